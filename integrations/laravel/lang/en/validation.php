<?php

return [
    'card_number' => [
        'invalid' => 'The card number has 12 to 19 digits.',
        'mistyped' => 'The card number is mistyped. Please compare it with the card.',
    ],
    'card_holder' => [
        'invalid' => 'Please enter the name on the card.',
    ],
    'card_expiry' => [
        'invalid' => 'Please enter the month and year on the card, such as 09/30.',
        'expired' => 'The card has expired.',
    ],
    'security_code' => [
        'invalid' => 'The security code has 3 or 4 digits.',
    ],
];
