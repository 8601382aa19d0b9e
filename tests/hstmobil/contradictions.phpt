--TEST--
HstMobil: where the provider's page contradicts itself or its samples, row by row
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Http\Response;
use Payments\HstMobil\WebPos;
use Payments\PaymentStatus;

require __DIR__ . '/../support/hstmobil.php';

/** The body of a payment with these arguments, as text. */
function written(mixed ...$changes): string
{
    $provider = new HstMobil(GOOD_PAY);
    $provider->webPos(apiKey: 'k')->pay(...payArguments(...$changes));

    return $provider->last()->body();
}

/** What a payment is answered, with members changed. */
function paid(?string ...$changes): \Payments\HstMobil\Payment
{
    return (new HstMobil(patched(GOOD_PAY, ...$changes)))->webPos(apiKey: 'k')->pay(...payArguments(orderId: trim($changes['data.orderId'] ?? ORDER_ID, '"')));
}

function resulted(?string ...$changes): \Payments\HstMobil\PaymentResult
{
    return (new HstMobil(patched(GOOD_RESULT, ...$changes)))->webPos(apiKey: 'k')->result(ORDER_ID, 'p');
}

$has = fn (string $json, string $body): bool => str_contains($body, $json);
$shop = new Shop();
$simulated = simulatedWebPos($shop);
$table = new Table();

