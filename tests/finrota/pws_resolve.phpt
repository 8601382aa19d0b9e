--TEST--
Finrota PWS: resolve() asks until the transaction is known or the time is over; what cannot be asked is an exception, not an absence
--EXTENSIONS--
payments
--FILE--
<?php
declare(strict_types=1);

namespace Payments\Tests;

use Payments\Environment;
use Payments\Exception\ConnectException;
use Payments\Finrota\Account;
use Payments\Finrota\Pws;
use Payments\Http\Request;
use Payments\Http\Response;
use Payments\Options;
use Payments\Outcome;

require __DIR__ . '/../support/finrota.php';

/** What comes of it when the provider answers so, one after the other, and how often it was asked. */
function resolved(string $title, array $answers, int $withinMs = 1500, bool $exact = true): void
{
    $transport = new FakeTransport(...$answers);
    $found = null;
    $outcome = outcome(function () use ($transport, $withinMs, &$found): mixed {
        return $found = fakePws($transport)->resolve('order-1', $withinMs);
    });
    // How often, the machine decides; whether it was asked more than once, it does not.
    $asked = array_values(array_filter($transport->requests, fn (Request $request): bool => $request->operation() !== 'finrota.token.connect'));
    echo "$title: $outcome", $found === null ? '' : " {$found->status->name}", ', ', !$exact ? 'asked' : (count($asked) === 1 ? 'asked once' : (count($asked) >= count($answers) && count($answers) > 1 ? 'asked for each' : 'asked again')), "\n";
    check('by the shop\'s reference', [['GET', 'https://pgw.netahsilatdemo.com/pws/payment/transaction?clientReferenceNumber=order-1', false]], array_unique(array_map(fn (Request $request): array => [$request->method(), $request->url(), $request->isWrite()], $asked), SORT_REGULAR));
}

$known = transactionOf(clientOrderReferenceCode: 'order-1');
$absent = new Response(404, envelope('null', 404, 'no such transaction'));
$down = new Response(503, '');

echo "-- known\n";
resolved('at once', [$known]);
resolved('in an envelope', [envelope($known)]);
resolved('at once, with a long time', [$known], 600000);
resolved('at once, with a short one', [$known], 900);
resolved('later', [$absent, $absent, $known], 60000);
resolved('later, absent by the envelope', [envelope('null', 404), $known], 60000);
resolved('after a failure', [$down, $known], 60000);
resolved('after being asked too often', [new Response(429, ''), $known], 60000);
foreach ([2 => 'Failed', 3 => 'Pending', 4 => 'AwaitingThreeDSecure', 7 => 'Unrecognised'] as $status => $name) {
    resolved($name, [str_replace('"transactionStatusId":1', "\"transactionStatusId\":$status", $known)]);
}

echo "-- absent\n";
resolved('all the time', [$absent], 600);
resolved('by its code', [new Response(404, str_replace('"errors":null', '"errors":[{"code":"P004","message":"no"}]', envelope('null', 404)))], 300);
resolved('by its code alone', [new Response(404, '{"errors":[{"code":"P004","message":"no"}]}')], 300);
resolved('by the envelope', [envelope('null', 404)], 300);
resolved('at last', [$down, $absent], 300);

/*
 * The provider knows the payment from the moment on at which the time is over. Nothing but a question that is asked then
 * can find it, however slow the machine is. The clock of the engine counts whole milliseconds.
 */
foreach ([1, 2, 300, 999, 1000, 1001, 1500] as $within) {
    $end = hrtime(true) + ($within - 1) * 1_000_000;
    $late = fn (): Response => hrtime(true) >= $end ? new Response(200, $known) : $absent;
    resolved("known at the end of $within ms", [$late], $within, exact: false);
}

echo "-- a 404 of somebody else\n";
resolved('a proxy', [new Response(404, '<html>no such page</html>')], 300);
resolved('empty', [new Response(404, '')], 300);
resolved('a gateway', [new Response(404, '{"statusCode":404,"message":"Resource not found"}')], 300);
resolved('a code of something else', [new Response(404, str_replace('"errors":null', '"errors":[{"code":"P003","message":"no"}]', envelope('null', 404)))], 300);
resolved('a proxy, then known', [new Response(404, ''), $known], 60000);
$transport = new FakeTransport($known);
$transport->token = new Response(404, envelope('null', 404));
echo 'the token service: ', outcome(fn () => (new Pws(new Account('no-token-yet', 'secret', Environment::Sandbox, new Options(transport: $transport))))->resolve('order-1', 300)), "\n";
check('the token was asked for, and nothing else', ['finrota.token.connect'], array_values(array_unique(array_map(fn (Request $request): string => $request->operation(), $transport->requests))));

