/*
 * Prints what the tables of the gateways say, as JSON: for the pictures of the way of a payment, which tools/docs makes
 * of it.
 */
#include <stdio.h>

#include "gateway.h"
#include "providers.h"

static void print_operation(const char *name, const pay_operation *operation)
{
    static const char *const safeties[] = {"reads", "writes", "asks once"};

    if (!operation) {
        printf(", \"%s\": null", name);
        return;
    }
    printf(", \"%s\": {\"name\": \"%s\", \"method\": \"%s\", \"path\": \"%s\", \"safety\": \"%s\"}", name, operation->name,
           operation->method, operation->path, safeties[operation->safety]);
}

static void print_pages(const pay_output *outputs)
{
    static const char *const sources[] = {"none", "redirect", "html", "frame"};
    const char *between = "";

    fputs(", \"pages\": [", stdout);
    for (; outputs && outputs->row; outputs++) {
        if (outputs->page != PAY_PAGE_NONE) {
            printf("%s\"%s\"", between, sources[outputs->page]);
            between = ", ";
        }
    }
    fputs("]", stdout);
}

static void print_capabilities(const pay_gateway *gateway)
{
    const char *between = "";

    fputs(", \"capabilities\": [", stdout);
    for (int capability = 0; capability < PAY_CAPABILITY_COUNT; capability++) {
        if (pay_gateway_supports(gateway, (pay_capability)capability)) {
            printf("%s\"%s\"", between, pay_capability_name((pay_capability)capability));
            between = ", ";
        }
    }
    fputs("]", stdout);
}

static void print_gateway(const pay_provider *provider, const pay_gateway *gateway)
{
    printf("{\"name\": \"%s\", \"provider\": \"%s\"", gateway->name, provider->title);
    print_capabilities(gateway);
    print_operation("start", gateway->start.operation);
    print_operation("ask", gateway->ask.operation);
    print_operation("refund", gateway->refund.operation);
    print_operation("cancel", gateway->cancel.operation);
    print_operation("quote", gateway->quote.operation);
    print_pages(gateway->start.outputs);
    printf(", \"form\": %s, \"notice\": %s, \"asksBy\": %s}", gateway->form ? "true" : "false",
           gateway->notice ? "true" : "false", gateway->asks_by ? "true" : "false");
}

int main(void)
{
    const char *between = "";

    puts("[");
    PAYMENTS_EACH_PROVIDER(provider) {
        PAYMENTS_EACH_GATEWAY(*provider, gateway) {
            fputs(between, stdout);
            print_gateway(*provider, *gateway);
            between = ",\n";
        }
    }
    puts("\n]");
    return 0;
}
