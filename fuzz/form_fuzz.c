/* Forms: against a second reading of application/x-www-form-urlencoded, byte by byte. */
#include "fuzz.h"
#include "form.h"
#include "buffer.h"
#include "json.h"

static bool is_hex(char c)
{
    return memchr("0123456789abcdefABCDEF", c, 22) != NULL;
}

/* A percent sign without two hex digits after it is a byte that no text has. */
static size_t decode(const char *from, const char *end, char *to)
{
    char *start = to;

    while (from < end) {
        char digits[3] = {0};

        if (*from == '%' && end - from >= 3 && is_hex(from[1]) && is_hex(from[2])) {
            memcpy(digits, from + 1, 2);
            *to++ = (char)strtol(digits, NULL, 16);
            from += 3;
        } else {
            *to++ = *from == '+' ? ' ' : *from == '%' ? (char)0xFF : *from;
            from++;
        }
    }
    return (size_t)(to - start);
}

static const char *find(const char *from, const char *end, char c)
{
    while (from < end && *from != c) {
        from++;
    }
    return from;
}

/* One pair, and the member that was made of it. What is text is the same; what is not was mended. */
static void check_pair(const char *from, const char *end, char *room, const pay_json_node *node)
{
    const char *equal = find(from, end, '=');
    const char *halves[2][2] = {{from, equal}, {equal < end ? equal + 1 : end, end}};

    MUST(node);
    for (int i = 0; i < 2; i++) {
        pay_text text = {room, decode(halves[i][0], halves[i][1], room)};
        pay_text read = i == 0 ? pay_json_name(node) : pay_json_text(node);
        bool is_text = pay_text_is_utf8(text) && !pay_text_has_nul(text);

        MUST(pay_text_is_utf8(read));
        MUST(is_text ? pay_text_equals(text, read) : fuzz_contains(read, PAY_TEXT("\xEF\xBF\xBD")));
        MUST(i == 0 || pay_json_is_mended(node) == !is_text);
    }
}

FUZZ_READS_JSON();

/* The pairs one by one: each has a member, and no other is there. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *copy = fuzz_copy((pay_text){(const char *)data, size});
    char *room = malloc(size + 1);
    const char *end = copy + size;
    pay_buffer json = {0};
    pay_json document = {0};

    MUST(pay_form_to_json(&json, (pay_text){copy, size}));
    MUST(pay_json_parse(pay_buffer_text(&json), &document) == PAY_JSON_OK);
    MUST(pay_json_kind_of(document.root) == PAY_JSON_OBJECT);
    const pay_json_node *node = pay_json_first(document.root);
    for (const char *at = copy; at < end;) {
        const char *next = find(at, end, '&');

        if (next > at && *at != '=') { /* without a name it is passed over */
            check_pair(at, next, room, node);
            node = pay_json_next(node);
        }
        at = next < end ? next + 1 : end;
    }
    MUST(!node);
    pay_json_free(&document);
    pay_buffer_free(&json);
    free(room);
    free(copy);
    fuzz_end();
    return 0;
}
