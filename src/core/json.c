/* The document as a tree of cJSON's, and the reading of it. */
#include "json.h"

#include <string.h>

#include <cjson/cJSON.h>

#include "json_gate.h"
#include "memory.h"

#ifdef _MSC_VER
#define THREAD_LOCAL __declspec(thread)
#else
#define THREAD_LOCAL _Thread_local
#endif

/* Of the tree that cJSON is building for this thread; NULL when it works for somebody else. */
static THREAD_LOCAL pay_arena *growing;

static void *take_memory(size_t size)
{
    return growing ? pay_arena_allocate(growing, size) : pay_plain_allocate(size);
}

/* What cJSON gives back of a tree that it does not finish is freed with the rest of its arena. */
static void release_memory(void *memory)
{
    if (!growing) {
        pay_plain_release(memory);
    }
}

void pay_json_start(void)
{
    cJSON_Hooks hooks = {take_memory, release_memory};
    cJSON_InitHooks(&hooks);
}

/* A tree takes some times the memory of its text: few blocks, and small ones for a small text. */
static size_t tree_block(size_t length)
{
    size_t block = 512;

    while (block < (size_t)64 * 1024 && block < 4 * length) {
        block *= 2;
    }
    return block;
}

/* With the NUL after the copy, so that cJSON can see that it ends there. */
static cJSON *grow_tree(const pay_buffer *copy, pay_arena *memory)
{
    cJSON *root;

    memory->block_size = tree_block(copy->length);
    growing = memory;
    root = cJSON_ParseWithLengthOpts(copy->bytes, copy->length + 1, NULL, true);
    growing = NULL;
    return root;
}

pay_json_result pay_json_parse(pay_text text, pay_json *document)
{
    pay_buffer copy = {0};
    pay_json_result result = pay_json_gate(text, &copy);

    *document = (pay_json){0};
    if (result == PAY_JSON_OK) {
        document->root = grow_tree(&copy, &document->memory);
    }
    if (result == PAY_JSON_OK && document->root == NULL) {
        result = PAY_JSON_MEMORY; /* what passed the gate is well-formed: only memory can be missing */
        pay_json_free(document);
    }
    pay_buffer_free(&copy);
    return result;
}

void pay_json_free(pay_json *document)
{
    pay_arena_free(&document->memory);
    document->root = NULL;
}

const char *pay_json_explain(pay_json_result result)
{
    switch (result) {
    case PAY_JSON_OK:
        return "is valid JSON";
    case PAY_JSON_EMPTY:
        return "is empty";
    case PAY_JSON_MALFORMED:
        return "is not valid JSON";
    case PAY_JSON_TOO_DEEP:
        return "is nested deeper than 32 levels";
    case PAY_JSON_MEMORY:
        break;
    }
    return "needs more memory than there is";
}

/* No node reads as null. */
static int type_of(const pay_json_node *node)
{
    return node ? node->type & 0xff : cJSON_NULL;
}

static bool is_string(const pay_json_node *node)
{
    return type_of(node) == cJSON_String;
}

static bool is_object(const pay_json_node *node)
{
    return type_of(node) == cJSON_Object;
}

pay_json_kind pay_json_kind_of(const pay_json_node *node)
{
    switch (type_of(node)) {
    case cJSON_String:
        return node->valuestring[0] == PAY_JSON_NUMBER_MARK ? PAY_JSON_NUMBER : PAY_JSON_STRING;
    case cJSON_True:
    case cJSON_False:
        return PAY_JSON_BOOLEAN;
    case cJSON_Array:
        return PAY_JSON_ARRAY;
    case cJSON_Object:
        return PAY_JSON_OBJECT;
    default:
        return PAY_JSON_NULL;
    }
}

bool pay_json_is_mended(const pay_json_node *node)
{
    return is_string(node) && node->valuestring[0] == PAY_JSON_MENDED_MARK;
}

bool pay_json_boolean(const pay_json_node *node)
{
    return type_of(node) == cJSON_True;
}

pay_text pay_json_text(const pay_json_node *node)
{
    return pay_text_of(is_string(node) ? node->valuestring + 1 : NULL);
}

bool pay_json_says(const pay_json_node *node, const char *text)
{
    return is_string(node) && node->valuestring[0] != PAY_JSON_NUMBER_MARK && strcmp(node->valuestring + 1, text) == 0;
}

const pay_json_node *pay_json_first(const pay_json_node *node)
{
    return is_object(node) || type_of(node) == cJSON_Array ? node->child : NULL;
}

const pay_json_node *pay_json_next(const pay_json_node *node)
{
    return node->next;
}

pay_text pay_json_name(const pay_json_node *member)
{
    return pay_text_of(member->string);
}

/* Most names end at the first letter: the same one, in either case where any will do. */
static bool is_called(const pay_json_node *member, pay_text name)
{
    return member->string[0] == name.bytes[0] && pay_text_equals(pay_json_name(member), name);
}

static bool is_called_in_any_case(const pay_json_node *member, pay_text name)
{
    return ((member->string[0] ^ name.bytes[0]) & ~('a' - 'A')) == 0 &&
           pay_text_equals_nocase(pay_json_name(member), name);
}

/* The first one from `member` on that answers to the name; NULL when none does. */
static const pay_json_node *next_named(const pay_json_node *member, pay_text name, bool any_case)
{
    while (member && !(any_case ? is_called_in_any_case(member, name) : is_called(member, name))) {
        member = member->next;
    }
    return member;
}

const pay_json_node *pay_json_member(const pay_json_node *node, pay_text name, bool any_case, bool *repeated)
{
    const pay_json_node *found = name.bytes && is_object(node) ? next_named(node->child, name, any_case) : NULL;

    if (repeated != NULL) {
        *repeated = found != NULL && next_named(found->next, name, any_case) != NULL;
    }
    return found;
}
