<?php

declare(strict_types=1);

namespace Payments\Psr\Tests;

use Payments\Psr\Cipher;
use Payments\Psr\OpenSslCipher;
use Payments\Psr\SodiumCipher;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class CipherTest extends TestCase
{
    private const KEY = '0123456789abcdef0123456789abcdef';

    /** @param \Closure(string): Cipher $make */
    #[DataProvider('ciphers')]
    public function testOpensWhatItSealed(\Closure $make): void
    {
        foreach (['', 'a token', random_bytes(5000)] as $text) {
            $sealed = $make(self::KEY)->seal($text, 'the context');
            self::assertSame($text, $make(self::KEY)->open($sealed, 'the context'));
            self::assertNotSame($sealed, $make(self::KEY)->seal($text, 'the context'));
        }
    }

    /** @param \Closure(string): Cipher $make */
    #[DataProvider('ciphers')]
    public function testOpensNothingElse(\Closure $make): void
    {
        $cipher = $make(self::KEY);
        $sealed = $cipher->seal('a token', 'the context');

        self::assertStringNotContainsString('token', $sealed);
        self::assertNull($cipher->open($sealed, 'another context'));
        self::assertNull($make(strrev(self::KEY))->open($sealed, 'the context'));
        self::assertNull($cipher->open($sealed . 'x', 'the context'));
        $empty = $cipher->seal('', 'the context'); // all of it that is cut is authentication
        for ($length = 0; $length < strlen($empty); $length++) {
            self::assertNull($cipher->open(substr($empty, 0, $length), 'the context'), "nothing, cut to $length bytes");
        }
        for ($length = 0; $length < strlen($sealed); $length++) {
            self::assertNull($cipher->open(substr($sealed, 0, $length), 'the context'), "cut to $length bytes");
        }
        for ($at = 0; $at < strlen($sealed); $at++) {
            $changed = $sealed;
            $changed[$at] = $changed[$at] ^ "\x01";
            self::assertNull($cipher->open($changed, 'the context'), "byte $at changed");
        }
    }

    /** @param \Closure(string): Cipher $make */
    #[DataProvider('ciphers')]
    public function testTheKey(\Closure $make): void
    {
        foreach (['', 'short', self::KEY . 'x'] as $key) {
            try {
                $make($key);
                self::fail('a key of ' . strlen($key) . ' bytes was taken');
            } catch (\ValueError $error) {
                self::assertStringContainsString('32 random bytes', $error->getMessage());
            }
        }
        self::assertStringNotContainsString(self::KEY, print_r($make(self::KEY), true));
        $this->expectException(\LogicException::class);
        serialize($make(self::KEY));
    }

    public function testOneOpensNotTheOthers(): void
    {
        self::assertNull((new OpenSslCipher(self::KEY))->open((new SodiumCipher(self::KEY))->seal('a token', ''), ''));
        self::assertNull((new SodiumCipher(self::KEY))->open((new OpenSslCipher(self::KEY))->seal('a token', ''), ''));
    }

    /** @return iterable<string, array{\Closure(string): Cipher}> */
    public static function ciphers(): iterable
    {
        yield 'libsodium' => [static fn (string $key): Cipher => new SodiumCipher($key)];
        yield 'OpenSSL' => [static fn (string $key): Cipher => new OpenSslCipher($key)];
    }
}
