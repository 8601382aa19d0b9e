--TEST--
HPM asked through PWS: the browser comes back before the notice, which is asked about at once all the same
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Checkout;
use Payments\Testing\MemoryAttemptStore;

require __DIR__ . '/support/gateways.php';

$shop = new Shop();
$receiver = $shop->simulator->receiver();
$store = new MemoryAttemptStore();
$checkout = new Checkout($store, gateway('hpm', $shop->options()));
$step = $checkout->pay('finrota.hpm', order(notifyUrl: $receiver->url('/n') . '?r={reference}&s={secret}'));
$shop->simulator->payLink($step->page->url());
$back = $checkout->returned($step->attempt->reference);
echo "back: {$back->state->name}, {$back->asks} questions\n";
$request = $receiver->next();
parse_str(parse_url($request['target'], PHP_URL_QUERY), $query);
$attempt = $checkout->notified('finrota.hpm', $request['body'], [], $query['s'])->attempt;
echo "notice: {$attempt->state->name} {$attempt->verdict()->name}, {$attempt->asks} question\n";
?>
--EXPECT--
back: Waiting, 0 questions
notice: Paid Paid, 1 question
