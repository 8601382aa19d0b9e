<?php

declare(strict_types=1);

namespace Payments\Psr;

use Psr\Clock\ClockInterface;

/**
 * What a cache is given in the place of a token: encrypted, together with when it expires, and bound to its key. So a
 * cache that keeps a value too long, or hands it out under another key, does not give a token.
 *
 * @internal
 */
final class SealedToken
{
    public function __construct(private readonly Cipher $cipher, private readonly ?ClockInterface $clock)
    {
    }

    public function seal(string $key, #[\SensitiveParameter] string $token, int $lifetimeSeconds): string
    {
        return base64_encode($this->cipher->seal(pack('J', $this->now() + $lifetimeSeconds) . $token, $key));
    }

    /** @param mixed $stored what the cache gave; whatever cannot be opened is absent */
    public function open(string $key, mixed $stored): ?string
    {
        $sealed = is_string($stored) ? base64_decode($stored, true) : false;
        $text = is_string($sealed) ? $this->cipher->open($sealed, $key) : null;
        $head = $text === null || strlen($text) < 8 ? false : unpack('J', $text);

        return $text !== null && is_array($head) && $head[1] > $this->now() ? substr($text, 8) : null;
    }

    private function now(): int
    {
        return $this->clock?->now()->getTimestamp() ?? time();
    }
}
