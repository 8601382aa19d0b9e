--TEST--
The gateways in a checkout: paid, confirmed by the browser's return or a notice, a lost start found by a question, given back
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Checkout;
use Payments\PageKind;
use Payments\Step;
use Payments\StepKind;
use Payments\Testing\MemoryAttemptStore;

require __DIR__ . '/support/gateways.php';
require __DIR__ . '/../support/frame.php';

$shop = new Shop();
$simulator = $shop->simulator;
$receiver = $simulator->receiver();
$store = new MemoryAttemptStore();
$handled = [];
$checkout = (new Checkout($store, ...array_map(fn ($name) => gateway($name, $shop->options()), GATEWAYS)))
    ->with(onPayment: function ($attempt) use (&$handled) { $handled[] = "$attempt->order {$attempt->verdict()->name}"; }, onReversal: function ($attempt) use (&$handled) { $handled[] = "$attempt->order {$attempt->state->name}"; });
$names = ['pws' => 'finrota.pws', 'vpws' => 'finrota.vpws', 'webpos' => 'hstmobil.webpos', 'frame' => 'hepsipay.frame', 'hpm' => 'finrota.hpm'];
$pay = fn (string $name, string $number, mixed ...$order): Step => $checkout->pay($names[$name], order(...$order + ['number' => $number, 'notifyUrl' => $receiver->url('/n') . '?r={reference}&s={secret}']),
    isCardGateway($name) ? gatewayCard() : null);

foreach (GATEWAYS as $name) {
    $step = $pay($name, "$name-1");
    echo "$name: {$step->kind->name} {$step->attempt->state->name}\n";
    $reference = $step->attempt->reference;
    if (isCardGateway($name)) {
        $next = $simulator->threeDSecure($step->page->kind === PageKind::Html ? $step->page->body() : $step->page->url())['next'];
        $attempt = $checkout->returned($reference, $next['fields'] ?? []);
    } elseif ($name === 'frame') {
        $bank = $simulator->payFrame($step->page->url(), 'card')['next'];
        $simulator->threeDSecure($bank['url']);
        $before = $checkout->notified('hepsipay.frame', webhookBody(['MerchantOrderNumber' => $reference]));
        $attempt = $before->attempt;
    } else {
        $simulator->payLink($step->page->url(), 'pay');
        $request = $receiver->next();
        parse_str(parse_url($request['target'] ?? $request['path'], PHP_URL_QUERY), $query);
        $attempt = $checkout->notified('finrota.hpm', $request['body'], [], $query['s'])->attempt;
    }
    echo "  {$attempt->state->name} {$attempt->verdict()->name}, left {$attempt->left?->decimal()}\n";
    $again = $pay($name, "$name-1");
    echo "  once more: {$again->kind->name}\n";
    if (in_array($name, ['pws', 'vpws', 'frame'], true)) {
        $refund = $checkout->refund($reference, lira('5.00'), 'R-1');
        $payment = $checkout->order("$name-1");
        echo "  refund: {$refund->state->name}, payment {$payment->state->name} left {$payment->left->decimal()}\n";
        $simulator->fault('close-before-answer', $name === 'frame' ? '/payment/refund' : "/$name/payment/refund", ['method' => 'POST']);
        $refund = $checkout->refund($reference, lira('7.00'), 'R-2');
        $store->setNow($store->now() + 3600);
        $checkout->settle();
        $payment = $store->find($reference);
        echo "  lost: {$refund->state->name}, then {$store->find($refund->reference)->state->name}, payment {$payment->state->name} left {$payment->left->decimal()}\n";
    }
}

foreach (['pws', 'vpws'] as $name) { // charged, and the answer was lost
    $simulator->fault('close-before-answer', START_PATHS[$name], ['method' => 'POST']);
    $step = $pay($name, "$name-2", threeDSecure: false);
    echo "$name, lost: {$step->kind->name} {$step->attempt->state->name}";
    $store->setNow($store->now() + 200);
    $checkout->settle();
    echo ", then {$store->find($step->attempt->reference)->state->name}\n";
}
echo implode(', ', $handled), "\n";
echo 'charged: ', count($simulator->bookings('payment')), "\n";
?>
--EXPECT--
pws: Redirect Waiting
  Paid Paid, left 12.00
  once more: Done
  refund: Done, payment Part left 7.00
  lost: Starting, then Done, payment Back left 0.00
vpws: Redirect Waiting
  Paid Paid, left 12.00
  once more: Done
  refund: Done, payment Part left 7.00
  lost: Starting, then Done, payment Back left 0.00
webpos: Redirect Waiting
  Paid Paid, left 12.00
  once more: Done
frame: Frame Waiting
  Paid Paid, left 12.00
  once more: Done
  refund: Done, payment Part left 7.00
  lost: Starting, then Done, payment Back left 0.00
hpm: Redirect Waiting
  Paid Paid, left 12.00
  once more: Done
pws, lost: Wait Starting, then Paid
vpws, lost: Wait Starting, then Paid
pws-1 Paid, pws-1 Done, pws-1 Done, vpws-1 Paid, vpws-1 Done, vpws-1 Done, webpos-1 Paid, frame-1 Paid, frame-1 Done, frame-1 Done, hpm-1 Paid, pws-2 Paid, vpws-2 Paid
charged: 7
