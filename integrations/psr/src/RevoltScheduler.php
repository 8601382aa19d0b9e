<?php

declare(strict_types=1);

namespace Payments\Psr;

use Payments\Scheduler;
use Revolt\EventLoop;

/**
 * Calls wait in the loop of Revolt (Amp): other Fibers and timers go on meanwhile.
 *
 *     $options = new Options(scheduler: new RevoltScheduler());
 */
final class RevoltScheduler implements Scheduler
{
    public function wait(array $readable, array $writable, float $seconds): void
    {
        $suspension = EventLoop::getSuspension();
        $isOver = false;
        $resume = static function () use ($suspension, &$isOver): void {
            if (!$isOver) { // several streams may be ready in one turn
                $isOver = true;
                $suspension->resume();
            }
        };
        $watched = [EventLoop::delay($seconds, $resume)];
        foreach ($readable as $stream) {
            $watched[] = EventLoop::onReadable($stream, $resume);
        }
        foreach ($writable as $stream) {
            $watched[] = EventLoop::onWritable($stream, $resume);
        }
        try {
            $suspension->suspend();
        } finally {
            $isOver = true;
            array_map(EventLoop::cancel(...), $watched);
        }
    }
}
