<?php

/**
 * The same operations through a relay that counts the bytes of TCP: cuts in the handshake, between records and in the middle
 * of one, where neither side has a whole message.
 */

declare(strict_types=1);

namespace Payments\Faults;

/** Less than a ClientHello; less than what a server says until it has proved who it is. */
const NO_HELLO = 200;
const NO_PROOF = 500;

/** Bytes each way of a call that meets no fault. @return array{up: int, down: int, open: int} */
function passed(Bench $bench, Relay $relay, Operation $operation, Way $way): array
{
    $bench->simulator->reset();
    $subject = ($operation->prepare)($bench);
    $services = $way === Way::Fresh ? $bench->fresh(['baseUrl' => $relay->url()]) : $bench->kept(['baseUrl' => $relay->url()]);
    if ($way === Way::Reused) {
        $bench->warm($relay->url());
    }
    $relay->whole();
    ($operation->call)($services, $subject);

    return $relay->whole();
}

/** @return iterable<Trial> */
function byteTrials(Bench $bench, Relay $relay, Operation $operation, string $direction, bool $full, bool $every): iterable
{
    foreach ([Way::Fresh, Way::Reused] as $way) {
        $total = passed($bench, $relay, $operation, $way)[$direction];
        foreach (bytes(1, $total + 5, $every ? null : ($full ? 100 : 3)) as $i => $bytes) {
            $how = ['fin', 'rst'][$i % 2];
            yield byteTrial($relay, $way, $direction, $bytes, $how, []);
        }
        foreach (bytes(1, $total, $full ? 8 : 0) as $bytes) {
            yield byteTrial($relay, $way, $direction, $bytes, 'hold', ['timeoutMs' => STALL_MS]);
        }
    }
}

function byteTrial(Relay $relay, Way $way, string $direction, int $bytes, string $how, array $options): Trial
{
    $noHandshake = $way === Way::Fresh && $bytes < ($direction === 'up' ? NO_HELLO : NO_PROOF);

    return new Trial(
        "$how after $bytes",
        [],
        static function (Evidence $evidence) use ($relay, $noHandshake): array {
            $relay->whole();

            return $noHandshake ? NOT_SENT : ['NotSent', 'Unknown', 'Completed'];
        },
        $way,
        $options + ['baseUrl' => $relay->url()],
        arrange: static fn () => $relay->cut($way === Way::Fresh ? 'next' : 'last', $direction, $bytes, $how),
    );
}
