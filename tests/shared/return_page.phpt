--TEST--
ReturnPage: 303 to a page of the shop's; nothing that leaves a header or names another host by accident
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\ReturnPage;

require __DIR__ . '/../support/checks.php';

foreach ([
    '/', '/orders/5', '/orders/5?paid=1&a=%20#end', '/a//b', '/a:b', '/?back=https://elsewhere.example', 'https://shop.example', 'https://shop.example/orders/5',
    'http://localhost:8080/orders', 'HTTPS://shop.example/', '/' . str_repeat('a', 4000),
] as $url) {
    $page = new ReturnPage($url);
    same($url, $page->url, "url: $url");
    same(303, $page->status(), "status: $url");
    same(['Cache-Control' => 'no-store', 'Location' => $url], $page->headers(), "headers: $url");
    same(['url' => $url], $page->jsonSerialize(), "JSON: $url");
}
foreach ([
    '', ' ', 'orders/5', '//elsewhere.example', '///elsewhere.example', '/\\elsewhere.example', '\\\\elsewhere.example', '/a\\b', "/\t/elsewhere.example", "/a\r\nX-Evil: 1", "/a\nb", "/a\0b", '/a b', '/ödeme',
    "/a\x7f", 'javascript:alert(1)', 'data:text/html,x', 'ftp://shop.example/', 'https://', 'https:/shop.example', 'https://shop.example/a b', 'https://user@shop.example/', 'https://shop.example\\@elsewhere.example/',
    ' /a', '/a ', '?a', '#a', "https://shop.example/\r\nX-Evil: 1",
] as $url) {
    throws(\ValueError::class, 'Payments\ReturnPage::__construct(): Argument #1 ($url) must be a path that begins with one "/", or an http or https URL', fn () => new ReturnPage($url), 'refused: ' . json_encode($url));
}

$page = new ReturnPage('/a');
throws(\Error::class, 'Payments\ReturnPage was constructed before', fn () => $page->__construct('/b'), 'constructed twice');
same('/a', $page->url, 'constructed twice: unchanged');
$hollow = (new \ReflectionClass(ReturnPage::class))->newInstanceWithoutConstructor();
foreach (['headers', 'send'] as $method) {
    throws(\Error::class, 'Payments\ReturnPage was not constructed', fn () => $hollow->$method(), "never made: $method()");
}
foreach (['status', 'headers', 'send'] as $method) {
    throws(\ArgumentCountError::class, "Payments\ReturnPage::$method() expects exactly 0 arguments", fn () => $page->$method('a'), "$method: too many");
}
throws(\ArgumentCountError::class, 'Payments\ReturnPage::__construct() expects ', fn () => new ReturnPage(), 'nothing given');
throws(\TypeError::class, '($url) must be of type string, null given', fn () => new ReturnPage(null), 'null given');

done();
?>
--EXPECT--
done
