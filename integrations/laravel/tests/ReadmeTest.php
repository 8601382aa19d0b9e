<?php

declare(strict_types=1);

namespace Payments\Laravel\Tests;

use Illuminate\Foundation\Application;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Facades\Facade;
use Illuminate\Support\Facades\Route;
use Inertia\ServiceProvider as InertiaServiceProvider;
use Livewire\Livewire;
use Livewire\LivewireServiceProvider;
use Payments\Attempt;
use Payments\Laravel\Facades\Payments;
use Payments\Laravel\PaymentsServiceProvider;
use Symfony\Component\HttpFoundation\Response;

/** The READMEs: their blocks are an app, in which a customer pays, and whose own tests pass. */
final class ReadmeTest extends TestCase
{
    use Paying;

    private const FILES = ['README.md', 'README.tr.md'];

    private string $token = '';

    protected function setUp(): void
    {
        parent::setUp();
        self::simulator()->reset();
        foreach (self::blocks('README.md', 'php|blade') as $block) {
            if (preg_match('~^(?:<\?php\n// |\{\{-- )(\S+)~', $block, $found) === 1) {
                @mkdir(dirname("$this->folder/$found[1]"), 0700, true);
                file_put_contents("$this->folder/$found[1]", $block);
            }
        }
        file_put_contents("$this->folder/composer.json", '{"autoload": {"psr-4": {"App\\\\": "app/"}}}');
        spl_autoload_register(function (string $class): void {
            $file = $this->folder . '/' . lcfirst(str_replace('\\', '/', $class)) . '.php';
            is_file($file) && require_once $file;
        });
        Facade::clearResolvedInstances();
        $this->app = $this->boot(['app.env' => 'testing', 'session.driver' => 'file', 'session.files' => "$this->folder/storage/framework/sessions"]);
        @mkdir("$this->folder/storage/framework/sessions");
    }

    public function testTheFirstPayment(): void
    {
        $this->migrate();
        DB::table('orders')->insert(['number' => 'A-1001', 'total' => 1200]);
        $card = http_build_query(['card_number' => self::CARD, 'card_holder' => 'Ada Yılmaz', 'card_expiry' => '12/50', 'card_cvv' => '715']);

        self::assertStringContainsString('name="card_number"', $this->page());
        self::assertSame(302, $this->post('card_number=1')->getStatusCode());
        self::assertStringContainsString('The card number has 12 to 19 digits.', $this->page());
        $bank = $this->post($card);
        self::assertSame(303, $bank->getStatusCode(), (string) $bank->getContent());
        self::assertStringContainsString('We wait for the bank', $this->page());
        [$cookies, $this->cookies] = [$this->cookies, []];   // the bank's form brings none
        $back = $this->follow(self::simulator()->threeDSecure((string) $bank->headers->get('Location'))['next']);
        self::assertSame(['https://shop.example/orders/A-1001', []], [$back->headers->get('Location'), $back->headers->getCookies()]);
        $this->cookies = $cookies;

        self::assertStringContainsString('Paid. Thank you.', $this->page());
        self::assertStringNotContainsString('<form', $this->page());
        self::assertSame('paid', DB::table('orders')->value('state'));
        self::assertSame('https://shop.example/orders/A-1001', $this->post($card)->headers->get('Location'));
        self::assertCount(1, self::simulator()->bookings('payment'));

        $attempt = Payments::checkout()->order('A-1001');
        $code = implode("\n", array_filter(self::blocks('README.md', 'php'), static fn (string $block): bool => !str_starts_with($block, '<?php')));
        $seen = self::evaluate($code, $attempt);
        self::assertSame('given back', $seen['text'] ?? null);
        self::assertEquals($attempt?->reference, ($seen['paid'] ?? null) instanceof Attempt ? $seen['paid']->reference : null);
        self::assertCount(1, self::simulator()->bookings('refund'));
    }

    public function testLivewire(): void
    {
        $this->migrate();
        DB::table('orders')->insert(['number' => 'A-1001', 'total' => 1200]);
        $component = Livewire::test('App\Livewire\PayButton', ['number' => 'A-1001'])->call('pay');
        $link = self::simulator()->bookings('link')[0]['orderReference'] ?? null;
        self::assertSame(Payments::checkout()->order('A-1001')?->reference, $link);
        $component->assertRedirect(Payments::checkout()->order('A-1001')->handles['link'] ?? '');

        $this->set('merchants.default.gateways', ['finrota.pws' => self::KEYS['finrota.pws']]);
        $component = Livewire::test('App\Livewire\PayButton', ['number' => 'A-1001'])->call('pay');
        $component->assertNoRedirect();
        $component->assertSee('Not paid.');
    }

    public function testInertia(): void
    {
        $this->migrate();
        DB::table('orders')->insert(['number' => 'A-1001', 'total' => 1200]);
        Route::post('inertia/{number}', 'App\Http\Controllers\InertiaPaymentController');
        $answer = $this->ask('POST', 'https://shop.example/inertia/A-1001', headers: ['X-Inertia' => 'true']);
        $link = Payments::checkout()->order('A-1001')?->handles['link'] ?? null;
        self::assertIsString($link);
        self::assertSame([409, $link], [$answer->getStatusCode(), $answer->headers->get('X-Inertia-Location')]);
    }

