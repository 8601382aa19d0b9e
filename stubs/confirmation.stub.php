<?php

/**
 * A provider's answer, compared with what the shop expects.
 *
 * @generate-class-entries
 */

namespace Payments;

/**
 * What the provider's own query says, compared with what the shop expects.
 *
 * @template-covariant T of Finrota\Transaction|HstMobil\PaymentResult|Hepsipay\PaymentState
 * @strict-properties
 */
final readonly class Confirmation implements \JsonSerializable
{
    /** @var T the answer of the query: Finrota\Transaction, HstMobil\PaymentResult or Hepsipay\PaymentState */
    public readonly object $answer;
    /** @var list<string> what differs from the expectation, the amount too, for people; empty when nothing does */
    public readonly array $differences;
    /** The answer is about the expected order. */
    public readonly bool $isSameOrder;

    /** @implementation-alias Payments\Violation::__construct */
    private function __construct() {}

    /**
     * The verdict of $answer. When that is about another order: Look, or Wait while it is not final.
     *
     * @param Money $expected what the order costs; positive
     * @param Money|null $ceiling the most that may be taken, where interest is added; null: $expected
     * @throws \ValueError when $expected is not positive, or $ceiling is below it or in another currency
     */
    public function verdict(Money $expected, ?Money $ceiling = null): Verdict {}

    /**
     * @return array<string, mixed>
     *
     * @implementation-alias Payments\Violation::jsonSerialize
     */
    public function jsonSerialize(): array {}
}
