--TEST--
Batch: a Fiber of it that somebody else holds outlives it, and is unwound when it is dropped
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\{Batch, Options};
use Payments\Hepsipay\Refund;

require __DIR__ . '/../support/shop.php';
require __DIR__ . '/support/gate.php';

tellWarnings();
$gate = new Gate(1000); // it answers nobody
$silent = new Options(baseUrl: $gate->url, retries: 0, timeoutMs: 5000, deadlineMs: 5000);
$refund = new Refund(merchant($silent));
$held = [];
$hold = fn (string $id) => function () use ($refund, $id): void {
    $GLOBALS['held'][$id] = \Fiber::getCurrent();
    try {
        echo "$id: " . outcome(fn () => $refund->byPaymentId($id, kurus(1))) . "\n";
    } finally {
        echo "$id: finally\n";
    }
};
register_shutdown_function(function (): void {
    echo "shutdown\n";
    unset($GLOBALS['held']['dropped']);
    $GLOBALS['held']['resumed']->resume(); // nobody waits for it any more but the thread
});
Batch::run([$hold('dropped'), $hold('resumed'), $hold('left'), function (): void {
    for ($i = 0; $i < 5; $i++) {
        \Fiber::suspend();
    }
    echo "exit\n";
    exit(0);
}]);
?>
--EXPECT--
exit
shutdown
warning: Payments\Hepsipay\Refund::byPaymentId(): hepsipay.payment.refund was given up after it was sent; it is not known whether it was carried out
dropped: finally
resumed: TimeoutException unknown -
resumed: finally
warning: Payments\Hepsipay\Refund::byPaymentId(): hepsipay.payment.refund was given up after it was sent; it is not known whether it was carried out
left: finally
