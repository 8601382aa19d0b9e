/* Addresses and other texts of the protocol: against libcurl's and the system's reading, and against plain loops. */
#include <arpa/inet.h>
#include <netdb.h>
#include <sys/socket.h>

#include <curl/curl.h>

#include "fuzz.h"
#include "url.h"
#include "hex.h"
#include "buffer.h"

/* --- URLs ----------------------------------------------------------------- */

static bool same_address(int family, const char *a, const char *b)
{
    unsigned char left[16];
    unsigned char right[16];

    return inet_pton(family, a, left) == 1 && inet_pton(family, b, right) == 1 &&
           memcmp(left, right, family == AF_INET ? 4 : 16) == 0;
}

/* The same host, as libcurl prints it: an IPv6 address in brackets and in its shortest form. */
static bool is_host(const char *curl, pay_text ours)
{
    char host[256] = {0};
    char inner[256] = {0};

    MUST(ours.length && ours.length < sizeof(host) && strlen(curl) < sizeof(inner));
    memcpy(host, ours.bytes, ours.length);
    if (curl[0] == '[') {
        memcpy(inner, curl + 1, strlen(curl) - 2);
        return same_address(AF_INET6, host, inner);
    }
    return pay_text_equals_nocase(pay_text_of(curl), ours);
}

/* What is called is what was checked: libcurl finds the same scheme, host and port. */
static void ask_curl(pay_text text, const pay_url *url)
{
    CURLU *parsed = curl_url();
    char *string = fuzz_string(text);
    char *part = NULL;

    MUST(curl_url_set(parsed, CURLUPART_URL, string, CURLU_PATH_AS_IS) == CURLUE_OK);
    MUST(curl_url_get(parsed, CURLUPART_SCHEME, &part, 0) == CURLUE_OK);
    MUST(strcmp(part, url->https ? "https" : "http") == 0);
    curl_free(part);
    MUST(curl_url_get(parsed, CURLUPART_HOST, &part, 0) == CURLUE_OK);
    MUST(is_host(part, url->host));
    curl_free(part);
    MUST(curl_url_get(parsed, CURLUPART_PORT, &part, CURLU_DEFAULT_PORT) == CURLUE_OK);
    MUST(strtol(part, NULL, 10) == url->port);
    curl_free(part);
    MUST(curl_url_get(parsed, CURLUPART_USER, &part, 0) == CURLUE_NO_USER);
    curl_url_cleanup(parsed);
    free(string);
}

/* Loopback exactly where the system reads the host as a loopback address, or as the one name for it. */
static void check_loopback(const pay_url *url)
{
    char host[256] = {0};
    struct addrinfo wanted = {.ai_flags = AI_NUMERICHOST, .ai_socktype = SOCK_STREAM};
    struct addrinfo *found = NULL;
    bool is_loopback = false;

    memcpy(host, url->host.bytes, url->host.length);
    if (getaddrinfo(host, NULL, &wanted, &found) == 0) {
        if (found->ai_family == AF_INET) {
            uint32_t address = ntohl(((struct sockaddr_in *)(void *)found->ai_addr)->sin_addr.s_addr);
            is_loopback = address >> 24 == 127;
        } else {
            is_loopback = IN6_IS_ADDR_LOOPBACK(&((struct sockaddr_in6 *)(void *)found->ai_addr)->sin6_addr);
        }
        MUST(pay_text_is_ip(url->host)); /* no short, octal or hexadecimal form */
        freeaddrinfo(found);
    } else {
        is_loopback = strcasecmp(host, "localhost") == 0;
    }
    MUST(pay_url_is_loopback(url) == is_loopback);
}