echo "-- not to be asked\n";
resolved('down', [$down], 300);
resolved('down at last', [$absent, $down], 300);
resolved('not permitted', [new Response(403, '')]);
resolved('not what was asked for', [new Response(200, '<html></html>')]);
resolved('an empty answer', ['']);
resolved('an empty object', ['{}']);
resolved('null', ['null']);
resolved('an envelope around nothing', [envelope('null')]);
resolved('a redirect', [new Response(302, '', ['Location' => 'https://elsewhere.example/'])]);
resolved('a transport that throws', [new \RuntimeException('x')]);
resolved('a transport that cannot connect', [new ConnectException('x', Outcome::NotSent)]);

echo "-- how long\n";
$transport = new FakeTransport($known);
$pws = fakePws($transport);
foreach ([0, -1, 600001, PHP_INT_MAX, PHP_INT_MIN] as $within) {
    echo "$within: ", outcome(fn () => $pws->resolve('order-1', $within)), "\n";
}
check('1', 'Transaction', outcome(fn () => $pws->resolve('order-1', 1)));
$transport->requests = [];
foreach ([1.5, '100', null, true, []] as $within) {
    check('of type ' . get_debug_type($within), \TypeError::class, thrown(fn () => $pws->resolve('order-1', $within))::class);
}

echo "-- what\n";
foreach (['' => 'empty', " \t" => 'empty', "a\0" => 'nul', "\xff" => 'utf8', str_repeat('x', 1001) => 'too_long'] as $reference => $rule) {
    check($rule, "clientOrderReferenceCode $rule", violations(fn () => $pws->resolve((string) $reference, 1500)));
}
foreach ([5, null, [], new \stdClass()] as $reference) {
    check('of type ' . get_debug_type($reference), \TypeError::class, thrown(fn () => $pws->resolve($reference))::class);
}
check('without it', \ArgumentCountError::class, thrown(fn () => $pws->resolve())::class);
check('nothing was sent', [], $transport->requests);

