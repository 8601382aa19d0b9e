--TEST--
Payments\Testing\FakeTransport: answers in order, keeps what was sent, and fails a test aloud
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Exception\ConnectException;
use Payments\Exception\PaymentsException;
use Payments\Hepsipay\Refund;
use Payments\Hepsipay\Status;
use Payments\Http\Request;
use Payments\Http\Response;
use Payments\Options;
use Payments\Outcome;
use Payments\Testing\Answer;
use Payments\Testing\AssertionFailed;
use Payments\Testing\FakeTransport;
use Payments\Testing\FinrotaAnswers as Finrota;
use Payments\Testing\HepsipayAnswers as Hepsipay;
use Payments\Testing\UnexpectedRequest;

require __DIR__ . '/../support/finrota.php';

function hepsipay(\Payments\Transport $transport, mixed ...$options): array
{
    $merchant = merchant(new Options(...$options + ['transport' => $transport, 'retries' => 0]));

    return [new Status($merchant), new Refund($merchant)];
}

/** The operations of requests. */
function names(array $requests): string
{
    return implode(', ', array_map(fn (Request $request): string => $request->operation(), $requests));
}

echo "-- the queue\n";
$own = new \DomainException('of a framework');
$fake = new FakeTransport(
    Hepsipay::refunded(),
    new Response(200, '{"Success":true,"MessageCode":"0000","Message":"a response"}'),
    fn (Request $request) => Answer::json(['Success' => true, 'MessageCode' => '0000', 'Message' => $request->body()]),
    fn (Request $request) => new Response(503),
    $own,
);
same($fake, $fake->push(new ConnectException('refused', Outcome::NotSent), 'Payments\Tests\answerOfAFunction'), 'push() returns the fake');
function answerOfAFunction(Request $request): Answer
{
    return Hepsipay::refused($request->method());
}
function same(mixed $expected, mixed $actual, string $title): void
{
    check($title, $expected, $actual);
}
[, $refund] = hepsipay($fake);
$call = fn () => $refund->byPaymentId('1', kurus(100));
same('Islem Basariyla Gerceklestirildi.', $call()->message, 'an Answer');
same('a response', $call()->message, 'a Response');
same('{"refundAmount":100,"paymentId":"1"}', $call()->message, 'a callable, by an Answer');
echo 'a callable, by a Response: ', outcome($call), "\n";
$thrown = thrown($call);
same([$own, Outcome::Unknown], [$thrown->getPrevious(), $thrown->outcome()], 'an exception');
echo 'an exception of the library: ', outcome($call), "\n";
echo 'a function: ', outcome($call), "\n";
$fake->assertAllUsed();
same(7, count($fake->requests()), 'requests');

echo "-- who answers\n";
final class Provider
{
    private function secret(Request $request): Answer
    {
        return Hepsipay::refused('private');
    }

    public static function open(Request $request): Answer
    {
        return Hepsipay::refused('static');
    }

    public function __invoke(Request $request): Answer
    {
        return Hepsipay::refused('invoked');
    }

    public function __call(string $name, array $arguments): Answer
    {
        return Hepsipay::refused($name);
    }

    public function fake(): FakeTransport
    {
        return new FakeTransport([$this, 'secret'], [self::class, 'open'], 'Payments\Tests\Provider::open', $this, [$this, 'magic'], $this->secret(...));
    }
}
[, $refund] = hepsipay((new Provider())->fake());
echo implode(', ', array_map(fn () => thrown(fn () => $refund->byPaymentId('1', kurus(1)))->providerCode, range(1, 6))), "\n";

echo "-- otherwise\n";
$fake = (new FakeTransport(Hepsipay::refused('first')))->otherwise(fn (Request $request) => match ($request->operation()) {
    'hepsipay.payment.status' => Hepsipay::state(kurus(1), '1'),
    'hepsipay.payment.refund' => Hepsipay::refunded(),
});
[$status, $refund] = hepsipay($fake);
echo outcome(fn () => $refund->byPaymentId('1', kurus(1))), ', ', outcome(fn () => $status->get('T')), ', ', outcome(fn () => $refund->byPaymentId('1', kurus(1))), "\n";
$fake->push(Hepsipay::refused('pushed'));
echo outcome(fn () => $status->get('T')), ', ', outcome(fn () => $status->get('T')), "\n";
$fake->otherwise(Hepsipay::refused('replaced'));
echo outcome(fn () => $status->get('T')), "\n";

