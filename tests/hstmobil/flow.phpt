--TEST--
HstMobil Web POS: from payment to the bank's page to the form to the result, at the simulator
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\HstMobil\Payment;
use Payments\HstMobil\WebPos;
use Simulator\Client;

require __DIR__ . '/../support/hstmobil.php';

$shop = new Shop();
$pos = simulatedWebPos($shop);
$bank = $shop->simulator;

const URL = '4155650100416111';  // the bank's page by its address
const HTML = '4589963225894785'; // ... or as a page

function start(string $number, mixed ...$changes): Payment
{
    global $pos;

    return $pos->pay(...payArguments(...$changes + ['orderId' => WebPos::newOrderId(), 'amount' => lira('60.50'), 'card' => card($number)]));
}

/** What the customer does, and what the shop then hears: of the form, and of the one question behind it. */
function finish(Payment $payment, string $action, string $code = '123456', string $amount = '60.50'): string
{
    global $shop, $pos, $bank;

    $back = $bank->threeDSecure(bankPage($payment), $action, $code)['next'];
    $before = $shop->arrived('/api/Payments/PaymentResult');
    $callback = $pos->parseCallback($back['body']);
    $confirmation = $pos->complete($back['fields'], $payment->orderId, lira($amount));
    $asked = $shop->arrived('/api/Payments/PaymentResult') - $before;

    return "the form says $callback->rawStatus, " . show($callback->errorCode) . "; the result says {$confirmation->answer->rawStatus}, " . show($confirmation->answer->code)
        . ', ' . $confirmation->verdict(lira($amount))->value . ($confirmation->differences ? ', ' . implode(', ', $confirmation->differences) : '') . "; asked $asked";
}

foreach ([URL => 'by its address', HTML => 'as a page'] as $number => $way) {
    echo "-- the bank's page $way\n";
    $payment = start((string) $number);
    check('waits for the customer', ['AwaitingThreeDSecure', 'SUCCESS', '0000'], [$payment->status->name, $payment->rawStatus, $payment->resultCode]);
    check('one way', [$number === (int) URL ? 1 : 2, $number !== (int) URL, $number === (int) URL], [$payment->returnType, $payment->threeDSecure->redirectUrl === null, $payment->threeDSecure->html === null]);
    $waiting = $pos->result($payment->orderId, $payment->paymentId);
    check('not finished', ['Pending', 'PENDING', false], [$waiting->status->name, $waiting->rawStatus, $waiting->status->isPaid()]);
    check('nothing booked', 0, $shop->booked('payment'));
    echo 'the right code: ', finish($payment, 'submit'), "\n";
    check('booked once', ['60.50 TRY'], array_map(fn (array $row): string => "$row[amount] $row[currency]", $bank->bookings('payment')));
    $again = $pos->result($payment->orderId, $payment->paymentId);
    check('asked again, it is the same', ['SUCCESS', true, '60.50'], [$again->rawStatus, $again->inquiryAlreadyCalled, $again->amount->decimal()]);
    check('still booked once', 1, $shop->booked('payment'));
    echo 'a wrong code: ', finish(start((string) $number), 'submit', '000000'), "\n";
    echo 'cancelled: ', finish(start((string) $number), 'cancel'), "\n";
    $payment = start((string) $number);
    check('timed out, the browser stays there', null, $bank->threeDSecure(bankPage($payment), 'timeout')['next']);
    check('and so says the result', ['FAILED', 'MD2'], [($late = $pos->result($payment->orderId, $payment->paymentId))->rawStatus, $late->code]);
    $bank->reset();
}

echo "-- cards\n";
foreach (['4155650100000055', '4155650100000519', '4155650100000337', '4155650100000345'] as $number) {
    echo "$number: ", finish($payment = start($number), 'submit'), "\n";
    echo '  asked again: ', $pos->result($payment->orderId, $payment->paymentId)->rawStatus, "\n";
}
foreach ([1, 2] as $returnType) {
    $bank->settings(['hstReturnType' => $returnType]);
    $payment = start('4155650100000030', orderId: $order = WebPos::newOrderId());
    echo "no 3-D, returnType $returnType: {$payment->status->name}, $payment->rawStatus, ", show([$payment->decline?->code, $payment->decline?->message, $payment->threeDSecure, $payment->orderId === $order]), "\n";
}
$bank->reset();

echo "-- everything in quotes\n";
$bank->settings(['hstTextTypes' => true, 'hstOwnPaymentId' => true]);
$payment = start(HTML);
check('an id of its own', [true, 32], [$payment->orderId !== $payment->paymentId, strlen($payment->paymentId)]);
check('null is null', [null, 2], [$payment->message, $payment->returnType]);
echo finish($payment, 'submit'), "\n";
$bank->reset();

