<?php

declare(strict_types=1);

namespace Simulator;

/** The event loop: streams that may be read, streams that may be written, and timers. */
final class Loop
{
    /** @var array<int, array{resource, callable(): void}> */
    private array $readers = [];

    /** @var array<int, array{resource, callable(): void}> */
    private array $writers = [];

    /** @var array<int, array{float, callable(): void}> */
    private array $timers = [];

    private int $lastTimer = 0;
    private bool $running = false;

    /** @param resource $stream */
    public function onReadable($stream, callable $then): void
    {
        $this->readers[(int) $stream] = [$stream, $then];
    }

    /** @param resource $stream */
    public function onWritable($stream, callable $then): void
    {
        $this->writers[(int) $stream] = [$stream, $then];
    }

    /** @param resource $stream */
    public function ignoreReadable($stream): void
    {
        unset($this->readers[(int) $stream]);
    }

    /** @param resource $stream */
    public function ignoreWritable($stream): void
    {
        unset($this->writers[(int) $stream]);
    }

    /** Runs $then once, $milliseconds from now; 0 means on the next turn. Returns the timer's number. */
    public function after(float $milliseconds, callable $then): int
    {
        $this->timers[++$this->lastTimer] = [self::now() + $milliseconds / 1000, $then];

        return $this->lastTimer;
    }

    public function every(float $milliseconds, callable $then): void
    {
        $this->after($milliseconds, function () use ($milliseconds, $then): void {
            $then();
            $this->every($milliseconds, $then);
        });
    }

    public function cancel(int $timer): void
    {
        unset($this->timers[$timer]);
    }

    public function run(): void
    {
        for ($this->running = true; $this->running;) {
            $this->turn();
        }
    }

    public function stop(): void
    {
        $this->running = false;
    }

    private function turn(): void
    {
        $read = array_column($this->readers, 0);
        $write = array_column($this->writers, 0);
        $none = null;
        $wait = $this->secondsToNextTimer();

        if ($read === [] && $write === []) {
            usleep((int) (($wait ?? 0.1) * 1e6));
        } else {
            $seconds = $wait === null ? null : (int) $wait;
            $ready = @stream_select($read, $write, $none, $seconds, (int) (($wait - (int) $wait) * 1e6));
            if ($ready === false) {                      // a signal arrived
                $read = $write = [];
            }
        }

        foreach ($read as $stream) {
            if (isset($this->readers[(int) $stream])) {
                $this->readers[(int) $stream][1]();
            }
        }
        foreach ($write as $stream) {
            if (isset($this->writers[(int) $stream])) {
                $this->writers[(int) $stream][1]();
            }
        }
        $this->runTimers();
    }

    /** Seconds on a clock that nobody sets. */
    private static function now(): float
    {
        return hrtime(true) / 1e9;
    }

    private function secondsToNextTimer(): ?float
    {
        if ($this->timers === []) {
            return null;
        }

        return max(0.0, min(array_column($this->timers, 0)) - self::now());
    }

    private function runTimers(): void
    {
        if ($this->timers === []) {
            return;
        }
        $now = self::now();
        foreach ($this->timers as $number => [$due, $then]) {
            if ($due <= $now && isset($this->timers[$number])) {
                unset($this->timers[$number]);
                $then();
            }
        }
    }
}