// Each row has the name of what contradicts.
$table->row('amount type: written as a number with at most two decimals', [true, true, true], [$has('{"amount":10,', written()), $has('{"amount":10.50,', written(amount: lira('10.5'))), $has('{"amount":0.01,', written(amount: lira('0.01')))]);
$table->row('amount type: both are read', ['60.00', '60.00', '60.10'], [resulted()->amount->decimal(), resulted(...['data.amount' => '"60"'])->amount->decimal(), resulted(...['data.amount' => '"60.1"'])->amount->decimal()]);
$table->row('amount unit: major units of lira', ['60.00', 'TRY', 6000], [resulted()->amount->decimal(), resulted()->amount->currency->value, resulted()->amount->minor]);
$table->row('currencyCode: written as the integer 949', true, $has('"currencyCode":949,', written()));
foreach (['20 characters' => 'ASFASF87687678690988', '22 characters' => '5555eeee67776666888555', '32 characters' => ORDER_ID, '36 characters, with dashes' => '1ae8af20-24c8-11ee-8844-dd9840dd82ae'] as $title => $order) {
    $table->row("orderId length: $title are written", true, $has("\"orderId\":\"$order\"", written(orderId: $order)));
    $table->row("orderId length: $title are read", $order, paid(...['data.orderId' => "\"$order\""])->orderId);
}
$table->row('orderId length: what is made here has 32', 32, strlen(WebPos::newOrderId()));
$table->row('Installment / installment: small', [true, false], [$has('"installment":1,', written()), $has('"Installment"', written())]);
$table->row('expireYear typed DateTime: four digits in quotes', true, $has('"expireYear":"2030","expireMonth":"12"', written()));
$table->row('success as "true": both are read', [PaymentStatus::AwaitingThreeDSecure, PaymentStatus::AwaitingThreeDSecure, PaymentStatus::Failed], [paid(success: 'true')->status, paid(success: '"true"')->status, paid(success: '"false"')->status]);
$table->row('message as "null": null', [null, null], [paid(message: '"null"')->message, paid(message: 'null')->message]);
$table->row('returnType as int or text: both are read', [2, 2], [paid(...['data.returnType' => '2'])->returnType, paid(...['data.returnType' => '"2"'])->returnType]);
foreach (['0', '3', '"3"', '-1', '"x"', 'null'] as $type) {
    $table->row("returnType as int or text: $type is an error", 'ResponseException unknown 200', outcome(fn () => paid(...['data.returnType' => $type])));
}
$table->row('returnUrl typed int: text or null', ['https://bank.example/3d', null], [paid(...['data.returnType' => '1', 'data.returnUrl' => '"https://bank.example/3d"', 'data.paymentData' => 'null'])->threeDSecure->redirectUrl, paid()->threeDSecure->redirectUrl]);
$table->row('returnUrl typed int: a number is none', ['AwaitingThreeDSecure', null, '1'], (fn ($payment): array => [$payment->status->name, $payment->threeDSecure->redirectUrl, $payment->threeDSecure->rawRedirectUrl])(paid(...['data.returnType' => '1', 'data.returnUrl' => '1'])));
$table->row('paymentData "raw HTML or link": the link is in returnUrl', ['https://bank.example/3d', null, 'https://bank.example/3d'], array_values(get_object_vars(paid(...['data.returnType' => '1', 'data.returnUrl' => '"https://bank.example/3d"', 'data.paymentData' => '"https://bank.example/3d"'])->threeDSecure)));
$table->row('paymentData "raw HTML or link": HTML only', [null, '<p>', null], array_values(get_object_vars(paid(...['data.paymentData' => '"<p>"', 'data.returnUrl' => '"https://bank.example/3d"'])->threeDSecure)));
$table->row('success described as payment result: never paid for it', [false, false], [paid()->status->isPaid(), paid()->status->isFinal()]);
$table->row('message, resultCode required flag blank: optional', [null, null], [paid(message: null, resultCode: null)->message, paid(message: null, resultCode: null)->resultCode]);
$callback = fn (string $form): array => (fn ($read): array => [$read->orderId, $read->paymentId])((new HstMobil(GOOD_PAY))->webPos()->parseCallback($form));
$table->row('orderId/paymentId vs OrderId/PaymentId: any case', [['1', '2'], ['1', '2'], ['1', '2']], [$callback('orderId=1&paymentId=2'), $callback('OrderId=1&PaymentId=2'), $callback('ORDERID=1&paymentid=2')]);
$table->row('sample card fails the Luhn check, its expiry is past: sent all the same', [true, false, true], [$has('"cardNumber":"4589963225894785","expireYear":"2023","expireMonth":"12"', written(card: card(year: 2023))), card()->isLuhnValid(), card(year: 2023)->isExpired()]);
$table->row('sample card: the provider takes it', 'Payment', outcome(fn () => $simulated->pay(...payArguments(orderId: WebPos::newOrderId(), card: card(year: 2023)))));
$simulated->installments();
$table->row('installment curl uses another host: the same base URL', $shop->simulator->url() . '/api/Payments/Get-All-Installment', $shop->simulator->url() . $shop->simulator->requests('/api/Payments/Get-All')[0]['target']);
$table->row('installment curl uses another host: of the environment', ['https://virtualapitest.hstmobil.com.tr/api/Payments/Get-All-Installment', 'https://virtualapi.hstmobil.com.tr/api/Payments/Get-All-Installment'], array_map(function (\Payments\Environment $environment): string {
    $provider = new HstMobil(GOOD_INSTALLMENTS);
    $provider->webPos(apiKey: 'k', environment: $environment)->installments();

    return $provider->last()->url();
}, \Payments\Environment::cases()));
$table->row('errorCode "required" but null on success: nullable', ['AwaitingThreeDSecure', null], [paid(...['data.errorCode' => 'null'])->status->name, paid(...['data.errorCode' => null])->decline]);
$table->row('trailing commas in printed JSON: never written', [false, false], [$has(',}', written()), $has(', }', written())]);
$table->row('trailing commas in printed JSON: not read', 'ResponseException unknown 200', outcome(fn () => (new HstMobil(str_replace('}', ',}', GOOD_PAY)))->webPos()->pay(...payArguments())));
foreach (['false', 'true', 'null', '"false"'] as $succeeded) {
    $table->row("succeeded:$succeeded with status SUCCESS: the status decides", [PaymentStatus::Succeeded, PaymentStatus::Failed], [resulted(succeeded: $succeeded)->status, resulted(...['succeeded' => $succeeded, 'data.status' => '"FAILED"'])->status]);
}
$table->row('paymentId null in the result sample: not required', [null, null, 'Succeeded'], [resulted()->paymentId, resulted(...['data.paymentId' => null])->paymentId, resulted()->status->name]);
foreach (['pay', 'result', 'installments'] as $method) {
    $provider = new HstMobil(['pay' => GOOD_PAY, 'result' => GOOD_RESULT, 'installments' => GOOD_INSTALLMENTS][$method]);
    $pos = $provider->webPos(apiKey: 'YOUR_API_KEY');
    match ($method) {
        'pay' => $pos->pay(...payArguments()),
        'result' => $pos->result(ORDER_ID, 'p'),
        'installments' => $pos->installments(),
    };
    $table->row("auth header with or without Bearer: with, $method", 'Bearer YOUR_API_KEY', $provider->last()->headers()['Authorization']);
}
$provider = new HstMobil(GOOD_RESULT);
$provider->webPos(apiKey: 'k')->complete(['OrderId' => ORDER_ID, 'PaymentId' => 'p 1'], ORDER_ID, lira('60'));
$table->row('"post the two values to the callbackUrl page": to PaymentResult, in the query', ['POST', 'https://virtualapitest.hstmobil.com.tr/api/Payments/PaymentResult?paymentId=p%201&orderId=' . ORDER_ID, ''], [$provider->last()->method(), $provider->last()->url(), $provider->last()->body()]);
$table->row('callback variable called BACK_URL: callbackUrl', [true, false], [$has('"callbackUrl":"https://shop.example/cb"', written()), $has('BACK_URL', written())]);
$provider = new HstMobil(GOOD_PAY);
$provider->webPos(apiKey: 'k')->pay(...payArguments());
$table->row('path case /payment vs /Payment: large', 'https://virtualapitest.hstmobil.com.tr/api/Payments/Payment', $provider->last()->url());
$table->row('two envelopes: a payment is not read from the other', 'ResponseException unknown 200', outcome(fn () => (new HstMobil(patched(GOOD_PAY, success: null, succeeded: 'true')))->webPos()->pay(...payArguments())));
$table->row('two envelopes: a result needs no success', ['Succeeded', 'Succeeded'], [resulted(succeeded: null)->status->name, resulted(success: 'false')->status->name]);
$table->row('required parameters: all of them are always sent', 11, count((array) json_decode(written())));
$table->row('two decimals at most', 1, preg_match('/"amount":\d+(\.\d\d)?,/', written(amount: lira('1234567.8'))));
$table->end();
?>
--EXPECT--
53 rows checked
