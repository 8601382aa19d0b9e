--TEST--
A signal during a call neither breaks nor repeats it
--EXTENSIONS--
payments
--SKIPIF--
<?php
if (!function_exists('pcntl_alarm')) die('skip pcntl is needed');
?>
--FILE--
<?php
namespace Payments\Tests;

require __DIR__ . '/../support/shop.php';

$shop = new Shop();
$shop->payment(paymentId: '4711');
pcntl_async_signals(true);
$signals = 0;
pcntl_signal(SIGUSR1, function () use (&$signals): void {
    $signals++;
});

// Somebody who sends signals while the answer is awaited.
$me = getmypid();
$sender = proc_open(['/bin/sh', '-c', "while kill -USR1 $me 2>/dev/null; do sleep 0.01; done"], [], $pipes);
waitUntil(function () use (&$signals): bool {
    return $signals > 0;
}, 'signals come');
for ($i = 0; $i < 3; $i++) {
    $shop->simulator->fault('delay', '/payment/refund', ['ms' => 100]);
    $shop->simulator->fault('dribble', '/hpm', ['bytesPerTick' => 30, 'ms' => 5]);
    echo outcome(fn () => $shop->refund()->byPaymentId('4711', kurus(1))), ', ', outcome(fn () => $shop->hpm()->createLink(...linkArguments())), "\n";
}
$before = $signals;
waitUntil(function () use (&$signals, $before): bool {
    return $signals > $before;
}, 'signals still come');
proc_terminate($sender, SIGKILL);
proc_close($sender);
echo "{$shop->booked('refund')} refunds, {$shop->booked('link')} links, {$shop->connections()} connection\n";
?>
--EXPECT--
RefundResult, PaymentLink
RefundResult, PaymentLink
RefundResult, PaymentLink
3 refunds, 3 links, 1 connection
