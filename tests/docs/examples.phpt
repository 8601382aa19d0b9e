--TEST--
Examples: each runs against the simulator, and says how it ended
--EXTENSIONS--
payments
--FILE--
<?php
require_once __DIR__ . '/../../simulator/Client.php';

/** Runs an example as a shop would, in a PHP of its own. */
function example(string $name, string ...$arguments): void
{
    $extension = getenv('PAYMENTS_TEST_EXTENSION') ?: __DIR__ . '/../../modules/payments.so';
    $command = [PHP_BINARY, '-n', '-d', "extension=$extension", __DIR__ . "/../../examples/$name.php", ...$arguments];
    $process = proc_open($command, [['file', '/dev/null', 'r'], ['pipe', 'w'], ['redirect', 1]], $pipes);
    $said = stream_get_contents($pipes[1]);
    $code = proc_close($process);
    $said = preg_replace(['~https?://localhost:\S+~', '~\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00~'], ['LINK', 'TIME'], $said);
    echo "$name: code $code, ", trim($said), "\n";
}

$simulator = Simulator\Client::start();
$there = [$simulator->url(), $simulator->caFile()];
$payment = $simulator->createHepsipayPayment(['amount' => 15000]);

example('hepsipay-status', $payment['token'], ...$there);
example('hepsipay-refund', $payment['paymentId'], '50.00', ...$there);
example('hepsipay-refund', $payment['paymentId'], '150.00', ...$there);
$simulator->fault('500-after-commit', '/payment/refund');
example('hepsipay-refund', $payment['paymentId'], '10.00', ...$there);
example('hepsipay-status', $payment['token'], ...$there);
$simulator->settings(['secretKey' => 'another']);
example('hepsipay-status', $payment['token'], ...$there);
echo count($simulator->bookings('refund')), " refunds booked\n";

example('finrota-hpm', '0005', '150.00', ...$there);
example('finrota-hpm', '', '0', ...$there);
echo count($simulator->bookings('link')), " link made\n";

foreach (['hepsipay-status', 'hepsipay-refund', 'finrota-hpm'] as $name) {
    example($name);
}
?>
--EXPECT--
hepsipay-status: code 0, order 1234, 150.00 TRY: Succeeded (Non3d ödeme başarıyla tamamlandı.), paid
hepsipay-refund: code 0, refunded: Islem Basariyla Gerceklestirildi.
hepsipay-refund: code 1, refused, nothing was refunded: hepsipay.payment.refund: the provider refused, code 9411: refundAmount: 15000 is more than the 10000 that can be refunded
hepsipay-refund: code 1, hold the order, ask for its state, do not repeat: hepsipay.payment.refund: the provider answered HTTP 500 (it is not known whether it was carried out)
hepsipay-status: code 0, order 1234, 150.00 TRY: PartiallyRefunded (Parçalı iade tamamlandı.), paid
hepsipay-status: code 1, unauthorised: hepsipay.payment.status: the provider answered HTTP 401
2 refunds booked
finrota-hpm: code 0, send the customer to LINK before TIME
finrota-hpm: code 1, clientOrderReference must not be empty
amount must be positive
1 link made
hepsipay-status: code 2, usage: php hepsipay-status.php TOKEN [BASE_URL CA_FILE]
hepsipay-refund: code 2, usage: php hepsipay-refund.php PAYMENT_ID AMOUNT [BASE_URL CA_FILE]
finrota-hpm: code 2, usage: php finrota-hpm.php ORDER_REFERENCE AMOUNT [BASE_URL CA_FILE]
