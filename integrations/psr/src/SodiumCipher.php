<?php

declare(strict_types=1);

namespace Payments\Psr;

/** XChaCha20-Poly1305 of libsodium, with a random nonce for each text. Needs ext-sodium. */
final class SodiumCipher implements Cipher
{
    /**
     * @param string $key 32 random bytes
     * @throws \ValueError on another length
     */
    public function __construct(#[\SensitiveParameter] private readonly string $key)
    {
        strlen($key) === 32 ?: throw new \ValueError('the key must be 32 random bytes: random_bytes(32)');
    }

    public function seal(#[\SensitiveParameter] string $text, string $context): string
    {
        $nonce = random_bytes(SODIUM_CRYPTO_AEAD_XCHACHA20POLY1305_IETF_NPUBBYTES);

        return $nonce . sodium_crypto_aead_xchacha20poly1305_ietf_encrypt($text, $context, $nonce, $this->key);
    }

    public function open(string $sealed, string $context): ?string
    {
        $nonce = substr($sealed, 0, SODIUM_CRYPTO_AEAD_XCHACHA20POLY1305_IETF_NPUBBYTES);
        if (strlen($nonce) !== SODIUM_CRYPTO_AEAD_XCHACHA20POLY1305_IETF_NPUBBYTES) {
            return null;
        }
        $text = sodium_crypto_aead_xchacha20poly1305_ietf_decrypt(substr($sealed, strlen($nonce)), $context, $nonce, $this->key);

        return $text === false ? null : $text;
    }

    /** @return array{} no key in a dump */
    public function __debugInfo(): array
    {
        return [];
    }

    public function __serialize(): never
    {
        throw new \LogicException('a cipher holds a key, and is not serialised');
    }
}
