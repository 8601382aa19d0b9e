<?php

declare(strict_types=1);

namespace Payments\Psr;

use Payments\Scheduler;
use React\EventLoop\Loop;

/**
 * Calls wait in the loop of ReactPHP: other Fibers and timers go on meanwhile. Make them in a Fiber that the loop has started, as
 * React\Async\async() does it. A call outside of any Fiber runs the loop until it has its answer.
 *
 *     $options = new Options(scheduler: new ReactScheduler());
 */
final class ReactScheduler implements Scheduler
{
    public function wait(array $readable, array $writable, float $seconds): void
    {
        $loop = Loop::get();
        $fiber = \Fiber::getCurrent();
        $isOver = false;
        $resume = static function () use ($loop, $fiber, &$isOver): void {
            if (!$isOver) { // several streams may be ready in one turn
                $isOver = true;
                $fiber === null ? $loop->stop() : $loop->futureTick(static fn () => $fiber->resume());
            }
        };
        $timer = $loop->addTimer($seconds, $resume);
        foreach ($readable as $stream) {
            $loop->addReadStream($stream, $resume);
        }
        foreach ($writable as $stream) {
            $loop->addWriteStream($stream, $resume);
        }
        try {
            $fiber === null ? $loop->run() : \Fiber::suspend();
        } finally {
            $isOver = true;
            $loop->cancelTimer($timer);
            array_map($loop->removeReadStream(...), $readable);
            array_map($loop->removeWriteStream(...), $writable);
        }
    }
}
