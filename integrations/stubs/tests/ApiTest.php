<?php

declare(strict_types=1);

namespace Payments\Stubs\Tests;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** payments.stub.php says what the loaded extension has, symbol by symbol, and no more. */
final class ApiTest extends TestCase
{
    /** @var array<string, array<string, mixed>> */
    private static array $read = [];

    #[DataProvider('symbols')]
    public function testIsTheSame(string $symbol): void
    {
        self::assertSame(self::extension()[$symbol] ?? 'the extension has no such symbol', self::stub()[$symbol] ?? 'the stub has no such symbol');
    }

    /** @return iterable<string, array{string}> */
    public static function symbols(): iterable
    {
        foreach (array_keys(self::extension() + self::stub()) as $symbol) {
            yield $symbol => [$symbol];
        }
    }

    /** Reflection must see what a test relies on. */
    public function testEachKindIsThere(): void
    {
        $extension = self::extension();
        self::assertGreaterThan(100, count($extension));
        self::assertArrayHasKey('payments_status()', $extension);
        $shown = json_encode($extension, JSON_THROW_ON_ERROR);
        foreach (['"kind":"interface"', '"kind":"enum of string"', '"const ', '"SensitiveParameter"', '"nullable":true', '"default":"300"'] as $part) {
            self::assertStringContainsString($part, $shown);
        }
    }

    public function testDocblocksStay(): void
    {
        $text = (string) file_get_contents(self::file());
        $of = static fn (string $text): array => preg_match_all('/@(?:param|return|throws|var|template(?:-covariant)?|phpstan-param)\b.*/', $text, $found) ? $found[0] : [];
        $source = implode("\n", array_map(file_get_contents(...), glob(dirname(__DIR__, 3) . '/stubs/*.stub.php') ?: []));
        self::assertNotEmpty($of($source));
        self::assertSame($of($source), $of($text));
        self::assertDoesNotMatchRegularExpression('/@(generate|implementation|strict-properties|not-serializable)/', $text);
    }

    /** @return array<string, mixed> */
    private static function extension(): array
    {
        $extension = (string) getenv('PAYMENTS_TEST_EXTENSION');

        return self::$read['extension'] ??= self::reflect('-d', "extension=$extension", __DIR__ . '/reflect.php');
    }

    /** @return array<string, mixed> */
    private static function stub(): array
    {
        return self::$read['stub'] ??= self::reflect(__DIR__ . '/reflect.php', self::file());
    }

    private static function file(): string
    {
        return dirname(__DIR__) . '/payments.stub.php';
    }

    /** @return array<string, mixed> */
    private static function reflect(string ...$arguments): array
    {
        exec(implode(' ', array_map(escapeshellarg(...), [PHP_BINARY, '-n', ...$arguments])), $lines, $code);
        if ($code !== 0) {
            throw new \RuntimeException(implode("\n", $lines));
        }
        $symbols = json_decode(implode("\n", $lines), true, flags: JSON_THROW_ON_ERROR);
        assert(is_array($symbols));

        return $symbols;
    }
}
