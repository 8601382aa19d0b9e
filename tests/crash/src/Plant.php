<?php

declare(strict_types=1);

namespace Payments\Crash;

use Payments\Attempt;
use Payments\AttemptKind;
use Payments\AttemptStore;
use Payments\State;

/** A store with a bug, to see that the runs find it. */
final class Plant implements AttemptStore
{
    /** By scenario: what each bug must raise, for the crash run; and for the race. */
    public const CRASH = [
        'pay: a card, then a click' => ['late-insert' => 'lost', 'early-mark' => 'wrong state', 'no-open-key' => 'charged twice'],
        'decide: paid' => ['no-decision' => 'wrong state'],
        'purge: a paid page' => ['no-purge' => 'wrong state'],
    ];
    public const RACE = ['no-open-key' => 'charged twice', 'blind' => 'refunded twice', 'overwrite' => 'wrong end'];

    private ?Attempt $kept = null;

    public function __construct(private readonly AttemptStore $store, private readonly string $bug) {}

    public static function into(AttemptStore $store, ?string $bug): AttemptStore
    {
        return $bug === null ? $store : new self($store, $bug);
    }

    public function insert(Attempt $attempt): bool
    {
        if ($this->bug === 'late-insert' && $attempt->kind === AttemptKind::Payment) {
            $this->kept = $attempt; // committed with the answer, as one that is written after the call

            return true;
        }

        return $this->store->insert($this->spoil($attempt)) || ($this->bug === 'blind' && $attempt->kind !== AttemptKind::Payment);
    }

    public function replace(Attempt ...$attempts): bool
    {
        $kept = $this->kept;
        $this->kept = null;

        if ($kept !== null && !$this->store->insert($kept)) {
            return false;
        }
        if ($this->bug === 'no-decision' && $attempts[0]->state !== State::Look && $this->store->find($attempts[0]->reference)?->state === State::Look) {
            return true; // and is not written: not what a person says, nor what is found out when it is asked for once more
        }
        $replaced = $this->store->replace(...array_map($this->spoil(...), $attempts));

        return match ($this->bug) {
            'blind' => $replaced || $attempts[0]->kind !== AttemptKind::Payment,
            'overwrite' => $replaced || $this->overwrite(...$attempts),
            default => $replaced,
        };
    }

    /** Whatever version is stored: the last one that writes is right. */
    private function overwrite(Attempt ...$attempts): bool
    {
        $current = fn (Attempt $attempt): int => (int) $this->store->find($attempt->reference)?->version;

        return $this->store->replace(...array_map(
            static fn (Attempt $attempt): Attempt => Attempt::fromArray(['version' => $current($attempt) + 1] + $attempt->toArray()),
            $attempts,
        ));
    }

    private function spoil(Attempt $attempt): Attempt
    {
        $isPayment = $attempt->kind === AttemptKind::Payment;
        $isSettled = !in_array($attempt->state, [State::Starting, State::Waiting], true);

        return Attempt::fromArray(match (true) {
            $this->bug === 'early-mark' && $isSettled => ['handled' => $attempt->state->value],
            $this->bug === 'no-open-key' && $isPayment => ['open_key' => null],
            default => [],
        } + $attempt->toArray());
    }

    public function find(string $reference): ?Attempt
    {
        return $this->store->find($reference) ?? ($this->kept?->reference === $reference ? $this->kept : null);
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

    public function now(): int
    {
        return $this->store->now();
    }

    public function purge(int $before): int
    {
        return $this->bug === 'no-purge' ? 0 : $this->store->purge($before);
    }
}
