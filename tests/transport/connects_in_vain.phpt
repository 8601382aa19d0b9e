--TEST--
A connection that was not made in time, or was given up, is closed: an outage leaves no descriptors behind
--EXTENSIONS--
payments
--SKIPIF--
<?php
if (PHP_OS_FAMILY !== 'Linux') die('skip /proc is needed');
?>
--FILE--
<?php
namespace Payments\Tests;

use Payments\Exception\{TimeoutException, TransportException};
use Payments\Hepsipay\{Refund, Status};
use Payments\{Options, Outcome, Scheduler};

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/descriptors.php';
require __DIR__ . '/../support/shop.php';

// The kernel takes the connections, all of them; nobody answers their TLS.
$room = stream_context_create(['socket' => ['backlog' => 128]]);
$server = stream_socket_server('tcp://127.0.0.1:0', context: $room);
$port = (int) substr(strrchr(stream_socket_get_name($server, false), ':'), 1);

$left = static fn (): int => count(array_keys(peers(descriptors('self')), $port, true));
$seen = stream_socket_client("tcp://127.0.0.1:$port");
same(1, $left(), 'a connection is seen');
fclose($seen);

$options = new Options(baseUrl: "https://127.0.0.1:$port", connectTimeoutMs: 10, retries: 0);
/** @return array<string, array{Outcome, \Closure}> */
$calls = static fn (Options $options): array => [
    'a read' => [Outcome::Unanswered, static fn () => (new Status(merchant($options)))->get('T')],
    'a write' => [Outcome::NotSent, static fn () => (new Refund(merchant($options)))->byPaymentId('1', kurus(1))],
];
for ($i = 0; $i < 25; $i++) { // its time ends by libcurl's clock or by the engine's
    foreach ($calls($options) as $what => [$outcome, $call]) {
        $failure = throws(TimeoutException::class, 'timed out after 10 ms while connecting (127.0.0.1)', $call, $what);
        same($outcome, $failure?->outcome(), "$what: the outcome");
        same(0, $left(), "$what, $i: connections that are left");
    }
}

// Who waits in the engine's place gives up, the first time or later.
$waiter = new class implements Scheduler {
    public int $after;

    public function wait(array $readable, array $writable, float $seconds): void
    {
        if ($this->after-- <= 0) {
            throw new \DomainException('given up');
        }
        $none = null;
        stream_select($readable, $writable, $none, 0, 1000);
    }
};
$options = $options->with(connectTimeoutMs: 10000, scheduler: $waiter);
for ($after = 0; $after < 5; $after++) {
    foreach ($calls($options) as $what => [$outcome, $call]) {
        $waiter->after = $after;
        $failure = throws(TransportException::class, 'given up while connecting', $call, "$what given up");
        same($outcome, $failure?->outcome(), "$what given up: the outcome");
        same(0, $left(), "$what given up after $after waits: connections that are left");
    }
}

done();
?>
--EXPECT--
done
