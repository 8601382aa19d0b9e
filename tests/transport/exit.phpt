--TEST--
exit() and fatal errors in a transport or an observer end the script in good order
--EXTENSIONS--
payments
--SKIPIF--
<?php
if (!function_exists('pcntl_fork')) die('skip pcntl is needed');
?>
--FILE--
<?php
namespace Payments\Tests;

use Payments\Exchange;
use Payments\Http\Request;
use Payments\Http\Response;
use Payments\Observer;
use Payments\Transport;

require __DIR__ . '/../support/shop.php';

/** Ends the script. */
function end_(string $how): never
{
    $how === 'exit' ? exit(0) : trigger_error('fatal', E_USER_ERROR);
}

final class EndingTransport implements Transport
{
    public function __construct(private string $at, private string $how)
    {
    }

    public function send(Request $request): Response
    {
        if ($request->operation() === $this->at) {
            end_($this->how);
        }

        return new Response(200, FakeTransport::TOKEN);
    }
}

final class EndingObserver implements Observer
{
    public function __construct(private string $at, private string $how)
    {
    }

    public function exchanged(Exchange $exchange): void
    {
        if ($exchange->operation === $this->at) {
            end_($this->how);
        }
    }
}

$shop = new Shop(['retries' => 3]);
error_reporting(E_ALL & ~E_USER_ERROR & ~E_DEPRECATED); // PHP 8.4 deprecates E_USER_ERROR

$calls = [
    'hepsipay.payment.status' => fn (array $options) => $shop->status(...$options)->get('T'),
    'hepsipay.payment.refund' => fn (array $options) => $shop->refund(...$options)->byPaymentId('4711', kurus(1)),
    'finrota.token.connect' => fn (array $options) => $shop->hpm(...$options)->createLink(...linkArguments()),
    'finrota.hpm.createLink' => fn (array $options) => $shop->hpm(...$options)->createLink(...linkArguments()),
];
foreach (['exit', 'fatal'] as $how) {
    foreach (['transport' => EndingTransport::class, 'observer' => EndingObserver::class] as $hook => $class) {
        foreach ($calls as $operation => $call) {
            $shop->simulator->reset();
            $shop->payment(token: 'T', paymentId: '4711');
            echo "$how in the $hook, $operation: ";
            $pid = pcntl_fork();
            if ($pid === 0) {
                $shop->disown();
                register_shutdown_function(fn () => print('the shutdown function runs'));
                try {
                    $call([$hook => new $class($operation, $how)]);
                } catch (\Throwable $thrown) {
                    echo 'FAILED: caught ', $thrown::class, ' ';
                } finally {
                    echo 'FAILED: finally ';
                }
                echo 'FAILED: it went on ';
                exit(1);
            }
            pcntl_waitpid($pid, $status);
            if (!pcntl_wifexited($status) || !in_array(pcntl_wexitstatus($status), [0, 255], true)) {
                echo " FAILED: the child ended with $status";
            }
            echo "; arrived {$shop->arrived()}, booked {$shop->booked()}\n";
        }
    }
}
?>
--EXPECT--
exit in the transport, hepsipay.payment.status: the shutdown function runs; arrived 0, booked 0
exit in the transport, hepsipay.payment.refund: the shutdown function runs; arrived 0, booked 0
exit in the transport, finrota.token.connect: the shutdown function runs; arrived 0, booked 0
exit in the transport, finrota.hpm.createLink: the shutdown function runs; arrived 0, booked 0
exit in the observer, hepsipay.payment.status: the shutdown function runs; arrived 1, booked 0
exit in the observer, hepsipay.payment.refund: the shutdown function runs; arrived 1, booked 1
exit in the observer, finrota.token.connect: the shutdown function runs; arrived 1, booked 0
exit in the observer, finrota.hpm.createLink: the shutdown function runs; arrived 2, booked 1
fatal in the transport, hepsipay.payment.status: the shutdown function runs; arrived 0, booked 0
fatal in the transport, hepsipay.payment.refund: the shutdown function runs; arrived 0, booked 0
fatal in the transport, finrota.token.connect: the shutdown function runs; arrived 0, booked 0
fatal in the transport, finrota.hpm.createLink: the shutdown function runs; arrived 0, booked 0
fatal in the observer, hepsipay.payment.status: the shutdown function runs; arrived 1, booked 0
fatal in the observer, hepsipay.payment.refund: the shutdown function runs; arrived 1, booked 1
fatal in the observer, finrota.token.connect: the shutdown function runs; arrived 1, booked 0
fatal in the observer, finrota.hpm.createLink: the shutdown function runs; arrived 2, booked 1
