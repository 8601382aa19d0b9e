#include "register.h"

#include "answer.h"
#include "answers.h"
#include "transport.h"
#include "webhooks.h"

void payments_testing_register_classes(void)
{
    payments_answer_register();
    payments_answers_register();
    payments_fake_transport_register();
    payments_webhooks_register();
}
