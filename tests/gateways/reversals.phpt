--TEST--
The gateways: refunds and cancels, what they say, and what the payment says of one whose answer was lost
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Attempt;
use Payments\Gateway;

require __DIR__ . '/support/gateways.php';

$shop = new Shop();
$simulator = $shop->simulator;
$table = new Table();

/** A paid payment of 12.00, as a checkout has it after a question. */
function paid(Gateway $gateway, string $name, string $amount = '12.00'): Attempt
{
    global $simulator;

    $minor = (int) round((float) $amount * 100);
    $attempt = attempt($gateway, amount: $minor, ceiling: $minor);
    if ($name === 'frame') {
        $token = $simulator->createHepsipayPayment(['amount' => $minor, 'status' => 12, 'merchantOrderNumber' => $attempt->reference])['token'];
        $attempt = found(attempt($gateway, reference: $attempt->reference, amount: $minor, ceiling: $minor, handles: json_encode(['token' => $token])), null, 'waiting');
    } else {
        $attempt = found($attempt, $gateway->start($attempt, order(amount: lira($amount), threeDSecure: false), gatewayCard()), 'waiting');
    }

    return found($attempt, $gateway->ask($attempt), 'paid');
}

/** The payment after a refund, as a checkout has it. */
function less(Attempt $payment, int $left): Attempt
{
    return found($payment, null, $left > 0 ? 'part' : 'back', amount_left: $left);
}

foreach (['pws', 'vpws', 'frame'] as $name) {
    $gateway = gateway($name, $shop->options());
    $isFrame = $name === 'frame';
    $ask = fn (Attempt $payment): string => says(fn () => $gateway->ask($payment));

    // in parts down to nothing
    $payment = paid($gateway, $name);
    $table->row("$name: a part", 'Done Answer', says(fn () => $gateway->refund($payment, reversalOf($payment, 500))));
    $table->row("$name: found as", $isFrame ? 'Unclear Asked (a part was given back; the provider does not say how much is left)' : 'Part Asked left 7.00', $ask($payment));
    $payment = less($payment, 700);
    $table->row("$name: found, when it is known", 'Part Asked left 7.00', $ask($payment));
    $table->row("$name: the rest", 'Done Answer', says(fn () => $gateway->refund($payment, reversalOf($payment, 700))));
    $table->row("$name: found gone", 'Back Asked left 0.00', $ask($payment));
    $table->row("$name: once more", 'NotSent', explode(' ', says(fn () => $gateway->refund($payment, reversalOf($payment, 700))))[0]);

    // refused by the bank
    [$refused, $amount] = $isFrame ? ['1000.00', 66600] : ['12.00', 666];
    $payment = paid($gateway, $name, $refused);
    $before = $gateway->ask($payment)->handles['state'];
    $reversal = reversalOf($payment, $amount);
    $table->row("$name: refused by the bank", 'NotSent', explode(' ', says(fn () => $gateway->refund($payment, $reversal)))[0]);
    $now = $gateway->ask($payment);
    $table->row("$name: refused, had the answer been lost", $isFrame ? 'NotDone Asked' : 'nothing', says(fn () => $gateway->reversal($reversal, $payment, $now)));
    $table->row("$name: a payment that a refund was refused of is paid", 'Paid', $now->fact->name);

    // the same answers, lost: [what is asked for, what came before it]
    foreach ([[500, null, 'Done Asked'], [1200, null, 'Done Asked'], [700, 500, $isFrame ? 'Done Asked' : 'Done Asked'], [300, 500, $isFrame ?
        'Unclear Asked (the state of the payment does not say whether this refund was carried out: look into the panel)' : 'Done Asked']] as [$amount, $earlier, $says]) {
        $payment = paid($gateway, $name);
        if ($earlier !== null) {
            $gateway->refund($payment, reversalOf($payment, $earlier));
            $payment = less(found($payment, $gateway->ask($payment), 'paid'), 1200 - $earlier);
            $payment = found($payment, $gateway->ask($payment), 'part');
        }
        $reversal = reversalOf($payment, $amount);
        $path = ['pws' => '/pws/payment/refund', 'vpws' => '/vpws/payment/refund', 'frame' => '/payment/refund'][$name];
        $title = "$name: " . $amount . ' lost, after ' . ($earlier ?? 'nothing');
        $table->row("$title, not yet", $isFrame && $earlier !== null ? 'Unclear' : 'nothing', explode(' ', says(fn () => $gateway->reversal($reversal, $payment, $gateway->ask($payment))))[0]);
        $simulator->fault('close-before-answer', $path, ['method' => 'POST']);
        $table->row($title, 'Lost', explode(' ', says(fn () => $gateway->refund($payment, $reversal)))[0]);
        $table->row("$title, asked", $says, says(fn () => $gateway->reversal($reversal, $payment, $gateway->ask($payment))));
    }

    // somebody gave back in the panel what nobody asked for here
    $payment = paid($gateway, $name);
    $reversal = reversalOf($payment, 500);
    $gateway->refund($payment, reversalOf($payment, 1200, reference: str_repeat('0', 32) . ':P'));
    $table->row("$name: another amount is gone", 'Unclear', explode(' ', says(fn () => $gateway->reversal($reversal, $payment, $gateway->ask($payment))))[0]);
}