static void check_url(pay_text text)
{
    pay_url url = {0};
    bool good = pay_url_parse(text, &url);

    MUST(pay_text_is_url(text) == good);
    if (!good) {
        return;
    }
    MUST(pay_text_is_visible(text));
    MUST(!memchr(text.bytes, '\\', text.length));
    MUST(url.port != 0);
    MUST(url.host.length && url.host.bytes > text.bytes);
    MUST(url.rest.bytes + url.rest.length == text.bytes + text.length);
    MUST(!url.rest.length || strchr("/?#", url.rest.bytes[0]));
    MUST(!memchr(text.bytes, '@', (size_t)(url.rest.bytes - text.bytes)));
    ask_curl(text, &url);
    check_loopback(&url);
}

/* What may stand behind a host is taken, and belongs to the rest. */
static void check_rest(pay_text text)
{
    bool good = pay_text_is_visible(text) && !fuzz_contains(text, PAY_TEXT("\\"));

    for (const char *mark = "/?#"; *mark; mark++) {
        pay_buffer whole = {0};
        pay_url url = {0};

        pay_buffer_append_string(&whole, "https://host.example:8443");
        pay_buffer_append_char(&whole, *mark);
        pay_buffer_append_text(&whole, text);
        MUST(pay_url_parse(pay_buffer_text(&whole), &url) == good);
        if (good) {
            MUST(pay_text_equals(url.host, PAY_TEXT("host.example")) && url.port == 8443 && url.https);
            MUST(url.rest.length == text.length + 1 && url.rest.bytes[0] == *mark);
        }
        pay_buffer_free(&whole);
    }
}

/* --- other texts ----------------------------------------------------------- */

static bool is_visible_slowly(pay_text text)
{
    for (size_t i = 0; i < text.length; i++) {
        unsigned char c = (unsigned char)text.bytes[i];
        if (c <= ' ' || c >= 0x7f) {
            return false;
        }
    }
    return true;
}

/* Decodes each character, and looks whether it is the shortest way to write it. */
static bool is_utf8_slowly(pay_text text)
{
    for (size_t i = 0; i < text.length;) {
        unsigned char first = (unsigned char)text.bytes[i];
        size_t more = first < 0x80 ? 0 : first >> 5 == 6 ? 1 : first >> 4 == 14 ? 2 : first >> 3 == 30 ? 3 : 99;
        static const unsigned long least[] = {0, 0x80, 0x800, 0x10000};

        if (more > 3 || text.length - i <= more) {
            return false;
        }
        unsigned long point = more ? first & (0x3fu >> more) : first;
        for (size_t k = 1; k <= more; k++) {
            unsigned char next = (unsigned char)text.bytes[i + k];
            if (next >> 6 != 2) {
                return false;
            }
            point = point << 6 | (next & 0x3f);
        }
        if (point < least[more] || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) {
            return false;
        }
        i += more + 1;
    }
    return true;
}

static bool is_guid_slowly(pay_text text)
{
    for (size_t i = 0; i < text.length; i++) {
        bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (!memchr(dash ? "-" : "0123456789abcdefABCDEF", text.bytes[i], dash ? 1 : 22)) {
            return false;
        }
    }
    return text.length == 36;
}

static bool is_ip_slowly(pay_text text)
{
    unsigned char address[16];
    char *string = fuzz_string(text);
    bool good = strlen(string) == text.length && !strpbrk(string, "%[]/ ") &&
                (inet_pton(AF_INET, string, address) == 1 || inet_pton(AF_INET6, string, address) == 1);

    free(string);
    return good;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *copy = fuzz_copy((pay_text){(const char *)data, size});
    pay_text text = {copy, size};

    check_url(text);
    check_rest(text);
    MUST(pay_text_is_visible(text) == is_visible_slowly(text));
    MUST(pay_text_is_utf8(text) == is_utf8_slowly(text));
    MUST(pay_text_is_guid(text) == is_guid_slowly(text));
    MUST(pay_text_is_ip(text) == is_ip_slowly(text));
    MUST(pay_text_has_nul(text) == (memchr(copy, 0, size) != NULL));
    free(copy);
    fuzz_end();
    return 0;
}
