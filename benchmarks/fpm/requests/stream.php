<?php

/* One refund by plain PHP on a stream that the worker keeps. */

declare(strict_types=1);

namespace Payments\Benchmarks;

require __DIR__ . '/../../wire/peers/peer.php';
require __DIR__ . '/../../wire/peers/stream_refund.php';

streamRefund(1, getenv('BENCH_ORIGIN'), getenv('BENCH_CA_FILE'), getenv('BENCH_USER_AGENT'));
printf('%.3f', cpu());
