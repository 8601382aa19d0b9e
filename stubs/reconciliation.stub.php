<?php

/**
 * The shop's attempts beside what the providers know.
 *
 * @generate-class-entries
 */

namespace Payments;

/**
 * The figures of a comparison.
 *
 * @strict-properties
 */
final readonly class Reconciled implements \JsonSerializable
{
    /** Attempts of the period that were read: payments, refunds and cancels. */
    public readonly int $attempts;
    /** Payments, refunds and cancels that a provider's answer was compared with. */
    public readonly int $compared;
    /** Discrepancies without those below. */
    public readonly int $defects;
    public readonly int $unanswered;
    public readonly int $notAsked;
    /** Discrepancies that changed what is stored. */
    public readonly int $applied;
    /** @var array<string, int> how many of each kind, by the value of DiscrepancyKind, with zeros */
    public readonly array $kinds;

    /** @implementation-alias Payments\Violation::__construct */
    private function __construct() {}

    /**
     * @return array<string, mixed>
     *
     * @implementation-alias Payments\Violation::jsonSerialize
     */
    public function jsonSerialize(): array {}
}

/**
 * The discrepancies, in the order of their attempts: the providers are asked while they are walked through, some hundred
 * attempts at a time, and nothing is kept that was handed out. foreach begins anew each time, and asks again.
 *
 * @implements \Iterator<int, Discrepancy>
 * @strict-properties
 * @not-serializable
 */
final class Discrepancies implements \Iterator
{
    /** @implementation-alias Payments\Violation::__construct */
    private function __construct() {}

    /**
     * @throws \Error when there is none, and, as the methods below, while the walk itself asks
     */
    public function current(): Discrepancy {}

    /** The number of the discrepancy, from 0. */
    public function key(): int {}

    /** @throws Exception\StoreException when attempts cannot be read or stored: what was handed out until then is right */
    public function next(): void {}

    /** @throws Exception\StoreException as next() */
    public function rewind(): void {}

    /** @throws Exception\StoreException as rewind(), before which it may be called */
    public function valid(): bool {}

    /** The figures until here; those of the whole period once valid() is false. */
    public function summary(): Reconciled {}

    /** One of those that ask at the same time. */
    private function work(): void {}
}

/**
 * Compares the attempts of a period with what the providers know, through the gateways of a checkout. Asks questions that
 * move no money; an answer that cannot be trusted is never a discrepancy. docs/reconciliation.md.
 *
 * @strict-properties
 * @not-serializable
 */
final class Reconciliation
{
    private readonly Checkout $checkout;
    private readonly ?Finrota\Erp $erp;

    /**
     * @param Finrota\Erp|null $erp its lists are read, too: for money that no attempt has, and for refunds of older payments
     * @throws Exception\ConfigurationException when the checkout's store is no AttemptHistory
     */
    public function __construct(Checkout $checkout, ?Finrota\Erp $erp = null) {}

    /**
     * Nothing is read and asked before the first discrepancy is wanted.
     *
     * @param \DateTimeInterface $from attempts that were created since, by the store's clock
     * @param \DateTimeInterface $until and before; best an hour ago: what is on its way is then over
     * @param bool $apply what is certain is stored, as Checkout stores the answer to a question, and the shop's handlers are
     *     called; nothing else changes anything
     * @param int $concurrency how many questions at once, 1 to 1000
     * @throws \ValueError when $until is not after $from, or $concurrency is out of range
     */
    public function compare(
        \DateTimeInterface $from,
        \DateTimeInterface $until,
        bool $apply = false,
        int $concurrency = 10,
    ): Discrepancies {}
}
