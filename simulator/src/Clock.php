<?php

declare(strict_types=1);

namespace Simulator;

/** The time the simulator believes in: the machine's, plus the setting `clockOffsetSeconds`. */
final class Clock
{
    public function __construct(private readonly Settings $settings)
    {
    }

    /** Seconds since 1970, with a fraction. */
    public function now(): float
    {
        return microtime(true) + $this->settings->int('clockOffsetSeconds');
    }

    /** UTC as `2025-12-01T15:15:13.8152725`, with as many fraction digits as asked for. */
    public static function iso(float $time, int $digits = 7): string
    {
        $seconds = (int) floor($time);
        $text = gmdate('Y-m-d\TH:i:s', $seconds);
        if ($digits === 0) {
            return $text;
        }
        $micro = str_pad((string) (int) (($time - $seconds) * 1e6), 6, '0', STR_PAD_LEFT) . random_int(1, 9);

        return $text . '.' . substr($micro, 0, $digits);
    }

    /** Now, for the records. */
    public static function stamp(): string
    {
        return self::iso(microtime(true), 6) . 'Z';
    }
}
