<?php

declare(strict_types=1);

namespace Payments\Soak;

/** One soak, from the start of its servers to its verdict. */
final class Soak
{
    private const VISITORS = 6;

    /** Rests after the first; a short soak has fewer. */
    private const RESTS = 30;
    private const CALLS_BETWEEN_RESTS = 250;

    /** One request in so many meets a fault, if there are calls enough for each fault to have some turns. */
    private const EVERY = 100;
    private const TURNS = 3;

    /**
     * What a worker's memory may grow by when it is warm, in bytes. With so few calls that a worker has not met every fault it is not warm:
     * what each needs once is not there yet.
     */
    private const GROWTH = 524288;
    private const SHORT_GROWTH = 1048576;
    private const SHORT = 50000;

    /** What the shop can do on purpose, and the count in which it must show. */
    public const SABOTAGES = [
        'leak' => 'workers grown', 'descriptor' => 'descriptors leaked', 'connections' => 'over the bound', 'death' => 'workers died', 'lie' => 'wrong outcome', 'twice' => 'booked twice',
    ];

    private readonly Stage $stage;
    private readonly Plan $plan;
    private readonly Visitors $visitors;
    private readonly Workers $workers;
    private readonly int $every;

    /** @var list<int> the workers that were there at the start */
    private array $known = [];

    /** @var array<int, true> others that answered */
    private array $strangers = [];
    private int $unanswered = 0;
    private int $overBound = 0;

    /** @param list<array<string, mixed>> $faults */
    public function __construct(private readonly int $count, private readonly array $faults, private readonly ?string $sabotage)
    {
        $this->every = max(10, min(self::EVERY, intdiv($count, self::TURNS * count($faults))));
        $this->stage = new Stage();
        $this->plan = new Plan($this->stage->simulator);
        $this->visitors = new Visitors($this->stage->url(), self::VISITORS);
        $this->workers = new Workers($this->stage->providersPort(), $count < self::SHORT ? self::SHORT_GROWTH : self::GROWTH);
    }

    /** Whether everything held; or, when it is sabotaged, whether that was found out. */
    public function run(): bool
    {
        $began = hrtime(true);
        $simulator = $this->stage->simulator;
        $simulator->rotateFaults(0, $this->faults);
        $this->rest();
        $rests = max(5, min(self::RESTS, intdiv($this->count, self::CALLS_BETWEEN_RESTS)));
        for ($rest = 1; $rest <= $rests; $rest++) {
            $this->calls(intdiv($this->count * $rest, $rests));
            if ($rest === $rests) {
                $this->calls(null);
                $this->plan->askAgain();
                $this->calls(null);
            }
            $this->rest();
        }
        $books = new Books($simulator);
        $books->read();
        $judge = new Judge($books);
        $judge->judge($this->plan->calls);
        $judge->print();

        return $this->verdict($judge, (hrtime(true) - $began) / 1e9);
    }

    /** Calls until there were so many; or, without a number, until no call leads to another. */
    private function calls(?int $until): void
    {
        $this->stage->simulator->rotateFaults($this->every);
        do {
            while (!$this->visitors->areAllBusy() && ($until === null || count($this->plan->calls) < $until)) {
                $call = $this->plan->next($until !== null);
                if ($call === null) {
                    break;
                }
                $this->visitors->send($this->job($call), $call);
            }
            if ($this->visitors->areAllIdle()) {
                usleep(10000);                           // what is held is not to be asked for yet
            }
            foreach ($this->visitors->back() as [$call, $answer]) {
                $this->take($call, $answer);
            }
        } while (!$this->visitors->areAllIdle() || ($until === null ? $this->plan->isOpen() : count($this->plan->calls) < $until));
        $this->stage->simulator->rotateFaults(0);
    }

    /** @return array<string, mixed> what the worker is told */
    private function job(Call $call): array
    {
        $number = $call->number;
        // Most calls are of a few tenants; the others now and then take a kept connection's place.
        $tenant = $number % 8 === 0 ? intdiv($number, 8) % Stage::TENANTS : $number % 5;

        return $call->subject + [
            'operation' => $call->operation, 'ask' => $call->asks(), 'number' => $number, 'look' => $number % 10 === 0, 'sabotage' => $this->sabotage,
            'port' => $this->stage->providersPort(), 'options' => ['caFile' => $this->stage->caFile($tenant), 'keepAlive' => $number % 50 !== 1] + $this->options(),
        ];
    }

    /** @return array<string, mixed> */
    private function options(): array
    {
        return ['baseUrl' => $this->stage->simulator->url()] + Stage::LIMITS;
    }

    /** @param array<string, mixed>|string $answer */
    private function take(Call $call, array|string $answer): void
    {
        if (is_string($answer)) {
            $this->unanswered++;
            $call->said = 'none';
            $call->why = $answer;

            return;
        }
        $call->said = $answer['said'];
        $call->why = $answer['why'];
        $call->result = $answer['result'] ?? [];
        $call->worker = $answer['worker'];
        $this->seen($answer['worker']);
        $this->workers->called($answer['worker']);
        if (isset($answer['connections'])) {
            $this->held($answer['connections'], $call->told());
        }
        $this->plan->follow($call);
    }

