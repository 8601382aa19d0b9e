--TEST--
An exchange can be written as JSON, whatever bytes came as an answer
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Hepsipay\Refund;
use Payments\Http\Response;
use Payments\Options;

require __DIR__ . '/../support/shop.php';

$table = new Table();
$bodies = [
    'ASCII' => 'no JSON', 'UTF-8' => "<h1>Bakım</h1>", 'Latin-5' => "<h1>Bak\xfdm</h1>", 'binary' => "\xff\xfe\0\1\x80", 'NUL' => "a\0b", 'half a character' => "a\xc4",
    'a surrogate' => "\xed\xa0\x80", 'UTF-16' => "\xff\xfeB\0a\0",
];
for ($length = 2040; $length < 2056; $length++) {
    $bodies["$length bytes, then letters of two"] = str_repeat('x', $length) . str_repeat("\u{131}", 100);
    $bodies["$length bytes, then letters of four"] = str_repeat('x', $length) . str_repeat("\u{1f37c}", 100);
}
foreach ($bodies as $title => $body) {
    foreach ([200, 500] as $status) {
        $observer = new Exchanges();
        $options = new Options(transport: new FakeTransport(new Response($status, $body)), observer: $observer);
        $thrown = thrown(fn () => (new Refund(merchant($options)))->byPaymentId('1', kurus(1)));
        $table->row("$title, as observed", true, json_encode($observer->all[0]) !== false);
        $table->row("$title, in the exception", true, json_encode($thrown->exchange()) !== false && json_encode($thrown->getMessage()) !== false);
    }
}
$table->end();
?>
--EXPECT--
160 rows checked
