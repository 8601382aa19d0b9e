--TEST--
Options::$scheduler: Fibers of a loop overlap, its timers go on, and what it throws tells the outcome
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\{Batch, Options, Scheduler};
use Payments\Hepsipay\{Refund, Status};

require __DIR__ . '/../support/shop.php';
require __DIR__ . '/../support/loop.php';
require __DIR__ . '/support/gate.php';

$loop = new Loop();
$gate = new Gate(3);
$status = new Status(merchant(new Options(baseUrl: $gate->url, retries: 0, scheduler: $loop)));
$ask = fn () => $status->get('T')->status->name;
check('three overlap', ['Succeeded', 'Succeeded', 'Succeeded'], $loop->run($ask, $ask, $ask));
check('at the gate', ['requests' => 3, 'at once' => 3], $gate->close());

// Over TLS, from connecting on; the loop has turned meanwhile.
$shop = new Shop(['scheduler' => $loop]);
$payments = array_map(fn ($i) => $shop->payment(paymentId: (string) $i, amount: 1000), [1, 2]);
$loop->turns = 0;
$shop->simulator->fault('delay', '/payment/refund', ['ms' => 100]);
$pay = fn (int $i) => fn () => outcome(fn () => $shop->refund()->byPaymentId((string) $i, kurus(5)));
check('two refunds', ['RefundResult', 'RefundResult'], $loop->run($pay(1), $pay(2)));
check('the loop has turned', true, $loop->turns > 0);
check('booked once each', 2, $shop->booked('refund'));
check('from the script itself', 'RefundResult', outcome(fn () => $shop->refund()->byPaymentId('1', kurus(1))));

// One token for two.
$links = fn () => outcome(fn () => $shop->hpm()->createLink(...linkArguments()));
check('two links', ['PaymentLink', 'PaymentLink'], $loop->run($links, $links));
check('one token', 1, $shop->arrived('/auth/'));

// A pause between two tries, in the loop.
$shop->simulator->fault('status', '/payment/*', ['status' => 503]);
$turns = $loop->turns;
check('a second try', ['Succeeded'], $loop->run(fn () => $shop->status(retries: 1)->get($payments[0]['token'])->status->name === 'PartiallyRefunded' ? 'Succeeded' : 'other'));

// In a Batch the Batch waits, not the loop.
$turns = $loop->turns;
check('in a Batch', ['RefundResult', 'RefundResult'], Batch::run([$pay(1), $pay(2)]));
check('the loop did not turn', $turns, $loop->turns);

// What the loop throws: nothing of the call is left, and the exception tells how far it got.
foreach (['write' => fn ($options) => new Refund(merchant($options)), 'question' => fn ($options) => new Status(merchant($options))] as $kind => $service) {
    $gate = new Gate(1000); // it answers nobody
    $thrower = new class implements Scheduler {
        public int $after = 0;
        public ?\Throwable $throws = null;

        public function wait(array $readable, array $writable, float $seconds): void
        {
            if ($this->after-- <= 0) {
                throw $this->throws ??= new \DomainException('cancelled');
            }
            stream_select($readable, $writable, $none, 1);
        }
    };
    $service = $service(new Options(baseUrl: $gate->url, retries: 2, scheduler: $thrower));
    $call = $kind === 'write' ? fn () => $service->byPaymentId('1', kurus(1)) : fn () => $service->get('T');
    $seen = [];
    foreach ([0, 1, 2] as $thrower->after) {
        $thrown = thrown($call);
        $seen[failure($thrown)] = get_debug_type($thrown->getPrevious());
    }
    echo "$kind: ", show($seen), ', ', show($gate->close()), "\n";
}

// The streams can be watched, and neither read nor written.
$gate = new Gate(1000); // it answers nobody: the call waits in any case
$curious = new class implements Scheduler {
    public array $seen = [];

    public function wait(array $readable, array $writable, float $seconds): void
    {
        foreach ([...$readable, ...$writable] as $stream) {
            $this->seen[] = [@fread($stream, 10), @fwrite($stream, 'GET / HTTP/1.1'), $seconds > 0];
            fclose($stream);
        }
        if (count($this->seen) > 3) {
            throw new \DomainException('enough');
        }
    }
};
$service = new Status(merchant(new Options(baseUrl: $gate->url, retries: 0, scheduler: $curious)));
check('ended', 'TransportException unanswered -', failure(thrown(fn () => $service->get('T'))));
check('nothing was read or written', [[false, false, true]], array_values(array_unique($curious->seen, SORT_REGULAR)));
check('one request', ['requests' => 1, 'at once' => 1], $gate->close());

// In the pause before another try: the first one was not sent.
$thrower->after = 0;
$service = new Refund(merchant(new Options(baseUrl: 'http://127.0.0.1:1', retries: 2, scheduler: $thrower)));
$thrown = thrown(fn () => $service->byPaymentId('1', kurus(1)));
echo 'pause: ', failure($thrown), ', ', get_debug_type($thrown->getPrevious()), "\n";
?>
--EXPECT--
ok: three overlap
ok: at the gate
ok: two refunds
ok: the loop has turned
ok: booked once each
ok: from the script itself
ok: two links
ok: one token
ok: a second try
ok: in a Batch
ok: the loop did not turn
write: [TransportException unknown -: "DomainException"], [requests: 3, at once: 1]
question: [TransportException unanswered -: "DomainException"], [requests: 3, at once: 1]
ok: ended
ok: nothing was read or written
ok: one request
pause: ConnectException not-sent - retryable, DomainException
