<?php

/* One refund by the extension, as a shop's request makes it. */

declare(strict_types=1);

namespace Payments\Benchmarks;

use Payments\Currency;
use Payments\Environment;
use Payments\Hepsipay\Merchant;
use Payments\Hepsipay\Refund;
use Payments\Hepsipay\SignatureScheme;
use Payments\Money;
use Payments\Options;

require __DIR__ . '/../../wire/peers/peer.php';

$options = new Options(caFile: getenv('BENCH_CA_FILE'), baseUrl: getenv('BENCH_ORIGIN'));
$merchant = new Merchant(MERCHANT_NO, TERMINAL_NO, SECRET_KEY, Environment::Sandbox, signatureScheme: SignatureScheme::Appended, options: $options);
$refunded = (new Refund($merchant))->byPaymentId(paymentId(1), Money::ofMinor(refundAmount(1), Currency::TRY), CLIENT_IP);
if ($refunded->messageCode !== '0000') {
    throw new \RuntimeException("not a refund: $refunded->messageCode");
}
printf('%.3f', cpu());
