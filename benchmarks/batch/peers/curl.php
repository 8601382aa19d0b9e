<?php

/* ext/curl, curl_multi: curl.php CALLS ORIGIN CA_FILE USER_AGENT AT_ONCE prints the seconds. */

declare(strict_types=1);

namespace Payments\Benchmarks;

require __DIR__ . '/../../wire/peers/peer.php';

[, $calls, $origin, $caFile, $userAgent, $atOnce] = $argv;

$multi = curl_multi_init();
$begun = $finished = 0;
$begin = static function (\CurlHandle $handle) use ($multi, $origin, &$begun): void {
    $body = body($begun++);
    curl_setopt($handle, CURLOPT_POSTFIELDS, $body);
    curl_setopt($handle, CURLOPT_HTTPHEADER, [
        'Accept: application/json', 'Accept-Encoding: identity', 'Content-Type: application/json', 'merchant-no: ' . MERCHANT_NO, 'terminal-no: ' . TERMINAL_NO,
        'signature: ' . signature($origin, $body),
    ]);
    curl_multi_add_handle($multi, $handle);
};

$before = hrtime(true);
for ($i = 0; $i < (int) $atOnce; $i++) {
    $handle = curl_init($origin . REFUND_PATH);
    curl_setopt_array($handle, [CURLOPT_RETURNTRANSFER => true, CURLOPT_CAINFO => $caFile, CURLOPT_USERAGENT => $userAgent, CURLOPT_HTTP_VERSION => CURL_HTTP_VERSION_1_1]);
    $begin($handle);
}
while ($finished < (int) $calls) {
    curl_multi_exec($multi, $running);
    while ($message = curl_multi_info_read($multi)) {
        $handle = $message['handle'];
        check(curl_getinfo($handle, CURLINFO_RESPONSE_CODE), (string) curl_multi_getcontent($handle));
        curl_multi_remove_handle($multi, $handle);
        $finished++;
        if ($begun < (int) $calls) {
            $begin($handle);
        }
    }
    if ($finished < (int) $calls) {
        curl_multi_exec($multi, $running); // those that were begun just now
        curl_multi_select($multi, 1);
    }
}
printf("%.6f\n", (hrtime(true) - $before) / 1e9);
