--TEST--
The bank's address: encoded where its meaning is sure, else kept as it came, with a payment that still awaits the bank; PWS, VPWS and HstMobil alike
--EXTENSIONS--
payments
--FILE--
<?php
declare(strict_types=1);

namespace Payments\Tests;

use Payments\HstMobil\Account;
use Payments\HstMobil\WebPos;
use Payments\{Environment, Options};

require __DIR__ . '/../support/finrota.php';

/** @return array<string, array{string, string|null, bool, string|null}> by service: status, address, whether it can be used, as it came */
function redirected(string $url, array $bytes = []): array
{
    $finrota = fn (string $sample): string => str_replace(['"redirectUrl":null', '"transactionStatusId":1'], ['"redirectUrl":' . strtr(json_encode($url), $bytes), '"transactionStatusId":4'], $sample);
    $hstMobil = strtr(json_encode(['data' => ['orderId' => '1', 'paymentId' => '1', 'returnType' => 1, 'returnUrl' => $url], 'success' => true]), $bytes);
    $account = new Account(Environment::Sandbox, apiKey: 'key', options: new Options(transport: new FakeTransport($hstMobil)));
    $payments = [
        'pws' => fakePws(new FakeTransport(envelope($finrota(PWS_PAYMENT))))->pay(...pwsArguments(use3D: true, returnUrl: 'https://shop.example/')),
        'vpws' => fakeVpws(new FakeTransport(envelope($finrota(VPWS_PAYMENT))))->pay(...vpwsArguments(use3D: true, returnUrl: 'https://shop.example/')),
        'webPos' => (new WebPos($account))->pay(lira('1'), '1', 1, card(), 'https://shop.example/'),
    ];

    return array_map(fn ($payment): array => [
        $payment->status->name, $payment->threeDSecure?->redirectUrl, $payment->threeDSecure?->isUsable(), $payment->threeDSecure?->rawRedirectUrl,
    ], $payments);
}

$table = new Table();
$row = function (string $url, ?string $address) use ($table): void {
    foreach (redirected($url) as $service => $seen) {
        $table->row("$service: $url", ['AwaitingThreeDSecure', $address, $address !== null, $url], $seen);
    }
};
foreach ([
    'https://test_pgwapi.e-cozum.com/ThreeDForm/Pg3ds?token=b80fbf89-9264-49c2-bf85-38ad89dc1c6d', 'https://bank.example', 'HTTPS://BANK.example/', 'http://bank.example/3d',
    'https://bank.example:8443/a/b?c=d&e=%20#f', "https://bank.example/?a={b}|c'd^[e]", 'https://192.0.2.1/3d', 'https://[2001:db8::1]/3d', 'https://bank.example/?t=' . str_repeat('x', 4000),
    'https://...', 'https://bank.example./3d', 'https://bank.example/100%/a@b', 'https://bank.example/a\\b',
] as $url) {
    $row($url, $url);
}
foreach ([
    ' https://bank.example/3d' => 'https://bank.example/3d', "https://bank.example/3d\r\n" => 'https://bank.example/3d', "\t https://bank.example/\u{1f}" => 'https://bank.example/',
    'https://bank.example/ödeme sayfası' => 'https://bank.example/%C3%B6deme%20sayfas%C4%B1', 'https://bank.example/?ad=ŞÜKRÜ ığdır&b=%C5%9E#ş' => 'https://bank.example/?ad=%C5%9E%C3%9CKR%C3%9C%20%C4%B1%C4%9Fd%C4%B1r&b=%C5%9E#%C5%9F',
    'https://bank.example/?a="b"&c=<d>`' => 'https://bank.example/?a=%22b%22&c=%3Cd%3E%60', 'https://bank.example?a b' => 'https://bank.example?a%20b', "https://bank.example/\u{1f600}" => 'https://bank.example/%F0%9F%98%80',
    '//bank.example/3d?a=b' => 'https://bank.example/3d?a=b',
] as $url => $address) {
    $row($url, $address);
}
foreach ([
    'javascript:alert(1)', 'data:text/html,x', '/3d', '3d', 'bank.example', 'bank.example/3d', "https://bank.example/\r\nX: y", "https://bank.example/a\tb", "https://bank.example/\u{7f}b", 'https:///3d', 'https://',
    'https://user:password@bank.example/', 'https://bank.example\\@elsewhere.example/', 'https://?a=b', 'https://#a', 'https://:443/', 'ftp://bank.example/', 'http', 'https:', 'https:/bank.example/', '//',
    '///bank.example', '//user@bank.example/', '/\\bank.example', 'https://bank example/', 'https://şükrü.example/', 'https://bank.example"/', 'https://bank.example<b>/', '?a=b', '#a', "\u{a0}https://bank.example/",
] as $url) {
    $row($url, null);
}
foreach (["\xff" => "\u{fffd}", "\x07" => "\u{fffd}", '\ud800' => "\u{fffd}", '\u0000' => "\u{fffd}"] as $bad => $mended) {
    foreach (redirected('https://bank.example/BAD/3d', ['BAD' => $bad]) as $service => $seen) {
        $table->row("$service: no text " . bin2hex($bad), ['AwaitingThreeDSecure', null, false, "https://bank.example/$mended/3d"], $seen);
    }
}
$table->end();

echo "-- no address at all\n";
$table = new Table();
foreach (['null', '""', '" "', '"\t\r\n"', '"null"', '{}', '["https://bank.example/"]'] as $json) {
    foreach (['1' => 'Succeeded', '4' => 'AwaitingThreeDSecure'] as $code => $status) {
        $data = str_replace(['"redirectUrl":null', '"transactionStatusId":1'], ["\"redirectUrl\":$json", "\"transactionStatusId\":$code"], VPWS_PAYMENT);
        $payment = fakeVpws(new FakeTransport(envelope($data)))->pay(...vpwsArguments(use3D: true, returnUrl: 'https://shop.example/'));
        $raw = $code === 4 && in_array($json[0], ['{', '['], true) ? $json : null;
        $table->row("$json, $code", [$status, null, $raw], [$payment->status->name, $payment->threeDSecure?->redirectUrl, $payment->threeDSecure?->rawRedirectUrl]);
    }
}
$table->end();
?>
--EXPECT--
171 rows checked
-- no address at all
14 rows checked
