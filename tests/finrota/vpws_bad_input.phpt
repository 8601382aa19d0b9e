--TEST--
Finrota VPWS: every argument of every method that breaks a rule is named with the rule, and nothing is sent
--EXTENSIONS--
payments
--FILE--
<?php
declare(strict_types=1);

namespace Payments\Tests;

require __DIR__ . '/../support/finrota.php';

$transport = new FakeTransport('{}');
$table = new Table();
foreach (vpwsOperations() as $operation) {
    refuseBadInput($table, $operation, $transport);
}
$table->end();

$vpws = fakeVpws($transport);
$pay = fn (mixed ...$changes): string => violations(fn () => $vpws->pay(...vpwsArguments(...$changes)));

// A URL is needed with 3-D Secure; without it, it is checked all the same.
check('3-D without returnUrl', 'returnUrl required', $pay(use3D: true));
foreach (BLANK as $blank) {
    check('3-D with a blank one, ' . show($blank), 'returnUrl empty', $pay(use3D: true, returnUrl: $blank));
}
check('3-D with another scheme', 'returnUrl url', $pay(use3D: true, returnUrl: 'javascript:alert(1)'));

// A card that was wiped is no card any more.
$card = card();
$card->wipe();
$thrown = thrown(fn () => $vpws->pay(...vpwsArguments(card: $card)));
echo $thrown::class, ': ', $thrown->getMessage(), "\n";

// Exactly one of three.
$which = ['referenceNumber' => 'NTH2P00000003086', 'transactionId' => '99248acb-3dbe-4654-9f3f-49f02111ee3e', 'clientOrderReferenceCode' => '11001122011'];
for ($set = 0; $set < 8; $set++) {
    $given = array_filter($which, fn (string $name): bool => (bool) ($set & 1 << array_search($name, array_keys($which), true)), ARRAY_FILTER_USE_KEY);
    if (count($given) !== 1) {
        echo count($given), ' given: ', violations(fn () => $vpws->transaction(...$given)), "\n";
    }
}
echo 'null given: ', violations(fn () => $vpws->transaction(null, null, null)), "\n";
echo thrown(fn () => $vpws->transaction())->getMessage(), "\n";

// All of it at once, in the order of the page.
$thrown = thrown(fn () => $vpws->pay(
    contact: contact(name: '', surname: ' ', email: "\0", tckn: '', description: "\xff", phone: str_repeat('5', 1001)), card: card(), amount: lira('0'), installment: 0,
    tenantPosId: 'no GUID', use3D: true, clientOrderReferenceCode: "\xff",
));
echo failure($thrown), "\n";
foreach ($thrown->violations as $violation) {
    echo json_encode($violation), "\n";
}
check('all of them in the message', 'finrota.vpws.pay: ' . implode('; ', array_map(fn ($violation) => $violation->message, $thrown->violations)) . ' (not sent)', $thrown->getMessage());
check('no exchange took place', null, $thrown->exchange());
check('a refund', 'referenceNumber empty, amount positive, reason nul, remainingBefore positive', violations(fn () => $vpws->refund('', lira('0'), "\0", lira('-1'))));
check('a cancellation', 'referenceNumber empty, reason utf8', violations(fn () => $vpws->cancel(' ', "\xff")));
check('options', 'binNumber digits, amount positive', violations(fn () => $vpws->paymentOptionsForBin('1234567', \Payments\Currency::TRY, kurus(0))));

// The longest text that is taken is the shop's to say.
$short = fakeVpws($transport, maxTextCharacters: 40);
check('a lower limit', 'clientOrderReferenceCode too_long', violations(fn () => $short->pay(...vpwsArguments(clientOrderReferenceCode: str_repeat('x', 41)))));

check('nothing was sent, no token either', [], $transport->requests);
?>
--EXPECT--
434 rows checked
ok: 3-D without returnUrl
ok: 3-D with a blank one, ""
ok: 3-D with a blank one, " "
ok: 3-D with a blank one, " \t\r\n"
ok: 3-D with a blank one, " "
ok: 3-D with a blank one, "​ 　"
ok: 3-D with another scheme
Error: Payments\Card was wiped, or its constructor did not run
0 given: referenceNumber exactly_one
2 given: referenceNumber exactly_one
2 given: referenceNumber exactly_one
2 given: transactionId exactly_one
3 given: referenceNumber exactly_one
null given: referenceNumber exactly_one
finrota.vpws.transaction: referenceNumber is missing: give one of referenceNumber, transactionId, clientOrderReferenceCode (not sent)
ValidationException not-sent -
{"field":"contact.name","rule":"empty","message":"contact.name must not be empty"}
{"field":"contact.surname","rule":"empty","message":"contact.surname must not be empty"}
{"field":"contact.email","rule":"nul","message":"contact.email must not contain a NUL byte"}
{"field":"contact.tckn","rule":"empty","message":"contact.tckn must not be empty"}
{"field":"contact.description","rule":"utf8","message":"contact.description must be valid UTF-8"}
{"field":"contact.phone","rule":"too_long","message":"contact.phone must have at most 1000 characters"}
{"field":"amount","rule":"positive","message":"amount must be positive"}
{"field":"installment","rule":"range","message":"installment must be at least 1"}
{"field":"tenantPosId","rule":"guid","message":"tenantPosId must be a GUID (8-4-4-4-12 hex digits)"}
{"field":"clientOrderReferenceCode","rule":"utf8","message":"clientOrderReferenceCode must be valid UTF-8"}
{"field":"returnUrl","rule":"required","message":"returnUrl is required"}
ok: all of them in the message
ok: no exchange took place
ok: a refund
ok: a cancellation
ok: options
ok: a lower limit
ok: nothing was sent, no token either
