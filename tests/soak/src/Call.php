<?php

declare(strict_types=1);

namespace Payments\Soak;

/** One call that a worker makes, what it said, and what became of it. */
final class Call
{
    /** Completed, Rejected, NotSent, Unanswered, Unknown: what the call reported; "none" for anything else, null as long as it runs. */
    public ?string $said = null;
    public ?string $why = null;
    public ?int $worker = null;

    /** @var array<string, mixed> what the shop keeps of the result */
    public array $result = [];

    /** After Unknown: what the provider said of it; null when it was not asked, or did not say. */
    public ?bool $resolved = null;

    /** The payment that this one began was seen paid. */
    public bool $ended = false;

    /**
     * @param array<string, mixed> $subject what it is called with
     * @param string|null $books the name in the simulator's books of what it carries out
     * @param Call|null $about the call that it asks after
     */
    public function __construct(
        public readonly int $number,
        public readonly string $operation,
        public readonly array $subject,
        public readonly ?string $books = null,
        public readonly ?self $about = null,
        public readonly int $tries = 1,
    ) {
    }

    public function asks(): bool
    {
        return $this->about !== null && $this->about->operation === $this->operation;
    }

    public function isDeclined(): bool
    {
        return $this->said === 'Completed' && ($this->result['status'] ?? null) === 'Failed';
    }

    public function told(): string
    {
        return "call $this->number, $this->operation, " . json_encode($this->subject, JSON_UNESCAPED_SLASHES | JSON_PARTIAL_OUTPUT_ON_ERROR) . ", worker $this->worker: $this->said "
            . json_encode($this->result, JSON_UNESCAPED_SLASHES | JSON_PARTIAL_OUTPUT_ON_ERROR) . ($this->why === null ? '' : " ($this->why)");
    }
}
