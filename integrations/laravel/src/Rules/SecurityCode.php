<?php

declare(strict_types=1);

namespace Payments\Laravel\Rules;

/** The security code: 3 or 4 digits. */
final class SecurityCode extends CardRule
{
    protected function name(): string
    {
        return 'security_code';
    }

    protected function problem(#[\SensitiveParameter] string $value): ?string
    {
        return self::card(cvv: $value) === null ? 'invalid' : null;
    }
}
