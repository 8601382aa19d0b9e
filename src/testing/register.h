/* Every class of Payments\Testing: fakes for the tests of a shop. */
#ifndef PAYMENTS_TESTING_REGISTER_H
#define PAYMENTS_TESTING_REGISTER_H

void payments_testing_register_classes(void);

#endif
