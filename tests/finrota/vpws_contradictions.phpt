--TEST--
Finrota VPWS: what the provider's pages say in two ways, and the way that is taken
--EXTENSIONS--
payments
--FILE--
<?php
declare(strict_types=1);

namespace Payments\Tests;

use Payments\Currency;
use Payments\Finrota\Vpws;
use Payments\Http\Request;

require __DIR__ . '/../support/finrota.php';

/** The request of a call that is answered so. */
function sent(callable $call, string $answer): Request
{
    $transport = new FakeTransport($answer);
    $call(fakeVpws($transport));

    return $transport->last();
}

$payment = fn (int $status): string => envelope(str_replace('"transactionStatusId":1', "\"transactionStatusId\":$status", VPWS_PAYMENT));
$reversal = fn (string $members): Vpws => fakeVpws(new FakeTransport(envelope("{{$members}}")));

echo "-- the status codes: 1 to 3 in the list, 4 and 6 in samples\n";
$names = array_map(fn (int $status): string => fakeVpws(new FakeTransport($payment($status)))->pay(...vpwsArguments())->status->name, range(0, 7));
check('those of PWS, and no others', ['Unrecognised', 'Succeeded', 'Failed', 'Pending', 'AwaitingThreeDSecure', 'Cancelled', 'PartiallyRefunded', 'Unrecognised'], $names);

echo "-- refunds: \"only for status 1\", and several in part\n";
$transport = new FakeTransport(envelope('{"lastAmount":235,"transactionStatusId":6,"isSuccess":true}'), envelope('{"lastAmount":0,"transactionStatusId":6,"isSuccess":true}'));
$vpws = fakeVpws($transport);
$first = $vpws->refund('R', lira('15'), remainingBefore: lira('250'));
$second = $vpws->refund('R', lira('235'), remainingBefore: $first->remaining);
check('nothing is held back after the first', ['6', '0.00 TRY', true], [$first->rawStatus, show($second->remaining), $second->isRemainingAsExpected]);

echo "-- cancel: the status stays 1 while nothing is left\n";
check('isSuccess counts', ['1', 'Reversal', '5', 'Reversal'], array_merge(...array_map(
    fn (int $status): array => [($done = $reversal("\"lastAmount\":0.0,\"transactionStatusId\":$status,\"isSuccess\":true")->cancel('R'))->rawStatus, shortName($done)], [1, 5],
)));
check('nothing else does', 'ApiException rejected 200', outcome(fn () => $reversal('"lastAmount":0.0,"transactionStatusId":5,"isSuccess":false')->cancel('R')));

echo "-- the reference: NTH2V and NTH2P\n";
foreach (['NTH2V00000000001', 'NTH2P00000003086', 'x', '1'] as $reference) {
    $data = str_replace('NTH2V00000000001', $reference, VPWS_PAYMENT);
    $read = fakeVpws(new FakeTransport(envelope($data)))->pay(...vpwsArguments())->referenceNumber;
    check("$reference is read and written as it is", [$reference, "{\"referenceCode\":\"$reference\"}"], [$read, sent(fn (Vpws $vpws) => $vpws->cancel($read), envelope(REVERSAL))->body()]);
}

echo "-- the query's keys: three in the text, one in the table\n";
foreach (['referenceNumber' => 'referenceCode=1', 'transactionId' => 'transactionId=1', 'clientOrderReferenceCode' => 'clientReferenceNumber=1'] as $argument => $query) {
    check($argument, $query, parse_url(sent(fn (Vpws $vpws) => $vpws->transaction(...[$argument => '1']), transactionOf(...[$argument => '1']))->url(), PHP_URL_QUERY));
}

echo "-- \"referenceCode\" here, \"referenceNumber\" at PWS\n";
check('each its own', ['referenceCode=1', 'referenceNumber=1'], [
    parse_url(sent(fn (Vpws $vpws) => $vpws->transaction(referenceNumber: '1'), transactionOf(referenceNumber: '1'))->url(), PHP_URL_QUERY),
    (function (FakeTransport $transport): string { fakePws($transport)->transaction(referenceNumber: '1'); return parse_url($transport->last()->url(), PHP_URL_QUERY); })(new FakeTransport(transactionOf(referenceNumber: '1'))),
]);

