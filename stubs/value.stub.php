<?php

/**
 * Small values that several providers share.
 *
 * @generate-class-entries
 */

namespace Payments;

/**
 * What the customer can do about a declined payment. From the code only, by a table; it says nothing of whether money
 * was taken: verdict() does.
 */
enum DeclineClass: string
{
    /** Not now: the same card may be approved later. */
    case Soft = 'soft';
    /** Not with this card: another card, or another way to pay. */
    case Hard = 'hard';
    /** The customer typed something wrong, or the card has expired. */
    case Fix = 'fix';
    /** The bank suspects fraud. Tell the customer no more than that the bank did not approve. */
    case Fraud = 'fraud';
    /** A code that names no cause that a customer can mend, one that this version does not know, or none. */
    case Other = 'other';
}

/**
 * Why a payment failed, in the provider's or the bank's words, as they came. Card numbers in them are masked.
 *
 * @strict-properties
 */
final readonly class Decline implements \JsonSerializable
{
    public readonly ?string $code;
    public readonly ?string $message;
    /**
     * What the customer can do, by the bank's code. Other for a code that is not in the table of
     * docs/errors-and-outcomes.md, and for a code of HstMobil's that is no bank's ($resultCode).
     */
    public readonly DeclineClass $class;

    /** @implementation-alias Payments\Violation::__construct */
    private function __construct() {}

    /**
     * @return array<string, mixed>
     *
     * @implementation-alias Payments\Violation::jsonSerialize
     */
    public function jsonSerialize(): array {}
}

/**
 * One broken rule of one field.
 *
 * @strict-properties
 */
final readonly class Violation implements \JsonSerializable
{
    /** The argument, with the members of groups after a point: "customer.email". */
    public readonly string $field;
    /**
     * "required", "empty", "too_long", "nul", "utf8", "guid", "url", "ip", "one_of", "exactly_one", "positive",
     * "currency", "range", "name", "type", "path", "header", "digits", "card", "stray", "line_break", "sum", "unexpected",
     * "placeholder", "phone", "language", "mismatch", "bin" or "characters".
     */
    public readonly string $rule;
    /** "customer.email is required" */
    public readonly string $message;

    private function __construct() {}

    /** @return array{field: string, rule: string, message: string} */
    public function jsonSerialize(): array {}
}
