/* Checks of URLs and IP addresses. */
#include "url.h"

#include <string.h>

#ifdef _WIN32
#include <ws2tcpip.h>
#else
#include <arpa/inet.h>
#include <sys/socket.h>
#endif

#include "hex.h"

static bool is_address_character(char c)
{
    return pay_is_hex(c) || c == '.' || c == ':';
}

/*
 * Reads an address of AF_INET (4 bytes) or AF_INET6 (16 bytes). The characters
 * are checked first, because some systems' inet_pton() takes a zone.
 */
static bool parse_address(int family, pay_text text, unsigned char *address)
{
    char string[INET6_ADDRSTRLEN];
    if (text.length == 0 || text.length >= sizeof(string) || pay_text_span(text, is_address_character) != text.length) {
        return false;
    }
    memcpy(string, text.bytes, text.length);
    string[text.length] = '\0';
    return inet_pton(family, string, address) == 1;
}

static bool is_ipv4(pay_text text)
{
    unsigned char address[4];
    return parse_address(AF_INET, text, address);
}

static bool is_ipv6(pay_text text)
{
    unsigned char address[16];
    return parse_address(AF_INET6, text, address);
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

/* Decimal, or hexadecimal after 0x. */
static bool is_number_label(pay_text label)
{
    if (pay_text_starts_with(label, PAY_TEXT("0x")) || pay_text_starts_with(label, PAY_TEXT("0X"))) {
        return pay_text_span(pay_text_from(label, 2), pay_is_hex) == label.length - 2;
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
        pay_text label = {rest.bytes, pay_text_span(rest, is_label_character)};
        if (label.length == 0 || label.length > 63) {
            return false;
        }
        if (label.length == rest.length) {
            return !is_number_label(label) || is_ipv4(host);
        }
        if (rest.bytes[label.length] != '.') {
            return false;
        }
        rest = pay_text_from(rest, label.length + 1);
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

/* host, host:port, [IPv6] or [IPv6]:port */
static bool read_authority(pay_text authority, pay_url *url)
{
    pay_text port;
    if (authority.length > 0 && authority.bytes[0] == '[') {
        size_t bracket = pay_text_find(authority, ']');
        if (bracket == authority.length) {
            return false;
        }
        url->host = (pay_text){authority.bytes + 1, bracket - 1};
        port = pay_text_from(authority, bracket + 1);
        if (!is_ipv6(url->host)) {
            return false;
        }
    } else {
        url->host = (pay_text){authority.bytes, pay_text_find(authority, ':')};
        port = pay_text_from(authority, url->host.length);
        if (!is_host_name(url->host)) {
            return false;
        }
    }
    return port.length == 0 || (port.bytes[0] == ':' && read_port(pay_text_from(port, 1), &url->port));
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
    size_t scheme = pay_text_find(text, ':');
    pay_text name = {text.bytes, scheme};
    parts.https = pay_text_equals_nocase(name, PAY_TEXT("https"));
    if (!parts.https && !pay_text_equals_nocase(name, PAY_TEXT("http"))) {
        return false;
    }
    parts.port = parts.https ? 443 : 80;

    pay_text rest = pay_text_from(text, scheme);
    if (!pay_text_starts_with(rest, PAY_TEXT("://")) || pay_text_span(rest, is_url_character) != rest.length) {
        return false;
    }
    rest = pay_text_from(rest, 3);
    pay_text authority = {rest.bytes, pay_text_span(rest, is_authority_character)};
    if (!read_authority(authority, &parts)) {
        return false;
    }
    parts.rest = pay_text_from(rest, authority.length);
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
    if (parse_address(AF_INET, url->host, address)) {
        return address[0] == 127;
    }
    if (parse_address(AF_INET6, url->host, address)) {
        return memcmp(address, loopback, sizeof(loopback)) == 0;
    }
    return pay_text_equals_nocase(url->host, PAY_TEXT("localhost"));
}
