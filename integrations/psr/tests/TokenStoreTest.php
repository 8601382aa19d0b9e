<?php

declare(strict_types=1);

namespace Payments\Psr\Tests;

use Payments\Finrota\Pws;
use Payments\Options;
use Payments\Psr\CachePoolTokenStore;
use Payments\Psr\Cipher;
use Payments\Psr\OpenSslCipher;
use Payments\Psr\SimpleCacheTokenStore;
use Payments\Psr\SodiumCipher;
use Payments\TokenStore;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use Psr\Cache\CacheItemPoolInterface;
use Symfony\Component\Cache\Adapter\ArrayAdapter;
use Symfony\Component\Cache\Adapter\FilesystemAdapter;
use Symfony\Component\Cache\Adapter\NullAdapter;
use Symfony\Component\Cache\Psr16Cache;
use Symfony\Component\Clock\MockClock;

/**
 * Both stores over caches of Symfony's.
 *
 * @phpstan-type Make \Closure(CacheItemPoolInterface, Cipher, MockClock): TokenStore
 */
final class TokenStoreTest extends TestCase
{
    private MockClock $clock;
    private ArrayAdapter $cache;

    protected function setUp(): void
    {
        $this->clock = new MockClock('2026-01-01 00:00:00 UTC');
        $this->cache = new ArrayAdapter();
    }

    /** @param Make $make */
    #[DataProvider('stores')]
    public function testGivesWhatItWasGiven(\Closure $make): void
    {
        $store = $make($this->cache, self::sodium(), $this->clock);

        self::assertNull($store->get(self::key(1)));
        $store->put(self::key(1), 'the first', 3600);
        $store->put(self::key(2), 'the second', 3600);
        self::assertSame(['the first', 'the second'], [$store->get(self::key(1)), $store->get(self::key(2))]);
        $store->put(self::key(1), 'the third', 3600);
        self::assertSame('the third', $store->get(self::key(1)));
        $store->forget(self::key(1));
        self::assertSame([null, 'the second'], [$store->get(self::key(1)), $store->get(self::key(2))]);
        $store->forget(self::key(1));
    }

    /** @param Make $make */
    #[DataProvider('stores')]
    public function testGivesNothingAfterItsTime(\Closure $make): void
    {
        $store = $make($this->cache, self::sodium(), $this->clock); // the cache goes by another clock, and keeps it
        $store->put(self::key(1), 'a token', 60);

        $this->clock->sleep(59);
        self::assertSame('a token', $store->get(self::key(1)));
        $this->clock->sleep(1);
        self::assertNull($store->get(self::key(1)));
        $store->put(self::key(2), 'a token', 0);
        self::assertNull($store->get(self::key(2)));
    }

    /** @param Make $make */
    #[DataProvider('stores')]
    public function testTheCacheIsTold(\Closure $make): void
    {
        $cache = new ArrayAdapter();
        $clock = new MockClock('2020-01-01 00:00:00 UTC'); // so that the store's own time does not end
        $store = $make($cache, self::sodium(), $clock);
        $store->put(self::key(1), 'a token', -1);
        self::assertFalse($cache->hasItem(self::key(1)));
        $store->put(self::key(1), 'a token', 3600);
        self::assertTrue($cache->hasItem(self::key(1)));
        $store->forget(self::key(1));
        self::assertFalse($cache->hasItem(self::key(1)));
    }

    /** @param Make $make */
    #[DataProvider('stores')]
    public function testWhatCannotBeOpenedIsAbsent(\Closure $make): void
    {
        $store = $make($this->cache, self::sodium(), $this->clock);
        $store->put(self::key(1), 'a token', 3600);
        $sealed = $this->stored(self::key(1));

        self::assertNull($make($this->cache, new SodiumCipher(str_repeat('x', 32)), $this->clock)->get(self::key(1)), 'another key');
        self::assertNull($make($this->cache, new OpenSslCipher(str_repeat('k', 32)), $this->clock)->get(self::key(1)), 'another cipher');
        foreach (['', 'a token', "$sealed=", substr($sealed, 0, -4), base64_encode('a token'), base64_encode(self::sodium()->seal('short', self::key(1))), 5, null, ['a token'], false] as $found) {
            $this->cache->save($this->cache->getItem(self::key(1))->set($found));
            self::assertNull($store->get(self::key(1)), var_export($found, true));
        }
        $this->cache->save($this->cache->getItem(self::key(2))->set($sealed));
        self::assertNull($store->get(self::key(2)), 'that of another account');
        $this->cache->save($this->cache->getItem(self::key(1))->set($sealed));
        self::assertSame('a token', $store->get(self::key(1)));
    }

