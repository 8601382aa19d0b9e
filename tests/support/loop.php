<?php

declare(strict_types=1);

namespace Payments\Tests;

use Payments\Scheduler;

/** The smallest loop there is. */
final class Loop implements Scheduler
{
    public int $turns = 0;
    public ?\Throwable $throws = null;
    /** @var array<int, array{\Fiber, array, array, float}> */
    private array $waiting = [];

    public function wait(array $readable, array $writable, float $seconds): void
    {
        $fiber = \Fiber::getCurrent();
        if ($fiber === null) {
            stream_select($readable, $writable, $none, (int) $seconds, (int) (fmod($seconds, 1) * 1e6));

            return;
        }
        $this->waiting[] = [$fiber, $readable, $writable, microtime(true) + $seconds];
        \Fiber::suspend();
    }

    public function run(callable ...$tasks): array
    {
        $fibers = array_map(fn ($task) => new \Fiber($task), $tasks);
        array_map(fn ($fiber) => $fiber->start(), $fibers);
        while ($this->waiting) {
            $this->turns++;
            [$readable, $writable] = [array_merge(...array_column($this->waiting, 1)), array_merge(...array_column($this->waiting, 2))];
            if ($readable || $writable) {
                stream_select($readable, $writable, $none, 0, 1000);
            } else {
                usleep(1000);
            }
            $waiting = $this->waiting;
            $this->waiting = [];
            foreach ($waiting as $one) {
                if (array_filter($one[1], fn ($stream) => in_array($stream, $readable, true)) || array_filter($one[2], fn ($stream) => in_array($stream, $writable, true))
                    || microtime(true) >= $one[3]) {
                    $this->throws ? $one[0]->throw($this->throws) : $one[0]->resume();
                } else {
                    $this->waiting[] = $one;
                }
            }
        }

        return array_map(fn ($fiber) => $fiber->getReturn(), $fibers);
    }
}
