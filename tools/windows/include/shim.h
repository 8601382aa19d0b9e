/* What mingw lacks of the compiler that PHP's headers for Windows are written for. Included before everything. */
#define _PID_T_           /* php.h defines pid_t */
#define timespec timespec /* mingw has it: win32/time.h asks whether this is a macro */

#include <_mingw.h>

#undef __forceinline
#define __forceinline __inline__ __attribute__((__always_inline__))
#define __assume(condition) ((void)0)

char _InterlockedExchange8(char volatile *, char);
char _InterlockedOr8(char volatile *, char);
char _InterlockedAnd8(char volatile *, char);
char _InterlockedCompareExchange8(char volatile *, char, char);
