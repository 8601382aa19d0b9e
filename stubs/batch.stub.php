<?php

/**
 * Many calls at once.
 *
 * @generate-class-entries
 */

namespace Payments;

/**
 * Runs many calls at once, in one thread: while one waits for the network, others go on. Each callable runs in a Fiber of
 * its own and may make several calls, reads and writes, through several accounts. Every guarantee holds as it does for one
 * call after the other. docs/batch.md.
 *
 * @strict-properties
 * @not-serializable
 */
final class Batch
{
    /**
     * Runs all of them, and returns when all are finished. One that throws does not end the others. The calls are read and
     * checked before the first is begun.
     *
     * @template TKey of int|string
     * @template TResult
     * @param \Traversable|array $calls callables without arguments, each key once
     * @phpstan-param \Traversable<TKey, callable(): TResult>|array<TKey, callable(): TResult> $calls
     * @param int $concurrency how many at once, 1 to 1000
     * @param callable|null $done is told of each as it is finished: its key, what it returned, or what it threw. What it
     *     throws itself is reported as a warning: it never hides the result of a payment
     * @phpstan-param (callable(TKey, TResult|null, \Throwable|null): mixed)|null $done
     * @return array<int|string, mixed> by the keys of $calls and in their order: what each returned, or the \Throwable that
     *     it threw
     * @phpstan-return array<TKey, TResult|\Throwable>
     * @throws \TypeError|\ValueError names what is wrong with $calls, before anything is begun
     */
    public static function run(\Traversable|array $calls, int $concurrency = 10, ?callable $done = null): array {}

    /**
     * The same for any number of calls in flat memory: each is taken from $calls when there is room for it, and its result
     * is given to $done and not kept.
     *
     * @template TKey
     * @template TResult
     * @param \Traversable|array $calls callables without arguments; a generator, for example. Keys of any type, any number of times
     * @phpstan-param \Traversable<TKey, callable(): TResult>|array<TKey, callable(): TResult> $calls
     * @param callable $done is told of each as it is finished: its key, what it returned, or what it threw
     * @phpstan-param callable(TKey, TResult|null, \Throwable|null): mixed $done
     * @param int $concurrency how many at once, 1 to 1000
     * @return int how many were finished
     * @throws \Throwable what $calls or $done threw: no more are begun then, and those that run are finished first
     */
    public static function each(\Traversable|array $calls, callable $done, int $concurrency = 10): int {}
}
