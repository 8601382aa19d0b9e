<?php

/**
 * Attempts to move money. docs/attempts.md has the table of states.
 *
 * @generate-class-entries
 */

namespace Payments;

/**
 * One attempt to move money, as it is stored: a payment, a refund or a cancel. Holds no card, key, name or address. An
 * attempt never changes: a change is a new object with the next $version. Dumps and JSON mask the handles "link",
 * "frameUrl" and "token"; toArray() and serialize() have them whole.
 *
 * @strict-properties
 */
final readonly class Attempt implements \JsonSerializable
{
    /** 32 lower-case hex digits; of a refund or cancel: the payment's, ":" and the shop's own reference. At most 96. */
    public readonly string $reference;
    public readonly AttemptKind $kind;
    /** The order's number. */
    public readonly string $order;
    /** Gateway::name() */
    public readonly string $gateway;
    public readonly State $state;
    /** Asked for; of a refund: to give back. */
    public readonly Money $amount;
    /** The most that may be taken. */
    public readonly Money $ceiling;
    /** What was taken; null while that is not known. */
    public readonly ?Money $paid;
    /** What is left of it after refunds; null while that is not known. */
    public readonly ?Money $left;
    /** Of a refund or cancel: what was left of the payment before it; null where that is not known. */
    public readonly ?Money $before;
    /** Of a refund or cancel: what the gateway noted of the payment's state before it, at most 32 characters. */
    public readonly ?string $stateBefore;
    /** 1 at the insert, 1 more with each replace. */
    public readonly int $version;
    /** When it is to be asked about next: UTC seconds of the store's clock; PHP_INT_MAX: not any more. */
    public readonly int $dueAt;
    /** UTC seconds of the store's clock. */
    public readonly int $createdAt;
    /** End of the session, UTC seconds; null: it has none. */
    public readonly ?int $endsAt;
    /** How many questions were asked. */
    public readonly int $asks;
    /** When the last question that was answered was sent, UTC seconds; 0: none was. */
    public readonly int $askedAt;
    /** Of a refund or cancel: the payment's reference; null of a payment. */
    public readonly ?string $parent;
    /** Unique in a store: blocks a second attempt of the order, or a second reversal of the payment; null: nothing. */
    public readonly ?string $openKey;
    /** Unique in a store: this attempt delivers; null: it does not. */
    public readonly ?string $wonKey;
    /** The customer started another attempt since. */
    public readonly bool $superseded;
    public readonly bool $threeDSecure;
    /** The state that the shop's handler was called for, at most 16 characters; "" while none was. */
    public readonly string $handled;
    /** SHA-256 of the secret in notifyUrl, lower-case hex; null without one. */
    public readonly ?string $secretHash;
    /** @var array<string, string> what the provider calls the payment: what a question needs */
    public readonly array $handles;
    /** Why it is in this state, for a person; null where the state says it all. */
    public readonly ?string $reason;

    /** @implementation-alias Payments\Violation::__construct */
    private function __construct() {}

    /**
     * An attempt from a row of a database. Numbers may be ints or strings of digits, booleans 0 and 1, "0" and "1", true
     * and false, "t" and "f"; other columns are not looked at.
     *
     * @param mixed[] $row what toArray() gave
     * @throws Exception\StoreException when a column is missing or cannot be read, or when a newer version of this
     *     library wrote the row
     */
    public static function fromArray(array $row): Attempt {}

    /**
     * The row of a database, with the columns of docs/attempt-stores.md: ints, texts and nulls. "handles" is JSON.
     *
     * @return array<string, int|string|null>
     */
    public function toArray(): array {}

    /**
     * What the shop may do with the order.
     *
     * @throws \LogicException of a refund or cancel, which has a $state only
     */
    public function verdict(): Verdict {}

    /** Whether a person decides: $state is Look, or a payment that is Paid does not deliver. */
    public function needsPerson(): bool {}

    /**
     * @return array<string, mixed> links and tokens masked
     *
     * @implementation-alias Payments\Violation::jsonSerialize
     */
    public function jsonSerialize(): array {}
}
