<?php

/* The extension while nobody answers: outage_extension.php CALLS ORIGIN. Trusts the system's CA bundle. */

declare(strict_types=1);

namespace Payments\Benchmarks;

use Payments\Currency;
use Payments\Environment;
use Payments\Exception\PaymentsException;
use Payments\Hepsipay\Merchant;
use Payments\Hepsipay\Refund;
use Payments\Money;
use Payments\Options;
use Payments\Outcome;

require __DIR__ . '/peer.php';

[, $calls, $origin] = $argv;
$options = new Options(retries: 0, baseUrl: $origin);
$service = new Refund(new Merchant(MERCHANT_NO, TERMINAL_NO, SECRET_KEY, Environment::Sandbox, options: $options));

measure((int) $calls, static function (int $number) use ($service): void {
    try {
        $service->byPaymentId(paymentId($number), Money::ofMinor(refundAmount($number), Currency::TRY), CLIENT_IP);
    } catch (PaymentsException $e) {
        if ($e->outcome() === Outcome::NotSent) {
            return;
        }
    }
    throw new \RuntimeException('this was to fail before anything was sent');
}, warmUp: 1);
