#include "fuzz.h"

#include "clock.h"
#include "memory.h"
#include "providers.h"

void fuzz_finding(const char *file, int line, const char *what)
{
    fprintf(stderr, "%s:%d: does not hold: %s\n", file, line, what);
    abort();
}

/* --- one input ----------------------------------------------------------- */

pay_text fuzz_text(fuzz_input *input, size_t length)
{
    pay_text text = {(const char *)input->at, length < input->left ? length : input->left};

    input->at += text.length;
    input->left -= text.length;
    return text;
}

uint8_t fuzz_byte(fuzz_input *input)
{
    pay_text text = fuzz_text(input, 1);

    return text.length ? (uint8_t)text.bytes[0] : 0;
}

int64_t fuzz_integer(fuzz_input *input)
{
    int64_t integer = 0;
    pay_text text = fuzz_text(input, sizeof(integer));

    if (text.length) {
        memcpy(&integer, text.bytes, text.length);
    }
    return integer;
}

pay_text fuzz_rest(fuzz_input *input)
{
    return fuzz_text(input, input->left);
}

pay_text fuzz_until(fuzz_input *input, char separator)
{
    const uint8_t *found = input->left ? memchr(input->at, separator, input->left) : NULL;
    pay_text text = fuzz_text(input, found ? (size_t)(found - input->at) : input->left);

    fuzz_text(input, 1);
    return text;
}

void fuzz_end(void)
{
    MUST(pay_allocations_live() == 0);
}

/* --- texts --------------------------------------------------------------- */

bool fuzz_contains(pay_text text, pay_text part)
{
    return part.length && text.length >= part.length && memmem(text.bytes, text.length, part.bytes, part.length);
}

char *fuzz_copy(pay_text text)
{
    char *copy = malloc(text.length ? text.length : 1);

    MUST(copy != NULL);
    if (text.length) {
        memcpy(copy, text.bytes, text.length);
    }
    return copy;
}

char *fuzz_string(pay_text text)
{
    char *string = calloc(1, text.length + 1);

    MUST(string != NULL);
    if (text.length) {
        memcpy(string, text.bytes, text.length);
    }
    return string;
}

/* --- tables --------------------------------------------------------------- */

size_t fuzz_operation_count(void)
{
    size_t count = 0;

    PAYMENTS_EACH_PROVIDER(provider) {
        PAYMENTS_EACH_OPERATION(*provider, operation) {
            count++;
        }
    }
    return count;
}

fuzz_operation fuzz_operation_at(size_t index)
{
    PAYMENTS_EACH_PROVIDER(provider) {
        PAYMENTS_EACH_OPERATION(*provider, operation) {
            if (index-- == 0) {
                return (fuzz_operation){*provider, *operation};
            }
        }
    }
    abort();
}

const pay_message *fuzz_message_at(size_t index)
{
    size_t count = 0;

    PAYMENTS_EACH_PROVIDER(provider) {
        PAYMENTS_EACH_MESSAGE(*provider, message) {
            if (count++ == index) {
                return *message;
            }
        }
    }
    return fuzz_message_at(index % count);
}

/* --- time ---------------------------------------------------------------- */

enum { START_MS = 1000, START_EPOCH = 1700000000 };

static int64_t now_ms = START_MS;

void fuzz_clock_reset(void)
{
    now_ms = START_MS;
}

int64_t pay_clock_ms(void)
{
    return now_ms;
}

int64_t pay_clock_us(void)
{
    return now_ms * 1000;
}

int64_t pay_clock_epoch(void)
{
    return START_EPOCH + now_ms / 1000;
}

void pay_clock_sleep(int64_t milliseconds)
{
    now_ms += milliseconds;
}
