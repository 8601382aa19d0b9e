/* Payments\Finrota\Erp. */
#ifndef PAYMENTS_PHP_FINROTA_ERP_H
#define PAYMENTS_PHP_FINROTA_ERP_H

void payments_finrota_erp_register(void);

#endif
