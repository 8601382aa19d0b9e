<?php

/**
 * What every provider shares: environments, outcomes, states.
 *
 * @generate-class-entries
 */

namespace Payments;

/** Which of a provider's hosts is called. Always explicit; Options::$baseUrl overrides the host. */
enum Environment: string
{
    /** The provider's test host. No real money. */
    case Sandbox = 'sandbox';
    /** The provider's production host. */
    case Live = 'live';
}

/** What is known about a call that did not end well: was it carried out? */
enum Outcome: string
{
    /** The provider cannot have received the request. It may be repeated. */
    case NotSent = 'not-sent';
    /** The provider received the request and did not carry it out. */
    case Rejected = 'rejected';
    /** The request may have been carried out. Put the order on hold and ask the provider; never just repeat. */
    case Unknown = 'unknown';
    /**
     * A question that got no answer: asking moves no money, and says nothing of an earlier call that does. Ask again.
     */
    case Unanswered = 'unanswered';
}

/** The state of a payment, alike for all providers. Results have the provider's own code, too. */
enum PaymentStatus: string
{
    case Succeeded = 'succeeded';
    case Failed = 'failed';
    case Pending = 'pending';
    case AwaitingThreeDSecure = 'awaiting-3d-secure';
    case Cancelled = 'cancelled';
    case Refunded = 'refunded';
    case PartiallyRefunded = 'partially-refunded';
    /** Money was taken and a refund failed; an earlier refund of a part may have succeeded. */
    case RefundFailed = 'refund-failed';
    /** A code that this version does not know: neither paid nor final. */
    case Unrecognised = 'unrecognised';

    /**
     * Money was taken and not given back in full: Succeeded, PartiallyRefunded and RefundFailed. Says nothing of the
     * amount: an order is decided by verdict().
     */
    public function isPaid(): bool {}

    /** No further change is expected by itself. Pending, AwaitingThreeDSecure and Unrecognised are not final. */
    public function isFinal(): bool {}
}

/**
 * What a shop may do with an order: the state of its payment and the amount, compared with what the shop expects. Every
 * result with a state has verdict(); a match over the four cases needs no default.
 */
enum Verdict: string
{
    /** The expected amount was taken, and nothing of it given back: deliver. */
    case Paid = 'paid';
    /** Nothing is held and nothing will be: the customer may pay again, with a new reference. */
    case NotPaid = 'not-paid';
    /** Not known yet, or not final: hold the order and ask again. */
    case Wait = 'wait';
    /**
     * Money is or may be held, but not as expected: more, less, partly given back, another currency, unreadable, another
     * order. A person decides.
     */
    case Look = 'look';
}

/** The scheme of a card, by its first digits. */
enum CardBrand: string
{
    case Visa = 'visa';
    case Mastercard = 'mastercard';
    case Amex = 'amex';
    case Troy = 'troy';
    case Maestro = 'maestro';
    case Discover = 'discover';
    case Jcb = 'jcb';
    case UnionPay = 'unionpay';
    case Diners = 'diners';
    case Unknown = 'unknown';
}
