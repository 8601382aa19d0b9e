<?php

/**
 * Hepsipay as a gateway of a checkout. docs/gateways.md has the table of what it can.
 *
 * @generate-class-entries
 */

namespace Payments\Hepsipay;

/**
 * The frame: the customer pays in an iframe of Hepsipay. It may add interest on installments: Order::$ceiling is the most
 * that may be taken. A payment can be asked about by its token only: when the answer to start() was lost, nobody saw the
 * frame, and nothing was paid.
 *
 * @strict-properties
 * @not-serializable
 */
final class FrameGateway implements \Payments\Gateway
{
    private readonly Merchant $account;
    private readonly string|\Closure|null $categoryId;
    private readonly string|\Closure|null $accountKey;
    /** @var list<int>|(\Closure(\Payments\Order): ?list<int>)|null */
    private readonly array|\Closure|null $allowedInstallments;
    private readonly string|\Closure|null $posAlias;
    private readonly int $sessionSeconds;

    /**
     * Each of the others may be a function that makes it of the order.
     *
     * @param string|\Closure|null $categoryId of items that have none, and of an order without items
     * @phpstan-param string|(\Closure(\Payments\Order): ?string)|null $categoryId
     * @param string|\Closure|null $accountKey null: the customer's phone number, else the e-mail
     * @phpstan-param string|(\Closure(\Payments\Order): ?string)|null $accountKey
     * @param int[]|\Closure|null $allowedInstallments what the customer may choose from; null: Order::$installment alone
     * @phpstan-param list<int>|(\Closure(\Payments\Order): ?list<int>)|null $allowedInstallments
     * @param string|\Closure|null $posAlias
     * @phpstan-param string|(\Closure(\Payments\Order): ?string)|null $posAlias
     * @param int $sessionSeconds how long the frame can be paid, 1 to 2592000. No page of the provider's says it; 3600 is
     *     assumed
     * @throws \ValueError
     *
     * @implementation-alias Payments\Finrota\HpmGateway::__construct
     */
    public function __construct(
        Merchant $account,
        string|\Closure|null $categoryId = null,
        #[\SensitiveParameter] string|\Closure|null $accountKey = null,
        array|\Closure|null $allowedInstallments = null,
        string|\Closure|null $posAlias = null,
        int $sessionSeconds = 3600,
    ) {}

    /**
     * "hepsipay.frame"
     *
     * @implementation-alias Payments\Finrota\HpmGateway::name
     */
    public function name(): string {}

    /**
     * Frame, WithoutThreeDSecure, Installments, Surcharge, Query, Notice, Refund, PartialRefund.
     *
     * @implementation-alias Payments\Finrota\HpmGateway::supports
     */
    public function supports(\Payments\Capability $what): bool {}

    /** @implementation-alias Payments\Finrota\HpmGateway::limits */
    public function limits(): \Payments\Limits {}

    /** @implementation-alias Payments\Finrota\HpmGateway::start */
    public function start(\Payments\Attempt $attempt, \Payments\Order $order, ?\Payments\Card $card): \Payments\Finding {}

    /**
     * By the token. A try that failed is not final: the customer may try again in the frame.
     *
     * @implementation-alias Payments\Finrota\HpmGateway::ask
     */
    public function ask(\Payments\Attempt $attempt): ?\Payments\Finding {}

    /**
     * As ask(), by the stored token: never by that of the form.
     *
     * @implementation-alias Payments\Finrota\HpmGateway::returned
     */
    public function returned(\Payments\Attempt $attempt, #[\SensitiveParameter] array $form): ?\Payments\Finding {}

    /**
     * The hash does not cover the order: a notice is a hint to ask, even when it is signed.
     *
     * @implementation-alias Payments\Finrota\HpmGateway::notified
     */
    public function notified(#[\SensitiveParameter] string $body, array $headers): \Payments\Notice {}

    /**
     * Always null.
     *
     * @implementation-alias Payments\Finrota\HpmGateway::judge
     */
    public function judge(\Payments\Attempt $attempt, \Payments\Notice $notice): ?\Payments\Finding {}

    /** @implementation-alias Payments\Finrota\HpmGateway::refund */
    public function refund(\Payments\Attempt $payment, \Payments\Attempt $refund): \Payments\Finding {}

    /** @implementation-alias Payments\Finrota\HpmGateway::cancel */
    public function cancel(\Payments\Attempt $payment, \Payments\Attempt $cancel): \Payments\Finding {}

    /**
     * By the state: 4, 5, 12 or 14 before and 8 (a part) or 10 (all) now is Done, 9 or 11 NotDone; 8 before and now is
     * Unclear.
     *
     * @implementation-alias Payments\Finrota\HpmGateway::reversal
     */
    public function reversal(\Payments\Attempt $reversal, \Payments\Attempt $payment, \Payments\Finding $now): ?\Payments\Finding {}
}
