<?php

/* The extension: extension.php CALLS ORIGIN CA_FILE USER_AGENT AT_ONCE prints the seconds; AT_ONCE 0: one after the other. */

declare(strict_types=1);

namespace Payments\Benchmarks;

use Payments\Batch;
use Payments\Currency;
use Payments\Environment;
use Payments\Hepsipay\Merchant;
use Payments\Hepsipay\Refund;
use Payments\Hepsipay\SignatureScheme;
use Payments\Money;
use Payments\Options;

require __DIR__ . '/../../wire/peers/peer.php';

[, $calls, $origin, $caFile, , $atOnce] = $argv;

$service = new Refund(new Merchant(
    MERCHANT_NO,
    TERMINAL_NO,
    SECRET_KEY,
    Environment::Sandbox,
    signatureScheme: SignatureScheme::Appended,
    options: new Options(caFile: $caFile, baseUrl: $origin),
));
$call = static function (int $number) use ($service): void {
    $refunded = $service->byPaymentId(paymentId($number), Money::ofMinor(refundAmount($number), Currency::TRY), CLIENT_IP);
    if ($refunded->messageCode !== '0000') {
        throw new \RuntimeException("not a refund: $refunded->messageCode");
    }
};

$before = hrtime(true);
if ($atOnce === '0') {
    for ($number = 0; $number < (int) $calls; $number++) {
        $call($number);
    }
} else {
    $all = (static function () use ($call, $calls): iterable {
        for ($number = 0; $number < (int) $calls; $number++) {
            yield static fn () => $call($number);
        }
    })();
    Batch::each($all, static fn (int $key, mixed $result, ?\Throwable $thrown) => $thrown === null ? null : throw $thrown, (int) $atOnce);
}
printf("%.6f\n", (hrtime(true) - $before) / 1e9);
fprintf(STDERR, "%d\n", memory_get_peak_usage());
