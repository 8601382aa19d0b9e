/* Operations by their names, for a FakeTransport and its assertions. */
#include "fake.h"

#include "providers.h"
#include "core/operation.h"
#include "php/http_message.h"
#include "php/object.h"

const char *payments_operation_named(const zend_string *name)
{
    const pay_operation *operation = payments_operation(payments_text_of(name));

    if (!operation) {
        zend_argument_value_error(1, "must be the name of an operation, such as \"finrota.pws.pay\"");
        return NULL;
    }
    return operation->name;
}

const char *payments_operation_of(zval *request)
{
    payments_http_view view;

    /* It was made, or it would not have been kept. */
    return payments_http_request_view(Z_OBJ_P(request), &view) ? view.operation : "";
}