    private function held(int $connections, string $where): void
    {
        $this->workers->mostConnections = max($this->workers->mostConnections, $connections);
        if ($connections > Stage::BOUND && $this->overBound++ < 5) {
            echo "FAILED: over the bound: $connections connections behind $where\n";
        }
    }

    private function seen(int $worker): void
    {
        if ($this->known !== [] && !in_array($worker, $this->known, true)) {
            $this->strangers[$worker] = true;
        }
    }

    /** Brings every worker into the state in which it is measured, and measures it. */
    private function rest(): void
    {
        $simulator = $this->stage->simulator;
        $simulator->revokeTokens();                      // a provider that forgets: every worker fetches them anew
        $rested = [];
        for ($round = 0; $round < 20 && count($rested) < Stage::WORKERS; $round++) {
            for ($i = 0; $i < Stage::WORKERS; $i++) {    // each keeps its worker busy, so that they spread
                $this->visitors->send(['tenants' => $this->stage->caFiles(), 'options' => $this->options(), 'ask' => false, 'look' => true, 'port' => $this->stage->providersPort()], null);
            }
            while (!$this->visitors->areAllIdle()) {
                foreach ($this->visitors->back() as [, $answer]) {
                    if (is_array($answer) && $answer['said'] === 'Completed') {
                        $rested[$answer['worker']] = true;
                        $this->seen($answer['worker']);
                        $this->held($answer['connections'], "a rest of worker $answer[worker]");
                    } else {
                        unset($rested[$answer['worker'] ?? 0]);
                        echo 'a rest failed: ', is_array($answer) ? "$answer[said], $answer[why]" : $answer, "\n";
                    }
                }
            }
        }
        if ($this->known === []) {
            $this->known = array_keys($rested);
        }
        $this->workers->measure(array_keys($rested));
        $rows = array_map(static fn (array $rests): array => $rests[count($rests) - 1], $this->workers->rests);
        printf(
            "%7d calls, RSS %s KiB, descriptors %s, connections %s\n",
            count($this->plan->calls),
            implode(' ', array_map(static fn (array $row): int => intdiv($row['rss'], 1024), $rows)),
            implode(' ', array_column($rows, 'descriptors')),
            implode(' ', array_column($rows, 'connections')),
        );
    }

    private function verdict(Judge $judge, float $seconds): bool
    {
        $rotation = $this->stage->simulator->rotateFaults(0);
        $played = array_column($rotation['faults'], 'played');
        printf("\nfaults: %d in %d requests, of %d kinds, each %d to %d times\n", array_sum($played), $rotation['requests'], count($played), min($played), max($played));
        $dead = max(count(Workers::dead($this->known)), count($this->strangers)) + max(0, Stage::WORKERS - count($this->known));
        $slopes = $this->workers->print();
        printf("most connections of one worker %d, bound %d; links and sessions that the shop does not know of %d\n", $this->workers->mostConnections, Stage::BOUND, $judge->unasked);
        $complaints = $this->stage->end();
        if ($complaints !== '') {
            echo "FAILED: php-fpm, nginx or the simulator complained:\n", substr($complaints, 0, 2000), "\n";
        }
        $counts = [
            'unanswered' => $this->unanswered, 'workers died' => $dead, 'over the bound' => $this->overBound, 'descriptors leaked' => $this->workers->leaked,
            'workers grown' => $this->workers->grown, 'booked twice' => $judge->bookedTwice, 'wrong outcome' => $judge->wrong, 'unresolved' => $judge->unresolved,
        ];
        printf(
            "%.0f s\n\n%d calls, %s, booked %d, reported %d + resolved %d, memory slope %.0f bytes per 1000 calls\n",
            $seconds,
            count($this->plan->calls),
            implode(', ', array_map(static fn (string $what): string => "$what $counts[$what]", array_keys($counts))),
            $judge->booked,
            $judge->reported,
            $judge->resolved,
            $slopes === [] ? NAN : max($slopes),
        );
        if ($this->sabotage !== null) {
            $found = $counts[self::SABOTAGES[$this->sabotage]] > 0;
            printf("sabotage %s: %s\n", $this->sabotage, $found ? 'found out' : 'NOT found out');

            return $found;
        }

        // There are more tenants than that; a worker that keeps fewer is slow, and would hide one that is left open.
        $isFull = $this->workers->mostConnections === Stage::BOUND;
        if (!$isFull) {
            printf("FAILED: no worker kept %d connections\n", Stage::BOUND);
        }

        return $isFull && array_sum($counts) === 0 && $complaints === '' && min($played) > 0 && $judge->booked > 0 && $judge->booked === $judge->reported + $judge->resolved;
    }
}
