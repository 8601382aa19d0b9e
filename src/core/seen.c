/* Messages that were verified before: the last ones, of this worker alone. */
#include <string.h>

#include "call.h"
#include "digest.h"

enum { REMEMBERED = 256 };

typedef struct pay_seen {
    char keys[REMEMBERED][PAY_DIGEST_HEX_SIZE];
    size_t next; /* the place of the oldest */
} pay_seen;

bool pay_seen_before(pay_engine *engine, const char *key, bool remember)
{
    if (!engine->seen && !(engine->seen = pay_allocate(sizeof(*engine->seen)))) {
        return true; /* that it is new cannot be said */
    }
    for (size_t i = 0; i < REMEMBERED; i++) {
        if (strcmp(engine->seen->keys[i], key) == 0) {
            return true;
        }
    }
    if (remember) {
        strncpy(engine->seen->keys[engine->seen->next], key, PAY_DIGEST_HEX_SIZE - 1);
        engine->seen->next = (engine->seen->next + 1) % REMEMBERED;
    }
    return false;
}

void pay_seen_forget(pay_engine *engine)
{
    pay_release(engine->seen);
    engine->seen = NULL;
}
