--TEST--
Confirmation: what the provider's own query says beside what the shop expects
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\{Confirmation, Currency, Environment, Money, Options, Verdict};
use Payments\Exception\PaymentsException;
use Payments\Finrota\{Account, Hpm, Transaction, Vpws};
use Payments\Hepsipay\{Merchant, PaymentState, Webhook, WebhookEvent};
use Payments\Http\{Request, Response};
use Payments\HstMobil;

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/answers.php';

/** What a shop expects, in each of the three flows, against an answer of the provider. */
function hepsipay(array $answer, string $order = 'ab1', string $amount = '10.00'): Confirmation
{
    $body = json_encode($answer + ['Status' => 4, 'Amount' => 1000, 'MerchantOrderNumber' => 'ab1', 'PaymentId' => '77', 'Success' => true, 'MessageCode' => '0000']);
    $webhook = new Webhook(new Merchant('1', '2', 's', Environment::Sandbox, 'callback', options: new Options(transport: Answers::with(200, $body), retries: 0)));
    $event = $webhook->parse(json_encode(['Status' => '', 'PaymentId' => '77', 'Hash' => '', 'MerchantOrderNumber' => $order, 'IsPaymentSuccessful' => true]));

    return $webhook->confirm($event, 'token', Money::of($amount, Currency::TRY));
}

function finrota(array $answer, string $order = 'ab1', string $amount = '10.00', Currency $currency = Currency::TRY): Confirmation
{
    $data = $answer + ['transactionId' => 't', 'referenceNumber' => 'r', 'clientReferenceNumber' => 'ab1', 'transactionStatusId' => 1, 'lastAmount' => 10.00, 'lastNetAmount' => 9.80, 'currencyType' => 'TRY'];
    $transport = new Answers(fn (Request $request) => new Response(200, $request->operation() === 'finrota.token.connect'
        ? sprintf(Answers::TOKEN, bin2hex(random_bytes(8)))
        : json_encode(['data' => $data, 'message' => null, 'statusCode' => 200])));
    $account = new Account('k' . random_int(1, PHP_INT_MAX), 's', Environment::Sandbox, new Options(transport: $transport, retries: 0));
    $notification = (new Hpm($account))->parseWebhook(json_encode(['Id' => 't', 'TransactionStatusId' => 1, 'OrderReference' => 'r', 'ClientOrderReference' => $order, 'PureAmount' => 9.8, 'CurrencyId' => 'TRY']));

    return (new Hpm($account))->confirm($notification, Money::of($amount, $currency), $order, new Vpws($account));
}

function hstMobil(array $answer, string $order = 'ab1', string $amount = '10.00'): Confirmation
{
    $data = $answer + ['paymentId' => 'p', 'orderId' => 'ab1', 'amount' => 10, 'status' => 'SUCCESS'];
    $options = new Options(transport: Answers::with(200, json_encode(['data' => $data, 'resultCode' => '200'])), retries: 0);

    return (new HstMobil\WebPos(new HstMobil\Account(Environment::Sandbox, 'key', options: $options)))->complete(['orderId' => $order, 'paymentId' => 'p'], $order, Money::of($amount, Currency::TRY));
}

