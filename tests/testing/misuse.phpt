--TEST--
Payments\Testing: what can be done to the objects, and what they show
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Hepsipay\Refund;
use Payments\Http\Request;
use Payments\Http\Response;
use Payments\Money;
use Payments\Options;
use Payments\Testing\Answer;
use Payments\Testing\FakeTransport;
use Payments\Testing\FinrotaAnswers as Finrota;
use Payments\Testing\HepsipayAnswers as Hepsipay;
use Payments\Testing\HstMobilAnswers as HstMobil;
use Payments\Testing\Webhooks;

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/leaks.php';
require __DIR__ . '/../support/finrota.php';

// A fake that was used shows nothing of what was sent through it.
$fake = new FakeTransport(Finrota::paid());
fakePws($fake)->pay(...pwsArguments());
opaque($fake, ['number' => CARD_NUMBER, 'secret' => 'demo-secret-key', 'token' => 'header.payload.signature'], 'a fake');
opaque($fake->requests()[0], ['number' => CARD_NUMBER, 'secret' => 'demo-secret-key', 'token' => 'header.payload.signature'], 'its request');

// Secrets of the arguments stay out of traces.
foreach ([
    fn () => Webhooks::hepsipay('the-callback-key', "\xff"),
    fn () => Finrota::token("the-callback-key\xff"),
    fn () => HstMobil::token("the-callback-key\xff"),
    fn () => Hepsipay::session("the-callback-key\xff"),
    fn () => Webhooks::hepsipayFrameCallback('the-callback-key', "\xff"),
] as $i => $call) {
    $thrown = thrown($call);
    same([\ValueError::class, false], [$thrown::class, str_contains($thrown . print_r($thrown->getTrace(), true), 'the-callback')], "trace $i");
}

$request = $fake->requests()[0];
$refund = fn (Answer $answer) => (new Refund(merchant(new Options(transport: new FakeTransport($answer), retries: 0))))->byPaymentId('1', kurus(1));

// An Answer whose parts are written over, and one that was never made.
$values = [null, true, 0, -1, PHP_INT_MAX, 1.5, '', 'text', "\xff", [], ['paymentId' => new \stdClass(), 'referenceNumber' => [1]], new \stdClass(), kurus(1), '<', '<>', '<if', '<if >', '<if x>', '<end>', '<|>', '<:>', '<=>', '<a:b=c', '<referenceNumber:url>'];
foreach ([Finrota::paid(...), Answer::connectFailed(...), fn () => Answer::json('{}'), fn () => Answer::status(500)] as $make) {
    foreach (['status', 'body', 'values', 'headers', 'failure'] as $part) {
        foreach ($values as $value) {
            $answer = $make();
            try {
                @array_walk($answer, function (&$slot, string $name) use ($part, $value): void {
                    if (str_ends_with($name, "\0$part")) {
                        $slot = $value;
                    }
                });
            } catch (\Error) {
            }
            $result = result(fn () => (new FakeTransport($answer))->send($request));
            holds($result !== '', "$part " . shown($value));
            result(fn () => $refund($answer));
        }
    }
}
$unmade = (new \ReflectionClass(Answer::class))->newInstanceWithoutConstructor();
throws(\Error::class, 'Payments\Testing\Answer was not made by one of its own methods', fn () => (new FakeTransport($unmade))->send($request), 'not made');
same(true, thrown(fn () => $refund($unmade))->getPrevious() instanceof \Error, 'not made, to a call');

// A Money that was never made.
$money = unserialize('O:14:"Payments\Money":0:{}');
throws(\Error::class, 'Payments\Money was not made by one of its own methods', fn () => Hepsipay::state($money, '1'), 'money that was not made');
throws(\Error::class, 'Payments\Money was not made by one of its own methods', fn () => Webhooks::finrotaHpm('1', $money), 'money that was not made');

// A request that was never made.
$never = result(fn () => (new \ReflectionClass(Request::class))->newInstanceWithoutConstructor());
holds(str_contains($never, 'Request'), 'a request is final');
if (!str_contains($never, 'ReflectionException')) {
    throws(\Error::class, 'was not constructed', fn () => $fake->send((new \ReflectionClass(Request::class))->newInstanceWithoutConstructor()), 'not made');
}

// An Answer is used again and again, and stays what it is.
$answer = Hepsipay::state(kurus(1), '1');
same($answer, (new FakeTransport())->otherwise($answer) ? $answer : null, 'the same');
$again = clone Answer::json('{"Success":true,"MessageCode":"0000"}');
same('0000', $refund($again)->messageCode, 'a copy');
same(1, count(array_unique(array_map(fn () => $fake->push(Finrota::refused(404, 'x'))->send($request)->body(), range(1, 3)))), 'three times the same');

// Values are what they were when they were given.
$text = 'before';
$reference = &$text;
$fake->push(Finrota::paid($reference));
$text = 'after';
holds(str_contains($fake->send($request)->body(), '"before"'), 'by value');

// The types are PHP's: weak or strict as the caller is.
same('{"message":"1","statusCode":404,"exceptions":null,"data":null,"oldData":null,"errors":["1"]}', (new FakeTransport(Finrota::refused('404', true)))->send($request)->body(), 'weak');
same(['weak' => Answer::class, 'strict' => 'TypeError'], array_map(fn ($result) => $result, inBothModes('(function () { try { return get_class(\Payments\Testing\Answer::status("200")); } catch (\TypeError) { return "TypeError"; } })()')), 'both');

// Callbacks of all kinds, and what they do to the request.
$fake = new FakeTransport();
$fake->push(function (&$request) {
    $request = null;

    return Finrota::paid();
});
@$fake->send($request);
$fake->push(function () {
    ob_start();
    echo func_get_arg(0)->operation();

    return Finrota::refused(404, ob_get_clean());
});
holds(str_contains($fake->send($request)->body(), 'finrota.pws.pay'), 'with output');
throws(\Payments\Testing\AssertionFailed::class, 'must return', fn () => $fake->push(function () {
    yield Finrota::paid();
})->send($request), 'a generator');

$fake = new FakeTransport();
throws(\ArgumentCountError::class, '', fn () => $fake->send(), 'no request');
$fake->__construct(Finrota::paid());
same(200, $fake->send($request)->status(), 'a constructor that is called again adds');

// Large and many.
$fake = new FakeTransport(...array_fill(0, 5000, Finrota::paid()));
for ($i = 0; $i < 5000; $i++) {
    $fake->send($request);
}
$fake->assertAllUsed();
$fake->assertSent('finrota.pws.pay', times: 5000);
$large = str_repeat('ğ', 300000);
holds(str_contains((new FakeTransport(Finrota::declined('1', $large)))->send($request)->body(), $large), 'a large text');

done();
?>
--EXPECT--
done
