/* Payments\Reconciliation. */
#ifndef PAYMENTS_PHP_RECONCILIATION_H
#define PAYMENTS_PHP_RECONCILIATION_H

void payments_reconciliation_register(void);

#endif
