/* The one list of providers. */
#include "providers.h"

#include "finrota/finrota.h"
#include "hepsipay/hepsipay.h"
#include "hstmobil/hstmobil.h"

const pay_provider *const payments_providers[] = {&finrota, &hepsipay, &hstmobil, NULL};

const pay_operation *payments_operation(pay_text name)
{
    PAYMENTS_EACH_PROVIDER(provider) {
        PAYMENTS_EACH_OPERATION(*provider, operation) {
            if (pay_text_equals(pay_text_of((*operation)->name), name)) {
                return *operation;
            }
        }
    }
    return NULL;
}
