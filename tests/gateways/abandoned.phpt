--TEST--
The gateways in a checkout: a page that the customer leaves lapses ten minutes after its session; one whose form came with a pending payment never does
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Checkout;
use Payments\PageKind;
use Payments\Step;
use Payments\Testing\MemoryAttemptStore;

require __DIR__ . '/support/gateways.php';

$shop = new Shop();
$gateways = array_combine(GATEWAYS, array_map(fn ($name) => gateway($name, $shop->options()), GATEWAYS));
$pay = fn (Checkout $checkout, string $name, string $card = GATEWAY_CARD): Step
    => $checkout->pay($gateways[$name]->name(), order(), isCardGateway($name) ? gatewayCard($card) : null);
$settleAfter = function (int $seconds) use (&$store, &$checkout): void {
    $store->setNow($store->now() + $seconds);
    $checkout->settle();
};

foreach (GATEWAYS as $name) {
    $store = new MemoryAttemptStore();
    $store->setNow(time()); // Finrota says when a link ends
    $checkout = new Checkout($store, $gateways[$name]);
    $attempt = $pay($checkout, $name)->attempt;
    $settleAfter($attempt->endsAt - $store->now() + 590);
    echo "$name: {$store->find($attempt->reference)->state->name}";
    $settleAfter(4000); // asked again
    $after = $store->find($attempt->reference);
    $another = $pay($checkout, $name)->attempt;
    echo ", then {$after->state->name} {$after->verdict()->name}; another page: {$another->state->name}", $another->reference === $after->reference ? ' of the same' : '', "\n";
}

// HstMobil's answer to an open page and to a pending card is one word: the form makes the difference.
$store = new MemoryAttemptStore();
$checkout = new Checkout($store, $gateways['webpos']);
$step = $pay($checkout, 'webpos', PENDING_FOR_GOOD);
$page = $step->page->kind === PageKind::Html ? $step->page->body() : $step->page->url();
$attempt = $checkout->returned($step->attempt->reference, $shop->simulator->threeDSecure($page)['next']['fields']);
$ended = $attempt->endsAt === null ? 'without an end' : 'with an end';
echo "webpos, pending: {$attempt->state->name} $ended";
$store->setNow($store->now() + 10);
echo ", a second click: {$pay($checkout, 'webpos')->kind->name}";
$settleAfter(4000);
echo ", later: {$store->find($attempt->reference)->state->name}";
$settleAfter(90000);
echo ", after a day: {$store->find($attempt->reference)->state->name}\n";
?>
--EXPECT--
pws: Waiting, then Lapsed NotPaid; another page: Waiting
vpws: Waiting, then Lapsed NotPaid; another page: Waiting
webpos: Waiting, then Lapsed NotPaid; another page: Waiting
frame: Waiting, then Lapsed NotPaid; another page: Waiting
hpm: Waiting, then Lapsed NotPaid; another page: Waiting
webpos, pending: Waiting without an end, a second click: Wait, later: Waiting, after a day: Look
