<?php

declare(strict_types=1);

namespace Payments\Psr;

use Payments\Scheduler;
use React\EventLoop\Loop;
use React\Promise\Deferred;

use function React\Async\await;

/**
 * Calls wait in the loop of ReactPHP: other Fibers and timers go on meanwhile. Make them within React\Async\async().
 *
 *     $options = new Options(scheduler: new ReactScheduler());
 */
final class ReactScheduler implements Scheduler
{
    public function wait(array $readable, array $writable, float $seconds): void
    {
        $loop = Loop::get();
        $ready = new Deferred();
        $resume = static fn () => $ready->resolve(null); // once: later ones change nothing
        $timer = $loop->addTimer($seconds, $resume);
        foreach ($readable as $stream) {
            $loop->addReadStream($stream, $resume);
        }
        foreach ($writable as $stream) {
            $loop->addWriteStream($stream, $resume);
        }
        try {
            await($ready->promise());
        } finally {
            $loop->cancelTimer($timer);
            array_map($loop->removeReadStream(...), $readable);
            array_map($loop->removeWriteStream(...), $writable);
        }
    }
}
