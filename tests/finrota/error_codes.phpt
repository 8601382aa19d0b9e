--TEST--
Finrota: what each of the provider's error codes says of a write, and that a read is Unanswered whatever the code
--EXTENSIONS--
payments
--FILE--
<?php
declare(strict_types=1);

namespace Payments\Tests;

use Payments\Exception\PaymentsException;
use Payments\Http\Response;
use Payments\Outcome;

require __DIR__ . '/../support/finrota.php';

/** An error as the pages print it. */
function refusal(int $statusCode, string ...$codes): string
{
    return json_encode(['message' => 'Description', 'statusCode' => $statusCode, 'exceptions' => null, 'data' => null, 'oldData' => null,
        'errors' => array_map(fn (string $code): array => ['code' => $code, 'message' => "about $code"], $codes)], JSON_THROW_ON_ERROR);
}

// The page's code, its status, the exception, and what is known of a write.
$codes = [
    ['P001', 400, 'ApiException rejected'], ['P002', 401, 'AuthenticationException rejected'], ['P003', 403, 'PermissionException rejected'],
    ['P004', 404, 'NotFoundException rejected'], ['P005', 409, 'ApiException unknown'], ['P006', 422, 'ApiException rejected'],
    ['P007', 429, 'RateLimitException rejected'], ['P008', 500, 'ServerErrorException unknown'], ['P009', 503, 'ServerErrorException unknown'],
    ['P010', 504, 'ServerErrorException unknown'], ['P011', 600, 'ApiException rejected'], ['P012', 601, 'ApiException rejected'],
    ['P013', 602, 'ApiException rejected'], ['P014', 603, 'ApiException rejected'], ['P015', 604, 'ApiException rejected'],
    ['P016', 605, 'ApiException rejected'], ['P017', 606, 'ApiException unknown'], ['P018', 607, 'ApiException rejected'],
    ['P019', 608, 'ApiException rejected'], ['P020', 609, 'ApiException rejected'],
];
$table = new Table();
foreach ([...pwsOperations(), ...vpwsOperations()] as $operation) {
    foreach ($codes as [$code, $status, $expected]) {
        $expected = $operation->writes ? $expected : preg_replace('/rejected|unknown/', 'unanswered', $expected);
        $retryable = str_starts_with($expected, 'RateLimit') || !$operation->writes && str_starts_with($expected, 'ServerError') ? ' retryable' : '';
        $sent = $code === 'P002' ? ', sent 2 times' : '';
        $answers = ['statusCode alone' => new Response(200, refusal($status, $code))];
        if ($status < 600) {
            $answers['HTTP too'] = new Response($status, refusal($status, $code));
        } else {
            $answers['HTTP 400'] = new Response(400, refusal($status, $code));
        }
        foreach ($answers as $how => $answer) {
            $shown = $how === 'HTTP 400' ? 400 : $status;
            $table->row("{$operation->name()} $code, $how", "$expected $shown $code$retryable$sent", $operation->answered($answer));
        }
    }
    if (!$operation->writes) {
        continue;
    }
    // A doubt counts, wherever it stands.
    $table->row("{$operation->name()} two codes", 'ServerErrorException unknown 400 P008', $operation->answered(new Response(400, refusal(400, 'P001', 'P008'))));
    $table->row("{$operation->name()} P009 in HTTP 400", 'ServerErrorException unknown 400 P009', $operation->answered(new Response(400, refusal(400, 'P009'))));
    $table->row("{$operation->name()} P001 in HTTP 500", 'ServerErrorException unknown 500 P001', $operation->answered(new Response(500, refusal(400, 'P001'))));
    $table->row("{$operation->name()} an unknown code", 'ApiException rejected 400 P099', $operation->answered(new Response(400, refusal(400, 'P099'))));
    $table->row("{$operation->name()} an unknown statusCode", 'ResponseException unknown 200 P099', $operation->answered(refusal(620, 'P099')));
    $table->row("{$operation->name()} errors of another form", 'ApiException rejected 400', $operation->answered(new Response(400, '{"message":"no","statusCode":400,"data":null,"errors":["no"]}')));
    $table->row("{$operation->name()} a success with an error", 'ResponseException unknown 200 P011', $operation->answered(str_replace('"errors":null', '"errors":[{"code":"P011","message":"no"}]', envelope($operation->data))));
}
foreach (['P009' => 'ServerErrorException unknown 200 P009', 'P017' => 'ApiException unknown 200 P017', 'P014' => 'ApiException rejected 200 P014', '51' => 'ApiException rejected 200 51'] as $code => $expected) {
    foreach ([fakePws(...), fakeVpws(...)] as $service) {
        $answer = envelope("{\"lastAmount\":1,\"transactionStatusId\":1,\"errorCode\":\"$code\",\"errorMessage\":\"no\",\"isSuccess\":false}");
        $table->row("isSuccess false, $code", $expected, outcome(fn () => $service(new FakeTransport($answer))->refund('NTH2P00000002224')));
    }
}
// A payment that failed, by a code after which nobody knows: it is asked about, and not paid again.
foreach (['P001', 'P005', 'P008', 'p009', 'P010', 'P011', 'P012', 'P017', 'P020', '51'] as $code) {
    foreach ([[fakePws(...), pwsArguments()], [fakeVpws(...), vpwsArguments()]] as [$service, $arguments]) {
        $answer = envelope("{\"redirectUrl\":null,\"referenceNumber\":\"r\",\"transactionStatusId\":2,\"errorMessage\":\"m\",\"errorCode\":\"$code\",\"transactionId\":\"t\",\"isMembershipCompleted\":false}");
        $payment = $service(new FakeTransport($answer))->pay(...$arguments);
        $isInDoubt = in_array(strtoupper($code), ['P005', 'P008', 'P009', 'P010', 'P017'], true);
        $table->row("status 2, $code", [$isInDoubt ? 'Unrecognised' : 'Failed', '2', $isInDoubt ? 'Wait' : 'NotPaid', $code], [$payment->status->name, $payment->rawStatus, $payment->verdict($payment->askedAmount)->name, $payment->decline?->code]);
    }
}
$table->end();

