<?php

declare(strict_types=1);

namespace Payments\Psr\Tests;

use Payments\Tests\Docs\Page;
use PHPUnit\Framework\TestCase;

/** README.md: every block runs against the simulator, every class is told, every name and link leads somewhere. */
final class ReadmeTest extends TestCase
{
    private const FILE = 'integrations/psr/README.md';

    private static ?Recorder $logger = null;
    private string $text;

    protected function setUp(): void
    {
        require_once dirname(__DIR__, 3) . '/tests/docs/support/pages.php';
        chdir(dirname(__DIR__, 3));
        $this->text = (string) file_get_contents(self::FILE);
    }

    public function testEveryBlockRuns(): void
    {
        putenv('TOKEN_STORE_CIPHER_KEY=0123456789abcdef0123456789abcdef');
        $given = "```php\n\$logger = \\Payments\\Psr\\Tests\\ReadmeTest::logger();\n```\n";
        $page = new Page(self::FILE, $given . str_replace('new Options(', '$hereOptions->with(', $this->text));

        self::assertGreaterThan(8, $page->blocks());
        self::assertSame([], $page->run(Shop::simulator()));
        $logged = array_map(static fn (array $line): array => [$line['level'], $line['context']['payments.operation'] ?? null], self::logger()->lines);
        self::assertContains(['warning', 'finrota.pws.transaction'], $logged); // the block of logs: there is no such transaction
        self::assertContains(['error', 'finrota.pws.transaction'], $logged);
    }

    public function testNamesAndLinks(): void
    {
        $page = new Page(self::FILE, $this->text);
        $names = str_replace('`LogObserver::failed()`', '`failed()`', $this->text);

        self::assertSame([], (new Page(self::FILE, $names))->unknownNames());
        self::assertSame([], $page->deadLinks([self::FILE => $page]));
    }

    public function testEveryClassIsTold(): void
    {
        foreach (glob(dirname(__DIR__) . '/src/*.php') ?: [] as $file) {
            $name = basename($file, '.php');
            if (!str_contains((string) file_get_contents($file), '@internal') && !in_array($name, ['Cipher', 'PersonalData'], true)) {
                self::assertMatchesRegularExpression("/^use Payments\\\\Psr\\\\$name;$/m", $this->text);
            }
        }
    }

    public static function logger(): Recorder
    {
        return self::$logger ??= new Recorder();
    }
}
