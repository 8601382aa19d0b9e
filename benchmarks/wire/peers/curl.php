<?php

/* ext/curl with one handle that is kept: curl.php CALLS ORIGIN CA_FILE USER_AGENT */

declare(strict_types=1);

namespace Payments\Benchmarks;

require __DIR__ . '/peer.php';

[, $calls, $origin, $caFile, $userAgent] = $argv;

$handle = curl_init($origin . REFUND_PATH);
curl_setopt_array($handle, [
    CURLOPT_CAINFO => $caFile,
    CURLOPT_HTTP_VERSION => CURL_HTTP_VERSION_1_1,
    CURLOPT_CONNECTTIMEOUT_MS => 5000,
    CURLOPT_TIMEOUT_MS => 30000,
    CURLOPT_RETURNTRANSFER => true,
]);

measure((int) $calls, static function (int $number) use ($handle, $origin, $userAgent): void {
    $body = body($number);
    curl_setopt_array($handle, [
        CURLOPT_HTTPHEADER => [
            'Accept: application/json',
            'Accept-Encoding: identity',
            "User-Agent: $userAgent",
            'Content-Type: application/json',
            'merchant-no: ' . MERCHANT_NO,
            'terminal-no: ' . TERMINAL_NO,
            'signature: ' . signature($origin, $body),
        ],
        CURLOPT_POSTFIELDS => $body,
    ]);
    $answer = curl_exec($handle);
    if ($answer === false) {
        throw new \RuntimeException(curl_error($handle));
    }
    check(curl_getinfo($handle, CURLINFO_RESPONSE_CODE), $answer);
});
