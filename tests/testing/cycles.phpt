--TEST--
Payments\Testing\FakeTransport: whatever holds it is collected, at any moment
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Hepsipay\Refund;
use Payments\Http\Request;
use Payments\Options;
use Payments\Testing\Answer;
use Payments\Testing\AssertionFailed;
use Payments\Testing\FakeTransport;
use Payments\Testing\HepsipayAnswers as Hepsipay;

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/shop.php';

/** Ties a service to itself through its transport, uses it, and lets go of all of it. */
function gone(string $case, callable $tie): void
{
    $references = (function () use ($tie): array {
        $fake = new FakeTransport();
        $refund = new Refund(merchant(new Options(transport: $fake, retries: 0)));
        $tie($fake, $refund);

        return [\WeakReference::create($fake), \WeakReference::create($refund)];
    })();
    gc_collect_cycles();
    same([null, null], array_map(fn ($reference) => $reference->get(), $references), $case);
}

$call = fn (Refund $refund) => $refund->byPaymentId('1', kurus(1));
$try = function (Refund $refund) use ($call): ?\Throwable {
    try {
        $call($refund);
    } catch (\Throwable $thrown) {
        return $thrown;
    }

    return null;
};

gone('nothing given', fn ($fake, $refund) => null);
gone('a closure in the queue', fn ($fake, $refund) => $fake->push(fn () => $refund && $fake ? Hepsipay::refunded() : null));
gone('a closure that was used', function ($fake, $refund) use ($call): void {
    $fake->push(fn () => $refund ? Hepsipay::refunded() : null);
    same('0000', $call($refund)->messageCode, 'a call');
});
gone('a closure for the rest', function ($fake, $refund) use ($call): void {
    $fake->otherwise(fn () => $refund ? Hepsipay::refunded() : null);
    $call($refund);
    $call($refund);
});
gone('a closure for tokens', fn ($fake, $refund) => $fake->answerTokens(fn () => $refund ? Hepsipay::refunded() : null));
gone('a method of an object that holds it', function ($fake, $refund): void {
    $holder = new class {
        public mixed $holds;

        public function answer(Request $request): Answer
        {
            return Hepsipay::refunded();
        }
    };
    $holder->holds = [$fake, $refund];
    $fake->push([$holder, 'answer'], $holder->answer(...));
});
gone('an exception whose trace holds it', fn ($fake, $refund) => $fake->push(new \DomainException('x')));
gone('an exception that holds it', function ($fake, $refund): void {
    $fake->push(new class ($fake) extends \Exception {
        public function __construct(public readonly object $holds)
        {
            parent::__construct('holds');
        }
    });
});
gone('a response whose headers hold it', fn ($fake, $refund) => $fake->push(new \Payments\Http\Response(200, '', ['X' => $fake])));
gone('an answer whose headers hold it', fn ($fake, $refund) => $fake->push(Answer::json('{}', headers: ['X' => $fake])));
gone('a remembered failure that holds it', function ($fake, $refund) use ($try): void {
    $fake->push(fn () => throw new class ($fake) extends AssertionFailed {
        public function __construct(public readonly object $holds)
        {
            parent::__construct('holds');
        }
    });
    same('holds', $try($refund)->getMessage(), 'its failure');
});
gone('an unexpected request', function ($fake, $refund) use ($try): void {
    same(true, $try($refund) instanceof AssertionFailed, 'its failure');
});

// Collected while it is in use.
$fake = new FakeTransport(function () use (&$fake) {
    gc_collect_cycles();

    return Hepsipay::refunded();
});
same('0000', $call(new Refund(merchant(new Options(transport: $fake))))->messageCode, 'collected in a callable');
$fake = null;

// The last hold on everything goes while the callable runs.
$world = new \stdClass();
$world->fake = new FakeTransport(function (Request $request) use ($world) {
    $world->fake = null;
    $world->refund = null;
    gc_collect_cycles();

    return Hepsipay::refunded();
});
$world->refund = new Refund(merchant(new Options(transport: $world->fake)));
same('0000', $world->refund->byPaymentId('1', kurus(1))->messageCode, 'let go in a callable');

// The queue, the rest and the own answer are replaced while they answer.
$fake = new FakeTransport();
$refund = new Refund(merchant(new Options(transport: $fake)));
$fake->otherwise(function () use ($fake) {
    $fake->otherwise(Hepsipay::refused('replaced'));

    return Hepsipay::refunded();
});
same('0000', $call($refund)->messageCode, 'replaced');
same('replaced', $try($refund)->providerCode, 'by the next');
$fake->push(function () use ($fake) {
    $fake->push(Hepsipay::refused('pushed'));

    return Hepsipay::refunded();
});
same('0000', $call($refund)->messageCode, 'pushed');
same('pushed', $try($refund)->providerCode, 'in a callable');

// A callable that calls.
$fake->push(function () use ($call, $refund) {
    return Answer::json(['Success' => true, 'MessageCode' => '0000', 'Message' => $call($refund)->message]);
}, Hepsipay::refunded());
same('Islem Basariyla Gerceklestirildi.', $call($refund)->message, 'the inner answer');
same(6, count($fake->requests()), 'requests');
$fake->assertSent('hepsipay.payment.refund', function () use ($fake, $call, $refund): bool {
    $fake->push(Hepsipay::refunded());
    $call($refund);

    return true;
}, 6);
same(12, count($fake->requests()), 'requests of a check that sends');

// Kept to the end of the request.
$kept = new FakeTransport();
$kept->push(fn () => $kept, [new \ArrayObject([$kept]), 'count']);

done();
?>
--EXPECT--
done
