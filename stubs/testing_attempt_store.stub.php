<?php

/**
 * A store for the tests of a shop.
 *
 * @generate-class-entries
 */

namespace Payments\Testing;

/**
 * Keeps attempts in memory, with the promises of a database and a clock that a test sets. For tests only: it is gone with
 * its process.
 *
 * @strict-properties
 * @not-serializable
 */
final class MemoryAttemptStore implements \Payments\AttemptHistory
{
    /** @param int $now what the clock says, UTC seconds; it stands still until setNow() */
    public function __construct(int $now = 1767225600) {}

    /** @param int $now UTC seconds */
    public function setNow(int $now): void {}

    public function insert(\Payments\Attempt $attempt): bool {}

    public function replace(\Payments\Attempt ...$attempts): bool {}

    public function find(string $reference): ?\Payments\Attempt {}

    /** @return list<\Payments\Attempt> */
    public function ofOrder(string $number): array {}

    /** @return list<\Payments\Attempt> */
    public function ofPayment(string $reference): array {}

    /** @return list<\Payments\Attempt> */
    public function due(int $now, int $limit): array {}

    /** @return list<\Payments\Attempt> */
    public function created(int $from, int $until, int $limit, ?\Payments\Attempt $after = null): array {}

    public function now(): int {}

    public function purge(int $before): int {}
}
