<?php

declare(strict_types=1);

namespace Payments\Stubs\Tests;

use PHPUnit\Framework\TestCase;

/** A shop that has this package installed: PHPStan and Psalm complain of its mistakes, and of nothing else. */
final class AnalysersTest extends TestCase
{
    private string $shop;

    protected function setUp(): void
    {
        $this->shop = getenv('PAYMENTS_TEST_FOLDER') . '/shop';
        is_dir("$this->shop/vendor/payments") || mkdir("$this->shop/vendor/payments", recursive: true);
        is_link("$this->shop/vendor/payments/stubs") || symlink(dirname(__DIR__), "$this->shop/vendor/payments/stubs");
        copy(__DIR__ . '/shop/shop.php', "$this->shop/shop.php");
    }

    public function testPhpStan(): void
    {
        file_put_contents("$this->shop/phpstan.neon", <<<'NEON'
            includes: [vendor/payments/stubs/extension.neon]
            parameters:
                level: max
                tmpDir: cache
                paths: [shop.php]
            NEON);
        $said = $this->analyse('PHPSTAN', 'phpstan', 'analyse', "--configuration=$this->shop/phpstan.neon", '--no-progress', '--error-format=json');

        $lines = [];
        foreach ($said['files'] as $file) {
            array_push($lines, ...array_column($file['messages'], 'line'));
        }
        self::assertSame([], $said['errors']);
        self::assertSame($this->mistakes(), self::each($lines), json_encode($said, JSON_THROW_ON_ERROR));
    }

    public function testPsalm(): void
    {
        file_put_contents("$this->shop/psalm.xml", <<<'XML'
            <?xml version="1.0"?>
            <psalm xmlns="https://getpsalm.org/schema/config" xmlns:xi="http://www.w3.org/2001/XInclude"
                errorLevel="1" findUnusedCode="false" findUnusedBaselineEntry="false">
                <projectFiles><file name="shop.php"/></projectFiles>
                <xi:include href="vendor/payments/stubs/psalm.xml"/>
            </psalm>
            XML);
        $said = $this->analyse('PSALM', 'psalm', "--config=$this->shop/psalm.xml", '--no-progress', '--no-cache', '--threads=1', '--output-format=json');

        self::assertSame($this->mistakes(), self::each(array_column($said, 'line_from')), json_encode($said, JSON_THROW_ON_ERROR));
    }

    /** @return list<int> the lines that say so */
    private function mistakes(): array
    {
        return array_map(static fn (int $line): int => $line + 1, array_keys(preg_grep('~// complain:~', file("$this->shop/shop.php") ?: []) ?: []));
    }

    /**
     * @param list<int> $lines
     * @return list<int>
     */
    private static function each(array $lines): array
    {
        sort($lines);

        return array_values(array_unique($lines));
    }

    /** @return array<mixed> what the analyser printed */
    private function analyse(string $tool, string $program, string ...$arguments): array
    {
        $command = [PHP_BINARY, '-d', 'memory_limit=1G', getenv("PAYMENTS_TEST_$tool") . "/vendor/bin/$program", ...$arguments];
        $process = proc_open($command, [1 => ['pipe', 'w'], 2 => ['file', "$this->shop/$program.log", 'w']], $pipes, $this->shop);
        assert(is_resource($process));
        $said = (string) stream_get_contents($pipes[1]);
        proc_close($process);
        $json = json_decode($said, true);

        return is_array($json) ? $json : throw new \RuntimeException($said . file_get_contents("$this->shop/$program.log"));
    }
}