echo "-- tokens\n";
$fake = new FakeTransport(Finrota::paid());
fakePws($fake)->pay(...pwsArguments());
same('finrota.pws.pay', names($fake->requests()), 'are not among the requests');
same('finrota.token.connect', names($fake->requests('finrota.token.connect')), 'but can be asked for');
same('{"apiKey":"demo-api-key","secretKey":"demo-secret-key"}', $fake->requests('finrota.token.connect')[0]->body(), 'as they were sent');
$fake->assertSent('finrota.token.connect', times: 1);
$fake = (new FakeTransport(Finrota::token(), Finrota::paid()))->answerTokens(null);
same('PaymentStatus::Succeeded', show(fakePws($fake)->pay(...pwsArguments())->status), 'from the queue');
$fake = (new FakeTransport(Finrota::paid()))->answerTokens(null)->answerTokens(fn () => Finrota::token('x.y.z'));
fakePws($fake)->pay(...pwsArguments());
same('Bearer x.y.z', $fake->requests()[0]->headers()['Authorization'], 'by a callable');
$fake = (new FakeTransport())->answerTokens(Answer::timeoutAfterSend());
echo 'none: ', outcome(fn () => fakePws($fake)->pay(...pwsArguments())), "\n";
$fake->assertNothingSent();

echo "-- assertions that hold\n";
$fake = new FakeTransport(Hepsipay::refunded(), Hepsipay::refunded(), Hepsipay::state(kurus(1), '1'));
[$status, $refund] = hepsipay($fake);
$fake->assertNothingSent();
$refund->byPaymentId('1', kurus(100));
$refund->byPaymentId('2', kurus(200));
$status->get('T');
$fake->assertSent('hepsipay.payment.refund');
$fake->assertSent('hepsipay.payment.refund', times: 2);
$fake->assertSent('hepsipay.payment.refund', fn (Request $request): bool => str_contains($request->body(), '"paymentId":"2"'));
$fake->assertSent('hepsipay.payment.refund', fn (Request $request) => preg_match('/100/', $request->body()), 1);
$fake->assertSent('hepsipay.payment.refund', fn (Request $request) => false, 0);
$fake->assertSent('hepsipay.payment.refund', function (Request $request): void {}, 2);
$fake->assertSent('finrota.pws.pay', times: 0);
$fake->assertAllUsed();
same('hepsipay.payment.refund, hepsipay.payment.refund', names($fake->requests('hepsipay.payment.refund')), 'requests of one operation');
same('', names($fake->requests('finrota.pws.pay')), 'of one that was not sent');

echo "-- assertions that fail\n";
$fake->push(Hepsipay::refunded(), Hepsipay::refunded());
$empty = new FakeTransport(Hepsipay::refunded());
foreach ([
    fn () => $fake->assertSent('finrota.pws.pay'),
    fn () => $fake->assertSent('hepsipay.payment.refund', times: 1),
    fn () => $fake->assertSent('hepsipay.payment.refund', times: 0),
    fn () => $fake->assertSent('hepsipay.payment.refund', fn () => false),
    fn () => $fake->assertSent('hepsipay.payment.refund', fn (Request $request): bool => str_contains($request->body(), '100'), 2),
    fn () => $fake->assertNothingSent(),
    fn () => $fake->assertAllUsed(),
    fn () => $empty->assertAllUsed(),
    fn () => $empty->assertSent('hepsipay.payment.status'),
    fn () => $fake->assertSent('hepsipay.payment.refund', fn () => throw new \DomainException('of the check')),
    fn () => $fake->assertSent('hepsipay.refund'),
    fn () => $fake->assertSent(''),
    fn () => $fake->assertSent("finrota.pws.pay\0"),
    fn () => $fake->assertSent('hepsipay.payment.refund', times: -1),
    fn () => $fake->assertSent('hepsipay.payment.refund', 'no such function'),
    fn () => $fake->requests('refund'),
] as $call) {
    $thrown = thrown($call);
    echo shortName($thrown), ': ', $thrown->getMessage(), "\n";
}

