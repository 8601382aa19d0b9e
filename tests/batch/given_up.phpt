--TEST--
Batch: an exit, an abandoned Fiber and a call in a destructor while others are under way; the outcome of a write is told
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\{Batch, Options};
use Payments\Hepsipay\{Refund, Status};

require __DIR__ . '/../support/shop.php';
require __DIR__ . '/support/gate.php';

$gate = new Gate(1000); // it answers nobody
$silent = new Options(baseUrl: $gate->url, retries: 0);
$refund = new Refund(merchant($silent));
$status = new Status(merchant($silent));
$gone = new Refund(merchant($silent->with(baseUrl: 'http://127.0.0.1:1')));

// A call in a destructor that runs in the middle of a switch: nothing can be suspended there, the thread waits.
$shop = new Shop();
$payment = $shop->payment();
tellWarnings();
$inDestructor = new class($shop, $payment['token']) {
    public ?string $got = null;

    public function __construct(private Shop $shop, private string $token)
    {
    }

    public function __destruct()
    {
        echo 'in a destructor: ', $this->shop->status()->get($this->token)->status->name, "\n";
    }
};
Batch::run([function () use (&$inDestructor): void { $inDestructor = null; }]);

// A Batch in a Fiber that nobody resumes: dropped, with two calls under way and a pause.
$batch = function () use ($refund, $status, $gone): void {
    Batch::run([
        function () use ($refund): void {
            try {
                $refund->byPaymentId('1', kurus(1));
            } finally {
                echo "the refund's finally\n";
            }
        },
        fn () => $status->get('T'),
        fn () => $gone->byPaymentId('2', kurus(1)),
        function (): void {
            \Fiber::suspend();
            throw new \DomainException('never thrown on');
        },
    ]);
};
// All wait for the outer Batch, whose other call ends it.
register_shutdown_function(static fn () => print("shutdown\n"));
Batch::run([$batch, function () use ($gate): void {
    for ($i = 0; $i < 5; $i++) {
        \Fiber::suspend();
    }
    echo "exit\n";
    exit(0);
}]);
echo "FAILED: not reached\n";
?>
--EXPECT--
in a destructor: Succeeded
exit
warning: Payments\Hepsipay\Refund::byPaymentId(): hepsipay.payment.refund was given up after it was sent; it is not known whether it was carried out
the refund's finally
shutdown
