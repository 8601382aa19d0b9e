--TEST--
Finrota VPWS: a payment is given back in two parts; what is left is compared with what should be
--EXTENSIONS--
payments
--FILE--
<?php
declare(strict_types=1);

namespace Payments\Tests;

require __DIR__ . '/../support/finrota.php';

$shop = new Shop();
$vpws = vpws($shop);

$payment = $vpws->pay(...vpwsArguments(amount: lira('100')));
$first = $vpws->refund($payment->referenceNumber, lira('30.5'), 'bir ürün', remainingBefore: lira('100'));
echo 'first: ', remaining($first), "\n";
echo known($vpws, $payment->referenceNumber), "\n";
$second = $vpws->refund($payment->referenceNumber, lira('69.50'), remainingBefore: $first->remaining);
echo 'second: ', remaining($second), "\n";
echo known($vpws, $payment->referenceNumber), "\n";
echo 'booked: ', ledger($shop), "\n";
echo implode("\n", array_column($shop->simulator->requests('/vpws/payment/refund'), 'body')), "\n";
echo 'a third: ', told(fn () => $vpws->refund($payment->referenceNumber, lira('0.01'))), "\n";

$payment = $vpws->pay(...vpwsArguments(amount: lira('100')));
echo 'without what was left before: ', remaining($vpws->refund($payment->referenceNumber, lira('40'))), "\n";
echo 'more than is left: ', told(fn () => $vpws->refund($payment->referenceNumber, lira('60.01'))), "\n";
echo 'by the bank: ', told(fn () => $vpws->refund($payment->referenceNumber, lira('6.66'))), "\n";
check('neither was booked', 'payment 100.00, refund 30.50, refund 69.50, payment 100.00, refund 40.00', ledger($shop));
echo 'another rest than the shop thinks: ', remaining($vpws->refund($payment->referenceNumber, lira('10'), remainingBefore: lira('100'))), "\n";
echo 'the rest, without an amount: ', remaining($vpws->refund($payment->referenceNumber, remainingBefore: lira('50'))), "\n";
$payment = $vpws->pay(...vpwsArguments(amount: lira('100')));
echo 'all of it, without anything: ', remaining($vpws->refund($payment->referenceNumber)), "\n";
echo known($vpws, $payment->referenceNumber), "\n";
echo 'an unknown reference: ', told(fn () => $vpws->refund('NTH2P99999999999', lira('1'))), "\n";

// A provider that does not know the key gives everything back: the result says so.
$payment = $vpws->pay(...vpwsArguments(amount: lira('100')));
$shop->simulator->fault('json-patch', '/vpws/payment/refund', ['set' => ['data.lastAmount' => 0.0]]);
echo 'the amount was ignored: ', remaining($vpws->refund($payment->referenceNumber, lira('15'), remainingBefore: lira('100'))), "\n";
foreach (['{}', '{"data.lastAmount":null}', '{"data.lastAmount":"85.00"}', '{"data.lastAmount":"84,00"}', '{"data.lastAmount":85.001}', '{"data.lastAmount":-1}'] as $set) {
    $payment = $vpws->pay(...vpwsArguments(amount: lira('100')));
    $shop->simulator->fault('json-patch', '/vpws/payment/refund', ['set' => json_decode($set)]);
    echo "$set: ", remaining($vpws->refund($payment->referenceNumber, lira('15'), remainingBefore: lira('100'))), "\n";
}
?>
--EXPECT--
first: 69.50, remaining 69.50 TRY, expected 69.50 TRY: true
PartiallyRefunded 69.50 TRY
second: 0.00, remaining 0.00 TRY, expected 0.00 TRY: true
Refunded 0.00 TRY
booked: payment 100.00, refund 30.50, refund 69.50
{"referenceCode":"NTH2V00000002248","amount":30.50,"reason":"bir ürün"}
{"referenceCode":"NTH2V00000002248","amount":69.50}
a third: ApiException rejected 200 R01; finrota.vpws.refund: the provider refused, code R01: Nothing to refund
without what was left before: 60.00, remaining 60.00 TRY, expected NULL: NULL
more than is left: ApiException rejected 200 R02; finrota.vpws.refund: the provider refused, code R02: The amount is more than what is left
by the bank: ApiException rejected 200 R03; finrota.vpws.refund: the provider refused, code R03: İade bankaca reddedildi
ok: neither was booked
another rest than the shop thinks: 50.00, remaining 50.00 TRY, expected 90.00 TRY: false
the rest, without an amount: 0.00, remaining 0.00 TRY, expected 0.00 TRY: true
all of it, without anything: 0.00, remaining NULL, expected NULL: NULL
Refunded 0.00 TRY
an unknown reference: NotFoundException rejected 404 P004; finrota.vpws.refund: the provider answered HTTP 404, code P004: referenceCode: no such transaction
the amount was ignored: 0.0, remaining 0.00 TRY, expected 85.00 TRY: false
{}: 85.00, remaining 85.00 TRY, expected 85.00 TRY: true
{"data.lastAmount":null}: , remaining NULL, expected 85.00 TRY: false
{"data.lastAmount":"85.00"}: 85.00, remaining 85.00 TRY, expected 85.00 TRY: true
{"data.lastAmount":"84,00"}: , remaining NULL, expected 85.00 TRY: false
{"data.lastAmount":85.001}: 85.001, remaining NULL, expected 85.00 TRY: false
{"data.lastAmount":-1}: -1, remaining -1.00 TRY, expected 85.00 TRY: false
