--TEST--
Finrota PWS: whatever comes in the place of an answer, of every operation: the right exception and outcome, or the answer that it still is
--EXTENSIONS--
payments
--FILE--
<?php
declare(strict_types=1);

namespace Payments\Tests;

use Payments\Http\Response;

require __DIR__ . '/../support/finrota.php';

$table = new Table();
foreach (pwsOperations() as $operation) {
    refuseBadAnswers($table, $operation);
}
$table->end();

// A status that this version does not know: neither paid nor final, whatever it is; the provider's own word is kept.
$statuses = new Table();
foreach (['0' => '0', '7' => '7', '-1' => '-1', '99' => '99', '"1 1"' => '1 1', '"01"' => '01', '"Success"' => 'Success', '""' => '', '2147483648' => '2147483648', '11111111111111111111' => '11111111111111111111'] as $json => $raw) {
    foreach (pwsOperations() as $operation) {
        if (!str_contains($operation->data, 'transactionStatusId') || str_contains($operation->data, 'isSuccess')) {
            continue;
        }
        $answer = envelope(preg_replace('/"transactionStatusId":\d/', "\"transactionStatusId\":$json", $operation->data));
        $result = $operation->call($operation->fake(new FakeTransport($answer)));
        $statuses->row("{$operation->name()} $json", ['Unrecognised', $raw, false, false], [$result->status->name, $result->rawStatus, $result->status->isPaid(), $result->status->isFinal()]);
    }
}
foreach (['1' => ['Succeeded', true, true], '2' => ['Failed', false, true], '3' => ['Pending', false, false], '4' => ['AwaitingThreeDSecure', false, false], '5' => ['Cancelled', false, true], '6' => ['PartiallyRefunded', true, true], '"4"' => ['AwaitingThreeDSecure', false, false]] as $json => $expected) {
    foreach (pwsOperations() as $operation) {
        if (!str_contains($operation->data, 'transactionStatusId') || str_contains($operation->data, 'isSuccess')) {
            continue;
        }
        $answer = envelope(preg_replace('/"transactionStatusId":\d/', "\"transactionStatusId\":$json", $operation->data));
        $status = $operation->call($operation->fake(new FakeTransport($answer)))->status;
        $statuses->row("{$operation->name()} $json", $expected, [$status->name, $status->isPaid(), $status->isFinal()]);
    }
}
$statuses->end();

// A page that is no page: the browser is sent nowhere, and the payment is not paid.
foreach (['null', '""', '"javascript:alert(1)"', '"/ThreeDForm"', '"https://p.example/\r\nX: y"', '"https://user@p.example/"', '{"html":"x"}', '["https://p.example/"]', '7'] as $url) {
    $data = str_replace(['"redirectUrl":null', '"transactionStatusId":1'], ["\"redirectUrl\":$url", '"transactionStatusId":4'], PWS_PAYMENT);
    $payment = fakePws(new FakeTransport(envelope($data)))->pay(...pwsArguments(use3D: true, returnUrl: 'https://shop.example/'));
    check("redirectUrl $url", ['AwaitingThreeDSecure', null], [$payment->status->name, $payment->threeDSecure?->redirectUrl]);
}

// What HTTP denies and the envelope affirms, or the other way round.
foreach (pwsOperations() as $operation) {
    $http = $operation->answered(new Response(400, envelope($operation->data)));
    check("{$operation->name()}: HTTP says 400, the envelope 200", $operation->writes ? 'ResponseException unknown 400' : 'ApiException unanswered 400', $http);
}
?>
--EXPECT--
2296 rows checked
34 rows checked
ok: redirectUrl null
ok: redirectUrl ""
ok: redirectUrl "javascript:alert(1)"
ok: redirectUrl "/ThreeDForm"
ok: redirectUrl "https://p.example/\r\nX: y"
ok: redirectUrl "https://user@p.example/"
ok: redirectUrl {"html":"x"}
ok: redirectUrl ["https://p.example/"]
ok: redirectUrl 7
ok: Pws::pay: HTTP says 400, the envelope 200
ok: Pws::paymentSets: HTTP says 400, the envelope 200
ok: Pws::paymentOptions: HTTP says 400, the envelope 200
ok: Pws::paymentOptionsForBin: HTTP says 400, the envelope 200
ok: Pws::transaction: HTTP says 400, the envelope 200
ok: Pws::cancel: HTTP says 400, the envelope 200
ok: Pws::refund: HTTP says 400, the envelope 200
