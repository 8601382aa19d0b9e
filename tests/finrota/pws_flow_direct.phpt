--TEST--
Finrota PWS: a payment without 3-D Secure, at once and pending; every field arrives
--EXTENSIONS--
payments
--FILE--
<?php
declare(strict_types=1);

namespace Payments\Tests;

require __DIR__ . '/../support/finrota.php';

$shop = new Shop();
$pws = pws($shop);

$payment = $pws->pay(...pwsArguments(
    contact: contact(name: 'Ayşe', surname: 'Işık', description: "iki \"gömlek\""), card: card(number: '4155 6501 0041 6111', holderName: 'AYŞE IŞIK', expiryMonth: 12, expiryYear: 2031, cvv: '0715'),
    amount: lira('1234.56'), installment: 2, returnUrl: 'https://shop.example/back', clientOrderReferenceCode: 'sipariş/1',
));
echo $payment->status->name, ' ', show($payment->status->isPaid()), ' ', show($payment->threeDSecure), ' ', show($payment->decline), "\n";
check('paid', $payment, $payment->orThrow());
echo $shop->simulator->requests('/pws/payment')[0]['body'], "\n";
echo 'booked: ', ledger($shop), "\n";

$transaction = $pws->transaction(referenceNumber: $payment->referenceNumber);
check('the same payment', [$payment->transactionId, $payment->referenceNumber, 'sipariş/1'], [$transaction->transactionId, $transaction->referenceNumber, $transaction->clientOrderReferenceCode]);
check('its amounts', ['1234.56 TRY', '1234.56', '1221.47 TRY', 'TRY'], [show($transaction->lastAmount), $transaction->rawLastAmount, show($transaction->lastNetAmount), $transaction->currencyType]);
check('its installments and rate', [2, '1.0600'], [$transaction->installment, $transaction->commRate]);
check('its date, read as UTC', true, abs($transaction->transactionDate->getTimestamp() - time()) < 60 && $transaction->transactionDate->getOffset() === 0);
check('its POS', COMPANY_POS, $transaction->tenantPosId);
check('as JSON', array_keys(get_object_vars($transaction)), array_keys($transaction->jsonSerialize()));

// A payment without a reference of the shop's.
$payment = $pws->pay(...pwsArguments());
check('no reference', null, $pws->transaction(transactionId: $payment->transactionId)->clientOrderReferenceCode);

// Pending: not paid, not final, not thrown; the provider's query says more later.
$payment = $pws->pay(...pwsArguments(card: card(number: PENDING_CARD)));
check('pending', ['Pending', false, false, $payment], [$payment->status->name, $payment->status->isPaid(), $payment->status->isFinal(), $payment->orThrow()]);
echo known($pws, $payment->referenceNumber), ', then ', known($pws, $payment->referenceNumber), "\n";
foreach ([2, 5, 6, 7] as $status) {
    $shop->simulator->setTransaction($payment->referenceNumber, $status);
    echo "status $status: ", known($pws, $payment->referenceNumber), "\n";
}

// What the provider's own checks refuse, although nothing is wrong with it here.
foreach ([
    'another currency than the POS has' => ['amount' => \Payments\Money::of('10', \Payments\Currency::USD)],
    'installments that are not offered' => ['installment' => 7],
    'a card that pays at once only' => ['card' => card(number: '4589963225894785'), 'installment' => 2],
    'an unknown POS' => ['tenantPosId' => '00000000-0000-0000-0000-000000000000'],
    'an unknown agent' => ['agentCode' => 'nobody'],
    'an unknown payment set' => ['paymentSetDefinitionId' => '00000000-0000-0000-0000-000000000000'],
    'an e-mail address that is none' => ['contact' => contact(email: 'nobody')],
] as $title => $changes) {
    echo "$title: ", told(fn () => $pws->pay(...pwsArguments(...$changes))), "\n";
}
check('one token for all of it', 1, $shop->arrived('/auth/'));
check('one connection for all of it', 1, count(array_unique(array_column($shop->simulator->requests('/pws'), 'connection'))));
?>
--EXPECT--
Succeeded true NULL NULL
ok: paid
{"contact":{"name":"Ayşe","surname":"Işık","email":"test@example.com","tckn":"00000000000","description":"iki \"gömlek\"","phone":"5000000000"},"card":{"cardNumber":"4155650100416111","cardHolderName":"AYŞE IŞIK","cvv":"0715","expMonth":12,"expYear":2031},"agentCode":"NT53240185","amount":1234.56,"installment":2,"tenantPosId":"384badef-11ec-ee11-98f2-005056b0d2e5","paymentSetDefinitionId":"504978bf-bebd-40c5-89aa-b76f3a20341c","currencyCode":"TRY","use3D":false,"returnUrl":"https://shop.example/back","clientOrderReferenceCode":"sipariş/1"}
booked: payment 1234.56
ok: the same payment
ok: its amounts
ok: its installments and rate
ok: its date, read as UTC
ok: its POS
ok: as JSON
ok: no reference
ok: pending
Pending 52.00 TRY, then Succeeded 52.00 TRY
status 2: Failed 52.00 TRY
status 5: Cancelled 52.00 TRY
status 6: PartiallyRefunded 52.00 TRY
status 7: Unrecognised 52.00 TRY
another currency than the POS has: ApiException rejected 400 P001; finrota.pws.pay: the provider answered HTTP 400, code P001: tenantPosId: is not among the payment options of the caller
installments that are not offered: ApiException rejected 400 P001; finrota.pws.pay: the provider answered HTTP 400, code P001: installment: 7 is not among the payment options for this card
a card that pays at once only: ApiException rejected 400 P001; finrota.pws.pay: the provider answered HTTP 400, code P001: installment: 2 is not among the payment options for this card
an unknown POS: ApiException rejected 400 P001; finrota.pws.pay: the provider answered HTTP 400, code P001: tenantPosId: is not among the payment options of the caller
an unknown agent: ApiException rejected 400 P001; finrota.pws.pay: the provider answered HTTP 400, code P001: agentCode: is not a known agent
an unknown payment set: ApiException rejected 400 P001; finrota.pws.pay: the provider answered HTTP 400, code P001: paymentSetDefinitionId: is not a known payment set
an e-mail address that is none: ApiException rejected 400 P001; finrota.pws.pay: the provider answered HTTP 400, code P001: contact.email: must be an e-mail address
ok: one token for all of it
ok: one connection for all of it
