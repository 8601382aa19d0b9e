--TEST--
HstMobil login: one token for many calls, renewed once when it is refused by HTTP or by the body, never shown; or an API key
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Http\Request;
use Payments\Http\Response;
use Payments\Options;

require __DIR__ . '/../support/hstmobil.php';

/** The operations, and an answer that is good for each. */
$operations = [
    'pay' => [GOOD_PAY, fn ($pos) => $pos->pay(...payArguments())],
    'result' => [GOOD_RESULT, fn ($pos) => $pos->result(ORDER_ID, 'p')],
    'installments' => [GOOD_INSTALLMENTS, fn ($pos) => $pos->installments()],
];

echo "-- reused\n";
$provider = new HstMobil(fn (Request $request): Response => new Response(200, $operations[substr(strrchr($request->operation(), '.'), 1)][0]));
$account = ['userName' => '5000000001', 'password' => 'Test5678'];
foreach ($operations as [, $call]) {
    $call($provider->webPos(...$account)); // another service, account and options each time
}
echo $provider->asked(), "\n";
foreach (['another password' => ['password' => 'Test5679'], 'another user' => ['userName' => '5000000002'], 'the live host' => ['environment' => \Payments\Environment::Live], 'the same again' => []] as $title => $change) {
    $provider->requests = [];
    $provider->webPos(...$change + $account)->installments();
    echo "$title: ", $provider->asked(), "\n";
}

echo "-- refused\n";
foreach ($operations as $name => [$good, $call]) {
    foreach (['HTTP 401' => new Response(401), 'HTTP 401 with a body' => new Response(401, TOKEN_REFUSED), 'resultCode "401"' => TOKEN_REFUSED, 'resultCode 401' => str_replace('"401"', '401', TOKEN_REFUSED),
        'resultCode "401" alone' => '{"resultCode":"401"}'] as $title => $refusal) {
        $provider = new HstMobil($refusal, $good);
        $tokens = ['first', 'second'];
        $provider->login = function () use (&$tokens): Response {
            return new Response(200, patched(GOOD_LOGIN, ...['data.token' => json_encode(array_shift($tokens))]));
        };
        $outcome = outcome(fn () => $call($provider->webPos()));
        echo "$name, $title: $outcome; ", $provider->asked(), '; ', implode(', ', array_map(fn (Request $request): string => substr($request->headers()['Authorization'] ?? '- -', 7), $provider->requests)), "\n";
    }
}

echo "-- refused always\n";
foreach ($operations as $name => [$good, $call]) {
    foreach (['HTTP 401' => new Response(401), 'resultCode "401"' => TOKEN_REFUSED] as $title => $refusal) {
        $provider = new HstMobil($refusal);
        echo "$name, $title: ", outcome(fn () => $call($provider->webPos())), '; ', $provider->asked(), "\n";
    }
    $provider = new HstMobil(new Response(401));
    echo "$name, an API key: ", outcome(fn () => $call($provider->webPos(apiKey: 'k'))), '; ', $provider->asked(), "\n";
}

