--TEST--
Finrota VPWS: the bank's address is passed on unless it could do harm: without it the customer could not pay
--EXTENSIONS--
payments
--FILE--
<?php
declare(strict_types=1);

namespace Payments\Tests;

require __DIR__ . '/../support/finrota.php';

function redirected(string $url): ?string
{
    $data = str_replace(['"redirectUrl":null', '"transactionStatusId":1'], ['"redirectUrl":' . json_encode($url), '"transactionStatusId":4'], VPWS_PAYMENT);

    return fakeVpws(new FakeTransport(envelope($data)))->pay(...vpwsArguments(use3D: true, returnUrl: 'https://shop.example/'))->threeDSecure?->redirectUrl;
}

$table = new Table();
foreach ([
    'https://test_pgwapi.e-cozum.com/ThreeDForm/Pg3ds?token=b80fbf89-9264-49c2-bf85-38ad89dc1c6d', 'https://bank.example', 'HTTPS://BANK.example/', 'https://bank.example:8443/a/b?c=d&e=%20#f',
    'https://bank.example/?a={b}|c', 'https://192.0.2.1/3d', 'https://[2001:db8::1]/3d', 'https://bank.example/?t=' . str_repeat('x', 4000),
    'https://...', 'https://bank.example./3d',
] as $url) {
    $table->row($url, $url, redirected($url));
}
foreach ([
    'javascript:alert(1)', 'data:text/html,x', '//bank.example/', '/3d', 'bank.example', '', ' ', "https://bank.example/\r\nX: y", "https://bank.example/\n", 'https://bank.example/ x', 'https:///3d', 'https://',
    'https://user:password@bank.example/', 'https://bank.example\\@elsewhere.example/', 'https://?a=b', 'https://#a', 'https://:443/', 'ftp://bank.example/', 'http', 'https:', 'https:/bank.example/',
] as $url) {
    $table->row($url, null, redirected($url));
}
$table->end();
?>
--EXPECT--
31 rows checked
