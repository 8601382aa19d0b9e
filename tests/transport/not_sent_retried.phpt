--TEST--
A write that was provably not sent is tried again, as often as the options say, and is carried out once
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

require __DIR__ . '/../support/shop.php';

$observer = new Exchanges();
$shop = new Shop(['keepAlive' => false, 'observer' => $observer]);
$shop->hpm()->createLink(...linkArguments()); // the token
foreach ([
    'refund' => fn (int $retries) => $shop->refund(retries: $retries)->byPaymentId('4711', kurus(1)),
    'link' => fn (int $retries) => $shop->hpm(retries: $retries)->createLink(...linkArguments()),
    'read' => fn (int $retries) => $shop->status(retries: $retries)->get('T'),
] as $operation => $call) {
    foreach (['reset-before-read' => ['at' => 'accept'], 'garbage' => []] as $fault => $parameters) {
        foreach ([[1, 0], [1, 1], [3, 2], [3, 3]] as [$times, $retries]) {
            $shop->simulator->reset();
            $shop->simulator->clearFaults();
            $observer->all = [];
            $shop->payment(token: 'T', paymentId: '4711');
            $shop->simulator->fault($fault, '*', $parameters + ['times' => $times]);
            echo "$operation, $times x $fault, $retries retries: ", outcome(fn () => $call($retries)), "; {$shop->connections()} connections, {$shop->arrived()} arrived, {$shop->booked()} booked, ",
                count($observer->all), " told\n";
        }
    }
}
?>
--EXPECT--
