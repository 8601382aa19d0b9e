--TEST--
Finrota PWS: what the provider's pages say in two ways, and the way that is taken
--EXTENSIONS--
payments
--FILE--
<?php
declare(strict_types=1);

namespace Payments\Tests;

use Payments\Currency;
use Payments\Finrota\Pws;
use Payments\Http\Request;

require __DIR__ . '/../support/finrota.php';

/** The request of a call that is answered so. */
function sent(callable $call, string $answer): Request
{
    $transport = new FakeTransport($answer);
    $call(fakePws($transport));

    return $transport->last();
}

/** The JSON that was sent. */
function body(callable $call, string $answer): array
{
    return json_decode(sent($call, $answer)->body(), true);
}

$payment = envelope(PWS_PAYMENT);
$reversal = envelope(REVERSAL);
$transaction = envelope(TRANSACTION);
$pay = fn (mixed ...$changes): callable => fn (Pws $pws) => $pws->pay(...pwsArguments(...$changes));

echo "-- the refund's amount: \"refundAmount\" in the table, \"amount\" in the examples\n";
check('amount is written', ['amount' => 15.0, 'referenceCode' => 'R'], body(fn (Pws $pws) => $pws->refund('R', lira('15')), $reversal));
check('what is left is compared with what should be', true, fakePws(new FakeTransport($reversal))->refund('R', lira('15'), remainingBefore: lira('52'))->isRemainingAsExpected);
check('a key that was ignored gives all of it back', false, fakePws(new FakeTransport(envelope('{"lastAmount":0.000,"isSuccess":true}')))->refund('R', lira('15'), remainingBefore: lira('52'))->isRemainingAsExpected);

echo "-- the merchant's reference in the query: \"clientReferenceNumber\" in the table, \"clientOrderReferenceCode\" in the sample\n";
check('the table', 'https://pgw.netahsilatdemo.com/pws/payment/transaction?clientReferenceNumber=1', sent(fn (Pws $pws) => $pws->transaction(clientOrderReferenceCode: '1'), transactionOf(clientOrderReferenceCode: '1'))->url());

echo "-- \"at least one\" identifier, and 404 when there are several\n";
check('exactly one', 'transactionId exactly_one', violations(fn () => fakePws(new FakeTransport($transaction))->transaction('1', '2')));
check('none', 'transactionId exactly_one', violations(fn () => fakePws(new FakeTransport($transaction))->transaction()));

echo "-- the payment set: \"paymentSetId\" in the options, \"paymentSetDefinitionId\" in the payment\n";
check('each where it is documented', true, str_ends_with(sent(fn (Pws $pws) => $pws->paymentOptions(Currency::TRY, PAYMENT_SET), '[]')->url(), '?currency=TRY&paymentSetId=' . PAYMENT_SET));
check('in the payment', [PAYMENT_SET, false], [body($pay(), $payment)['paymentSetDefinitionId'], isset(body($pay(), $payment)['paymentSetId'])]);

echo "-- the status after cancel and refund: 5 and 6 in the table, 1 in the samples\n";
foreach ([1, 5, 6] as $status) {
    $reversed = fakePws(new FakeTransport(envelope("{\"lastAmount\":0.0,\"transactionStatusId\":$status,\"isSuccess\":true}")))->cancel('R');
    check("$status and isSuccess: it worked", (string) $status, $reversed->rawStatus);
    check("$status and not isSuccess: it did not", 'ApiException rejected 200 C01', outcome(fn () => fakePws(new FakeTransport(
        envelope("{\"lastAmount\":52.0,\"transactionStatusId\":$status,\"errorCode\":\"C01\",\"errorMessage\":\"no\",\"isSuccess\":false}"),
    ))->cancel('R')));
}

