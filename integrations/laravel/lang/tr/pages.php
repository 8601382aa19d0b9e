<?php

return [
    'pay' => 'Ödeme',
    'back' => 'Mağazaya dönüş',
    'order' => 'Siparişime git',
];
