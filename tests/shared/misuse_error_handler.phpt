--TEST--
Misuse: an observer or token store that throws never hides a result, even where the shop turns warnings into exceptions
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\{Currency, Environment, Exchange, Money, Observer, Options, Outcome, TokenStore};
use Payments\Exception\{ApiException, ServerErrorException};
use Payments\Finrota\{Account, Customer, Hpm, PaymentLink, UserVerificationBy};
use Payments\Hepsipay\{Merchant, Refund, RefundResult};
use Payments\Http\{Request, Response};

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/answers.php';

final class ThrowingObserver implements Observer
{
    public function exchanged(Exchange $exchange): void
    {
        throw new \LogicException('the log is full');
    }
}

final class ThrowingStore implements TokenStore
{
    public function get(string $key): ?string
    {
        throw new \LogicException('no store');
    }

    public function put(string $key, #[\SensitiveParameter] string $token, int $lifetimeSeconds): void
    {
        throw new \LogicException('no store');
    }

    public function forget(string $key): void
    {
        throw new \LogicException('no store');
    }
}

$refund = function (Answers $answers) {
    $options = new Options(transport: $answers, observer: new ThrowingObserver());

    return (new Refund(new Merchant('1', '2', 'secret', Environment::Sandbox, options: $options)))->byPaymentId('1', Money::of('10', Currency::TRY));
};
$link = function () {
    $transport = new Answers(fn (Request $request) => new Response(200, $request->operation() === 'finrota.token.connect'
        ? sprintf(Answers::TOKEN, 'token-' . bin2hex(random_bytes(8)))
        : '{"data":{"link":"https://pay.example/1","expiryUtc":"2099-01-01T00:00:00Z"},"message":null,"statusCode":200}'));
    $options = new Options(transport: $transport, tokenStore: new ThrowingStore(), tokenStoreKey: str_repeat('k', 32), observer: new ThrowingObserver());

    return (new Hpm(new Account('key', 'secret', Environment::Sandbox, $options)))->createLink(
        Money::of('10', Currency::TRY), 'order', '504978bf-bebd-40c5-89aa-b76f3a20341c', new Customer('a@b.example'), UserVerificationBy::Email, 'Create',
    );
};

// What every handler must leave alone.
function resultsAreTold(string $handler, \Closure $refund, \Closure $link): void
{
    same(RefundResult::class, get_debug_type(result_of(fn () => $refund(Answers::with(200, Answers::REFUNDED)))), "$handler: carried out");
    same(PaymentLink::class, get_debug_type(result_of($link)), "$handler: a link");
    $refused = throws(ApiException::class, '9411', fn () => $refund(Answers::with(200, '{"Success":false,"MessageCode":"9411","Message":"too much"}')), "$handler: refused");
    same(Outcome::Rejected, $refused instanceof ApiException ? $refused->outcome() : null, "$handler: refused, outcome");
    $unknown = throws(ServerErrorException::class, '500', fn () => $refund(Answers::with(500, '')), "$handler: unknown");
    same(Outcome::Unknown, $unknown instanceof ServerErrorException ? $unknown->outcome() : null, "$handler: unknown, outcome");
}

function result_of(callable $call): mixed
{
    try {
        return $call();
    } catch (\Throwable $thrown) {
        return $thrown;
    }
}

$warnings = [];
set_error_handler(function (int $level, string $message) use (&$warnings) {
    $warnings[] = "$level $message";

    return true;
});
resultsAreTold('a handler that takes notes', $refund, $link);
holds(in_array(E_WARNING . ' Payments\Hepsipay\Refund::byPaymentId(): Payments\Observer::exchanged() threw LogicException, which is ignored', $warnings, true), 'the observer is reported');
holds(in_array(E_WARNING . ' Payments\Finrota\Hpm::createLink(): Payments\TokenStore::get() threw LogicException, which is ignored', $warnings, true), 'the store is reported: get');
holds(in_array(E_WARNING . ' Payments\Finrota\Hpm::createLink(): Payments\TokenStore::put() threw LogicException, which is ignored', $warnings, true), 'the store is reported: put');
same([], preg_grep('/secret|token-|no store|the log is full/', $warnings), 'no report tells more than the class');

set_error_handler(function (int $level, string $message, string $file, int $line) {
    throw new \ErrorException($message, 0, $level, $file, $line);
});
resultsAreTold('a handler that throws', $refund, $link);

done();
?>
--EXPECT--
done
