--TEST--
HstMobil Web POS: the result of a payment: request, the page's answer, states, and types that differ
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Currency;
use Payments\HstMobil\PaymentResult;
use Payments\Money;

require __DIR__ . '/../support/hstmobil.php';

/** The page's sample. */
const PRINTED = <<<'JSON'
{
"data":
{
"paymentId": null,
"orderId": "1ae8af2024c811ee8844dd9840dd82ae",
"amount": 60,
"firstInquiryTime": "0001-01-01T00:00:00",
"inquiryAlreadyCalled": false,
"operationDate": null,
"status": "SUCCESS",
"code": null,
"message": "SUCCESS",
"operation": null,
"transactionOrderId": "1ae8af2024c811ee8844dd9840dd82ae"
},
"errorInfo": null,
"messages": null,
"succeeded": false
}
JSON;

function answered(string $json): PaymentResult
{
    $order = json_decode($json)->data->orderId ?? ORDER_ID;

    return (new HstMobil($json))->webPos()->result(is_scalar($order) && $order !== true ? (string) $order : ORDER_ID, 'p');
}

$provider = new HstMobil(PRINTED);
$pos = $provider->webPos();
dump($result = $pos->result(orderId: ORDER_ID, paymentId: '49902664'));
check('the JSON of it has the same members', array_keys(get_object_vars($result)), array_keys($result->jsonSerialize()));
$request = $provider->last();
check('the request', ['POST', 'https://virtualapitest.hstmobil.com.tr/api/Payments/PaymentResult?paymentId=49902664&orderId=' . ORDER_ID, '', true, 'hstmobil.webpos.result'],
    [$request->method(), $request->url(), $request->body(), $request->isWrite(), $request->operation()]);
check('no content, so no type of it', false, isset($request->headers()['Content-Type']));
check('the token', 'Bearer header.payload.signature', $request->headers()['Authorization']);

$table = new Table();

// Any text arrives as it is.
$provider = new HstMobil(GOOD_RESULT);
$pos = $provider->webPos();
foreach (['a b', 'a&orderId=b', 'a/b?c#d', '%41', '+', "\u{131}\u{15f}\u{1f37c}", '"\'<>', '..', "a\tb\r\n"] as $id) {
    $pos->result($id, strrev($id) === $id ? $id : 'p');
    $table->row("the id $id", 'https://virtualapitest.hstmobil.com.tr/api/Payments/PaymentResult?paymentId=' . rawurlencode(strrev($id) === $id ? $id : 'p') . '&orderId=' . rawurlencode($id), $provider->last()->url());
}

// SUCCESS is paid, PENDING is open, and nobody knows the rest.
foreach (['SUCCESS' => 'Succeeded', 'PENDING' => 'Pending', 'FAILED' => 'Failed', 'success' => 'Succeeded', 'Success' => 'Succeeded', ' SUCCESS' => 'Succeeded', 'SUCCESS ' => 'Succeeded', ' pending ' => 'Pending',
    'İPTAL' => 'Failed', 'ıptal' => 'Failed', "i\u{307}ptal" => 'Failed', 'iptal' => 'Failed', 'başarısız' => 'Failed', 'BAŞARISIZ' => 'Failed', 'basarısız' => 'Failed', "\u{a0}SUCCESS\u{3000}" => 'Succeeded',
    'DECLINE_PENDING' => 'Unrecognised', 'REJECT_REQUESTED' => 'Unrecognised', 'CANCELLING' => 'Unrecognised', 'DECLINING' => 'Unrecognised', 'DECLINED' => 'Failed', 'REJECTED' => 'Failed', 'REFUND_FAILED' => 'Unrecognised', str_repeat('x', 70) => 'Unrecognised', 'Hata' => 'Failed', 'basarisiz' => 'Failed', 'Timeout' => 'Failed', 'CANCEL_FAILED' => 'Unrecognised',
    'SUCCESSFUL' => 'Unrecognised', 'SUCCESS_PENDING' => 'Unrecognised', 'CANCELED' => 'Failed', 'REFUNDED' => 'Unrecognised', '' => 'Unrecognised', '0' => 'Unrecognised', '1' => 'Unrecognised', 'true' => 'Unrecognised', 'NEW' => 'Unrecognised'] as $code => $name) {
    $read = answered(patched(GOOD_RESULT, ...['data.status' => json_encode((string) $code)]));
    $table->row("status \"$code\"", [$name, (string) $code, $name === 'Succeeded', in_array($name, ['Succeeded', 'Failed'], true)], [$read->status->name, $read->rawStatus, $read->status->isPaid(), $read->status->isFinal()]);
}
foreach (['1' => '1', '0' => '0'] as $json => $raw) {
    $read = answered(patched(GOOD_RESULT, ...['data.status' => (string) $json]));
    $table->row("status $json", ['Unrecognised', $raw], [$read->status->name, $read->rawStatus]);
}

// `succeeded` is the other envelope's word, and says nothing; nor do the texts.
foreach (['true', 'false', '"true"', 'null', '17', '{}', null] as $succeeded) {
    foreach (['SUCCESS' => 'Succeeded', 'PENDING' => 'Pending', 'FAILED' => 'Failed'] as $status => $name) {
        $table->row("succeeded $succeeded, $status", $name, answered(patched(GOOD_RESULT, ...['succeeded' => $succeeded, 'data.status' => "\"$status\"", 'success' => 'false', 'data.message' => '"SUCCESS"']))->status->name);
    }
}

