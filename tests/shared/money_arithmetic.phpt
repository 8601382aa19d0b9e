--TEST--
Money: add, subtract, compareTo, equals and isPositive are exact, of one currency, and never overflow
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

// a, b, a + b (null: too large), a - b, a <=> b
$cases = [
    [0, 0, 0, 0, 0],
    [10, 20, 30, -10, -1],
    [20, 10, 30, 10, 1],
    [-5, 5, 0, -10, -1],
    [-5, -6, -11, 1, 1],
    [$max, 0, $max, $max, 1],
    [$max, 1, null, $max - 1, 1],
    [$max - 1, 1, $max, $max - 2, 1],
    [$max, $max, null, 0, 0],
    [$max, -1, $max - 1, null, 1],
    [$min, 0, $min, $min, -1],
    [$min, 1, $min + 1, null, -1],
    [$min, -1, null, $min + 1, -1],
    [$min, $min, null, 0, 0],
    [$min, $max, -1, null, -1],
    [$max, $min, -1, null, 1],
    [0, $min, $min, null, 1],
    [-1, $min, null, $max, 1],
];
foreach ($cases as [$a, $b, $sum, $difference, $order]) {
    $case = "$a and $b";
    $left = $lira($a);
    $right = $lira($b);
    if ($sum === null) {
        throws(\ValueError::class, 'Payments\Money::add(): the result must be between -92233720368547758.08 and 92233720368547758.07 TRY', fn () => $left->add($right), $case);
    } else {
        same($sum, $left->add($right)->minor, "$case added");
    }
    if ($difference === null) {
        throws(\ValueError::class, 'Payments\Money::subtract(): the result must be between -92233720368547758.08 and 92233720368547758.07 TRY', fn () => $left->subtract($right), $case);
    } else {
        same($difference, $left->subtract($right)->minor, "$case subtracted");
    }
    same($order, $left->compareTo($right), "$case compared");
    same($order === 0, $left->equals($right), "$case equal");
    same($a > 0, $left->isPositive(), "$a positive");
    same([$a, $b], [$left->minor, $right->minor], "$case stay as they were");
    same(Currency::TRY, $lira(1)->add($lira(1))->currency, "currency of the sum");
}

// 0.10 + 0.20 = 0.30, ten times 0.10 is 1.00
same('0.30', Money::of('0.10', Currency::TRY)->add(Money::of('0.20', Currency::TRY))->decimal(), 'tenths');
$sum = $lira(0);
for ($i = 0; $i < 1000; $i++) {
    $sum = $sum->add(Money::of('0.10', Currency::TRY));
}
same('100.00', $sum->decimal(), 'a thousand tenths');

// Another currency: never added, never compared; but the question whether they are equal has an answer.
$euro = Money::ofMinor(100, Currency::EUR);
foreach (['add', 'subtract', 'compareTo'] as $method) {
    $message = "Payments\Money::$method(): Argument #1 (\$other) must be in TRY, EUR given";
    throws(\ValueError::class, $message, fn () => $lira(100)->$method($euro), "$method of another currency");
}
same(false, $lira(100)->equals($euro), 'equal digits of another currency');
same(false, $lira(0)->equals(Money::ofMinor(0, Currency::EUR)), 'nothing of another currency');

$modes = inBothModes('fn (\Payments\Money $money, string $method, array $arguments) => $money->$method(...$arguments)');
foreach ($modes as $mode => $call) {
    foreach (['add', 'subtract', 'compareTo', 'equals'] as $method) {
        foreach ([1, 1.0, '1.00', null, true, [], Currency::TRY, new \stdClass()] as $other) {
            $message = "Payments\Money::$method(): Argument #1 (\$other) must be of type Payments\Money, ";
            throws(\TypeError::class, $message, fn () => $call($lira(1), $method, [$other]), "$mode: $method " . shown($other));
        }
        throws(\ArgumentCountError::class, '', fn () => $call($lira(1), $method, []), "$mode: $method without argument");
        throws(\ArgumentCountError::class, '', fn () => $call($lira(1), $method, [$lira(1), $lira(1)]), "$mode: $method with two");
        throws(\Error::class, 'Unknown named parameter $money', fn () => $call($lira(1), $method, ['money' => $lira(1)]), "$mode: $method by a wrong name");
    }
}
same(3, $lira(1)->add(other: $lira(2))->minor, 'by name');

// What PHP's own operators make of money.
same(true, $lira(5) == $lira(5), '== of the same amount');
same(false, $lira(5) == $lira(6), '== of another amount');
throws(\TypeError::class, 'Unsupported operand types: Payments\Money + Payments\Money', fn () => $lira(1) + $lira(1), '+');
throws(\Error::class, 'could not be converted to string', fn () => "{$lira(1)}", 'as a string');

done();
?>
--EXPECT--
done
