--TEST--
MemoryAttemptStore: keeps the promises of every store, and has a clock that a test sets
--EXTENSIONS--
payments
pdo
--FILE--
<?php
namespace Payments\Tests;

use Payments\Testing\MemoryAttemptStore;

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/attempt_stores.php';

storeConforms('memory', fn () => new MemoryAttemptStore());

$store = new MemoryAttemptStore();
same(1767225600, $store->now(), 'the clock stands still');
$store->setNow(5);
same(5, $store->now(), 'until it is set');
same(7, (new MemoryAttemptStore(7))->now(), 'or from the start');
$attempt = attempt();
$store->insert($attempt);
same(true, $store->find($attempt->reference) === $attempt, 'what is found is what was inserted');
throws(\Error::class, 'uncloneable', fn () => clone $store, 'no clone');
throws(\Exception::class, 'is not allowed', fn () => serialize($store), 'not serialised');

done();
?>
--EXPECT--
done
