<?php

/* The extension: extension.php CALLS ORIGIN CA_FILE USER_AGENT */

declare(strict_types=1);

namespace Payments\Benchmarks;

use Payments\Currency;
use Payments\Environment;
use Payments\Hepsipay\Merchant;
use Payments\Hepsipay\Refund;
use Payments\Hepsipay\SignatureScheme;
use Payments\Money;
use Payments\Options;

require __DIR__ . '/peer.php';

[, $calls, $origin, $caFile] = $argv;

$service = new Refund(new Merchant(
    MERCHANT_NO,
    TERMINAL_NO,
    SECRET_KEY,
    Environment::Sandbox,
    signatureScheme: SignatureScheme::Appended,
    options: new Options(caFile: $caFile, baseUrl: $origin),
));

measure((int) $calls, static function (int $number) use ($service): void {
    $refunded = $service->byPaymentId(paymentId($number), Money::ofMinor(refundAmount($number), Currency::TRY), CLIENT_IP);
    if ($refunded->messageCode !== '0000') {
        throw new \RuntimeException("not a refund: $refunded->messageCode");
    }
});
