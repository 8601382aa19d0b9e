<?php

/* ext/curl with a handle for each call: sample.php CALLS ORIGIN CA_FILE */

declare(strict_types=1);

namespace Payments\Benchmarks;

require __DIR__ . '/peer.php';
require __DIR__ . '/sample_refund.php';

[, $calls, $origin, $caFile] = $argv;

measure((int) $calls, static fn (int $number) => sampleRefund($number, $origin, $caFile));
