<?php

declare(strict_types=1);

namespace Payments\Laravel\Tests;

use Illuminate\Contracts\Console\Kernel;
use Illuminate\Contracts\Http\Kernel as HttpKernel;
use Illuminate\Foundation\Application;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\Facade;
use Payments\Laravel\Merchants;
use Payments\Laravel\PaymentsServiceProvider;
use PHPUnit\Framework\TestCase as Base;
use Simulator\Client;
use Symfony\Component\HttpFoundation\Response;

/** An app of Laravel with this package alone, on SQLite in a folder of its own, and the simulator that all tests share. */
abstract class TestCase extends Base
{
    public const CARD = '4155650100416111';
    public const KEYS = [
        'finrota.pws' => [
            'api_key' => 'demo-api-key', 'secret_key' => 'demo-secret-key', 'agent_code' => 'NT53240185',
            'pos' => '384badef-11ec-ee11-98f2-005056b0d2e5', 'payment_set' => '504978bf-bebd-40c5-89aa-b76f3a20341c',
        ],
        'finrota.hpm' => ['api_key' => 'demo-api-key', 'secret_key' => 'demo-secret-key', 'payment_set' => '504978bf-bebd-40c5-89aa-b76f3a20341c', 'through_pws' => true],
        'hstmobil.webpos' => ['user_name' => '5000000000', 'password' => 'Test1234'],
        'hepsipay.frame' => [
            'merchant_no' => '10019', 'terminal_no' => '1019', 'secret_key' => 'TestSecretKey', 'callback_key' => 'TestCallbackKey', 'category' => '0002131',
        ],
    ];

    private static ?Client $simulator = null;
    protected string $folder;
    protected Application $app;
    /** @var array<string, string> of the customer, by name */
    protected array $cookies = [];

    protected function setUp(): void
    {
        $this->folder = sys_get_temp_dir() . '/payments-laravel-' . bin2hex(random_bytes(6));
        foreach (['bootstrap/cache', 'storage/framework/views', 'storage/framework/cache/data', 'storage/logs', 'database', 'resources/views', 'lang'] as $folder) {
            mkdir("$this->folder/$folder", 0700, true);
        }
        touch("$this->folder/database/app.sqlite");
        $this->app = $this->boot();
    }

    protected function tearDown(): void
    {
        $this->app->flush();
        Facade::clearResolvedInstances();
        exec('rm -rf ' . escapeshellarg($this->folder));
    }

    /**
     * A new process, as far as Laravel knows.
     *
     * @param array<string, mixed> $config by path
     */
    protected function boot(array $config = []): Application
    {
        $app = $this->makeApplication();
        $app->useEnvironmentPath($this->folder);
        $app->afterBootstrapping(\Illuminate\Foundation\Bootstrap\LoadConfiguration::class, function (Application $app) use ($config): void {
            $app->make('config')->set($config + $this->config());
        });
        $app->make(Kernel::class)->bootstrap();
        self::dropHandlers();

        return $app;
    }

    protected function makeApplication(): Application
    {
        return Application::configure(basePath: $this->folder)->withProviders([PaymentsServiceProvider::class])
            ->withRouting(static fn () => null)->withMiddleware()->withExceptions()->create();
    }

    /** Those of one Laravel: PHPUnit's own are to see what is wrong. */
    protected static function dropHandlers(): void
    {
        restore_error_handler();
        while (set_exception_handler(null) !== null) {
            restore_exception_handler();
            restore_exception_handler();
        }
        restore_exception_handler();
    }

    /** @return array<string, mixed> by path */
    protected function config(): array
    {
        return [
            'app.key' => 'base64:' . base64_encode(str_repeat('k', 32)),
            'app.url' => 'https://shop.example',
            'app.debug' => false,
            'cache.default' => 'array',
            'queue.default' => 'database',
            'database.default' => 'sqlite',
            'database.connections.sqlite' => ['driver' => 'sqlite', 'database' => "$this->folder/database/app.sqlite", 'prefix' => '', 'foreign_key_constraints' => true],
            'payments.merchants.default.gateways' => self::KEYS,
            'payments.options.base_url' => self::simulator()->url(),
            'payments.options.ca_file' => self::simulator()->caFile(),
        ];
    }

    protected function migrate(): void
    {
        self::assertSame(0, $this->app->make(Kernel::class)->call('migrate', ['--force' => true]), $this->app->make(Kernel::class)->output());
    }

    /** @param array<string, string> $headers */
    protected function ask(string $method, string $address, string $body = '', array $headers = []): Response
    {
        $this->app->forgetScopedInstances();
        $request = Request::create($address, $method, cookies: $this->cookies, content: $body);
        $request->headers->replace($headers);
        if (($headers['Content-Type'] ?? '') === 'application/x-www-form-urlencoded') {
            parse_str($body, $form);
            foreach ($form as $name => $value) {
                is_string($value) && $request->request->set((string) $name, $value);
            }
        }

        return $this->app->make(HttpKernel::class)->handle($request);
    }

    /**
     * The browser goes where an answer of the simulator sends it.
     *
     * @param array{method: string, url: string, fields: array<string, string>, ...}|null $next
     * @param string|null $where "document" is its window; null: it does not say
     */
    protected function follow(?array $next, ?string $where = 'document'): Response
    {
        self::assertNotNull($next);
        $headers = $where === null ? [] : ['Sec-Fetch-Dest' => $where];
        if ($next['method'] === 'POST') {
            return $this->ask('POST', $next['url'], http_build_query($next['fields']), ['Content-Type' => 'application/x-www-form-urlencoded'] + $headers);
        }

        return $this->ask('GET', $next['url'], headers: $headers);
    }

    protected function merchants(): Merchants
    {
        return $this->app->make(Merchants::class);
    }

    /** As it is after a start. */
    protected static function simulator(): Client
    {
        require_once dirname(__DIR__, 3) . '/simulator/Client.php';

        return self::$simulator ??= Client::start();
    }
}