foreach (['pws', 'vpws'] as $name) {
    $gateway = gateway($name, $shop->options());
    foreach ([1, 5] as $status) {
        $simulator->settings(['cancelledStatus' => $status]);
        $payment = paid($gateway, $name);
        $cancel = reversalOf($payment, 1200, 'cancel');
        $table->row("$name: cancel", 'Done Answer', says(fn () => $gateway->cancel($payment, $cancel)));
        $table->row("$name: cancelled, status $status", 'Back Asked left 0.00', says(fn () => $gateway->ask($payment)));
        $table->row("$name: cancelled, had the answer been lost", 'Done Asked', says(fn () => $gateway->reversal($cancel, $payment, $gateway->ask($payment))));
    }
    $late = paid($gateway, $name, '7.77');
    $table->row("$name: too late to cancel", 'NotSent', explode(' ', says(fn () => $gateway->cancel($late, reversalOf($late, 777, 'cancel'))))[0]);
    $table->row("$name: too late, asked", 'nothing', says(fn () => $gateway->reversal(reversalOf($late, 777, 'cancel'), $late, $gateway->ask($late))));

    // an answer whose amounts do not fit proves nothing
    $payment = paid($gateway, $name);
    $simulator->fault('json-patch', "/$name/payment/refund", ['set' => ['data.lastAmount' => 0], 'method' => 'POST']);
    $table->row("$name: nothing is left of a part", 'Lost Answer (it was carried out, but what is left does not fit the amount)', says(fn () => $gateway->refund($payment, reversalOf($payment, 500))));
    $simulator->fault('json-patch', "/$name/payment/refund", ['set' => ['data.lastAmount' => null], 'method' => 'POST']);
    $payment = paid($gateway, $name);
    $table->row("$name: nobody says what is left", 'Done Answer', says(fn () => $gateway->refund($payment, reversalOf($payment, 500))));

    // what is left when it cannot be read
    $ask = str_replace('/pws/transaction', '/pws/payment/transaction', "/$name/transaction");
    foreach ([[['lastAmount' => null], 'PaidOtherwise Asked (the amount cannot be read)'], [['lastAmount' => 'x'], 'PaidOtherwise Asked (the amount cannot be read)'], [['lastAmount' => 13], 'Unclear Asked (more was taken than was known)'],
        [['currencyType' => 'USD'], 'Paid Asked 12.00 left 12.00'], [['clientReferenceNumber' => 'another'], 'Unclear Asked (the provider\'s answer is about another order)'],
        [['clientReferenceNumber' => null], 'Paid Asked 12.00 left 12.00'], [['transactionStatusId' => 6, 'lastAmount' => 5], 'Part Asked left 5.00'], [['lastAmount' => 5], 'Part Asked left 5.00']] as [$set, $says]) {
        $payment = paid($gateway, $name);
        $simulator->fault('json-patch', $ask, ['set' => $name === 'pws' ? array_combine(array_map(fn ($key) => "data.$key", array_keys($set)), $set) : $set]);
        $table->row("$name: " . json_encode($set), $says, says(fn () => $gateway->ask($payment)));
    }
}
$table->end();
?>
--EXPECTF--
%d rows checked
