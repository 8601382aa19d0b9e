<?php

/** Refunds eight payments at once: the body has URL, CA file and amount. Answers how many succeeded. */

declare(strict_types=1);

namespace Payments\Tests;

use Payments\Batch;
use Payments\Hepsipay\Refund;
use Payments\Options;

require __DIR__ . '/../support/shop.php';

[$url, $caFile, $amount] = explode(' ', (string) file_get_contents('php://input'));
$refund = new Refund(merchant(new Options(baseUrl: $url, caFile: $caFile, retries: 0)));
$calls = [];
foreach (range(1, 8) as $id) {
    $calls[] = static fn (): string => outcome(static fn () => $refund->byPaymentId((string) $id, kurus((int) $amount)));
}
$results = array_count_values(Batch::run($calls, 4));
echo $results['RefundResult'] ?? 0, ' of ', array_sum($results);
