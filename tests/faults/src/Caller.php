<?php

declare(strict_types=1);

namespace Payments\Faults;

use Payments\Batch;
use Payments\Tests\Loop;

/** How the calls are made: one after the other, or beside another one, in a Batch or in an event loop. */
final class Caller
{
    private readonly Loop $loop;
    /** How often somebody else ran while a call waited. */
    public int $turns = 0;

    /** @param string $by alone, batch or loop */
    public function __construct(public readonly string $by)
    {
        $this->loop = new Loop();
    }

    /** @return array<string, mixed> options of every call */
    public function options(): array
    {
        return $this->by === 'loop' ? ['scheduler' => $this->loop] : [];
    }

    /** What the call returns or throws. */
    public function run(callable $call): mixed
    {
        if ($this->by === 'alone') {
            return $call();
        }
        $isOver = false;
        $guarded = static function () use ($call, &$isOver): array {
            try {
                return [$call(), null];
            } catch (\Throwable $thrown) {
                return [null, $thrown];
            } finally {
                $isOver = true;
            }
        };
        [$result, $thrown] = $this->by === 'batch' ? $this->inBatch($guarded, $isOver) : $this->loop->run($guarded)[0];
        $this->turns += $this->by === 'loop' ? $this->loop->turns : 0;
        $this->loop->turns = 0;

        return $thrown === null ? $result : throw $thrown;
    }

    /** @return array{mixed, ?\Throwable} */
    private function inBatch(callable $guarded, bool &$isOver): array
    {
        $beside = function () use (&$isOver): void {
            while (!$isOver) {
                $this->turns++;
                \Fiber::suspend();
                usleep(200);
            }
        };

        return Batch::run([$guarded, $beside])[0];
    }
}
