<?php

declare(strict_types=1);

namespace Payments\WooCommerce\Tests;

use Payments\Attempt;
use Payments\AttemptStore;
use Payments\Exception\StoreException;
use Payments\Outcome;

/** A store whose database can be down. */
final class FailingStore implements AttemptStore
{
    public bool $isDown = false;

    public function __construct(private readonly AttemptStore $store)
    {
    }

    public function insert(Attempt $attempt): bool
    {
        return $this->up()->insert($attempt);
    }

    public function replace(Attempt ...$attempts): bool
    {
        return $this->up()->replace(...$attempts);
    }

    public function find(string $reference): ?Attempt
    {
        return $this->up()->find($reference);
    }

    public function ofOrder(string $number): array
    {
        return $this->up()->ofOrder($number);
    }

    public function ofPayment(string $reference): array
    {
        return $this->up()->ofPayment($reference);
    }

    public function due(int $now, int $limit): array
    {
        return $this->up()->due($now, $limit);
    }

    public function now(): int
    {
        return $this->up()->now();
    }

    public function purge(int $before): int
    {
        return $this->up()->purge($before);
    }

    private function up(): AttemptStore
    {
        return $this->isDown ? throw new StoreException('the database is down', Outcome::Unanswered) : $this->store;
    }
}
