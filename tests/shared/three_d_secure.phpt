--TEST--
ThreeDSecure: status, headers and body for a redirect, a bank's page, and an address that cannot be used
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\{Card, Currency, Environment, Money, Options, ThreeDSecure};
use Payments\HstMobil\{Account, WebPos};

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/values.php';
require __DIR__ . '/../support/answers.php';

/** The bank's step as a provider's answer brings it. */
function step(array $data): ThreeDSecure
{
    $answer = json_encode(['data' => $data + ['orderId' => 'o', 'paymentId' => 'p'], 'success' => true, 'resultCode' => '200']);
    $account = new Account(Environment::Sandbox, 'key', options: new Options(transport: Answers::with(200, $answer), retries: 0));

    return (new WebPos($account))->pay(Money::of('10', Currency::TRY), 'o', 1, new Card('4155650012346111', 'A', 12, 2030, '123'), 'https://shop.example/back')->threeDSecure;
}

$redirect = step(['returnType' => 1, 'returnUrl' => 'https://bank.example/acs?x=1&y=%20']);
$html = "<!DOCTYPE html>\n<!-- <script --><SCRIPT\tsrc=x></SCRIPT><script>document.forms[0].submit()</script><form action=\"https://bank.example\">ş\u{2028}</form><script";
$page = step(['returnType' => 2, 'paymentData' => $html]);
$unusable = step(['returnType' => 1, 'returnUrl' => '/acs?x=1']);

// --- a redirect ---
same(['https://bank.example/acs?x=1&y=%20', null, 'https://bank.example/acs?x=1&y=%20'], [$redirect->redirectUrl, $redirect->html, $redirect->rawRedirectUrl], 'redirect: properties');
same(true, $redirect->isUsable(), 'redirect: usable');
same(303, $redirect->status(), 'redirect: status');
same(['Cache-Control' => 'no-store', 'Location' => 'https://bank.example/acs?x=1&y=%20'], $redirect->headers(), 'redirect: headers');
same('', $redirect->body(), 'redirect: no body');

// --- a page ---
same([null, $html, null], [$page->redirectUrl, $page->html, $page->rawRedirectUrl], 'page: properties');
same(true, $page->isUsable(), 'page: usable');
same(200, $page->status(), 'page: status');
same($html, $page->body(), 'page: body, unchanged');
same(['Cache-Control' => 'no-store', 'Content-Type' => 'text/html; charset=utf-8'], $page->headers(), 'page: headers, without a policy');

// --- an address whose meaning is not sure, and one that was never made ---
$hollow = hollowOf(ThreeDSecure::class);
same([null, null, '/acs?x=1'], [$unusable->redirectUrl, $unusable->html, $unusable->rawRedirectUrl], 'unusable: properties');
foreach (['unusable' => $unusable, 'never made' => $hollow] as $case => $step) {
    same(false, $step->isUsable(), "$case: not usable");
    foreach (['status', 'headers', 'body', 'send'] as $method) {
        $step === $hollow
            ? throws(\Error::class, 'Payments\ThreeDSecure was not constructed', fn () => $step->$method(), "$case: $method()")
            : throws(\LogicException::class, 'cannot be used: $rawRedirectUrl has it; the payment waits', fn () => $step->$method(), "$case: $method()");
    }
}

// --- all ---
same(['redirectUrl', 'html', 'rawRedirectUrl'], array_keys($page->jsonSerialize()), 'JSON');
foreach (['isUsable', 'status', 'headers', 'body', 'send'] as $method) {
    throws(\ArgumentCountError::class, "Payments\ThreeDSecure::$method() expects exactly 0 arguments", fn () => $page->$method('a'), "$method: too many");
}

done();
?>
--EXPECT--
done
