<?php

/**
 * What a request of the threads' harness does: values, good answers and bad ones by a transport in PHP and by the
 * library's fake, then the simulator, over a connection that the thread keeps from request to request.
 */

declare(strict_types=1);

namespace Payments\Threads;

use Payments\Card;
use Payments\Currency;
use Payments\Environment;
use Payments\Exception\PaymentsException;
use Payments\Exchange;
use Payments\Finrota;
use Payments\Hepsipay;
use Payments\Http\Request;
use Payments\Http\Response;
use Payments\Money;
use Payments\Observer;
use Payments\Options;
use Payments\Outcome;
use Payments\Testing\FakeTransport;
use Payments\Testing\HepsipayAnswers;
use Payments\Transport;

function same(mixed $expected, mixed $actual, string $title): void
{
    if ($expected !== $actual) {
        throw new \LogicException("$title: expected " . var_export($expected, true) . ', got ' . var_export($actual, true));
    }
}

function outcome(callable $call): ?Outcome
{
    try {
        $call();

        return null;
    } catch (PaymentsException $e) {
        return $e->outcome();
    }
}

function lira(string $amount): Money
{
    return Money::of($amount, Currency::TRY);
}

final class Counter implements Observer
{
    public int $exchanges = 0;

    public function exchanged(Exchange $exchange): void
    {
        $this->exchanges++;
    }
}

/** Answers to refunds: carried out, refused, nonsense, and an exception, in turn. */
final class Provider implements Transport
{
    private int $calls = 0;

    public function send(Request $request): Response
    {
        return match ($this->calls++ % 4) {
            0 => new Response(200, '{"Success":true,"MessageCode":"0000","Message":"done"}'),
            1 => new Response(200, '{"Success":false,"MessageCode":"9999","Message":"no"}'),
            2 => new Response(502, '<html>'),
            3 => throw new \RuntimeException('the network is gone'),
        };
    }
}

function merchant(Options $options): Hepsipay\Merchant
{
    return new Hepsipay\Merchant('10019', '1019', 'TestSecretKey', Environment::Sandbox, options: $options);
}

function link(Options $options): Finrota\Hpm
{
    return new Finrota\Hpm(new Finrota\Account('demo-api-key', 'demo-secret-key', Environment::Sandbox, $options));
}

/** @return array<string, mixed> */
function linkArguments(): array
{
    return [
        'amount' => lira('150.00'),
        'clientOrderReference' => '0005',
        'paymentSetId' => '504978bf-bebd-40c5-89aa-b76f3a20341c',
        'customer' => new Finrota\Customer('test@example.com'),
        'userVerificationBy' => Finrota\UserVerificationBy::Email,
        'userVerificationFailBehavior' => Finrota\Hpm::FAIL_BEHAVIOR_CREATE,
    ];
}

// --- values ---
same(['8.34', '8.33', '8.33'], array_map(fn (Money $part): string => $part->decimal(), lira('25.00')->allocate(1, 1, 1)), 'money');
same(Currency::TRY, Currency::from('TRY'), 'the currency is one object');
$card = new Card('4155650100416111', 'A Holder', 12, 2999, '000');
same('415565******6111', $card->masked(), 'the card');
$card->wipe();

// --- a transport in PHP ---
$counter = new Counter();
$refund = new Hepsipay\Refund(merchant(new Options(transport: new Provider(), retries: 0, observer: $counter)));
$outcomes = [];
for ($i = 0; $i < 8; $i++) {
    $outcomes[] = outcome(fn () => $refund->byPaymentId((string) $i, lira('1.00')));
}
same(array_slice($outcomes, 0, 4), array_slice($outcomes, 4), 'twice the same');
same([null, Outcome::Unknown], [$outcomes[0], $outcomes[3]], 'carried out; not known');
same(8, $counter->exchanges, 'all were told to the observer');

// --- the library's fake ---
$fake = new FakeTransport(HepsipayAnswers::refunded(), HepsipayAnswers::refused('0001'));
$refund = new Hepsipay\Refund(merchant(new Options(transport: $fake, retries: 0)));
$refund->byPaymentId('1', lira('1.00'));
same(true, outcome(fn () => $refund->byPaymentId('1', lira('1.00'))) !== null, 'refused');
$fake->assertAllUsed();

// --- the simulator ---
$options = new Options(baseUrl: getenv('SIMULATOR_URL'), caFile: getenv('SIMULATOR_CA'), retries: 0);
$merchant = merchant($options);
$status = new Hepsipay\Status($merchant);
$status->get(getenv('PAYMENT_TOKEN'));
(new Hepsipay\Refund($merchant))->byPaymentId(getenv('PAYMENT_ID'), Money::ofMinor(1, Currency::TRY));
link($options)->createLink(...linkArguments());
same(true, outcome(fn () => $status->get('there-is-no-such-token')) !== null, 'a token that is none');

echo "done\n";