foreach (['60' => '60.00', '"60"' => '60.00', '60.5' => '60.50', '60.50' => '60.50', '"60.50"' => '60.50', '6e1' => '60.00', '60.000' => '60.00', '0' => '0.00', '-60' => '-60.00', '92233720368547758.07' => '92233720368547758.07'] as $json => $decimal) {
    $amount = answered(patched(GOOD_RESULT, ...['data.amount' => (string) $json]))->amount;
    $table->row("amount $json", [$decimal, 'TRY'], [$amount->decimal(), $amount->currency->value]);
}

foreach ([
    ['data.paymentId', '"49902664"', 'paymentId', '49902664'],
    ['data.paymentId', '9007199254740993', 'paymentId', '9007199254740993'],
    ['data.paymentId', null, 'paymentId', null],
    ['data.orderId', '"1AE8AF2024C811EE8844DD9840DD82AE"', 'orderId', '1AE8AF2024C811EE8844DD9840DD82AE'],
    ['data.orderId', '1234', 'orderId', '1234'],
    ['data.firstInquiryTime', '"2024-05-22T10:10:26.1234567"', 'firstInquiryTime', '2024-05-22T10:10:26.1234567'],
    ['data.firstInquiryTime', 'null', 'firstInquiryTime', null],
    ['data.inquiryAlreadyCalled', 'true', 'inquiryAlreadyCalled', true],
    ['data.inquiryAlreadyCalled', '"false"', 'inquiryAlreadyCalled', false],
    ['data.inquiryAlreadyCalled', '1', 'inquiryAlreadyCalled', null],
    ['data.inquiryAlreadyCalled', null, 'inquiryAlreadyCalled', null],
    ['data.operationDate', '"2024-05-22T10:10:26"', 'operationDate', '2024-05-22T10:10:26'],
    ['data.code', '"05"', 'code', '05'],
    ['data.code', '5', 'code', '5'],
    ['data.message', '"kart 4155650100416111 reddedildi"', 'message', 'kart 415565******6111 reddedildi'],
    ['data.message', '"null"', 'message', null],
    ['data.message', '["x"]', 'message', null],
    ['data.operation', '"SALE"', 'operation', 'SALE'],
    ['data.transactionOrderId', 'null', 'transactionOrderId', null],
    ['data.transactionOrderId', '"t"', 'transactionOrderId', 't'],
    ['errorInfo', '{"code":1}', 'code', null],
    ['messages', '["x"]', 'message', 'SUCCESS'],
] as [$member, $json, $property, $value]) {
    $table->row("$member $json", $value, answered(patched(GOOD_RESULT, ...[$member => $json]))->$property);
}

// What decides must be there and be readable; the call may have ended the payment, so that nobody knows.
foreach (['data' => [null, 'null', '"null"', '[]', '{}', '"x"', '1'], 'data.orderId' => [null, 'null', '"null"', '{}', 'true', '["x"]'], 'data.status' => [null, 'null', '"null"', '{}', '["SUCCESS"]']] as $member => $values) {
    foreach ($values as $json) {
        $table->row("$member " . ($json ?? 'absent'), 'ResponseException unknown 200', outcome(fn () => answered(patched(GOOD_RESULT, ...[$member => $json]))));
    }
}

// An amount that is not there or cannot be read hides no state: one that is paid is for a person.
foreach (['' => null, 'null' => null, '""' => '', '"60,00"' => '60,00', '"60 TL"' => '60 TL', '60.005' => '60.005', 'true' => 'true', '{}' => '{}', '[60]' => '[60]', '92233720368547758.08' => '92233720368547758.08', '1e99' => '1e99'] as $json => $raw) {
    foreach (['SUCCESS' => 'Look', 'PENDING' => 'Wait', 'FAILED' => 'NotPaid'] as $status => $verdict) {
        $result = answered(patched(GOOD_RESULT, ...['data.amount' => $json === '' ? null : (string) $json, 'data.status' => "\"$status\""]));
        $table->row("data.amount $json, $status", [null, $raw, $verdict], [$result->amount, $result->rawAmount, $result->verdict(Money::of('60.00', Currency::TRY))->name]);
    }
}
$table->end();

// Asked twice, it is asked twice: the shop may, the extension does not.
$provider = new HstMobil(new \Payments\Http\Response(503), GOOD_RESULT);
$pos = webPos(new \Payments\Options(transport: $provider, retries: 5));
echo outcome(fn () => $pos->result(ORDER_ID, 'p')), '; ', $provider->asked(), "\n";
echo outcome(fn () => $pos->result(ORDER_ID, 'p')), '; ', $provider->asked(), "\n";
?>
--EXPECT--
PaymentResult
  paymentId: NULL
  orderId: "1ae8af2024c811ee8844dd9840dd82ae"
  amount: 60.00 TRY
  rawAmount: "60"
  firstInquiryTime: "0001-01-01T00:00:00"
  inquiryAlreadyCalled: false
  operationDate: NULL
  status: PaymentStatus::Succeeded
  rawStatus: "SUCCESS"
  code: NULL
  message: "SUCCESS"
  operation: NULL
  transactionOrderId: "1ae8af2024c811ee8844dd9840dd82ae"
ok: the JSON of it has the same members
ok: the request
ok: no content, so no type of it
ok: the token
152 rows checked
ServerErrorException unknown 503; login, result
PaymentResult; login, result, result
