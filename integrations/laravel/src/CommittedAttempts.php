<?php

declare(strict_types=1);

namespace Payments\Laravel;

use Illuminate\Database\DatabaseTransactionsManager;
use Payments\Attempt;
use Payments\AttemptHistory;
use Payments\Exception\StoreException;
use Payments\Outcome;

/**
 * Attempts that are written outside of the app's transactions only. A checkout dispatches its events after it wrote; within
 * DB::transaction() a rollback would undo what a listener booked, and the event would not come again. So it refuses, before a
 * provider is called.
 *
 * @internal
 */
final class CommittedAttempts implements AttemptHistory
{
    /**
     * @param \Closure(): DatabaseTransactionsManager $transactions of the app
     * @param \Closure(Attempt): void $inserted is called after an attempt was added
     */
    public function __construct(private readonly AttemptHistory $store, private readonly \Closure $transactions, private readonly \Closure $inserted)
    {
    }

    public function insert(Attempt $attempt): bool
    {
        $this->refuseInTransaction();
        $isNew = $this->store->insert($attempt);
        $isNew && ($this->inserted)($attempt);

        return $isNew;
    }

    public function replace(Attempt ...$attempts): bool
    {
        $this->refuseInTransaction();

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

    public function created(int $from, int $until, int $limit, ?Attempt $after = null): array
    {
        return $this->store->created($from, $until, $limit, $after);
    }

    public function now(): int
    {
        return $this->store->now();
    }

    public function purge(int $before): int
    {
        return $this->store->purge($before);
    }

    /** The transaction that RefreshDatabase wraps a test in does not count: the manager of that test leaves it out. */
    private function refuseInTransaction(): void
    {
        if (($this->transactions)()->callbackApplicableTransactions()->isNotEmpty()) {
            throw new StoreException('a payment is not possible within DB::transaction(): commit first', Outcome::Unanswered);
        }
    }
}
