/* What HstMobil's page leaves open: the form of the installments. */
#include "doctor_parts.h"

#include "core/json.h"
#include "core/record.h"
#include "hstmobil/hstmobil.h"

enum { DEEPEST = 6, MOST_MEMBERS = 12 };

/* "{name: text, rates: [{installment: number}]}": names and kinds, and no values. */
static void write_shape(pay_buffer *out, const pay_json_node *node, int depth)
{
    static const char *const kinds[] = {
        [PAY_JSON_NULL] = "null",
        [PAY_JSON_BOOLEAN] = "boolean",
        [PAY_JSON_NUMBER] = "number",
        [PAY_JSON_STRING] = "text",
    };
    pay_json_kind kind = pay_json_kind_of(node);
    size_t count = 0;

    if (kind != PAY_JSON_OBJECT && kind != PAY_JSON_ARRAY) {
        pay_buffer_append_string(out, kinds[kind]);
        return;
    }
    pay_buffer_append_char(out, kind == PAY_JSON_OBJECT ? '{' : '[');
    for (const pay_json_node *at = pay_json_first(node); at && depth < DEEPEST; at = pay_json_next(at)) {
        if (count == (kind == PAY_JSON_OBJECT ? MOST_MEMBERS : 1)) {
            pay_buffer_append_string(out, kind == PAY_JSON_OBJECT ? ", ..." : "");
            break;
        }
        pay_buffer_append_string(out, count++ ? ", " : "");
        if (kind == PAY_JSON_OBJECT) {
            pay_buffer_append_text(out, pay_json_name(at));
            pay_buffer_append_string(out, ": ");
        }
        write_shape(out, at, depth + 1);
    }
    pay_buffer_append_char(out, kind == PAY_JSON_OBJECT ? '}' : ']');
}

void payments_examine_hstmobil(examination *of)
{
    pay_call *call = payments_open_question(of, of->known, &hstmobil_installments);
    doctor_reply said;

    if (!call) {
        return;
    }
    said = payments_keep_reply(of, call);
    payments_examine_host(of, call, &said);
    if (said.is_answered) {
        payments_diagnose(of, "credentials", DIAGNOSIS_GOOD, (pay_text){0});
        if (of->known->environment != PAY_LIVE) {
            pay_buffer *shape = &of->scope->text;

            pay_buffer_truncate(shape, 0);
            write_shape(shape, pay_call_answer(call)->values[0].node, 0);
            payments_diagnose(of, "installments", DIAGNOSIS_FOUND, pay_buffer_text(shape));
        }
    } else {
        payments_refuse_credentials(of, &said);
        payments_diagnose(of, "installments", DIAGNOSIS_UNDECIDED, pay_text_of(said.text));
    }
    pay_call_close(call);
}
