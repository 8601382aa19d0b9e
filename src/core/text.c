/*
 * Text by its bytes: comparison, and the checks of protocol text. Nothing here
 * asks the locale.
 */
#include "text.h"

#include <string.h>

#ifdef _WIN32
#include <ws2tcpip.h>
#else
#include <arpa/inet.h>
#include <sys/socket.h>
#endif

pay_text pay_text_of(const char *string)
{
    return (pay_text){string, string == NULL ? 0 : strlen(string)};
}

/* The text behind its first `count` bytes, of which it has at least so many. */
static pay_text behind(pay_text text, size_t count)
{
    return count == 0 ? text : (pay_text){text.bytes + count, text.length - count};
}

bool pay_text_equals(pay_text a, pay_text b)
{
    return a.length == b.length && (a.length == 0 || memcmp(a.bytes, b.bytes, a.length) == 0);
}

bool pay_text_equals_nocase(pay_text a, pay_text b)
{
    if (a.length != b.length) {
        return false;
    }
    for (size_t i = 0; i < a.length; i++) {
        if (pay_lower(a.bytes[i]) != pay_lower(b.bytes[i])) {
            return false;
        }
    }
    return true;
}

bool pay_text_starts_with(pay_text text, pay_text prefix)
{
    return text.length >= prefix.length && pay_text_equals((pay_text){text.bytes, prefix.length}, prefix);
}

/* How many bytes at the start of the text fulfil the condition. */
static size_t count_while(pay_text text, bool (*condition)(char))
{
    size_t count = 0;
    while (count < text.length && condition(text.bytes[count])) {
        count++;
    }
    return count;
}

bool pay_text_is_digits(pay_text text)
{
    for (size_t i = 0; i < text.length; i++) {
        if (text.bytes[i] < '0' || text.bytes[i] > '9') {
            return false;
        }
    }
    return text.length > 0;
}

bool pay_text_has_nul(pay_text text)
{
    return text.length > 0 && memchr(text.bytes, '\0', text.length) != NULL;
}

/* The second byte's range keeps out overlong forms, surrogates and what lies above U+10FFFF. */
size_t pay_text_character(pay_text text)
{
    const unsigned char *bytes = (const unsigned char *)text.bytes;
    unsigned char first = bytes[0];
    if (first < 0x80) {
        return 1;
    }
    size_t length = first >= 0xC2 && first <= 0xDF ? 2 : first >= 0xE0 && first <= 0xEF ? 3 : 4;
    if (first < 0xC2 || first > 0xF4 || length > text.length) {
        return 0;
    }
    unsigned char lowest = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    unsigned char highest = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    if (bytes[1] < lowest || bytes[1] > highest) {
        return 0;
    }
    for (size_t i = 2; i < length; i++) {
        if (bytes[i] < 0x80 || bytes[i] > 0xBF) {
            return 0;
        }
    }
    return length;
}

bool pay_text_is_blank(pay_text text)
{
    for (size_t i = 0; i < text.length; i++) {
        if (text.bytes[i] != ' ' && (text.bytes[i] < '\t' || text.bytes[i] > '\r')) {
            return false;
        }
    }
    return true;
}

bool pay_text_is_visible(pay_text text)
{
    for (size_t i = 0; i < text.length; i++) {
        if (text.bytes[i] < 0x21 || text.bytes[i] > 0x7e) {
            return false;
        }
    }
    return true;
}

/* Bit n % 32 of word n / 32 stands for byte n: letters, digits and !#$%&'*+-.^_`|~ */
static const uint32_t token_bytes[8] = {0, 0x03ff6cfa, 0xc7fffffe, 0x57ffffff};

static bool is_token_character(char c)
{
    unsigned char byte = (unsigned char)c;

    return token_bytes[byte / 32] >> byte % 32 & 1;
}

bool pay_text_is_token(pay_text text)
{
    for (size_t i = 0; i < text.length; i++) {
        if (!is_token_character(text.bytes[i])) {
            return false;
        }
    }
    return text.length > 0;
}

/* How many bytes at the start are ASCII; up to seven may be left out. */
static size_t ascii_words(pay_text text)
{
    size_t count = 0;
    uint64_t word;

    while (text.length - count >= sizeof(word)) {
        memcpy(&word, text.bytes + count, sizeof(word));
        if (word & 0x8080808080808080) {
            break;
        }
        count += sizeof(word);
    }
    return count;
}

