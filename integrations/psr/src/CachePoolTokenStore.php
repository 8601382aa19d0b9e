<?php

declare(strict_types=1);

namespace Payments\Psr;

use Payments\TokenStore;
use Psr\Cache\CacheItemPoolInterface;
use Psr\Clock\ClockInterface;

/** Keeps access tokens in a cache of PSR-6, as SimpleCacheTokenStore does in one of PSR-16. */
final class CachePoolTokenStore implements TokenStore
{
    private readonly SealedToken $sealed;

    /** @param ClockInterface|null $clock null: the clock of this machine */
    public function __construct(private readonly CacheItemPoolInterface $pool, Cipher $cipher, ?ClockInterface $clock = null)
    {
        $this->sealed = new SealedToken($cipher, $clock);
    }

    public function get(string $key): ?string
    {
        $item = $this->pool->getItem($key);

        return $item->isHit() ? $this->sealed->open($key, $item->get()) : null;
    }

    /** @throws \RuntimeException when the cache says that it did not keep it; the extension makes it a warning */
    public function put(string $key, #[\SensitiveParameter] string $token, int $lifetimeSeconds): void
    {
        $item = $this->pool->getItem($key)->set($this->sealed->seal($key, $token, $lifetimeSeconds))->expiresAfter($lifetimeSeconds);
        $this->pool->save($item) || throw new \RuntimeException('the cache did not keep an access token');
    }

    /** @throws \RuntimeException when the cache still has it */
    public function forget(string $key): void
    {
        if (!$this->pool->deleteItem($key) && $this->pool->hasItem($key)) {
            throw new \RuntimeException('the cache did not drop an access token');
        }
    }
}
