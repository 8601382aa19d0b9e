--TEST--
HstMobil Web POS: the answers to a payment: as the page prints them, as they really are, and declines
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Http\Response;
use Payments\HstMobil\Payment;

require __DIR__ . '/../support/hstmobil.php';

/** The page's sample, without the comma after the last member of each object. */
const PRINTED = <<<'JSON'
{
"data": {
"responseMessage": "(TR) - işlem başarılı - 43061",
"orderId": "5555eeee67776666888555",
"returnUrl": null,
"errorCode": null ,
"status": "SUCCESS" ,
"paymentId": "5555eeee67776666888555" ,
"paymentData": "OTP SMS EKRANI(HTML VERİ)",
"returnType": "2"
},
"success": "true" ,
"message": "null" ,
"resultCode": "0000"
}
JSON;

function answered(string $json): Payment
{
    return (new HstMobil($json))->webPos()->pay(...payArguments(orderId: (string) (json_decode($json, flags: JSON_BIGINT_AS_STRING)->data->orderId ?? ORDER_ID)));
}

echo "-- as printed\n";
dump($payment = answered(PRINTED));
dump($payment->threeDSecure);
check('what it sends the browser', [200, ['Cache-Control' => 'no-store', 'Content-Type' => 'text/html; charset=utf-8'], 'OTP SMS EKRANI(HTML VERİ)'], [$payment->threeDSecure->status(), $payment->threeDSecure->headers(), $payment->threeDSecure->body()]);
check('with its other way', ['https://bank.example/3d?id=1', null, 'https://bank.example/3d?id=1'], array_values(get_object_vars(answered(patched(PRINTED, ...['data.returnType' => '"1"', 'data.returnUrl' => '"https://bank.example/3d?id=1"', 'data.paymentData' => '"null"']))->threeDSecure)));
check('with the comma it is no JSON', 'ResponseException unknown 200', outcome(fn () => answered(str_replace(["\n},", '"0000"'], [",\n},", '"0000",'], PRINTED))));

echo "-- as it is\n";
dump($payment = answered(GOOD_PAY));
check('the JSON of it has the same members', array_keys(get_object_vars($payment)), array_keys($payment->jsonSerialize()));
check('it is no decline', true, $payment->orThrow() === $payment);
check('nothing is paid, nothing is final', [false, false], [$payment->status->isPaid(), $payment->status->isFinal()]);

echo "-- an address\n";
$redirect = answered(patched(GOOD_PAY, ...['data.returnType' => '1', 'data.returnUrl' => '"https://bank.example/3d?a=b&c=d"', 'data.paymentData' => 'null']));
dump($redirect->threeDSecure);
check('what it sends the browser', [303, ['Cache-Control' => 'no-store', 'Location' => 'https://bank.example/3d?a=b&c=d'], ''], [$redirect->threeDSecure->status(), $redirect->threeDSecure->headers(), $redirect->threeDSecure->body()]);

echo "-- declines\n";
$declines = [
    'in data' => '{"data":{"responseMessage":"Yetersiz bakiye","orderId":"o","returnUrl":null,"errorCode":"51","status":"FAILED","paymentId":"p","paymentData":null,"returnType":2},"success":false,"message":"islem basarisiz","resultCode":"9003"}',
    'without data' => '{"data":null,"success":false,"message":"islem basarisiz","resultCode":"9003"}',
    'data absent' => '{"success":false,"message":"islem basarisiz","resultCode":"9003"}',
    'all in quotes' => '{"data":"null","success":"false","message":"islem basarisiz","resultCode":9003}',
    'a code alone' => '{"data":{"errorCode":"05","responseMessage":null},"success":false}',
    'a text alone' => '{"data":{"errorCode":null,"responseMessage":"no"},"success":false}',
    'a number for a code' => '{"data":{"errorCode":5},"success":false,"message":"null"}',
    'no words at all' => '{"data":null,"success":false}',
    'a result code like one of a bank' => '{"data":{"errorCode":null},"success":false,"message":null,"resultCode":"51"}',
    'a card in its words' => '{"data":{"errorCode":"05","responseMessage":"4155650100416111 reddedildi"},"success":false}',
    'with a way to 3-D all the same' => str_replace('"success":true', '"success":false', GOOD_PAY),
];
foreach ($declines as $title => $json) {
    $payment = answered($json);
    echo "$title: {$payment->status->name}, ", show($payment->decline?->code), ', ', show($payment->decline?->message), ', ', $payment->decline?->class->name ?? 'no class', '; ', told(fn () => $payment->orThrow()), "\n";
    $thrown = thrown(fn () => $payment->orThrow());
    if ([$payment->orderId, $thrown->reference] !== array_fill(0, 2, json_decode($json)->data->orderId ?? ORDER_ID)) {
        echo "FAILED: the order of a decline is known\n";
    }
    if ($payment->status->isPaid() || !$payment->status->isFinal()) {
        echo "FAILED: a decline is final\n";
    }
}

