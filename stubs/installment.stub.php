<?php

/**
 * Ways to pay in installments.
 *
 * @generate-class-entries
 */

namespace Payments;

/**
 * One way to pay an amount in installments. With a total above the amount the customer pays what the bank takes for it.
 *
 * @strict-properties
 */
final readonly class InstallmentPlan implements \JsonSerializable
{
    /** Of the order. */
    public readonly Money $amount;
    /** What the provider is asked for; 1 for a single payment. */
    public readonly int $count;
    /** What the customer pays in all. */
    public readonly Money $total;
    /** $total less $amount; negative for a discount. */
    public readonly Money $surcharge;
    /**
     * What the customer pays each month: they add up to $total; where it cannot be divided, the first ones are a minor unit
     * more.
     *
     * @var list<Money>
     */
    public readonly array $payments;
    /** What the bank adds to $count. */
    public readonly int $extraCount;
    /** The bank's, in percent, as decimal text; null: not given. It may be the merchant who pays it. */
    public readonly ?string $rate;
    /** The name that the customer knows, of the bank's card program or POS; null: not given. */
    public readonly ?string $program;
    /** Which POS the rate is of, as the provider calls it; null: the gateway's. */
    public readonly ?string $pos;

    /**
     * @param Money $amount positive
     * @param int $count 1 to 99
     * @param Money|null $total positive; null: $amount
     * @param int $extraCount 0 to 99
     * @param string|null $program one line, at most 255 characters
     * @param string|null $pos one line, 1 to 64 characters
     * @throws Exception\ValidationException names each field and its rule
     */
    public function __construct(
        Money $amount,
        int $count,
        ?Money $total = null,
        int $extraCount = 0,
        ?string $rate = null,
        ?string $program = null,
        ?string $pos = null,
    ) {}

    /**
     * @return array<string, mixed>
     *
     * @implementation-alias Payments\Violation::jsonSerialize
     */
    public function jsonSerialize(): array {}
}
