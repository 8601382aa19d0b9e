<?php

/* Guzzle, whose client keeps its connection: guzzle.php CALLS ORIGIN CA_FILE USER_AGENT */

declare(strict_types=1);

namespace Payments\Benchmarks;

use GuzzleHttp\Client;

require __DIR__ . '/peer.php';
require getenv('BENCH_GUZZLE') . '/vendor/autoload.php';

[, $calls, $origin, $caFile, $userAgent] = $argv;

$client = new Client(['base_uri' => $origin, 'verify' => $caFile, 'connect_timeout' => 5, 'timeout' => 30, 'http_errors' => false]);

measure((int) $calls, static function (int $number) use ($client, $origin, $userAgent): void {
    $body = body($number);
    $answer = $client->post(REFUND_PATH, ['headers' => headers($origin, $body, $userAgent), 'body' => $body]);
    check($answer->getStatusCode(), (string) $answer->getBody());
});
