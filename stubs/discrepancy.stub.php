<?php

/**
 * What a reconciliation tells. docs/reconciliation.md has the table of kinds.
 *
 * @generate-class-entries
 */

namespace Payments;

/** How a stored attempt and its provider differ. */
enum DiscrepancyKind: string
{
    /** Paid there, and open, refused, lapsed or to be looked at here. */
    case PaidThere = 'paid-there';
    /** Paid here; the provider says that it knows no such payment. */
    case UnknownThere = 'unknown-there';
    /** Another amount or currency there, or more is left there. */
    case OtherAmount = 'other-amount';
    /** Another state there, by which no money moved. */
    case OtherState = 'other-state';
    /** Given back there, all or a part, and not here. */
    case RefundedThere = 'refunded-there';
    /** Several attempts of one order are paid at their providers: this one does not deliver. */
    case PaidTwice = 'paid-twice';
    /** Money at the provider that no attempt of the store has. Found by a listing only. */
    case WithoutAttempt = 'without-attempt';
    /** No defect: the question got no answer, or the attempt is on its way. Compare again later. */
    case Unanswered = 'unanswered';
    /** No defect: nobody can be asked about the attempt. */
    case NotAsked = 'not-asked';
}

/** What to do about a discrepancy. */
enum Remedy: string
{
    /** Nothing by hand: Checkout settles it, with $apply or when it is due. */
    case Settle = 'settle';
    /** A person looks into the provider's panel, and decides: Checkout::decide(). */
    case Look = 'look';
    /** Give the money back: Checkout::refund(), or in the provider's panel. */
    case GiveBack = 'give-back';
    /** Compare again later. */
    case AskAgain = 'ask-again';
}

/**
 * One difference between the shop's attempts and a provider.
 *
 * @strict-properties
 */
final readonly class Discrepancy implements \JsonSerializable
{
    public readonly DiscrepancyKind $kind;
    public readonly Remedy $remedy;
    /** As it was compared, before anything was applied; null where the store has none. */
    public readonly ?Attempt $attempt;
    /** Of PaidTwice: the attempt of the order that delivers; null otherwise. */
    public readonly ?Attempt $other;
    /** What the provider said; null where it said nothing, or a listing said it. */
    public readonly ?Finding $found;
    /** Of WithoutAttempt: the payment that a listing has; null otherwise. */
    public readonly ?Finrota\ErpPayment $listedPayment;
    /** Of WithoutAttempt: the refund or cancel that a listing has; null otherwise. */
    public readonly ?Finrota\ErpReversal $listedReversal;
    /** The stored attempt was changed by it: with $apply only. */
    public readonly bool $applied;
    /** Why there was no answer, or what a handler of the shop threw: in English. null where $kind says it all. */
    public readonly ?string $reason;

    /** @implementation-alias Payments\Violation::__construct */
    private function __construct() {}

    /** Somebody's books are wrong: everything but Unanswered and NotAsked. */
    public function isDefect(): bool {}

    /**
     * The same in a sentence.
     *
     * @param string $language "en" or "tr"; any other is English
     */
    public function words(string $language = 'en'): string {}

    /**
     * @return array<string, mixed>
     *
     * @implementation-alias Payments\Violation::jsonSerialize
     */
    public function jsonSerialize(): array {}
}
