<?php

declare(strict_types=1);

use Monolog\Formatter\JsonFormatter;

return [
    'channels' => [
        'payments' => ['driver' => 'single', 'path' => storage_path('logs/payments.log'), 'formatter' => JsonFormatter::class],
    ],
];