echo "-- refund of all: with the amount in the sample, without it in the text\n";
check('with', 'true, 0.00 TRY', show(($all = fakePws(new FakeTransport(envelope('{"lastAmount":0.000,"isSuccess":true}')))->refund('R', lira('1500.50'), remainingBefore: lira('1500.50')))->isRemainingAsExpected) . ', ' . show($all->remaining));
check('without', 'true, 0.00 TRY', show(($all = fakePws(new FakeTransport(envelope('{"lastAmount":0.000,"isSuccess":true}')))->refund('R', remainingBefore: lira('1500.50')))->isRemainingAsExpected) . ', ' . show($all->remaining));
check('in part: the rest is the difference', '1499.00 TRY', show(fakePws(new FakeTransport(envelope('{"lastAmount":1499.000,"isSuccess":true}')))->refund('R', lira('1.50'), remainingBefore: lira('1500.50'))->expectedRemaining));
check('the page\'s own rest of 1498.500 is another', false, fakePws(new FakeTransport(envelope('{"lastAmount":1498.500,"isSuccess":true}')))->refund('R', lira('1.50'), remainingBefore: lira('1500.50'))->isRemainingAsExpected);

echo "-- the reference: \"referenceNumber\" in answers and queries, \"referenceCode\" in cancel and refund\n";
check('cancel', ['referenceCode' => 'NTH2P1'], body(fn (Pws $pws) => $pws->cancel('NTH2P1'), $reversal));
check('refund', ['referenceCode' => 'NTH2P1'], body(fn (Pws $pws) => $pws->refund('NTH2P1'), $reversal));
check('query', 'referenceNumber=NTH2P1', parse_url(sent(fn (Pws $pws) => $pws->transaction(referenceNumber: 'NTH2P1'), transactionOf(referenceNumber: 'NTH2P1'))->url(), PHP_URL_QUERY));

echo "-- the merchant's reference: \"clientOrderReferenceCode\" in the payment, \"clientReferenceNumber\" in the details\n";
check('written', '11001122010', body($pay(clientOrderReferenceCode: '11001122010'), $payment)['clientOrderReferenceCode']);
check('read', '11001122011', fakePws(new FakeTransport($transaction))->transaction('99248acb-3dbe-4654-9f3f-49f02111ee3e')->clientOrderReferenceCode);

echo "-- the details: samples without a host; in an envelope or not\n";
check('the host of all the others', 'pgw.netahsilatdemo.com', parse_url(sent(fn (Pws $pws) => $pws->transaction('99248acb-3dbe-4654-9f3f-49f02111ee3e'), $transaction)->url(), PHP_URL_HOST));
check('either way', ['NTH2P00000002249', 'NTH2P00000002249'], array_map(fn (string $answer): string => fakePws(new FakeTransport($answer))->transaction('99248acb-3dbe-4654-9f3f-49f02111ee3e')->referenceNumber, [$transaction, TRANSACTION]));

echo "-- tckn: zeros in the sample\n";
check('no checksum is asked for', ['00000000000', '1', '12345678901'], array_map(fn (string $tckn): string => body($pay(contact: contact(tckn: $tckn)), $payment)['contact']['tckn'], ['00000000000', '1', '12345678901']));

echo "-- the status codes \"may vary\"\n";
$unknown = fakePws(new FakeTransport(envelope(str_replace('"transactionStatusId":1', '"transactionStatusId":7', PWS_PAYMENT))))->pay(...pwsArguments());
check('an unknown code', ['Unrecognised', '7', false, false], [$unknown->status->name, $unknown->rawStatus, $unknown->status->isPaid(), $unknown->status->isFinal()]);
check('is not thrown', $unknown, $unknown->orThrow());

echo "-- redirectUrl without 3-D Secure: \"is not returned\", and null\n";
foreach (['null' => PWS_PAYMENT, 'absent' => str_replace('"redirectUrl":null,', '', PWS_PAYMENT)] as $title => $data) {
    $paid = fakePws(new FakeTransport(envelope($data)))->pay(...pwsArguments());
    check($title, [null, true], [$paid->threeDSecure, $paid->status->isPaid()]);
}

echo "-- Content-Type: not required, and application/json\n";
check('with a body', 'application/json', sent($pay(), $payment)->headers()['Content-Type']);
check('without one', false, isset(sent(fn (Pws $pws) => $pws->paymentSets(), '[]')->headers()['Content-Type']));

