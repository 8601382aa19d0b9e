<?php

declare(strict_types=1);

namespace Simulator;

/** A request the provider does not carry out. The service writes it in its own shape. */
final class Refused extends \RuntimeException
{
    /** @param list<string> $problems every one of them names its field or header */
    public function __construct(public readonly int $status, public readonly array $problems, public readonly ?string $providerCode = null)
    {
        parent::__construct(implode('; ', $problems));
    }

    public static function malformed(string ...$problems): self
    {
        return new self(400, array_values($problems));
    }

    public static function unauthorised(string $problem): self
    {
        return new self(401, [$problem]);
    }

    public static function forbidden(string $problem): self
    {
        return new self(403, [$problem]);
    }

    public static function unknown(string $problem): self
    {
        return new self(404, [$problem]);
    }
}
