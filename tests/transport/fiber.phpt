--TEST--
A fiber suspended inside a transport: calls of others go on, and so does its own
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Exchange;
use Payments\Hepsipay\Refund;
use Payments\Http\Request;
use Payments\Http\Response;
use Payments\Observer;
use Payments\Options;
use Payments\Transport;

require __DIR__ . '/../support/shop.php';

/** As an asynchronous client does it: the fiber sleeps until the answer is there. */
final class Suspending implements Transport, Observer
{
    public function send(Request $request): Response
    {
        return \Fiber::suspend($request->body());
    }

    public function exchanged(Exchange $exchange): void
    {
        \Fiber::suspend('told of ' . $exchange->requestBody);
    }
}

$transport = new Suspending();
$refund = new Refund(merchant(new Options(transport: $transport)));
$good = new Response(200, '{"Success":true,"MessageCode":"0000"}');

// Five at once, answered in another order.
$fibers = [];
foreach (range(1, 5) as $i) {
    $fibers[$i] = new \Fiber(fn () => outcome(fn () => $refund->byPaymentId((string) $i, kurus($i))));
    echo $fibers[$i]->start(), "\n";
}
$fibers[3]->resume($good);
$fibers[1]->resume(new Response(503));
$fibers[5]->throw(new \DomainException('x'));
$fibers[2]->resume(new Response(401));
foreach ([1, 2, 3, 5] as $i) {
    echo "$i: ", $fibers[$i]->getReturn(), "\n";
}

// Calls over the wire meanwhile.
$shop = new Shop();
$shop->payment(paymentId: '4711');
echo outcome(fn () => $shop->refund()->byPaymentId('4711', kurus(1))), "\n";
$fibers[4]->resume($good);
echo '4: ', $fibers[4]->getReturn(), "\n";

// In an observer, over the wire: the connection is free for others while it sleeps.
$fiber = new \Fiber(fn () => outcome(fn () => $shop->refund(observer: $transport)->byPaymentId('4711', kurus(2))));
echo $fiber->start(), "\n";
echo outcome(fn () => $shop->refund()->byPaymentId('4711', kurus(3))), "\n";
$fiber->resume();
echo $fiber->getReturn(), "\n";
check('booked', ['1', '2', '3'], array_column($shop->simulator->bookings(), 'amount'));

// Never resumed: dropped, and left over for the end of the script.
$dropped = new \Fiber(function () use ($refund): void {
    try {
        $refund->byPaymentId('6', kurus(6));
    } finally {
        echo "the dropped one runs its finally\n";
    }
});
echo $dropped->start(), "\n";
unset($dropped);
gc_collect_cycles();
$left = new \Fiber(fn () => $refund->byPaymentId('7', kurus(7)));
echo $left->start(), "\n";
echo "end\n";
?>
--EXPECT--
{"refundAmount":1,"paymentId":"1"}
{"refundAmount":2,"paymentId":"2"}
{"refundAmount":3,"paymentId":"3"}
{"refundAmount":4,"paymentId":"4"}
{"refundAmount":5,"paymentId":"5"}
1: ServerErrorException unknown 503
2: AuthenticationException rejected 401
3: RefundResult
5: TransportException unknown -
RefundResult
4: RefundResult
told of {"refundAmount":2,"paymentId":"4711"}
RefundResult
RefundResult
ok: booked
{"refundAmount":6,"paymentId":"6"}
the dropped one runs its finally
{"refundAmount":7,"paymentId":"7"}
end
