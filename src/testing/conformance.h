/* Payments\Testing\GatewayConformance. */
#ifndef PAYMENTS_TESTING_CONFORMANCE_H
#define PAYMENTS_TESTING_CONFORMANCE_H

void payments_conformance_register(void);

#endif
