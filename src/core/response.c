/* Sets the failure of an exchange, in printable ASCII, and frees an answer. */
#include "response.h"

#include <stdarg.h>
#include <stdio.h>

void pay_http_fail(pay_http_response *response, pay_http_failure failure, const char *format, ...)
{
    va_list arguments;

    response->failure = failure;
    va_start(arguments, format);
    (void)vsnprintf(response->message, sizeof(response->message), format, arguments);
    va_end(arguments);
    for (char *c = response->message; *c; c++) {
        if (*c < ' ' || *c > '~') {
            *c = '?';
        }
    }
}

void pay_http_response_free(pay_http_response *response)
{
    pay_buffer_free(&response->body);
}
