<?php

declare(strict_types=1);

namespace Payments\Psr;

/** AES-256-GCM of OpenSSL, with a random nonce for each text: for PHP without ext-sodium. Needs ext-openssl. */
final class OpenSslCipher implements Cipher
{
    private const METHOD = 'aes-256-gcm';
    private const NONCE = 12;
    private const TAG = 16;

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
        $nonce = random_bytes(self::NONCE);
        $tag = '';
        $sealed = openssl_encrypt($text, self::METHOD, $this->key, OPENSSL_RAW_DATA, $nonce, $tag, $context, self::TAG);

        return is_string($sealed) ? $nonce . $tag . $sealed : throw new \RuntimeException('OpenSSL did not encrypt');
    }

    public function open(string $sealed, string $context): ?string
    {
        if (strlen($sealed) < self::NONCE + self::TAG) {
            return null; // openssl_decrypt() would accept a shorter tag
        }
        $nonce = substr($sealed, 0, self::NONCE);
        $tag = substr($sealed, self::NONCE, self::TAG);
        $text = openssl_decrypt(substr($sealed, self::NONCE + self::TAG), self::METHOD, $this->key, OPENSSL_RAW_DATA, $nonce, $tag, $context);

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
