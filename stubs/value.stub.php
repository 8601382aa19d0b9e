<?php

/**
 * Small values that several providers share.
 *
 * @generate-class-entries
 */

namespace Payments;

/**
 * Why a payment failed, in the provider's or the bank's words. No provider publishes a list of its codes: they are
 * kept as they came. Card numbers in them are masked.
 *
 * @strict-properties
 */
final readonly class Decline implements \JsonSerializable
{
    public readonly ?string $code;
    public readonly ?string $message;

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
