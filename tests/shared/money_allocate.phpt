--TEST--
Money::allocate(): no minor unit is lost, what is left over goes to the first parts
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\{Currency, Money};

require __DIR__ . '/../support/checks.php';

/** @return int[] */
$split = fn (int $minor, int ...$ratios) => array_map(
    fn (Money $part) => $part->minor,
    Money::ofMinor($minor, Currency::TRY)->allocate(...$ratios),
);
$million = 1000000;

// minor units, ratios, parts
$cases = [
    [100, [1], [100]],
    [100, [1, 1], [50, 50]],
    [100, [1, 1, 1], [34, 33, 33]],
    [101, [1, 1, 1], [34, 34, 33]],
    [2, [1, 1, 1], [1, 1, 0]],
    [0, [1, 2, 3], [0, 0, 0]],
    [5, [3, 7], [2, 3]],
    [100, [70, 20, 10], [70, 20, 10]],
    [-100, [1, 1, 1], [-34, -33, -33]],
    [-1, [1, 1], [-1, 0]],
    [1, [$million, $million], [1, 0]],
    [10, [0, 1], [0, 10]],
    [10, [1, 0], [10, 0]],
    [11, [0, 1, 0, 1, 0], [0, 6, 0, 5, 0]],
    [7, [0, 0, 1], [0, 0, 7]],
    [1, [0, 1, 1], [0, 1, 0]],
    [PHP_INT_MAX, [1], [PHP_INT_MAX]],
    [PHP_INT_MIN, [1], [PHP_INT_MIN]],
    [PHP_INT_MAX, [1, 1], [4611686018427387904, 4611686018427387903]],
    [PHP_INT_MIN, [1, 1], [-4611686018427387904, -4611686018427387904]],
    [PHP_INT_MAX, [$million], [PHP_INT_MAX]],
    [PHP_INT_MAX, [$million, 1], [9223362813491962316, 9223362813491]],
    [PHP_INT_MIN, [1, $million], [-9223362813492, -9223362813491962316]],
];
foreach ($cases as [$minor, $ratios, $parts]) {
    $case = "$minor by " . implode(':', $ratios);
    same($minor, array_sum($parts), "$case: the table itself");
    same($parts, $split($minor, ...$ratios), $case);
}

// Many random splits: the sum is kept, and no part is further than one minor unit from its exact share.
mt_srand(20260101);
for ($i = 0; $i < 2000; $i++) {
    $minor = match ($i % 4) {
        0 => mt_rand(-1000, 1000),
        1 => mt_rand(),
        2 => -mt_rand(),
        3 => mt_rand(-$million, $million) * mt_rand(0, $million),
    };
    $ratios = array_map(fn () => mt_rand(0, 3) ? mt_rand(0, 1000) : 0, range(1, mt_rand(1, 8)));
    $ratios[] = mt_rand(1, 1000);
    $case = "$minor by " . implode(':', $ratios);
    $parts = $split($minor, ...$ratios);
    same($minor, array_sum($parts), "$case: sum");
    same(count($ratios), count($parts), "$case: count");
    $sum = array_sum($ratios);
    foreach ($parts as $index => $part) {
        $off = abs($part * $sum - $minor * $ratios[$index]);
        holds(is_int($off) && $off <= $sum, "$case: part $index");
        holds($ratios[$index] > 0 || $part === 0, "$case: nothing for a ratio of 0");
        holds($part === 0 || ($part > 0) === ($minor > 0), "$case: sign of part $index");
    }
}

// The largest ratios, as often as there may be: no step overflows.
$parts = Money::ofMinor(PHP_INT_MAX, Currency::TRY)->allocate(...array_fill(0, 1000, $million));
same(PHP_INT_MAX, array_sum(array_map(fn (Money $part) => $part->minor, $parts)), 'a thousand large ratios');
same(1, $parts[0]->minor - $parts[999]->minor, 'a thousand large ratios: evenly');
same([Currency::JPY], [Money::ofMinor(3, Currency::JPY)->allocate(1)[0]->currency], 'the currency is kept');
same([0, 1], array_keys(Money::ofMinor(3, Currency::JPY)->allocate(1, 1)), 'a list');

$money = Money::ofMinor(100, Currency::TRY);
throws(\ValueError::class, 'Payments\Money::allocate() needs a ratio above 0', fn () => $money->allocate(), 'no ratios');
throws(\ValueError::class, 'Payments\Money::allocate() needs a ratio above 0', fn () => $money->allocate(0), 'a ratio of 0');
throws(\ValueError::class, 'Payments\Money::allocate() needs a ratio above 0', fn () => $money->allocate(0, 0, 0), 'ratios of 0');
throws(\ValueError::class, 'Argument #2 must be between 0 and 1000000', fn () => $money->allocate(1, -1), 'a negative ratio');
throws(\ValueError::class, 'Argument #1 must be between 0 and 1000000', fn () => $money->allocate(PHP_INT_MIN, 1), 'a very negative ratio');
throws(\ValueError::class, 'Argument #3 must be between 0 and 1000000', fn () => $money->allocate(1, 1, 1000001), 'a ratio that is too large');
foreach (inBothModes('fn (\Payments\Money $money, mixed ...$ratios) => $money->allocate(...$ratios)') as $mode => $allocate) {
    foreach (['float' => 1.0, 'string' => '1', 'bool' => true, 'null' => null, 'array' => [1], 'stdClass' => new \stdClass()] as $type => $ratio) {
        throws(\TypeError::class, "Argument #2 must be of type int, $type given", fn () => $allocate($money, 1, $ratio), "$mode: $type");
    }
}
throws(\ArgumentCountError::class, 'does not accept', fn () => $money->allocate(first: 1), 'named ratios');
same(100, $money->minor, 'the money stays as it was');

done();
?>
--EXPECT--
done
