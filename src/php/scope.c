/* Engine memory of a method, given back even when PHP does not return to it. */
#include "scope.h"

#include "php_payments.h"

payments_scope *payments_scope_open(void)
{
    payments_scope *scope = ecalloc(1, sizeof(*scope));

    scope->next = PAYMENTS_G(scopes);
    if (scope->next) {
        scope->next->previous = scope;
    }
    PAYMENTS_G(scopes) = scope;
    return scope;
}

void payments_scope_close(payments_scope *scope)
{
    *(scope->previous ? &scope->previous->next : &PAYMENTS_G(scopes)) = scope->next;
    if (scope->next) {
        scope->next->previous = scope->previous;
    }
    pay_json_free(&scope->documents[0]);
    pay_json_free(&scope->documents[1]);
    pay_buffer_free(&scope->text);
    pay_arena_free(&scope->arena);
    efree(scope);
}

void payments_scope_close_all(void)
{
    while (PAYMENTS_G(scopes)) {
        payments_scope_close(PAYMENTS_G(scopes));
    }
}
