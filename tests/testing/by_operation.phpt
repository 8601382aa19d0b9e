--TEST--
Payments\Testing\FakeTransport: answers of one operation, answers given to another, times, and tokens
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Environment;
use Payments\Exchange;
use Payments\Hepsipay\Refund;
use Payments\Hepsipay\Status;
use Payments\Http\Request;
use Payments\Http\Response;
use Payments\HstMobil\Account;
use Payments\HstMobil\WebPos;
use Payments\Observer;
use Payments\Options;
use Payments\Testing\Answer;
use Payments\Testing\AssertionFailed;
use Payments\Testing\FakeTransport;
use Payments\Testing\FinrotaAnswers as Finrota;
use Payments\Testing\HepsipayAnswers as Hepsipay;
use Payments\Testing\HstMobilAnswers as HstMobil;
use Payments\Testing\UnexpectedRequest;

require __DIR__ . '/../support/finrota.php';

echo "-- by operation\n";
$fake = new FakeTransport(Hepsipay::refused('queue'));
check('it returns the fake', $fake, $fake->respondTo('hepsipay.payment.refund', Hepsipay::refunded(), fn (Request $request) => Hepsipay::refused('second')));
$fake->respondTo('hepsipay.payment.status', Hepsipay::state(kurus(100), '1234'));
$merchant = merchant(new Options(transport: $fake, retries: 0));
[$status, $refund] = [new Status($merchant), new Refund($merchant)];
$call = function () use (&$refund): object {
    return $refund->byPaymentId('1', kurus(100));
};
echo told(fn () => $fake->assertAllUsed()), "\n";
echo outcome(fn () => $status->get('T')), ', ', outcome($call), ', ', outcome($call), ', ', outcome($call), "\n";
$fake->assertAllUsed();
echo outcome($call), "\n";
$fake = (new FakeTransport())->respondTo('hepsipay.payment.refund', Hepsipay::refunded());
echo 'no answer of another: ', outcome(fn () => (new Status(merchant(new Options(transport: $fake, retries: 0))))->get('T')), "\n";
echo told(fn () => (new FakeTransport())->respondTo('hepsipay.payment.refund', Hepsipay::refunded())->assertAllUsed()), "\n";
$fake = (new FakeTransport(Finrota::paid()))->respondTo('finrota.token.connect', Finrota::token('x.y.z'));
fakePws($fake)->pay(...pwsArguments());
check('a token too', 'Bearer x.y.z', $fake->requests()[0]->headers()['Authorization']);
foreach ([
    fn () => $fake->respondTo('hepsipay.refund', Hepsipay::refunded()),
    fn () => $fake->respondTo('hepsipay.payment.refund', 'no function'),
    fn () => $fake->respondTo('hepsipay.payment.refund', Hepsipay::refunded(), null),
    fn () => $fake->respondTo(),
] as $wrong) {
    $thrown = thrown($wrong);
    echo shortName($thrown), ': ', $thrown->getMessage(), "\n";
}
$fake->assertAllUsed();

echo "-- an answer of another operation\n";
foreach ([
    fn (FakeTransport $fake) => fakePws($fake->push(Finrota::transaction(lira('52'))))->pay(...pwsArguments()),
    fn (FakeTransport $fake) => fakePws($fake->push(Finrota::paid()))->transaction(referenceNumber: 'R'),
    fn (FakeTransport $fake) => fakePws($fake->push(Finrota::refunded()))->cancel('R'),
    fn (FakeTransport $fake) => fakeVpws($fake->push(Finrota::paymentSets()))->paymentOptions(\Payments\Currency::TRY),
    fn (FakeTransport $fake) => fakePws($fake->push(Hepsipay::refused()))->pay(...pwsArguments()),
    fn (FakeTransport $fake) => fakePws($fake->respondTo('finrota.pws.pay', Finrota::link()))->pay(...pwsArguments()),
    fn (FakeTransport $fake) => fakePws($fake->otherwise(fn () => Finrota::cancelled()))->refund('R'),
    fn (FakeTransport $fake) => fakePws($fake->push(Finrota::paid())->answerTokens(HstMobil::token()))->pay(...pwsArguments()),
    fn (FakeTransport $fake) => (new WebPos(new Account(Environment::Sandbox, 'key', options: new Options(transport: $fake->push(HstMobil::declined())))))->installments(),
    fn (FakeTransport $fake) => (new WebPos(new Account(Environment::Sandbox, 'key', options: new Options(transport: $fake->push(HstMobil::installments())))))->result('o', 'p'),
    fn (FakeTransport $fake) => (new Status(merchant(new Options(transport: $fake->push(Hepsipay::refunded())))))->get('T'),
] as $wrong) {
    $fake = new FakeTransport();
    $thrown = thrown(fn () => $wrong($fake));
    echo $thrown::class === AssertionFailed::class ? '' : $thrown::class . ': ', $thrown->getMessage(), "\n";
    check('and again', $thrown, thrown(fn () => $fake->assertAllUsed()));
}
$anything = new FakeTransport(Answer::json(['Success' => true, 'MessageCode' => '0000']), new Response(200, '{"Success":true,"MessageCode":"0000"}'), Answer::status(503));
$refund = new Refund(merchant(new Options(transport: $anything, retries: 0)));
check('the general ones answer anything', ['0000', '0000'], [$call()->messageCode, $call()->messageCode]);