echo "-- the provider's words\n";
$thrown = thrown(fn () => fakePws(new FakeTransport(refusal(600, 'P011')))->pay(...pwsArguments()));
echo $thrown->providerCode, ' | ', $thrown->getMessage(), "\n";

echo "-- booked by the simulator\n";
$shop = new Shop();
$pws = pws($shop);
foreach (['P001' => false, 'P005' => true, 'P008' => true, 'P009' => true, 'P010' => true, 'P011' => false, 'P012' => false, 'P017' => true, 'P020' => false] as $code => $commit) {
    $reference = "order-$code-" . (int) $commit;
    $shop->simulator->fault('refusal', '/pws/payment', ['code' => trim($code), 'commit' => $commit]);
    $thrown = thrown(fn () => $pws->pay(...pwsArguments(clientOrderReferenceCode: $reference)));
    echo "$code: ", $thrown->outcome()->value, ' ', $thrown->providerCode, "\n";
    $booked = thrown(fn () => $pws->transaction(clientOrderReferenceCode: $reference)) instanceof \LogicException;
    check('booked, as ordered', $commit, $booked);
    check('never told that nothing was booked when it was', false, $booked && $thrown->outcome() !== Outcome::Unknown);
}
?>
--EXPECT--
590 rows checked
-- the provider's words
P011 | finrota.pws.pay: the provider answered statusCode 600, code P011: Description
-- booked by the simulator
P001: rejected P001
ok: booked, as ordered
ok: never told that nothing was booked when it was
P005: unknown P005
ok: booked, as ordered
ok: never told that nothing was booked when it was
P008: unknown P008
ok: booked, as ordered
ok: never told that nothing was booked when it was
P009: unknown P009
ok: booked, as ordered
ok: never told that nothing was booked when it was
P010: unknown P010
ok: booked, as ordered
ok: never told that nothing was booked when it was
P011: rejected P011
ok: booked, as ordered
ok: never told that nothing was booked when it was
P012: rejected P012
ok: booked, as ordered
ok: never told that nothing was booked when it was
P017: unknown P017
ok: booked, as ordered
ok: never told that nothing was booked when it was
P020: rejected P020
ok: booked, as ordered
ok: never told that nothing was booked when it was