echo "-- cancel and refund: by \"referenceCode or clientReferenceCode\", and referenceCode only in the table\n";
check('cancel', '{"referenceCode":"1","reason":"r"}', sent(fn (Vpws $vpws) => $vpws->cancel('1', 'r'), envelope(REVERSAL))->body());
check('refund', '{"referenceCode":"1","amount":15,"reason":"r"}', sent(fn (Vpws $vpws) => $vpws->refund('1', lira('15'), 'r'), envelope(REVERSAL))->body());

echo "-- agentCode: \"associated with the dealer\", and not in the body\n";
$body = json_decode(sent(fn (Vpws $vpws) => $vpws->pay(...vpwsArguments()), $payment(1))->body(), true);
check('not sent, nor a payment set', [], array_values(array_intersect(['agentCode', 'paymentSetDefinitionId', 'paymentSetId'], array_keys($body))));
check('not an argument either', \Error::class, thrown(fn () => fakeVpws(new FakeTransport('{}'))->pay(...vpwsArguments(agentCode: AGENT)))::class);

echo "-- hosts: https://api/ and https://apiUrl/ in examples\n";
check('the host of all the others', 'pgw.netahsilatdemo.com', parse_url(sent(fn (Vpws $vpws) => $vpws->paymentOptions(Currency::TRY), '[]')->url(), PHP_URL_HOST));

echo "-- ids: GUIDs in the table, \"guid\" in the sample\n";
check('any text', 'guid', fakeVpws(new FakeTransport(envelope(str_replace('99248acb-3dbe-4654-9f3f-49f02111ee3e', 'guid', VPWS_PAYMENT))))->pay(...vpwsArguments())->transactionId);
check('in a query too', 'transactionId=guid', parse_url(sent(fn (Vpws $vpws) => $vpws->transaction('guid'), transactionOf(transactionId: 'guid'))->url(), PHP_URL_QUERY));

echo "-- the transaction: bare here, in an envelope at PWS\n";
check('either way', ['NTH2P00000002249', 'NTH2P00000002249'], array_map(fn (string $answer): string => fakeVpws(new FakeTransport($answer))->transaction('99248acb-3dbe-4654-9f3f-49f02111ee3e')->referenceNumber, [TRANSACTION, envelope(TRANSACTION)]));

echo "-- by BIN: a list here, an object with \"poses\" at PWS\n";
check('a list', 'POS A', fakeVpws(new FakeTransport(POS_LIST))->paymentOptionsForBin('415565', Currency::TRY)[0]->name);
check('and nothing else', 'ResponseException unanswered 200', outcome(fn () => fakeVpws(new FakeTransport('{"poses":' . POS_LIST . '}'))->paymentOptionsForBin('415565', Currency::TRY)));
?>
--EXPECT--
-- the status codes: 1 to 3 in the list, 4 and 6 in samples
ok: those of PWS, and no others
-- refunds: "only for status 1", and several in part
ok: nothing is held back after the first
-- cancel: the status stays 1 while nothing is left
ok: isSuccess counts
ok: nothing else does
-- the reference: NTH2V and NTH2P
ok: NTH2V00000000001 is read and written as it is
ok: NTH2P00000003086 is read and written as it is
ok: x is read and written as it is
ok: 1 is read and written as it is
-- the query's keys: three in the text, one in the table
ok: referenceNumber
ok: transactionId
ok: clientOrderReferenceCode
-- "referenceCode" here, "referenceNumber" at PWS
ok: each its own
-- cancel and refund: by "referenceCode or clientReferenceCode", and referenceCode only in the table
ok: cancel
ok: refund
-- agentCode: "associated with the dealer", and not in the body
ok: not sent, nor a payment set
ok: not an argument either
-- hosts: https://api/ and https://apiUrl/ in examples
ok: the host of all the others
-- ids: GUIDs in the table, "guid" in the sample
ok: any text
ok: in a query too
-- the transaction: bare here, in an envelope at PWS
ok: either way
-- by BIN: a list here, an object with "poses" at PWS
ok: a list
ok: and nothing else
