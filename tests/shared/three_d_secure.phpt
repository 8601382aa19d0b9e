--TEST--
ThreeDSecure: status, headers and body for a redirect and for a bank's page, with and without a nonce
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\{Card, Currency, Environment, Money, Options, ThreeDSecure};
use Payments\HstMobil\{Account, WebPos};

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/answers.php';

/** The bank's step as a provider's answer brings it. */
function step(array $data): ThreeDSecure
{
    $answer = json_encode(['data' => $data + ['orderId' => 'o', 'paymentId' => 'p'], 'success' => true, 'resultCode' => '200']);
    $account = new Account(Environment::Sandbox, 'key', options: new Options(transport: Answers::with(200, $answer), retries: 0));

    return (new WebPos($account))->pay(Money::of('10', Currency::TRY), 'o', 1, new Card('4155650012346111', 'A', 12, 2030, '123'), 'https://shop.example/back')->threeDSecure;
}

$redirect = step(['returnType' => 1, 'returnUrl' => 'https://bank.example/acs?x=1&y=%20']);
$html = "<!DOCTYPE html>\n<SCRIPT\tsrc=x></SCRIPT><script>document.forms[0].submit()</script><scripty><script/><form action=\"https://bank.example\">ş\u{2028}</form><script";
$page = step(['returnType' => 2, 'paymentData' => $html]);

// --- a redirect ---
same(['https://bank.example/acs?x=1&y=%20', null], [$redirect->redirectUrl, $redirect->html], 'redirect: properties');
same(303, $redirect->status(), 'redirect: status');
same(['Cache-Control' => 'no-store', 'Location' => 'https://bank.example/acs?x=1&y=%20'], $redirect->headers(), 'redirect: headers');
same($redirect->headers(), $redirect->headers('abc'), 'redirect: headers with a nonce');
same(['', ''], [$redirect->body(), $redirect->body('abc')], 'redirect: no body');

// --- a page ---
same([null, $html], [$page->redirectUrl, $page->html], 'page: properties');
same(200, $page->status(), 'page: status');
same($html, $page->body(), 'page: body, unchanged');
same(['Cache-Control' => 'no-store', 'Content-Type' => 'text/html; charset=utf-8'], $page->headers(), 'page: headers');
same("script-src 'nonce-aZ09+/-_='; object-src 'none'; base-uri 'none'", $page->headers('aZ09+/-_=')['Content-Security-Policy'], 'page: policy');
$marked = "<!DOCTYPE html>\n<SCRIPT nonce=\"n1\"\tsrc=x></SCRIPT><script nonce=\"n1\">document.forms[0].submit()</script><scripty><script nonce=\"n1\"/><form action=\"https://bank.example\">ş\u{2028}</form><script";
same($marked, $page->body('n1'), 'page: every script marked, nothing else');
same($html, $page->body(null), 'page: null is no nonce');
same($html, $page->html, 'page: the property stays');

// --- nonces that would end a header or an attribute ---
foreach (['', ' ', 'a b', "a'", 'a"', 'a;b', "a\r\nX-Evil: 1", "a\nb", "a\0b", 'a>b', 'a<b', 'ş', "a\t", 'a,b', 'a%b', "\0"] as $nonce) {
    foreach ([$redirect, $page] as $step) {
        foreach (['headers', 'body', 'send'] as $method) {
            throws(\ValueError::class, "Payments\ThreeDSecure::$method(): Argument #1 (\$nonce) must be base64 or base64url text", fn () => $step->$method($nonce), "$method with a nonce of " . json_encode($nonce));
        }
    }
}

// --- never made ---
$hollow = (new \ReflectionClass(ThreeDSecure::class))->newInstanceWithoutConstructor();
same(['', 200], [$hollow->body(), $hollow->status()], 'never made');
same(['redirectUrl', 'html'], array_keys($page->jsonSerialize()), 'JSON');
foreach (['status' => [1], 'headers' => ['a', 'b'], 'body' => ['a', 'b'], 'send' => ['a', 'b']] as $method => $arguments) {
    throws(\ArgumentCountError::class, "Payments\ThreeDSecure::$method() expects ", fn () => $page->$method(...$arguments), "$method: too many");
}
throws(\TypeError::class, '($nonce) must be of type ?string, array given', fn () => $page->headers([]), 'a nonce that is a list');

done();
?>
--EXPECT--
done