echo "-- a request without an answer\n";
$fake = new FakeTransport();
[$status, $refund] = hepsipay($fake);
foreach ([fn () => $refund->byPaymentId('1', kurus(1)), fn () => $status->get('T'), fn () => fakePws($fake)->pay(...pwsArguments()), fn () => fakePws($fake)->resolve('order', 5000)] as $call) {
    $thrown = thrown($call);
    same([UnexpectedRequest::class, true, false, false], [$thrown::class, $thrown instanceof \AssertionError, $thrown instanceof PaymentsException, $thrown instanceof \Exception], $thrown->getMessage());
}
$fake = (new FakeTransport())->answerTokens(null);
echo 'a token: ', outcome(fn () => fakePws($fake)->pay(...pwsArguments())), "\n";
$fake = new FakeTransport(Hepsipay::refused());
[, $refund] = hepsipay($fake);
thrown(fn () => $refund->byPaymentId('1', kurus(1)));
echo 'after another: ', outcome(fn () => $refund->byPaymentId('2', kurus(1))), "\n";
$fake = new FakeTransport(Answer::status(401));
echo 'after a refused token: ', outcome(fn () => fakePws($fake)->pay(...pwsArguments())), "\n";

echo "-- it is not forgotten when the shop catches it\n";
$fake = new FakeTransport();
[, $refund] = hepsipay($fake);
$first = thrown(fn () => $refund->byPaymentId('1', kurus(1)));
thrown(fn () => $refund->byPaymentId('2', kurus(1)));
foreach ([fn () => $fake->assertSent('hepsipay.payment.refund'), fn () => $fake->assertAllUsed(), fn () => $fake->assertNothingSent(), fn () => $fake->assertSent('finrota.pws.pay', times: 0)] as $i => $call) {
    same($first, thrown($call), "assertion $i");
}
same(2, count($fake->requests()), 'the requests can still be looked at');

echo "-- assertions in a callable\n";
eval('namespace PHPUnit\Framework; class Exception extends \RuntimeException {} class AssertionFailedError extends Exception {} class ExpectationFailedException extends AssertionFailedError {}');
foreach ([new \AssertionError('assert(false)'), new \PHPUnit\Framework\ExpectationFailedException('two are not three'), new AssertionFailed('of the test')] as $assertion) {
    $fake = new FakeTransport(fn () => throw $assertion);
    [, $refund] = hepsipay($fake);
    $thrown = thrown(fn () => $refund->byPaymentId('1', kurus(1)));
    same([AssertionFailed::class, $assertion->getMessage(), $assertion instanceof AssertionFailed ? null : $assertion], [$thrown::class, $thrown->getMessage(), $thrown->getPrevious()], $assertion::class);
    same($thrown, thrown(fn () => $fake->assertAllUsed()), 'and again');
}
foreach ([null, true, 'text', [], new \stdClass(), new \DomainException()] as $wrong) {
    [, $refund] = hepsipay(new FakeTransport(fn () => $wrong));
    echo 'returning ', get_debug_type($wrong), ': ', told(fn () => $refund->byPaymentId('1', kurus(1))), "\n";
}
foreach ([
    'of another type' => fn (int $request) => Hepsipay::refunded(),
    'a match without an arm' => fn (Request $request) => match ($request->operation()) {
        'finrota.pws.pay' => Finrota::paid(),
    },
    'a warning made an exception' => fn () => throw new \ErrorException('undefined variable'),
    'any other exception' => fn () => throw new \DomainException('of the callable'),
] as $title => $callable) {
    [, $refund] = hepsipay(new FakeTransport($callable));
    $thrown = thrown(fn () => $refund->byPaymentId('1', kurus(1)));
    echo "$title: ", shortName($thrown), ', whose previous is ', shortName($thrown->getPrevious()), "\n";
}
$fake = new FakeTransport(new \Error('queued'));
[, $refund] = hepsipay($fake);
same('queued', thrown(fn () => $refund->byPaymentId('1', kurus(1)))->getPrevious()->getMessage(), 'one that was given is the transport\'s');
$fake->assertAllUsed();

