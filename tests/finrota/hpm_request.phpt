--TEST--
Finrota HPM: the request of a payment link, byte for byte
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Currency;
use Payments\Environment;
use Payments\Finrota\Account;
use Payments\Finrota\Customer;
use Payments\Finrota\Hpm;
use Payments\Finrota\UserVerificationBy;
use Payments\Money;
use Payments\Options;

require __DIR__ . '/../support/shop.php';

$transport = new FakeTransport('{"message":null,"statusCode":200,"exceptions":null,"data":{"link":"https://p.example/","expiryUtc":"2025-12-01T15:15:13"},"oldData":null,"errors":null}');
$hpm = new Hpm(new Account('demo-api-key', 'demo-secret-key', Environment::Sandbox, new Options(transport: $transport)));

$hpm->createLink(
    amount: Money::of('150.00', Currency::TRY),
    clientOrderReference: '0005',
    paymentSetId: '504978bf-bebd-40c5-89aa-b76f3a20341c',
    customer: new Customer(email: 'test@example.com', gsm: '5000000000', name: 'Test', surname: 'User'),
    userVerificationBy: UserVerificationBy::Email,
    userVerificationFailBehavior: Hpm::FAIL_BEHAVIOR_CREATE,
    description: 'test',
    successUrl: 'https://shop.example/ok',
    failUrl: 'https://shop.example/fail',
    webhookUrl: 'https://shop.example/hook',
    additionalData: ['1606_Dinamik_Alan_tr' => '4'],
);
check('the body, in the order of the page', '{"currencyCode":"TRY","clientOrderReference":"0005","amount":150.00,"paymentSetId":"504978bf-bebd-40c5-89aa-b76f3a20341c",'
    . '"description":"test","customer":{"email":"test@example.com","gsm":"5000000000","name":"Test","surname":"User"},'
    . '"successURL":"https://shop.example/ok","failURL":"https://shop.example/fail","webhookURL":"https://shop.example/hook",'
    . '"userVerificationBy":"Email","userVerificationFailBehavior":"Create","additionalData":{"1606_Dinamik_Alan_tr":"4"}}', $transport->last()->body());

[$token, $link] = $transport->requests;
check('the token comes first', ['POST', 'https://pgw.netahsilatdemo.com/auth/api/token/connect', '{"apiKey":"demo-api-key","secretKey":"demo-secret-key"}'], [$token->method(), $token->url(), $token->body()]);
check('its headers', ['Accept', 'Accept-Encoding', 'User-Agent', 'Content-Type'], array_keys($token->headers()));
check('it is a read', [false, 'finrota.token.connect'], [$token->isWrite(), $token->operation()]);
check('then the link', ['POST', 'https://pgw.netahsilatdemo.com/hpm', true], [$link->method(), $link->url(), $link->isWrite()]);
check('with the token', 'Bearer header.payload.signature', $link->headers()['Authorization']);
check('and nothing else', ['Accept', 'Accept-Encoding', 'User-Agent', 'Content-Type', 'Authorization'], array_keys($link->headers()));
check('as JSON', ['application/json', 'application/json'], [$link->headers()['Content-Type'], $token->headers()['Content-Type']]);

$hpm->createLink(...linkArguments());
check('only what is required', '{"currencyCode":"TRY","clientOrderReference":"0005","amount":150.00,"paymentSetId":"504978bf-bebd-40c5-89aa-b76f3a20341c",'
    . '"customer":{"email":"test@example.com"},"userVerificationBy":"Email","userVerificationFailBehavior":"Create"}', $transport->last()->body());

// Every value of every field.
$rows = [
    ['amount', Money::of('0.01', Currency::TRY), '"amount":0.01'],
    ['amount', Money::of('1', Currency::USD), '"amount":1.00'],
    ['amount', Money::of('1', Currency::USD), '"currencyCode":"USD"'],
    ['amount', Money::of('1500', Currency::JPY), '"amount":1500,'],
    ['amount', Money::of('1.5', Currency::KWD), '"amount":1.500'],
    ['amount', Money::ofMinor(PHP_INT_MAX, Currency::TRY), '"amount":92233720368547758.07'],
    ['clientOrderReference', "\"\\/\u{8}\u{c}\n\r\t\u{1}\u{7f}", '"clientOrderReference":"\"\\\\/\b\f\n\r\t\u0001' . "\u{7f}" . '"'],
    ['clientOrderReference', "\u{131}\u{130}\u{15f} \u{1f37c} \u{2028}", "\"clientOrderReference\":\"\u{131}\u{130}\u{15f} \u{1f37c} \u{2028}\""],
    ['paymentSetId', '504978BF-BEBD-40C5-89AA-B76F3A20341C', '"paymentSetId":"504978BF-BEBD-40C5-89AA-B76F3A20341C"'],
    ['userVerificationFailBehavior', 'DefaultUser', '"userVerificationFailBehavior":"DefaultUser"'],
    ['userVerificationBy', UserVerificationBy::Id, '"userVerificationBy":"Id"'],
    ['successUrl', 'http://shop_1.example:8080/a?b=c&d=%20#e', '"successURL":"http://shop_1.example:8080/a?b=c&d=%20#e"'],
    ['description', '', '"description":""'],
    ['customer', new Customer('a@b', '', '10000000146', 'C1', 'Ayşe', 'Işık', 'E/1'), '"customer":{"email":"a@b","gsm":"","tckn":"10000000146","code":"C1","name":"Ayşe","surname":"Işık","erpCode":"E/1"}'],
    // two keys that differ only in case, as the page prints them; a key of digits, which PHP makes an integer
    ['additionalData', ['1606_Dinamik_Alan_tr' => '4', '1606_dinamik_Alan_tr' => '55'], '"additionalData":{"1606_Dinamik_Alan_tr":"4","1606_dinamik_Alan_tr":"55"}'],
    ['additionalData', ['b' => '1', 'a' => '2', '1606' => '3', '-1' => '4'], '"additionalData":{"b":"1","a":"2","1606":"3","-1":"4"}'],
    ['additionalData', ['x', 'y'], '"additionalData":{"0":"x","1":"y"}'],
    ['additionalData', ['k"' => ''], '"additionalData":{"k\"":""}'],
];
$table = new Table();
foreach ($rows as [$name, $value, $json]) {
    $hpm->createLink(...linkArguments(...[$name => $value]));
    $body = $transport->last()->body();
    $table->row("$name: $json in $body", true, str_contains($body, $json));
    $table->row('a JSON document', true, json_decode($body) instanceof \stdClass);
}
$table->end();

// References in the array change nothing, and nothing changes the array.
$value = '4';
$data = ['a' => &$value];
$hpm->createLink(...linkArguments(additionalData: $data));
check('a reference', true, str_ends_with($transport->last()->body(), '"additionalData":{"a":"4"}}'));
check('the shop\'s array', ['a' => '4'], $data);

$live = new Hpm(new Account('k', 's', Environment::Live, new Options(transport: $transport)));
$live->createLink(...linkArguments());
check('the live host', 'https://api.finrota.com/hpm', $transport->last()->url());
?>
--EXPECT--
ok: the body, in the order of the page
ok: the token comes first
ok: its headers
ok: it is a read
ok: then the link
ok: with the token
ok: and nothing else
ok: as JSON
ok: only what is required
36 rows checked
ok: a reference
ok: the shop's array
ok: the live host
