<?php

declare(strict_types=1);

namespace Payments\Faults;

/** How the call's connection comes to be. */
enum Way: string
{
    /** A connection that nobody has used. */
    case Fresh = 'fresh';
    /** A kept one that is alive when the request goes out. */
    case Reused = 'reused';
    /** A kept one that the server closed a moment before; the request meets its fault on the new one. */
    case Closed = 'closed';
    /** A kept one that the server closes after its last answer, while the request may already be on its way. */
    case Closing = 'closing';
    /** A kept one, in whatever state the case leaves it. */
    case Kept = 'kept';
}

/** One case: what is broken, where, and what may then be said. */
final class Trial
{
    /**
     * @param string $title what it is, beside operation and family
     * @param list<array{0: string, 1?: array<string, mixed>, 2?: string}> $faults name, parameters and path of each; the
     *     operation's path unless told
     * @param list<string>|\Closure(Evidence): list<string> $allowed outcomes; what the simulator knows is held against them in any case
     * @param array<string, mixed> $options of the call
     * @param bool $large whether the body is larger than any socket's buffer
     * @param bool $withoutToken whether the call has to fetch its token
     * @param int $mostSent how many requests of this operation may arrive whole: two where the first was refused for its token
     * @param bool $late whether the simulator carries the request out only when the caller has given up
     * @param (\Closure(Bench, Operation): void)|null $arrange done right before the call
     */
    public function __construct(
        public readonly string $title,
        public readonly array $faults,
        public readonly array|\Closure $allowed,
        public readonly Way $way = Way::Fresh,
        public readonly array $options = [],
        public readonly bool $large = false,
        public readonly bool $withoutToken = false,
        public readonly int $mostSent = 1,
        public readonly bool $late = false,
        public readonly ?\Closure $arrange = null,
        public readonly array $ending = [],
    ) {
    }
}

/** What is known of a case when the call has ended: by its caller, and by the simulator. */
final class Evidence
{
    /**
     * @param list<array<string, mixed>> $requests of this operation that arrived, whole or in part
     * @param int $stray connections that were left open, beside those that the engine keeps
     */
    public function __construct(
        public readonly string $outcome,
        public readonly ?\Throwable $thrown,
        public readonly float $elapsedMs,
        public readonly int $booked,
        public readonly array $requests,
        public readonly int $stray,
    ) {
    }

    public function arrivedWhole(): int
    {
        return count(array_filter($this->requests, static fn (array $row): bool => $row['complete']));
    }

    public function carriedOut(): int
    {
        return count(array_filter($this->requests, static fn (array $row): bool => $row['processed']));
    }

    /** The body of the last answer that was made, whether or not it was sent. */
    public function answer(): ?string
    {
        foreach (array_reverse($this->requests) as $row) {
            if ($row['answer'] !== null) {
                return $row['answer'];
            }
        }

        return null;
    }
}
