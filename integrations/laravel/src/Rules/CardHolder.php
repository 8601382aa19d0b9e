<?php

declare(strict_types=1);

namespace Payments\Laravel\Rules;

/** The name on the card: 1 to 255 characters. */
final class CardHolder extends CardRule
{
    protected function name(): string
    {
        return 'card_holder';
    }

    protected function problem(#[\SensitiveParameter] string $value): ?string
    {
        return trim($value) === '' || self::card(holder: $value) === null ? 'invalid' : null;
    }
}