echo "-- times\n";
$seen = new class() implements Observer {
    /** @var list<Exchange> */
    public array $exchanges = [];

    public function exchanged(Exchange $exchange): void
    {
        $this->exchanges[] = $exchange;
    }
};
$fake = new FakeTransport(Hepsipay::refunded(), Answer::timeoutAfterSend(), Answer::connectFailed());
$refund = new Refund(merchant(new Options(transport: $fake, retries: 0, observer: $seen)));
outcome($call);
outcome($call);
outcome($call);
foreach ($seen->exchanges as $exchange) {
    echo json_encode([
        $exchange->reusedConnection, 0.0 < $exchange->connectMs, 0.0 < $exchange->tlsMs && $exchange->connectMs <= $exchange->tlsMs,
        0.0 < $exchange->firstByteMs && $exchange->tlsMs <= $exchange->firstByteMs, 0.0 < $exchange->totalMs && $exchange->firstByteMs <= $exchange->totalMs,
    ]), "\n";
}

echo "-- tokens\n";
$tokens = fn (FakeTransport $fake): int => count($fake->requests('finrota.token.connect')) + count($fake->requests('hstmobil.auth.login'));
$one = new FakeTransport(Finrota::cancelled(), Finrota::cancelled(), Finrota::cancelled());
fakePws($one)->cancel('R');
fakePws($one)->cancel('R');
check('the default is valid, and kept', 1, $tokens($one));
$two = new FakeTransport(Finrota::cancelled());
fakePws($two)->cancel('R');
check('another fake has its own', 1, $tokens($two));
$one->push(Finrota::cancelled());
fakePws($one)->cancel('R');
check('which changes nothing for the first', 1, $tokens($one));
$expired = (new FakeTransport(Finrota::cancelled(), Finrota::cancelled()))->answerTokens(Finrota::token(expiry: '2025-09-18T09:07:17.6884225Z'));
fakePws($expired)->cancel('R');
fakePws($expired)->cancel('R');
check('one that expires is not kept', 2, $tokens($expired));
$hst = new FakeTransport(HstMobil::installments(), HstMobil::installments());
$webPos = fn () => new WebPos(new Account(Environment::Sandbox, userName: '5000000000', password: 'Test1234', options: new Options(transport: $hst)));
$webPos()->installments();
$webPos()->installments();
check('of HstMobil', 1, $tokens($hst));
?>
--EXPECT--
-- by operation
ok: it returns the fake
AssertionFailed; 4 answers were not asked for; nothing was sent
PaymentState, RefundResult, ApiException rejected 200 second, ApiException rejected 200 queue
UnexpectedRequest: hepsipay.payment.refund was sent, for which there is no answer: the queue is used up. Was the one before to fail? Failed reads and what was not sent are tried again, see Options::$retries; and what is answered 401, once, with a new token
no answer of another: UnexpectedRequest: hepsipay.payment.status was sent, for which there is no answer: none was given
AssertionFailed; 1 answer was not asked for; nothing was sent
ok: a token too
ValueError: Payments\Testing\FakeTransport::respondTo(): Argument #1 ($operation) must be the name of an operation, such as "finrota.pws.pay"
TypeError: Payments\Testing\FakeTransport::respondTo(): Argument #2 must be of type Payments\Testing\Answer|Payments\Http\Response|Throwable|callable, string given
TypeError: Payments\Testing\FakeTransport::respondTo(): Argument #3 must be of type Payments\Testing\Answer|Payments\Http\Response|Throwable|callable, null given
ArgumentCountError: Payments\Testing\FakeTransport::respondTo() expects at least 1 argument, 0 given
-- an answer of another operation
finrota.pws.pay was sent, and Payments\Testing\FinrotaAnswers::transaction() answers finrota.pws.transaction, finrota.vpws.transaction
ok: and again
finrota.pws.transaction was sent, and Payments\Testing\FinrotaAnswers::paid() answers finrota.pws.pay, finrota.vpws.pay
ok: and again
finrota.pws.cancel was sent, and Payments\Testing\FinrotaAnswers::refunded() answers finrota.pws.refund, finrota.vpws.refund
ok: and again
finrota.vpws.paymentOptions was sent, and Payments\Testing\FinrotaAnswers::paymentSets() answers finrota.pws.paymentSets
ok: and again
finrota.pws.pay was sent, and Payments\Testing\HepsipayAnswers::refused() answers hepsipay.frame.init, hepsipay.payment.*
ok: and again
finrota.pws.pay was sent, and Payments\Testing\FinrotaAnswers::link() answers finrota.hpm.createLink
ok: and again
finrota.pws.refund was sent, and Payments\Testing\FinrotaAnswers::cancelled() answers finrota.pws.cancel, finrota.vpws.cancel
ok: and again
finrota.token.connect was sent, and Payments\Testing\HstMobilAnswers::token() answers hstmobil.auth.login
ok: and again
hstmobil.webpos.installments was sent, and Payments\Testing\HstMobilAnswers::declined() answers hstmobil.webpos.pay
ok: and again
hstmobil.webpos.result was sent, and Payments\Testing\HstMobilAnswers::installments() answers hstmobil.webpos.installments
ok: and again
hepsipay.payment.status was sent, and Payments\Testing\HepsipayAnswers::refunded() answers hepsipay.payment.refund
ok: and again
ok: the general ones answer anything
-- times
[false,true,true,true,true]
[false,true,true,false,true]
[false,false,false,false,true]
-- tokens
ok: the default is valid, and kept
ok: another fake has its own
ok: which changes nothing for the first
ok: one that expires is not kept
ok: of HstMobil
