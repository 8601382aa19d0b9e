--TEST--
php-fpm: a Batch in one request after the other, over the connections of the worker
--EXTENSIONS--
payments
--SKIPIF--
<?php
if (!getenv('PAYMENTS_TEST_FPM')) die('skip PAYMENTS_TEST_FPM names no php-fpm');
?>
--FILE--
<?php
namespace Payments\Tests;

require __DIR__ . '/../support/shop.php';
require __DIR__ . '/../support/fastcgi.php';

$shop = new Shop();
foreach (range(1, 8) as $id) {
    $shop->payment(paymentId: (string) $id, amount: 1000);
}
$fpm = new Fpm();
foreach ([1, 2, 3] as $amount) {
    echo trim($fpm->run(__DIR__ . '/refunds.php', "{$shop->simulator->url()} {$shop->simulator->caFile()} $amount")), "\n";
}
$amounts = array_count_values(array_column($shop->simulator->bookings('refund'), 'amount'));
ksort($amounts);
check('each refund is booked once', [1 => 8, 2 => 8, 3 => 8], $amounts);
check('no more connections than calls at once', true, $shop->connections() <= 4);
check('a quiet end', '', $fpm->stop());
?>
--EXPECT--
8 of 8
8 of 8
8 of 8
ok: each refund is booked once
ok: no more connections than calls at once
ok: a quiet end
