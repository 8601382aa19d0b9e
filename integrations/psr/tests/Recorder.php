<?php

declare(strict_types=1);

namespace Payments\Psr\Tests;

use Psr\Log\AbstractLogger;

/** Keeps what was logged. */
final class Recorder extends AbstractLogger
{
    /** @var list<array{level: mixed, message: string, context: array<mixed>}> */
    public array $lines = [];

    public function log($level, string|\Stringable $message, array $context = []): void
    {
        $this->lines[] = ['level' => $level, 'message' => (string) $message, 'context' => $context];
    }

    /** Everything, as one text. */
    public function text(): string
    {
        return json_encode($this->lines, JSON_THROW_ON_ERROR | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE);
    }
}
