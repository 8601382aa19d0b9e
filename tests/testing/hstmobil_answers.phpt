--TEST--
Payments\Testing\HstMobilAnswers: each answer through the call that it is for
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Currency;
use Payments\Environment;
use Payments\HstMobil\Account;
use Payments\HstMobil\WebPos;
use Payments\Money;
use Payments\Options;
use Payments\Testing\Answer;
use Payments\Testing\FakeTransport;
use Payments\Testing\HstMobilAnswers as HstMobil;
use Payments\Testing\Webhooks;

require __DIR__ . '/../support/finrota.php';

const ORDER = '1ae8af2024c811ee8844dd9840dd82ae';

function webPos(FakeTransport $fake, mixed ...$options): WebPos
{
    return new WebPos(new Account(Environment::Sandbox, userName: '5000000000', password: 'Test1234', options: new Options(...$options + ['transport' => $fake, 'retries' => 0, 'tokenStoreKey' => str_repeat('k', 32)])));
}

function pay(Answer $answer, string $order = ORDER): object
{
    return webPos(new FakeTransport($answer))->pay(lira('10'), $order, 1, card(), 'https://shop.example/back');
}

foreach ([[HstMobil::redirect()], [HstMobil::redirect('https://b.example/x', 'other', 'P-1'), 'other'], [HstMobil::html()], [HstMobil::html('<p>"ğ"</p>', paymentId: 'P-2')],
    [HstMobil::declined()], [HstMobil::declined(null, 'Hayır', 'other'), 'other']] as $arguments) {
    $payment = pay(...$arguments);
    echo show([
        $payment->status, $payment->orderId, $payment->paymentId, $payment->returnType, $payment->threeDSecure?->redirectUrl, $payment->threeDSecure?->html,
        $payment->decline?->code, $payment->decline?->message, $payment->rawStatus, $payment->resultCode,
    ]), "\n";
}
echo 'for another order: ', told(fn () => pay(HstMobil::redirect(orderId: 'other'))), "\n";
echo 'refused: ', told(fn () => pay(HstMobil::refused(message: 'no'))), "\n";
echo 'an order id that was used: ', outcome(fn () => pay(HstMobil::refused(500, 'used'))), "\n";
echo 'a token that was refused: ';
$fake = new FakeTransport(HstMobil::refused(401), HstMobil::redirect());
webPos($fake)->pay(lira('10'), ORDER, 1, card(), 'https://shop.example/back');
echo count($fake->requests()), ' requests, ', count($fake->requests('hstmobil.auth.login')), " logins\n";

$answers = [HstMobil::result(lira('60')), HstMobil::result(lira('60.50'), 'PENDING'), HstMobil::result(lira('60'), 'FAILED', '51', 'Yetersiz bakiye', 'other')];
foreach ($answers as $answer) {
    $result = webPos(new FakeTransport($answer))->result($answer === end($answers) ? 'other' : ORDER, 'P-1');
    echo show([$result->status, $result->rawStatus, $result->amount, $result->orderId, $result->transactionOrderId, $result->code, $result->message, $result->inquiryAlreadyCalled]), "\n";
}
$confirmation = webPos(new FakeTransport(HstMobil::result(lira('60'))))->complete(Webhooks::hstMobilCallback(ORDER, lira('60')), ORDER, lira('60'));
check('complete()', ['paid', []], [$confirmation->verdict(lira('60'))->value, $confirmation->differences]);
$confirmation = webPos(new FakeTransport(HstMobil::result(lira('59'))))->complete(Webhooks::hstMobilCallback(ORDER, lira('60')), ORDER, lira('60'));
check('of less', ['look', 1], [$confirmation->verdict(lira('60'))->value, count($confirmation->differences)]);

check('installments', [], webPos(new FakeTransport(HstMobil::installments()))->installments());
check('of a shape', ['rates' => [['installment' => 2, 'rate' => '1.5']]], webPos(new FakeTransport(HstMobil::installments(['rates' => [['installment' => 2, 'rate' => 1.5]]])))->installments());

