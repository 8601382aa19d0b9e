--TEST--
Hepsipay webhook: confirm() asks for the state, and compares order, payment and amount
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Currency;
use Payments\Hepsipay\Webhook;
use Payments\Hepsipay\WebhookEvent;
use Payments\Http\Response;
use Payments\Money;
use Payments\Options;

require __DIR__ . '/../support/frame.php';

function state(?string ...$changes): string
{
    return jsonOf(...$changes + ['Status' => '4', 'Amount' => '1200', 'PaymentId' => '"24112596"', 'MerchantOrderNumber' => '"1234-5678"', 'Success' => 'true', 'MessageCode' => '"0000"']);
}

/** What comes of it: the verdict, what differs, and how often it was asked. */
function confirmed(string|Response|\Throwable $state, ?WebhookEvent $event = null, ?Money $amount = null): string
{
    $transport = new FakeTransport($state);
    $webhook = webhook(transport: $transport, retries: 0);
    $outcome = null;
    $told = outcome(function () use ($webhook, $event, $amount, &$outcome): void {
        $confirmation = $webhook->confirm($event ?? webhook()->parse(webhookBody()), 'T', $amount ?? kurus(1200));
        $outcome = implode(', ', [$confirmation->verdict($amount ?? kurus(1200))->value, ...$confirmation->differences]);
    });

    return ($outcome ?? $told) . '; asked ' . count($transport->requests);
}

$transport = new FakeTransport(state());
$confirmation = webhook(transport: $transport)->confirm(event: webhook()->parse(webhookBody()), token: 'a/b c', amount: kurus(1200));
check('the request', ['GET', 'https://merchantpfpayment-gateway-qa.hepsipay.com/payment/a%2Fb%20c/status', false], [$transport->last()->method(), $transport->last()->url(), $transport->last()->isWrite()]);
check('signed', hash_hmac('sha512', $transport->last()->url() . '10019' . '1019', 'TestSecretKey'), $transport->last()->headers()['signature']);
check('its answer', ['PaymentState', '4', true, 'paid'], [shortName($confirmation->answer), $confirmation->answer->rawStatus, $confirmation->isSameOrder, $confirmation->verdict(kurus(1200))->value]);

echo "-- states\n";
foreach (range(1, 16) as $code) {
    echo "$code: ", confirmed(state(Status: (string) $code)), "\n";
}
echo "-- differences\n";
$event = fn (mixed ...$changes): WebhookEvent => webhook()->parse(webhookBody($changes));
foreach ([
    'another order' => [state(MerchantOrderNumber: '"1234-5679"')],
    'an order that begins the same' => [state(MerchantOrderNumber: '"1234-56780"')],
    'the webhook of another order' => [state(), $event(MerchantOrderNumber: 'another')],
    'another case' => [state(MerchantOrderNumber: '"ABC"'), $event(MerchantOrderNumber: 'abc')],
    'an order that is a number' => [state(MerchantOrderNumber: '7'), $event(MerchantOrderNumber: '7')],
    'another payment' => [state(PaymentId: '"24112597"')],
    'a payment that is a number' => [state(PaymentId: '24112596')],
    'no payment yet' => [state(PaymentId: 'null')],
    'more paid: interest' => [state(Amount: '1236')],
    'less paid' => [state(Amount: '1199')],
    'nothing paid' => [state(Amount: '0')],
    'a hundredth' => [state(Amount: '12')],
    'another currency' => [state(), null, Money::of('12', Currency::USD)],
    'all of it' => [state(MerchantOrderNumber: '"x"', PaymentId: '"y"', Amount: '1', Status: '7')],
    'the webhook says failed, the state paid' => [state(), $event(IsPaymentSuccessful: false, Status: 'FAILURE')],
    'the webhook says paid, the state failed' => [state(Status: '7')],
    'without 3-D Secure' => [state(Status: '5'), $event(Status: '', CompleteStatus: '', MdStatus: 0, Hash: '')],
    'WAITING is no state' => [state(), $event(CompleteStatus: 'WAITING')],
    'a hash that does not hold' => [state(), $event(Hash: str_repeat('0', 64))],
    'refused' => ['{"Success":false,"MessageCode":"9404","Message":"no such token"}'],
    'an answer that cannot be read' => ['{}'],
    'HTTP 401' => [new Response(401)],
    'HTTP 404' => [new Response(404)],
    'HTTP 500' => [new Response(500)],
    'the transport throws' => [new \RuntimeException('x')],
] as $title => $arguments) {
    echo "$title: ", confirmed(...$arguments), "\n";
}

