--TEST--
Verdict: what every result that tells a state lets a shop do
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\{Card, Confirmation, Currency, Environment, Hepsipay, HstMobil, Money, Options, PaymentStatus, Verdict};
use Payments\Finrota\{Account, Contact, Payment, Pws, Transaction};
use Payments\Http\Response;
use Payments\Testing\FakeTransport;

require __DIR__ . '/../support/checks.php';

function lira(string $amount): Money
{
    return Money::of($amount, Currency::TRY);
}

function pws(array $answer): Pws
{
    $fake = new FakeTransport(new Response(200, json_encode($answer)));

    return new Pws(new Account('k', 's', Environment::Sandbox, new Options(transport: $fake, retries: 0)));
}

/** @param array<string, mixed> $members of the transaction; a raw number is given as text in "raw" */
function transaction(array $members, string $raw = ''): Transaction
{
    $body = json_encode($members + ['id' => 't', 'referenceNumber' => 'r']);
    $body = $raw === '' ? $body : substr($body, 0, -1) . ",$raw}";
    $fake = new FakeTransport(new Response(200, $body));

    return (new Pws(new Account('k', 's', Environment::Sandbox, new Options(transport: $fake, retries: 0))))->transaction(referenceNumber: 'r');
}

function payment(int $status, ?string $redirect = null): Payment
{
    $data = ['redirectUrl' => $redirect, 'referenceNumber' => 'r', 'transactionStatusId' => $status, 'transactionId' => 't'];

    return pws(['message' => null, 'statusCode' => 200, 'data' => $data])->pay(
        new Contact('John', 'Doe', 'test@example.com'),
        new Card('4155650100416111', 'Test Test', 1, 2050, '715'),
        'NT1',
        lira('52.00'),
        1,
        '384badef-11ec-ee11-98f2-005056b0d2e5',
        '504978bf-bebd-40c5-89aa-b76f3a20341c',
        $redirect !== null,
        'https://shop.example/back',
    );
}

function state(int $status, int $kurus): Hepsipay\PaymentState
{
    $body = json_encode(['Status' => $status, 'Amount' => $kurus, 'Success' => true, 'MessageCode' => '0000']);

    return (new Hepsipay\Status(new Hepsipay\Merchant('1', '2', 's', Environment::Sandbox, options: new Options(transport: new FakeTransport(new Response(200, $body))))))->get('t');
}

function webPos(array $answer): HstMobil\WebPos
{
    return new HstMobil\WebPos(new HstMobil\Account(Environment::Sandbox, 'key', options: new Options(transport: new FakeTransport(new Response(200, json_encode($answer))))));
}

function answered(string $status, string $amount): HstMobil\PaymentResult
{
    return webPos(['data' => ['orderId' => 'o', 'amount' => $amount, 'status' => $status]])->result('o', 'p');
}

function step(bool $success): HstMobil\Payment
{
    $data = ['orderId' => str_repeat('a', 32), 'paymentId' => 'p', 'returnType' => 1, 'returnUrl' => 'https://bank.example/'];

    return webPos(['success' => $success, 'data' => $success ? $data : null])
        ->pay(lira('52.00'), str_repeat('a', 32), 1, new Card('4155650100416111', 'Test Test', 1, 2050, '715'), 'https://shop.example/back');
}

