<?php

declare(strict_types=1);

namespace Payments\Psr;

use Payments\Attempt;
use Payments\AttemptStore;
use Payments\Testing\MemoryAttemptStore;
use Psr\Clock\ClockInterface;

/** For tests: a MemoryAttemptStore that goes by a clock of PSR-20, the one that the rest of the test has. */
final class ClockAttemptStore implements AttemptStore
{
    public function __construct(private readonly ClockInterface $clock, private readonly MemoryAttemptStore $store = new MemoryAttemptStore())
    {
    }

    public function now(): int
    {
        $this->store->setNow($this->clock->now()->getTimestamp());

        return $this->store->now();
    }

    public function insert(Attempt $attempt): bool
    {
        return $this->store->insert($attempt);
    }

    public function replace(Attempt ...$attempts): bool
    {
        return $this->store->replace(...$attempts);
    }

    public function find(string $reference): ?Attempt
    {
        return $this->store->find($reference);
    }

    public function ofOrder(string $number): array
    {
        return $this->store->ofOrder($number);
    }

    public function ofPayment(string $reference): array
    {
        return $this->store->ofPayment($reference);
    }

    public function due(int $now, int $limit): array
    {
        return $this->store->due($now, $limit);
    }

    public function purge(int $before): int
    {
        return $this->store->purge($before);
    }
}