// The token.
$tokens = new Tokens();
$fake = new FakeTransport(HstMobil::result(lira('60')));
webPos($fake, tokenStore: $tokens)->result(ORDER, ORDER);
check('the own token is kept', ['get', 'put', 'Bearer header.payload.signature'], [...array_map(fn (string $line): string => strtok($line, ' '), $tokens->log), $fake->requests()[0]->headers()['Authorization']]);
$tokens = new Tokens();
$fake = (new FakeTransport(HstMobil::result(lira('60'))))->answerTokens(HstMobil::token('a.b.c', '2999-01-01T00:00:00'));
webPos($fake, tokenStore: $tokens)->result(ORDER, ORDER);
check('one that is', ['a.b.c'], array_values($tokens->kept));
$fake = (new FakeTransport())->answerTokens(HstMobil::refused(401, 'wrong password'));
echo 'no token: ', told(fn () => webPos($fake)->result(ORDER, ORDER)), "\n";
$fake->assertNothingSent();

foreach ([fn () => HstMobil::result(Money::of('60', Currency::USD)), fn () => HstMobil::refused(399), fn () => HstMobil::html("\xff"), fn () => HstMobil::installments([NAN])] as $call) {
    echo ($thrown = thrown($call))::class, ': ', $thrown->getMessage(), "\n";
}
?>
--EXPECT--
[PaymentStatus::AwaitingThreeDSecure, "1ae8af2024c811ee8844dd9840dd82ae", "1ae8af2024c811ee8844dd9840dd82ae", 1, "https://bank.example/3ds?id=1", NULL, NULL, NULL, "SUCCESS", "0000"]
[PaymentStatus::AwaitingThreeDSecure, "other", "P-1", 1, "https://b.example/x", NULL, NULL, NULL, "SUCCESS", "0000"]
[PaymentStatus::AwaitingThreeDSecure, "1ae8af2024c811ee8844dd9840dd82ae", "1ae8af2024c811ee8844dd9840dd82ae", 2, NULL, "<!DOCTYPE html><html><body><script>document.forms[0].submit()</script></body></html>", NULL, NULL, "SUCCESS", "0000"]
[PaymentStatus::AwaitingThreeDSecure, "1ae8af2024c811ee8844dd9840dd82ae", "P-2", 2, NULL, "<p>\"ğ\"</p>", NULL, NULL, "SUCCESS", "0000"]
[PaymentStatus::Failed, "1ae8af2024c811ee8844dd9840dd82ae", "1ae8af2024c811ee8844dd9840dd82ae", 1, NULL, NULL, "51", "Yetersiz bakiye", "FAILED", "9999"]
[PaymentStatus::Failed, "other", "other", 1, NULL, NULL, "9999", "Hayır", "FAILED", "9999"]
for another order: ResponseException unknown 200; hstmobil.webpos.pay: the answer is about another orderId (it is not known whether it was carried out)
refused: ApiException rejected 400 400; hstmobil.webpos.pay: the provider answered HTTP 400, code 400: no
an order id that was used: ServerErrorException unknown 500 500
a token that was refused: 2 requests, 2 logins
[PaymentStatus::Succeeded, "SUCCESS", 60.00 TRY, "1ae8af2024c811ee8844dd9840dd82ae", "1ae8af2024c811ee8844dd9840dd82ae", NULL, "SUCCESS", false]
[PaymentStatus::Pending, "PENDING", 60.50 TRY, "1ae8af2024c811ee8844dd9840dd82ae", "1ae8af2024c811ee8844dd9840dd82ae", NULL, "PENDING", false]
[PaymentStatus::Failed, "FAILED", 60.00 TRY, "other", "other", "51", "Yetersiz bakiye", false]
ok: complete()
ok: of less
ok: installments
ok: of a shape
ok: the own token is kept
ok: one that is
no token: AuthenticationException unanswered 401 401; hstmobil.auth.login: the provider answered HTTP 401, code 401: wrong password (the call itself was not sent)
ValueError: Payments\Testing\HstMobilAnswers::result(): $amount must be in TRY
ValueError: Payments\Testing\HstMobilAnswers::refused(): Argument #1 ($status) must be between 400 and 599
ValueError: Payments\Testing\HstMobilAnswers::html(): $paymentData must be UTF-8
ValueError: Payments\Testing\HstMobilAnswers::installments(): Argument #1 ($body) cannot be expressed in JSON
