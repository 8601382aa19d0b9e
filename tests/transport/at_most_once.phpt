--TEST--
A write goes on the wire at most once, however a kept TLS connection breaks
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

require __DIR__ . '/../support/shop.php';

$shop = new Shop();

$operations = [
    'refund' => ['/payment/refund', fn (int $retries) => $shop->refund(retries: $retries)->byPaymentId('4711', kurus(1))],
    'link' => ['/hpm', fn (int $retries) => $shop->hpm(retries: $retries)->createLink(...linkArguments())],
];
$faults = [
    'read whole, booked, then FIN' => ['close-before-answer', []],
    'read whole, booked, then FIN without close_notify' => ['close-before-answer', ['closeNotify' => false]],
    'read whole, booked, then reset' => ['close-before-answer', ['rst' => true]],
    'read whole, not booked, then FIN' => ['drop-before-commit', []],
    'read whole, not booked, then reset' => ['drop-before-commit', ['rst' => true]],
    'one byte of the answer, then FIN' => ['cut-answer', ['bytes' => 1]],
    'one byte of the answer, then reset' => ['cut-answer', ['bytes' => 1, 'rst' => true]],
];

foreach ($operations as $operation => [$path, $call]) {
    foreach ($faults as $title => [$fault, $parameters]) {
        foreach (['kept', 'new'] as $connection) {
            $shop->simulator->reset();
            $shop->payment(paymentId: '4711', amount: 100);
            if ($connection === 'new') {
                $shop->simulator->fault('close-idle', $path);
            }
            $call(1);
            if ($connection === 'new') {
                waitUntil(fn () => $shop->simulator->connections()['open'] === 0, 'the server has closed the connection');
            }
            $shop->simulator->fault($fault, $path, $parameters);
            $outcome = outcome(fn () => $call(5));
            $requests = array_slice($shop->simulator->requests($path), 1);
            printf("%s, %s, %s: %s; arrived %d, booked %d\n", $operation, $connection, $title, $outcome, count($requests), $shop->booked() - 1);
            if (($requests[0]['number'] > 1) !== ($connection === 'kept')) {
                echo "FAILED: it came by the wrong connection\n";
            }
            $next = outcome(fn () => $call(1));
            if (!in_array($next, ['RefundResult', 'PaymentLink'], true)) {
                echo "FAILED: the next call: $next\n";
            }
        }
    }
}

// Reset before the server had all of it: whether the library had given all of it away is a matter of luck, but never
// is NotSent said of what was carried out.
$table = new Table();
foreach ($operations as $operation => [$path, $call]) {
    foreach (['reset-before-read' => [], 'cut-request' => ['bytes' => 40], 'cut-request ' => ['bytes' => 200]] as $fault => $parameters) {
        foreach (['kept', 'new'] as $connection) {
            $shop->simulator->reset();
            $shop->payment(paymentId: '4711', amount: 100);
            if ($connection === 'new') {
                $shop->simulator->fault('close-idle', $path);
            }
            $call(1);
            if ($connection === 'new') {
                waitUntil(fn () => $shop->simulator->connections()['open'] === 0, 'the server has closed the connection');
            }
            $shop->simulator->fault(trim($fault), $path, $parameters);
            $thrown = thrown(fn () => $call(0));
            $title = "$operation, $connection, $fault";
            $table->row("$title: lost", 'ConnectionLostException', shortName($thrown));
            $table->row("$title: in doubt, or not sent and to be tried again", true, in_array(failure($thrown), ['ConnectionLostException unknown -', 'ConnectionLostException not-sent - retryable'], true));
            $table->row("$title: arrived once, in part", [true, false], array_column($shop->simulator->requests($path), 'complete'));
            $table->row("$title: booked nothing", 1, $shop->booked());
        }
    }
}
$table->end();
?>
--EXPECT--
refund, kept, read whole, booked, then FIN: ConnectionLostException unknown -; arrived 1, booked 1
refund, new, read whole, booked, then FIN: ConnectionLostException unknown -; arrived 1, booked 1
refund, kept, read whole, booked, then FIN without close_notify: ConnectionLostException unknown -; arrived 1, booked 1
refund, new, read whole, booked, then FIN without close_notify: ConnectionLostException unknown -; arrived 1, booked 1
refund, kept, read whole, booked, then reset: ConnectionLostException unknown -; arrived 1, booked 1
refund, new, read whole, booked, then reset: ConnectionLostException unknown -; arrived 1, booked 1
refund, kept, read whole, not booked, then FIN: ConnectionLostException unknown -; arrived 1, booked 0
refund, new, read whole, not booked, then FIN: ConnectionLostException unknown -; arrived 1, booked 0
refund, kept, read whole, not booked, then reset: ConnectionLostException unknown -; arrived 1, booked 0
refund, new, read whole, not booked, then reset: ConnectionLostException unknown -; arrived 1, booked 0
refund, kept, one byte of the answer, then FIN: ConnectionLostException unknown -; arrived 1, booked 1
refund, new, one byte of the answer, then FIN: ConnectionLostException unknown -; arrived 1, booked 1
refund, kept, one byte of the answer, then reset: ConnectionLostException unknown -; arrived 1, booked 1
refund, new, one byte of the answer, then reset: ConnectionLostException unknown -; arrived 1, booked 1
link, kept, read whole, booked, then FIN: ConnectionLostException unknown -; arrived 1, booked 1
link, new, read whole, booked, then FIN: ConnectionLostException unknown -; arrived 1, booked 1
link, kept, read whole, booked, then FIN without close_notify: ConnectionLostException unknown -; arrived 1, booked 1
link, new, read whole, booked, then FIN without close_notify: ConnectionLostException unknown -; arrived 1, booked 1
link, kept, read whole, booked, then reset: ConnectionLostException unknown -; arrived 1, booked 1
link, new, read whole, booked, then reset: ConnectionLostException unknown -; arrived 1, booked 1
link, kept, read whole, not booked, then FIN: ConnectionLostException unknown -; arrived 1, booked 0
link, new, read whole, not booked, then FIN: ConnectionLostException unknown -; arrived 1, booked 0
link, kept, read whole, not booked, then reset: ConnectionLostException unknown -; arrived 1, booked 0
link, new, read whole, not booked, then reset: ConnectionLostException unknown -; arrived 1, booked 0
link, kept, one byte of the answer, then FIN: ConnectionLostException unknown -; arrived 1, booked 1
link, new, one byte of the answer, then FIN: ConnectionLostException unknown -; arrived 1, booked 1
link, kept, one byte of the answer, then reset: ConnectionLostException unknown -; arrived 1, booked 1
link, new, one byte of the answer, then reset: ConnectionLostException unknown -; arrived 1, booked 1
48 rows checked
