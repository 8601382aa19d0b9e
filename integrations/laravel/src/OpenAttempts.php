<?php

declare(strict_types=1);

namespace Payments\Laravel;

use Illuminate\Contracts\Container\Container;
use Illuminate\Contracts\Debug\ExceptionHandler;
use Payments\Attempt;
use Payments\Laravel\Jobs\AskAttempt;

/**
 * Queues a job for an attempt that was just stored, where config/payments.php names a queue connection. A queue that is down does not
 * keep a customer from paying.
 *
 * @internal
 */
final class OpenAttempts
{
    public function __construct(private readonly Container $container, private readonly Settings $settings)
    {
    }

    public function inserted(string $merchant, Attempt $attempt): void
    {
        $connection = $this->settings->text('queue.connection');
        if ($connection === null || $this->container->make('config')->get("queue.connections.$connection.driver") === 'sync') { // it would ask now
            return;
        }
        try {
            $job = AskAttempt::dispatch($merchant, $attempt->reference)->onConnection($connection)->onQueue($this->settings->text('queue.name'))
                ->delay(AskAttempt::secondsUntil($attempt->dueAt, $attempt->createdAt));
            unset($job);                             // dispatched now, within the try
        } catch (\Throwable $thrown) {
            $this->container->make(ExceptionHandler::class)->report($thrown);
        }
    }
}
