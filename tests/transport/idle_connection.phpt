--TEST--
A connection that was closed while it was idle costs a write nothing: it goes out once, on a new one
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

require __DIR__ . '/../support/shop.php';

$shop = new Shop(['retries' => 0]);
$table = new Table();
foreach ([[], ['rst' => true], ['closeNotify' => false]] as $parameters) {
    foreach ([
        'read' => ['/payment/', fn () => $shop->status()->get('T')],
        'refund' => ['/payment/', fn () => $shop->refund()->byPaymentId('4711', kurus(1))],
        'link' => ['/hpm', fn () => $shop->hpm()->createLink(...linkArguments())],
    ] as $operation => [$path, $call]) {
        $title = "$operation " . json_encode($parameters);
        $shop->simulator->reset();
        $shop->payment(token: 'T', paymentId: '4711');
        $call();
        $shop->simulator->fault('close-idle', $path, $parameters);
        $call();
        waitUntil(fn () => $shop->simulator->connections()['open'] === 0, 'the server has closed it');
        $arrived = $shop->arrived($path);
        $booked = $shop->booked();
        $table->row("$title succeeds", false, str_contains(outcome($call), 'Exception'));
        $table->row("$title arrived once", 1, $shop->arrived($path) - $arrived);
        $table->row("$title booked once", $operation === 'read' ? 0 : 1, $shop->booked() - $booked);
        $requests = $shop->simulator->requests($path);
        $table->row("$title on a new connection", 1, end($requests)['number']);
        $call();
        $requests = $shop->simulator->requests($path);
        $table->row("$title, which is kept", 2, end($requests)['number']);
    }
}
$table->end();

// Connections may be switched off: each request its own.
$shop->simulator->reset();
$shop->payment(token: 'T', paymentId: '4711', amount: 1000);
for ($i = 0; $i < 3; $i++) {
    $shop->status(keepAlive: false)->get('T');
    $shop->refund(keepAlive: false)->byPaymentId('4711', kurus(1));
}
check('keepAlive off', 6, count(array_unique(array_column($shop->simulator->requests('/payment/'), 'connection'))));
waitUntil(fn () => $shop->simulator->connections()['open'] === 0, 'and none is left open');

// And kept ones carry every operation of an origin, whichever service, account and options they come from.
$shop->simulator->reset();
for ($i = 0; $i < 3; $i++) {
    $shop->hpm(timeoutMs: 20000 + $i)->createLink(...linkArguments());
    $shop->status(retries: $i)->get($shop->payment()['token']);
    $shop->refund()->byPaymentId($shop->payment()['paymentId'], kurus(1));
}
check('one for all', 1, count(array_unique(array_column($shop->simulator->requests(), 'connection'))));
check('opened once', 1, $shop->connections());
?>
--EXPECT--
45 rows checked
ok: keepAlive off
ok: one for all
ok: opened once
