--TEST--
Money: multiply and percent are exact and round half up; min, max, sum, negate, zero
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\{Currency, Money};

require __DIR__ . '/../support/checks.php';

$lira = fn (int $minor) => Money::ofMinor($minor, Currency::TRY);
$max = PHP_INT_MAX;
$min = PHP_INT_MIN;
$outside = 'the result must be between -92233720368547758.08 and 92233720368547758.07 TRY';

// minor, factor, minor (null: does not fit)
$products = [
    [15000, 2, 30000], [15000, '1', 15000], [15000, '0', 0], [15000, 0, 0], [15000, -1, -15000], [0, '-1.5', 0],
    [1000, '1.18', 1180], [1015, '1.15', 1167], [333, '0.333333333333333333333333333333333333333', 111],
    // a half goes away from zero
    [1, '0.5', 1], [-1, '0.5', -1], [1, '-0.5', -1], [-1, '-0.5', 1], [3, '0.5', 2], [5, '0.5', 3], [1, '0.49999999999999999999999', 0],
    [1, '0.50000000000000000000001', 1], [105, '0.1', 11], [104, '0.1', 10], [-105, '0.1', -11],
    // what floats get wrong: 1.15 * 100 is 114.99999999999999, 1.005 * 1000 is 1004.9999999999999
    [100, '1.15', 115], [1000, '1.005', 1005], [29, '100', 2900],
    [$max, 1, $max], [$min, 1, $min], [$max, '1.00000000000000000001', $max], [$max, '0.1', 922337203685477581], [$max, -1, -$max],
    [$max, 2, null], [$min, -1, null], [$max, '1.0000000000000000001', null], [1, $max, $max], [1, $min, $min], [2, $max, null], [$min, $min, null],
    [1, '007.0', 7],
];
foreach ($products as [$minor, $factor, $product]) {
    $case = "$minor times " . shown($factor);
    $call = fn () => $lira($minor)->multiply($factor);
    $product === null ? throws(\ValueError::class, "Payments\Money::multiply(): $outside", $call, $case) : same($product, $call()->minor, $case);
}

// minor, rate, minor
$rates = [
    [1000, '18', 180], [1000, 20, 200], [333, '2.75', 9], [1, 50, 1], [1, 49, 0], [-1, 50, -1], [199, '1', 2], [149, '1', 1], [150, '1', 2],
    [12345, '100', 12345], [12345, 0, 0], [10000, '-2.5', -250], [$max, 100, $max], [$max, '100.1', null], [$min, 100, $min], [$min, -100, null],
];
foreach ($rates as [$minor, $rate, $share]) {
    $case = shown($rate) . " percent of $minor";
    $call = fn () => $lira($minor)->percent($rate);
    $share === null ? throws(\ValueError::class, "Payments\Money::percent(): $outside", $call, $case) : same($share, $call()->minor, $case);
}

foreach (inBothModes('fn (\Payments\Money $money, string $method, mixed $factor) => $money->$method($factor)') as $mode => $call) {
    foreach (['multiply', 'percent'] as $method) {
        foreach ([1.5, 1.0, NAN, true, null, [], new \stdClass(), $lira(1)] as $factor) {
            throws(\TypeError::class, "Payments\Money::$method(): Argument #1 (\$" . ($method === 'percent' ? 'rate' : 'factor') . ') must be of type string|int, ', fn () => $call($lira(1), $method, $factor), "$mode: $method " . shown($factor));
        }
        foreach (['', ' ', '1,5', '1.', '.5', '+1', '1e2', '0x1', ' 1', "1\n", '1 000', '--1', 'x', "1\0", "\u{661}"] as $factor) {
            throws(\ValueError::class, 'must be a plain decimal number such as "1.5"', fn () => $call($lira(1), $method, $factor), "$mode: $method " . shown($factor));
        }
        throws(\ValueError::class, 'must have at most 40 digits', fn () => $call($lira(1), $method, str_repeat('1', 41)), "$mode: $method of 41 digits");
        throws(\ValueError::class, 'must have at most 40 digits', fn () => $call($lira(1), $method, '0.' . str_repeat('3', 100000)), "$mode: $method of many digits");
    }
}
same([Currency::KWD, 1500], [($kwd = Money::ofMinor(1000, Currency::KWD)->multiply('1.5'))->currency, $kwd->minor], 'another currency');

// Signs.
foreach ([-1 => [false, true, false], 0 => [true, false, false], 1 => [false, false, true]] as $minor => $expected) {
    same($expected, [$lira($minor)->isZero(), $lira($minor)->isNegative(), $lira($minor)->isPositive()], "sign of $minor");
    same(-$minor, $lira($minor)->negate()->minor, "$minor negated");
}
same(-$max, $lira($max)->negate()->minor, 'the largest negated');
throws(\ValueError::class, "Payments\Money::negate(): $outside", fn () => $lira($min)->negate(), 'the smallest negated');
same(['0.00', Currency::TRY], [Money::zero(Currency::TRY)->decimal(), Money::zero(Currency::TRY)->currency], 'zero');

// Several.
same([1, 3, 6], [Money::min($lira(2), $lira(1), $lira(3))->minor, Money::max($lira(2), $lira(1), $lira(3))->minor, Money::sum($lira(2), $lira(1), $lira(3))->minor], 'of three');
same([7, 7, 7], [Money::min($lira(7))->minor, Money::max($lira(7))->minor, Money::sum($lira(7))->minor], 'of one');
same(0, Money::sum(Money::zero(Currency::TRY), ...[])->minor, 'of an empty list');
same('100.00', Money::sum(...array_fill(0, 1000, Money::of('0.10', Currency::TRY)))->decimal(), 'a thousand tenths');
throws(\ValueError::class, "Payments\Money::sum(): $outside", fn () => Money::sum($lira($max), $lira(1)), 'a sum that does not fit');
throws(\ValueError::class, "Payments\Money::sum(): $outside", fn () => Money::sum($lira($min), $lira(-1), $lira(5)), 'a sum that does not fit on its way');
$named = PHP_VERSION_ID < 80600 ? 'does not accept unknown named parameters' : 'does not accept named variadic arguments';
foreach (['min', 'max', 'sum'] as $method) {
    throws(\ValueError::class, "Payments\Money::$method(): Argument #3 must be in TRY, EUR given", fn () => Money::$method($lira(1), $lira(1), Money::ofMinor(1, Currency::EUR)), "$method of two currencies");
    throws(\ArgumentCountError::class, '', fn () => Money::$method(), "$method of nothing");
    throws(\TypeError::class, 'must be of type Payments\Money, int given', fn () => Money::$method($lira(1), 5), "$method of a number");
    throws(\TypeError::class, 'must be of type Payments\Money, array given', fn () => Money::$method([$lira(1)]), "$method of a list");
    throws(\ArgumentCountError::class, $named, fn () => Money::$method($lira(1), other: $lira(2)), "$method by a name");
}

done();
?>
--EXPECT--
done
