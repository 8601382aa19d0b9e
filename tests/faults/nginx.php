<?php

/**
 * The same operations with an nginx between shop and provider: what breaks behind it reaches the shop as an answer of its own.
 */

declare(strict_types=1);

namespace Payments\Faults;

/** @return iterable<Trial> */
function nginxTrials(Nginx $nginx, Operation $operation, bool $full): iterable
{
    $options = ['baseUrl' => $nginx->url(), 'retries' => 2];
    // nginx sends a PUT once more over another connection when one that it kept has broken (RFC 9110, section 9.2.2); it keeps
    // its own, whichever way the shop's are made.
    $most = $operation->isPut ? 2 : 1;
    $repeated = static fn (array $allowed): array => $operation->isPut ? [...$allowed, 'Completed'] : $allowed;
    $behind = [
        'no fault' => [[], COMPLETED], 'reset before it is read' => [[['reset-before-read']], ['Unknown', 'NotSent']], 'dropped' => [[['drop-before-commit']], UNKNOWN],
        'dropped by reset' => [[['drop-before-commit', ['rst' => true]]], UNKNOWN], 'lost' => [[['close-before-answer']], UNKNOWN],
        'lost by reset' => [[['close-before-answer', ['rst' => true]]], UNKNOWN], 'answered in chunks' => [[['chunked']], COMPLETED], 'not HTTP' => [[['not-http', ['hex' => FRAMES['SETTINGS, GOAWAY']]]], UNKNOWN],
        '503' => [[['status', ['status' => 503]]], UNKNOWN], '429' => [[['status', ['status' => 429]]], REJECTED],
    ];
    foreach (bytes(1, $operation->requestBytes, $full ? 10 : 1) as $bytes) {
        $behind["request cut after $bytes"] = [[['cut-request', ['bytes' => $bytes]]], ['Unknown', 'NotSent']];
    }
    foreach (bytes(0, $operation->answerBytes - 1, $full ? 20 : 1) as $i => $bytes) {
        [$name, $ending] = ending($i);
        $behind["answer cut by $name after $bytes"] = [[['cut-answer', ['bytes' => $bytes] + $ending]], UNKNOWN];
    }
    foreach ($behind as $title => [$faults, $allowed]) {
        foreach ($full ? [Way::Fresh, Way::Reused] : [Way::Reused] as $way) {
            yield new Trial("$title", $faults, $repeated($allowed), $way, $options, mostSent: $most);
        }
    }
    foreach ($full ? [['no-answer'], ['stall', ['at' => 'answer-body', 'bytes' => 10]]] : [['no-answer']] as $fault) {
        yield new Trial("$fault[0] until the limit", [$fault], inDoubt(...), Way::Fresh, ['timeoutMs' => $full ? STALL_MS : intdiv(STALL_MS, 2)] + $options);
    }
    $idle = static function (Bench $bench) use ($nginx): void {
        $bench->warm($nginx->shortUrl());
        $nginx->awaitIdleClosed();
    };
    $short = ['baseUrl' => $nginx->shortUrl()];
    if ($full) {
        yield new Trial('idle connection closed, then lost', [['close-before-answer']], $repeated(UNKNOWN), Way::Kept, $short, mostSent: $most, arrange: $idle);
    }
    if ($full || $operation->name === 'PWS pay') {
        yield new Trial('idle connection closed', [], COMPLETED, Way::Kept, $short, arrange: $idle);
    }
}
