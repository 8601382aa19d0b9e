--TEST--
Payments\Testing\HepsipayAnswers: each answer through the call that it is for
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Currency;
use Payments\Hepsipay\BasketItem;
use Payments\Hepsipay\BasketItemRefund;
use Payments\Hepsipay\Frame;
use Payments\Hepsipay\Refund;
use Payments\Hepsipay\Status;
use Payments\Hepsipay\Webhook;
use Payments\Money;
use Payments\Options;
use Payments\Testing\Answer;
use Payments\Testing\FakeTransport;
use Payments\Testing\HepsipayAnswers as Hepsipay;
use Payments\Testing\Webhooks;

require __DIR__ . '/../support/shop.php';

function fakeMerchant(Answer $answer, mixed ...$changes): \Payments\Hepsipay\Merchant
{
    return merchant(new Options(transport: new FakeTransport($answer), retries: 0), ...$changes);
}

$basket = ['amount' => kurus(1200), 'accountKey' => '905551112233', 'merchantCallBackUrl' => 'https://shop.example/cb', 'basketItems' => [new BasketItem('Item', kurus(1200), '987')]];

foreach ([Hepsipay::available(), Hepsipay::available(isAccountAlreadyLinked: true), Hepsipay::available(false)] as $answer) {
    $available = (new Frame(fakeMerchant($answer)))->checkAvailability(...$basket);
    echo show([$available->hasStoredCard, $available->isAccountAlreadyLinked, $available->messageCode, $available->userMessage]), "\n";
}

foreach ([Hepsipay::session(), Hepsipay::session('AB+/=ğ')] as $answer) {
    $session = (new Frame(fakeMerchant($answer)))->init(...$basket);
    echo $session->frameUrl, ' ', $session->token, "\n";
}
echo outcome(fn () => (new Frame(fakeMerchant(Hepsipay::refused('9410'))))->init(...$basket)), "\n";

for ($status = 0; $status <= 16; $status++) {
    $state = (new Status(fakeMerchant(Hepsipay::state(kurus(1236), '1234', $status))))->get('TOKEN');
    echo $state->rawStatus, ' ', $state->status->name, $status < 16 ? ', ' : "\n";
}
dump((new Status(fakeMerchant(Hepsipay::state(kurus(1236), '1234'))))->get('TOKEN'));
dump((new Status(fakeMerchant(Hepsipay::state(kurus(1236), 'ğ"1', 1, null, null, 3, null, null, null, 'İşlem başlatıldı.'))))->get('TOKEN'));
echo outcome(fn () => (new Status(fakeMerchant(Hepsipay::refused())))->get('TOKEN')), "\n";

foreach ([
    fn (Refund $refund) => $refund->byPaymentId('1', kurus(1)),
    fn (Refund $refund) => $refund->byReferenceNo('ce7ef08d-9b8d-4f2f-ac14-6516a59c1a87', kurus(1)),
    fn (Refund $refund) => $refund->basketItem(new BasketItemRefund('1', kurus(1)), '1'),
] as $call) {
    $refunded = $call(new Refund(fakeMerchant(Hepsipay::refunded())));
    echo show([$refunded->messageCode, $refunded->message]), ' ', told(fn () => $call(new Refund(fakeMerchant(Hepsipay::refused('9410', 'more than was paid', null))))), "\n";
}

// A webhook, and the query that confirms it.
$webhook = new Webhook(fakeMerchant(Hepsipay::state(kurus(1200), '1234', paymentId: '24112596'), callbackKey: 'TestCallbackKey'));
$event = $webhook->verify(Webhooks::hepsipay('TestCallbackKey', '1234'));
check('confirmed', ['paid', []], (fn ($confirmation) => [$confirmation->verdict(kurus(1200))->value, $confirmation->differences])($webhook->confirm($event, 'TOKEN', kurus(1200))));

