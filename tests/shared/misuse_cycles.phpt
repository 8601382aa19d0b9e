--TEST--
Misuse: objects that hold each other through options and hooks are collected
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\{Currency, Environment, Exchange, Money, Observer, Options, TokenStore, Transport};
use Payments\Finrota\{Account, Hpm};
use Payments\Hepsipay\{Merchant, Refund};
use Payments\Http\{Request, Response};

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/answers.php';

/** Everything at once, and it knows whom it serves. */
final class Everything implements Transport, TokenStore, Observer
{
    public mixed $holds = null;
    public static int $gone = 0;

    public function send(Request $request): Response
    {
        $this->holds[] = $request;

        return new Response(200, Answers::REFUNDED, ['X-Self' => $this]);
    }

    public function get(string $key): ?string
    {
        return null;
    }

    public function put(string $key, string $token, int $lifetimeSeconds): void
    {
    }

    public function forget(string $key): void
    {
    }

    public function exchanged(Exchange $exchange): void
    {
        $this->holds[] = $exchange;
    }

    public function __destruct()
    {
        self::$gone++;
    }
}

function tie(): array
{
    $everything = new Everything();
    $options = new Options(transport: $everything, tokenStore: $everything, tokenStoreKey: str_repeat('k', 32), observer: $everything);
    $merchant = new Merchant('1', '2', 'secret', Environment::Sandbox, options: $options);
    $account = new Account('key', 'secret', Environment::Sandbox, $options);
    $refund = new Refund($merchant);
    $everything->holds = [$options, $merchant, $account, $refund, new Hpm($account)];
    same('0000', $refund->byPaymentId('1', Money::of('1', Currency::TRY))->messageCode, 'a call');

    return array_map(\WeakReference::create(...), $everything->holds);
}

$references = tie();
same(7, count($references), 'five objects, one request and one exchange');
gc_collect_cycles();
foreach ($references as $index => $reference) {
    same(null, $reference->get(), "object $index is gone");
}
same(1, Everything::$gone, 'the hooks are gone');

// Left to the end of the request: nothing may be used after it was freed.
$kept = new Everything();
$kept->holds = [$kept, new Refund(new Merchant('1', '2', 'secret', Environment::Sandbox, options: new Options(transport: $kept)))];

done();
?>
--EXPECT--
done
