/* Every class of the extension. */
#ifndef PAYMENTS_PHP_REGISTER_H
#define PAYMENTS_PHP_REGISTER_H

void payments_register_classes(void);

#endif
