--TEST--
Finrota VPWS: a payment is cancelled, once
--EXTENSIONS--
payments
--FILE--
<?php
declare(strict_types=1);

namespace Payments\Tests;

require __DIR__ . '/../support/finrota.php';

$shop = new Shop();
$vpws = vpws($shop);

$payment = $vpws->pay(...vpwsArguments(amount: lira('120.50')));
$cancelled = $vpws->cancel($payment->referenceNumber, 'müşteri vazgeçti');
dump($cancelled);
check('as JSON', array_keys(get_object_vars($cancelled)), array_keys($cancelled->jsonSerialize()));
echo known($vpws, $payment->referenceNumber), "\n";
echo 'booked: ', ledger($shop), "\n";
echo $shop->simulator->requests('/vpws/payment/cancel')[0]['body'], "\n";

echo 'once more: ', told(fn () => $vpws->cancel($payment->referenceNumber)), "\n";
echo 'refund of it: ', told(fn () => $vpws->refund($payment->referenceNumber)), "\n";
echo 'an unknown reference: ', told(fn () => $vpws->cancel('NTH2P99999999999')), "\n";
$late = $vpws->pay(...vpwsArguments(amount: lira('7.77')));
echo 'too late: ', told(fn () => $vpws->cancel($late->referenceNumber)), "\n";
$waiting = $vpws->pay(...vpwsArguments(use3D: true, returnUrl: 'https://shop.example/'));
echo 'not completed: ', told(fn () => $vpws->cancel($waiting->referenceNumber)), "\n";
echo 'booked: ', ledger($shop), "\n";

// Where a second cancel succeeds again, nothing more is taken back.
$shop->simulator->settings(['cancelIsIdempotent' => true]);
echo outcome(fn () => $vpws->cancel($payment->referenceNumber)), "\n";
echo 'booked: ', ledger($shop), "\n";

// Cancelled afterwards, as the provider's query tells it.
$payment = fakeVpws(new FakeTransport(envelope('{"redirectUrl":null,"referenceNumber":"R","transactionId":"T","transactionStatusId":5}')))->pay(...vpwsArguments());
check('a cancelled payment', ['Cancelled', false, true, 'DeclinedException rejected 200'], [$payment->status->name, $payment->status->isPaid(), $payment->status->isFinal(), outcome(fn () => $payment->orThrow())]);
?>
--EXPECT--
Reversal
  rawRemaining: "0.0"
  remaining: NULL
  expectedRemaining: NULL
  isRemainingAsExpected: NULL
  rawStatus: "1"
  errorCode: NULL
  errorMessage: NULL
ok: as JSON
Cancelled 0.00 TRY
booked: payment 120.50, cancel 120.50
{"referenceCode":"NTH2V00000002248","reason":"müşteri vazgeçti"}
once more: ApiException rejected 200 C01; finrota.vpws.cancel: the provider refused, code C01: Only a successful transaction can be cancelled
refund of it: ApiException rejected 200 R01; finrota.vpws.refund: the provider refused, code R01: Nothing to refund
an unknown reference: NotFoundException rejected 404 P004; finrota.vpws.cancel: the provider answered HTTP 404, code P004: referenceCode: no such transaction
too late: ApiException rejected 200 C02; finrota.vpws.cancel: the provider refused, code C02: Provizyon süresi geçmiş
not completed: ApiException rejected 200 C01; finrota.vpws.cancel: the provider refused, code C01: Only a successful transaction can be cancelled
booked: payment 120.50, cancel 120.50, payment 7.77
Reversal
booked: payment 120.50, cancel 120.50, payment 7.77
ok: a cancelled payment
