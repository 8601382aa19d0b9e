--TEST--
HstMobil Web POS: the requests of login and payment, byte for byte
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Currency;
use Payments\Environment;
use Payments\Money;

require __DIR__ . '/../support/hstmobil.php';

$provider = new HstMobil(GOOD_PAY);
$pos = $provider->webPos(userName: '5000000000', password: 'Test1234');

$pos->pay(
    amount: Money::of('10', Currency::TRY),
    orderId: '1ae8af2024c811ee8844dd9840dd82ae',
    installment: 1,
    card: card('4589963225894785', 'TEST HOLDER', 12, 2030, '000'),
    callbackUrl: 'https://shop.example/cb',
    isSecureTransaction: true,
);
check('login, then the payment', 'login, pay', $provider->asked());
[$login, $payment] = $provider->requests;
check('the login', ['POST', 'https://virtualapitest.hstmobil.com.tr/api/Auth/login', false], [$login->method(), $login->url(), $login->isWrite()]);
check('its body', '{"userName":"5000000000","password":"' . TEST1234 . '","lat":"","long":""}', $login->body());
check('it proves nothing but that', [true, false], [$login->headers()['Content-Type'] === 'application/json', isset($login->headers()['Authorization'])]);
check('the payment', ['POST', 'https://virtualapitest.hstmobil.com.tr/api/Payments/Payment', true, 'hstmobil.webpos.pay'], [$payment->method(), $payment->url(), $payment->isWrite(), $payment->operation()]);
check('its body', '{"amount":10,"currencyCode":949,"orderId":"1ae8af2024c811ee8844dd9840dd82ae","installment":1,"cardHolderName":"TEST HOLDER",'
    . '"cardNumber":"4589963225894785","expireYear":"2030","expireMonth":"12","cvc":"000","isSecureTransaction":true,"callbackUrl":"https://shop.example/cb"}', $payment->body());
check('its headers', ['application/json', 'Bearer header.payload.signature'], [$payment->headers()['Content-Type'], $payment->headers()['Authorization']]);

// The page's own sample, without its quotes around numbers and its comma at the end.
$pos->pay(...payArguments(orderId: 'ASFASF87687678690988', installment: 5, card: card('4589963225894785', 'İsim Soyisim', 12, 2023, '000'), callbackUrl: 'https://shop.example/sonuc?sepet=1'));
check('the page\'s sample', '{"amount":10,"currencyCode":949,"orderId":"ASFASF87687678690988","installment":5,"cardHolderName":"İsim Soyisim",'
    . '"cardNumber":"4589963225894785","expireYear":"2023","expireMonth":"12","cvc":"000","isSecureTransaction":true,"callbackUrl":"https://shop.example/sonuc?sepet=1"}', $provider->last()->body());
check('no second login', 'login, pay, pay', $provider->asked());

// The skeleton's members, in its order.
check('the members', ['amount', 'currencyCode', 'orderId', 'installment', 'cardHolderName', 'cardNumber', 'expireYear', 'expireMonth', 'cvc', 'isSecureTransaction', 'callbackUrl'],
    array_keys(json_decode($provider->last()->body(), true)));

$rows = [
    ['amount', lira('0.01'), '"amount":0.01,'],
    ['amount', lira('1'), '"amount":1,'],
    ['amount', lira('1.50'), '"amount":1.50,'],
    ['amount', lira('10.05'), '"amount":10.05,'],
    ['amount', lira('1234567.80'), '"amount":1234567.80,'],
    ['amount', lira('100000000'), '"amount":100000000,'],
    ['amount', kurus(PHP_INT_MAX), '"amount":92233720368547758.07,'],
    ['orderId', 'x', '"orderId":"x"'],
    ['orderId', '1ae8af20-24c8-11ee-8844-dd9840dd82ae', '"orderId":"1ae8af20-24c8-11ee-8844-dd9840dd82ae"'],
    ['orderId', "\"\\/\u{1}", '"orderId":"\"\\\\/\u0001"'],
    ['installment', 12, '"installment":12,'],
    ['installment', PHP_INT_MAX, '"installment":9223372036854775807,'],
    ['card', card(month: 1, year: 2099), '"expireYear":"2099","expireMonth":"01"'],
    ['card', card('4155 6501-0041 6111', cvv: '007'), '"cardNumber":"4155650100416111"'],
    ['card', card(holder: "Ayşe \"Işık\" \u{1f37c}"), "\"cardHolderName\":\"Ayşe \\\"Işık\\\" \u{1f37c}\""],
    ['isSecureTransaction', false, '"isSecureTransaction":false,'],
    ['callbackUrl', 'http://127.0.0.1:8080/a?b=c&d=%20', '"callbackUrl":"http://127.0.0.1:8080/a?b=c&d=%20"'],
];
$table = new Table();
foreach ($rows as [$name, $value, $json]) {
    $pos->pay(...payArguments(...[$name => $value]));
    $body = $provider->last()->body();
    $table->row("$name: $json in $body", [true, true], [str_contains($body, $json), json_decode($body) instanceof \stdClass]);
}

// The password goes out as the SHA-512 of its UTF-8 bytes, whatever they are.
foreach (['a', 'Test1234', "\u{15e}ifre \"'\\/\u{1f37c}", str_repeat('x', 1000), TEST1234] as $password) {
    $provider->webPos(userName: '5' . strlen($password), password: $password)->pay(...payArguments());
    $body = json_decode($provider->requests[count($provider->requests) - 2]->body());
    $table->row("the password $password", hash('sha512', $password), $body->password);
}
$table->end();

$provider->webPos(apiKey: 'an-api-key', environment: Environment::Live)->pay(...payArguments());
check('the live host', 'https://virtualapi.hstmobil.com.tr/api/Payments/Payment', $provider->last()->url());
check('an API key in the place of a token', 'Bearer an-api-key', $provider->last()->headers()['Authorization']);
?>
--EXPECT--
ok: login, then the payment
ok: the login
ok: its body
ok: it proves nothing but that
ok: the payment
ok: its body
ok: its headers
ok: the page's sample
ok: no second login
ok: the members
22 rows checked
ok: the live host
ok: an API key in the place of a token
