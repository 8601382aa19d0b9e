<?php

/**
 * Cards: in memory that is wiped, masked wherever they are shown.
 *
 * @generate-class-entries
 */

namespace Payments;

/**
 * A payment card. Opaque: its number and security code are never shown, dumped, cloned or serialised, and its
 * memory is wiped when it is freed. The caller's own strings are the caller's to drop.
 *
 * @strict-properties
 * @not-serializable
 */
final class Card
{
    /**
     * @param string $number 12 to 19 digits; blanks (no-break spaces, tabs and line ends too) and dashes are dropped
     * @param string $holderName as printed on the card; UTF-8, at most 255 characters
     * @param string|int $expiryMonth 1 to 12: 9, "09". Blanks around a text are dropped.
     * @param string|int $expiryYear four digits, or the last two: "2026", "26" and 26 are 2026
     * @param string $cvv 3 or 4 digits; blanks around them are dropped
     * @throws Exception\ValidationException when a rule above is broken. Luhn and expiry are offered, not imposed.
     */
    public function __construct(
        #[\SensitiveParameter] string $number,
        #[\SensitiveParameter] string $holderName,
        #[\SensitiveParameter] string|int $expiryMonth,
        #[\SensitiveParameter] string|int $expiryYear,
        #[\SensitiveParameter] string $cvv,
    ) {}

    /** "415565******6111" */
    public function masked(): string {}

    /**
     * The first digits.
     *
     * @param int $length 6 or 8
     */
    public function bin(int $length = 6): string {}

    /** The last four digits. */
    public function lastFour(): string {}

    public function brand(): CardBrand {}

    /** Whether the number passes the Luhn check. */
    public function isLuhnValid(): bool {}

    /** Whether the card's last month is over, by the clock of this machine in UTC. */
    public function isExpired(): bool {}

    /** Overwrites number, holder and security code now. The card cannot be used afterwards. */
    public function wipe(): void {}
}
