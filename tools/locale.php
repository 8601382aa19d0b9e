<?php

// Runs before every test of the locale variant: the shop has chosen a locale with a decimal comma and a dotless i.
if (setlocale(LC_ALL, getenv('PAYMENTS_TEST_LOCALE')) === false) {
    exit('the locale ' . getenv('PAYMENTS_TEST_LOCALE') . " is not there\n");
}
