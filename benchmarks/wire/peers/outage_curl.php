<?php

/* ext/curl with a kept handle while nobody answers: outage_curl.php CALLS ORIGIN. Trusts the system's CA bundle. */

declare(strict_types=1);

namespace Payments\Benchmarks;

require __DIR__ . '/peer.php';

[, $calls, $origin] = $argv;
$handle = curl_init($origin . REFUND_PATH);
curl_setopt_array($handle, [CURLOPT_CONNECTTIMEOUT_MS => 5000, CURLOPT_TIMEOUT_MS => 30000, CURLOPT_RETURNTRANSFER => true]);

measure((int) $calls, static function (int $number) use ($handle, $origin): void {
    $body = body($number);
    curl_setopt_array($handle, [
        CURLOPT_HTTPHEADER => ['Content-Type: application/json', 'signature: ' . signature($origin, $body)],
        CURLOPT_POSTFIELDS => $body,
    ]);
    if (curl_exec($handle) !== false || !in_array(curl_errno($handle), [CURLE_COULDNT_CONNECT, CURLE_SSL_CONNECT_ERROR], true)) {
        throw new \RuntimeException('this was to fail while connecting: ' . curl_error($handle));
    }
}, warmUp: 1);
