<?php

/* The HTTP client of stripe-php, another provider's SDK, which keeps its connection: stripe.php CALLS ORIGIN CA_FILE USER_AGENT */

declare(strict_types=1);

namespace Payments\Benchmarks;

use Stripe\HttpClient\CurlClient;
use Stripe\Stripe;

require __DIR__ . '/peer.php';
require getenv('BENCH_STRIPE') . '/vendor/autoload.php';

[, $calls, $origin, $caFile, $userAgent] = $argv;

Stripe::setCABundlePath($caFile);
$client = new CurlClient();

measure((int) $calls, static function (int $number) use ($client, $origin, $userAgent): void {
    $headers = [];
    foreach (headers($origin, body($number), $userAgent) as $name => $value) {
        $headers[] = "$name: $value";
    }
    [$answer, $status] = $client->request('post', $origin . REFUND_PATH, $headers, refundOf($number), false, 'v2');
    check($status, $answer);
});
