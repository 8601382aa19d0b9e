--TEST--
Batch: what is wrong with its arguments is said before anything is begun
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Batch;

require __DIR__ . '/../support/shop.php';

$begun = 0;
$call = function () use (&$begun): void { $begun++; };
$tell = function (callable $do) use (&$begun): void {
    $thrown = thrown($do);
    echo shortName($thrown), ': ', $thrown->getMessage(), ", $begun begun\n";
};
foreach ([0, -1, 1001] as $concurrency) {
    $tell(fn () => Batch::run([$call], $concurrency));
    $tell(fn () => Batch::each([$call], fn () => null, $concurrency));
}
$tell(fn () => Batch::run([$call, 'b' => 'no such function']));
$tell(fn () => Batch::run((fn () => yield from [$call, null])()));
$tell(fn () => Batch::run((function () use ($call) { yield 'a' => $call; yield 'a' => $call; })()));
$tell(fn () => Batch::run((function () use ($call) { yield '1' => $call; yield 1 => $call; })()));
$tell(fn () => Batch::run((function () use ($call) { yield 1.5 => $call; })()));
$tell(fn () => Batch::run((function () use ($call) { yield $call; throw new \DomainException('source'); })()));
$tell(fn () => Batch::run(5));
$tell(fn () => Batch::run(new \stdClass()));
$tell(fn () => Batch::each([$call, 3], fn () => null));
$tell(fn () => Batch::run([fn (int $missing) => 1])[0] instanceof \ArgumentCountError ? throw new \Exception('a callable that wants arguments fails for itself') : null);
?>
--EXPECT--
ValueError: Payments\Batch::run(): Argument #2 ($concurrency) must be between 1 and 1000, 0 begun
ValueError: Payments\Batch::each(): Argument #3 ($concurrency) must be between 1 and 1000, 0 begun
ValueError: Payments\Batch::run(): Argument #2 ($concurrency) must be between 1 and 1000, 0 begun
ValueError: Payments\Batch::each(): Argument #3 ($concurrency) must be between 1 and 1000, 0 begun
ValueError: Payments\Batch::run(): Argument #2 ($concurrency) must be between 1 and 1000, 0 begun
ValueError: Payments\Batch::each(): Argument #3 ($concurrency) must be between 1 and 1000, 0 begun
TypeError: Payments\Batch::run(): Argument #1 ($calls) must have callables only; that of the key "b" is of type string, 0 begun
TypeError: Payments\Batch::run(): Argument #1 ($calls) must have callables only; that of the key "1" is of type null, 0 begun
ValueError: Payments\Batch::run(): Argument #1 ($calls) must have each key once; "a" comes again, 0 begun
ValueError: Payments\Batch::run(): Argument #1 ($calls) must have each key once; "1" comes again, 0 begun
TypeError: Payments\Batch::run(): Argument #1 ($calls) must have keys of the types int and string, one is of type float, 0 begun
DomainException: source, 0 begun
TypeError: Payments\Batch::run(): Argument #1 ($calls) must be of type Traversable|array, int given, 0 begun
TypeError: Payments\Batch::run(): Argument #1 ($calls) must be of type Traversable|array, stdClass given, 0 begun
TypeError: Payments\Batch::each(): Argument #1 ($calls) must have callables only; that of the key "1" is of type int, 1 begun
Exception: a callable that wants arguments fails for itself, 1 begun
