/* Payments\PdoAttemptStore. */
#include "pdo_attempt_store.h"

#include "attempt.h"
#include "gateway.h"

#include "../../stubs/pdo_attempt_store_arginfo.h"

#define UNBUILT(method)                                                                                                \
    ZEND_METHOD(Payments_PdoAttemptStore, method)                                                                      \
    {                                                                                                                  \
        zend_throw_error(NULL, "Payments\\PdoAttemptStore::" #method "() comes with the next commit");                 \
    }

UNBUILT(__construct)
UNBUILT(insert)
UNBUILT(replace)
UNBUILT(find)
UNBUILT(ofOrder)
UNBUILT(ofPayment)
UNBUILT(due)
UNBUILT(now)
UNBUILT(purge)

void payments_pdo_attempt_store_register(void)
{
    register_class_Payments_PdoAttemptStore(payments_attempt_store_ce);
}
