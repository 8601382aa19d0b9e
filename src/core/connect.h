/*
 * Makes a connection by libcurl, and turns its errors into failures.
 */
#ifndef PAYMENTS_CORE_CONNECT_H
#define PAYMENTS_CORE_CONNECT_H

#include "connection.h"
#include "request.h"
#include "response.h"
#include "url.h"

/*
 * Connects to the URL of the request, within `limit_ms`. NULL: response->failure says why. Closed with
 * pay_connection_close(). Addresses in request->to_avoid are tried only when there is no other; those that failed are
 * added.
 */
pay_connection *pay_connect(pay_trust *trust, const pay_http_request *request, const pay_url *url, int64_t limit_ms,
                            pay_http_response *response);

#endif
