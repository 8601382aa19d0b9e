--TEST--
An answer to a payment that names no amount is checked by a question: another amount is for a person, and the right one is asked about once
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Checkout;
use Payments\Testing\MemoryAttemptStore;

require __DIR__ . '/support/gateways.php';

$shop = new Shop();
$simulator = $shop->simulator;
foreach (['pws' => 'data.lastAmount', 'vpws' => 'lastAmount'] as $name => $member) {
    foreach (['12.00' => 'the right one', '12.13' => 'more', '11.99' => 'less'] as $amount => $what) {
        $simulator->clearFaults();
        $store = new MemoryAttemptStore();
        $checkout = new Checkout($store, gateway($name, $shop->options()));
        $attempt = $checkout->pay("finrota.$name", order(threeDSecure: false), gatewayCard())->attempt;
        echo "$name, $what: {$attempt->state->name} {$attempt->paid?->decimal()} {$attempt->verdict()->name}";
        $amount === '12.00' || $simulator->fault('json-patch', ASK_PATHS[$name], ['set' => [$member => (float) $amount], 'times' => 9]);
        $asked = 0;
        for ($minute = 0; $minute < 30; $minute++) {
            $store->setNow($store->now() + 61);
            $asked += $checkout->settle()->asked;
        }
        $after = $store->find($attempt->reference);
        echo ", asked $asked times: {$after->state->name} {$after->verdict()->name}", $after->reason === null ? '' : " ($after->reason)", "\n";
    }
}

// A question without an answer is asked again.
$simulator->clearFaults();
$store = new MemoryAttemptStore();
$checkout = new Checkout($store, gateway('pws', $shop->options(retries: 0)));
$attempt = $checkout->pay('finrota.pws', order(threeDSecure: false), gatewayCard())->attempt;
$simulator->fault('status', ASK_PATHS['pws'], ['status' => 503, 'times' => 3]);
$asked = 0;
for ($minute = 0; $minute < 60; $minute++) {
    $store->setNow($store->now() + 61);
    $asked += $checkout->settle()->asked;
}
echo "three times no answer, asked $asked times: left {$store->find($attempt->reference)->left->decimal()}\n";
?>
--EXPECT--
pws, the right one: Paid 12.00 Paid, asked 1 times: Paid Paid
pws, more: Paid 12.00 Paid, asked 1 times: Look Look (more was taken than was known)
pws, less: Paid 12.00 Paid, asked 1 times: Part Look
vpws, the right one: Paid 12.00 Paid, asked 1 times: Paid Paid
vpws, more: Paid 12.00 Paid, asked 1 times: Look Look (more was taken than was known)
vpws, less: Paid 12.00 Paid, asked 1 times: Part Look
three times no answer, asked 4 times: left 12.00
