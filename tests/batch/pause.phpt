--TEST--
Batch: a pause between two tries holds up nobody, and an exit ends it
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Batch;

require __DIR__ . '/../support/shop.php';

$shop = new Shop();
[$one, $other] = [$shop->payment(), $shop->payment()];
// The first is told to come again after longer than the test ever takes.
$shop->simulator->fault('status', "/payment/$one[token]/status", ['status' => 503, 'headers' => ['Retry-After' => '50']]);
Batch::run([
    function () use ($shop, $one): void {
        try {
            $shop->status(retries: 1)->get($one['token']);
            echo "FAILED: not reached\n";
        } finally {
            echo "finally\n";
        }
    },
    function () use ($shop, $one, $other): void {
        waitUntil(function () use ($shop, $one): bool {
            \Fiber::suspend();

            return $shop->arrived("/payment/$one[token]/status") === 1;
        }, 'the first has asked');
        echo $shop->status()->get($other['token'])->status->name, "\n";
        exit(0);
    },
]);
?>
--EXPECT--
Succeeded
finally
