<?php

declare(strict_types=1);

namespace Payments\Faults;

/** One operation that writes: how to call it, how to count what it did, how to ask the provider what became of it. */
final class Operation
{
    /** Bytes of the request and of the head of its answer, as measured by Measure. */
    public int $requestBytes = 0;
    public int $answerHeadBytes = 0;
    public int $answerBytes = 0;

    /**
     * @param string $path of the request
     * @param string|null $login of the request for a token, if there is one
     * @param \Closure(Bench): array<string, mixed> $prepare what the call is about; nothing of it is booked twice
     * @param \Closure(Services, array<string, mixed>): mixed $call
     * @param \Closure(Bench, array<string, mixed>): int $booked how often it was carried out: money that moved, links, sessions
     * @param (\Closure(Services, array<string, mixed>): bool)|null $resolve asks the provider whether it was carried out;
     *     null where no money moves and no query exists
     * @param \Closure(Services, array<string, mixed>): mixed $large the same with a body larger than any socket's buffer; null without
     * @param bool $isPut it is sent by PUT: what stands between may repeat it, since the second time changes nothing
     * @param bool $isQuestion it asks about an earlier write, and is sent at most once
     */
    public function __construct(
        public readonly string $name,
        public readonly string $path,
        public readonly ?string $login,
        public readonly \Closure $prepare,
        public readonly \Closure $call,
        public readonly \Closure $booked,
        public readonly ?\Closure $resolve,
        public readonly ?\Closure $large = null,
        public readonly bool $isQuestion = false,
        public readonly bool $isPut = false,
    ) {
    }
}
