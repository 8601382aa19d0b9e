<?php

return [
    'pay' => 'Payment',
    'back' => 'Back to the shop',
    'order' => 'To your order',
];
