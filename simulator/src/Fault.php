<?php

declare(strict_types=1);

namespace Simulator;

/** One fault that was ordered, and how often it is still to be played. */
final class Fault
{
    public int $played = 0;

    /** @param array<string, mixed> $parameters every parameter of the fault, defaults filled in */
    public function __construct(
        public readonly int $id,
        public readonly string $name,
        public readonly string $path,
        public readonly ?string $method,
        public readonly string $listener,
        public int $skip,
        public readonly int $times,
        public readonly array $parameters,
        public readonly string $phase,
    ) {
    }

    public function is(string ...$names): bool
    {
        return in_array($this->name, $names, true);
    }

    public function int(string $parameter): ?int
    {
        $value = $this->parameters[$parameter];

        return $value instanceof Number ? $value->toInt() : $value;
    }

    public function text(string $parameter): ?string
    {
        return $this->parameters[$parameter];
    }

    public function flag(string $parameter): bool
    {
        return $this->parameters[$parameter];
    }

    /** Whether the request is carried out before the fault shows. */
    public function commits(): bool
    {
        return ($this->parameters['commit'] ?? true) === true;
    }

    /** @return array<string, mixed> */
    public function describe(): array
    {
        return [
            'id' => $this->id, 'fault' => $this->name, 'path' => $this->path, 'method' => $this->method,
            'listener' => $this->listener, 'skip' => $this->skip, 'times' => $this->times, 'played' => $this->played,
            'parameters' => $this->parameters === [] ? new \stdClass() : $this->parameters,
        ];
    }
}
