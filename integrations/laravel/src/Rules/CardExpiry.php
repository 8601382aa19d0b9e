<?php

declare(strict_types=1);

namespace Payments\Laravel\Rules;

use Illuminate\Support\Facades\Date;

/** Month and year: "12/30", "12 / 2030", "1230". The month is not over. */
final class CardExpiry extends CardRule
{
    /**
     * @return array{string, string}|null month and year, for Payments\Card; null when it is no month
     */
    public static function split(string $value): ?array
    {
        $isRead = preg_match('~^\s*(?|(\d{1,2})\s*[/.\- ]\s*(\d{4}|\d{2})|(\d{2})(\d{4}|\d{2}))\s*$~D', $value, $found) === 1;

        return $isRead ? [$found[1], $found[2]] : null;
    }

    protected function name(): string
    {
        return 'card_expiry';
    }

    protected function problem(#[\SensitiveParameter] string $value): ?string
    {
        [$month, $year] = self::split($value) ?? ['', ''];
        if (self::card(month: $month, year: $year) === null) {
            return 'invalid';
        }
        $now = Date::now('UTC');

        return $now->year * 12 + $now->month <= (strlen($year) === 2 ? 2000 + (int) $year : (int) $year) * 12 + (int) $month ? null : 'expired';
    }
}