echo "-- arguments\n";
$transport = new FakeTransport(state());
$webhook = webhook(transport: $transport);
foreach (['empty' => '', 'blank' => ' ', 'a path' => '..', 'NUL' => "T\0", 'not UTF-8' => "\xff", 'too long' => str_repeat('x', 1001)] as $title => $token) {
    echo "token $title: ", violations(fn () => $webhook->confirm($event(), $token, kurus(1))), "\n";
}
$table = new Table();
$good = ['event' => $event(), 'token' => 'T', 'amount' => kurus(1200)];
foreach ($good as $name => $value) {
    $table->row("without $name", \ArgumentCountError::class, thrown(fn () => $webhook->confirm(...array_diff_key($good, [$name => 1])))::class);
    foreach ([null, [], new \stdClass()] as $wrong) {
        $table->row("$name " . get_debug_type($wrong), \TypeError::class, thrown(fn () => $webhook->confirm(...[$name => $wrong] + $good))::class);
    }
}
$table->row('the amount as text', \TypeError::class, thrown(fn () => $webhook->confirm(...['amount' => '12.00'] + $good))::class);
$table->row('the event as text', \TypeError::class, thrown(fn () => $webhook->confirm(...['event' => webhookBody()] + $good))::class);
$table->end();
check('nothing was sent', 0, count($transport->requests));

// Hollow ones, and a class that was not constructed.
$hollow = unserialize('O:30:"Payments\Hepsipay\WebhookEvent":0:{}');
check('an event that is hollow', [false, 'look'], (function () use ($webhook, $hollow): array {
    $confirmation = $webhook->confirm($hollow, 'T', kurus(1200));

    return [$confirmation->isSameOrder, $confirmation->verdict(kurus(1200))->value];
})());
class Unbuilt extends Webhook
{
    public function __construct()
    {
    }
}
foreach (['parse' => [webhookBody()], 'verify' => [webhookBody()], 'confirm' => array_values($good)] as $method => $arguments) {
    echo "$method of a class that was not constructed: ", outcome(fn () => (new Unbuilt())->$method(...$arguments)), "\n";
}

// A read: asked again where the provider was down.
$transport = new FakeTransport(new Response(503, '', ['Retry-After' => '0']), state());
check('asked again', ['paid', 2], [webhook(transport: $transport, retries: 1)->confirm($event(), 'T', kurus(1200))->verdict(kurus(1200))->value, count($transport->requests)]);
?>
--EXPECT--
ok: the request
ok: signed
ok: its answer
-- states
1: wait; asked 1
2: wait; asked 1
3: not-paid; asked 1
4: paid; asked 1
5: paid; asked 1
6: not-paid; asked 1
7: not-paid; asked 1
8: look; asked 1
9: look; asked 1
10: not-paid; asked 1
11: look; asked 1
12: paid; asked 1
13: not-paid; asked 1
14: paid; asked 1
15: not-paid; asked 1
16: wait; asked 1
-- differences
another order: look, merchantOrderNumber: expected "1234-5678", found "1234-5679"; asked 1
an order that begins the same: look, merchantOrderNumber: expected "1234-5678", found "1234-56780"; asked 1
the webhook of another order: look, merchantOrderNumber: expected "another", found "1234-5678"; asked 1
another case: look, merchantOrderNumber: expected "abc", found "ABC"; asked 1
an order that is a number: paid; asked 1
another payment: look, paymentId: expected "24112596", found "24112597"; asked 1
a payment that is a number: paid; asked 1
no payment yet: look, paymentId: expected "24112596", found ""; asked 1
more paid: interest: look, amount: expected "12.00 TRY", found "12.36 TRY"; asked 1
less paid: look, amount: expected "12.00 TRY", found "11.99 TRY"; asked 1
nothing paid: look, amount: expected "12.00 TRY", found "0.00 TRY"; asked 1
a hundredth: look, amount: expected "12.00 TRY", found "0.12 TRY"; asked 1
another currency: look, amount: expected "12.00 USD", found "12.00 TRY"; asked 1
all of it: look, merchantOrderNumber: expected "1234-5678", found "x", paymentId: expected "24112596", found "y", amount: expected "12.00 TRY", found "0.01 TRY"; asked 1
the webhook says failed, the state paid: paid; asked 1
the webhook says paid, the state failed: not-paid; asked 1
without 3-D Secure: paid; asked 1
WAITING is no state: paid; asked 1
a hash that does not hold: paid; asked 1
refused: ApiException unanswered 200 9404; asked 1
an answer that cannot be read: ResponseException unanswered 200; asked 1
HTTP 401: AuthenticationException unanswered 401; asked 1
HTTP 404: NotFoundException unanswered 404; asked 1
HTTP 500: ServerErrorException unanswered 500 retryable; asked 1
the transport throws: TransportException unanswered -; asked 1
-- arguments
token empty: token empty
token blank: token empty
token a path: token path
token NUL: token nul
token not UTF-8: token utf8
token too long: token too_long
14 rows checked
ok: nothing was sent
ok: an event that is hollow
parse of a class that was not constructed: Error: Payments\Tests\Unbuilt was not constructed
verify of a class that was not constructed: Error: Payments\Tests\Unbuilt was not constructed
confirm of a class that was not constructed: Error: Payments\Tests\Unbuilt was not constructed
ok: asked again
