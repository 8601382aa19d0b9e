/* Messages of the providers: every table, and whether a webhook's hash was made with the shop's key. */
#include <openssl/sha.h>

#include "fuzz.h"
#include "form.h"
#include "message.h"
#include "arena.h"
#include "memory.h"
#include "buffer.h"
#include "json.h"
#include "hepsipay/hepsipay.h"

#define KEY "TestCallbackKey"

static const char *const hashed[] = {"Status",           "CompleteStatus", "PaymentId",
                                     "ConversationData", "ConversationId", "CallbackStatus"};

/* --- the hash, once more ------------------------------------------------------ */

static bool is_named(pay_text name, const char *wanted)
{
    return name.length == strlen(wanted) && strncasecmp(name.bytes, wanted, name.length) == 0;
}

/* What the document itself says, whatever the record has made of it. */
static pay_text said(const pay_json_node *document, const char *name)
{
    for (const pay_json_node *member = pay_json_first(document); member; member = pay_json_next(member)) {
        if (is_named(pay_json_name(member), name)) {
            return pay_json_text(member);
        }
    }
    return (pay_text){0};
}

static void compute_hash(const pay_json_node *document, const char *key, char hex[65])
{
    unsigned char digest[SHA256_DIGEST_LENGTH];
    pay_buffer text = {0};

    pay_buffer_append_string(&text, key);
    for (size_t i = 0; i < COUNT(hashed); i++) {
        pay_buffer_append_string(&text, "###");
        pay_buffer_append_text(&text, said(document, hashed[i]));
    }
    SHA256((const unsigned char *)text.bytes, text.length, digest);
    for (size_t i = 0; i < sizeof(digest); i++) {
        snprintf(hex + 2 * i, 3, "%02x", digest[i]);
    }
    pay_buffer_free(&text);
}

static bool verifies(const pay_record *event, const char *key)
{
    return hepsipay_webhook_prove(event, &(pay_text){key, strlen(key)}, 1) == HEPSIPAY_WEBHOOK_HOLDS;
}

/* Whether a hashed member lets the joined text be read in another way. */
static bool is_ambiguous(const pay_json_node *document)
{
    for (size_t i = 0; i < COUNT(hashed); i++) {
        pay_text text = said(document, hashed[i]);
        size_t run = 0;

        for (size_t at = 0; at < text.length; at++) {
            run = text.bytes[at] == '#' ? run + 1 : 0;
            if (run > 0 && (run == 3 || at == 0 || at == text.length - 1)) {
                return true;
            }
        }
    }
    return false;
}

static void check_hash(const pay_record *event, const pay_json_node *document)
{
    char good[65];
    char other[65];
    pay_value *hash = pay_record_find(event, "Hash");
    pay_text given = pay_record_text(event, "Hash");
    bool is_clear = !is_ambiguous(document);

    compute_hash(document, KEY, good);
    compute_hash(document, KEY "x", other);
    MUST(verifies(event, KEY) == (is_clear && pay_text_equals(given, pay_text_of(good))));
    MUST(!verifies(event, ""));
    hash->kind = PAY_IS_TEXT;
    hash->text = pay_text_of(good);
    MUST(verifies(event, KEY) == is_clear);
    MUST(!verifies(event, KEY "x"));
    MUST(!verifies(event, ""));
    hash->text = pay_text_of(other);
    MUST(!verifies(event, KEY));
    hash->text = (pay_text){good, 63};
    MUST(!verifies(event, KEY));
    good[given.length % 64] ^= 1;
    hash->text = pay_text_of(good);
    MUST(!verifies(event, KEY));
}

/* --- any message --------------------------------------------------------------- */

static void check_record(const pay_record *record)
{
    for (size_t i = 0; record->fields[i].type != PAY_END; i++) {
        const pay_field *field = &record->fields[i];
        const pay_value *value = &record->values[i];

        MUST(value->kind != PAY_NOTHING || !(field->flags & PAY_REQUIRED));
        MUST(value->kind != PAY_IS_TEXT || (pay_text_is_utf8(value->text) && !pay_text_has_nul(value->text)));
    }
}

/* `failing`: the allocation that fails; 0 for none. */
static pay_record *read_message(pay_arena *arena, const pay_message *message, pay_text body, long failing)
{
    pay_failure failure = {0};

    pay_allocation_fail_at(failing);
    pay_record *record = pay_message_read(arena, message, body, &failure);
    pay_allocation_fail_at(0);
    MUST((record == NULL) == (failure.kind != PAY_FAILURE_NONE));
    if (record) {
        MUST(!arena->failed);
        check_record(record);
    } else {
        MUST(failure.kind == PAY_FAILURE_RESPONSE || failure.kind == PAY_FAILURE_MEMORY);
        MUST(failure.outcome == PAY_OUTCOME_UNANSWERED);
        MUST(failing || (failure.kind == PAY_FAILURE_RESPONSE && failure.message.length));
        MUST(pay_text_is_utf8(failure.message));
    }
    return record;
}

static void check_message(const pay_message *message, pay_text body)
{
    pay_arena arena = {0};
    pay_json document = {0};
    pay_record *record = read_message(&arena, message, body, 0);

    MUST(!arena.failed);
    if (record) {
        MUST(pay_json_parse(body, &document) == PAY_JSON_OK);
        if (message == &hepsipay_webhook) {
            check_hash(record, document.root);
        }
    }
    pay_json_free(&document);
    pay_arena_free(&arena);
}

/* Missing memory changes nothing about what is signed. */
static void check_without_memory(const pay_message *message, pay_text body, long failing)
{
    pay_arena with = {0};
    pay_arena without = {0};
    pay_record *expected = read_message(&with, message, body, 0);
    pay_record *record = read_message(&without, message, body, failing);

    MUST(!record || expected);
    if (record && message == &hepsipay_webhook) {
        MUST(verifies(record, KEY) == verifies(expected, KEY));
    }
    pay_arena_free(&with);
    pay_arena_free(&without);
}

enum { AS_FORM = 0x80 };

FUZZ_READS_JSON();

/* Which message, as JSON or as a form; which allocation fails; then the body. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzz_input input = {data, size};
    uint8_t which = fuzz_byte(&input);
    const pay_message *message = fuzz_message_at(which & ~AS_FORM);
    uint8_t failing = fuzz_byte(&input);
    pay_text body = fuzz_rest(&input);
    pay_buffer json = {0};

    if ((which & AS_FORM) && message->is_form) {
        if (!pay_form_to_json(&json, body)) {
            pay_buffer_free(&json);
            fuzz_end();
            return 0;
        }
        body = pay_buffer_text(&json);
    }
    check_message(message, body);
    if (failing) {
        check_without_memory(message, body, failing);
    }
    pay_buffer_free(&json);
    fuzz_end();
    return 0;
}
