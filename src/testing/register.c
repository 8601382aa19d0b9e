/* Registers the classes of Payments\Testing. */
#include "register.h"

#include "answer.h"
#include "answers.h"
#include "attempt_store.h"
#include "conformance.h"
#include "failures.h"
#include "results.h"
#include "transport.h"
#include "webhooks.h"

void payments_testing_register_classes(void)
{
    payments_test_failures_register();
    payments_answer_register();
    payments_answers_register();
    payments_fake_transport_register();
    payments_webhooks_register();
    payments_results_register();
    payments_memory_attempt_store_register();
    payments_conformance_register();
}
