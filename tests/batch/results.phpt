--TEST--
Batch: results and exceptions by key and in order; what a callback throws; a lazy source in flat memory
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Batch;

require __DIR__ . '/../support/shop.php';

tellWarnings();
$yielding = function (int $times, mixed $result): mixed {
    for ($i = 0; $i < $times; $i++) {
        \Fiber::suspend();
    }
    return $result instanceof \Throwable ? throw $result : $result;
};
$calls = [
    'slow' => fn () => $yielding(5, 'a'),
    7 => fn () => $yielding(0, null),
    'bad' => fn () => $yielding(2, new \DomainException('no')),
    'quick' => fn () => $yielding(1, [1]),
    '8' => fn () => new \LogicException('returned'),
];
foreach ([1, 2, 1000] as $concurrency) {
    $told = [];
    $results = Batch::run($calls, $concurrency, function (...$of) use (&$told): void { $told[$of[0]] = [get_debug_type($of[1]), get_debug_type($of[2])]; });
    check("$concurrency at once: keys", ['slow', 7, 'bad', 'quick', 8], array_keys($results));
    check("$concurrency at once: values", ['a', null, 'DomainException', [1], 'LogicException'], array_map(fn ($value) => is_object($value) ? $value::class : $value, array_values($results)));
    ksort($told);
    check("$concurrency at once: told", [7 => ['null', 'null'], 8 => ['LogicException', 'null'], 'bad' => ['null', 'DomainException'], 'quick' => ['array', 'null'], 'slow' => ['string', 'null']], $told);
}
check('none', [], Batch::run([]));
check('of an iterator', ['x' => 1, 'y' => 2], Batch::run(new \ArrayIterator(['x' => fn () => 1, 'y' => fn () => 2])));
check('of an aggregate', [1], Batch::run(new \ArrayObject([fn () => 1])));
check('names of functions and methods', [PHP_VERSION, 0], [Batch::run(['phpversion'])[0], Batch::run([[new \ArrayObject(), 'count']])[0]]);

// run(): what the callback throws hides nothing.
check('a callback that throws', [1, 2], Batch::run([fn () => 1, fn () => 2], 2, fn ($key) => throw new \RuntimeException('told')));

// each(): any number, each taken when there is room for it.
$taken = 0;
$running = $most = 0;
$source = (function () use (&$taken, &$running, &$most, $yielding) {
    for ($i = 0; $i < 10000; $i++) {
        $taken++;
        yield 'same key' => function () use ($i, &$running, &$most, $yielding) {
            $most = max($most, ++$running);
            $yielding(1, null);
            $running--;

            return $i;
        };
    }
})();
$sum = 0;
$memory = null;
$finished = Batch::each($source, function ($key, $result) use (&$sum, &$memory, &$grown): void {
    $sum += $result;
    $memory ??= memory_get_usage();
    $grown = memory_get_usage() - $memory;
}, 20);
check('10,000', [10000, 10000, 49995000, 20], [$finished, $taken, $sum, $most]);
check('in flat memory', true, $grown < 100000);

// each(): what the callback throws begins no more, and those that run are finished.
$ended = [];
$call = function (int $i) use (&$ended, $yielding) { return function () use ($i, &$ended, $yielding) { $yielding($i, null); $ended[] = $i; return $i; }; };
$stop = thrown(fn () => Batch::each((fn () => yield from array_map($call, range(0, 9)))(), function ($key, $result) { if ($result >= 1) { throw new \RuntimeException("stop at $result"); } }, 3));
check('stopped', ['stop at 1', [0, 1, 2, 3]], [$stop->getMessage(), $ended]);

// The source throws.
$ended = [];
$stop = thrown(fn () => Batch::each((function () use ($call) { yield $call(2); yield $call(1); throw new \RuntimeException('the source'); })(), fn () => null, 5));
check('a source that throws', ['the source', [1, 2]], [$stop->getMessage(), $ended]);
check('run() reads the source first', ['the source', [1, 2]], [thrown(fn () => Batch::run((function () use ($call) { yield $call(2); throw new \RuntimeException('the source'); })()))->getMessage(), $ended]);

// Fibers of the callable's own.
check('a Fiber inside', [[1, 2]], Batch::run([function () { $fiber = new \Fiber(fn () => \Fiber::suspend(1)); $first = $fiber->start(); $fiber->resume(); return [$first, 2]; }]));
$leaked = null;
check('somebody else resumes it', ['done'], Batch::run([function () use (&$leaked) { $leaked = \Fiber::getCurrent(); \Fiber::suspend(); return 'done'; }], 1));
?>
--EXPECT--
ok: 1 at once: keys
ok: 1 at once: values
ok: 1 at once: told
ok: 2 at once: keys
ok: 2 at once: values
ok: 2 at once: told
ok: 1000 at once: keys
ok: 1000 at once: values
ok: 1000 at once: told
ok: none
ok: of an iterator
ok: of an aggregate
ok: names of functions and methods
warning: Payments\Batch::run(): the callback of Payments\Batch::run() threw RuntimeException, which is ignored
warning: Payments\Batch::run(): the callback of Payments\Batch::run() threw RuntimeException, which is ignored
ok: a callback that throws
ok: 10,000
ok: in flat memory
warning: Payments\Batch::each(): the callback of Payments\Batch threw RuntimeException, which is ignored
warning: Payments\Batch::each(): the callback of Payments\Batch threw RuntimeException, which is ignored
ok: stopped
ok: a source that throws
ok: run() reads the source first
ok: a Fiber inside
ok: somebody else resumes it
