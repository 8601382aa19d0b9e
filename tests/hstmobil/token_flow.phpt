--TEST--
HstMobil login at the simulator: the password never leaves in clear, tokens are reused, renewed and not shown
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\HstMobil\WebPos;

require __DIR__ . '/../support/hstmobil.php';

$exchanges = new Exchanges();
$shop = new Shop(['observer' => $exchanges]);
$simulator = $shop->simulator;
$operations = [
    'pay' => fn (WebPos $pos) => $pos->pay(...payArguments(orderId: WebPos::newOrderId())),
    'result' => fn (WebPos $pos) => $pos->result($GLOBALS['order'], $GLOBALS['order']),
    'installments' => fn (WebPos $pos) => $pos->installments(),
];
$pos = simulatedWebPos($shop);
$order = $pos->pay(...payArguments(orderId: WebPos::newOrderId()))->orderId;

/** The outcome, and what arrived for it. */
function arrived(callable $call): string
{
    global $shop;

    $before = [$shop->arrived('/api/Auth/'), $shop->arrived('/api/Payments/')];
    $outcome = outcome($call);

    return "$outcome, " . $shop->arrived('/api/Auth/') - $before[0] . ' login, ' . $shop->arrived('/api/Payments/') - $before[1] . ' call';
}

foreach ($operations as $name => $call) {
    echo "$name: ", arrived(fn () => $call(simulatedWebPos($shop))), "\n";
    $simulator->revokeTokens();
    echo "$name, revoked: ", arrived(fn () => $call(simulatedWebPos($shop))), "\n";
    $simulator->settings(['hstUnauthorisedStatus' => 200]);
    $simulator->revokeTokens();
    echo "$name, revoked, told by the body: ", arrived(fn () => $call(simulatedWebPos($shop))), "\n";
    $simulator->settings(['hstUnauthorisedStatus' => 401]);
    $simulator->fault('expired-token', '/api/Payments/', ['times' => 9]);
    echo "$name, refused always: ", arrived(fn () => $call(simulatedWebPos($shop, retries: 5))), "\n";
    $simulator->clearFaults();
}
check('payments that were started: none twice', 4, count(array_filter($simulator->requests('/api/Payments/Payment'), fn (array $request): bool => $request['path'] === '/api/Payments/Payment' && $request['status'] === 200 && str_contains($request['answer'], '"0000"'))));

echo "-- who it is\n";
foreach ([
    'another password' => ['userName' => '5000000000', 'password' => 'test1234'],
    'its hash as the password' => ['userName' => '5000000000', 'password' => TEST1234],
    'another user' => ['userName' => '5000000009', 'password' => 'Test1234'],
    'an API key that is none' => ['apiKey' => 'no-key'],
] as $title => $account) {
    echo "$title: ", arrived(fn () => webPos($shop->options(), ...$account)->pay(...payArguments(orderId: WebPos::newOrderId()))), "\n";
}
$login = json_decode($simulator->request('POST', $simulator->url() . '/api/Auth/login', ['Content-Type' => 'application/json'], '{"userName":"5000000000","password":"' . TEST1234 . '"}')['body']);
echo 'an API key that is good: ', arrived(fn () => webPos($shop->options(), apiKey: $login->data->token)->installments()), "\n";
$simulator->settings(['hstPassword' => "\u{15e}ifre \"'\\"]);
$simulator->revokeTokens();
echo 'a password of many letters: ', arrived(fn () => webPos($shop->options(), userName: '5000000000', password: "\u{15e}ifre \"'\\")->installments()), "\n";
$simulator->settings(['hstPassword' => 'Test1234']);

echo "-- how long\n";
foreach ([30 => 'half a minute', 3600 => 'an hour'] as $seconds => $title) {
    $simulator->settings(['hstTokenLifetimeSeconds' => $seconds]);
    $simulator->revokeTokens();
    $pos->installments(); // uses up the old one
    $pos->installments();
    echo "$title: ", arrived(fn () => $pos->installments()), "\n";
}

// On the wire: never the password, always its hash.
$wire = json_encode($simulator->requests(), JSON_UNESCAPED_SLASHES);
check('the password in clear', [false, false], [str_contains($wire, '"Test1234'), str_contains($wire, 'Test1234\\"')]);
check('its hash', true, str_contains($wire, TEST1234));

// To the observer: neither, and no token.
$shown = json_encode($exchanges->all, JSON_UNESCAPED_SLASHES);
check('what was observed', true, count($exchanges->all) > 20 && str_contains($shown, '"userName'));
foreach (['the password' => 'Test1234', 'its hash' => TEST1234, 'a token' => 'eyJ', 'the API key' => 'no-key'] as $title => $secret) {
    check("$title is not shown", false, str_contains($shown, $secret));
}
?>
--EXPECT--
pay: Payment, 0 login, 1 call
pay, revoked: Payment, 1 login, 2 call
pay, revoked, told by the body: Payment, 1 login, 2 call
pay, refused always: AuthenticationException rejected 401 401, 1 login, 2 call
result: PaymentResult, 0 login, 1 call
result, revoked: PaymentResult, 1 login, 2 call
result, revoked, told by the body: PaymentResult, 1 login, 2 call
result, refused always: AuthenticationException unanswered 401 401, 1 login, 2 call
installments: array, 0 login, 1 call
installments, revoked: array, 1 login, 2 call
installments, revoked, told by the body: array, 1 login, 2 call
installments, refused always: AuthenticationException unanswered 401 401, 1 login, 2 call
ok: payments that were started: none twice
-- who it is
another password: AuthenticationException not-sent 401 401, 1 login, 0 call
its hash as the password: AuthenticationException not-sent 401 401, 1 login, 0 call
another user: AuthenticationException not-sent 401 401, 1 login, 0 call
an API key that is none: AuthenticationException rejected 401 401, 0 login, 1 call
an API key that is good: array, 0 login, 1 call
a password of many letters: array, 1 login, 1 call
-- how long
half a minute: array, 1 login, 1 call
an hour: array, 0 login, 1 call
ok: the password in clear
ok: its hash
ok: what was observed
ok: the password is not shown
ok: its hash is not shown
ok: a token is not shown
ok: the API key is not shown
