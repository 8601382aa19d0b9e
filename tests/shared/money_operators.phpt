--TEST--
Money: operators compare by amount, and throw where two currencies, a number or a text are compared
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\{Currency, Money};

require __DIR__ . '/../support/checks.php';

$lira = fn (int $minor) => Money::ofMinor($minor, Currency::TRY);
$euro = fn (int $minor) => Money::ofMinor($minor, Currency::EUR);
$operators = [
    '==' => fn ($a, $b) => $a == $b, '!=' => fn ($a, $b) => $a != $b, '<' => fn ($a, $b) => $a < $b, '<=' => fn ($a, $b) => $a <= $b,
    '>' => fn ($a, $b) => $a > $b, '>=' => fn ($a, $b) => $a >= $b, '<=>' => fn ($a, $b) => $a <=> $b,
];
foreach ([PHP_INT_MIN, -1, 0, 1, 5, PHP_INT_MAX] as $a) {
    foreach ([PHP_INT_MIN, -1, 0, 1, 5, PHP_INT_MAX] as $b) {
        foreach ($operators as $sign => $compare) {
            same($compare($a, $b), $compare($lira($a), $lira($b)), "$a $sign $b");
        }
    }
}
foreach ($operators as $sign => $compare) {
    // The digits decide nothing: 5 dollars are neither more nor less than 100 lira.
    foreach ([[$lira(100), $euro(100)], [$lira(0), $euro(0)], [$euro(1), $lira(500)]] as [$one, $other]) {
        $message = "Payments\Money in {$one->currency->name} cannot be compared with {$other->currency->name}; equals() can";
        if ($sign === '>' || $sign === '>=') { // PHP turns them round
            $message = "Payments\Money in {$other->currency->name} cannot be compared with {$one->currency->name}; equals() can";
        }
        throws(\ValueError::class, $message, fn () => $compare($one, $other), "{$one->decimal()} {$one->currency->name} $sign {$other->decimal()} {$other->currency->name}");
    }
    foreach ([1, 1.5, '1.00', 'x'] as $stranger) {
        $message = 'Payments\Money cannot be compared with ' . get_debug_type($stranger);
        throws(\TypeError::class, $message, fn () => $compare($lira(100), $stranger), "money $sign " . shown($stranger));
        throws(\TypeError::class, $message, fn () => $compare($stranger, $lira(100)), shown($stranger) . " $sign money");
    }
}
// What is no amount at all is not equal, as ever.
same([false, false, true], [$lira(0) == null, null == $lira(5), $lira(0) == true], 'null and bool');
same([false, false], [$lira(1) == new \stdClass(), new \stdClass() == $lira(1)], 'another object');
same(true, ($money = $lira(1)) == $money, 'itself');
same(true, $euro(1) == clone $euro(1), 'a clone');
throws(\ValueError::class, 'cannot be compared', fn () => clone $lira(1) < $euro(1), 'a clone of another currency');
throws(\ValueError::class, 'cannot be compared', fn () => unserialize(serialize($lira(1))) < $euro(1), 'unserialised, of another currency');

// Wherever PHP compares.
$list = [$lira(3), $lira(1), $lira(2)];
sort($list);
same([1, 2, 3], array_map(fn ($money) => $money->minor, $list), 'sort()');
same([1, 3], [min($list)->minor, max($list)->minor], 'min() and max()');
same([true, false], [in_array($lira(2), $list), in_array($lira(4), $list)], 'in_array()');
same(true, ['a' => $lira(1)] == ['a' => $lira(1)], 'arrays');
throws(\ValueError::class, 'cannot be compared', fn () => ['a' => $lira(1)] == ['a' => $euro(1)], 'arrays of two currencies');
throws(\ValueError::class, 'cannot be compared', fn () => in_array($euro(2), $list), 'in_array() of another currency');
throws(\ValueError::class, 'cannot be compared', function () use ($lira, $euro) {
    $mixed = [$lira(3), $euro(1), $lira(2)];
    sort($mixed);
}, 'sort() of two currencies');
same('less', match (true) {
    $lira(1) < $lira(2) => 'less',
    default => 'not less',
}, 'match');

done();
?>
--EXPECT--
done
