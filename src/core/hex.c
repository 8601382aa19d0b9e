/* Hexadecimal digits, GUIDs and base64. */
#include "hex.h"

#include <string.h>

#include "memory.h"
#include "random.h"

/* The value of a digit and 1; 0 for what is none. */
static const unsigned char digit_values[256] = {
    ['0'] = 1,  ['1'] = 2,  ['2'] = 3,  ['3'] = 4,  ['4'] = 5,  ['5'] = 6,  ['6'] = 7,  ['7'] = 8,
    ['8'] = 9,  ['9'] = 10, ['a'] = 11, ['b'] = 12, ['c'] = 13, ['d'] = 14, ['e'] = 15, ['f'] = 16,
    ['A'] = 11, ['B'] = 12, ['C'] = 13, ['D'] = 14, ['E'] = 15, ['F'] = 16,
};

int pay_hex_value(pay_text text, size_t at, size_t digits)
{
    int value = 0;

    if (at > text.length || digits > text.length - at) {
        return -1;
    }
    for (size_t i = at; i < at + digits; i++) {
        int digit = digit_values[(unsigned char)text.bytes[i]];

        if (digit == 0) {
            return -1;
        }
        value = value * 16 + digit - 1;
    }
    return value;
}

/* clang-format off */
#define PAIRS(a) a "0" a "1" a "2" a "3" a "4" a "5" a "6" a "7" a "8" a "9" a "a" a "b" a "c" a "d" a "e" a "f"
static const char pairs[] = /* "000102" to "feff" */
    PAIRS("0") PAIRS("1") PAIRS("2") PAIRS("3") PAIRS("4") PAIRS("5") PAIRS("6") PAIRS("7")
    PAIRS("8") PAIRS("9") PAIRS("a") PAIRS("b") PAIRS("c") PAIRS("d") PAIRS("e") PAIRS("f");
/* clang-format on */

void pay_hex_write(const unsigned char *bytes, size_t size, char *hex)
{
    for (size_t i = 0; i < size; i++) {
        memcpy(hex + 2 * i, pairs + 2 * (size_t)bytes[i], 2);
    }
    hex[2 * size] = '\0';
}

bool pay_text_is_guid(pay_text text)
{
    static const char shape[] = "hhhhhhhh-hhhh-hhhh-hhhh-hhhhhhhhhhhh";

    if (text.length != sizeof(shape) - 1) {
        return false;
    }
    for (size_t i = 0; i < text.length; i++) {
        if (shape[i] == '-' ? text.bytes[i] != '-' : !pay_is_hex(text.bytes[i])) {
            return false;
        }
    }
    return true;
}

bool pay_guids_create(char *const *guids, size_t count)
{
    unsigned char bytes[PAY_MOST_GUIDS][16];

    if (!pay_random(bytes[0], count * sizeof(bytes[0]))) {
        return false;
    }
    for (size_t i = 0; i < count; i++) {
        bytes[i][6] = (unsigned char)((bytes[i][6] & 0x0f) | 0x40); /* version 4 */
        bytes[i][8] = (unsigned char)((bytes[i][8] & 0x3f) | 0x80); /* variant 1 */
        pay_hex_write(bytes[i], sizeof(bytes[i]), guids[i]);
    }
    pay_wipe(bytes, sizeof(bytes));
    return true;
}

bool pay_guid_create(char guid[PAY_GUID_SIZE])
{
    return pay_guids_create(&guid, 1);
}

void pay_base64_append(pay_buffer *out, const unsigned char *bytes, size_t size)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    for (size_t i = 0; i < size; i += 3) {
        size_t count = size - i < 3 ? size - i : 3;
        unsigned group = (unsigned)bytes[i] << 16;

        group |= count > 1 ? (unsigned)bytes[i + 1] << 8 : 0;
        group |= count > 2 ? bytes[i + 2] : 0;
        for (size_t k = 0; k < 4; k++) {
            pay_buffer_append_char(out, (char)(k <= count ? digits[group >> (18 - 6 * k) & 63] : '='));
        }
    }
}
