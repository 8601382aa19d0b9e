--TEST--
HstMobil: no exchange, dump or exception shows a password, token, card number or security code
--INI--
zend.exception_ignore_args=0
zend.exception_string_param_max_len=200
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Environment;
use Payments\Http\Response;
use Payments\HstMobil\Account;
use Payments\HstMobil\WebPos;
use Payments\Options;

require __DIR__ . '/../support/hstmobil.php';
require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/leaks.php';

/** What nobody may see: of the account, and of the card. */
const USER = ['password' => 'p-Gizli"/1207', 'token' => 't-92eb5ffee6ae.x'];
const KEY = ['API key' => 'k-77d0c4aa'];
const CARD = ['number' => '4155650100416111', 'holder' => 'Ayşe Gizli', 'security code' => '937'];

$login = patched(GOOD_LOGIN, ...['data.token' => json_encode(USER['token'])]);
$arguments = payArguments(card: card(CARD['number'], CARD['holder'], 11, 2041, '937'));

/** A Web POS whose provider answers so, and who watches it. */
function watched(string|Response|\Throwable $answer, string|Response|\Throwable $login, ?Exchanges &$exchanges, bool $byKey): WebPos
{
    $exchanges = new Exchanges();
    $provider = new HstMobil($answer);
    $provider->login = $login;
    $who = $byKey ? ['apiKey' => KEY['API key']] : ['userName' => 'u' . random_int(0, PHP_INT_MAX), 'password' => USER['password']];

    return new WebPos(new Account(...$who + ['environment' => Environment::Sandbox, 'options' => new Options(transport: $provider, observer: $exchanges, retries: 0)]));
}

/** @return array<string, string> what is to be seen of a call */
function seen(?\Throwable $thrown, Exchanges $exchanges): array
{
    $shown = ['exchanges' => json_encode($exchanges->all, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES), 'dump of the exchanges' => print_r($exchanges->all, true)];
    if ($thrown !== null) {
        $shown += ['exception' => (string) $thrown, 'provider message' => $thrown->providerMessage ?? '', 'provider code' => $thrown->providerCode ?? '', 'its exchange' => print_r($thrown->exchange(), true)];
    }

    return $shown;
}

// What is opaque stays so.
opaque(new Account(Environment::Sandbox, userName: 'u', password: USER['password']), USER, 'an account of a user');
opaque(new Account(Environment::Sandbox, apiKey: KEY['API key']), KEY, 'an account with a key');
opaque(new WebPos(new Account(Environment::Sandbox, apiKey: KEY['API key'])), KEY, 'a service');

// A provider that gives back all it was given, in whatever form.
$lost = new \RuntimeException('lost');
$answers = [
    'good' => fn (string $good, string $echo): string => $good,
    'a refusal' => fn (string $good, string $echo): string => json_encode(['success' => false, 'message' => $echo, 'resultCode' => $echo, 'data' => ['errorCode' => $echo, 'responseMessage' => $echo]]),
    'a refusal of HTTP' => fn (string $good, string $echo): Response => new Response(400, json_encode(['success' => false, 'message' => $echo, 'resultCode' => $echo])),
    'members that nobody knows' => fn (string $good, string $echo): string => substr($good, 0, -1) . ',"debug":' . json_encode(['request' => [$echo, $echo => 1]], JSON_UNESCAPED_UNICODE) . '}',
    'an error page' => fn (string $good, string $echo): Response => new Response(500, "<html>$echo</html>"),
    'text' => fn (string $good, string $echo): string => $echo,
    'half a document' => fn (string $good, string $echo): string => substr(json_encode(['message' => $echo, 'more' => $echo]), 0, -10),
    'a refused token' => fn (string $good, string $echo): Response => new Response(401, json_encode(['message' => $echo])),
    'no answer' => fn (string $good, string $echo): \Throwable => $lost,
];
$operations = [
    'pay' => [GOOD_PAY, CARD, fn (WebPos $pos) => $pos->pay(...$arguments)],
    'result' => [GOOD_RESULT, [], fn (WebPos $pos) => $pos->result(ORDER_ID, 'p')],
    'installments' => [GOOD_INSTALLMENTS, [], fn (WebPos $pos) => $pos->installments()],
];
foreach ($operations as $operation => [$good, $given, $call]) {
    foreach ($answers as $title => $make) {
        foreach (['a user' => USER, 'a key' => KEY] as $kind => $account) {
            $secrets = $account + $given;
            $pos = watched($make($good, implode(' | ', $secrets)), $login, $exchanges, $kind === 'a key');
            $thrown = null;
            try {
                $call($pos);
            } catch (\Throwable $thrown) {
            }
            unset($secrets['security code']);
            same([], leaks(seen($thrown, $exchanges), $secrets), "$operation, $title, $kind");
            holds(count($exchanges->all) >= 1, "$operation, $title, $kind: it was watched");
        }
    }
}

