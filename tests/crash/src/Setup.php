<?php

declare(strict_types=1);

namespace Payments\Crash;

/** Where a process of the shop finds its database and its provider. */
final readonly class Setup
{
    /** @param string $provider port of bank.php; or a service of the simulator, a colon and its folder */
    public function __construct(public string $dsn, public string $user, public string $provider) {}

    public static function fromArguments(array $argv): self
    {
        return new self($argv[1], $argv[2], $argv[3]);
    }

    /** @return list<string> */
    public function arguments(): array
    {
        return [$this->dsn, $this->user, $this->provider];
    }

    public function provider(): Provider
    {
        return (int) $this->provider > 0 ? new TestBank((int) $this->provider) : new Simulated(...explode(':', $this->provider, 2));
    }
}
