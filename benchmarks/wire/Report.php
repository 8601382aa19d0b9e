<?php

declare(strict_types=1);

namespace Payments\Benchmarks;

/** What is printed, in Markdown: one table, and a line for each target. */
final class Report
{
    /** @var non-empty-list<list<string>> */
    private array $rows;
    /** @var list<string> */
    private array $targets = [];

    /** @param list<string> $head */
    public function __construct(array $head)
    {
        $this->rows = [$head];
    }

    public function line(string ...$cells): void
    {
        $this->rows[] = array_values($cells);
    }

    /** @param non-empty-list<float> $cpu in microseconds, of each round */
    public function row(string $name, array $cpu, ?float $instructions = null, ?float $ratio = null): void
    {
        $this->rows[] = [
            $name,
            $instructions === null ? '' : number_format($instructions),
            ...array_map(static fn (float $us): string => number_format($us, $us < 1000 ? 1 : 0), [min($cpu), self::median($cpu), max($cpu)]),
            $ratio === null ? '' : sprintf('%.2f', $ratio),
        ];
    }

    public function target(string $what, float $reached, float $most, int $decimals = 0): void
    {
        $this->say($what, 'most', $most, $reached, $decimals, $reached <= $most);
    }

    public function atLeast(string $what, float $reached, float $least, int $decimals = 0): void
    {
        $this->say($what, 'least', $least, $reached, $decimals, $reached >= $least);
    }

    /** A line among those of the targets. */
    public function note(string $line): void
    {
        $this->targets[] = $line;
    }

    private function say(string $what, string $limit, float $bound, float $reached, int $decimals, bool $holds): void
    {
        $this->targets[] = sprintf(
            '%s: at %s %s; reached %s: %s',
            $what,
            $limit,
            number_format($bound, $decimals),
            number_format($reached, $decimals),
            $holds ? 'holds' : 'missed',
        );
    }

    public function print(): void
    {
        $this->printTable();
        if ($this->targets !== []) {
            echo "\n    ", implode("\n    ", $this->targets), "\n";
        }
    }

    /** @param non-empty-list<float> $values */
    public static function median(array $values): float
    {
        sort($values);
        $middle = intdiv(count($values), 2);

        return count($values) % 2 === 1 ? $values[$middle] : ($values[$middle - 1] + $values[$middle]) / 2;
    }

    /**
     * The median of the rounds' ratios.
     *
     * @param non-empty-list<float> $of
     * @param non-empty-list<float> $to in the same rounds
     */
    public static function ratio(array $of, array $to): float
    {
        return self::median(array_map(static fn (float $a, float $b): float => $a / $b, $of, $to));
    }

    private function printTable(): void
    {
        $columns = array_keys($this->rows[0]);
        $widths = array_map(fn (int $column): int => max(array_map(strlen(...), array_column($this->rows, $column))), $columns);
        $rule = ['---', ...array_fill(0, count($columns) - 1, '---:')];
        foreach ([$this->rows[0], $rule, ...array_slice($this->rows, 1)] as $row) {
            foreach ($columns as $column) {
                echo '| ', str_pad($row[$column], $widths[$column], ' ', $column === 0 ? STR_PAD_RIGHT : STR_PAD_LEFT), ' ';
            }
            echo "|\n";
        }
    }
}
