<?php

declare(strict_types=1);

/*
 * The state of a Hepsipay payment: GET /payment/{token}/status.
 *
 *     php examples/hepsipay-status.php TOKEN [BASE_URL CA_FILE]
 *
 * Without BASE_URL it asks Hepsipay's test host. BASE_URL and CA_FILE are for `./dev simulator`, which prints both.
 */

use Payments\Environment;
use Payments\Exception\AuthenticationException;
use Payments\Exception\PaymentsException;
use Payments\Hepsipay\Merchant;
use Payments\Hepsipay\Status;
use Payments\Options;

[, $token, $baseUrl, $caFile] = $argv + [1 => null, null, null];
if ($token === null) {
    echo "usage: php hepsipay-status.php TOKEN [BASE_URL CA_FILE]\n";
    exit(2);
}

$merchant = new Merchant(
    merchantNo: '10019',           // all three are handed out by Hepsipay
    terminalNo: '1019',
    secretKey: 'TestSecretKey',
    environment: Environment::Sandbox,
    options: new Options(connectTimeoutMs: 5000, timeoutMs: 10000, caFile: $caFile, baseUrl: $baseUrl),
);

try {
    $payment = (new Status($merchant))->get($token);
} catch (AuthenticationException $e) {
    echo "unauthorised: {$e->getMessage()}\n";
    exit(1);
} catch (PaymentsException $e) {
    echo "the state is not known: {$e->getMessage()}\n";
    exit(1);
}

printf(
    "order %s, %s %s: %s (%s)\n",
    $payment->merchantOrderNumber,
    $payment->amount?->decimal() ?? $payment->rawAmount,
    $payment->amount?->currency->value,
    $payment->status->name,
    $payment->statusDescription,
);
