<?php

/**
 * Every kind of fault that the simulator has, in every form that matters to who calls; they take turns.
 *
 * A stall ends by itself, long after the caller has given up (Stage::LIMITS): what was sent is then carried out, late. No fault lies about
 * what was done: a refusal (HTTP 4xx) is never carried out.
 */

declare(strict_types=1);

namespace Payments\Soak;

const STALL_MS = 2000;

$endings = [[], ['rst' => true], ['closeNotify' => false]];
$faults = [
    ['reset-before-read', ['at' => 'accept']],
    ['reset-before-read', []],
    ['garbage', []],
    ['no-answer', []],
    ['no-answer', ['commit' => false]],
    ['500-after-commit', []],
    ['html', []],
    ['html', ['status' => 502]],
    ['wrong-content-type', []],
    ['huge', ['bytes' => 2097152]],
    ['huge', ['gzip' => true]],
    ['not-json', []],
    ['truncated-json', []],
    ['replace-body', ['body' => '']],
    ['replace-body', ['body' => '[]']],
    ['replace-body', ['body' => '{"data":null}', 'status' => 503]],
    ['json-patch', ['set' => ['another' => ['member' => 1]]]],
    ['json-patch', ['remove' => ['data', 'Success', 'success', 'referenceNumber']]],
    ['expired-token', []],
    ['redirect', []],
    ['redirect', ['status' => 302]],
    ['chunked', []],
    ['gzip', []],
    ['no-length', []],
    ['early-hints', []],
    ['delay', ['ms' => 200]],
    ['delay', ['ms' => STALL_MS]],
    ['dribble', ['bytesPerTick' => 50, 'ms' => 2]],
    ['not-http', []],
    ['not-http', ['hex' => '485454502f312e3120']],
];
foreach ($endings as $ending) {
    $faults[] = ['drop-before-commit', $ending];
    $faults[] = ['close-before-answer', $ending];
    $faults[] = ['close-idle', $ending];
    foreach ([1, 100, 300] as $bytes) {
        $faults[] = ['cut-answer', ['bytes' => $bytes] + $ending];
    }
}
foreach (['chunks', 'none'] as $framing) {
    $faults[] = ['cut-answer', ['bytes' => 250, 'framing' => $framing]];
}
foreach ([1, 100, 400, 100000] as $bytes) {
    $faults[] = ['cut-request', ['bytes' => $bytes]];
}
foreach ([['accept', 0], ['tls', 0], ['request', 1], ['request', 400], ['answer-head', 0], ['answer-head', 20], ['answer-body', 5]] as [$at, $bytes]) {
    $faults[] = ['stall', ['at' => $at, 'bytes' => $bytes, 'ms' => STALL_MS]];
}
foreach ([400, 403, 404, 408, 429, 500, 502, 503, 504] as $status) {
    $faults[] = ['status', ['status' => $status]];
}

return array_map(static fn (array $fault): array => ['fault' => $fault[0]] + $fault[1], $faults);
