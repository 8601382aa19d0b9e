<?php

declare(strict_types=1);

namespace Payments\Benchmarks;

/** A client as a program: peers/peer.php and peers/peer.c say what it is given and what it prints. */
final class Peer
{
    /** `rep stosb` counts as one instruction for each byte under callgrind: this glibc then clears memory without it. */
    private const TUNABLES = ['GLIBC_TUNABLES' => 'glibc.cpu.x86_rep_stosb_threshold=1000000000'];

    /** @var resource */
    private $process;
    /** @var resource what it prints */
    private $output;

    /** @param list<string> $command */
    public function __construct(public readonly string $name, private readonly array $command, private readonly string $folder) {}

    /** CPU time of one call, in microseconds. */
    public function cpu(int $calls, string ...$arguments): float
    {
        $this->launch($calls, ...$arguments);

        return $this->finish();
    }

    /** @return list<array{float, float}> of each call, the first one of the process included: milliseconds, and microseconds of CPU */
    public function each(int $calls, string ...$arguments): array
    {
        $this->open([...$this->command, (string) $calls, ...$arguments], ['BENCH_EACH' => '1']);
        preg_match_all('/^([\d.]+) ([\d.]+)$/m', $this->wait(), $printed, PREG_SET_ORDER);
        if (count($printed) !== $calls) {
            throw new \RuntimeException("$this->name made other calls than it should");
        }

        return array_map(static fn (array $line): array => [(float) $line[1], (float) $line[2]], $printed);
    }

    /** Instructions of one call: the difference between a run of `2 * $calls` and one of `$calls`. */
    public function instructions(int $calls, string ...$arguments): float
    {
        return ($this->total(2 * $calls, ...$arguments) - $this->total($calls, ...$arguments)) / $calls;
    }

    /** Instructions of the whole process. */
    public function total(int $calls, string ...$arguments): int
    {
        $counts = "$this->folder/callgrind";
        $callgrind = ['valgrind', '--quiet', '--tool=callgrind', "--callgrind-out-file=$counts"];
        $this->open([...$callgrind, ...$this->command, (string) $calls, ...$arguments]);
        $this->finish();
        if (!preg_match('/^(?:totals|summary): (\d+)/m', file_get_contents($counts), $total)) {
            throw new \RuntimeException("callgrind counted nothing in $this->name");
        }

        return (int) $total[1];
    }

    /** Starts it, for a caller that has something to do before finish(). */
    public function launch(int $calls, string ...$arguments): void
    {
        $this->open([...$this->command, (string) $calls, ...$arguments]);
    }

    /** @return resource that can be read when it printed something or ended */
    public function output()
    {
        return $this->output;
    }

    /** Waits for its end; what it printed. */
    public function finish(): float
    {
        $printed = $this->wait();

        return is_numeric(trim($printed)) ? (float) $printed : throw new \RuntimeException("$this->name printed $printed");
    }

    private function wait(): string
    {
        $printed = stream_get_contents($this->output);
        if (proc_close($this->process) !== 0) {
            throw new \RuntimeException("$this->name failed: $printed" . file_get_contents("$this->folder/errors"));
        }

        return $printed;
    }

    /**
     * @param list<string> $command
     * @param array<string, string> $environment
     */
    private function open(array $command, array $environment = []): void
    {
        $streams = [['file', '/dev/null', 'r'], ['pipe', 'w'], ['file', "$this->folder/errors", 'w']];
        $this->process = proc_open($command, $streams, $pipes, env_vars: $environment + self::TUNABLES + getenv());
        $this->output = $pipes[1];
    }
}
