/*
 * The templates of Payments\Testing: JSON with single quotes in the place of the double ones, and holes.
 *
 *     <name>                 the value of that name, as JSON
 *     <name|other>           the first of them that is given
 *     <name=text>            the text, JSON as well, when none is given; without it null
 *     <name:form>            the value in another form, see write_text() and write_money()
 *     <if name>...<end>      only when the value is given
 *     <if one.two.>...<end>  only in an answer to an operation whose name begins so
 *
 * A value is an argument of the method that the template is for. Where that is null or there is none, it is what the
 * request that is answered has under the name, in its body or its query.
 */
#include "template.h"

#include "ext/standard/url.h"

#include "core/buffer.h"
#include "core/form.h"
#include "core/json.h"
#include "core/json_write.h"
#include "core/money.h"
#include "core/text.h"
#include "php/arguments.h"
#include "php/http_message.h"
#include "php/money.h"
#include "php/object.h"
#include "php/scope.h"

typedef struct filler {
    pay_buffer *out;
    HashTable *values;
    const char *operation; /* NULL: there is no request, and the parts of all operations are written */
    pay_json *body;        /* of the request; empty when it has none */
    pay_json *query;
    bool skips;
} filler;

void payments_template_values(zval *values, const payments_arguments *arguments)
{
    array_init(values);
    for (uint32_t i = 0; i < arguments->count; i++) {
        zval *value = &arguments->values[i];

        Z_TRY_ADDREF_P(value);
        add_assoc_zval(values, payments_parameter_name(arguments->function, i), value);
    }
}

/* The bytes before `separator`; *rest is what follows it, empty when there is none. */
static pay_text cut(pay_text *rest, char separator)
{
    const char *at = rest->length ? memchr(rest->bytes, separator, rest->length) : NULL;
    pay_text head = {rest->bytes, at ? (size_t)(at - rest->bytes) : rest->length};

    *rest = at ? (pay_text){at + 1, rest->length - head.length - 1} : (pay_text){0};
    return head;
}

/* --- values -------------------------------------------------------------- */

static bool refuse(pay_text name, const char *rule)
{
    const char *between;
    const char *class = get_active_class_name(&between);

    zend_value_error("%s%s%s(): $%.*s must be %s", class, between, get_active_function_name(), (int)name.length,
                     name.bytes, rule);
    return false;
}

static bool is_number(pay_text text)
{
    return pay_text_is_digits(text) && (text.length == 1 || text.bytes[0] != '0');
}

/* As a string; with the form "digits" as a number, with "url" as a part of a URL of the template. */
static bool write_text(pay_buffer *out, pay_text name, pay_text form, pay_text text)
{
    if (!pay_text_is_utf8(text)) {
        return refuse(name, "UTF-8");
    }
    if (pay_text_equals(form, PAY_TEXT("digits"))) {
        pay_buffer_append_text(out, text);
        return is_number(text) || refuse(name, "a number in digits");
    }
    if (pay_text_equals(form, PAY_TEXT("url"))) {
        zend_string *escaped = php_raw_url_encode(text.bytes, text.length);

        pay_buffer_append_text(out, payments_text_of(escaped));
        zend_string_release(escaped);
        return true;
    }
    pay_json_write_string(out, text);
    return true;
}

/* Without the fraction where it is nothing but zeros. */
static size_t shortened(const char *decimal, size_t length)
{
    return length > 3 && memcmp(decimal + length - 3, ".00", 3) == 0 ? length - 3 : length;
}

/*
 * Major units with all digits; with the form "lira" as short as can be; with "kurus" minor units. Those two are of
 * providers that know one currency only. With "currency" the letters of the currency.
 */
static bool write_money(pay_buffer *out, pay_text name, pay_text form, zend_object *object)
{
    char decimal[PAY_MONEY_DECIMAL_SIZE];
    size_t length;
    pay_money money;
    bool is_lira = pay_text_equals(form, PAY_TEXT("lira"));
    bool is_kurus = pay_text_equals(form, PAY_TEXT("kurus"));

    if (object->ce != payments_money_ce) {
        return refuse(name, "a Payments\\Money");
    }
    if (!payments_money_read(object, &money)) {
        return false;
    }
    if ((is_lira || is_kurus) && strcmp(money.currency->code, "TRY") != 0) {
        return refuse(name, "in TRY");
    }
    if (is_kurus) {
        pay_buffer_append_integer(out, money.minor);
    } else if (pay_text_equals(form, PAY_TEXT("currency"))) {
        pay_json_write_string(out, pay_text_of(money.currency->code));
    } else {
        length = pay_money_decimal(money, decimal);
        pay_buffer_append(out, decimal, is_lira ? shortened(decimal, length) : length);
    }
    return true;
}

