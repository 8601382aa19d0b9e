mod debian/payments.ini