echo "-- over the network\n";
$shop = new Shop();
$pws = pws($shop);
$first = $pws->pay(...pwsArguments(card: card(number: DECLINED_CARD), clientOrderReferenceCode: 'twice'));
$second = $pws->pay(...pwsArguments(clientOrderReferenceCode: 'twice'));
check('the newest of two', $second->transactionId, $pws->resolve('twice')->transactionId);
$shop->simulator->fault('refusal', '/pws/payment/transaction', ['status' => 404, 'times' => 2]);
check('absent first, then known', $second->transactionId, $pws->resolve('twice', 60000)->transactionId);
$shop->simulator->fault('close-before-answer', '/pws/payment/transaction');
check('lost first, then known', $second->transactionId, $pws->resolve('twice', 60000)->transactionId);
$shop->simulator->revokeTokens();
check('with an expired token', $second->transactionId, $pws->resolve('twice', 60000)->transactionId);
$shop->simulator->fault('no-answer', '/pws/payment/transaction', ['times' => 10]);
echo 'no answer: ', outcome(fn () => pws($shop, timeoutMs: 300)->resolve('twice', 300)), "\n";
$shop->simulator->clearFaults();
$shop->simulator->fault('no-answer', '/pws/payment/transaction');
check('no answer first, then known', $second->transactionId, pws($shop, timeoutMs: 300)->resolve('twice', 60000)->transactionId);
echo 'never heard of: ', show($pws->resolve('never', 300)), "\n";
$shop->simulator->stop();
echo 'the provider is gone: ', outcome(fn () => $pws->resolve('twice', 300)), "\n";
?>
--EXPECT--
-- known
at once: Transaction Succeeded, asked once
ok: by the shop's reference
in an envelope: Transaction Succeeded, asked once
ok: by the shop's reference
at once, with a long time: Transaction Succeeded, asked once
ok: by the shop's reference
at once, with a short one: Transaction Succeeded, asked once
ok: by the shop's reference
later: Transaction Succeeded, asked for each
ok: by the shop's reference
later, absent by the envelope: Transaction Succeeded, asked for each
ok: by the shop's reference
after a failure: Transaction Succeeded, asked for each
ok: by the shop's reference
after being asked too often: Transaction Succeeded, asked for each
ok: by the shop's reference
Failed: Transaction Failed, asked once
ok: by the shop's reference
Pending: Transaction Pending, asked once
ok: by the shop's reference
AwaitingThreeDSecure: Transaction AwaitingThreeDSecure, asked once
ok: by the shop's reference
Unrecognised: Transaction Unrecognised, asked once
ok: by the shop's reference
-- absent
all the time: null, asked again
ok: by the shop's reference
by its code: null, asked again
ok: by the shop's reference
by its code alone: null, asked again
ok: by the shop's reference
by the envelope: null, asked again
ok: by the shop's reference
at last: null, asked for each
ok: by the shop's reference
known at the end of 1 ms: Transaction Succeeded, asked
ok: by the shop's reference
known at the end of 2 ms: Transaction Succeeded, asked
ok: by the shop's reference
known at the end of 300 ms: Transaction Succeeded, asked
ok: by the shop's reference
known at the end of 999 ms: Transaction Succeeded, asked
ok: by the shop's reference
known at the end of 1000 ms: Transaction Succeeded, asked
ok: by the shop's reference
known at the end of 1001 ms: Transaction Succeeded, asked
ok: by the shop's reference
known at the end of 1500 ms: Transaction Succeeded, asked
ok: by the shop's reference
-- a 404 of somebody else
a proxy: NotFoundException unanswered 404, asked again
ok: by the shop's reference
empty: NotFoundException unanswered 404, asked again
ok: by the shop's reference
a gateway: NotFoundException unanswered 404, asked again
ok: by the shop's reference
a code of something else: PermissionException unanswered 404 P003, asked once
ok: by the shop's reference
a proxy, then known: Transaction Succeeded, asked for each
ok: by the shop's reference
the token service: NotFoundException unanswered 404
ok: the token was asked for, and nothing else
-- not to be asked
down: ServerErrorException unanswered 503 retryable, asked again
ok: by the shop's reference
down at last: ServerErrorException unanswered 503 retryable, asked for each
ok: by the shop's reference
not permitted: PermissionException unanswered 403, asked once
ok: by the shop's reference
not what was asked for: ResponseException unanswered 200, asked once
ok: by the shop's reference
an empty answer: ResponseException unanswered 200, asked once
ok: by the shop's reference
an empty object: ResponseException unanswered 200, asked once
ok: by the shop's reference
null: ResponseException unanswered 200, asked once
ok: by the shop's reference
an envelope around nothing: ResponseException unanswered 200, asked once
ok: by the shop's reference
a redirect: ResponseException unanswered 302, asked once
ok: by the shop's reference
a transport that throws: TransportException unanswered -, asked once
ok: by the shop's reference
a transport that cannot connect: ConnectException unanswered -, asked once
ok: by the shop's reference
-- how long
0: ValueError: Payments\Finrota\Pws::resolve(): Argument #2 ($withinMs) must be between 1 and 600000
-1: ValueError: Payments\Finrota\Pws::resolve(): Argument #2 ($withinMs) must be between 1 and 600000
600001: ValueError: Payments\Finrota\Pws::resolve(): Argument #2 ($withinMs) must be between 1 and 600000
9223372036854775807: ValueError: Payments\Finrota\Pws::resolve(): Argument #2 ($withinMs) must be between 1 and 600000
-9223372036854775808: ValueError: Payments\Finrota\Pws::resolve(): Argument #2 ($withinMs) must be between 1 and 600000
ok: 1
ok: of type float
ok: of type string
ok: of type null
ok: of type bool
ok: of type array
-- what
ok: empty
ok: empty
ok: nul
ok: utf8
ok: too_long
ok: of type int
ok: of type null
ok: of type array
ok: of type stdClass
ok: without it
ok: nothing was sent
-- over the network
ok: the newest of two
ok: absent first, then known
ok: lost first, then known
ok: with an expired token
no answer: TimeoutException unanswered - retryable
ok: no answer first, then known
never heard of: NULL
the provider is gone: ConnectException unanswered - retryable
