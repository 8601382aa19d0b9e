<?php

/**
 * HstMobil as a gateway of a checkout. docs/gateways.md has the table of what it can.
 *
 * @generate-class-entries
 */

namespace Payments\HstMobil;

/**
 * Web POS: the customer types the card in the shop, and confirms it at the bank. Asking may complete a payment: it is
 * asked when the bank's form came, and at the end of the session.
 *
 * @strict-properties
 * @not-serializable
 */
final class WebPosGateway implements \Payments\Gateway
{
    private readonly Account $account;
    private readonly int $sessionSeconds;

    /**
     * @param int $sessionSeconds how long the bank's page can be paid, 1 to 2592000. No page of the provider's says it;
     *     1800 is assumed
     * @throws \ValueError
     *
     * @implementation-alias Payments\Finrota\HpmGateway::__construct
     */
    public function __construct(Account $account, int $sessionSeconds = 1800) {}

    /**
     * "hstmobil.webpos"
     *
     * @implementation-alias Payments\Finrota\HpmGateway::name
     */
    public function name(): string {}

    /**
     * Card, Installments, Query.
     *
     * @implementation-alias Payments\Finrota\HpmGateway::supports
     */
    public function supports(\Payments\Capability $what): bool {}

    /** @implementation-alias Payments\Finrota\HpmGateway::limits */
    public function limits(): \Payments\Limits {}

    /** @implementation-alias Payments\Finrota\HpmGateway::start */
    public function start(\Payments\Attempt $attempt, \Payments\Order $order, ?\Payments\Card $card): \Payments\Finding {}

    /**
     * By the id of start()'s answer and our reference: PaymentResult, which may complete the payment.
     *
     * @implementation-alias Payments\Finrota\HpmGateway::ask
     */
    public function ask(\Payments\Attempt $attempt): ?\Payments\Finding {}

    /**
     * Asks when the form has the attempt's reference as its orderId.
     *
     * @implementation-alias Payments\Finrota\HpmGateway::returned
     */
    public function returned(\Payments\Attempt $attempt, #[\SensitiveParameter] array $form): ?\Payments\Finding {}

    /** @implementation-alias Payments\Finrota\HpmGateway::notified */
    public function notified(#[\SensitiveParameter] string $body, array $headers): \Payments\Notice {}

    /** @implementation-alias Payments\Finrota\HpmGateway::judge */
    public function judge(\Payments\Attempt $attempt, \Payments\Notice $notice): ?\Payments\Finding {}

    /** @implementation-alias Payments\Finrota\HpmGateway::refund */
    public function refund(\Payments\Attempt $payment, \Payments\Attempt $refund): \Payments\Finding {}

    /** @implementation-alias Payments\Finrota\HpmGateway::cancel */
    public function cancel(\Payments\Attempt $payment, \Payments\Attempt $cancel): \Payments\Finding {}

    /** @implementation-alias Payments\Finrota\HpmGateway::reversal */
    public function reversal(\Payments\Attempt $reversal, \Payments\Attempt $payment, \Payments\Finding $now): ?\Payments\Finding {}
}
