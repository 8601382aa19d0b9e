<?php

declare(strict_types=1);

namespace Payments\Benchmarks;

/** A way of 40 ms there and back to a server of this machine: the relay of delay.c, until this object goes. */
final class Way
{
    public const ROUND_TRIP_MS = 40;

    /** @var resource */
    private $process;
    /** @var list<resource> */
    private array $pipes = [];
    public readonly string $origin;

    /** @param string $program the relay; it carries so many connections and no more */
    public function __construct(string $program, string $origin)
    {
        $this->process = proc_open([$program, substr(strrchr($origin, ':'), 1), (string) (self::ROUND_TRIP_MS / 2)], [['pipe', 'r'], ['pipe', 'w']], $this->pipes);
        $this->origin = 'https://localhost:' . trim((string) fgets($this->pipes[1]));
    }

    public function __destruct()
    {
        fclose($this->pipes[0]);
        proc_close($this->process);
    }
}
