<?php

declare(strict_types=1);

/* Texts for customers, in English. Copy this file and change it as you like; docs/customer-texts.md says which one when. */

return [
    'payment.paid' => 'Thank you. Your payment has been received.',
    'payment.not-paid' => 'The payment was not completed. You can try again, or pay in another way.',
    'payment.declined' => 'Your bank did not approve the payment. Nothing was charged. You can try another card.',
    'payment.wait' => 'We do not know the result of your payment yet. Please do not pay again. We will write to you as soon as we know.',
    'payment.look' => 'We are checking your payment. Please do not pay again. We will get in touch with you.',
    'payment.cancelled' => 'You left the bank\'s page. Your order is still open: you can pay it now.',
    'payment.lapsed' => 'The time for the payment has run out. You can pay again.',
    'payment.refund-done' => 'Your refund has been sent to your bank. It may take a few days until you see it.',
    'payment.refund-wait' => 'Your refund is being processed.',

    'decline.soft' => 'Your bank did not approve the payment now. Nothing was charged. You can try again later, or use another card.',
    'decline.hard' => 'Your bank did not approve the payment with this card. Nothing was charged. Please use another card or pay in another way.',
    'decline.fix' => 'Please check the card number, the date of expiry, the security code and the bank\'s code. Nothing was charged. You can try again.',
    'decline.fraud' => 'Your bank did not approve the payment. Nothing was charged. Please call your bank, or pay in another way.',
    'decline.other' => 'Your bank did not approve the payment. Nothing was charged. You can try another card, or pay in another way.',

    'rule.required' => 'Please fill this in.',
    'rule.empty' => 'Please fill this in.',
    'rule.too_long' => 'This text is too long.',
    'rule.digits' => 'Please check the number of digits.',
    'rule.range' => 'This value is not possible here.',
    'rule.card' => 'This type of card cannot be used here. Please use another card.',
    'rule.bin' => 'Please type at least the first 6 digits of your card.',
    'rule.phone' => 'Please write the phone number with its country code: +90 555 111 22 33',
    'rule.line_break' => 'Please write this in one line.',
    'rule.stray' => 'Please remove the blank before or after this.',
    'rule.positive' => 'The amount must be more than zero.',
    'rule.currency' => 'This currency cannot be used here.',
    'rule.mismatch' => 'The price has changed. Please choose the installments again.',
    'rule.type' => 'Please check this value.',
    'rule.utf8' => 'This text has characters that cannot be used.',
    'rule.nul' => 'This text has characters that cannot be used.',
    'rule.other' => 'Something is wrong on our side. Nothing was charged. Please try again later.',

    'field.number' => 'Card number',
    'field.card.number' => 'Card number',
    'field.holderName' => 'Name on the card',
    'field.expiryMonth' => 'Month of expiry',
    'field.expiryYear' => 'Year of expiry',
    'field.cvv' => 'Security code',
    'field.card.cvv' => 'Security code',
    'field.card' => 'Card',
    'field.bin' => 'Card number',
    'field.amount' => 'Amount',
    'field.customer.name' => 'First name',
    'field.customer.surname' => 'Last name',
    'field.customer.email' => 'E-mail',
    'field.customer.phone' => 'Phone',
    'field.customer.identityNumber' => 'Turkish ID number',
    'field.installment' => 'Installments',

    'failure.not-sent' => 'We could not reach the payment service. Nothing was charged. Please try again in a moment.',
    'failure.rejected' => 'The payment service refused the payment. Nothing was charged. Please try another card or another way to pay.',
    'failure.configuration' => 'Card payments are not available at the moment. Nothing was charged.',
    'failure.plans' => 'Installments cannot be shown at the moment. You can pay at once.',
    'failure.refund-open' => 'Another refund of this order is still being processed.',
];
