/* Payments\Card: a card in memory that is wiped, and what may be shown of it. */
#include "card.h"

#include "zend_attributes.h"
#include "zend_exceptions.h"

#include "enums.h"
#include "failure.h"
#include "object.h"
#include "core/arena.h"
#include "core/characters.h"
#include "core/clock.h"
#include "core/failure.h"
#include "core/field.h"
#include "core/memory.h"
#include "core/record.h"
#include "core/scrub.h"
#include "core/text.h"

#include "../../stubs/card_arginfo.h"

zend_class_entry *payments_card_ce;

typedef struct payments_card {
    char *number; /* digits only; owned, wiped; NULL before the constructor and after wipe() */
    char *holder_name;
    char *cvv;
    zend_long expiry_month;
    zend_long expiry_year;
    bool is_made; /* stays true after wipe(): a card is made once */
    zend_object std;
} payments_card;

static zend_object_handlers card_handlers;

static payments_card *card_of(zend_object *object)
{
    return (payments_card *)((char *)object - offsetof(payments_card, std));
}

static zend_object *create_card(zend_class_entry *ce)
{
    payments_card *card = zend_object_alloc(sizeof(*card), ce);

    zend_object_std_init(&card->std, ce);
    object_properties_init(&card->std, ce);
    card->std.handlers = &card_handlers;
    return &card->std;
}

static void wipe_card(payments_card *card)
{
    pay_release(card->number);
    pay_release(card->holder_name);
    pay_release(card->cvv);
    card->number = card->holder_name = card->cvv = NULL;
    card->expiry_month = card->expiry_year = 0;
}

static void free_card(zend_object *object)
{
    wipe_card(card_of(object));
    zend_object_std_dtor(object);
}

static void mask_number(const payments_card *card, char masked[20])
{
    pay_mask_card(pay_text_of(card->number), masked);
}

/* What var_dump, print_r and debuggers see. */
static HashTable *show_card(zend_object *object, int *is_temporary)
{
    payments_card *card = card_of(object);
    HashTable *shown = zend_new_array(1);
    char masked[20];
    zval value;

    *is_temporary = 1;
    if (card->number) {
        mask_number(card, masked);
        ZVAL_STRING(&value, masked);
    } else {
        ZVAL_NULL(&value);
    }
    zend_hash_str_add_new(shown, "number", sizeof("number") - 1, &value);
    return shown;
}

static void init_card(zend_class_entry *ce)
{
    ce->create_object = create_card;
    payments_object_handlers(&card_handlers, offsetof(payments_card, std), free_card);
    card_handlers.get_debug_info = show_card;
}

static payments_card *usable_card(zend_object *object)
{
    payments_card *card = card_of(object);

    if (!card->number) {
        zend_throw_error(NULL, "Payments\\Card was wiped, or its constructor did not run");
        return NULL;
    }
    return card;
}

static void date_part(pay_arena *arena, const pay_field *field, zend_long number, const char *format, pay_value *value)
{
    char text[MAX_LENGTH_OF_LONG + 1];

    if (field->type == PAY_INTEGER) {
        value->kind = PAY_IS_INTEGER;
        value->integer = number;
    } else {
        snprintf(text, sizeof(text), format, (int)number);
        value->kind = PAY_IS_TEXT;
        value->text = pay_arena_copy(arena, pay_text_of(text));
    }
}

bool payments_card_part(zend_object *object, pay_arena *arena, const pay_field *field, const char *part,
                        pay_value *value)
{
    payments_card *card = usable_card(object);

    if (!card) {
        return false;
    }
    if (strcmp(part, "expiryMonth") == 0) {
        date_part(arena, field, card->expiry_month, "%02d", value);
    } else if (strcmp(part, "expiryYear") == 0) {
        date_part(arena, field, card->expiry_year, "%04d", value);
    } else {
        const char *text = strcmp(part, "number") == 0 ? card->number
                           : strcmp(part, "cvv") == 0  ? card->cvv
                                                       : card->holder_name;

        /* Copied: a hook may wipe the card while the call is under way. */
        value->kind = PAY_IS_TEXT;
        value->text = pay_arena_copy(arena, pay_text_of(text));
    }
    return true;
}

/*
 * The digits without what people and pages write between them: blanks of every kind, tabs, line ends, dashes of every
 * length, marks that nobody sees. NULL when anything else is there.
 */
static char *take_card_digits(const zend_string *text)
{
    char *digits = pay_allocate(ZSTR_LEN(text) + 1);
    pay_text rest = payments_text_of(text);
    size_t length = 0;
    size_t size;

    for (; digits && rest.length; rest = (pay_text){rest.bytes + size, rest.length - size}) {
        uint32_t character = pay_character_read(rest, &size);

        if (character >= '0' && character <= '9') {
            digits[length++] = (char)character;
        } else if (!pay_is_blank_character(character) && !pay_is_dash(character)) {
            pay_release(digits);
            return NULL;
        }
    }
    return digits;
}

