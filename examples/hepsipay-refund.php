<?php

declare(strict_types=1);

/*
 * Gives money of a Hepsipay payment back: POST /payment/refund.
 *
 *     php examples/hepsipay-refund.php PAYMENT_ID AMOUNT [BASE_URL CA_FILE]
 *
 * Without BASE_URL it goes to Hepsipay's test host. BASE_URL and CA_FILE are for `./dev simulator`, which prints both.
 */

use Payments\Currency;
use Payments\Environment;
use Payments\Exception\PaymentsException;
use Payments\Hepsipay\Merchant;
use Payments\Hepsipay\Refund;
use Payments\Money;
use Payments\Options;
use Payments\Outcome;

[, $paymentId, $amount, $baseUrl, $caFile] = $argv + [1 => null, null, null, null];
if ($paymentId === null || $amount === null) {
    echo "usage: php hepsipay-refund.php PAYMENT_ID AMOUNT [BASE_URL CA_FILE]\n";
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
    $result = (new Refund($merchant))->byPaymentId(
        paymentId: $paymentId,
        refundAmount: Money::of($amount, Currency::TRY),     // '1.00' goes out as 100 kurus
        clientIp: '127.0.0.1',
    );
} catch (PaymentsException $e) {
    echo match ($e->outcome()) {
        Outcome::NotSent => 'not sent, nothing was refunded',
        Outcome::Rejected => 'refused, nothing was refunded',
        default => 'hold the order, ask for its state, do not repeat',
    }, ": {$e->getMessage()}\n";
    exit(1);
}
echo "refunded: $result->message\n";
