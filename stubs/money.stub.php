<?php

/**
 * Money: exact amounts in minor units.
 *
 * @generate-class-entries
 */

namespace Payments;

/**
 * An exact amount of money: a whole number of the currency's minor unit. No float is taken or given anywhere.
 *
 * <, ==, <=> and sort() compare by amount. They throw a ValueError on two currencies, and a TypeError on a number or a
 * text; equals() does not throw.
 *
 * @strict-properties
 */
final readonly class Money implements \JsonSerializable
{
    /** In minor units: 15000 for 150.00 TRY. */
    public readonly int $minor;

    public readonly Currency $currency;

    private function __construct() {}

    /**
     * @param string|int $amount in major units: "150.00", "150", 150. A float is a TypeError.
     *     The point is the decimal point, in every language: parse() reads what a customer typed. Zeros beyond the digits
     *     of the currency are taken, since databases write them: "150.0000".
     * @throws \ValueError when it is not a plain decimal number, has digits other than 0 beyond those of the currency, or
     *     is too large
     */
    public static function of(string|int $amount, Currency $currency): Money {}

    /** @param int $minor in minor units: 15000 for 150.00 TRY */
    public static function ofMinor(int $minor, Currency $currency): Money {}

    /** 0.00 */
    public static function zero(Currency $currency): Money {}

    /**
     * What a person typed or a page shows, in the writing of a locale: "1.500,50 TL" in tr_TR is 1500.50. Blanks are
     * dropped; the sign or code of the currency may stand before or after the number. Separators must stand where the
     * locale puts them: "1.50" is refused in tr_TR. Needs PHP's extension intl.
     *
     * @param string $locale "tr_TR"
     * @throws \ValueError when the text is no amount of this currency in this locale
     * @throws Exception\ConfigurationException when intl is not loaded
     */
    public static function parse(string $text, Currency $currency, string $locale): Money {}

    /**
     * "₺1.500,50" in tr_TR. For people, never for a provider. Needs PHP's extension intl; decimal() does not.
     *
     * @param string $locale "tr_TR"
     * @throws \ValueError on an amount of more than 15 digits, which intl does not write exactly
     * @throws Exception\ConfigurationException when intl is not loaded
     */
    public function format(string $locale): string {}

    /** "150.00": major units with all digits of the currency. */
    public function decimal(): string {}

    /** @throws \ValueError on another currency, or when the sum does not fit */
    public function add(Money $other): Money {}

    /** @throws \ValueError on another currency, or when the difference does not fit */
    public function subtract(Money $other): Money {}

    /**
     * @return int -1, 0 or 1
     * @throws \ValueError on another currency
     */
    public function compareTo(Money $other): int {}

    /** The same amount of the same currency. */
    public function equals(Money $other): bool {}

    public function isPositive(): bool {}

    public function isNegative(): bool {}

    public function isZero(): bool {}

    /**
     * The same amount with the other sign.
     *
     * @throws \ValueError on the smallest amount, whose counterpart does not fit
     */
    public function negate(): Money {}

    /**
     * Exact, then rounded half up to the minor unit: a half becomes the next amount away from zero. 0.05 times "0.5" is
     * 0.03, and -0.05 times "0.5" is -0.03.
     *
     * @param string|int $factor "1.5", 3; at most 40 digits. A float is a TypeError.
     * @throws \ValueError when it is not a plain decimal number, or when the product does not fit
     */
    public function multiply(string|int $factor): Money {}

    /**
     * So many hundredths, rounded as multiply() does: 20 percent of 10.00 are 2.00.
     *
     * @param string|int $rate "18", "2.75", 20; at most 40 digits. A float is a TypeError.
     * @throws \ValueError when it is not a plain decimal number, or when the result does not fit
     */
    public function percent(string|int $rate): Money {}

    /** @throws \ValueError on different currencies */
    public static function min(Money $first, Money ...$others): Money {}

    /** @throws \ValueError on different currencies */
    public static function max(Money $first, Money ...$others): Money {}

    /**
     * For a list that may be empty: Money::sum(Money::zero(Currency::TRY), ...$amounts).
     *
     * @throws \ValueError on different currencies, or when the sum does not fit
     */
    public static function sum(Money $first, Money ...$others): Money {}

    /**
     * For var_export().
     *
     * @phpstan-param array{minor: int, currency: Currency} $properties
     * @throws \ValueError on anything else
     */
    public static function __set_state(array $properties): Money {}

    /**
     * Splits by ratios, which are not negative and not all zero, without losing a minor unit: what is left over
     * goes to the first parts, one each.
     *
     * @return list<Money>
     * @throws \ValueError on bad ratios
     */
    public function allocate(int ...$ratios): array {}

    /** @return array{amount: string, currency: string} */
    public function jsonSerialize(): array {}
}