$table = [
    // Finrota's payment names no amount: the verdict is that of the amount that was asked for.
    'payment 1' => [payment(1), Verdict::Paid],
    'payment 2' => [payment(2), Verdict::NotPaid],
    'payment 2, with an address' => [payment(2, 'https://bank.example/'), Verdict::NotPaid],
    'payment 3' => [payment(3), Verdict::Wait],
    'payment 6' => [payment(6), Verdict::Look],
    'payment 4' => [payment(4, 'https://bank.example/'), Verdict::Wait],
    'payment 9' => [payment(9), Verdict::Wait],
    'transaction 1' => [transaction(['transactionStatusId' => 1, 'lastAmount' => '52', 'currencyType' => 'TRY']), Verdict::Paid],
    'transaction 1, with a surcharge' => [transaction(['transactionStatusId' => 1, 'lastAmount' => '53.40', 'currencyType' => 'TRY']), Verdict::Look],
    'transaction 1, less' => [transaction(['transactionStatusId' => 1, 'lastAmount' => '51.99', 'currencyType' => 'TRY']), Verdict::Look],
    'transaction 1, in "949"' => [transaction(['transactionStatusId' => 1, 'lastAmount' => '52', 'currencyType' => '949']), Verdict::Look],
    'transaction 1, in 949' => [transaction(['transactionStatusId' => 1, 'lastAmount' => '52', 'currencyType' => 949]), Verdict::Look],
    'transaction 1, in TL' => [transaction(['transactionStatusId' => 1, 'lastAmount' => '52', 'currencyType' => 'TL']), Verdict::Look],
    'transaction 1, in USD' => [transaction(['transactionStatusId' => 1, 'lastAmount' => '52', 'currencyType' => 'USD']), Verdict::Look],
    'transaction 1, no amount' => [transaction(['transactionStatusId' => 1, 'currencyType' => 'TRY']), Verdict::Look],
    'transaction 1, "52,00"' => [transaction(['transactionStatusId' => 1, 'lastAmount' => '52,00', 'currencyType' => 'TRY']), Verdict::Look],
    'transaction 2' => [transaction(['transactionStatusId' => 2, 'lastAmount' => '52', 'currencyType' => 'TRY']), Verdict::NotPaid],
    'transaction 3' => [transaction(['transactionStatusId' => 3, 'lastAmount' => '52', 'currencyType' => 'TRY']), Verdict::Wait],
    'transaction 5' => [transaction(['transactionStatusId' => 5, 'lastAmount' => '0', 'currencyType' => 'TRY']), Verdict::NotPaid],
    'transaction 5, money left' => [transaction(['transactionStatusId' => 5, 'lastAmount' => '52', 'currencyType' => 'TRY']), Verdict::Look],
    'transaction 5, "52,00"' => [transaction(['transactionStatusId' => 5, 'lastAmount' => '52,00', 'currencyType' => 'TRY']), Verdict::Look],
    'transaction 1, nothing left' => [transaction(['transactionStatusId' => 1, 'lastAmount' => '0.0', 'currencyType' => 'TRY']), Verdict::NotPaid],
    'transaction 1, nothing left of "949"' => [transaction(['transactionStatusId' => 1, 'lastAmount' => 0, 'currencyType' => '949']), Verdict::NotPaid],
    'transaction 6, a part' => [transaction(['transactionStatusId' => 6, 'lastAmount' => '51.99', 'currencyType' => 'TRY']), Verdict::Look],
    'transaction 6, all that the order costs is left' => [transaction(['transactionStatusId' => 6, 'lastAmount' => '52', 'currencyType' => 'TRY']), Verdict::Look],
    'transaction 6, nothing left' => [transaction(['transactionStatusId' => 6, 'lastAmount' => '0', 'currencyType' => 'TRY']), Verdict::NotPaid],
    'transaction 6, no amount' => [transaction(['transactionStatusId' => 6]), Verdict::Look],
    'transaction 77' => [transaction(['transactionStatusId' => 77, 'lastAmount' => '52', 'currencyType' => 'TRY']), Verdict::Wait],
    'step' => [step(true), Verdict::Wait],
    'step refused' => [step(false), Verdict::NotPaid],
    'result SUCCESS' => [answered('SUCCESS', '52'), Verdict::Paid],
    'result SUCCESS, less' => [answered('SUCCESS', '0'), Verdict::Look],
    'result PENDING' => [answered('PENDING', '52'), Verdict::Wait],
    'result FAILED' => [answered('FAILED', '52'), Verdict::NotPaid],
    'result success' => [answered(' success ', '52'), Verdict::Paid],
    'result of a word nobody knows' => [answered('WAITING', '52'), Verdict::Wait],
];
foreach ([1 => 'w', 2 => 'w', 3 => 'N', 4 => 'P', 5 => 'P', 6 => 'N', 7 => 'N', 8 => 'L', 9 => 'L', 10 => 'N', 11 => 'L', 12 => 'P', 13 => 'N', 14 => 'P', 15 => 'N', 99 => 'w'] as $status => $letter) {
    $verdicts = ['w' => Verdict::Wait, 'N' => Verdict::NotPaid, 'P' => Verdict::Paid, 'L' => Verdict::Look];
    $table["state $status"] = [state($status, 5200), $verdicts[$letter]];
}
foreach ($table as $what => [$result, $verdict]) {
    same($verdict, $result->verdict(lira('52.00')), $what);
    same($verdict, $result->verdict(lira('52.00'), lira('52.00')), "$what, with a ceiling of the same");
}
same(52_00, payment(1)->askedAmount->minor, 'the amount that was asked for');
same(Verdict::Look, payment(1)->verdict(lira('51.00')), 'asked for more than the order costs');
same(PaymentStatus::RefundFailed, state(9, 1)->status, 'a refund failed');
same([true, true], [PaymentStatus::RefundFailed->isPaid(), PaymentStatus::RefundFailed->isFinal()], 'a refund failed: paid, final');

same([PaymentStatus::Cancelled, '1'], (fn ($one) => [$one->status, $one->rawStatus])(transaction(['transactionStatusId' => 1, 'lastAmount' => '0.0', 'currencyType' => 'TRY'])), 'cancelled, as the sample has it');
foreach ([1 => false, 2 => false, 3 => true, 4 => true, 5 => false, 6 => false, 9 => true] as $status => $sent) {
    same($sent, payment($status, 'https://bank.example/')->threeDSecure !== null, "status $status: sent to the bank");
}

