<?php

declare(strict_types=1);

namespace Payments\Laravel\Tests;

use Illuminate\Contracts\Console\Kernel;
use Illuminate\Contracts\Events\Dispatcher;
use Payments\Laravel\Events\PaymentPaid;
use Payments\Laravel\Facades\Payments;
use Payments\Laravel\Jobs\AskAttempt;
use Predis\Client;

/** Redis as the queue, the cache of tokens and the cache of a bank's page: a server of the test's own, on a socket. */
final class RedisTest extends TestCase
{
    use Paying;

    private const SERVER = '/usr/bin/redis-server';

    private static string $server = '';
    /** @var resource|null */
    private static $process = null;

    public static function setUpBeforeClass(): void
    {
        if (!is_executable(self::SERVER)) {
            self::markTestSkipped('redis-server is not there');
        }
        self::$server = sys_get_temp_dir() . '/payments-redis-' . bin2hex(random_bytes(6));
        mkdir(self::$server, 0700);
        $log = ['file', self::$server . '/log', 'a'];
        $command = [self::SERVER, '--port', '0', '--unixsocket', self::$server . '/socket', '--dir', self::$server, '--save', '', '--appendonly', 'no'];
        self::$process = proc_open($command, [['file', '/dev/null', 'r'], $log, $log], $pipes) ?: null;
        self::assertNotNull(self::$process);
        for ($until = hrtime(true) + 60_000_000_000; @stream_socket_client('unix://' . self::$server . '/socket') === false;) {
            hrtime(true) < $until ?: throw new \RuntimeException((string) file_get_contents(self::$server . '/log'));
            usleep(20_000);
        }
    }

    public static function tearDownAfterClass(): void
    {
        if (self::$process !== null) {
            proc_terminate(self::$process);
            proc_close(self::$process);
            exec('rm -rf ' . escapeshellarg(self::$server));
        }
    }

    protected function setUp(): void
    {
        parent::setUp();
        self::simulator()->reset();
        $this->migrate();
        self::redis()->flushall();
    }

    public function testAJob(): void
    {
        $this->set('queue.connection', 'redis');
        $paid = [];
        $this->app->make(Dispatcher::class)->listen(PaymentPaid::class, function (PaymentPaid $event) use (&$paid): void {
            $paid[] = $event->attempt->order;
        });
        self::simulator()->fault('close-before-answer', '/pws/payment', ['method' => 'POST']);
        $attempt = $this->pay('1');
        self::assertSame(1, self::redis()->zcard('queues:default:delayed'));
        AskAttempt::dispatch('default', $attempt->reference)->onConnection('redis'); // is unique
        self::assertSame([1, 0], [self::redis()->zcard('queues:default:delayed'), self::redis()->llen('queues:default')]);

        $jobs = self::redis()->zrange('queues:default:delayed', 0, 0);
        self::assertIsString($jobs[0]);
        self::redis()->zadd('queues:default:delayed', [$jobs[0] => 1]);
        $this->app->forgetScopedInstances();
        $this->app->make(Kernel::class)->call('queue:work', ['connection' => 'redis', '--once' => true]);
        self::assertSame(['1'], $paid);
        self::assertSame([0, 0], [self::redis()->zcard('queues:default:delayed'), self::redis()->zcard('queues:default:reserved')]);
        self::assertCount(1, self::simulator()->bookings('payment'));
    }

    public function testTokensAndABanksPage(): void
    {
        $this->set('token_cache', 'redis');
        $this->set('page_cache', 'redis');
        self::simulator()->settings(['hstReturnType' => 2]);
        $step = Payments::checkout()->pay('hstmobil.webpos', $this->order('1'), $this->card());
        $url = Payments::url($step);
        $keys = self::redis()->keys('*');
        self::assertCount(2, $keys);
        foreach ($keys as $key) {
            self::assertIsString($key);
            self::assertStringNotContainsString('<html', (string) self::redis()->get($key));
            self::assertGreaterThan(0, self::redis()->ttl($key));
        }
        self::assertSame($step->page?->body(), $this->ask('GET', $url)->getContent());
        self::assertSame(410, $this->ask('GET', $url)->getStatusCode());
    }

    protected function config(): array
    {
        return [
            'database.redis' => ['client' => 'predis', 'options' => ['prefix' => ''], 'default' => ['scheme' => 'unix', 'path' => self::$server . '/socket', 'database' => 0]],
            'cache.stores.redis' => ['driver' => 'redis', 'connection' => 'default'],
            'queue.connections.redis' => ['driver' => 'redis', 'connection' => 'default', 'queue' => 'default', 'retry_after' => 90, 'block_for' => null],
        ] + parent::config();
    }

    private static function redis(): Client
    {
        return new Client(['scheme' => 'unix', 'path' => self::$server . '/socket']);
    }
}
