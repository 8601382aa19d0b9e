<?php

/** One request of php-fpm that examines its PHP: "check state value" lines. The body is the deadline of an account in ms, or empty. */

declare(strict_types=1);

$deadline = (int) file_get_contents('php://input');
$accounts = $deadline === 0 ? [] : [new Payments\Hepsipay\Merchant('1', '1', 'k', Payments\Environment::Live, options: new Payments\Options(
    deadlineMs: $deadline,
    timeoutMs: $deadline,
    baseUrl: 'http://127.0.0.1:1',
    retries: 0,
))];
foreach ((new Payments\Doctor(...$accounts))->examine() as $one) {
    if (in_array($one->check, ['sapi', 'opcache', 'iniFiles', 'fpmTimeout', 'fpmWorkers'], true)) {
        echo "$one->check {$one->state->value} $one->value: {$one->words()}\n";
    }
}
