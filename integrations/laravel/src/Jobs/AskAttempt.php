<?php

declare(strict_types=1);

namespace Payments\Laravel\Jobs;

use Illuminate\Bus\Queueable;
use Illuminate\Contracts\Queue\ShouldBeUnique;
use Illuminate\Contracts\Queue\ShouldQueue;
use Illuminate\Foundation\Bus\Dispatchable;
use Illuminate\Queue\InteractsWithQueue;
use Payments\Exception\AttemptNotFoundException;
use Payments\Laravel\Merchants;
use Payments\State;

/**
 * Asks about one open attempt until it has ended, one job for each. What it misses, such as a job that was lost or has run too often,
 * payments:settle finds.
 */
final class AskAttempt implements ShouldQueue, ShouldBeUnique
{
    use Dispatchable;
    use InteractsWithQueue;
    use Queueable;

    private const SOONEST = 5;
    private const LATEST = 3600;

    public int $tries = 50;
    public int $maxExceptions = 5;
    public int $uniqueFor = 7200;

    public function __construct(public readonly string $merchant, public readonly string $reference)
    {
    }

    public function uniqueId(): string
    {
        return "$this->merchant:$this->reference";
    }

    /** @return list<int> seconds, after a listener threw */
    public function backoff(): array
    {
        return [10, 60, 300];
    }

    public function handle(Merchants $merchants): void
    {
        try {
            $attempt = $merchants->checkout($this->merchant)->ask($this->reference);
        } catch (AttemptNotFoundException) {         // purged meanwhile
            return;
        }
        if (in_array($attempt->state, [State::Starting, State::Waiting], true) && $this->attempts() < $this->tries) {
            $this->release(self::secondsUntil($attempt->dueAt, $merchants->store($this->merchant)->now()));
        }
    }

    /** Seconds until the attempt is due. */
    public static function secondsUntil(int $dueAt, int $now): int
    {
        return min(self::LATEST, max(self::SOONEST, $dueAt - $now));
    }
}
