<?php

/**
 * Checks for tests that go through tables of cases: what holds is silent, what does not is printed with its case.
 * A test ends with done(), which prints "done" only when there were checks and all of them held.
 */

declare(strict_types=1);

namespace Payments\Tests;

/** How many checks there were, and how many did not hold. */
final class Checks
{
    public static int $made = 0;
    public static int $failed = 0;

    public static function count(bool $holds, string $case, string $problem): void
    {
        self::$made++;
        if (!$holds) {
            self::$failed++;
            echo "FAILED $case: $problem\n";
        }
    }
}

/** A value in one line. */
function shown(mixed $value): string
{
    return match (true) {
        $value instanceof \UnitEnum => $value::class . "::$value->name",
        $value instanceof \Throwable => $value::class . ': ' . $value->getMessage(),
        is_object($value) => 'object of ' . $value::class . ' ' . json_encode($value),
        is_array($value) => '[' . implode(', ', array_map(
            fn ($key) => var_export($key, true) . ' => ' . shown($value[$key]),
            array_keys($value),
        )) . ']',
        default => var_export($value, true),
    };
}

function holds(bool $holds, string $case): void
{
    Checks::count($holds, $case, 'does not hold');
}

/** Identical. */
function same(mixed $expected, mixed $actual, string $case): void
{
    Checks::count($expected === $actual, $case, 'expected ' . shown($expected) . ', got ' . shown($actual));
}

/**
 * The call throws exactly this class, with this text in its message.
 *
 * @param class-string<\Throwable> $class
 */
function throws(string $class, string $message, callable $call, string $case): ?\Throwable
{
    try {
        $result = $call();
    } catch (\Throwable $thrown) {
        $fits = $thrown::class === $class && str_contains($thrown->getMessage(), $message);
        Checks::count($fits, $case, "expected $class: $message, got " . shown($thrown));

        return $thrown;
    }
    Checks::count(false, $case, "expected $class: $message, got no exception but " . shown($result));

    return null;
}

/** What a call comes to, in one line: for tables in which some cases succeed. */
function result(callable $call): string
{
    try {
        return shown($call());
    } catch (\Throwable $thrown) {
        return shown($thrown);
    }
}

/**
 * The same code as a caller with strict types and as one without.
 *
 * @param string $code an expression or closure of PHP
 * @return array{weak: mixed, strict: mixed}
 */
function inBothModes(string $code): array
{
    return ['weak' => eval("return $code;"), 'strict' => eval("declare(strict_types=1); return $code;")];
}

/**
 * Calls back with the object whose constructor is running: what an error handler or a __toString() can get hold of.
 */
function underConstruction(string $class): ?object
{
    foreach (debug_backtrace(DEBUG_BACKTRACE_PROVIDE_OBJECT | DEBUG_BACKTRACE_IGNORE_ARGS) as $frame) {
        if (($frame['object'] ?? null) instanceof $class) {
            return $frame['object'];
        }
    }

    return null;
}

/** A text that is only made when it is asked for. */
final class Late
{
    /** @param \Closure(): string $text */
    public function __construct(private readonly \Closure $text)
    {
    }

    public function __toString(): string
    {
        return ($this->text)();
    }
}

function done(): void
{
    $all = Checks::$made;
    $failed = Checks::$failed;
    echo $all === 0 ? "there were no checks\n" : ($failed ? "$failed of $all checks failed\n" : "done\n");
}
