<?php

declare(strict_types=1);

namespace Payments\Soak;

/** Compares what the calls reported with the simulator's books, and counts. */
final class Judge
{
    private const SHOWN = 30;
    private const ASKING = 'asking after Unknown';
    private const WORDS = ['bookedTwice' => 'booked twice', 'wrong' => 'wrong outcome', 'unresolved' => 'unresolved'];

    public int $bookedTwice = 0;
    public int $wrong = 0;
    public int $unresolved = 0;

    /** Money that the simulator moved; and that the shop knows of, at once or by asking. */
    public int $booked = 0;
    public int $reported = 0;
    public int $resolved = 0;

    /** Links and sessions that nobody can ask after: made, though the call ended as Unknown. */
    public int $unasked = 0;

    /** @var array<string, array<string, int>> by operation */
    private array $rows = [];
    private int $shown = 0;

    public function __construct(private readonly Books $books)
    {
    }

    /** @param list<Call> $calls */
    public function judge(array $calls): void
    {
        $explained = [];
        foreach ($calls as $call) {
            $this->count($call);
            if (!in_array($call->said, ['Completed', 'Rejected', 'NotSent', 'Unanswered', 'Unknown'], true)) {
                $this->complain('wrong', $call, 'that is no outcome');
            }
            if ($call->books !== null) {
                $explained[$call->books] = true;
                $this->hold($call, $this->books->booked[$call->books] ?? 0);
            } elseif ($call->said === 'Unknown' && !$call->asks()) {
                $this->complain('wrong', $call, 'it only asks, and cannot end so');
            }
        }
        foreach ($this->rows as $name => $row) {
            if ($row['success'] === 0 && $name !== self::ASKING) {
                $this->wrong++;
                $this->show("wrong outcome: $name never succeeded");
            }
        }
        foreach (array_diff_key($this->books->booked, $explained) as $name => $times) {
            $this->wrong++;
            $this->show("wrong outcome: booked $times: $name, which nobody called");
        }
        foreach (array_filter($this->books->booked, static fn (int $times, string $name): bool => Books::isMoney($name), ARRAY_FILTER_USE_BOTH) as $times) {
            $this->booked += $times;
        }
    }

    private function hold(Call $call, int $booked): void
    {
        if (str_ends_with($call->operation, ' 3-D end')) {
            if ($call->said === 'Completed' && $call->result['status'] === 'Succeeded') {
                $this->reported++;
                $this->expect($call, 1, $booked);
            }

            return;
        }
        if (str_ends_with($call->operation, ' 3-D pay') && $call->said === 'Completed') {
            if (!$call->ended) {
                $this->complain('unresolved', $call, "it was never seen paid, booked $booked");
            }

            return;                                      // what it began is counted where it ended
        }
        $money = Books::isMoney($call->books);
        if ($call->said === 'Completed') {
            $this->expect($call, $call->isDeclined() ? 0 : 1, $booked);
            $this->reported += (int) ($money && !$call->isDeclined());
        } elseif ($call->said !== 'Unknown') {
            $this->expect($call, 0, $booked);
        } elseif (in_array($call->operation, ['HPM link', 'Frame init'], true)) {
            $this->unasked += $booked;
            if ($booked > 1) {
                $this->complain('bookedTwice', $call, "booked $booked");
            }
        } elseif ($call->resolved === null) {
            $this->complain('unresolved', $call, "the provider did not say, booked $booked");
        } else {
            $this->expect($call, (int) $call->resolved, $booked);
            $this->resolved += (int) ($money && $call->resolved);
        }
    }

    private function expect(Call $call, int $expected, int $booked): void
    {
        if ($booked > 1) {
            $this->complain('bookedTwice', $call, "booked $booked");
        } elseif ($booked !== $expected) {
            $kind = $call->said === 'Unknown' ? 'unresolved' : 'wrong';
            $this->complain($kind, $call, "booked $booked" . ($call->resolved === null ? '' : ', the provider said ' . ($call->resolved ? 'yes' : 'no')));
        }
    }

    private function count(Call $call): void
    {
        $name = $call->asks() ? self::ASKING : $call->operation;
        $row = &$this->rows[$name];
        $row ??= array_fill_keys(['calls', 'success', 'declined', 'Rejected', 'NotSent', 'Unanswered', 'Unknown', 'booked', 'not booked'], 0);
        $row['calls']++;
        match (true) {
            $call->isDeclined() => $row['declined']++,
            $call->said === 'Completed' => $row['success']++,
            isset($row[$call->said]) => $row[$call->said]++,
            default => null,
        };
        if ($call->resolved !== null) {
            $row[$call->resolved ? 'booked' : 'not booked']++;
        }
    }

    private function complain(string $kind, Call $call, string $problem): void
    {
        $this->{$kind}++;
        $this->show(self::WORDS[$kind] . ": $problem; {$call->told()}" . ($call->books === null || $this->shown >= self::SHOWN ? '' : "; the simulator has {$this->books->told($call->books)}"));
    }

    private function show(string $problem): void
    {
        if (++$this->shown <= self::SHOWN) {
            echo "FAILED: $problem\n";
        } elseif ($this->shown === self::SHOWN + 1) {
            echo "FAILED: more of them, not shown\n";
        }
    }

    public function print(): void
    {
        $names = ['calls', 'success', 'declined', 'rejected', 'not sent', 'unanswered', 'unknown', 'resolved: booked', 'not booked'];
        printf("\n%-22s %8s %8s %8s %8s %8s %10s %8s %17s %11s\n", 'operation', ...$names);
        ksort($this->rows);
        foreach ([...$this->rows, 'all' => $this->sum()] as $name => $row) {
            printf("%-22s %8d %8d %8d %8d %8d %10d %8d %17d %11d\n", $name, ...array_values($row));
        }
    }

    /** @return array<string, int> */
    private function sum(): array
    {
        $sum = [];
        foreach ($this->rows as $row) {
            foreach ($row as $name => $count) {
                $sum[$name] = ($sum[$name] ?? 0) + $count;
            }
        }

        return $sum;
    }
}
