/* PHP's spelling of a header whose name has no capital in mingw. */
#include <ws2tcpip.h>
