--TEST--
An answer whose head is wrong, or can be read in two ways, says nothing: a write is unknown, and the connection is gone
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Simulator\Http\OddHead;

require __DIR__ . '/../support/shop.php';
require __DIR__ . '/../../simulator/src/Http/OddHead.php';

$shop = new Shop();
$table = new Table();
foreach (array_keys(OddHead::FORMS) as $form) {
    $shop->simulator->reset();
    $payment = $shop->payment(amount: 100000);
    $refund = fn (bool $keepAlive): string => outcome(fn () => $shop->refund(keepAlive: $keepAlive)->byPaymentId($payment['paymentId'], kurus(1)));
    // New and kept; the second answer on a connection is where a parser's state could be left over from the first.
    foreach (['new' => [false, false], 'kept' => [true, true]] as $title => [$keepAlive, $isWarm]) {
        for ($i = 0; $i < 3; $i++) {
            $opened = $shop->connections();
            if ($isWarm) {
                $table->row("$form, $title: the call before", 'RefundResult', $refund($keepAlive));
            }
            $booked = $shop->booked('refund');
            $arrived = $shop->arrived('/payment/refund');
            $shop->simulator->fault('odd-head', '/payment/refund', ['form' => $form]);
            $table->row("$form, $title: is unknown", true, str_starts_with($told = $refund($keepAlive), 'ResponseException unknown') ?: $told);
            $table->row("$form, $title: arrived", 1, $shop->arrived('/payment/refund') - $arrived);
            $table->row("$form, $title: booked", 1, $shop->booked('refund') - $booked);
            $table->row("$form, $title: one connection", 1, $shop->connections() - $opened);
        }
    }
}
$table->end();
?>
--EXPECT--
432 rows checked
