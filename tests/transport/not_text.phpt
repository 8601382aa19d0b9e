--TEST--
Bytes and characters that are no text: in a member that decides nothing each becomes U+FFFD; what decides stays strict
--EXTENSIONS--
payments
--FILE--
<?php
declare(strict_types=1);

namespace Payments\Tests;

use Payments\Environment;
use Payments\HstMobil\Account;
use Payments\HstMobil\WebPos;
use Payments\Http\Response;
use Payments\Options;

require __DIR__ . '/../support/finrota.php';

const BAD = ["\xfe", '\u0000', '\ud83d', '\ude00x', "\x01", "\0", "\xc3"];

const ORDER_ID = '1ae8af2024c811ee8844dd9840dd82ae';
const GOOD_RESULT = '{"data":{"paymentId":null,"orderId":"' . ORDER_ID . '","amount":60,"status":"SUCCESS","message":"SUCCESS"},"errorInfo":null,"messages":null,"succeeded":false}';

function webPos(string $answer): WebPos
{
    return new WebPos(new Account(Environment::Sandbox, apiKey: 'key', options: new Options(transport: new FakeTransport($answer), retries: 0)));
}

echo "-- HstMobil: the bank's return form in ISO-8859-9\n";
$form = 'orderId=' . ORDER_ID . '&paymentId=' . ORDER_ID . "&status=SUCCESS&errorMessage=\xddSLEM BA\xdeARILI";
parse_str($form, $post);
$encoded = str_replace(["\xdd", "\xde"], ['%DD', '%DE'], $form);
foreach (['as it came' => $form, 'encoded' => $encoded, '$_POST' => $post] as $how => $body) {
    $webPos = webPos(GOOD_RESULT);
    check("$how: read", [ORDER_ID, ORDER_ID, 'SUCCESS', "\u{fffd}SLEM BA\u{fffd}ARILI"], (function () use ($webPos, $body): array {
        $callback = $webPos->parseCallback($body);

        return [$callback->orderId, $callback->paymentId, $callback->rawStatus, $callback->errorMessage];
    })());
    check("$how: asked, and paid", 'Paid', $webPos->complete($body, ORDER_ID, lira('60'))->verdict(lira('60'))->name);
}
check('an id that is no text', 'ResponseException unanswered -', outcome(fn () => webPos(GOOD_RESULT)->parseCallback(str_replace('&status', "\xfe&status", $form))));

echo "-- answers\n";
$table = new Table();
foreach (BAD as $bad) {
    $shown = json_encode($bad, JSON_INVALID_UTF8_SUBSTITUTE);
    $state = fn (string $body): string => outcome(fn () => (new \Payments\Hepsipay\Status(merchant(new Options(transport: new FakeTransport(new Response(200, $body)), retries: 0))))->get('T'));
    $table->row("Hepsipay, message $shown", 'PaymentState', $state('{"Success":true,"MessageCode":"0000","Status":5,"Amount":1236,"MerchantOrderNumber":"1234","PaymentId":"632146","Message":"' . $bad . '"}'));
    $table->row("Hepsipay, code $shown", 'ResponseException unanswered 200', $state('{"Success":true,"MessageCode":"0000' . $bad . '","Status":5,"Amount":1236,"MerchantOrderNumber":"1234","PaymentId":"632146"}'));
    $table->row("Hepsipay, a name $shown", 'PaymentState', $state('{"Success":true,"MessageCode":"0000","Status":5,"Amount":1236,"MerchantOrderNumber":"1234","PaymentId":"632146","' . $bad . '":1}'));
    foreach ([...pwsOperations(), ...vpwsOperations()] as $operation) {
        $good = envelope($operation->data);
        $table->row("{$operation->name()}, message $shown", $operation->result, $operation->answered(str_replace('"message":null', "\"message\":\"$bad\"", $good)));
        $table->row("{$operation->name()}, outside of a string $shown", $operation->notUnderstood(), $operation->answered("$good$bad"));
    }
    foreach (['referenceNumber', 'transactionStatusId', 'transactionId'] as $member) {
        $data = preg_replace("/\"$member\":\"?([^,\"}]+)\"?/", "\"$member\":\"$1$bad\"", PWS_PAYMENT);
        $table->row("pay, $member $shown", 'ResponseException unknown 200', outcome(fn () => fakePws(new FakeTransport(envelope($data)))->pay(...pwsArguments())));
    }
    $read = fakePws(new FakeTransport(str_replace(['"currencyType":"TRY"', '"installment":2'], ["\"currencyType\":\"TRY$bad\"", "\"installment\":\"2$bad\""], TRANSACTION)))->transaction('99248acb-3dbe-4654-9f3f-49f02111ee3e');
    $table->row("an optional value $shown", [null, null, null, '53.00', 'Succeeded'], [$read->currencyType, $read->installment, $read->lastAmount, $read->rawLastAmount, $read->status->name]);
}
$table->end();
$declined = fakePws(new FakeTransport(envelope(str_replace(['"transactionStatusId":1', '"errorMessage":null'], ['"transactionStatusId":2', "\"errorMessage\":\"Yetersiz bakiye \xfe\\ud83d!\""], PWS_PAYMENT))))->pay(...pwsArguments());
check('a decline\'s text', "Yetersiz bakiye \u{fffd}\u{fffd}!", $declined->decline->message);

echo "-- numbers\n";
foreach (['1.0' => 'Succeeded', '4.0' => 'AwaitingThreeDSecure', '4e0' => 'AwaitingThreeDSecure', '40e-1' => 'AwaitingThreeDSecure', '4.5' => 'Unrecognised', '"4.0"' => 'AwaitingThreeDSecure', '" 1 "' => 'Succeeded', '"04"' => 'Unrecognised', '-4' => 'Unrecognised'] as $code => $name) {
    $read = fakePws(new FakeTransport(str_replace('"transactionStatusId":1', "\"transactionStatusId\":$code", TRANSACTION)))->transaction('99248acb-3dbe-4654-9f3f-49f02111ee3e');
    check("code $code", [$name, trim((string) $code, '"')], [$read->status->name, $read->rawStatus]);
}
foreach (['"52,00"' => 'Look', '52.000000000000007' => 'Look', '52.0' => 'Paid', '5200e-2' => 'Paid', '"52.00"' => 'Paid'] as $amount => $verdict) {
    $read = fakePws(new FakeTransport(str_replace('"lastAmount":53.00', "\"lastAmount\":$amount", TRANSACTION)))->transaction('99248acb-3dbe-4654-9f3f-49f02111ee3e');
    check("amount $amount", [$verdict, trim((string) $amount, '"')], [$read->verdict(lira('52'))->name, $read->rawLastAmount]);
}
?>
--EXPECT--
-- HstMobil: the bank's return form in ISO-8859-9
ok: as it came: read
ok: as it came: asked, and paid
ok: encoded: read
ok: encoded: asked, and paid
ok: $_POST: read
ok: $_POST: asked, and paid
ok: an id that is no text
-- answers
231 rows checked
ok: a decline's text
-- numbers
ok: code 1.0
ok: code 4.0
ok: code 4e0
ok: code 40e-1
ok: code 4.5
ok: code "4.0"
ok: code " 1 "
ok: code "04"
ok: code -4
ok: amount "52,00"
ok: amount 52.000000000000007
ok: amount 52.0
ok: amount 5200e-2
ok: amount "52.00"
