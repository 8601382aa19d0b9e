/* Writes head and body of a request into one buffer. */
#include "request.h"
#include "url.h"

#include <string.h>

/* Most heads are shorter; a longer one costs another allocation. */
#define HEAD_BYTES ((size_t)1024)

static bool is_reserved(pay_text name)
{
    static const pay_text reserved[] = {
        {"connection", 10}, {"content-length", 14},    {"expect", 6},  {"host", 4}, {"keep-alive", 10}, {"te", 2},
        {"trailer", 7},     {"transfer-encoding", 17}, {"upgrade", 7},
    };

    for (size_t i = 0; i < sizeof(reserved) / sizeof(reserved[0]); i++) {
        if (name.length == reserved[i].length && pay_text_equals_nocase(name, reserved[i])) {
            return true;
        }
    }
    return false;
}

static void write_line(pay_buffer *out, pay_text name, pay_text value)
{
    pay_buffer_append_text(out, name);
    pay_buffer_append_char(out, ':');
    if (value.length > 0) {
        pay_buffer_append_char(out, ' ');
    }
    pay_buffer_append_text(out, value);
    pay_buffer_append_char(out, '\r');
    pay_buffer_append_char(out, '\n');
}

/* Path and query; the fragment is for whoever opens the URL in a browser. */
static void write_target(pay_buffer *out, pay_text rest)
{
    const char *fragment = rest.length > 0 ? memchr(rest.bytes, '#', rest.length) : NULL;

    if (fragment) {
        rest.length = (size_t)(fragment - rest.bytes);
    }
    if (rest.length == 0 || rest.bytes[0] != '/') {
        pay_buffer_append_char(out, '/');
    }
    pay_buffer_append_text(out, rest);
}

static void write_host(pay_buffer *out, const pay_url *url)
{
    bool is_ipv6 = memchr(url->host.bytes, ':', url->host.length);

    pay_buffer_append_string(out, is_ipv6 ? "Host: [" : "Host: ");
    pay_buffer_append_text(out, url->host);
    pay_buffer_append_string(out, is_ipv6 ? "]" : "");
    if (url->port != (url->https ? 443 : 80)) {
        pay_buffer_append_char(out, ':');
        pay_buffer_append_integer(out, url->port);
    }
    pay_buffer_append_string(out, "\r\n");
}

static void write_length(pay_buffer *out, size_t length)
{
    pay_buffer_append_string(out, "Content-Length: ");
    pay_buffer_append_integer(out, (long long)length);
    pay_buffer_append_string(out, "\r\n");
}

bool pay_http_write(pay_buffer *out, const pay_http_request *request, const pay_url *url,
                    const pay_http_header **refused)
{
    size_t body = request->has_body ? request->body.length : 0;

    pay_buffer_reserve(out, HEAD_BYTES + url->rest.length + body);
    pay_buffer_append_string(out, request->method);
    pay_buffer_append_char(out, ' ');
    write_target(out, url->rest);
    pay_buffer_append_string(out, " HTTP/1.1\r\n");
    write_host(out, url);
    for (size_t i = 0; i < request->header_count; i++) {
        const pay_http_header *header = &request->headers[i];
        pay_text name = pay_text_of(header->name);

        if (!pay_text_is_token(name) || !pay_text_is_field_value(header->value) || is_reserved(name)) {
            *refused = header;
            return false;
        }
        write_line(out, name, header->value);
    }
    if (!request->keep_alive) {
        pay_buffer_append_string(out, "Connection: close\r\n");
    }
    if (body > 0 || strcmp(request->method, "GET") != 0) {
        write_length(out, body);
    }
    pay_buffer_append_string(out, "\r\n");
    pay_buffer_append(out, request->body.bytes, body);
    return true;
}
