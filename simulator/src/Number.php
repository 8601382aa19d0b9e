<?php

declare(strict_types=1);

namespace Simulator;

/** A JSON number as it was written. */
final readonly class Number
{
    public function __construct(public string $text)
    {
    }

    public function isInteger(): bool
    {
        return preg_match('/^-?\d{1,18}$/D', $this->text) === 1;
    }

    public function isDecimal(): bool
    {
        return preg_match('/^-?\d{1,12}(\.\d{1,6})?$/D', $this->text) === 1;
    }

    public function toInt(): int
    {
        return (int) $this->text;
    }

    public function isPositive(): bool
    {
        return $this->text[0] !== '-' && strpbrk($this->text, '123456789') !== false;
    }
}
