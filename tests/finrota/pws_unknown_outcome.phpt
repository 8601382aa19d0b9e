--TEST--
Finrota PWS: a payment, refund or cancellation whose answer is lost is unknown, never repeated, and found again by asking
--EXTENSIONS--
payments
--FILE--
<?php
declare(strict_types=1);

namespace Payments\Tests;

require __DIR__ . '/../support/finrota.php';

$shop = new Shop();
$pws = pws($shop);

/** Pays once with a fault, then asks what became of it. */
function lost(string $fault, array $parameters = [], mixed ...$options): void
{
    global $shop;
    static $number = 0;

    $reference = 'lost-' . ++$number;
    $service = pws($shop, ...$options + ['retries' => 3]);
    [$requests, $booked] = [$shop->arrived('/pws/payment'), $shop->booked('payment')];
    $shop->simulator->fault($fault, '/pws/payment', ['method' => 'POST'] + $parameters);
    $thrown = thrown(fn () => $service->pay(...pwsArguments(clientOrderReferenceCode: $reference)));
    $shop->simulator->clearFaults();
    echo "$fault", $parameters === [] ? '' : ' ' . json_encode($parameters), ': ', failure($thrown), '; ', $shop->arrived('/pws/payment') - $requests, ' request, ', $shop->booked('payment') - $booked, ' booked; ';
    $found = pws($shop)->resolve($reference, withinMs: 1200);
    echo $found === null ? 'not known' : "{$found->status->name} " . show($found->lastAmount), "\n";
    check('is not to be repeated', false, $thrown->isRetryable());
    check('the same payment', $found === null ? null : $reference, $found?->clientOrderReferenceCode);
}

echo "-- carried out\n";
lost('close-before-answer');
lost('close-before-answer', ['rst' => true]);
lost('cut-answer', ['bytes' => 100]);
lost('no-answer', [], timeoutMs: 1000);
lost('stall', ['at' => 'answer-body', 'bytes' => 30], timeoutMs: 1000);
lost('500-after-commit');
lost('html');
lost('not-json');
lost('truncated-json');
lost('huge', ['bytes' => 2000000]);
lost('redirect', ['commit' => true]);
lost('json-patch', ['remove' => ['data.referenceNumber']]);
lost('json-patch', ['set' => ['data' => null]]);
lost('json-patch', ['set' => ['statusCode' => 500]]);
lost('json-patch', ['set' => ['data.transactionStatusId' => null]]);

echo "-- not carried out\n";
lost('drop-before-commit');
lost('status', ['status' => 502]);
$booked = $shop->booked('payment');

echo "-- provably not sent\n";
$socket = stream_socket_server('tcp://127.0.0.1:0');
$port = substr(strrchr(stream_socket_get_name($socket, false), ':'), 1);
fclose($socket);
echo outcome(fn () => pws($shop, baseUrl: "https://127.0.0.1:$port")->pay(...pwsArguments())), "\n";
check('nothing was booked for it', 0, $shop->booked('payment') - $booked);

echo "-- refund and cancel\n";
$payment = $pws->pay(...pwsArguments(amount: lira('100')));
$shop->simulator->fault('close-before-answer', '/pws/payment/refund');
echo outcome(fn () => $pws->refund($payment->referenceNumber, lira('40'), remainingBefore: lira('100'))), '; ', known($pws, $payment->referenceNumber), "\n";
$shop->simulator->fault('drop-before-commit', '/pws/payment/refund');
echo outcome(fn () => $pws->refund($payment->referenceNumber, lira('40'))), '; ', known($pws, $payment->referenceNumber), "\n";
$payment = $pws->pay(...pwsArguments(amount: lira('100')));
$shop->simulator->fault('500-after-commit', '/pws/payment/cancel');
echo outcome(fn () => $pws->cancel($payment->referenceNumber)), '; ', known($pws, $payment->referenceNumber), "\n";
check('given back once each', [1, 1], [$shop->booked('refund'), $shop->booked('cancel')]);
?>
--EXPECT--
-- carried out
close-before-answer: ConnectionLostException unknown -; 1 request, 1 booked; Succeeded 52.00 TRY
ok: is not to be repeated
ok: the same payment
close-before-answer {"rst":true}: ConnectionLostException unknown -; 1 request, 1 booked; Succeeded 52.00 TRY
ok: is not to be repeated
ok: the same payment
cut-answer {"bytes":100}: ConnectionLostException unknown 200; 1 request, 1 booked; Succeeded 52.00 TRY
ok: is not to be repeated
ok: the same payment
no-answer: TimeoutException unknown -; 1 request, 1 booked; Succeeded 52.00 TRY
ok: is not to be repeated
ok: the same payment
stall {"at":"answer-body","bytes":30}: TimeoutException unknown 200; 1 request, 1 booked; Succeeded 52.00 TRY
ok: is not to be repeated
ok: the same payment
500-after-commit: ServerErrorException unknown 500; 1 request, 1 booked; Succeeded 52.00 TRY
ok: is not to be repeated
ok: the same payment
html: ResponseException unknown 200; 1 request, 1 booked; Succeeded 52.00 TRY
ok: is not to be repeated
ok: the same payment
not-json: ResponseException unknown 200; 1 request, 1 booked; Succeeded 52.00 TRY
ok: is not to be repeated
ok: the same payment
truncated-json: ResponseException unknown 200; 1 request, 1 booked; Succeeded 52.00 TRY
ok: is not to be repeated
ok: the same payment
huge {"bytes":2000000}: ResponseException unknown 200; 1 request, 1 booked; Succeeded 52.00 TRY
ok: is not to be repeated
ok: the same payment
redirect {"commit":true}: ResponseException unknown 307; 1 request, 1 booked; Succeeded 52.00 TRY
ok: is not to be repeated
ok: the same payment
json-patch {"remove":["data.referenceNumber"]}: ResponseException unknown 200; 1 request, 1 booked; Succeeded 52.00 TRY
ok: is not to be repeated
ok: the same payment
json-patch {"set":{"data":null}}: ResponseException unknown 200; 1 request, 1 booked; Succeeded 52.00 TRY
ok: is not to be repeated
ok: the same payment
json-patch {"set":{"statusCode":500}}: ServerErrorException unknown 500; 1 request, 1 booked; Succeeded 52.00 TRY
ok: is not to be repeated
ok: the same payment
json-patch {"set":{"data.transactionStatusId":null}}: ResponseException unknown 200; 1 request, 1 booked; Succeeded 52.00 TRY
ok: is not to be repeated
ok: the same payment
-- not carried out
drop-before-commit: ConnectionLostException unknown -; 1 request, 0 booked; not known
ok: is not to be repeated
ok: the same payment
status {"status":502}: ServerErrorException unknown 502; 1 request, 0 booked; not known
ok: is not to be repeated
ok: the same payment
-- provably not sent
ConnectException not-sent - retryable
ok: nothing was booked for it
-- refund and cancel
ConnectionLostException unknown -; PartiallyRefunded 60.00 TRY
ConnectionLostException unknown -; PartiallyRefunded 60.00 TRY
ServerErrorException unknown 500; Cancelled 0.00 TRY
ok: given back once each
