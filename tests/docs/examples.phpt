--TEST--
Examples: each runs against the simulator, and says how it ended
--EXTENSIONS--
payments
--FILE--
<?php
require_once __DIR__ . '/../../simulator/Client.php';

/** Runs an example as a shop would, in a PHP of its own. */
function run(string $name, array $arguments, string $input = ''): array
{
    $extension = getenv('PAYMENTS_TEST_EXTENSION') ?: __DIR__ . '/../../modules/payments.so';
    $command = [PHP_BINARY, '-n', '-d', "extension=$extension", __DIR__ . "/../../examples/$name.php", ...$arguments];
    $process = proc_open($command, [['pipe', 'r'], ['pipe', 'w'], ['redirect', 1]], $pipes);
    fwrite($pipes[0], $input);
    fclose($pipes[0]);
    $said = stream_get_contents($pipes[1]);

    return [$said, proc_close($process)];
}

/** The same, and prints what it said, without what is new in each run. */
function example(string $name, array $arguments, string $input = ''): string
{
    [$said, $code] = run($name, $arguments, $input);
    $fresh = [
        '~https?://localhost:\S+~' => 'LINK', '~\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00~' => 'TIME', '~\b[0-9a-f]{32}\b~' => 'ID',
        '~\b[0-9A-F]{96}\b~' => 'TOKEN', '~NTH2[PV]\d+~' => 'REFERENCE',
    ];
    echo "$name: code $code, ", trim(preg_replace(array_keys($fresh), $fresh, $said)), "\n";

    return $said;
}

function link_in(string $said): string
{
    preg_match('~https://localhost:\S+~', $said, $match);

    return $match[0];
}

$simulator = Simulator\Client::start();
$there = [$simulator->url(), $simulator->caFile()];

echo "-- Finrota\n";
example('finrota-hpm', ['0005', '150.00', ...$there]);
example('finrota-hpm', ['', '0', ...$there]);
echo count($simulator->bookings('link')), " link made\n";

$said = example('finrota-pws', ['pay', '1001', '52.00', ...$there]);
$simulator->threeDSecure(link_in($said));
example('finrota-pws', ['state', '1001', '52.00', ...$there]);
example('finrota-pws', ['refund', '1001', '20.00', ...$there]);
example('finrota-pws', ['refund', '1001', '40.00', ...$there]);
example('finrota-pws', ['state', '1001', '52.00', ...$there]);
example('finrota-pws', ['state', '1009', '52.00', ...$there]);
$simulator->fault('close-before-answer', '/pws/payment', ['method' => 'POST']);
example('finrota-pws', ['pay', '1002', '52.00', ...$there]);
echo count($simulator->requests('/pws/payment', 'POST')), " requests for two payments and two refunds\n";

example('finrota-vpws', ['2001', '250.00', '4155650100416111', ...$there]);
example('finrota-vpws', ['2002', '250.00', '4155650100000519', ...$there]);
example('finrota-vpws', ['2003', '250.00', '4155650100000345', ...$there]);
$simulator->fault('500-after-commit', '/vpws/payment');
example('finrota-vpws', ['2004', '250.00', '4155650100416111', ...$there]);

echo "-- HstMobil\n";
$said = example('hstmobil-webpos', ['pay', '10.00', 'https://shop.example/back', ...$there]);
preg_match('/order (\w+)/', $said, $order);
$form = $simulator->threeDSecure(link_in($said))['next']['body'];
example('hstmobil-webpos', ['complete', str_repeat('0', 32), '10.00', ...$there], $form);
example('hstmobil-webpos', ['complete', $order[1], '11.00', ...$there], $form);
example('hstmobil-webpos', ['complete', $order[1], '10.00', ...$there], $form);

echo "-- Hepsipay\n";
$shop = $simulator->receiver();
$simulator->settings(['hepsipayWebhookUrl' => $shop->url()]);
$said = example('hepsipay-frame', ['init', '1234', '12.00', 'https://shop.example/back', ...$there]);
preg_match('/token (\w+)/', $said, $token);
$back = $simulator->payFrame(link_in($said), 'card')['next']['body'];
example('hepsipay-frame', ['callback', '1234', '12.00', ...$there], $back);
example('hepsipay-frame', ['callback', '1234', '12.01', ...$there], $back);
$webhook = $shop->next()['body'];
example('hepsipay-webhook', [$token[1], '12.00', ...$there], $webhook);
example('hepsipay-webhook', [$token[1], '12.00', ...$there], str_replace('"1234"', '"1235"', $webhook));
example('hepsipay-webhook', [$token[1], '12.00', ...$there], '{}');
example('hepsipay-installments', ['12.00'], '{"binNumber":"123456","orderNumber":"1234","customerEmail":"test@hepsipay.com","customerGsm":"05000000000"}');

