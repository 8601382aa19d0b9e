<?php

declare(strict_types=1);

namespace Simulator\Tests;

final class Failed extends \RuntimeException
{
}

final class Skipped extends \RuntimeException
{
}

/** Runs test functions one after the other and counts. */
final class Harness
{
    private int $passed = 0;
    private int $failed = 0;
    private int $skipped = 0;

    public function run(string $name, callable $test): void
    {
        try {
            $test();
            $this->passed++;
        } catch (Skipped $reason) {
            $this->skipped++;
            echo "SKIP  $name: {$reason->getMessage()}\n";
        } catch (\Throwable $error) {
            $this->failed++;
            $place = '';
            foreach ([['file' => $error->getFile(), 'line' => $error->getLine()], ...$error->getTrace()] as $step) {
                if (str_contains($step['file'] ?? '', '/cases/')) {
                    $place = basename($step['file']) . ':' . $step['line'] . ': ';
                    break;
                }
            }
            echo "FAIL  $name\n      $place{$error->getMessage()}\n";
        }
    }

    /** Prints the count; the exit code. */
    public function finish(): int
    {
        echo "$this->passed passed, $this->failed failed, $this->skipped skipped\n";

        return $this->failed === 0 ? 0 : 1;
    }
}

function same(mixed $expected, mixed $actual, string $what = ''): void
{
    if ($expected !== $actual) {
        $text = static fn (mixed $value): string => is_string($value) ? "\"$value\"" : var_export($value, true);
        throw new Failed(($what === '' ? '' : "$what: ") . 'expected ' . $text($expected) . ', got ' . $text($actual));
    }
}

function isTrue(bool $value, string $what): void
{
    if (!$value) {
        throw new Failed("not so: $what");
    }
}

function contains(string $needle, string $text): void
{
    if (!str_contains($text, $needle)) {
        throw new Failed("\"$needle\" is not in \"$text\"");
    }
}

function matches(string $pattern, string $text): void
{
    if (preg_match($pattern, $text) !== 1) {
        throw new Failed("\"$text\" does not match $pattern");
    }
}

/** @return list<string> the names of a JSON object's members, in order */
function names(string|array $json): array
{
    return array_keys(is_array($json) ? $json : json_decode($json, true, 64, JSON_THROW_ON_ERROR));
}

/** Waits for what the simulator does on its own. Only a hang takes the whole minute. */
function within(callable $holds, string $what): void
{
    $until = hrtime(true) + 60_000_000_000;
    while (!$holds()) {
        if (hrtime(true) > $until) {
            throw new Failed("not within a minute: $what");
        }
        usleep(5000);
    }
}