echo "-- what is no answer\n";
$fake = new FakeTransport();
foreach ([
    fn () => new FakeTransport(Hepsipay::refunded(), 'no such function'),
    fn () => $fake->push(Hepsipay::refunded(), null),
    fn () => $fake->push(Hepsipay::refunded(), new \stdClass()),
    fn () => $fake->otherwise('{"Success":true}'),
    fn () => $fake->answerTokens(['no', 'method']),
    fn () => clone $fake,
    fn () => serialize($fake),
    fn () => $fake->requests = [],
] as $call) {
    $thrown = thrown($call);
    echo shortName($thrown), ': ', $thrown->getMessage(), "\n";
}
$fake->assertAllUsed();
same(false, $fake == new FakeTransport(), 'two are not the same');
same(\ArgumentCountError::class, thrown(fn () => $fake->push(answer: Hepsipay::refunded()))::class, 'an answer has no name');
?>
--EXPECT--
-- the queue
ok: push() returns the fake
ok: an Answer
ok: a Response
ok: a callable, by an Answer
a callable, by a Response: ServerErrorException unknown 503
ok: an exception
an exception of the library: ConnectException not-sent -
a function: ApiException rejected 200 POST
ok: requests
-- who answers
private, static, static, invoked, magic, private
-- otherwise
ApiException rejected 200 first, PaymentState, RefundResult
ApiException unanswered 200 pushed, PaymentState
ApiException unanswered 200 replaced
-- tokens
ok: are not among the requests
ok: but can be asked for
ok: as they were sent
ok: from the queue
ok: by a callable
none: TimeoutException not-sent - retryable
-- assertions that hold
ok: requests of one operation
ok: of one that was not sent
-- assertions that fail
AssertionFailed: finrota.pws.pay was to be sent at least once, and was sent 0 times; sent: hepsipay.payment.refund, hepsipay.payment.refund, hepsipay.payment.status
AssertionFailed: hepsipay.payment.refund was to be sent 1 time, and was sent 2 times; sent: hepsipay.payment.refund, hepsipay.payment.refund, hepsipay.payment.status
AssertionFailed: hepsipay.payment.refund was to be sent 0 times, and was sent 2 times; sent: hepsipay.payment.refund, hepsipay.payment.refund, hepsipay.payment.status
AssertionFailed: hepsipay.payment.refund was to be sent at least once so that the check passes; it was sent 2 times, and passed 0 times; sent: hepsipay.payment.refund, hepsipay.payment.refund, hepsipay.payment.status
AssertionFailed: hepsipay.payment.refund was to be sent 2 times so that the check passes; it was sent 2 times, and passed 1 time; sent: hepsipay.payment.refund, hepsipay.payment.refund, hepsipay.payment.status
AssertionFailed: nothing was to be sent; sent: hepsipay.payment.refund, hepsipay.payment.refund, hepsipay.payment.status
AssertionFailed: 2 answers were not asked for; sent: hepsipay.payment.refund, hepsipay.payment.refund, hepsipay.payment.status
AssertionFailed: 1 answer was not asked for; nothing was sent
AssertionFailed: hepsipay.payment.status was to be sent at least once, and was sent 0 times; nothing was sent
DomainException: of the check
ValueError: Payments\Testing\FakeTransport::assertSent(): Argument #1 ($operation) must be the name of an operation, such as "finrota.pws.pay"
ValueError: Payments\Testing\FakeTransport::assertSent(): Argument #1 ($operation) must be the name of an operation, such as "finrota.pws.pay"
ValueError: Payments\Testing\FakeTransport::assertSent(): Argument #1 ($operation) must be the name of an operation, such as "finrota.pws.pay"
ValueError: Payments\Testing\FakeTransport::assertSent(): Argument #3 ($times) must not be negative
TypeError: Payments\Testing\FakeTransport::assertSent(): Argument #2 ($check) must be a valid callback or null, function "no such function" not found or invalid function name
ValueError: Payments\Testing\FakeTransport::requests(): Argument #1 ($operation) must be the name of an operation, such as "finrota.pws.pay"
-- a request without an answer
ok: hepsipay.payment.refund was sent, for which there is no answer: none was given
ok: hepsipay.payment.status was sent, for which there is no answer: none was given
ok: finrota.pws.pay was sent, for which there is no answer: none was given
ok: finrota.pws.transaction was sent, for which there is no answer: none was given
a token: UnexpectedRequest: finrota.token.connect was sent, for which there is no answer: none was given
after another: UnexpectedRequest: hepsipay.payment.refund was sent, for which there is no answer: the queue is used up. Was the one before to fail? Failed reads and what was not sent are tried again, see Options::$retries; and what is answered 401, once, with a new token
after a refused token: UnexpectedRequest: finrota.pws.pay was sent, for which there is no answer: the queue is used up. Was the one before to fail? Failed reads and what was not sent are tried again, see Options::$retries; and what is answered 401, once, with a new token
-- it is not forgotten when the shop catches it
ok: assertion 0
ok: assertion 1
ok: assertion 2
ok: assertion 3
ok: the requests can still be looked at
-- assertions in a callable
ok: AssertionError
ok: and again
ok: PHPUnit\Framework\ExpectationFailedException
ok: and again
ok: Payments\Testing\AssertionFailed
ok: and again
returning null: AssertionFailed; a callable of Payments\Testing\FakeTransport must return Payments\Testing\Answer or Payments\Http\Response, null returned
returning bool: AssertionFailed; a callable of Payments\Testing\FakeTransport must return Payments\Testing\Answer or Payments\Http\Response, bool returned
returning string: AssertionFailed; a callable of Payments\Testing\FakeTransport must return Payments\Testing\Answer or Payments\Http\Response, string returned
returning array: AssertionFailed; a callable of Payments\Testing\FakeTransport must return Payments\Testing\Answer or Payments\Http\Response, array returned
returning stdClass: AssertionFailed; a callable of Payments\Testing\FakeTransport must return Payments\Testing\Answer or Payments\Http\Response, stdClass returned
returning DomainException: AssertionFailed; a callable of Payments\Testing\FakeTransport must return Payments\Testing\Answer or Payments\Http\Response, DomainException returned
of another type: AssertionFailed, whose previous is TypeError
a match without an arm: AssertionFailed, whose previous is UnhandledMatchError
a warning made an exception: TransportException, whose previous is ErrorException
any other exception: TransportException, whose previous is DomainException
ok: one that was given is the transport's
-- what is no answer
TypeError: Payments\Testing\FakeTransport::__construct(): Argument #2 must be of type Payments\Testing\Answer|Payments\Http\Response|Throwable|callable, string given
TypeError: Payments\Testing\FakeTransport::push(): Argument #2 must be of type Payments\Testing\Answer|Payments\Http\Response|Throwable|callable, null given
TypeError: Payments\Testing\FakeTransport::push(): Argument #2 must be of type Payments\Testing\Answer|Payments\Http\Response|Throwable|callable, stdClass given
TypeError: Payments\Testing\FakeTransport::otherwise(): Argument #1 ($answer) must be of type Payments\Testing\Answer|Payments\Http\Response|Throwable|callable, string given
TypeError: Payments\Testing\FakeTransport::answerTokens(): Argument #1 ($answer) must be of type Payments\Testing\Answer|Payments\Http\Response|Throwable|callable, array given
Error: Trying to clone an uncloneable object of class Payments\Testing\FakeTransport
Exception: Serialization of 'Payments\Testing\FakeTransport' is not allowed
Error: Cannot create dynamic property Payments\Testing\FakeTransport::$requests
ok: two are not the same
ok: an answer has no name