// The security code, where it stands as one; the number in groups.
foreach (['"cvc":"937"', '"cvc":937', '"request":{"cvc":"937","cvv":"937"}'] as $member) {
    watched(substr(GOOD_PAY, 0, -1) . ",$member}", $login, $exchanges, true)->pay(...$arguments);
    same(0, preg_match('/937/', $exchanges->all[0]->responseBody . $exchanges->all[0]->requestBody), "the answer has $member");
}
$grouped = thrown(fn () => watched(new Response(400, '{"message":"4155 6501 0041 6111, 4155-6501-0041-6111"}'), $login, $exchanges, true)->pay(...$arguments));
same([], leaks(seen($grouped, $exchanges), ['number in groups' => '4155 6501 0041 6111', 'number with dashes' => '4155-6501-0041-6111']), 'the number in groups');

// A login that shows what it was given: the hash is as good as the password. Or that gives its token in another place.
$sent = ['password' => USER['password'], 'hash of the password' => hash('sha512', USER['password'])];
$echo = implode(' | ', $sent);
foreach ([
    'good' => $login,
    'a refusal' => json_encode(['success' => false, 'message' => $echo, 'resultCode' => '1']),
    'a refusal with members that nobody knows' => json_encode(['success' => false, 'message' => 'no', 'resultCode' => '1', 'debug' => ['password' => $sent['hash of the password'], 'x' => $echo]]),
    'a refusal of HTTP' => new Response(400, json_encode(['success' => false, 'message' => $echo])),
    'an error page' => new Response(502, $echo),
    'another place for the token' => '{"success":true,"data":{"accessToken":"t-92eb5ffee6ae.x"},"token":"t-92eb5ffee6ae.x"}',
    'half of it' => substr($login, 0, 50),
] as $title => $answer) {
    $thrown = null;
    $pos = watched(GOOD_PAY, $answer, $exchanges, false);
    try {
        $pos->pay(...$arguments);
    } catch (\Throwable $thrown) {
    }
    same([], leaks(seen($thrown, $exchanges), $sent + USER), "login: $title");
}

// And what is no secret is told.
$pos = watched(GOOD_PAY, $login, $exchanges, false);
$pos->pay(...$arguments);
[$first, $second] = $exchanges->all;
same('{"userName":"' . json_decode($first->requestBody)->userName . '","password":"***","lat":"","long":""}', $first->requestBody, 'the login');
same('***', $first->responseBody, 'its answer');
same('{"amount":10,"currencyCode":949,"orderId":"' . ORDER_ID . '","installment":1,"cardHolderName":"***","cardNumber":"***","expireYear":"***","expireMonth":"***","cvc":"***","isSecureTransaction":true,"callbackUrl":"https://shop.example/cb"}', $second->requestBody, 'the payment');
holds(str_contains($second->responseBody, '"orderId":"' . ORDER_ID . '"'), 'its answer has the order');
same(['hstmobil.auth.login', 'hstmobil.webpos.pay'], [$first->operation, $second->operation], 'the operations');

// What is refused is not told either.
$thrown = thrown(fn () => $pos->pay(...['callbackUrl' => 'no URL'] + $arguments));
same([], leaks(['exception' => (string) $thrown, 'violations' => json_encode($thrown->violations)], ['number' => CARD['number'], 'holder' => CARD['holder']]), 'a refused argument');
$thrown = thrown(fn () => new Account(Environment::Sandbox, apiKey: KEY['API key'], userName: 'u', password: USER['password']));
same([], leaks(['exception' => (string) $thrown, 'trace' => print_r($thrown->getTrace(), true)], KEY + USER), 'a refused account');

done();
?>
--EXPECT--
done
