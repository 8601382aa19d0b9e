/* How much the engine does: the compiler counts each block of its code that is entered. What libraries do is not seen.
 */
#ifndef PAYMENTS_TEST_STEPS_H
#define PAYMENTS_TEST_STEPS_H

/* Of this thread, since the program began. */
unsigned long steps_taken(void);

#endif