    /** @param Make $make */
    #[DataProvider('stores')]
    public function testSaysWhenTheCacheKeepsNothing(\Closure $make): void
    {
        $cache = $this->createStub(CacheItemPoolInterface::class);
        $cache->method('getItem')->willReturnCallback((new NullAdapter())->getItem(...));
        $cache->method('save')->willReturn(false);
        $cache->method('deleteItem')->willReturn(false);
        $cache->method('hasItem')->willReturn(true);
        $store = $make($cache, self::sodium(), $this->clock);
        foreach ([static fn () => $store->put(self::key(1), 'a token', 60), static fn () => $store->forget(self::key(1))] as $call) {
            try {
                $call();
                self::fail('nothing was thrown');
            } catch (\RuntimeException $thrown) {
                self::assertStringContainsString('the cache did not', $thrown->getMessage());
                self::assertStringNotContainsString('a token', $thrown->getTraceAsString());
            }
        }
    }

    /**
     * Two workers share one token; a refused one is fetched anew; nobody who reads the files has it.
     *
     * @param Make $make
     */
    #[DataProvider('stores')]
    public function testWorkersShareATokenOfTheSimulators(\Closure $make): void
    {
        $simulator = Shop::simulator();
        $folder = getenv('PAYMENTS_TEST_FOLDER') . '/tokens';
        $cache = new FilesystemAdapter('', 0, $folder);
        $cache->clear();
        $worker = static fn (Cipher $cipher): Pws => Shop::pws(new Options(
            caFile: $simulator->caFile(),
            baseUrl: $simulator->url(),
            tokenStore: $make($cache, $cipher, new MockClock()),
            tokenStoreKey: str_repeat('k', 32),
        ));
        $tokens = static fn (): int => count($simulator->requests('/auth/api/token/connect'));

        $worker(self::sodium())->paymentSets();
        $worker(self::sodium())->paymentSets();
        self::assertSame(1, $tokens());

        $simulator->revokeTokens();
        $worker(self::sodium())->paymentSets();
        $worker(self::sodium())->paymentSets();
        self::assertSame(2, $tokens());

        $worker(new SodiumCipher(str_repeat('x', 32)))->paymentSets();
        self::assertSame(3, $tokens(), 'another key of the cipher');

        $sent = $simulator->requests('/pws/paymentSet');
        self::assertCount(6, $sent); // one of them was refused
        self::assertStringNotContainsString(self::bearer($sent), self::files($folder));
    }

    /** @return iterable<string, array{Make}> */
    public static function stores(): iterable
    {
        yield 'PSR-6' => [static fn (CacheItemPoolInterface $cache, Cipher $cipher, MockClock $clock): TokenStore => new CachePoolTokenStore($cache, $cipher, $clock)];
        yield 'PSR-16' => [static fn (CacheItemPoolInterface $cache, Cipher $cipher, MockClock $clock): TokenStore => new SimpleCacheTokenStore(new Psr16Cache($cache), $cipher, $clock)];
    }

    /** As the extension makes them. */
    private static function key(int $number): string
    {
        return hash('sha256', (string) $number);
    }

    private static function sodium(): SodiumCipher
    {
        return new SodiumCipher(str_repeat('k', 32));
    }

    private function stored(string $key): string
    {
        $value = $this->cache->getItem($key)->get();
        self::assertIsString($value);

        return $value;
    }

    /** @param array<mixed> $requests */
    private static function bearer(array $requests): string
    {
        self::assertMatchesRegularExpression('/Bearer ([\w.~+\/-]{20,})/i', $text = json_encode($requests, JSON_THROW_ON_ERROR | JSON_UNESCAPED_SLASHES));
        preg_match('/Bearer ([\w.~+\/-]{20,})/i', $text, $token);

        return $token[1] ?? self::fail('no token was sent');
    }

    private static function files(string $folder): string
    {
        $text = '';
        foreach (new \RecursiveIteratorIterator(new \RecursiveDirectoryIterator($folder, \FilesystemIterator::SKIP_DOTS)) as $file) {
            self::assertInstanceOf(\SplFileInfo::class, $file);
            $text .= file_get_contents($file->getPathname());
        }
        self::assertNotSame('', $text);

        return $text;
    }
}
