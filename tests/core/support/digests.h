/* An OpenSSL without digests, for tests of what is done then. */
#ifndef PAYMENTS_TESTS_DIGESTS_H
#define PAYMENTS_TESTS_DIGESTS_H

/* From now on OpenSSL finds none, in the whole process. */
void digests_lose(void);
void digests_find(void);

#endif
