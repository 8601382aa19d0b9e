--TEST--
Plain http goes to loopback addresses only, and never through a proxy
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Options;

require __DIR__ . '/../support/shop.php';

$shop = new Shop();
$payment = $shop->payment();
foreach (['127.0.0.1', 'localhost', 'LOCALHOST'] as $host) {
    $url = str_replace('127.0.0.1', $host, $shop->simulator->httpUrl());
    echo "$host: ", outcome(fn () => $shop->status(baseUrl: $url)->get($payment['token'])), ', ', outcome(fn () => $shop->hpm(baseUrl: $url)->createLink(...linkArguments())), "\n";
}
check('over plain http', ['http'], array_values(array_unique(array_column($shop->simulator->requests(), 'scheme'))));
echo 'through a proxy: ', told(fn () => $shop->status(baseUrl: $shop->simulator->httpUrl(), proxy: 'http://127.0.0.1:1')->get($payment['token'])), "\n";

$table = new Table();
foreach ([
    'http://shop.example', 'http://10.0.0.1', 'http://192.168.1.1:8080', 'http://0.0.0.0', 'http://128.0.0.1', 'http://[::2]', 'http://[::]', 'http://[fe80::1]', 'http://[::ffff:10.0.0.1]',
    'http://localhost.example', 'http://xlocalhost', 'http://127.0.0.1.example', 'HTTP://shop.example',
] as $url) {
    $table->row($url, 'ConfigurationException not-sent -; Payments\Options: $baseUrl must be https, or http to a loopback address', told(fn () => new Options(baseUrl: $url)));
}
foreach (['http://localhost.', 'http://2130706433', 'http://0x7f000001', 'http://0177.0.0.1', 'http://127.1', 'http://user@localhost', 'http://localhost@shop.example', 'http://localhost\\@shop.example', 'http:/localhost', 'ftp://localhost', 'file:///etc/passwd', 'localhost', ''] as $url) {
    $table->row($url, 'ConfigurationException', shortName(thrown(fn () => new Options(baseUrl: $url))));
}
foreach (['http://localhost', 'http://127.0.0.1', 'http://127.255.255.254:1', 'http://[::1]', 'http://[::1]:8080/x', 'http://LocalHost/', 'https://shop.example', 'https://10.0.0.1'] as $url) {
    $table->row($url, $url, (new Options(baseUrl: $url))->baseUrl);
}
$table->end();
?>
--EXPECT--
127.0.0.1: PaymentState, PaymentLink
localhost: PaymentState, PaymentLink
LOCALHOST: PaymentState, PaymentLink
ok: over plain http
through a proxy: ConfigurationException unanswered -; hepsipay.payment.status: plain http is not sent through a proxy (not sent)
34 rows checked
