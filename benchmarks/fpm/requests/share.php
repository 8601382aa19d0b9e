<?php

/* One refund by ext/curl with a handle of its own, and what the worker keeps in a share of PHP 8.5. */

declare(strict_types=1);

namespace Payments\Benchmarks;

require __DIR__ . '/../../wire/peers/peer.php';

$share = curl_share_init_persistent([CURL_LOCK_DATA_CONNECT, CURL_LOCK_DATA_DNS, CURL_LOCK_DATA_SSL_SESSION]);
$body = body(1);
$lines = headers(getenv('BENCH_ORIGIN'), $body, getenv('BENCH_USER_AGENT'));
$curl = curl_init(getenv('BENCH_ORIGIN') . REFUND_PATH);
curl_setopt_array($curl, [
    CURLOPT_SHARE => $share,
    CURLOPT_CAINFO => getenv('BENCH_CA_FILE'),
    CURLOPT_HTTP_VERSION => CURL_HTTP_VERSION_1_1,
    CURLOPT_CONNECTTIMEOUT_MS => 5000,
    CURLOPT_TIMEOUT_MS => 30000,
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_HTTPHEADER => array_map(static fn (string $name, string $value): string => "$name: $value", array_keys($lines), $lines),
    CURLOPT_POSTFIELDS => $body,
]);
$answer = curl_exec($curl);
if ($answer === false) {
    throw new \RuntimeException(curl_error($curl));
}
check(curl_getinfo($curl, CURLINFO_RESPONSE_CODE), $answer);
printf('%.3f', cpu());
