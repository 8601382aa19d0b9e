/* The hosted frame: availability, init, and the browser's callback. */
#include "hepsipay.h"

const pay_field hepsipay_basket_item[] = {
    {"Product", PAY_STRING, PAY_REQUIRED},
    {"Price", PAY_AMOUNT_MINOR, PAY_REQUIRED, .currency = "TRY"},
    {"SubMerchantMemberId", PAY_INTEGER, .min = 1},
    {"SubMerchantMemberPrice", PAY_AMOUNT_MINOR, .currency = "TRY"},
    {"ExternalId", PAY_STRING},
    {"CategoryId", PAY_STRING, PAY_REQUIRED},
    {0},
};

/* What availability and init have in common, in the order of the page's sample. */
/* clang-format off */
#define SESSION_FIELDS                                                                                                 \
    {"Amount", PAY_AMOUNT_MINOR, PAY_REQUIRED, .currency = "TRY"},                                                     \
    {"AccountKey", PAY_STRING, PAY_REQUIRED | PAY_SECRET | PAY_KEY | PAY_ONE_LINE},                                    \
    {"MerchantCallBackUrl", PAY_URL, PAY_REQUIRED},                                                                    \
    {"BasketItems", PAY_LIST, PAY_REQUIRED, .members = hepsipay_basket_item, .record = "BasketItem",                   \
                    .sum = {"Price", "Amount"}},                                                                       \
    {"IsGuestUser", PAY_BOOLEAN},                                                                                      \
    {"Force3ds", PAY_BOOLEAN},                                                                                         \
    {"AllowedInstallments", PAY_INTEGERS, .min = 1},                                                                   \
    {"MerchantOrderNumber", PAY_STRING, PAY_REFERENCE}
/* clang-format on */

static const pay_field availability_request[] = {
    SESSION_FIELDS,
    {0},
};

/*
 * `Success` is the answer itself here: whether the customer has an account with
 * a stored card. The pages call the other flag by three names.
 */
static const pay_field availability_answer[] = {
    {"Success", PAY_BOOLEAN, PAY_REQUIRED, .argument = "hasStoredCard"},
    {"IsAccountAlreadyLinked", PAY_BOOLEAN},
    {"AccountAlreadyLinked", PAY_BOOLEAN, .argument = "isAccountAlreadyLinked"},
    {"AlreadyLinked", PAY_BOOLEAN, .argument = "isAccountAlreadyLinked"},
    {"MessageCode", PAY_STRING, .role = PAY_ROLE_RESULT_CODE},
    {"Message", PAY_STRING, PAY_FREE_TEXT, .role = PAY_ROLE_MESSAGE},
    {"UserMessageTitle", PAY_STRING, PAY_FREE_TEXT},
    {"UserMessage", PAY_STRING, PAY_FREE_TEXT, .role = PAY_ROLE_USER_MESSAGE},
    {0},
};

const pay_operation hepsipay_frame_check_availability = {
    .name = "hepsipay.frame.checkAvailability",
    .page = "https://dev.hepsipay.com/docs/backend-entegrasyonu/checkavailability",
    .method = "POST",
    .path = "/v2/hepsipayframe/checkavailability",
    .safety = PAY_READ_ONLY,
    .request = availability_request,
    .response = availability_answer,
};

static const pay_field init_request[] = {
    SESSION_FIELDS,
    {"FrameType", PAY_INTEGER},
    {"CheckoutMerchantUrl", PAY_STRING},
    {"BankOrderId", PAY_GUID},
    {"PosAlias", PAY_STRING, PAY_KEY},
    {"ExternalId", PAY_GUID},
    {0},
};

static const pay_field init_answer[] = {
    {"FrameUrl", PAY_URL, PAY_REQUIRED | PAY_HTTPS | PAY_SECRET}, /* carries the token */
    {"Token", PAY_STRING, PAY_REQUIRED | PAY_SECRET},
    HEPSIPAY_RESPONSE_BASE,
    {0},
};

static const pay_field init_answer_wrapped[] = {
    {"Response", PAY_GROUP, PAY_REQUIRED | PAY_INLINE, .members = init_answer},
    {0},
};

/* One page shows the answer inside a `Response`: it is read there too. */
const pay_operation hepsipay_frame_init = {
    .name = "hepsipay.frame.init",
    .page = "https://dev.hepsipay.com/docs/backend-entegrasyonu/hepsipayframeinit",
    .method = "POST",
    .path = "/v2/hepsipayframe/init",
    .safety = PAY_WRITES,
    .request = init_request,
    .response = init_answer,
    .wrapped_response = init_answer_wrapped,
};

static const pay_field callback[] = {
    {"token", PAY_STRING, PAY_REQUIRED | PAY_SECRET},
    {"MerchantOrderNumber", PAY_STRING},
    {0},
};

const pay_message hepsipay_frame_callback = {
    .name = "hepsipay.frame.callback",
    .page = "https://dev.hepsipay.com/docs/frontend-entegrasyonu/embed-iframe-with-js-events",
    .fields = callback,
    .any_case = true,
    .is_form = true,
};