/* A number of at most four digits, blanks around it dropped; -1 for anything else, that of an int too. */
static zend_long take_expiry_number(const zend_string *text, zend_long number, size_t *digits)
{
    pay_text trimmed;

    *digits = 0;
    if (!text) {
        return number < 0 || number > 9999 ? -1 : number;
    }
    trimmed = pay_characters_trim(payments_text_of(text));
    if (!pay_text_is_digits(trimmed) || trimmed.length > 4) {
        return -1;
    }
    number = 0;
    for (size_t i = 0; i < trimmed.length; i++) {
        number = number * 10 + (trimmed.bytes[i] - '0');
    }
    *digits = trimmed.length;
    return number;
}

static zend_long take_month(const zend_string *text, zend_long number)
{
    size_t digits;

    number = take_expiry_number(text, number, &digits);
    return digits > 2 ? -1 : number;
}

/* Cards show two digits of the year: 26 is 2026. 0 is none: it is what an empty text becomes as an int. */
static zend_long take_year(const zend_string *text, zend_long number)
{
    size_t digits;

    number = take_expiry_number(text, number, &digits);
    if (digits == 1 || digits == 3) {
        return -1;
    }
    return number >= 1 && number <= 99 && digits != 4 ? 2000 + number : number;
}

static void refuse_part(pay_violation **last, pay_violation *violation, const char *field, const char *rule,
                        const char *message)
{
    violation->field = pay_text_of(field);
    violation->rule = rule;
    violation->message = pay_text_of(message);
    if (*last) {
        (*last)->next = violation;
    }
    *last = violation;
}

/* The first rule that the holder's name breaks; NULL for none. */
static const char *holder_name_rule(pay_text name, const char **message)
{
    if (pay_characters_are_blank(name)) {
        *message = "holderName must not be empty";
        return "empty";
    }
    if (name.length > 255 && pay_characters_count(name) > 255) {
        *message = "holderName must have at most 255 characters";
        return "too_long";
    }
    if (pay_text_has_nul(name)) {
        *message = "holderName must not contain a NUL byte";
        return "nul";
    }
    *message = "holderName must be valid UTF-8";
    return pay_text_is_utf8(name) ? NULL : "utf8";
}

/* Throws what is wrong with the card, all at once. */
static bool check_card(const payments_card *card, pay_text cvv, const zend_string *holder_name)
{
    pay_violation violations[5] = {0};
    pay_violation *last = NULL;
    size_t digits = card->number ? strlen(card->number) : 0;
    size_t count = 0;
    const char *message;
    const char *rule = holder_name_rule(payments_text_of(holder_name), &message);

    if (digits < 12 || digits > 19) {
        refuse_part(&last, &violations[count++], "number", "digits", "number must have 12 to 19 digits");
    }
    if (rule) {
        refuse_part(&last, &violations[count++], "holderName", rule, message);
    }
    if (card->expiry_month < 1 || card->expiry_month > 12) {
        refuse_part(&last, &violations[count++], "expiryMonth", "range", "expiryMonth must be between 1 and 12");
    }
    if (card->expiry_year < 1000 || card->expiry_year > 9999) {
        refuse_part(&last, &violations[count++], "expiryYear", "range",
                    "expiryYear must have four digits, or the last two");
    }
    if (!pay_text_is_digits(cvv) || cvv.length < 3 || cvv.length > 4) {
        refuse_part(&last, &violations[count++], "cvv", "digits", "cvv must have 3 or 4 digits");
    }
    if (count) {
        payments_throw_violations(PAY_FAILURE_VALIDATION, PAY_OUTCOME_NOT_SENT, "Payments\\Card", violations);
    }
    return count == 0;
}

ZEND_METHOD(Payments_Card, __construct)
{
    payments_card *card = card_of(Z_OBJ_P(ZEND_THIS));
    zend_string *number, *holder_name, *cvv, *month_text, *year_text;
    zend_long month, year;
    pay_text code;

    ZEND_PARSE_PARAMETERS_START(5, 5)
        Z_PARAM_STR(number)
        Z_PARAM_STR(holder_name)
        Z_PARAM_STR_OR_LONG(month_text, month)
        Z_PARAM_STR_OR_LONG(year_text, year)
        Z_PARAM_STR(cvv)
    ZEND_PARSE_PARAMETERS_END();
    if (!payments_construct_once(card->is_made, Z_OBJ_P(ZEND_THIS))) {
        RETURN_THROWS();
    }
    card->number = take_card_digits(number);
    card->holder_name = pay_duplicate(payments_text_of(holder_name));
    code = pay_characters_trim(payments_text_of(cvv));
    card->cvv = pay_duplicate(code);
    card->expiry_month = take_month(month_text, month);
    card->expiry_year = take_year(year_text, year);
    if (!check_card(card, code, holder_name)) {
        wipe_card(card);
    } else if (!card->holder_name || !card->cvv) {
        wipe_card(card);
        zend_throw_error(NULL, "out of memory");
    } else {
        card->is_made = true;
    }
}

