<?php

declare(strict_types=1);

namespace Payments\Psr;

use Payments\TokenStore;
use Psr\Clock\ClockInterface;
use Psr\SimpleCache\CacheInterface;

/**
 * Keeps access tokens in a cache of PSR-16, encrypted. What cannot be opened is absent: the extension fetches a token
 * anew. Keys have 64 hex digits, the longest that every cache takes, so there is no prefix.
 */
final class SimpleCacheTokenStore implements TokenStore
{
    private readonly SealedToken $sealed;

    /** @param ClockInterface|null $clock null: the clock of this machine */
    public function __construct(private readonly CacheInterface $cache, Cipher $cipher, ?ClockInterface $clock = null)
    {
        $this->sealed = new SealedToken($cipher, $clock);
    }

    public function get(string $key): ?string
    {
        return $this->sealed->open($key, $this->cache->get($key));
    }

    /** @throws \RuntimeException when the cache says that it did not keep it; the extension makes it a warning */
    public function put(string $key, #[\SensitiveParameter] string $token, int $lifetimeSeconds): void
    {
        $this->cache->set($key, $this->sealed->seal($key, $token, $lifetimeSeconds), $lifetimeSeconds)
            || throw new \RuntimeException('the cache did not keep an access token');
    }

    /** @throws \RuntimeException when the cache still has it */
    public function forget(string $key): void
    {
        if (!$this->cache->delete($key) && $this->cache->has($key)) { // some say false of a key that was not there
            throw new \RuntimeException('the cache did not drop an access token');
        }
    }
}
