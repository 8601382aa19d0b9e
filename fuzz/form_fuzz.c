/* Forms: against a second reading of application/x-www-form-urlencoded, byte by byte. */
#include "fuzz.h"

/* -1: a percent sign without two hex digits behind it. */
static long decode(const char *from, const char *end, char *to)
{
    char *start = to;

    while (from < end) {
        char digits[3] = {0};

        if (*from == '%') {
            if (end - from < 3 || !memchr("0123456789abcdefABCDEF", from[1], 22) ||
                !memchr("0123456789abcdefABCDEF", from[2], 22)) {
                return -1;
            }
            memcpy(digits, from + 1, 2);
            *to++ = (char)strtol(digits, NULL, 16);
            from += 3;
        } else {
            *to++ = *from == '+' ? ' ' : *from;
            from++;
        }
    }
    return to - start;
}

static const char *find(const char *from, const char *end, char c)
{
    while (from < end && *from != c) {
        from++;
    }
    return from;
}

/* One pair. `node` is the member that was made of it, NULL when nothing was read. False: it cannot be read. */
static bool check_pair(const char *from, const char *end, char *room, const pay_json_node *node)
{
    const char *equal = find(from, end, '=');
    const char *halves[2][2] = {{from, equal}, {equal < end ? equal + 1 : end, end}};

    for (int i = 0; i < 2; i++) {
        long length = decode(halves[i][0], halves[i][1], room);
        pay_text text = {room, length < 0 ? 0 : (size_t)length};

        if (length < 0 || !pay_text_is_utf8(text)) {
            return false;
        }
        if (node) {
            MUST(pay_text_equals(text, i == 0 ? pay_json_name(node) : pay_json_text(node)));
        }
    }
    return true;
}

/* The pairs one by one; what was read has a member for each, and no other. */
static bool check_pairs(pay_text form, bool is_read, const pay_json_node *node)
{
    char *room = malloc(form.length + 1);
    const char *at = form.bytes;
    const char *end = at + form.length;
    bool good = true;

    while (good && at < end) {
        const char *next = find(at, end, '&');

        if (next > at && *at != '=') { /* without a name it is passed over */
            MUST(is_read == (node != NULL));
            good = check_pair(at, next, room, node);
            node = node ? pay_json_next(node) : NULL;
        }
        at = next < end ? next + 1 : end;
    }
    MUST(!node);
    free(room);
    return good;
}

FUZZ_READS_JSON();

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *copy = fuzz_copy((pay_text){(const char *)data, size});
    pay_text form = {copy, size};
    pay_buffer json = {0};
    pay_json document = {0};
    bool good = pay_form_to_json(&json, form);

    MUST(good == check_pairs(form, false, NULL));
    if (good) {
        pay_json_result result = pay_json_parse(pay_buffer_text(&json), &document);

        MUST(result == PAY_JSON_OK || result == PAY_JSON_NUL_CHARACTER);
        if (result == PAY_JSON_OK) {
            MUST(pay_json_kind_of(document.root) == PAY_JSON_OBJECT);
            check_pairs(form, true, pay_json_first(document.root));
        } else {
            MUST(pay_text_has_nul(form) || fuzz_contains(form, PAY_TEXT("%00")));
        }
    }
    pay_json_free(&document);
    pay_buffer_free(&json);
    free(copy);
    fuzz_end();
    return 0;
}
