<?php

/* Symfony's HttpClient, which keeps its connection: symfony.php CALLS ORIGIN CA_FILE USER_AGENT */

declare(strict_types=1);

namespace Payments\Benchmarks;

use Symfony\Component\HttpClient\HttpClient;

require __DIR__ . '/peer.php';
require getenv('BENCH_SYMFONY') . '/vendor/autoload.php';

[, $calls, $origin, $caFile, $userAgent] = $argv;

$client = HttpClient::create(['cafile' => $caFile, 'timeout' => 30]);

measure((int) $calls, static function (int $number) use ($client, $origin, $userAgent): void {
    $body = body($number);
    $answer = $client->request('POST', $origin . REFUND_PATH, ['headers' => headers($origin, $body, $userAgent), 'body' => $body]);
    check($answer->getStatusCode(), $answer->getContent(false));
});
