/* URLs and IP addresses as text. */
#ifndef PAYMENTS_CORE_URL_H
#define PAYMENTS_CORE_URL_H

#include "text.h"

/* An IPv4 or IPv6 address in text form, without port, brackets or zone. */
bool pay_text_is_ip(pay_text text);
/*
 * An absolute URL that may be given to a provider or opened: http or https, a
 * host (underscores are allowed: providers use them), an optional port 1-65535,
 * then path, query and fragment in visible ASCII. No user information, no
 * blank, no backslash, no control character.
 */
bool pay_text_is_url(pay_text text);

/* The parts of a URL that pay_text_is_url() accepted; borrowed from it. */
typedef struct pay_url {
    bool https;
    pay_text host; /* an IPv6 address without its brackets */
    uint16_t port; /* 443 or 80 when the URL names none */
    pay_text rest; /* path, query and fragment; may be empty */
} pay_url;

bool pay_url_parse(pay_text text, pay_url *url);
/* The host is `localhost`, in 127.0.0.0/8 or ::1. */
bool pay_url_is_loopback(const pay_url *url);

#endif
