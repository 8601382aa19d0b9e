<?php

declare(strict_types=1);

namespace Payments\Laravel\Rules;

/** 12 to 19 digits, with blanks and dashes or without, whose last digit fits the others. */
final class CardNumber extends CardRule
{
    protected function name(): string
    {
        return 'card_number';
    }

    protected function problem(#[\SensitiveParameter] string $value): ?string
    {
        $card = self::card(number: $value);

        return $card === null ? 'invalid' : ($card->isLuhnValid() ? null : 'mistyped');
    }
}
