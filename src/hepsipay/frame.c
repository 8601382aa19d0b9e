/* The hosted frame: availability, init, and the browser's callback. */
#include "hepsipay.h"

const pay_field hepsipay_basket_item[] = {
    {"Product", PAY_STRING, PAY_REQUIRED, .argument = "product"},
    {"Price", PAY_AMOUNT_MINOR, PAY_REQUIRED, .argument = "price", .currency = "TRY"},
    {"SubMerchantMemberId", PAY_INTEGER, .argument = "subMerchantMemberId", .min = 1},
    {"SubMerchantMemberPrice", PAY_AMOUNT_MINOR, .argument = "subMerchantMemberPrice", .currency = "TRY"},
    {"ExternalId", PAY_STRING, .argument = "externalId"},
    {"CategoryId", PAY_STRING, PAY_REQUIRED, .argument = "categoryId"},
    {0},
};

/* What availability and init have in common, in the order of the page's sample. */
#define SESSION_FIELDS                                                                                                 \
    {"Amount", PAY_AMOUNT_MINOR, PAY_REQUIRED, .argument = "amount", .currency = "TRY"},                               \
        {"AccountKey", PAY_STRING, PAY_REQUIRED | PAY_SECRET | PAY_KEY, .argument = "accountKey"},                     \
        {"MerchantCallBackUrl", PAY_URL, PAY_REQUIRED, .argument = "merchantCallBackUrl"},                             \
        {"BasketItems",                                                                                                \
         PAY_LIST,                                                                                                     \
         PAY_REQUIRED,                                                                                                 \
         .argument = "basketItems",                                                                                    \
         .members = hepsipay_basket_item,                                                                              \
         .record = "BasketItem",                                                                                       \
         .sum = {"Price", "Amount"}},                                                                                  \
        {"IsGuestUser", PAY_BOOLEAN, .argument = "isGuestUser"}, {"Force3ds", PAY_BOOLEAN, .argument = "force3ds"},    \
        {"AllowedInstallments", PAY_INTEGERS, .argument = "allowedInstallments", .min = 1},                            \
    {                                                                                                                  \
        "MerchantOrderNumber", PAY_STRING, PAY_REFERENCE, .argument = "merchantOrderNumber"                            \
    }

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
    {"IsAccountAlreadyLinked", PAY_BOOLEAN, .argument = "isAccountAlreadyLinked"},
    {"AccountAlreadyLinked", PAY_BOOLEAN, .argument = "isAccountAlreadyLinked"},
    {"AlreadyLinked", PAY_BOOLEAN, .argument = "isAccountAlreadyLinked"},
    {"MessageCode", PAY_STRING, .argument = "messageCode", .role = PAY_ROLE_RESULT_CODE},
    {"Message", PAY_STRING, PAY_FREE_TEXT, .argument = "message", .role = PAY_ROLE_MESSAGE},
    {"UserMessageTitle", PAY_STRING, PAY_FREE_TEXT, .argument = "userMessageTitle"},
    {"UserMessage", PAY_STRING, PAY_FREE_TEXT, .argument = "userMessage", .role = PAY_ROLE_USER_MESSAGE},
    {0},
};

const pay_operation hepsipay_frame_check_availability = {
    .name = "hepsipay.frame.checkAvailability",
    .method = "POST",
    .path = "/v2/hepsipayframe/checkavailability",
    .safety = PAY_READ_ONLY,
    .request = availability_request,
    .response = availability_answer,
};

static const pay_field init_request[] = {
    SESSION_FIELDS,
    {"FrameType", PAY_INTEGER, .argument = "frameType"},
    {"CheckoutMerchantUrl", PAY_STRING, .argument = "checkoutMerchantUrl"},
    {"BankOrderId", PAY_GUID, .argument = "bankOrderId"},
    {"PosAlias", PAY_STRING, PAY_KEY, .argument = "posAlias"},
    {"ExternalId", PAY_GUID, .argument = "externalId"},
    {0},
};

static const pay_field init_answer[] = {
    {"FrameUrl", PAY_URL, PAY_REQUIRED | PAY_HTTPS | PAY_SECRET, .argument = "frameUrl"}, /* carries the token */
    {"Token", PAY_STRING, PAY_REQUIRED | PAY_SECRET, .argument = "token"},
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
    .method = "POST",
    .path = "/v2/hepsipayframe/init",
    .safety = PAY_WRITES,
    .request = init_request,
    .response = init_answer,
    .wrapped_response = init_answer_wrapped,
};

static const pay_field callback[] = {
    {"token", PAY_STRING, PAY_REQUIRED | PAY_SECRET},
    {"MerchantOrderNumber", PAY_STRING, .argument = "merchantOrderNumber"},
    {0},
};

const pay_message hepsipay_frame_callback = {
    .name = "hepsipay.frame.callback",
    .fields = callback,
    .any_case = true,
    .is_form = true,
};