echo "-- what is no login\n";
$logins = [
    'good' => GOOD_LOGIN,
    'in quotes' => patched(GOOD_LOGIN, success: '"true"', message: '"null"'),
    'only what is needed' => '{"data":{"token":"t"},"success":true}',
    'expiration null' => patched(GOOD_LOGIN, ...['data.expiration' => 'null']),
    'expiration in words' => patched(GOOD_LOGIN, ...['data.expiration' => '"tomorrow"']),
    'with seven digits of seconds' => patched(GOOD_LOGIN, ...['data.expiration' => '"2999-01-01T12:00:00.1234567Z"']),
    'already expired' => patched(GOOD_LOGIN, ...['data.expiration' => '"2001-01-01T12:00:00"']),
    'success false' => '{"data":null,"success":false,"message":"wrong","resultCode":"9001"}',
    'success false, resultCode 401' => TOKEN_REFUSED,
    'success false beside a token' => patched(GOOD_LOGIN, success: 'false'),
    'success absent' => patched(GOOD_LOGIN, success: null),
    'success 1' => patched(GOOD_LOGIN, success: '1'),
    'no data' => patched(GOOD_LOGIN, data: null),
    'data null' => patched(GOOD_LOGIN, data: 'null'),
    'data a list' => patched(GOOD_LOGIN, data: '[]'),
    'no token' => patched(GOOD_LOGIN, ...['data.token' => null]),
    'token null' => patched(GOOD_LOGIN, ...['data.token' => 'null']),
    'token "null"' => patched(GOOD_LOGIN, ...['data.token' => '"null"']),
    'token empty' => patched(GOOD_LOGIN, ...['data.token' => '""']),
    'token with a blank' => patched(GOOD_LOGIN, ...['data.token' => '"a b"']),
    'token with a line break' => patched(GOOD_LOGIN, ...['data.token' => '"a\r\nX-Injected: 1"']),
    'token not ASCII' => patched(GOOD_LOGIN, ...['data.token' => '"\u0131"']),
    'token an object' => patched(GOOD_LOGIN, ...['data.token' => '{}']),
    'token elsewhere' => '{"token":"t","success":true}',
    'two tokens' => str_replace('{"token"', '{"token":"x","token"', GOOD_LOGIN),
    'not JSON' => 'OK',
    'empty' => '',
    'half of it' => substr(GOOD_LOGIN, 0, 40),
    'HTTP 400' => new Response(400, '{"success":false,"message":"no such user","resultCode":"400"}'),
    'HTTP 401' => new Response(401, TOKEN_REFUSED),
    'HTTP 403' => new Response(403),
    'HTTP 429' => new Response(429),
    'HTTP 500' => new Response(500),
    'HTTP 302' => new Response(302, '', ['Location' => 'https://evil.example/']),
    'the transport throws' => new \RuntimeException('x'),
];
foreach ($logins as $title => $login) {
    $provider = new HstMobil(GOOD_PAY);
    $provider->login = $login;
    $thrown = null;
    $outcome = outcome(function () use ($provider, &$thrown): object {
        try {
            return $provider->webPos()->pay(...payArguments());
        } catch (\Throwable $thrown) {
            throw $thrown;
        }
    });
    echo "$title: $outcome; ", $provider->asked(), "\n";
    if (str_contains((string) $thrown, 'header.payload.signature') || str_contains((string) $thrown, TEST1234)) {
        echo "FAILED: the exception shows a secret\n";
    }
}

