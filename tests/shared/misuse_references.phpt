--TEST--
Misuse: properties that array_walk() or unserialize() made references of change no call, and crash nothing
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\{Currency, Environment, Exchange, Money, Observer, Options, Outcome};
use Payments\Exception\{ConnectException, ServerErrorException, RateLimitException};
use Payments\Finrota\Customer;
use Payments\Hepsipay\{BasketItemRefund, Merchant, Refund};
use Payments\Http\Response;

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/answers.php';

error_reporting(E_ALL & ~E_DEPRECATED); // newer PHPs deprecate array_walk() of an object

/** Looks at each property, as a dumper might: PHP makes references of them meanwhile, unless it refuses. */
function walked(object $object): object
{
    try {
        array_walk($object, fn () => null);
    } catch (\Error) {
    }

    return $object;
}

/** Tries to write a property in the same way. PHP lets that happen to readonly properties, unless it refuses. */
function overwritten(object $object, string $name, mixed $value): object
{
    try {
        array_walk($object, function (mixed &$property, string $key) use ($name, $value): void {
            if (ltrim(substr($key, (int) strrpos($key, "\0"))) === $name) {
                $property = $value;
            }
        });
    } catch (\Error) {
    }

    return $object;
}

final class Log implements Observer
{
    public int $exchanges = 0;

    public function exchanged(Exchange $exchange): void
    {
        $this->exchanges++;
    }
}

$lira = Money::of('10', Currency::TRY);
$log = new Log();
$transport = Answers::with(200, Answers::REFUNDED);
$options = fn () => new Options(transport: $transport, observer: $log, baseUrl: 'https://relay-' . random_int(1000, 9999) . '.example', retries: 0, timeoutMs: 1000);
$merchant = fn (Options $options) => new Merchant('10019', '1019', 'secret', Environment::Sandbox, options: $options);

// --- a call goes where it went before: to the transport, never to the network ---
$setUps = [
    'options' => fn () => new Refund($merchant(walked($options()))),
    'options of an account' => function () use ($options, $merchant) {
        $its = $options();
        $refund = new Refund($merchant($its));
        walked($its);

        return $refund;
    },
    'an account' => fn () => new Refund(walked($merchant($options()))),
    'a service' => fn () => walked(new Refund($merchant($options()))),
    'all of them' => function () use ($options, $merchant) {
        $its = walked($options());

        return walked(new Refund(walked($merchant($its))));
    },
];
foreach ($setUps as $case => $setUp) {
    $refund = $setUp();
    [$sent, $seen] = [count($transport->requests), $log->exchanges];
    same("'0000'", result(fn () => $refund->byPaymentId('1', $lira)->messageCode), "walked: $case");
    same([$sent + 1, $seen + 1], [count($transport->requests), $log->exchanges], "walked: $case: transport and observer were used");
}

// --- the host of a call is the one that was checked ---
$its = $options();
$url = $its->baseUrl;
$refund = new Refund($merchant($its));
overwritten($its, 'baseUrl', 'http://elsewhere-' . random_int(1000, 9999) . '.example');
result(fn () => $refund->byPaymentId('1', $lira));
same("$url/payment/refund", end($transport->requests)->url(), 'overwritten: the base URL');

// --- arguments ---
$refund = new Refund($merchant($options()));
foreach (['an amount' => fn () => $refund->byPaymentId('1', walked(Money::of('10', Currency::TRY))), 'an item' => fn () => $refund->basketItem(walked(new BasketItemRefund('1', $lira)), '1')] as $case => $call) {
    $result = result(fn () => $call()->messageCode);
    holds($result === "'0000'" || str_starts_with($result, 'Error: '), "walked: $case: $result");
}
same('10000000146', walked(new Customer('a@b.example', tckn: '10000000146'))->tckn, 'walked: a customer');
same('***', walked(new Customer('a@b.example', tckn: '10000000146'))->jsonSerialize()['tckn'], 'walked: a customer, masked');
same('"a@b.example"', json_encode(walked(new Customer('a@b.example'))->jsonSerialize()['email']), 'walked: a customer, as JSON');

// --- what a transport returns and throws ---
$answer = fn (\Closure $answer) => (new Refund($merchant(new Options(transport: new Answers($answer), retries: 0))))->byPaymentId('1', $lira);
same('0000', $answer(fn () => walked(new Response(200, Answers::REFUNDED, ['Retry-After' => '1'])))->messageCode, 'walked: a response');
$limited = throws(RateLimitException::class, '429', fn () => $answer(fn () => walked(new Response(429, '', ['Retry-After' => '7']))), 'walked: a response that asks to wait');
same(7000, $limited instanceof RateLimitException ? $limited->retryAfterMs : null, 'walked: for how long');
same(['a' => 'b'], walked(new Response(200, '', ['a' => 'b']))->headers(), 'walked: headers');
foreach ([['Retry-After' => '7'], [], ['x' => null]] as $headers) {
    holds(is_array(overwritten(new Response(200, '', ['a' => 'b']), 'headers', $headers)->headers()), 'overwritten: headers');
}

$thrown = walked(new ConnectException('down', Outcome::NotSent, true));
same([Outcome::NotSent, true, null], [$thrown->outcome(), $thrown->isRetryable(), $thrown->exchange()], 'walked: an exception');
same(Outcome::NotSent, throws(ConnectException::class, 'down', fn () => $answer(fn () => throw $thrown), 'walked: thrown by a transport')->outcome(), 'walked: its outcome');
$unknown = walked(throws(ServerErrorException::class, '500', fn () => $answer(fn () => new Response(500)), 'a failure'));
same([Outcome::Unknown, false, 500], [$unknown->outcome(), $unknown->isRetryable(), walked($unknown->exchange())->httpStatus], 'walked: a failure and its exchange');

// --- money ---
$result = result(fn () => walked(Money::of('10', Currency::TRY))->decimal());
holds(in_array($result, ["'10.00'", 'Error: Payments\Money was not made by one of its own methods'], true), "walked: money: $result");
$result = result(fn () => walked(Money::of('10', Currency::TRY))->add($lira)->decimal());
holds(in_array($result, ["'20.00'", 'Error: Payments\Money was not made by one of its own methods'], true), "walked: a sum: $result");

done();
?>
--EXPECT--
done
