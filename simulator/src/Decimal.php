<?php

declare(strict_types=1);

namespace Simulator;

/** An exact decimal amount with up to six digits after the point. */
final readonly class Decimal
{
    private const DIGITS = 6;

    private function __construct(private int $millionths, private int $scale)
    {
    }

    /** Reads "52", "150.00", "1.500"; the number of decimals is kept. */
    public static function of(string $text): self
    {
        if (preg_match('/^(-?)(\d{1,12})(?:\.(\d{1,6}))?$/D', $text, $part) !== 1) {
            throw new \InvalidArgumentException("not an amount: $text");
        }
        $fraction = $part[3] ?? '';
        $value = (int) ($part[2] . str_pad($fraction, self::DIGITS, '0'));

        return new self($part[1] === '-' ? -$value : $value, strlen($fraction));
    }

    public function plus(self $other): self
    {
        return new self($this->millionths + $other->millionths, max($this->scale, $other->scale));
    }

    public function minus(self $other): self
    {
        return new self($this->millionths - $other->millionths, max($this->scale, $other->scale));
    }

    /** What is left after so many percent ("1.0600") are taken off, cut to two decimals. */
    public function lessPercent(string $percent): self
    {
        $kept = 1_000_000 - intdiv(self::of($percent)->millionths, 100);          // in millionths
        $cents = intdiv($this->millionths, 10_000);
        $left = intdiv($cents, 1_000_000) * $kept + intdiv($cents % 1_000_000 * $kept, 1_000_000);

        return new self($left * 10_000, 2);
    }

    public function compare(self $other): int
    {
        return $this->millionths <=> $other->millionths;
    }

    public function isZero(): bool
    {
        return $this->millionths === 0;
    }

    /** As text, with at least $decimals digits after the point. */
    public function text(int $decimals = 0): string
    {
        $scale = max($decimals, $this->scale);
        $digits = str_pad((string) abs($this->millionths), self::DIGITS + 1, '0', STR_PAD_LEFT);
        $text = substr($digits, 0, -self::DIGITS);
        if ($scale > 0) {
            $text .= '.' . str_pad(substr(substr($digits, -self::DIGITS), 0, $scale), $scale, '0');
        }

        return ($this->millionths < 0 ? '-' : '') . $text;
    }

    /** As a JSON number, with at least two decimals. */
    public function number(int $decimals = 2): Number
    {
        return new Number($this->text($decimals));
    }
}