echo "-- how long it is kept\n";
foreach (['an hour' => ['+1 hour', 3540, 3541], 'two minutes' => ['+2 minutes', 60, 61], 'half a minute' => ['+30 seconds', null, null], 'no date' => [null, 3600, 3600]] as $title => [$life, $least, $most]) {
    $store = new Tokens();
    $provider = new HstMobil(GOOD_PAY);
    $provider->login = patched(GOOD_LOGIN, ...['data.expiration' => $life === null ? null : '"' . gmdate('Y-m-d\TH:i:s', strtotime($life)) . '"']);
    $pos = webPos(new Options(transport: $provider, tokenStore: $store, tokenStoreKey: str_repeat('k', 32), retries: 0));
    $pos->pay(...payArguments());
    $pos->pay(...payArguments());
    $put = preg_match('/put (\d+)/', implode(',', $store->log), $match) ? (int) $match[1] : null;
    check("$title: asked", $least === null ? 'login, pay, login, pay' : 'login, pay, pay', $provider->asked());
    check("$title: kept", true, $least === null ? $put === null : $put >= $least - 30 && $put <= $most);
}
check('what the store is given tells nothing of the account', 0, preg_match('/5000|Test|' . substr(TEST1234, 0, 20) . '/', implode(array_keys($store->kept))));
?>
--EXPECT--
-- reused
login, pay, result, installments
another password: login, installments
another user: login, installments
the live host: login, installments
the same again: installments
-- refused
pay, HTTP 401: Payment; login, pay, login, pay; , first, , second
pay, HTTP 401 with a body: Payment; login, pay, login, pay; , first, , second
pay, resultCode "401": Payment; login, pay, login, pay; , first, , second
pay, resultCode 401: Payment; login, pay, login, pay; , first, , second
pay, resultCode "401" alone: Payment; login, pay, login, pay; , first, , second
result, HTTP 401: PaymentResult; login, result, login, result; , first, , second
result, HTTP 401 with a body: PaymentResult; login, result, login, result; , first, , second
result, resultCode "401": PaymentResult; login, result, login, result; , first, , second
result, resultCode 401: PaymentResult; login, result, login, result; , first, , second
result, resultCode "401" alone: PaymentResult; login, result, login, result; , first, , second
installments, HTTP 401: array; login, installments, login, installments; , first, , second
installments, HTTP 401 with a body: array; login, installments, login, installments; , first, , second
installments, resultCode "401": array; login, installments, login, installments; , first, , second
installments, resultCode 401: array; login, installments, login, installments; , first, , second
installments, resultCode "401" alone: array; login, installments, login, installments; , first, , second
-- refused always
pay, HTTP 401: AuthenticationException rejected 401; login, pay, login, pay
pay, resultCode "401": AuthenticationException rejected 401 401; login, pay, login, pay
pay, an API key: AuthenticationException rejected 401; pay
result, HTTP 401: AuthenticationException unanswered 401; login, result, login, result
result, resultCode "401": AuthenticationException unanswered 401 401; login, result, login, result
result, an API key: AuthenticationException unanswered 401; result
installments, HTTP 401: AuthenticationException unanswered 401; login, installments, login, installments
installments, resultCode "401": AuthenticationException unanswered 401 401; login, installments, login, installments
installments, an API key: AuthenticationException unanswered 401; installments
-- what is no login
good: Payment; login, pay
in quotes: Payment; login, pay
only what is needed: Payment; login, pay
expiration null: Payment; login, pay
expiration in words: Payment; login, pay
with seven digits of seconds: Payment; login, pay
already expired: Payment; login, pay
success false: ApiException not-sent 200 9001; login
success false, resultCode 401: AuthenticationException not-sent 401 401; login
success false beside a token: ApiException not-sent 200 0000; login
success absent: ResponseException not-sent 200 0000; login
success 1: ResponseException not-sent 200 0000; login
no data: ResponseException not-sent 200; login
data null: ResponseException not-sent 200; login
data a list: ResponseException not-sent 200; login
no token: ResponseException not-sent 200; login
token null: ResponseException not-sent 200; login
token "null": ResponseException not-sent 200; login
token empty: ResponseException not-sent -; login
token with a blank: ResponseException not-sent -; login
token with a line break: ResponseException not-sent -; login
token not ASCII: ResponseException not-sent -; login
token an object: ResponseException not-sent 200; login
token elsewhere: ResponseException not-sent 200; login
two tokens: ResponseException not-sent 200; login
not JSON: ResponseException not-sent 200; login
empty: ResponseException not-sent 200; login
half of it: ResponseException not-sent 200; login
HTTP 400: ApiException not-sent 400 400; login
HTTP 401: AuthenticationException not-sent 401 401; login
HTTP 403: PermissionException not-sent 403; login
HTTP 429: RateLimitException not-sent 429 retryable; login
HTTP 500: ServerErrorException not-sent 500 retryable; login
HTTP 302: ResponseException not-sent 302; login
the transport throws: TransportException not-sent -; login
-- how long it is kept
ok: an hour: asked
ok: an hour: kept
ok: two minutes: asked
ok: two minutes: kept
ok: half a minute: asked
ok: half a minute: kept
ok: no date: asked
ok: no date: kept
ok: what the store is given tells nothing of the account
