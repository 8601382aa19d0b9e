<?php

declare(strict_types=1);

namespace Payments\Psr\Tests;

use Payments\TokenStore;

/** Has a token for everybody, so that no request for one is made. */
final class KnownToken implements TokenStore
{
    public function get(string $key): string
    {
        return 'a-token';
    }

    public function put(string $key, #[\SensitiveParameter] string $token, int $lifetimeSeconds): void
    {
    }

    public function forget(string $key): void
    {
    }
}
