<?php

/* Plain PHP on a persistent tls:// stream: stream.php CALLS ORIGIN CA_FILE USER_AGENT */

declare(strict_types=1);

namespace Payments\Benchmarks;

require __DIR__ . '/peer.php';
require __DIR__ . '/stream_refund.php';

[, $calls, $origin, $caFile, $userAgent] = $argv;

measure((int) $calls, static fn (int $number) => streamRefund($number, $origin, $caFile, $userAgent));
