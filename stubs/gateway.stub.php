<?php

/**
 * What a checkout is made of: gateways and a store. Both may be written in PHP.
 *
 * @generate-class-entries
 */

namespace Payments;

/**
 * One service of a provider, in the words of a checkout. A gateway never sees the store and keeps nothing: what a later
 * call needs goes into Finding::$handles, and comes back in Attempt::$handles. Every method may be called again; only
 * start(), refund() and cancel() move money, and each is called at most once for an attempt.
 *
 * Fact::Paid means that the provider says paid: whether the amount is the one that was asked for is compared afterwards, with
 * Attempt::$amount and Attempt::$ceiling.
 *
 * An exception of start(), refund() or cancel() that is no PaymentsException counts as Outcome::Unknown.
 */
interface Gateway
{
    /** At most 32 visible ASCII characters, stored with each attempt: "finrota.pws". It never changes. */
    public function name(): string;

    public function supports(Capability $what): bool;

    public function limits(): Limits;

    /**
     * Starts the payment, once: sends $attempt->reference as the shop's own reference.
     *
     * @param Attempt $attempt is stored as Starting
     * @param Order $order with {reference} and {secret} of its URLs filled in
     * @param Card|null $card with Capability::Card, null without
     * @return Finding with Proof::Answer: Shown with its page, Paid, Declined, Pending, NotSent, Lost or Unclear
     * @throws Exception\PaymentsException whose outcome() says NotSent, Rejected or Unknown
     */
    public function start(Attempt $attempt, Order $order, ?Card $card): Finding;

    /**
     * Asks the provider. The only method that Proof::Asked comes from, besides returned().
     *
     * @return Finding|null null: no answer, or nothing to ask by
     * @throws Exception\PaymentsException counts as no answer
     */
    public function ask(Attempt $attempt): ?Finding;

    /**
     * The browser is back from the provider's page. The form only says that it is time to ask: anybody can post it.
     *
     * @param mixed[] $form $_POST, or $_GET
     * @return Finding|null as ask()
     * @throws Exception\PaymentsException counts as no answer
     */
    public function returned(Attempt $attempt, #[\SensitiveParameter] array $form): ?Finding;

    /**
     * Reads a message that was posted to the shop. Which attempt it is about is not proven yet.
     *
     * @param string[] $headers by their names, in any case
     * @phpstan-param array<string, string> $headers
     * @throws Exception\ResponseException when it cannot be read: the sender is answered 400
     */
    public function notified(#[\SensitiveParameter] string $body, array $headers): Notice;

    /**
     * What the message proves, once its attempt was found and the secret of its address was right.
     *
     * @return Finding|null with Proof::SecretUrl; null: nothing, ask
     */
    public function judge(Attempt $attempt, Notice $notice): ?Finding;

    /**
     * Gives $refund->amount of the payment back, once. With Capability::Refund.
     *
     * @return Finding with Proof::Answer: Done, NotSent or Lost
     * @throws Exception\PaymentsException whose outcome() says NotSent, Rejected or Unknown
     */
    public function refund(Attempt $payment, Attempt $refund): Finding;

    /**
     * Takes the payment back as a whole, once. With Capability::Cancel.
     *
     * @return Finding with Proof::Answer: Done, NotSent or Lost
     * @throws Exception\PaymentsException whose outcome() says NotSent, Rejected or Unknown
     */
    public function cancel(Attempt $payment, Attempt $cancel): Finding;

    /**
     * What an answer about the payment says of a refund or cancel whose own answer was lost.
     *
     * @param Finding $now what ask() said of the payment
     * @return Finding|null with Proof::Asked: Done, NotDone or Unclear; null: not known yet, ask later
     */
    public function reversal(Attempt $reversal, Attempt $payment, Finding $now): ?Finding;
}

/** A gateway with Capability::InstallmentPlans. */
interface OffersInstallments extends Gateway
{
    /**
     * The ways to pay the order with a card.
     *
     * @param Order $order its $plan is not looked at
     * @param string $bin the first 6 or 8 digits of the card: Card::bin()
     * @return list<InstallmentPlan> for Order::$amount, by their count, one for each; none: no installments with this card
     * @throws Exception\PaymentsException when the provider could not be asked
     */
    public function installments(Order $order, #[\SensitiveParameter] string $bin): array;
}

/**
 * Keeps attempts where all workers and machines of the shop see them, and where a crash does not lose them. Not the
 * memory of a worker, and no cache. PdoAttemptStore is one; docs/attempt-stores.md says how to write another.
 *
 * When a method returns, what it wrote is committed. A write throws only when it is not known that it happened, and
 * never takes part in a transaction of the shop's: a rollback after the call would lose the attempt, not the money.
 */
interface AttemptStore
{
    /**
     * Adds an attempt, in one commit.
     *
     * @return bool false: the reference, the open key or the won key is taken; nothing was written
     * @throws Exception\StoreException
     */
    public function insert(Attempt $attempt): bool;

    /**
     * Puts attempts in the place of what is stored under their references: all of them or none, in one commit, each only
     * where the stored version is $attempt->version - 1.
     *
     * @return bool false: another version is stored, or a key is taken; nothing was written: read again
     * @throws Exception\StoreException
     */
    public function replace(Attempt ...$attempts): bool;

    /**
     * As the last commit left it, never from a replica or a cache.
     *
     * @throws Exception\StoreException
     */
    public function find(string $reference): ?Attempt;

    /**
     * The payments of an order.
     *
     * @return list<Attempt> oldest first: by createdAt, then by reference
     * @throws Exception\StoreException
     */
    public function ofOrder(string $number): array;

    /**
     * The refunds and cancels of a payment.
     *
     * @return list<Attempt> oldest first: by createdAt, then by reference
     * @throws Exception\StoreException
     */
    public function ofPayment(string $reference): array;

    /**
     * Attempts whose dueAt is not after $now.
     *
     * @param int $now UTC seconds
     * @param int $limit the most that are returned
     * @return list<Attempt> by dueAt, then by reference
     * @throws Exception\StoreException
     */
    public function due(int $now, int $limit): array;

    /**
     * The store's clock, one for all machines: UTC seconds.
     *
     * @throws Exception\StoreException
     */
    public function now(): int;

    /**
     * Erases what is not needed any more of attempts that are settled, were handled in that state, and were neither
     * created nor asked about since $before; those in Look stay whole. Attempts that moved no money are deleted. Of the
     * others the handles "link" and "frameUrl", the secret's hash and the reason are erased, and the handle "token" when
     * 370 days more have passed.
     *
     * @param int $before UTC seconds
     * @return int how many attempts were changed or deleted
     * @throws Exception\StoreException
     */
    public function purge(int $before): int;
}

/**
 * A store that can list what was attempted in a period: what a reconciliation needs. PdoAttemptStore is one.
 */
interface AttemptHistory extends AttemptStore
{
    /**
     * Payments, refunds and cancels whose createdAt is from $from until before $until. Ask again with the last attempt as
     * $after for those after it; attempts that are added meanwhile do not move the others.
     *
     * @param int $from UTC seconds of the store's clock
     * @param int $until UTC seconds; not included
     * @param int $limit the most that are returned
     * @param Attempt|null $after only those after this one, in the order below
     * @return list<Attempt> by createdAt, then by reference
     * @throws Exception\StoreException when one of them cannot be read, too: none is left out
     */
    public function created(int $from, int $until, int $limit, ?Attempt $after = null): array;
}
