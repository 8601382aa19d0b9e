/* The module: its version and what a thread of PHP keeps between requests. */
#ifndef PHP_PAYMENTS_H
#define PHP_PAYMENTS_H

#include "php.h"

#include "src/core/file_state.h"
#include "src/core/worker.h"

#if SIZEOF_ZEND_LONG < 8
#error "payments needs a PHP of 64-bit integers: amounts are counted in minor units"
#endif

#define PHP_PAYMENTS_VERSION "0.1.0"

extern zend_module_entry payments_module_entry;
#define phpext_payments_ptr &payments_module_entry

ZEND_BEGIN_MODULE_GLOBALS(payments)
    pay_engine engine;             /* connections and tokens of this thread; see src/module.c for who frees what */
    struct payments_scope *scopes; /* open ones; see src/php/scope.h */
    struct payments_job *job;      /* of a Batch, the one that runs now; see src/php/batch.h */
    struct payments_job *jobs_left;
    pay_file_state good_ca_files[PAY_HTTP_POOL_SIZE]; /* the last that were found to hold a certificate */
    size_t next_good_ca_file;                         /* where the next is written */
    bool persistent;                                  /* payments.persistent */
    zend_ulong fakes; /* how many Payments\Testing\FakeTransport were made; tokens are kept for each of them apart */
ZEND_END_MODULE_GLOBALS(payments)

ZEND_EXTERN_MODULE_GLOBALS(payments)
#define PAYMENTS_G(member) ZEND_MODULE_GLOBALS_ACCESSOR(payments, member)

#if defined(ZTS) && defined(COMPILE_DL_PAYMENTS)
ZEND_TSRMLS_CACHE_EXTERN()
#endif

#endif