$payment = $simulator->createHepsipayPayment(['amount' => 15000]);
example('hepsipay-status', [$payment['token'], ...$there]);
example('hepsipay-refund', [$payment['paymentId'], '50.00', ...$there]);
example('hepsipay-refund', [$payment['paymentId'], '150.00', ...$there]);
$simulator->fault('500-after-commit', '/payment/refund');
example('hepsipay-refund', [$payment['paymentId'], '10.00', ...$there]);
example('hepsipay-status', [$payment['token'], ...$there]);
$simulator->settings(['secretKey' => 'another']);
example('hepsipay-status', [$payment['token'], ...$there]);
echo count($simulator->bookings('refund', 'hepsipay')), " refunds booked\n";

echo "-- Hepsipay's signature\n";
putenv('HEPSIPAY_MERCHANT_NO=10019');
putenv('HEPSIPAY_TERMINAL_NO=1019');
putenv('HEPSIPAY_SECRET_KEY=TestSecretKey');
$before = count($simulator->bookings());
foreach (['P1', 'P2', 'P3', 'P4', 'P5', 'P6'] as $scheme) {
    $simulator->settings(['signatureScheme' => $scheme, 'secretKey' => 'TestSecretKey']);
    example('hepsipay-signature', $there);
}
$simulator->settings(['secretKey' => 'another']);
example('hepsipay-signature', $there);
$simulator->settings(['signatureScheme' => 'P4', 'secretKey' => 'TestSecretKey']);
$simulator->fault('status', '/payment/', ['status' => 403, 'times' => 12]);
example('hepsipay-signature', $there);
echo count($simulator->bookings()) - $before, " booked\n";
putenv('HEPSIPAY_SECRET_KEY');

