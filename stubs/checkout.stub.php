<?php

/**
 * A whole checkout, the same for every provider. docs/checkout.md has the order of calls.
 *
 * @generate-class-entries
 */

namespace Payments;

/**
 * Takes payments, asks about them, gives money back, and stores each step before it is made: after a crash at any
 * moment settle() finds what was on its way. Pays an order once, refunds once, and says Wait for whatever is not known.
 *
 * @strict-properties
 * @not-serializable
 */
final class Checkout
{
    /**
     * @param AttemptStore $store of which all workers and machines of the shop see the same rows
     * @param Gateway $gateways one for each name
     *
     * @throws \ValueError when two gateways have one name, a name is not 1 to 32 printable ASCII characters, or there is
     *     no gateway
     */
    public function __construct(AttemptStore $store, Gateway ...$gateways) {}

    /**
     * The same checkout with handlers. Each is called when an attempt came to a settled state, after that is stored;
     * after a crash settle() calls it again: at least once, so its update must carry a condition of its own. What it
     * throws comes out of the method that called it, and settle() tries it again.
     *
     * @param callable|null $onPayment of payments; null: keeps the one there is
     * @phpstan-param (callable(Attempt): mixed)|null $onPayment
     * @param callable|null $onReversal of refunds and cancels
     * @phpstan-param (callable(Attempt): mixed)|null $onReversal
     * @param Repeat|null $repeat whether a customer may start a second attempt while the page of the first is open
     */
    public function with(?callable $onPayment = null, ?callable $onReversal = null, ?Repeat $repeat = null): static {}

    /**
     * Pays an order: at most once, however often it is called. Whatever may have been sent ends in a step; a store that
     * fails after the call raises a warning, and settle() finds the attempt. Only what a handler or a gateway of the shop's
     * own throws comes out of it after the call, and the attempt is stored then.
     *
     * @param string $gateway Gateway::name()
     * @param Card|null $card for a gateway with Capability::Card; null for the others
     *
     * @throws Exception\ValidationException when a field is missing or wrong: nothing was sent
     * @throws Exception\ConfigurationException when there is no such gateway, or it has not what the order asks for:
     *     nothing was sent
     * @throws Exception\StoreException when the store failed before the call: nothing was sent
     */
    public function pay(string $gateway, Order $order, ?Card $card = null): Step {}

    /**
     * The ways to pay the order in installments with a card: for the customer to choose from. Order::$plan takes the
     * chosen one.
     *
     * @param string $gateway Gateway::name(), of one with Capability::InstallmentPlans
     * @param string $bin the first 6 or 8 digits of the card: Card::bin()
     * @return list<InstallmentPlan> by their count; empty: no installments with this card
     *
     * @throws Exception\ValidationException when $bin is something else: nothing was sent
     * @throws Exception\ConfigurationException when there is no such gateway, or it has no plans: nothing was sent
     * @throws Exception\PaymentsException when the provider could not be asked: offer a single payment
     */
    public function installments(string $gateway, Order $order, #[\SensitiveParameter] string $bin): array {}

    /**
     * The customer's browser came back: to Order::$returnUrl. Needs no session and no cookie. Answer the browser with
     * 303 to the page of the order.
     *
     * @param string $reference what the URL has in place of {reference}
     * @param mixed[] $form $_POST; empty where the browser came by GET
     *
     * @throws Exception\AttemptNotFoundException
     * @throws Exception\StoreException
     */
    public function returned(string $reference, #[\SensitiveParameter] array $form = []): Attempt {}

    /**
     * The provider sent a message. Answer it with the status of the receipt and an empty body.
     *
     * @param string $body as it came
     * @param mixed[] $headers getallheaders()
     * @param string|null $secret what Order::$notifyUrl has in place of {secret}; without it a message proves nothing, and
     *     only starts a question
     *
     * @throws Exception\ConfigurationException when there is no such gateway
     */
    public function notified(
        string $gateway,
        #[\SensitiveParameter] string $body,
        array $headers = [],
        #[\SensitiveParameter] ?string $secret = null,
    ): Receipt {}

    /**
     * The attempt as it is now. Asks the provider, at most once in two seconds for an attempt; else, and where nobody
     * can be asked, what is stored.
     *
     * @throws Exception\AttemptNotFoundException
     * @throws Exception\StoreException
     */
    public function ask(string $reference): Attempt {}

    /**
     * Gives money back, once for each reference of the shop's. Look at the $state of what comes back: Done, Refused (it was
     * not carried out), Starting (not known yet: settle() finds out) or Look.
     *
     * @param string $reference of the payment
     * @param Money $amount at most what is left of it
     * @param string $refundReference the shop's own: the number of its credit note. 1 to 63 printable ASCII characters.
     *     The same one again is the same refund, and sends nothing
     *
     * @throws Exception\AttemptNotFoundException
     * @throws Exception\RefundOpenException while another refund or cancel of the payment is open
     * @throws Exception\ValidationException when the amount is more than is left, in another currency, or the reference is
     *     that of another amount
     * @throws Exception\ConfigurationException when the gateway gives nothing back, or no part of a payment
     * @throws Exception\StoreException when the store failed before the call: nothing was sent
     */
    public function refund(string $reference, Money $amount, string $refundReference): Attempt {}

    /**
     * Cancels a payment: as refund() of all that is left, on the day of the payment, where the provider has it.
     *
     * @throws Exception\AttemptNotFoundException
     * @throws Exception\RefundOpenException while a refund or another cancel of the payment is open
     * @throws Exception\ValidationException when nothing is left
     * @throws Exception\ConfigurationException when the gateway cannot cancel
     * @throws Exception\StoreException when the store failed before the call: nothing was sent
     */
    public function cancel(string $reference, string $cancelReference): Attempt {}

    /**
     * A person's word about an attempt that $state Look or Lapsed says cannot be settled without one.
     *
     * @param Fact $fact of a payment: Paid, Declined, Part or Back; of a refund or cancel: Done or NotDone
     * @param string $by who says so; no name of a customer
     * @param string $note what was seen
     * @param Money|null $amount of Paid: what was taken; of Part: what is left. Null: the amount of the attempt
     *
     * @throws Exception\AttemptNotFoundException
     * @throws Exception\ValidationException when the fact says nothing about the attempt in this state
     * @throws Exception\StoreException
     */
    public function decide(string $reference, Fact $fact, string $by, string $note, ?Money $amount = null): Attempt {}

    /**
     * The payment of an order: the one that delivers, else the one that is open, else the newest; null without any.
     *
     * @throws Exception\StoreException
     */
    public function order(string $orderNumber): ?Attempt {}

    /**
     * Looks after what is due: asks, closes what has ended, and calls the handlers. For cron, each minute; several at
     * the same time share the work.
     *
     * @param int $limit how many attempts at most
     *
     * @throws Exception\StoreException
     */
    public function settle(int $limit = 100): Settlement {}

    /**
     * Erases what is not needed any more: links and texts 30 days after the end, tokens after 400 days.
     *
     * @return int how many rows were changed or deleted
     *
     * @throws Exception\StoreException
     */
    public function purge(): int {}
}
