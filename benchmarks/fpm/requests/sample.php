<?php

/* One refund by ext/curl with a handle of its own. */

declare(strict_types=1);

namespace Payments\Benchmarks;

require __DIR__ . '/../../wire/peers/peer.php';
require __DIR__ . '/../../wire/peers/sample_refund.php';

sampleRefund(1, getenv('BENCH_ORIGIN'), getenv('BENCH_CA_FILE'));
printf('%.3f', cpu());