echo "-- types\n";
// member, its JSON, the property, its value
$rows = [
    ['success', '"true"', 'status', \Payments\PaymentStatus::AwaitingThreeDSecure],
    ['success', '"false"', 'status', \Payments\PaymentStatus::Failed],
    ['data.returnType', '2', 'returnType', 2],
    ['data.returnType', '"2"', 'returnType', 2],
    ['data.returnType', '2.0', 'returnType', 2],
    ['data.orderId', '12345678901234567890123', 'orderId', '12345678901234567890123'],
    ['data.orderId', '"1ae8af20-24c8-11ee-8844-dd9840dd82ae"', 'orderId', '1ae8af20-24c8-11ee-8844-dd9840dd82ae'],
    ['data.orderId', '"' . str_repeat('x', 36) . '"', 'orderId', str_repeat('x', 36)],
    ['data.paymentId', '9007199254740993', 'paymentId', '9007199254740993'],
    ['data.status', '"WAITING"', 'rawStatus', 'WAITING'],
    ['data.status', 'null', 'rawStatus', null],
    ['data.responseMessage', 'null', 'responseMessage', null],
    ['data.responseMessage', '"null"', 'responseMessage', null],
    ['data.responseMessage', '{"a":1}', 'responseMessage', null],
    ['data.responseMessage', '"karta 4155650100416111"', 'responseMessage', 'karta 415565******6111'],
    ['data.errorCode', '""', 'decline', null],
    ['data.errorCode', '"00"', 'decline', null],
    ['message', '"null"', 'message', null],
    ['message', null, 'message', null],
    ['message', '"tamam"', 'message', 'tamam'],
    ['resultCode', null, 'resultCode', null],
    ['resultCode', '0', 'resultCode', '0'],
    ['data.new', '[{"x":null}]', 'returnType', 2],
];
$table = new Table();
foreach ($rows as [$member, $json, $property, $value]) {
    $table->row("$member $json", $value, answered(patched(GOOD_PAY, ...[$member => $json]))->$property);
}

// The way that returnType does not name is no way, whatever stands in it.
$both = fn (string $type): array => array_values(get_object_vars(answered(patched(GOOD_PAY, ...['data.returnType' => $type, 'data.returnUrl' => '"https://bank.example/"', 'data.paymentData' => '"<p>"']))->threeDSecure));
$table->row('returnType 1 with a page', ['https://bank.example/', null, 'https://bank.example/'], $both('1'));
$table->row('returnType 2 with an address', [null, '<p>', null], $both('2'));
$table->row('returnType "2" with an address', [null, '<p>', null], $both('"2"'));
$table->row('declined, and yet with a way', null, answered($declines['with a way to 3-D all the same'])->threeDSecure);
$declined = answered($declines['in data']);
$table->row('declined, the rest of data', ['o', 'p', 'FAILED', 'Yetersiz bakiye', 'islem basarisiz', '9003'], [$declined->orderId, $declined->paymentId, $declined->rawStatus, $declined->responseMessage, $declined->message, $declined->resultCode]);
$table->row('returnType 2 with an address that is none', [null, '<html>...</html>', null], array_values(get_object_vars(answered(patched(GOOD_PAY, ...['data.returnUrl' => '17']))->threeDSecure)));