echo "-- the POS id: must agree with the options, whose list does not show it\n";
check('in the list, where it is', [null, COMPANY_POS], array_map(fn (string $json): ?string => fakePws(new FakeTransport($json))->paymentOptions(Currency::TRY, PAYMENT_SET)[0]->tenantPosId, [POS_LIST, '[{"tenantPosId":"' . COMPANY_POS . '"}]']));
check('by BIN', COMPANY_POS, fakePws(new FakeTransport('{"poses":[{"tenantPosId":"' . COMPANY_POS . '"}]}'))->paymentOptionsForBin('415565', Currency::TRY, PAYMENT_SET)->poses[0]->tenantPosId);

echo "-- the path: \"{bin}\" and \"{binNumber}\"\n";
check('the same', '/pws/paymentOptions/415565', parse_url(sent(fn (Pws $pws) => $pws->paymentOptionsForBin('415565', Currency::TRY, PAYMENT_SET), '{"poses":[]}')->url(), PHP_URL_PATH));

echo "-- the token: its header, its host, its braces\n";
$transport = new FakeTransport('[]');
$transport->token = '{"message":null,"statusCode":200,"data":{"expiry":"2099-09-18T09:07:17.6884225Z","token":"in.an.envelope","type":"Bearer"}}';
(new Pws(new \Payments\Finrota\Account('another key', 'secret', \Payments\Environment::Sandbox, new \Payments\Options(transport: $transport))))->paymentSets();
check('Authorization alone', ['Accept', 'Authorization', 'User-Agent'], (function (array $names): array { sort($names); return array_values(array_diff($names, ['Accept-Encoding'])); })(array_keys($transport->last()->headers())));
check('in an envelope', 'Bearer in.an.envelope', $transport->last()->headers()['Authorization']);
check('at the host of the service', 'https://pgw.netahsilatdemo.com/auth/api/token/connect', $transport->requests[0]->url());
?>
--EXPECT--
-- the refund's amount: "refundAmount" in the table, "amount" in the examples
ok: amount is written
ok: what is left is compared with what should be
ok: a key that was ignored gives all of it back
-- the merchant's reference in the query: "clientReferenceNumber" in the table, "clientOrderReferenceCode" in the sample
ok: the table
-- "at least one" identifier, and 404 when there are several
ok: exactly one
ok: none
-- the payment set: "paymentSetId" in the options, "paymentSetDefinitionId" in the payment
ok: each where it is documented
ok: in the payment
-- the status after cancel and refund: 5 and 6 in the table, 1 in the samples
ok: 1 and isSuccess: it worked
ok: 1 and not isSuccess: it did not
ok: 5 and isSuccess: it worked
ok: 5 and not isSuccess: it did not
ok: 6 and isSuccess: it worked
ok: 6 and not isSuccess: it did not
-- refund of all: with the amount in the sample, without it in the text
ok: with
ok: without
ok: in part: the rest is the difference
ok: the page's own rest of 1498.500 is another
-- the reference: "referenceNumber" in answers and queries, "referenceCode" in cancel and refund
ok: cancel
ok: refund
ok: query
-- the merchant's reference: "clientOrderReferenceCode" in the payment, "clientReferenceNumber" in the details
ok: written
ok: read
-- the details: samples without a host; in an envelope or not
ok: the host of all the others
ok: either way
-- tckn: zeros in the sample
ok: no checksum is asked for
-- the status codes "may vary"
ok: an unknown code
ok: is not thrown
-- redirectUrl without 3-D Secure: "is not returned", and null
ok: null
ok: absent
-- Content-Type: not required, and application/json
ok: with a body
ok: without one
-- the POS id: must agree with the options, whose list does not show it
ok: in the list, where it is
ok: by BIN
-- the path: "{bin}" and "{binNumber}"
ok: the same
-- the token: its header, its host, its braces
ok: Authorization alone
ok: in an envelope
ok: at the host of the service