// Amounts as providers have written them; a number as it stands in the answer.
foreach ([
    ['"transactionStatusId":1,"lastAmount":53.4,"currencyType":"TRY"', '52.00', [Verdict::Look]],
    ['"transactionStatusId":1,"lastAmount":52.000000000000007,"currencyType":"TRY"', '52.00', [Verdict::Look, Verdict::Paid]],
    ['"transactionStatusId":1,"lastAmount":"52,00","currencyType":"TRY"', '52.00', [Verdict::Look]],
    ['"transactionStatusId":6,"lastAmount":9.99,"currencyType":"TRY"', '10.00', [Verdict::Look]],
    ['"transactionStatusId":6,"lastAmount":0,"currencyType":"TRY"', '10.00', [Verdict::NotPaid]],
    ['"transactionStatusId":1,"lastAmount":52.0,"currencyType":"949"', '52.00', [Verdict::Look]],
    ['"transactionStatusId":3,"lastAmount":52.0,"currencyType":"TRY"', '52.00', [Verdict::Wait]],
    ['"transactionStatusId":5,"lastAmount":null,"currencyType":"TRY"', '10.00', [Verdict::NotPaid]],
    ['"transactionStatusId":5,"lastAmount":true,"currencyType":"TRY"', '10.00', [Verdict::Look]],
    ['"transactionStatusId":5,"lastAmount":[],"currencyType":"TRY"', '10.00', [Verdict::Look]],
    ['"transactionStatusId":5,"lastAmount":{},"currencyType":"TRY"', '10.00', [Verdict::Look]],
] as [$raw, $expected, $verdicts]) {
    $verdict = transaction([], $raw)->verdict(lira($expected));
    holds(in_array($verdict, $verdicts, true), "$raw is $verdict->name");
}
same(['true', '[]', '{"a":10.00}'], array_map(fn ($json) => transaction([], "\"transactionStatusId\":5,\"lastAmount\":$json,\"currencyType\":\"TRY\"")->rawLastAmount, ['true', '[ ]', '{"a": 10.00}']), 'an amount that is none, as it came');
same('52,00', transaction([], '"transactionStatusId":1,"lastAmount":"52,00","currencyType":"TRY"')->rawLastAmount, 'the amount as it came');

// Interest: up to the ceiling it is paid, above it a person looks; never "not paid".
foreach ([[state(5, 1248), '12.00'], [transaction(['transactionStatusId' => 1, 'lastAmount' => '12.48', 'currencyType' => 'TRY']), '12.00']] as [$result, $order]) {
    same(Verdict::Paid, $result->verdict(lira($order), lira('12.48')), 'within the ceiling');
    same(Verdict::Paid, $result->verdict(expected: lira($order), ceiling: lira('20')), 'below the ceiling');
    same(Verdict::Look, $result->verdict(lira($order), lira('12.47')), 'above the ceiling');
    same(Verdict::Look, $result->verdict(lira($order)), 'no ceiling');
    same(Verdict::Look, $result->verdict(lira('12.49'), lira('20')), 'below the order');
}

// Mistakes of the caller.
foreach ([payment(1), transaction(['transactionStatusId' => 1]), state(5, 1), answered('SUCCESS', '1'), step(true)] as $result) {
    $class = $result::class;
    throws(\ValueError::class, '#1 ($expected) must be positive', fn () => $result->verdict(lira('0')), "$class: nothing expected");
    throws(\ValueError::class, '#1 ($expected) must be positive', fn () => $result->verdict(lira('-1')), "$class: less than nothing expected");
    throws(\ValueError::class, '#2 ($ceiling) must be in TRY', fn () => $result->verdict(lira('1'), Money::of('1', Currency::USD)), "$class: another currency");
    throws(\ValueError::class, '#2 ($ceiling) must not be below', fn () => $result->verdict(lira('1'), lira('0.99')), "$class: a ceiling below");
    throws(\TypeError::class, 'must be of type Payments\Money', fn () => $result->verdict('52.00'), "$class: a text");
    throws(\ArgumentCountError::class, '', fn () => $result->verdict(), "$class: nothing given");
    throws(\Error::class, 'was not made by', fn () => $result->verdict(unserialize('O:14:"Payments\Money":0:{}')), "$class: a hollow amount");
    throws(\Error::class, "$class was not made by a call", fn () => (new \ReflectionClass($class))->newInstanceWithoutConstructor()->verdict(lira('1')), "$class: hollow");
}

// Every result that has a status has a verdict.
foreach ((new \ReflectionExtension('payments'))->getClasses() as $class) {
    if ($class->hasProperty('status') && (string) $class->getProperty('status')->getType() === PaymentStatus::class && $class->getShortName() !== 'HpmNotification') {
        holds($class->hasMethod('verdict'), "$class->name has a verdict");
    }
}
holds(method_exists(Confirmation::class, 'verdict'), 'a confirmation has one');

// A property that is called status is one, but for HTTP's number in a test's Answer and in a Receipt.
foreach ((new \ReflectionExtension('payments'))->getClasses() as $class) {
    if ($class->hasProperty('status') && !in_array((string) $class->getProperty('status')->getType(), ['?int', 'int'], true)) {
        same('?' . PaymentStatus::class, '?' . ltrim((string) $class->getProperty('status')->getType(), '?'), "$class->name::\$status");
    }
}

done();
?>
--EXPECT--
done