// confirmation, of this order, verdict, how many differences
$cases = [
    'hepsipay: as expected' => [fn () => hepsipay([]), true, Verdict::Paid, 0],
    'hepsipay: more was paid, for installments' => [fn () => hepsipay(['Amount' => 1100]), true, Verdict::Look, 1],
    'hepsipay: less was paid' => [fn () => hepsipay(['Amount' => 999]), true, Verdict::Look, 1],
    'hepsipay: another order' => [fn () => hepsipay(['MerchantOrderNumber' => 'ab2']), false, Verdict::Look, 1],
    'hepsipay: another order that failed' => [fn () => hepsipay(['MerchantOrderNumber' => 'ab2', 'Status' => 6]), false, Verdict::Look, 1],
    'hepsipay: another payment' => [fn () => hepsipay(['PaymentId' => '78']), false, Verdict::Look, 1],
    'hepsipay: no payment yet' => [fn () => hepsipay(['PaymentId' => null, 'Status' => 2]), false, Verdict::Wait, 1],
    'hepsipay: all of it' => [fn () => hepsipay(['MerchantOrderNumber' => 'x', 'PaymentId' => null, 'Amount' => 1]), false, Verdict::Look, 3],
    'hepsipay: failed' => [fn () => hepsipay(['Status' => 6]), true, Verdict::NotPaid, 0],
    'hepsipay: pending' => [fn () => hepsipay(['Status' => 1]), true, Verdict::Wait, 0],
    'hepsipay: refunded' => [fn () => hepsipay(['Status' => 10]), true, Verdict::NotPaid, 0],
    'hepsipay: refunded in part' => [fn () => hepsipay(['Status' => 8]), true, Verdict::Look, 0],
    'hepsipay: a refund failed' => [fn () => hepsipay(['Status' => 11]), true, Verdict::Look, 0],
    'hepsipay: a state of tomorrow' => [fn () => hepsipay(['Status' => 99]), true, Verdict::Wait, 0],
    'finrota: as expected' => [fn () => finrota([]), true, Verdict::Paid, 0],
    'finrota: less was paid' => [fn () => finrota(['lastAmount' => 9.99]), true, Verdict::Look, 1],
    'finrota: more was paid' => [fn () => finrota(['lastAmount' => 10.01]), true, Verdict::Look, 1],
    'finrota: in another currency' => [fn () => finrota(['currencyType' => 'USD']), true, Verdict::Look, 1],
    'finrota: an amount that nobody understands' => [fn () => finrota(['currencyType' => '???']), true, Verdict::Look, 1],
    'finrota: another order' => [fn () => finrota(['clientReferenceNumber' => 'ab2']), false, Verdict::Look, 1],
    'finrota: no order' => [fn () => finrota(['clientReferenceNumber' => null]), false, Verdict::Look, 1],
    'finrota: failed' => [fn () => finrota(['transactionStatusId' => 2]), true, Verdict::NotPaid, 0],
    'hstmobil: as expected' => [fn () => hstMobil([]), true, Verdict::Paid, 0],
    'hstmobil: less was paid' => [fn () => hstMobil(['amount' => 9.99]), true, Verdict::Look, 1],
    'hstmobil: more was paid' => [fn () => hstMobil(['amount' => 10.01]), true, Verdict::Look, 1],
    'hstmobil: failed' => [fn () => hstMobil(['status' => 'FAILED']), true, Verdict::NotPaid, 0],
    'hstmobil: a word nobody knows' => [fn () => hstMobil(['status' => 'WAITING']), true, Verdict::Wait, 0],
    'hstmobil: pending' => [fn () => hstMobil(['status' => 'PENDING']), true, Verdict::Wait, 0],
    // An order of another spelling is another order.
    'hepsipay: an order in capitals' => [fn () => hepsipay(['MerchantOrderNumber' => 'AB1']), false, Verdict::Look, 1],
    'finrota: an order in capitals' => [fn () => finrota(['clientReferenceNumber' => 'AB1']), false, Verdict::Look, 1],
];
$ten = Money::of('10.00', Currency::TRY);
throws(\Payments\Exception\ResponseException::class, 'the answer is about another orderId', fn () => hstMobil(['orderId' => 'ab2']), 'hstmobil: another order');
foreach ($cases as $case => [$confirm, $same, $verdict, $differences]) {
    try {
        $confirmation = $confirm();
    } catch (PaymentsException $failure) {
        same('a confirmation', shown($failure), $case);
        continue;
    }
    same([$same, $verdict, $differences], [$confirmation->isSameOrder, $confirmation->verdict($ten), count($confirmation->differences)], $case);
    foreach ($confirmation->differences as $difference) {
        holds(is_string($difference) && $difference !== '', "$case: said in words");
    }
    same(['answer', 'differences', 'isSameOrder'], array_keys($confirmation->jsonSerialize()), "$case: JSON");
}
$eleven = Money::of('11.00', Currency::TRY);
same(Verdict::Paid, hepsipay(['Amount' => 1100])->verdict($ten, ceiling: $eleven), 'interest within the ceiling');
same(Verdict::Look, hepsipay(['Amount' => 1100, 'MerchantOrderNumber' => 'x'])->verdict($ten, $eleven), 'interest on another order');
same(Verdict::Look, hepsipay([])->verdict($eleven), 'of another amount than it was asked with');
throws(\ValueError::class, '#1 ($expected) must be positive', fn () => hepsipay([])->verdict(Money::of(0, Currency::TRY)), 'nothing expected');
throws(\ValueError::class, '#2 ($ceiling) must not be below', fn () => hepsipay([])->verdict($eleven, $ten), 'a ceiling below');
same(PaymentState::class, hepsipay([])->answer::class, "Hepsipay's answer");
same(Transaction::class, finrota([])->answer::class, "Finrota's answer");
same(HstMobil\PaymentResult::class, hstMobil([])->answer::class, "HstMobil's answer");
same(['amount: expected "10.00 TRY", found "9.99 TRY"'], hepsipay(['Amount' => 999])->differences, 'amounts in words');

// One that was never made, or was made of nothing: it confirms nothing.
$texts = ['O:21:"Payments\Confirmation":0:{}', 'O:21:"Payments\Confirmation":1:{s:11:"differences";a:0:{}}',
    'O:21:"Payments\Confirmation":2:{s:6:"answer";E:32:"Payments\PaymentStatus:Succeeded";s:11:"isSameOrder";b:1;}',
    'O:21:"Payments\Confirmation":2:{s:6:"answer";O:28:"Payments\Finrota\Transaction":0:{}s:11:"isSameOrder";b:1;}'];
foreach ([(new \ReflectionClass(Confirmation::class))->newInstanceWithoutConstructor(), ...array_map(unserialize(...), $texts)] as $number => $hollow) {
    throws(\Error::class, 'was not made by a call', fn () => $hollow->verdict($ten), "hollow: $number");
}

/** An answer that is none of the API's. */
class Foreign
{
    public function verdict(Money $expected, ?Money $ceiling = null): Verdict
    {
        return Verdict::Paid;
    }
}

foreach ([new Foreign(), new \stdClass(), new \ArrayObject()] as $answer) {
    $text = 'O:21:"Payments\Confirmation":2:{s:6:"answer";' . serialize($answer) . 's:11:"isSameOrder";b:1;}';
    throws(\Error::class, 'was not made by a call', fn () => unserialize($text)->verdict($ten), 'an answer of another class: ' . get_debug_type($answer));
}
$event = (new \ReflectionClass(WebhookEvent::class))->newInstanceWithoutConstructor();
$paid = '{"Status":4,"Amount":1000,"MerchantOrderNumber":"o","PaymentId":"77","Success":true,"MessageCode":"0000"}';
$options = new Options(transport: Answers::with(200, $paid), retries: 0);
$webhook = new Webhook(new Merchant('1', '2', 's', Environment::Sandbox, 'callback', options: $options));
same(Verdict::Look, $webhook->confirm($event, 'token', $ten)->verdict($ten), 'an event that was never made');

done();
?>
--EXPECT--
done
