#include "steps.h"

static _Thread_local unsigned long taken;

unsigned long steps_taken(void)
{
    return taken;
}

/* Called at each block of code that was compiled with -fsanitize-coverage=trace-pc. */
void __sanitizer_cov_trace_pc(void);

void __sanitizer_cov_trace_pc(void)
{
    taken++;
}
