--TEST--
Batch: calls are under way at the same time, as many as are allowed, over connections that are used again
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\{Batch, Options};
use Payments\Hepsipay\Status;

require __DIR__ . '/../support/shop.php';
require __DIR__ . '/support/gate.php';

// The server answers when ten requests are there, and not before.
foreach ([[10, 10], [50, 10]] as [$calls, $atOnce]) {
    $gate = new Gate($atOnce);
    $status = new Status(merchant(new Options(baseUrl: $gate->url, retries: 0)));
    $results = Batch::run(array_fill(0, $calls, fn () => $status->get('T')->status->name), $atOnce);
    check("$calls calls, $atOnce at once", [array_fill(0, $calls, 'Succeeded'), ['requests' => $calls, 'at once' => $atOnce]], [$results, $gate->close()]);
}

// A Batch in a Batch: all four are there at once.
$gate = new Gate(4);
$status = new Status(merchant(new Options(baseUrl: $gate->url, retries: 0)));
$ask = fn () => $status->get('T')->status->name;
check('two in each of two', [['Succeeded', 'Succeeded'], ['Succeeded', 'Succeeded']], Batch::run([fn () => Batch::run([$ask, $ask]), fn () => Batch::run([$ask, $ask])]));
check('at the gate', ['requests' => 4, 'at once' => 4], $gate->close());

// Each callable may make several calls, one after the other.
$gate = new Gate(3);
$status = new Status(merchant(new Options(baseUrl: $gate->url, retries: 0)));
$twice = fn () => $status->get('T')->status->name . ' ' . $status->get('U')->status->name;
check('two after each other in each of three', array_fill(0, 3, 'Succeeded Succeeded'), Batch::run([$twice, $twice, $twice]));
check('at the gate', ['requests' => 6, 'at once' => 3], $gate->close());
?>
--EXPECT--
ok: 10 calls, 10 at once
ok: 50 calls, 10 at once
ok: two in each of two
ok: at the gate
ok: two after each other in each of three
ok: at the gate
