--TEST--
A page that the customer left lapses with its session, and the order is free again; a form that came keeps it open for a day
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Checkout;
use Payments\PageKind;
use Payments\Testing\MemoryAttemptStore;

require __DIR__ . '/support/gateways.php';

const MINUTES = 60;
$shop = new Shop();
$simulator = $shop->simulator;
$store = new MemoryAttemptStore();
$checkout = new Checkout($store, ...array_map(fn ($name) => gateway($name, $shop->options()), GATEWAYS));
$settle = function (int $seconds) use ($store, $checkout): void {
    for ($until = $store->now() + $seconds; $store->now() < $until;) {
        $store->setNow(min($until, $store->now() + 5 * MINUTES));
        $checkout->settle();
    }
};
$pay = fn (string $name, string $number, string $card = GATEWAY_CARD) => $checkout->pay(gateway($name, $shop->options())->name(), order(number: $number), isCardGateway($name) ? gatewayCard($card) : null);

foreach (['pws' => 30, 'vpws' => 30, 'webpos' => 30, 'frame' => 60] as $name => $minutes) {
    $step = $pay($name, $name);
    $settle($minutes * MINUTES);
    echo "$name: {$step->attempt->state->name}, at the end of its session {$store->find($step->attempt->reference)->state->name}";
    $settle(15 * MINUTES);
    $second = $pay($name, $name);
    echo ", then {$store->find($step->attempt->reference)->state->name}, once more: {$second->kind->name}", $second->attempt->reference === $step->attempt->reference ? ' (the same)' : '', "\n";
}

// HstMobil says PENDING of a payment whose form came: it is at work, and time alone says nothing.
$step = $pay('webpos', 'form', PENDING_FOR_GOOD);
$form = $simulator->threeDSecure($step->page->kind === PageKind::Html ? $step->page->body() : $step->page->url())['next']['fields'];
echo "webpos, a form came: {$checkout->returned($step->attempt->reference, $form)->state->name}";
$settle(120 * MINUTES);
echo ", two hours later {$store->find($step->attempt->reference)->state->name}, once more: {$pay('webpos', 'form')->kind->name}";
$settle(24 * 60 * MINUTES);
echo ", a day later {$store->find($step->attempt->reference)->state->name}\n";
echo 'started: ', count(array_filter($simulator->requests(START_PATHS['webpos'], 'POST'), fn ($request) => $request['path'] === START_PATHS['webpos'])), ' charged: ', count($simulator->bookings('payment')), "\n";
?>
--EXPECT--
pws: Waiting, at the end of its session Waiting, then Lapsed, once more: Redirect
vpws: Waiting, at the end of its session Waiting, then Lapsed, once more: Redirect
webpos: Waiting, at the end of its session Waiting, then Lapsed, once more: Redirect
frame: Waiting, at the end of its session Waiting, then Lapsed, once more: Frame
webpos, a form came: Waiting, two hours later Waiting, once more: Wait, a day later Look
started: 3 charged: 0
