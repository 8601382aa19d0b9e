--TEST--
Batch: a child that is forked in the middle of it sends nothing of its parent's, and its parent goes on
--EXTENSIONS--
payments
--SKIPIF--
<?php
if (!function_exists('pcntl_fork')) die('skip pcntl is needed');
?>
--FILE--
<?php
namespace Payments\Tests;

use Payments\Batch;

require __DIR__ . '/../support/shop.php';

$shop = new Shop();
$payments = array_map(fn ($i) => $shop->payment(paymentId: (string) $i, amount: 1000), range(1, 6));
$shop->simulator->fault('delay', '/payment/refund', ['ms' => 5000, 'times' => 2]);
$child = null;
$calls = array_map(fn ($payment) => fn () => outcome(fn () => $shop->refund()->byPaymentId($payment['paymentId'], kurus((int) $payment['paymentId']))), $payments);
$calls[] = function () use ($shop, &$child): string {
    \Fiber::suspend(); // the others are under way from their start
    $child = pcntl_fork();
    if ($child === 0) {
        $shop->disown();
    }

    return 'forked';
};
// Three at once: three are under way when it is forked, and the others are not begun before.
$results = Batch::run([...array_slice($calls, 0, 2), $calls[6], ...array_slice($calls, 2, 4)], 3);
if ($child === 0) {
    // What was under way is the parent's; what was begun after the fork is this process's own.
    echo 'child: ', implode(', ', array_slice($results, 0, 3)), "\n";
    exit(0);
}
pcntl_waitpid($child, $status);
echo 'parent: ', implode(', ', $results), "\n";
check('the child ended well', 0, pcntl_wexitstatus($status));
$booked = array_count_values(array_column($shop->simulator->bookings('refund'), 'amount'));
check('what was under way is booked once', [1, 1], [$booked[1] ?? 0, $booked[2] ?? 0]);
?>
--EXPECT--
child: TransportException unknown -, TransportException unknown -, forked
parent: RefundResult, RefundResult, forked, RefundResult, RefundResult, RefundResult, RefundResult
ok: the child ended well
ok: what was under way is booked once