bool pay_text_is_utf8(pay_text text)
{
    for (text = behind(text, ascii_words(text)); text.length > 0;) {
        size_t length = pay_text_character(text);
        if (length == 0) {
            return false;
        }
        text = behind(text, length);
        if (length > 1) {
            text = behind(text, ascii_words(text));
        }
    }
    return true;
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

static bool is_address_character(char c)
{
    return pay_is_hex(c) || c == '.' || c == ':';
}

/*
 * Reads an address of AF_INET (4 bytes) or AF_INET6 (16 bytes). The characters
 * are checked first, because some systems' inet_pton() takes a zone.
 */
static bool read_address(int family, pay_text text, unsigned char *address)
{
    char string[INET6_ADDRSTRLEN];
    if (text.length == 0 || text.length >= sizeof(string) || count_while(text, is_address_character) != text.length) {
        return false;
    }
    memcpy(string, text.bytes, text.length);
    string[text.length] = '\0';
    return inet_pton(family, string, address) == 1;
}

static bool is_ipv4(pay_text text)
{
    unsigned char address[4];
    return read_address(AF_INET, text, address);
}

static bool is_ipv6(pay_text text)
{
    unsigned char address[16];
    return read_address(AF_INET6, text, address);
}

bool pay_text_is_ip(pay_text text)
{
    return is_ipv4(text) || is_ipv6(text);
}

static bool is_label_character(char c)
{
    char lower = pay_lower(c);
    return (lower >= 'a' && lower <= 'z') || pay_is_digit(c) || c == '-' || c == '_';
}

/* Decimal, or hexadecimal behind 0x. */
static bool is_number_label(pay_text label)
{
    if (pay_text_starts_with(label, PAY_TEXT("0x")) || pay_text_starts_with(label, PAY_TEXT("0X"))) {
        return count_while(behind(label, 2), pay_is_hex) == label.length - 2;
    }
    return pay_text_is_digits(label);
}

/*
 * Labels with single dots between them. When the last label is a number, the
 * host is an IPv4 address to browsers and to libcurl, in forms such as 127.1 as
 * well; only the full form is allowed.
 */
static bool is_host_name(pay_text host)
{
    if (host.length > 253) {
        return false;
    }
    for (pay_text rest = host;;) {
        pay_text label = {rest.bytes, count_while(rest, is_label_character)};
        if (label.length == 0 || label.length > 63) {
            return false;
        }
        if (label.length == rest.length) {
            return !is_number_label(label) || is_ipv4(host);
        }
        if (rest.bytes[label.length] != '.') {
            return false;
        }
        rest = behind(rest, label.length + 1);
    }
}

static bool read_port(pay_text text, uint16_t *port)
{
    if (!pay_text_is_digits(text) || text.length > 5) {
        return false;
    }
    uint32_t number = 0;
    for (size_t i = 0; i < text.length; i++) {
        number = number * 10 + (uint32_t)(text.bytes[i] - '0');
    }
    if (number < 1 || number > 65535) {
        return false;
    }
    *port = (uint16_t)number;
    return true;
}

static size_t find_character(pay_text text, char c)
{
    size_t index = 0;
    while (index < text.length && text.bytes[index] != c) {
        index++;
    }
    return index;
}

/* host, host:port, [IPv6] or [IPv6]:port */
static bool read_authority(pay_text authority, pay_url *url)
{
    pay_text port;
    if (authority.length > 0 && authority.bytes[0] == '[') {
        size_t bracket = find_character(authority, ']');
        if (bracket == authority.length) {
            return false;
        }
        url->host = (pay_text){authority.bytes + 1, bracket - 1};
        port = behind(authority, bracket + 1);
        if (!is_ipv6(url->host)) {
            return false;
        }
    } else {
        url->host = (pay_text){authority.bytes, find_character(authority, ':')};
        port = behind(authority, url->host.length);
        if (!is_host_name(url->host)) {
            return false;
        }
    }
    return port.length == 0 || (port.bytes[0] == ':' && read_port(behind(port, 1), &url->port));
}

static bool is_url_character(char c)
{
    return c > ' ' && c < 0x7F && c != '\\';
}

static bool is_authority_character(char c)
{
    return c != '/' && c != '?' && c != '#';
}

bool pay_url_parse(pay_text text, pay_url *url)
{
    pay_url parts = {0};
    size_t scheme = find_character(text, ':');
    pay_text name = {text.bytes, scheme};
    parts.https = pay_text_equals_nocase(name, PAY_TEXT("https"));
    if (!parts.https && !pay_text_equals_nocase(name, PAY_TEXT("http"))) {
        return false;
    }
    parts.port = parts.https ? 443 : 80;

    pay_text rest = behind(text, scheme);
    if (!pay_text_starts_with(rest, PAY_TEXT("://")) || count_while(rest, is_url_character) != rest.length) {
        return false;
    }
    rest = behind(rest, 3);
    pay_text authority = {rest.bytes, count_while(rest, is_authority_character)};
    if (!read_authority(authority, &parts)) {
        return false;
    }
    parts.rest = behind(rest, authority.length);
    *url = parts;
    return true;
}

bool pay_text_is_url(pay_text text)
{
    pay_url url;
    return pay_url_parse(text, &url);
}

bool pay_url_is_loopback(const pay_url *url)
{
    static const unsigned char loopback[16] = {[15] = 1};
    unsigned char address[16];
    if (read_address(AF_INET, url->host, address)) {
        return address[0] == 127;
    }
    if (read_address(AF_INET6, url->host, address)) {
        return memcmp(address, loopback, sizeof(loopback)) == 0;
    }
    return pay_text_equals_nocase(url->host, PAY_TEXT("localhost"));
}

/* A decimal number by its parts; borrowed from its text. */
typedef struct decimal {
    bool negative;
    pay_text whole;    /* one digit or more */
    pay_text fraction; /* digits; may be empty */
    int64_t exponent;
} decimal;

/* Far beyond the length of any text, far below an overflow when lengths are added to it. */
#define EXPONENT_LIMIT ((int64_t)1000000000000000)

/* Takes the digits at the start of *text off it. False when there are none. */
static bool take_digits(pay_text *text, pay_text *digits)
{
    *digits = (pay_text){text->bytes, count_while(*text, pay_is_digit)};
    *text = behind(*text, digits->length);
    return digits->length > 0;
}

static bool take_character(pay_text *text, char c)
{
    if (text->length == 0 || pay_lower(text->bytes[0]) != c) {
        return false;
    }
    *text = behind(*text, 1);
    return true;
}

/* A number beyond EXPONENT_LIMIT becomes EXPONENT_LIMIT: it makes no difference to what fits 64 bits. */
static bool take_exponent(pay_text *text, int64_t *exponent)
{
    bool negative = take_character(text, '-');
    if (!negative) {
        take_character(text, '+');
    }
    pay_text digits;
    if (!take_digits(text, &digits)) {
        return false;
    }
    *exponent = 0;
    for (size_t i = 0; i < digits.length && *exponent < EXPONENT_LIMIT; i++) {
        *exponent = *exponent * 10 + (digits.bytes[i] - '0');
    }
    if (*exponent > EXPONENT_LIMIT) {
        *exponent = EXPONENT_LIMIT;
    }
    if (negative) {
        *exponent = -*exponent;
    }
    return true;
}

static bool read_decimal(pay_text text, decimal *number)
{
    *number = (decimal){.negative = take_character(&text, '-')};
    if (!take_digits(&text, &number->whole)) {
        return false;
    }
    if (take_character(&text, '.') && !take_digits(&text, &number->fraction)) {
        return false;
    }
    if (take_character(&text, 'e') && !take_exponent(&text, &number->exponent)) {
        return false;
    }
    return text.length == 0;
}

/* The digit at an index counted through whole and fraction, as if zeros without end followed. */
static unsigned digit_at(const decimal *number, int64_t index)
{
    int64_t whole = (int64_t)number->whole.length;
    if (index < whole) {
        return (unsigned)(number->whole.bytes[index] - '0');
    }
    if (index - whole < (int64_t)number->fraction.length) {
        return (unsigned)(number->fraction.bytes[index - whole] - '0');
    }
    return 0;
}

pay_decimal_result pay_text_to_scaled(pay_text text, unsigned scale, int64_t *integer)
{
    decimal number;
    if (!read_decimal(text, &number)) {
        return PAY_DECIMAL_MALFORMED;
    }
    int64_t digits = (int64_t)(number.whole.length + number.fraction.length);
    int64_t first = 0; /* index of the first digit that counts */
    while (first < digits && digit_at(&number, first) == 0) {
        first++;
    }
    if (first == digits) {
        *integer = 0;
        return PAY_DECIMAL_OK;
    }
    /* The digits before this index make the integer; those from it on are too small to keep. */
    int64_t kept = (int64_t)number.whole.length + number.exponent + scale;
    for (int64_t i = kept > first ? kept : first; i < digits; i++) {
        if (digit_at(&number, i) != 0) {
            return PAY_DECIMAL_TOO_PRECISE;
        }
    }
    uint64_t limit = (uint64_t)INT64_MAX + (number.negative ? 1 : 0);
    uint64_t magnitude = 0;
    for (int64_t i = first; i < kept; i++) {
        unsigned digit = digit_at(&number, i);
        if (magnitude > (limit - digit) / 10) {
            return PAY_DECIMAL_TOO_LARGE;
        }
        magnitude = magnitude * 10 + digit;
    }
    /* Never 0 here. Without a cast of 2^63, which int64_t does not have. */
    *integer = number.negative ? -(int64_t)(magnitude - 1) - 1 : (int64_t)magnitude;
    return PAY_DECIMAL_OK;
}

bool pay_text_to_integer(pay_text text, int64_t *integer)
{
    return pay_text_to_scaled(text, 0, integer) == PAY_DECIMAL_OK;
}
