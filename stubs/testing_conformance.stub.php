<?php

/**
 * The contract of Payments\Gateway, as a test.
 *
 * @generate-class-entries
 */

namespace Payments\Testing;

/** What the provider, or its fake, is to do with the next call of a gateway. */
enum Situation: string
{
    /** Takes the payment: makes its page, or charges. */
    case Accepts = 'accepts';
    /** Says no to start(), refund() or cancel(), and does nothing. */
    case Rejects = 'rejects';
    /** Carries start(), refund() or cancel() out, and the answer is lost. */
    case Loses = 'loses';
    /** Nothing reaches it. */
    case Unreachable = 'unreachable';
    /** Says to a question that the payment is paid: the amount of the order. */
    case Paid = 'paid';
    /** Answers a question with something that cannot be read. */
    case Unreadable = 'unreadable';
    /** Carries refund() or cancel() out, and says so. */
    case GivesBack = 'gives-back';
    /** Says to a question that the payment was given back: what the refund or cancel asked for. */
    case GivenBack = 'given-back';
    /** Says what the order's amount costs in installments with the card, a single payment at least. */
    case Quotes = 'quotes';
    /** Posts that the payment is paid: the function returns the body, and nothing is called. */
    case Posts = 'posts';
}

/**
 * Proves that a gateway keeps the contract of Payments\Gateway: each capability that it claims works, each that it does
 * not claim is refused and sends nothing, no failure is reported as something else, and no call throws what it must not.
 * docs/gateways.md has the contract.
 *
 * @strict-properties
 * @not-serializable
 */
final class GatewayConformance
{
    private readonly \Payments\Gateway $gateway;
    private readonly \Payments\Order $order;
    private readonly ?\Payments\Card $card;
    private readonly \Closure $prepare;
    private readonly \Closure $sent;

    /**
     * @param \Payments\Order $order one that the gateway can pay, as it gets it from a checkout: one payment, with 3-D
     *     Secure, $ceiling equal to $amount
     * @param \Payments\Card|null $card with Capability::Card
     * @param \Closure $prepare makes the provider ready for the next call. It is given the situation and the attempt that
     *     the call is about, of a refund or cancel that one; for Posts it returns the message's body
     * @phpstan-param \Closure(Situation, \Payments\Attempt): mixed $prepare
     * @param \Closure $sent how many requests the provider got until now
     * @phpstan-param \Closure(): int $sent
     */
    public function __construct(
        \Payments\Gateway $gateway,
        \Payments\Order $order,
        ?\Payments\Card $card,
        \Closure $prepare,
        \Closure $sent,
    ) {}

    /**
     * Calls the gateway in every situation.
     *
     * @return list<string> the promises that are broken, each with what was seen; none: it conforms
     * @throws AssertionFailed of a fake
     */
    public function broken(): array {}

    /**
     * Where PHPUnit is loaded this is one of its assertions.
     *
     * @throws AssertionFailed names every promise that is broken
     */
    public function assertHolds(): void {}
}
