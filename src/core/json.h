/*
 * JSON as it arrives. cJSON builds the tree; a gate in front of it refuses what
 * cJSON would let pass or change, and hands it the numbers as text, so that an
 * id of 19 digits and an amount of 150.00 keep every digit.
 *
 * The gate refuses: anything but RFC 8259 grammar, text after the document,
 * nesting deeper than 32. In strings it mends what no text may have (invalid
 * UTF-8, raw control characters, \u0000, half a surrogate): each becomes U+FFFD,
 * and the node says that it was mended. A name that was mended is no name of any
 * table. A byte order mark at the start is passed over.
 */
#ifndef PAYMENTS_CORE_JSON_H
#define PAYMENTS_CORE_JSON_H

#include "arena.h"
#include "json_gate.h"
#include "text.h"

typedef enum pay_json_kind {
    PAY_JSON_NULL,
    PAY_JSON_BOOLEAN,
    PAY_JSON_NUMBER,
    PAY_JSON_STRING,
    PAY_JSON_ARRAY,
    PAY_JSON_OBJECT
} pay_json_kind;

/* A node of a document; borrowed from it. */
typedef struct cJSON pay_json_node;

/* The document. Owned by the caller until pay_json_free(), which wipes it. */
typedef struct pay_json {
    pay_json_node *root;
    pay_arena memory; /* of all its nodes and texts */
} pay_json;

/*
 * Once per process, before the first parse: a document's tree grows in its own memory. The hooks are process-wide: who
 * else calls cJSON gets memory of malloc(), which is wiped when it is freed.
 */
void pay_json_start(void);

/* On failure *document is empty and needs no free. */
pay_json_result pay_json_parse(pay_text text, pay_json *document);
void pay_json_free(pay_json *document);
/* "is not valid JSON", "is nested deeper than 32 levels", ... */
const char *pay_json_explain(pay_json_result result);

pay_json_kind pay_json_kind_of(const pay_json_node *node);
/* Whether a string was mended: what could not be read in it is U+FFFD now. */
bool pay_json_is_mended(const pay_json_node *node);
bool pay_json_boolean(const pay_json_node *node);
/* The bytes of a string, or the digits of a number as they were sent. */
pay_text pay_json_text(const pay_json_node *node);
/* Whether it is a string with just this text. */
bool pay_json_says(const pay_json_node *node, const char *text);

/* First child of an array or object, and the next one; NULL at the end. */
const pay_json_node *pay_json_first(const pay_json_node *node);
const pay_json_node *pay_json_next(const pay_json_node *node);
/* The name of a member of an object. */
pay_text pay_json_name(const pay_json_node *member);

/*
 * The member of an object, NULL when absent or when `node` is no object. With
 * `any_case` ASCII case is ignored. The first one counts; *repeated (unless
 * NULL) says that more than one member answers to the name.
 */
const pay_json_node *pay_json_member(const pay_json_node *node, pay_text name, bool any_case, bool *repeated);

#endif
