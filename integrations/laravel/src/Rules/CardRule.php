<?php

declare(strict_types=1);

namespace Payments\Laravel\Rules;

use Illuminate\Contracts\Validation\ValidationRule;
use Payments\Card;
use Payments\Exception\ValidationException;

/**
 * A field of a card. What was typed is in no message.
 *
 * @internal
 */
abstract class CardRule implements ValidationRule
{
    public function validate(string $attribute, #[\SensitiveParameter] mixed $value, \Closure $fail): void
    {
        $problem = is_string($value) || is_int($value) ? $this->problem((string) $value) : 'invalid';
        if ($problem !== null) {
            $fail('payments::validation.' . $this->name() . ".$problem")->translate();
        }
    }

    abstract protected function name(): string;

    /** The key of a message; null: the field is right. */
    abstract protected function problem(#[\SensitiveParameter] string $value): ?string;

    /** A card of which one field counts; null when the extension would refuse it. */
    final protected static function card(
        #[\SensitiveParameter] string $number = '4155650100416111',
        #[\SensitiveParameter] string $holder = 'A',
        string $month = '12',
        string $year = '2099',
        #[\SensitiveParameter] string $cvv = '000',
    ): ?Card {
        try {
            return new Card($number, $holder, $month, $year, $cvv);
        } catch (ValidationException) {
            return null;
        }
    }
}