echo "-- another order, another amount\n";
$payment = start(URL);
$other = start(URL);
$form = $bank->threeDSecure(bankPage($payment))['next']['body'];
$before = $shop->arrived('/api/Payments/PaymentResult');
echo violations(fn () => $pos->complete($form, $other->orderId, lira('60.50'))), "\n";
check('nothing was asked', $before, $shop->arrived('/api/Payments/PaymentResult'));
$confirmation = $pos->complete($form, $payment->orderId, lira('6.05'));
check('the amount differs', [true, 'look', ['amount: expected "6.05 TRY", found "60.50 TRY"'], true], [$confirmation->isSameOrder, $confirmation->verdict(lira('6.05'))->value, $confirmation->differences, $confirmation->answer->status->isPaid()]);
echo 'a made-up form: ', outcome(fn () => $pos->complete("orderId=$other->orderId&paymentId=$payment->paymentId", $other->orderId, lira('60.50'))), "\n";
check('the other one is as it was', 'PENDING', $pos->result($other->orderId, $other->paymentId)->rawStatus);
echo 'of another merchant: ', outcome(fn () => webPos($shop->options(), userName: '5000000001', password: 'Test5678')->result($payment->orderId, $payment->paymentId)), "\n";
$bank->reset();

echo "-- an order that was used before\n";
$payment = start(URL);
$twice = thrown(fn () => start(URL, orderId: $payment->orderId));
echo failure($twice), "\n";
check('sent once', 2, $shop->arrived('/api/Payments/Payment') - $shop->arrived('/api/Payments/PaymentResult'));
echo 'so the shop asks: ', $pos->result($payment->orderId, $payment->paymentId)->rawStatus, "\n";

echo "-- an answer that was lost\n";
foreach (['close-before-answer' => [], 'cut-answer' => ['bytes' => 60], '500-after-commit' => [], 'html' => [], 'truncated-json' => []] as $fault => $parameters) {
    $order = WebPos::newOrderId();
    $bank->fault($fault, '/api/Payments/Payment', $parameters);
    $outcome = outcome(fn () => start(URL, orderId: $order));
    echo "$fault: $outcome; then ", $pos->result($order, $order)->rawStatus, "\n";
}
$payment = start(URL);
$form = $bank->threeDSecure(bankPage($payment))['next']['body'];
$bank->fault('close-before-answer', '/api/Payments/PaymentResult');
echo 'of the result: ', outcome(fn () => simulatedWebPos($shop, retries: 3)->complete($form, $payment->orderId, lira('60.50')));
echo '; asked by the shop again: ', $pos->complete($form, $payment->orderId, lira('60.50'))->verdict(lira('60.50'))->value, ', booked ', $shop->booked('payment'), "\n";
$bank->reset();

echo "-- installments\n";
$rates = $pos->installments();
check('rates by count', ['1.59', 2], [$rates['data'][0]['rates'][1]['commissionRate'], $rates['data'][0]['rates'][1]['installment']]);
check('one connection for all of that', 1, count(array_unique(array_column($bank->requests('/api/'), 'connection'))));
?>
--EXPECT--
-- the bank's page by its address
ok: waits for the customer
ok: one way
ok: not finished
ok: nothing booked
the right code: the form says SUCCESS, ""; the result says SUCCESS, NULL, paid; asked 1
ok: booked once
ok: asked again, it is the same
ok: still booked once
a wrong code: the form says FAILED, "MD0"; the result says FAILED, "MD0", not-paid; asked 1
cancelled: the form says FAILED, "MD1"; the result says FAILED, "MD1", not-paid; asked 1
ok: timed out, the browser stays there
ok: and so says the result
-- the bank's page as a page
ok: waits for the customer
ok: one way
ok: not finished
ok: nothing booked
the right code: the form says SUCCESS, ""; the result says SUCCESS, NULL, paid; asked 1
ok: booked once
ok: asked again, it is the same
ok: still booked once
a wrong code: the form says FAILED, "MD0"; the result says FAILED, "MD0", not-paid; asked 1
cancelled: the form says FAILED, "MD1"; the result says FAILED, "MD1", not-paid; asked 1
ok: timed out, the browser stays there
ok: and so says the result
-- cards
4155650100000055: the form says FAILED, "05"; the result says FAILED, "05", not-paid; asked 1
  asked again: FAILED
4155650100000519: the form says FAILED, "51"; the result says FAILED, "51", not-paid; asked 1
  asked again: FAILED
4155650100000337: the form says SUCCESS, ""; the result says PENDING, NULL, wait; asked 1
  asked again: SUCCESS
4155650100000345: the form says SUCCESS, ""; the result says PENDING, NULL, wait; asked 1
  asked again: PENDING
no 3-D, returnType 1: Failed, FAILED, ["03", "3D doğrulama başlatılamadı", NULL, true]
no 3-D, returnType 2: Failed, FAILED, ["03", "3D doğrulama başlatılamadı", NULL, true]
-- everything in quotes
ok: an id of its own
ok: null is null
the form says SUCCESS, ""; the result says SUCCESS, NULL, paid; asked 1
-- another order, another amount
form.orderId mismatch
ok: nothing was asked
ok: the amount differs
a made-up form: NotFoundException unanswered 404 404
ok: the other one is as it was
of another merchant: NotFoundException unanswered 404 404
-- an order that was used before
ServerErrorException unknown 500
ok: sent once
so the shop asks: PENDING
-- an answer that was lost
close-before-answer: ConnectionLostException unknown -; then PENDING
cut-answer: ConnectionLostException unknown 200; then PENDING
500-after-commit: ServerErrorException unknown 500; then PENDING
html: ResponseException unknown 200; then PENDING
truncated-json: ResponseException unknown 200; then PENDING
of the result: ConnectionLostException unknown -; asked by the shop again: paid, booked 1
-- installments
ok: rates by count
ok: one connection for all of that