foreach ([fn () => Hepsipay::state(Money::of('1', Currency::USD), '1'), fn () => Hepsipay::state(kurus(1), '1', paymentId: 'P-1'), fn () => Hepsipay::state(kurus(1), '1', paymentId: '01'),
    fn () => Hepsipay::state(kurus(1)), fn () => Hepsipay::session("\xff")] as $call) {
    echo ($thrown = thrown($call))::class, ': ', $thrown->getMessage(), "\n";
}
?>
--EXPECT--
[true, false, "0000", "ok"]
[true, true, "0000", "ok"]
[false, false, "0000", "ok"]
https://pf-ui-pwh-qa.hepsipay.com/?token=0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF 0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF
https://pf-ui-pwh-qa.hepsipay.com/?token=AB%2B%2F%3D%C4%9F AB+/=ğ
ApiException rejected 200 9410
0 Unrecognised, 1 Pending, 2 AwaitingThreeDSecure, 3 Failed, 4 Succeeded, 5 Succeeded, 6 Failed, 7 Failed, 8 PartiallyRefunded, 9 RefundFailed, 10 Refunded, 11 RefundFailed, 12 Succeeded, 13 Failed, 14 Succeeded, 15 Failed, 16 Unrecognised
PaymentState
  statusDescription: NULL
  status: PaymentStatus::Succeeded
  rawStatus: "5"
  amount: 12.36 TRY
  rawAmount: "1236"
  installmentCount: 1
  createDate: 2024-05-22T10:10:26.829888+00:00
  rawCreateDate: "2024-05-22T10:10:26.829888"
  referenceNo: "2c3e3fa7-d8af-4a6f-a8ed-f49d45a935c0"
  craftgatePaymentId: "632146"
  paymentId: "632146"
  merchantOrderNumber: "1234"
  paymentType: 2
  paymentTypeDescription: "Saklı Kart"
  posAlias: NULL
  binNumber: "37442500"
  messageCode: "0000"
  message: "İşlem Başarıyla Gerçekleştirildi."
  userMessageTitle: NULL
  userMessage: "İşlem Başarıyla Gerçekleştirildi."
PaymentState
  statusDescription: "İşlem başlatıldı."
  status: PaymentStatus::Pending
  rawStatus: "1"
  amount: 12.36 TRY
  rawAmount: "1236"
  installmentCount: 3
  createDate: 2024-05-22T10:10:26.829888+00:00
  rawCreateDate: "2024-05-22T10:10:26.829888"
  referenceNo: NULL
  craftgatePaymentId: NULL
  paymentId: NULL
  merchantOrderNumber: "ğ\"1"
  paymentType: NULL
  paymentTypeDescription: NULL
  posAlias: NULL
  binNumber: NULL
  messageCode: "0000"
  message: "İşlem Başarıyla Gerçekleştirildi."
  userMessageTitle: NULL
  userMessage: "İşlem Başarıyla Gerçekleştirildi."
ApiException unanswered 200 9999
["0000", "Islem Basariyla Gerceklestirildi."] ApiException rejected 200 9410; hepsipay.payment.refund: the provider refused, code 9410: more than was paid
["0000", "Islem Basariyla Gerceklestirildi."] ApiException rejected 200 9410; hepsipay.payment.refund: the provider refused, code 9410: more than was paid
["0000", "Islem Basariyla Gerceklestirildi."] ApiException rejected 200 9410; hepsipay.payment.refund: the provider refused, code 9410: more than was paid
ok: confirmed
ValueError: Payments\Testing\HepsipayAnswers::state(): $amount must be in TRY
ValueError: Payments\Testing\HepsipayAnswers::state(): $paymentId must be a number in digits
ValueError: Payments\Testing\HepsipayAnswers::state(): $paymentId must be a number in digits
ArgumentCountError: Payments\Testing\HepsipayAnswers::state() expects at least 2 arguments, 1 given
ValueError: Payments\Testing\HepsipayAnswers::session(): $token must be UTF-8
