--TEST--
Misuse: any method with any arguments and any answers ends in a value or in an exception that was promised
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Misuse;

use function Payments\Tests\done;
use function Payments\Tests\holds;

require __DIR__ . '/../misuse/src/load.php';

// The short form of ./dev misuse: one seed, and an end as any other.
$world = new World((int) (getenv('PAYMENTS_TEST_SEED') ?: 20260101));
$world->run(4000);
$world->rest();

array_map(fn (string $problem) => print "FAILED $problem\n", Judge::$problems);
foreach (Judge::$ended as $how => $times) {
    holds($times > 0, "ended in $how: $times times");
}
foreach (['send', 'exchanged', 'get', 'text', 'error handler', 'destructor'] as $where) {
    holds(($world->events[$where] ?? 0) > 20, "called in $where: " . ($world->events[$where] ?? 0) . ' times');
}
done();
?>
--EXPECT--
done
