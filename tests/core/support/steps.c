#include "steps.h"

static _Thread_local uint64_t steps;

uint64_t steps_taken(void)
{
    return steps;
}

void steps_add(size_t count)
{
    steps += count;
}

/* The compiler calls it in each basic block (-fsanitize-coverage=trace-pc). */
void __sanitizer_cov_trace_pc(void);

void __sanitizer_cov_trace_pc(void)
{
    steps++;
}
