<?php

/* A refund by ext/curl with a handle of its own, as the samples of Hepsipay's pages make their calls. */

declare(strict_types=1);

namespace Payments\Benchmarks;

function sampleRefund(int $number, string $origin, string $caFile): void
{
    $body = body($number);
    $curl = curl_init($origin . REFUND_PATH);
    curl_setopt_array($curl, [
        CURLOPT_POST => true,
        CURLOPT_POSTFIELDS => $body,
        CURLOPT_HTTPHEADER => [
            'Content-Type: application/json',
            'merchant-no: ' . MERCHANT_NO,
            'terminal-no: ' . TERMINAL_NO,
            'signature: ' . signature($origin, $body),
        ],
        CURLOPT_RETURNTRANSFER => true,
        CURLOPT_CONNECTTIMEOUT => 5,
        CURLOPT_TIMEOUT => 10,
        CURLOPT_CAINFO => $caFile,
    ]);
    $answer = curl_exec($curl);
    if ($answer === false) {
        throw new \RuntimeException(curl_error($curl));
    }
    check(curl_getinfo($curl, CURLINFO_RESPONSE_CODE), $answer);
}