ZEND_METHOD(Payments_Card, masked)
{
    payments_card *card;
    char masked[20];

    ZEND_PARSE_PARAMETERS_NONE();
    if (!(card = usable_card(Z_OBJ_P(ZEND_THIS)))) {
        RETURN_THROWS();
    }
    mask_number(card, masked);
    RETURN_STRING(masked);
}

ZEND_METHOD(Payments_Card, bin)
{
    payments_card *card;
    zend_long length = 6;

    ZEND_PARSE_PARAMETERS_START(0, 1)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(length)
    ZEND_PARSE_PARAMETERS_END();
    if (length != 6 && length != 8) {
        zend_argument_value_error(1, "must be 6 or 8");
        RETURN_THROWS();
    }
    if (!(card = usable_card(Z_OBJ_P(ZEND_THIS)))) {
        RETURN_THROWS();
    }
    RETURN_STRINGL(card->number, (size_t)length);
}

ZEND_METHOD(Payments_Card, lastFour)
{
    payments_card *card;

    ZEND_PARSE_PARAMETERS_NONE();
    if (!(card = usable_card(Z_OBJ_P(ZEND_THIS)))) {
        RETURN_THROWS();
    }
    RETURN_STRING(card->number + strlen(card->number) - 4);
}

/* Ranges of first digits, all with as many digits as `from`; the first that holds counts. */
typedef struct brand_range {
    const char *from;
    const char *to;
    const char *brand;
} brand_range;

static const brand_range brand_ranges[] = {
    {"9792", "9792", "Troy"}, {"65", "65", "Discover"}, {"6011", "6011", "Discover"}, {"644", "649", "Discover"},
    {"34", "34", "Amex"},     {"37", "37", "Amex"},     {"3528", "3589", "Jcb"},      {"300", "305", "Diners"},
    {"36", "36", "Diners"},   {"38", "39", "Diners"},   {"51", "55", "Mastercard"},   {"2221", "2720", "Mastercard"},
    {"62", "62", "UnionPay"}, {"50", "50", "Maestro"},  {"56", "58", "Maestro"},      {"63", "63", "Maestro"},
    {"67", "67", "Maestro"},  {"4", "4", "Visa"},
};

static const char *brand_of(const char *number)
{
    for (size_t i = 0; i < sizeof(brand_ranges) / sizeof(*brand_ranges); i++) {
        size_t length = strlen(brand_ranges[i].from);

        if (strncmp(number, brand_ranges[i].from, length) >= 0 && strncmp(number, brand_ranges[i].to, length) <= 0) {
            return brand_ranges[i].brand;
        }
    }
    return "Unknown";
}

ZEND_METHOD(Payments_Card, brand)
{
    payments_card *card;

    ZEND_PARSE_PARAMETERS_NONE();
    if (!(card = usable_card(Z_OBJ_P(ZEND_THIS)))) {
        RETURN_THROWS();
    }
    payments_enum_case(return_value, payments_card_brand_ce, brand_of(card->number));
}

ZEND_METHOD(Payments_Card, isLuhnValid)
{
    payments_card *card;

    ZEND_PARSE_PARAMETERS_NONE();
    if (!(card = usable_card(Z_OBJ_P(ZEND_THIS)))) {
        RETURN_THROWS();
    }
    RETURN_BOOL(pay_luhn(pay_text_of(card->number)));
}

ZEND_METHOD(Payments_Card, isExpired)
{
    payments_card *card;
    time_t now = (time_t)pay_clock_epoch();
    struct tm today;

    ZEND_PARSE_PARAMETERS_NONE();
    if (!(card = usable_card(Z_OBJ_P(ZEND_THIS)))) {
        RETURN_THROWS();
    }
    php_gmtime_r(&now, &today);
    RETURN_BOOL(card->expiry_year * 12 + card->expiry_month < (today.tm_year + 1900) * 12 + today.tm_mon + 1);
}

ZEND_METHOD(Payments_Card, wipe)
{
    ZEND_PARSE_PARAMETERS_NONE();
    wipe_card(card_of(Z_OBJ_P(ZEND_THIS)));
}

void payments_card_register(void)
{
    payments_card_ce = register_class_Payments_Card();
    init_card(payments_card_ce);
}