static bool write_value(pay_buffer *out, pay_text name, pay_text form, const zval *value)
{
    switch (Z_TYPE_P(value)) {
    case IS_STRING:
        return write_text(out, name, form, payments_text_of(Z_STR_P(value)));
    case IS_LONG:
        pay_buffer_append_integer(out, Z_LVAL_P(value));
        return true;
    case IS_OBJECT:
        return write_money(out, name, form, Z_OBJ_P(value));
    default:
        pay_buffer_append_string(out, Z_TYPE_P(value) == IS_TRUE ? "true" : "false");
        return true;
    }
}

/* NULL when it is null, or there is none. */
static const zval *template_argument(const filler *filler, pay_text name)
{
    const zval *value = zend_hash_str_find(filler->values, name.bytes, name.length);

    return value && Z_TYPE_P(value) != IS_NULL ? value : NULL;
}

static const pay_json_node *asked(const filler *filler, pay_text name)
{
    const pay_json_node *node = filler->body->root ? pay_json_member(filler->body->root, name, false, NULL) : NULL;

    return node || !filler->query->root ? node : pay_json_member(filler->query->root, name, false, NULL);
}

/* --- filling ------------------------------------------------------------- */

static void write_quoted(pay_buffer *out, pay_text text)
{
    for (size_t i = 0; i < text.length; i++) {
        pay_buffer_append(out, text.bytes[i] == '\'' ? "\"" : &text.bytes[i], 1);
    }
}

static bool fill_hole(const filler *filler, pay_text hole)
{
    pay_text form = cut(&hole, '='); /* in `hole` stays what is written when nothing is given */
    pay_text names = cut(&form, ':');

    while (names.length) {
        pay_text name = cut(&names, '|');
        const zval *value = template_argument(filler, name);
        const pay_json_node *node = asked(filler, name);

        if (value) {
            return write_value(filler->out, name, form, value);
        }
        if (node) {
            pay_json_write_node(filler->out, node);
            return true;
        }
    }
    write_quoted(filler->out, hole.length ? hole : PAY_TEXT("null"));
    return true;
}

/* The condition of a part: an operation's name has points, an argument's has none. */
static bool is_part_wanted(const filler *filler, pay_text condition)
{
    if (!memchr(condition.bytes, '.', condition.length)) {
        return template_argument(filler, condition) != NULL;
    }
    return !filler->operation || pay_text_starts_with(pay_text_of(filler->operation), condition);
}

/* What is between '<' and '>'. */
static bool follow(filler *filler, pay_text directive)
{
    if (pay_text_starts_with(directive, PAY_TEXT("if "))) {
        filler->skips = !is_part_wanted(filler, (pay_text){directive.bytes + 3, directive.length - 3});
    } else if (pay_text_equals(directive, PAY_TEXT("end"))) {
        filler->skips = false;
    } else if (!filler->skips) {
        return fill_hole(filler, directive);
    }
    return true;
}

static bool fill(filler *filler, pay_text template)
{
    while (template.length) {
        pay_text plain = cut(&template, '<');

        if (!filler->skips) {
            write_quoted(filler->out, plain);
        }
        if (template.length && !follow(filler, cut(&template, '>'))) {
            return false;
        }
    }
    return true;
}

/* Body and query as JSON, where they are any. */
static void read_request(filler *filler, const payments_http_view *view, pay_buffer *json)
{
    pay_text query = view->url;

    cut(&query, '?');
    filler->operation = view->operation;
    pay_json_parse(view->body, filler->body);
    if (query.length && pay_form_to_json(json, query)) {
        pay_json_parse(pay_buffer_text(json), filler->query);
    }
}

bool payments_template_fill(pay_buffer *out, const char *template, HashTable *values, zend_object *request)
{
    filler filler = {.out = out, .values = values};
    payments_http_view view;
    payments_scope *scope;
    bool filled;

    if (request && !payments_http_request_view(request, &view)) {
        return false;
    }
    scope = payments_scope_open();
    filler.body = &scope->documents[0];
    filler.query = &scope->documents[1];
    if (request) {
        read_request(&filler, &view, &scope->text);
    }
    filled = fill(&filler, pay_text_of(template));
    payments_scope_close(scope);
    if (filled && out->failed) {
        zend_throw_error(NULL, "out of memory");
    }
    return filled && !out->failed;
}