    /** The block of tests, as PHPUnit runs it in an app. */
    public function testItsTestsPass(): void
    {
        $extra = ['database.connections.sqlite.database' => ':memory:', 'app.env' => 'testing', 'session.driver' => 'array', 'payments.merchants.default.gateways' => ['finrota.pws' => ['api_key' => null]]] + $this->config();
        $boot = '<?php require ' . var_export(dirname((string) (new \ReflectionClass(\Composer\Autoload\ClassLoader::class))->getFileName(), 2) . '/autoload.php', true) . ";\n"
            . 'spl_autoload_register(static function (string $class): void { $file = __DIR__ . "/" . lcfirst(strtr($class, "\\\\", "/")) . ".php"; is_file($file) && require_once $file; });';
        file_put_contents("$this->folder/boot.php", $boot);
        file_put_contents("$this->folder/config.php", '<?php return ' . var_export(['app.env' => 'testing'] + $extra, true) . ';');
        file_put_contents("$this->folder/tests/TestCase.php", <<<'PHP'
            <?php
            namespace Tests;
            use Illuminate\Foundation\Application;
            abstract class TestCase extends \Illuminate\Foundation\Testing\TestCase
            {
                public function createApplication()
                {
                    $app = Application::configure(dirname(__DIR__))->withProviders([\Payments\Laravel\PaymentsServiceProvider::class])
                        ->withRouting(web: dirname(__DIR__) . '/routes/web.php')->withMiddleware()->withExceptions()->create();
                    $app->afterBootstrapping(\Illuminate\Foundation\Bootstrap\LoadConfiguration::class, fn ($app) => $app['config']->set(require dirname(__DIR__) . '/config.php'));
                    $app->make(\Illuminate\Contracts\Console\Kernel::class)->bootstrap();
                    return $app;
                }
            }
            PHP);
        $php = json_decode((string) getenv('PAYMENTS_TEST_PHP'), true);
        self::assertIsArray($php);
        $phpunit = dirname((string) (new \ReflectionClass(\Composer\Autoload\ClassLoader::class))->getFileName(), 2) . '/bin/phpunit';
        $command = [...array_filter($php, is_string(...)), $phpunit, '--no-configuration', '--do-not-cache-result', '--colors=never', '--bootstrap', "$this->folder/boot.php", "$this->folder/tests/Feature"];
        exec('APP_ENV=testing ' . implode(' ', array_map(escapeshellarg(...), $command)) . ' 2>&1', $output, $code);
        self::assertSame(0, $code, implode("\n", $output));
        self::assertStringContainsString('OK (2 tests', implode("\n", $output));
    }

    /** Each variable of .env is one that the settings read. */
    public function testTheKeysOfEnv(): void
    {
        $config = (string) file_get_contents(dirname(__DIR__) . '/config/payments.php');
        preg_match_all('/^(\w+)=/m', implode('', self::blocks('README.md', 'ini')), $found);
        self::assertNotSame([], $found[1]);
        foreach (array_diff($found[1], ['APP_URL']) as $name) {
            self::assertStringContainsString("env('$name')", $config);
        }
    }

    public function testBothLanguagesHaveTheSameCode(): void
    {
        [$english, $turkish] = array_map(static fn (string $file): array => self::blocks($file, '\w+'), self::FILES);
        self::assertSame($english, $turkish);
    }

    public function testLinksAndNames(): void
    {
        foreach (self::FILES as $file) {
            $text = (string) file_get_contents(dirname(__DIR__) . "/$file");
            preg_match_all('/\]\(([^)#:]+)\)/', $text, $links);
            foreach ($links[1] as $link) {
                self::assertFileExists(dirname(__DIR__) . "/$link", $file);
            }
            foreach (glob(dirname(__DIR__) . '/src/Events/*.php') ?: [] as $event) {
                $name = basename($event, '.php');
                $name === 'Event' || self::assertStringContainsString("`$name`", $text);
            }
        }
    }

    protected function makeApplication(): Application
    {
        $routes = "$this->folder/routes/web.php";

        return Application::configure(basePath: $this->folder)->withProviders([PaymentsServiceProvider::class, LivewireServiceProvider::class, InertiaServiceProvider::class])
            ->withRouting(using: null, web: is_file($routes) ? $routes : null, commands: null)->withMiddleware()->withExceptions()->create();
    }

    /** @return array<string, mixed> what the blocks leave */
    private static function evaluate(string $code, ?Attempt $attempt): array
    {
        eval($code);

        return get_defined_vars();
    }

    private function page(): string
    {
        $html = (string) $this->keepCookies($this->ask('GET', 'https://shop.example/orders/A-1001'))->getContent();
        preg_match('/name="_token" value="(\w+)"/', $html, $found) === 1 && $this->token = $found[1];

        return $html;
    }

    private function post(string $body): Response
    {
        $type = ['Content-Type' => 'application/x-www-form-urlencoded'];

        return $this->keepCookies($this->ask('POST', 'https://shop.example/orders/A-1001/pay', "$body&_token=$this->token", $type));
    }

    private function keepCookies(Response $answer): Response
    {
        foreach ($answer->headers->getCookies() as $cookie) {
            $this->cookies[$cookie->getName()] = (string) $cookie->getValue();
        }

        return $answer;
    }

    /** @return list<string> */
    private static function blocks(string $file, string $languages): array
    {
        preg_match_all("/^```(?:$languages)\n(.*?)^```$/ms", (string) file_get_contents(dirname(__DIR__) . "/$file"), $found);

        return $found[1];
    }
}
