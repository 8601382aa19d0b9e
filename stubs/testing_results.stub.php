<?php

/**
 * Results for the tests of a shop, each property by its name.
 *
 * @generate-class-entries
 */

namespace Payments\Testing;

/**
 * The results of calls, for doubles of the services: what a mock of Pws returns from pay().
 *
 * @strict-properties
 * @not-serializable
 */
final class Results
{
    /** @implementation-alias Payments\Violation::__construct */
    private function __construct() {}

    /**
     * A result whose properties have these values: Results::make(Payment::class, status: PaymentStatus::Failed, ...).
     *
     * $values are properties by their names. A property that is not given is null where it may be; a text is then its own name, a
     * list is empty, and the class of a decline is that of its code. Any other must be given. Nothing else is checked: the provider may never answer so. An answer of FinrotaAnswers and its
     * like, read by a service with a FakeTransport, is what the provider answers.
     *
     * @template T of object
     * @param string $resultClass the class: final, readonly, and made by the extension alone: Payment, Transaction, Confirmation
     * @return T
     * @phpstan-param class-string<T> $resultClass
     * @throws \ValueError when the class is no such class, or a value is missing
     * @throws \TypeError when a value is not of its property's type
     * @throws \Error on a name that is no property's
     */
    public static function make(string $resultClass, mixed ...$values): object {}
}
