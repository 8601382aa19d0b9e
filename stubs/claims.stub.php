<?php

/**
 * Claims: one event is processed once.
 *
 * @generate-class-entries
 */

namespace Payments;

/** Which worker may do a piece of work. */
enum ClaimState: string
{
    /** This worker: the claim was free, or was left by a worker that crashed. */
    case Taken = 'taken';
    /** Another worker has it and may still be at work. */
    case Busy = 'busy';
    /** Nobody: the work is done. */
    case Done = 'done';
}

/**
 * Keeps claims where all workers and machines of the shop see them, and where a crash does not lose them: in the shop's
 * database. The memory of a worker is not enough, since the next message goes to another one; nor is a cache, which may
 * drop a claim that is done. docs/webhooks.md has a store for SQL.
 */
interface ClaimStore
{
    /**
     * Takes the claim, in one atomic step: one INSERT with a unique key, for example. Reading first and writing after
     * that gives the same claim to two workers. A claim that is neither done nor given back $seconds after it was taken
     * is free again: its worker has crashed.
     *
     * @param string $owner names this try: 32 hex digits
     */
    public function claim(string $key, string $owner, int $seconds): ClaimState;

    /** The work is done: the claim is Done from now on. Changes nothing unless $owner has the claim. */
    public function complete(string $key, string $owner): void;

    /** Gives the claim back: it is free. Changes nothing unless $owner has the claim. */
    public function release(string $key, string $owner): void;
}

/**
 * Work that one worker does at a time, that is not begun again once it is done, and that no crash loses: at least once.
 * Where the work is a change of the shop's own database, a row with a unique key in the same transaction is better:
 * exactly once, and no claim is needed. docs/webhooks.md shows both.
 *
 * @strict-properties
 * @not-serializable
 */
final class Claims
{
    private readonly ClaimStore $store;
    private readonly int $seconds;

    /** @param int $seconds longer than the work ever takes, 1 to 86400: after that a worker counts as crashed */
    public function __construct(ClaimStore $store, int $seconds = 300) {}

    /**
     * Claims, does the work, and completes the claim. When the work throws, the claim is given back, and the exception
     * is thrown on. When the worker dies, the claim ends after its time, and the next call does the work again; so it
     * does when the worker dies after the work and before the claim is completed.
     *
     * @param string $key what the work is about: the provider and the payment that it confirmed, not the message
     * @param callable $work takes nothing; what it returns is not used
     * @phpstan-param callable(): mixed $work
     * @return ClaimState Taken: the work was done here. Done: it was done before. Busy: another worker is at it; answer
     *     the sender with 503, so that it comes again
     * @throws \Throwable what the store throws, before the work or after it, and what the work throws
     */
    public function run(string $key, callable $work): ClaimState {}
}
