--TEST--
Finrota PWS: a declined payment is a result, with the bank's code and text; or an exception for those who want one
--EXTENSIONS--
payments
--FILE--
<?php
declare(strict_types=1);

namespace Payments\Tests;

use Payments\Exception\DeclinedException;

require __DIR__ . '/../support/finrota.php';

$shop = new Shop();
$pws = pws($shop);

foreach (['4155650100000055', '4155650100000147', '4155650100000410', '4155650100000519', '4155650100000543', '4155650100000824', '4155650100000964'] as $number) {
    $payment = $pws->pay(...pwsArguments(card: card(number: $number)));
    $transaction = $pws->transaction(referenceNumber: $payment->referenceNumber);
    check("$number is declined, and so the provider says", ['Failed', false, true, 'Failed'], [$payment->status->name, $payment->status->isPaid(), $payment->status->isFinal(), $transaction->status->name]);
    echo json_encode($payment->decline, JSON_UNESCAPED_UNICODE), "\n";
    $thrown = thrown(fn () => $payment->orThrow());
    echo failure($thrown), '; ', $thrown->getMessage(), "\n";
    check('the same in the exception', [DeclinedException::class, $payment->decline->code, $payment->decline->message, true, $payment->referenceNumber, 200, 200], [$thrown::class, $thrown->providerCode, $thrown->providerMessage, $thrown->payment === $payment, $thrown->reference, $thrown->exchange()->httpStatus, $thrown->httpStatus]);
}
$payment = $pws->pay(...pwsArguments(amount: lira('50000')));
echo 'too much without 3-D Secure: ', show(get_object_vars($payment->decline)), "\n";
check('nothing was booked', '', ledger($shop));
foreach (['cancel' => fn () => $pws->cancel($payment->referenceNumber), 'refund' => fn () => $pws->refund($payment->referenceNumber), 'refund in part' => fn () => $pws->refund($payment->referenceNumber, lira('1'))] as $title => $call) {
    echo "$title of what was not paid: ", told($call), "\n";
}

// What a provider may say of a failure, and when it is one.
foreach ([
    'code and text' => ['2', '"errorCode":"51","errorMessage":"Yetersiz bakiye"'], 'a code' => ['2', '"errorCode":"51","errorMessage":null'], 'a number for a code' => ['2', '"errorCode":51'],
    'a text' => ['2', '"errorCode":null,"errorMessage":"no"'], 'neither' => ['2', '"errorCode":null,"errorMessage":null'], 'nothing' => ['2', '"x":0'], 'objects' => ['2', '"errorCode":{},"errorMessage":[]'],
    'empty texts' => ['2', '"errorCode":"","errorMessage":""'], 'texts of a payment that succeeded' => ['1', '"errorCode":"00","errorMessage":"Onaylandı"'],
    'cancelled' => ['5', '"errorCode":"x","errorMessage":"y"'], 'pending' => ['3', '"errorCode":"x","errorMessage":"y"'],
] as $title => [$status, $members]) {
    $payment = fakePws(new FakeTransport(envelope("{\"redirectUrl\":null,\"referenceNumber\":\"R\",\"transactionId\":\"T\",\"transactionStatusId\":$status,$members}")))->pay(...pwsArguments());
    echo "$title: {$payment->status->name} ", json_encode($payment->decline, JSON_UNESCAPED_UNICODE), ' ', outcome(fn () => $payment->orThrow()), "\n";
}
?>
--EXPECT--
ok: 4155650100000055 is declined, and so the provider says
{"code":"05","message":"Onaylanmadı","class":"other"}
DeclinedException rejected 200 05; Onaylanmadı
ok: the same in the exception
ok: 4155650100000147 is declined, and so the provider says
{"code":"14","message":"Geçersiz kart numarası","class":"fix"}
DeclinedException rejected 200 14; Geçersiz kart numarası
ok: the same in the exception
ok: 4155650100000410 is declined, and so the provider says
{"code":"41","message":"Kayıp kart, karta el koyunuz","class":"fraud"}
DeclinedException rejected 200 41; Kayıp kart, karta el koyunuz
ok: the same in the exception
ok: 4155650100000519 is declined, and so the provider says
{"code":"51","message":"Yetersiz bakiye","class":"soft"}
DeclinedException rejected 200 51; Yetersiz bakiye
ok: the same in the exception
ok: 4155650100000543 is declined, and so the provider says
{"code":"54","message":"Vadesi dolmuş kart","class":"fix"}
DeclinedException rejected 200 54; Vadesi dolmuş kart
ok: the same in the exception
ok: 4155650100000824 is declined, and so the provider says
{"code":"82","message":"Hatalı CVV","class":"fix"}
DeclinedException rejected 200 82; Hatalı CVV
ok: the same in the exception
ok: 4155650100000964 is declined, and so the provider says
{"code":"96","message":"Sistem arızası","class":"soft"}
DeclinedException rejected 200 96; Sistem arızası
ok: the same in the exception
too much without 3-D Secure: [code: "3D0", message: "Bu tutar için 3D zorunludur", class: DeclineClass::Other]
ok: nothing was booked
cancel of what was not paid: ApiException rejected 200 C01; finrota.pws.cancel: the provider refused, code C01: Only a successful transaction can be cancelled
refund of what was not paid: ApiException rejected 200 R01; finrota.pws.refund: the provider refused, code R01: Nothing to refund
refund in part of what was not paid: ApiException rejected 200 R01; finrota.pws.refund: the provider refused, code R01: Nothing to refund
code and text: Failed {"code":"51","message":"Yetersiz bakiye","class":"soft"} DeclinedException rejected 200 51
a code: Failed {"code":"51","message":null,"class":"soft"} DeclinedException rejected 200 51
a number for a code: Failed {"code":"51","message":null,"class":"soft"} DeclinedException rejected 200 51
a text: Failed {"code":null,"message":"no","class":"other"} DeclinedException rejected 200
neither: Failed null DeclinedException rejected 200
nothing: Failed null DeclinedException rejected 200
objects: Failed null DeclinedException rejected 200
empty texts: Failed null DeclinedException rejected 200
texts of a payment that succeeded: Succeeded null Payment
cancelled: Cancelled null DeclinedException rejected 200
pending: Pending null Payment
