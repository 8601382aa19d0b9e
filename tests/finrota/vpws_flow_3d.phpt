--TEST--
Finrota VPWS: a payment with 3-D Secure: right code, wrong code, no code; how the browser comes back
--EXTENSIONS--
payments
openssl
--FILE--
<?php
declare(strict_types=1);

namespace Payments\Tests;

require __DIR__ . '/../support/finrota.php';

$shop = new Shop();
$vpws = vpws($shop);

/** A payment, the customer at the bank's page, and what the provider knows before and after. */
$pay = function (string $title, array $customer, mixed ...$changes) use ($shop, $vpws): void {
    $payment = $vpws->pay(...vpwsArguments(...$changes + ['use3D' => true, 'returnUrl' => 'https://shop.example/back?order=1', 'clientOrderReferenceCode' => $title]));
    echo "== $title\n{$payment->status->name}, the browser goes to ", parse_url((string) $payment->threeDSecure?->redirectUrl, PHP_URL_PATH), "\n";
    check('not paid yet', [false, false, null, $payment], [$payment->status->isPaid(), $payment->status->isFinal(), $payment->decline, $payment->orThrow()]);
    check('nor booked', '', ledger($shop));
    echo 'before: ', known($vpws, $payment->referenceNumber), "\n";
    $browser = $shop->simulator->threeDSecure($payment->threeDSecure->redirectUrl, ...$customer);
    echo "after: ", known($vpws, $payment->referenceNumber), '; the browser ', $browser['next'] === null ? 'stays' : "comes back with {$browser['next']['method']} {$browser['next']['url']} {$browser['next']['body']}", "\n";
    echo 'booked: ', ledger($shop), "\n";
    check('by its id', $payment->referenceNumber, $vpws->transaction(transactionId: $payment->transactionId)->referenceNumber);
    check('by the shop\'s reference', $payment->transactionId, $vpws->transaction(clientOrderReferenceCode: $title)->transactionId);
    $shop->simulator->reset();
};

$pay('the right code', ['submit']);
$pay('a wrong code', ['submit', '000000']);
$pay('the customer gives up', ['cancel']);
$pay('the customer is too slow', ['timeout']);
$pay('declined after the right code', ['submit'], card: card(number: DECLINED_CARD));
$pay('pending after the right code', ['submit'], card: card(number: PENDING_CARD));
$pay('three installments', ['submit'], installment: 3);

// What the browser brings back says nothing: the answer is the same with a form or with parameters.
$shop->simulator->settings(['returnMethod' => 'POST', 'returnParameters' => true]);
$payment = $vpws->pay(...vpwsArguments(use3D: true, returnUrl: 'https://shop.example/back'));
$browser = $shop->simulator->threeDSecure($payment->threeDSecure->redirectUrl);
echo "== another way back\n{$browser['next']['method']} {$browser['next']['url']} with ", implode(', ', array_keys($browser['next']['fields'])), "\n";
echo known($vpws, $payment->referenceNumber), "\n";

// 3-D Secure that cannot be started is a decline at once.
$payment = $vpws->pay(...vpwsArguments(card: card(number: NO_THREE_D_CARD), use3D: true, returnUrl: 'https://shop.example/back'));
echo "== no 3-D Secure\n{$payment->status->name}, ", show($payment->threeDSecure), ', ', show(get_object_vars($payment->decline)), "\n";
?>
--EXPECT--
== the right code
AwaitingThreeDSecure, the browser goes to /ThreeDForm/Pg3ds
ok: not paid yet
ok: nor booked
before: AwaitingThreeDSecure 250.00 TRY
after: Succeeded 250.00 TRY; the browser comes back with GET https://shop.example/back?order=1 
booked: payment 250.00
ok: by its id
ok: by the shop's reference
== a wrong code
AwaitingThreeDSecure, the browser goes to /ThreeDForm/Pg3ds
ok: not paid yet
ok: nor booked
before: AwaitingThreeDSecure 250.00 TRY
after: Failed 250.00 TRY; the browser comes back with GET https://shop.example/back?order=1 
booked: 
ok: by its id
ok: by the shop's reference
== the customer gives up
AwaitingThreeDSecure, the browser goes to /ThreeDForm/Pg3ds
ok: not paid yet
ok: nor booked
before: AwaitingThreeDSecure 250.00 TRY
after: Failed 250.00 TRY; the browser comes back with GET https://shop.example/back?order=1 
booked: 
ok: by its id
ok: by the shop's reference
== the customer is too slow
AwaitingThreeDSecure, the browser goes to /ThreeDForm/Pg3ds
ok: not paid yet
ok: nor booked
before: AwaitingThreeDSecure 250.00 TRY
after: Failed 250.00 TRY; the browser stays
booked: 
ok: by its id
ok: by the shop's reference
== declined after the right code
AwaitingThreeDSecure, the browser goes to /ThreeDForm/Pg3ds
ok: not paid yet
ok: nor booked
before: AwaitingThreeDSecure 250.00 TRY
after: Failed 250.00 TRY; the browser comes back with GET https://shop.example/back?order=1 
booked: 
ok: by its id
ok: by the shop's reference
== pending after the right code
AwaitingThreeDSecure, the browser goes to /ThreeDForm/Pg3ds
ok: not paid yet
ok: nor booked
before: AwaitingThreeDSecure 250.00 TRY
after: Pending 250.00 TRY; the browser comes back with GET https://shop.example/back?order=1 
booked: 
ok: by its id
ok: by the shop's reference
== three installments
AwaitingThreeDSecure, the browser goes to /ThreeDForm/Pg3ds
ok: not paid yet
ok: nor booked
before: AwaitingThreeDSecure 250.00 TRY
after: Succeeded 250.00 TRY; the browser comes back with GET https://shop.example/back?order=1 
booked: payment 250.00
ok: by its id
ok: by the shop's reference
== another way back
POST https://shop.example/back with referenceNumber, transactionId, transactionStatusId
Succeeded 250.00 TRY
== no 3-D Secure
Failed, NULL, [code: "03", message: "3D doğrulama başlatılamadı", class: DeclineClass::Other]