// A step that cannot be taken is not what was promised.
foreach ([
    'no returnType' => ['data.returnType' => null], 'returnType null' => ['data.returnType' => 'null'], 'returnType "null"' => ['data.returnType' => '"null"'],
    'returnType 0' => ['data.returnType' => '0'], 'returnType 3' => ['data.returnType' => '3'], 'returnType -1' => ['data.returnType' => '-1'],
    'returnType 1.5' => ['data.returnType' => '1.5'], 'returnType "1 veya 2"' => ['data.returnType' => '"1 veya 2 gelebilir"'], 'returnType true' => ['data.returnType' => 'true'], 'returnType [2]' => ['data.returnType' => '[2]'],
    'no page' => ['data.paymentData' => null], 'page null' => ['data.paymentData' => 'null'], 'page "null"' => ['data.paymentData' => '"null"'], 'page an object' => ['data.paymentData' => '{}'],
    'an empty page' => ['data.paymentData' => '""'],
    'no address' => ['data.returnType' => '1'], 'address "null"' => ['data.returnType' => '1', 'data.returnUrl' => '"null"'], 'an empty address' => ['data.returnType' => '1', 'data.returnUrl' => '""'],
    'the link in paymentData' => ['data.returnType' => '1', 'data.paymentData' => '"https://bank.example/"'],
    'no orderId' => ['data.orderId' => null], 'no paymentId' => ['data.paymentId' => null], 'paymentId null' => ['data.paymentId' => 'null'],
    'no data' => ['data' => null], 'data null' => ['data' => 'null'], 'data "null"' => ['data' => '"null"'], 'data a list' => ['data' => '[]'], 'data empty' => ['data' => '{}'],
    'no success' => ['success' => null], 'success null' => ['success' => 'null'], 'success 1' => ['success' => '1'], 'success "True"' => ['success' => '"True"'], 'success "SUCCESS"' => ['success' => '"SUCCESS"'],
] as $title => $changes) {
    $table->row($title, 'ResponseException unknown 200', outcome(fn () => answered(patched(GOOD_PAY, ...$changes))));
}
$table->end();

echo told(fn () => answered(patched(GOOD_PAY, ...['data.returnType' => '3']))), "\n";
?>
--EXPECT--
-- as printed
Payment
  threeDSecure: ThreeDSecure
  status: PaymentStatus::AwaitingThreeDSecure
  rawStatus: "SUCCESS"
  decline: NULL
  orderId: "5555eeee67776666888555"
  paymentId: "5555eeee67776666888555"
  returnType: 2
  responseMessage: "(TR) - işlem başarılı - 43061"
  message: NULL
  resultCode: "0000"
ThreeDSecure
  redirectUrl: NULL
  html: "OTP SMS EKRANI(HTML VERİ)"
  rawRedirectUrl: NULL
ok: what it sends the browser
ok: with its other way
ok: with the comma it is no JSON
-- as it is
Payment
  threeDSecure: ThreeDSecure
  status: PaymentStatus::AwaitingThreeDSecure
  rawStatus: "SUCCESS"
  decline: NULL
  orderId: "1ae8af2024c811ee8844dd9840dd82ae"
  paymentId: "1ae8af2024c811ee8844dd9840dd82ae"
  returnType: 2
  responseMessage: "ok"
  message: NULL
  resultCode: "0000"
ok: the JSON of it has the same members
ok: it is no decline
ok: nothing is paid, nothing is final
-- an address
ThreeDSecure
  redirectUrl: "https://bank.example/3d?a=b&c=d"
  html: NULL
  rawRedirectUrl: "https://bank.example/3d?a=b&c=d"
ok: what it sends the browser
-- declines
in data: Failed, "51", "Yetersiz bakiye", Soft; DeclinedException rejected 200 51; Yetersiz bakiye
without data: Failed, "9003", "islem basarisiz", Other; DeclinedException rejected 200 9003; islem basarisiz
data absent: Failed, "9003", "islem basarisiz", Other; DeclinedException rejected 200 9003; islem basarisiz
all in quotes: Failed, "9003", "islem basarisiz", Other; DeclinedException rejected 200 9003; islem basarisiz
a code alone: Failed, "05", NULL, Other; DeclinedException rejected 200 05; declined
a text alone: Failed, NULL, "no", Other; DeclinedException rejected 200; no
a number for a code: Failed, "5", NULL, Other; DeclinedException rejected 200 5; declined
no words at all: Failed, NULL, NULL, no class; DeclinedException rejected 200; declined
a result code like one of a bank: Failed, "51", NULL, Other; DeclinedException rejected 200 51; declined
a card in its words: Failed, "05", "415565******6111 reddedildi", Other; DeclinedException rejected 200 05; 415565******6111 reddedildi
with a way to 3-D all the same: Failed, "0000", "ok", Other; DeclinedException rejected 200 0000; ok
-- types
61 rows checked
ResponseException unknown 200; hstmobil.webpos.pay: the answer does not match the provider's page: data.returnType is not one of the values it may have (it is not known whether it was carried out)
