<?php

declare(strict_types=1);

namespace Payments\Crash;

use Simulator\Client;

require_once __DIR__ . '/../../../simulator/Client.php';

/** Plays each scenario, killed at every system call, until so many were killed: in several places side by side. */
final class CrashRun
{
    /** Of one scenario, about. */
    private const USUAL_CALLS = 110;

    private readonly Databases $databases;
    /** @var list<Worker> */
    private array $banks = [];
    /** @var list<Client> */
    private array $simulators = [];
    /** @var array<string, Scenario> by name */
    private readonly array $scenarios;
    /** @var array<string, list<string>> by place: how its provider takes payments */
    private array $ways = [];
    private int $orders = 0;
    private int $crashes = 0;
    /** Scenarios in a place. */
    private int $passed = 0;
    private int $failed = 0;
    /** @var array<string, int> */
    private array $sums = ['charged twice' => 0, 'refunded twice' => 0, 'lost' => 0, 'wrong state' => 0, 'person' => 0];
    /** @var array<string, int> why something is left for a person, how often */
    private array $reasons = [];

    public function __construct(private readonly string $preload, string $only)
    {
        $this->databases = new Databases();
        $this->scenarios = array_filter(Scenario::all(), static fn (string $name): bool => str_contains($name, $only), ARRAY_FILTER_USE_KEY);
    }

    /** @param string $place a database, and the provider: "bank" or one of Simulated::SERVICES */
    private function start(string $place): Worker
    {
        [$store, $provider] = explode(' ', $place);
        if ($provider === 'bank') {
            $this->banks[] = $bank = new Worker('bank.php', []);
            $address = (string) $bank->receive();
        } else {
            $this->simulators[] = $simulator = Client::start(); // one each: its books are closed after each scenario
            $address = "$provider:" . dirname($simulator->caFile());
        }
        $setup = new Setup(...[...$this->databases->fresh($store), $address]);
        $worker = new Worker('process.php', $setup->arguments(), ['LD_PRELOAD' => $this->preload]);
        $worker->ask(['do' => 'install']);
        $this->ways[$place] = $setup->provider()->ways();

        return $worker;
    }

    /**
     * One scenario in each place, killed at its calls FIRST, FIRST + STEP, ... until it gets to its end by itself.
     *
     * @param array<string, Worker> $workers
     * @param array<string, string> $bugs
     * @return array<string, array{killed: int, ended: bool, found: array<string, list<string>>, states: array<string, int>}>
     */
    private function sweep(array $workers, string $scenario, int $first, int $step, int $most, array $bugs = []): array
    {
        $killed = array_fill_keys(array_keys($workers), 0);
        $running = $workers;
        for ($at = $first; $running !== [] && array_sum($killed) < $most; $at += $step) {
            $running = array_slice($running, 0, $most - array_sum($killed), true);
            foreach ($running as $place => $worker) {
                $worker->send(['do' => 'play', 'scenario' => $scenario, 'order' => 'C-' . ++$this->orders, 'at' => $at, 'bug' => $bugs[$place] ?? null]);
            }
            foreach ($running as $place => $worker) {
                if ($worker->receive()['ended']) {
                    unset($running[$place]);
                } else {
                    $killed[$place]++;
                }
            }
        }
        foreach ($workers as $place => $worker) {
            $worker->send(['do' => 'compare', 'bug' => $bugs[$place] ?? null]);
        }
        $results = [];
        foreach ($workers as $place => $worker) {
            $results[$place] = ['killed' => $killed[$place], 'ended' => !isset($running[$place])] + $worker->receive();
        }

        return $results;
    }

    /**
     * Scenario after scenario, from the start when all were played. Where that is more than is wanted, calls are left out evenly.
     *
     * @param list<string> $places
     */
    public function play(int $wanted, array $places): bool
    {
        $workers = array_map($this->start(...), array_combine($places, $places));
        $played = array_filter(array_map(fn (Scenario $scenario): array => array_filter(
            $workers,
            fn (string $place): bool => array_diff($scenario->ways, $this->ways[$place]) === [],
            ARRAY_FILTER_USE_KEY,
        ), $this->scenarios));
        $played !== [] || exit("no scenario is played there\n");
        $plays = array_sum(array_map(count(...), $played));
        // The first call of each, and half a step more or less of the rest: no scenario is left out of the first round.
        $step = (int) ceil($plays * self::USUAL_CALLS / max(1, $wanted - $plays / 2));
        for ($round = 0; $this->crashes < $wanted; $round++) {
            foreach ($played as $scenario => $there) {
                if ($this->crashes >= $wanted) {
                    break;
                }
                foreach ($this->sweep($there, $scenario, 1 + $round % $step, $step, $wanted - $this->crashes) as $place => $result) {
                    $this->report($place, $scenario, $result);
                }
            }
        }
        foreach ($this->reasons as $reason => $count) {
            echo "left for a person: $count times $reason\n";
        }
        $sums = $this->sums;
        $wrong = $sums['wrong state'] + $sums['refunded twice'];
        echo "$this->passed passed, $this->failed failed, 0 skipped\n";
        echo "$this->crashes crashes, charged twice {$sums['charged twice']}, lost $sums[lost], wrong state $wrong, left for a person $sums[person]\n";

        return array_sum($sums) === $sums['person'];
    }

    /** @param array{killed: int, ended: bool, found: array<string, list<string>>, states: array<string, int>} $result */
    private function report(string $place, string $scenario, array $result): void
    {
        ksort($result['states']);
        $states = array_map(static fn (string $state, int $count): string => "$count $state", array_keys($result['states']), $result['states']);
        printf("%-17s %-30s killed %4d times%s; %s\n", $place, $scenario, $result['killed'], $result['ended'] ? '' : ' (not to its end)', implode(', ', $states));
        $this->crashes += $result['killed'];
        $isRight = array_sum(array_map(count(...), $result['found'])) === count($result['found']['person']);
        $isRight ? $this->passed++ : $this->failed++;
        foreach ($result['found'] as $what => $cases) {
            $this->sums[$what] += count($cases);
            foreach ($what === 'person' ? [] : array_slice($cases, 0, 5) as $case) {
                echo "  $what: $case\n";
            }
        }
        foreach ($result['found']['person'] as $case) {
            $reason = substr($case, strpos($case, ': ') + 2);
            $this->reasons[$reason] = ($this->reasons[$reason] ?? 0) + 1;
        }
    }

    /** Bugs that were put in: each must be found, and by what it breaks. */
    public function findPlants(): bool
    {
        $missed = 0;
        foreach (Plant::CRASH as $scenario => $found) {
            $workers = array_map(fn (): Worker => $this->start('sqlite bank'), $found);
            foreach ($this->sweep($workers, $scenario, 1, 3, PHP_INT_MAX, array_combine(array_keys($found), array_keys($found))) as $bug => $result) {
                $count = count($result['found'][$found[$bug]]);
                printf("planted %-16s %s %d%s\n", "$bug:", $found[$bug], $count, $count ? '' : ': NOT FOUND');
                $missed += (int) ($count === 0);
            }
        }

        return $missed === 0;
    }
}
