--TEST--
Calls inside a transport, an observer or a token store, and objects that are dropped there
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Exchange;
use Payments\Hepsipay\Refund;
use Payments\Hepsipay\Status;
use Payments\Http\Request;
use Payments\Http\Response;
use Payments\Observer;
use Payments\Options;
use Payments\TokenStore;
use Payments\Transport;

require __DIR__ . '/../support/shop.php';

const GOOD = '{"Status":5,"Amount":1,"MerchantOrderNumber":"1","Success":true,"MessageCode":"0000"}';

// A transport that calls the same service again, ten deep.
final class Nested implements Transport
{
    public ?Refund $refund = null;
    public array $bodies = [];

    public function send(Request $request): Response
    {
        $this->bodies[] = $request->body();
        if (count($this->bodies) < 10) {
            $this->refund->byPaymentId((string) count($this->bodies), kurus(count($this->bodies)));
        }

        return new Response(200, GOOD);
    }
}
$nested = new Nested();
$nested->refund = new Refund(merchant(new Options(transport: $nested)));
echo outcome(fn () => $nested->refund->byPaymentId('0', kurus(10))), ', ', count($nested->bodies), " calls, innermost: {$nested->bodies[9]}\n";
$nested->refund = null;

// A transport that uses the wire: a shop's own way round the network, with calls of its own.
$shop = new Shop();
$payment = $shop->payment(token: 'T', paymentId: '4711');
$inner = new class($shop) implements Transport {
    public function __construct(private Shop $shop)
    {
    }

    public function send(Request $request): Response
    {
        $this->shop->status()->get('T');

        return new Response(200, GOOD);
    }
};
echo outcome(fn () => $shop->refund(transport: $inner)->byPaymentId('4711', kurus(1))), ', ', $shop->arrived(), " arrived\n";

// An observer that calls while its own exchange is being told, over the connection that was just used.
final class Asking implements Observer
{
    public array $told = [];

    public function __construct(private Shop $shop)
    {
    }

    public function exchanged(Exchange $exchange): void
    {
        $this->told[] = $exchange->operation;
        if ($exchange->operation === 'hepsipay.payment.refund') {
            $this->told[] = $this->shop->status(observer: $this)->get('T')->status->name;
        }
    }
}
$asking = new Asking($shop);
echo outcome(fn () => $shop->refund(observer: $asking)->byPaymentId('4711', kurus(1))), ', ', implode(', ', $asking->told), "\n";
check('one connection for all of it', 1, $shop->connections());

// A token store that makes a link of its own while it is asked for a token.
final class Linking implements TokenStore
{
    public array $tokens = [];
    private bool $inside = false;

    public function __construct(private Shop $shop)
    {
    }

    public function get(string $key): ?string
    {
        if (!$this->inside) {
            $this->inside = true;
            $this->shop->hpm(tokenStore: $this)->createLink(...linkArguments());
            $this->inside = false;
        }

        return $this->tokens[$key] ?? null;
    }

    public function put(string $key, string $token, int $lifetimeSeconds): void
    {
        $this->tokens[$key] = $token;
    }

    public function forget(string $key): void
    {
        unset($this->tokens[$key]);
    }
}
echo outcome(fn () => $shop->hpm(tokenStore: new Linking($shop))->createLink(...linkArguments())), ", {$shop->arrived('/auth/')} token, {$shop->booked('link')} links\n";

// Everything dropped while it is in use.
final class Dropping implements Observer, Transport
{
    public static ?Status $status = null;
    public static ?\Payments\Hepsipay\Merchant $merchant = null;
    public static ?Options $options = null;

    public function __construct(private bool $alsoAnswers)
    {
    }

    public static function drop(): void
    {
        self::$status = self::$merchant = self::$options = null;
        gc_collect_cycles();
    }

    public function send(Request $request): Response
    {
        self::drop();

        return new Response(200, GOOD);
    }

    public function exchanged(Exchange $exchange): void
    {
        self::drop();
    }
}
foreach ([true, false] as $alsoAnswers) {
    $dropping = new Dropping($alsoAnswers);
    Dropping::$options = $shop->options(...['observer' => $dropping] + ($alsoAnswers ? ['transport' => $dropping] : []));
    unset($dropping);
    Dropping::$merchant = merchant(Dropping::$options);
    Dropping::$status = new Status(Dropping::$merchant);
    echo Dropping::$status->get('T')->status->name, ', ', show([Dropping::$status, Dropping::$merchant, Dropping::$options]), "\n";
}

// Arguments that are changed while they are in use.
$amount = kurus(5);
$id = str_repeat('9', 10);
$changing = new class implements Transport {
    public $body;

    public function send(Request $request): Response
    {
        global $amount, $id;

        $amount = $id = null;
        gc_collect_cycles();
        $this->body = $request->body();

        return new Response(503);
    }
};
$observer = new Exchanges();
thrown(fn () => (new Refund(merchant(new Options(transport: $changing, observer: $observer))))->byPaymentId($GLOBALS['id'], $GLOBALS['amount']));
check('as they were given', ['{"refundAmount":5,"paymentId":"9999999999"}', '{"refundAmount":5,"paymentId":"9999999999"}'], [$changing->body, $observer->all[0]->requestBody]);
?>
--EXPECT--
RefundResult, 10 calls, innermost: {"refundAmount":9,"paymentId":"9"}
RefundResult, 1 arrived
RefundResult, hepsipay.payment.refund, hepsipay.payment.status, PartiallyRefunded
ok: one connection for all of it
PaymentLink, 1 token, 2 links
Succeeded, [NULL, NULL, NULL]
PartiallyRefunded, [NULL, NULL, NULL]
ok: as they were given
