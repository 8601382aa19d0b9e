<?php

declare(strict_types=1);

namespace Payments\Soak;

use function Payments\Tests\descriptors;
use function Payments\Tests\peers;

/**
 * The processes of php-fpm, measured at rests: when no call is under way, no fault is played, and each worker holds as many connections
 * as it may. So what is compared is the same state every time.
 */
final class Workers
{
    /** Behind this part of its calls a worker is warm. */
    private const WARM = 1 / 3;

    /** @var array<int, list<array{calls: int, rss: int, anonymous: int, descriptors: int, connections: int}>> by worker, a row for each rest */
    public array $rests = [];

    /** @var array<int, int> calls of each worker */
    public array $calls = [];

    /** The most connections that one worker held. */
    public int $mostConnections = 0;

    /** Descriptors that were not there when the workers were warm; workers whose memory grew. */
    public int $leaked = 0;
    public int $grown = 0;

    /**
     * @param int $port of the providers
     * @param int $growth what a worker may grow by from when it is warm to the end, in bytes, by the line through its rests
     */
    public function __construct(private readonly int $port, private readonly int $growth)
    {
    }

    public function called(int $worker): void
    {
        $this->calls[$worker] = ($this->calls[$worker] ?? 0) + 1;
    }

    /** @param list<int> $workers that rest */
    public function measure(array $workers): void
    {
        foreach ($workers as $worker) {
            $memory = (string) @file_get_contents("/proc/$worker/smaps_rollup");
            $descriptors = descriptors($worker);
            $this->rests[$worker][] = [
                'calls' => $this->calls[$worker] ?? 0,
                'rss' => self::bytes($memory, 'Rss'),
                'anonymous' => self::bytes($memory, 'Anonymous'),
                'descriptors' => count($descriptors),
                'connections' => count(array_keys(peers($descriptors), $this->port, true)),
            ];
        }
    }

    /** @param list<int> $workers @return list<int> those that run no more */
    public static function dead(array $workers): array
    {
        return array_values(array_filter($workers, static fn (int $worker): bool => !is_dir("/proc/$worker")));
    }

    /**
     * A line for each worker: from when it was warm to the end.
     *
     * @return list<float> what each grows by, in bytes for a thousand of its calls
     */
    public function print(): array
    {
        $slopes = [];
        foreach ($this->rests as $worker => $rests) {
            $calls = $rests[count($rests) - 1]['calls'];
            $warm = array_values(array_filter($rests, static fn (array $rest): bool => $rest['calls'] > 0 && $rest['calls'] >= self::WARM * $calls));
            if (count($warm) < 3 || min(array_column($rests, 'rss')) === 0 || min(array_column($rests, 'descriptors')) === 0) {
                printf("FAILED: worker %d could not be measured, or only %d times\n", $worker, count($warm));
                $this->grown++;
                continue;
            }
            [$first, $last] = [$warm[0], $warm[count($warm) - 1]];
            $slopes[] = $slope = 1000 * self::slope($warm, 'rss');
            $growth = $slope / 1000 * ($last['calls'] - $first['calls']);
            $leaked = max(0, $last['descriptors'] - $first['descriptors']);
            printf(
                "worker %d: %d calls; RSS %d KiB when warm, %d KiB at the end, slope %.0f bytes per 1000 calls (anonymous %.0f); descriptors %d, then %d\n",
                $worker,
                $calls,
                $first['rss'] / 1024,
                $last['rss'] / 1024,
                $slope,
                1000 * self::slope($warm, 'anonymous'),
                $first['descriptors'],
                $last['descriptors'],
            );
            if ($growth > $this->growth) {
                printf("FAILED: worker %d grew by %.0f KiB since it was warm\n", $worker, $growth / 1024);
                $this->grown++;
            }
            if ($leaked > 0) {
                echo "FAILED: worker $worker has $leaked descriptors more\n";
            }
            $this->leaked += $leaked;
        }

        return $slopes;
    }

    /**
     * What a worker's memory grows by, in bytes for each of its calls: the straight line through its rests, by least squares.
     *
     * @param list<array<string, int>> $rests
     */
    public static function slope(array $rests, string $what): float
    {
        $n = count($rests);
        [$x, $y] = [array_sum(array_column($rests, 'calls')) / $n, array_sum(array_column($rests, $what)) / $n];
        $over = $under = 0.0;
        foreach ($rests as $rest) {
            $over += ($rest['calls'] - $x) * ($rest[$what] - $y);
            $under += ($rest['calls'] - $x) ** 2;
        }

        return $under === 0.0 ? 0.0 : $over / $under;
    }

    private static function bytes(string $memory, string $what): int
    {
        return preg_match("/^$what: +(\d+) kB$/m", $memory, $found) === 1 ? 1024 * (int) $found[1] : 0;
    }
}