echo "-- without arguments\n";
foreach (glob(__DIR__ . '/../../examples/*.php') as $file) {
    $name = basename($file, '.php');
    [$said, $code] = in_array($name, ['demo', 'checkout'], true) ? ['usage:', 2] : run($name, []);
    echo str_starts_with($said, 'usage:') && $code === 2 ? '' : "$name: code $code, $said";
}
?>
--EXPECT--
-- Finrota
finrota-hpm: code 0, send the customer to LINK before TIME
finrota-hpm: code 1, clientOrderReference must not be empty
amount must be positive
1 link made
finrota-pws: code 0, send the customer to LINK
finrota-pws: code 0, paid: Succeeded, 52.00 TRY is left
finrota-pws: code 0, refunded, 32.00 is left
finrota-pws: code 1, NotSent: finrota.pws.refund: amount must not be above remainingBefore (not sent)
finrota-pws: code 0, look: PartiallyRefunded, 32.000 TRY is left
finrota-pws: code 1, Unanswered: finrota.pws.transaction: the provider answered HTTP 404, code P004: clientReferenceNumber: no such transaction
finrota-pws: code 0, hold the order, ask again later: AwaitingThreeDSecure, 52.00 TRY is left
3 requests for two payments and two refunds
finrota-vpws: code 0, paid, reference REFERENCE
finrota-vpws: code 0, declined, code 51: Yetersiz bakiye
finrota-vpws: code 0, Pending: hold the order, ask transaction() later
finrota-vpws: code 1, hold the order, ask resolve(), do not repeat: finrota.vpws.pay: the provider answered HTTP 500 (it is not known whether it was carried out)
-- HstMobil
hstmobil-webpos: code 0, order ID
send the customer to LINK
hstmobil-webpos: code 1, hold the order, ask result(), do not repeat: hstmobil.webpos.complete: form.orderId is not the id of this order
hstmobil-webpos: code 0, look: amount: expected "11.00 TRY", found "10.00 TRY"
hstmobil-webpos: code 0, paid
-- Hepsipay
hepsipay-frame: code 0, token TOKEN
show LINK in an iframe
hepsipay-frame: code 0, paid: Succeeded, order 1234, 12.00 TRY
hepsipay-frame: code 0, look: Succeeded, order 1234, 12.00 TRY
hepsipay-webhook: code 0, order 1234, not signed
paid
hepsipay-webhook: code 0, order 1235, not signed
look: merchantOrderNumber: expected "1235", found "1234"
hepsipay-webhook: code 1, no webhook: hepsipay.webhook: PaymentId is missing
hepsipay-installments: code 0, {"Installments":[{"Price":1200,"Force3ds":true,"InstallmentsPriceDetails":[{"ActualInstallmentNumber":1,"DisplayInstallmentNumber":1,"InstallmentPrice":1200,"TotalPrice":1200},{"ActualInstallmentNumber":2,"DisplayInstallmentNumber":2,"InstallmentPrice":612,"TotalPrice":1224,"InterestAmount":24},{"ActualInstallmentNumber":3,"DisplayInstallmentNumber":3,"InstallmentPrice":416,"TotalPrice":1248,"InterestAmount":48}]}]}
hepsipay-status: code 0, order 1234, 150.00 TRY: Succeeded (Non3d ödeme başarıyla tamamlandı.)
hepsipay-refund: code 0, refunded: Islem Basariyla Gerceklestirildi.
hepsipay-refund: code 1, refused, nothing was refunded: hepsipay.payment.refund: the provider refused, code 9411: refundAmount: 15000 is more than the 10000 that can be refunded
hepsipay-refund: code 1, hold the order, ask for its state, do not repeat: hepsipay.payment.refund: the provider answered HTTP 500 (it is not known whether it was carried out)
hepsipay-status: code 0, order 1234, 150.00 TRY: PartiallyRefunded (Parçalı iade tamamlandı.)
hepsipay-status: code 1, unauthorised: hepsipay.payment.status: the provider answered HTTP 401
2 refunds booked
-- Hepsipay's signature
hepsipay-signature: code 0, None: query taken; refund taken
Appended: query refused; refund refused
Prepended: query refused; refund refused
Hmac: query refused; refund refused
Between: query refused; refund refused
HmacPrepended: query refused; refund refused
the host takes SignatureScheme::None
hepsipay-signature: code 0, None: query refused; refund refused
Appended: query taken; refund taken
Prepended: query refused; refund refused
Hmac: query refused; refund refused
Between: query taken; refund refused
HmacPrepended: query refused; refund refused
the host takes SignatureScheme::Appended
hepsipay-signature: code 0, None: query refused; refund refused
Appended: query refused; refund refused
Prepended: query taken; refund taken
Hmac: query refused; refund refused
Between: query refused; refund refused
HmacPrepended: query refused; refund refused
the host takes SignatureScheme::Prepended
hepsipay-signature: code 0, None: query refused; refund refused
Appended: query refused; refund refused
Prepended: query refused; refund refused
Hmac: query taken; refund taken
Between: query refused; refund refused
HmacPrepended: query refused; refund refused
the host takes SignatureScheme::Hmac
hepsipay-signature: code 0, None: query refused; refund refused
Appended: query taken; refund refused
Prepended: query refused; refund refused
Hmac: query refused; refund refused
Between: query taken; refund taken
HmacPrepended: query refused; refund refused
the host takes SignatureScheme::Between
hepsipay-signature: code 0, None: query refused; refund refused
Appended: query refused; refund refused
Prepended: query refused; refund refused
Hmac: query refused; refund refused
Between: query refused; refund refused
HmacPrepended: query taken; refund taken
the host takes SignatureScheme::HmacPrepended
hepsipay-signature: code 1, None: query refused; refund refused
Appended: query refused; refund refused
Prepended: query refused; refund refused
Hmac: query refused; refund refused
Between: query refused; refund refused
HmacPrepended: query refused; refund refused
no scheme was taken: check merchant no, terminal no and secret key, and what the unclear answers say
hepsipay-signature: code 1, None: query unclear, HTTP 403; refund unclear, HTTP 403
Appended: query unclear, HTTP 403; refund unclear, HTTP 403
Prepended: query unclear, HTTP 403; refund unclear, HTTP 403
Hmac: query unclear, HTTP 403; refund unclear, HTTP 403
Between: query unclear, HTTP 403; refund unclear, HTTP 403
HmacPrepended: query unclear, HTTP 403; refund unclear, HTTP 403
no scheme was taken: check merchant no, terminal no and secret key, and what the unclear answers say
0 booked
-- without arguments
