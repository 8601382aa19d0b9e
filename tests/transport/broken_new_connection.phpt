--TEST--
When a kept connection had ended and the new one in its place breaks, the next call does not fall back on the old one
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

require __DIR__ . '/../support/shop.php';

$shop = new Shop(['retries' => 0]);
foreach (['FIN' => [], 'FIN without close_notify' => ['closeNotify' => false], 'reset' => ['rst' => true]] as $ending => $parameters) {
    $shop->simulator->reset();
    $shop->payment(paymentId: '4711', amount: 100);
    $call = fn (): string => outcome(fn () => $shop->refund()->byPaymentId('4711', kurus(1)));

    $shop->simulator->fault('close-idle', '/payment/refund', $parameters);
    $call();
    waitUntil(fn () => $shop->simulator->connections()['open'] === 0, 'the server has closed the idle connection');
    $shop->simulator->fault('close-before-answer', '/payment/refund');
    echo "idle connection ended by $ending; the new one breaks: ", $call();
    echo '; the next call: ', $call(), "\n";
    check('every one arrived once', 3, $shop->arrived());
    check('and was booked', 3, $shop->booked());
}
?>
--EXPECT--
idle connection ended by FIN; the new one breaks: ConnectionLostException unknown -; the next call: RefundResult
ok: every one arrived once
ok: and was booked
idle connection ended by FIN without close_notify; the new one breaks: ConnectionLostException unknown -; the next call: RefundResult
ok: every one arrived once
ok: and was booked
idle connection ended by reset; the new one breaks: ConnectionLostException unknown -; the next call: RefundResult
ok: every one arrived once
ok: and was booked
