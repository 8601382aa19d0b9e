--TEST--
Money as an object: immutable, one way in, JSON, serialisation and its tricks
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\{Currency, Money};

require __DIR__ . '/../support/checks.php';

$money = Money::of('150.00', Currency::TRY);

// What it looks like.
same('{"amount":"150.00","currency":"TRY"}', json_encode($money), 'JSON');
same(['amount' => '150.00', 'currency' => Currency::TRY->value], $money->jsonSerialize(), 'jsonSerialize()');
same('{"amount":"-0.05","currency":"TRY"}', json_encode(Money::ofMinor(-5, Currency::TRY)), 'JSON of a negative amount');
same('[{"amount":"1","currency":"JPY"}]', json_encode([Money::of(1, Currency::JPY)]), 'JSON in a list');
same(['minor' => 15000, 'currency' => Currency::TRY], get_object_vars($money), 'properties');

// Nothing changes it.
throws(\Error::class, 'Cannot modify readonly property Payments\Money::$minor', fn () => $money->minor = 1, 'minor');
throws(\Error::class, 'Cannot modify readonly property Payments\Money::$minor', fn () => $money->minor++, 'minor by one');
throws(\Error::class, 'Cannot modify readonly property Payments\Money::$currency', fn () => $money->currency = Currency::EUR, 'currency');
throws(\Error::class, 'readonly property Payments\Money::$minor', function () use ($money) {
    $reference = &$money->minor;
}, 'a reference to minor');
throws(\Error::class, 'readonly property Payments\Money::$minor', function () use ($money) {
    unset($money->minor);
}, 'unset');
throws(\Error::class, 'Cannot create dynamic property Payments\Money::$note', fn () => $money->note = 'x', 'another property');
throws(\Error::class, 'Cannot modify readonly property', fn () => (new \ReflectionProperty($money, 'minor'))->setValue($money, 1), 'reflection');
throws(\Error::class, 'Cannot acquire reference to readonly property', function () use ($money) {
    foreach ($money as &$value) {
        $value = 1;
    }
}, 'foreach by reference');
$array = (array) $money;
$array['minor'] = 1;
same(15000, $money->minor, 'unchanged');
same('150.00', $money->decimal(), 'unchanged decimal');

// Only of() and ofMinor() make it.
throws(\Error::class, 'Call to private Payments\Money::__construct()', fn () => new Money(), 'new');
throws(\Error::class, 'Call to private method Payments\Money::__construct()', fn () => $money->__construct(), 'constructed again');
same(true, (new \ReflectionClass(Money::class))->isFinal(), 'final');
same(true, (new \ReflectionClass(Money::class))->isReadOnly(), 'readonly');

$hollow = unserialize('O:14:"Payments\Money":0:{}');
$calls = [
    'decimal' => fn () => $hollow->decimal(),
    'jsonSerialize' => fn () => $hollow->jsonSerialize(),
    'json_encode' => fn () => json_encode($hollow),
    'isPositive' => fn () => $hollow->isPositive(),
    'add' => fn () => $hollow->add($money),
    'added' => fn () => $money->add($hollow),
    'subtract' => fn () => $hollow->subtract($money),
    'subtracted' => fn () => $money->subtract($hollow),
    'compareTo' => fn () => $hollow->compareTo($money),
    'compared' => fn () => $money->compareTo($hollow),
    'equals' => fn () => $hollow->equals($money),
    'asked' => fn () => $money->equals($hollow),
    'allocate' => fn () => $hollow->allocate(1, 1),
    'isZero' => fn () => $hollow->isZero(),
    'isNegative' => fn () => $hollow->isNegative(),
    'negate' => fn () => $hollow->negate(),
    'multiply' => fn () => $hollow->multiply(2),
    'percent' => fn () => $hollow->percent(2),
    'min' => fn () => Money::min($hollow),
    'max' => fn () => Money::max($money, $hollow),
    'sum' => fn () => Money::sum($money, $hollow),
    'format' => fn () => $hollow->format('tr_TR'),
    '<' => fn () => $hollow < $money,
    '==' => fn () => $money == $hollow,
];
foreach ($calls as $case => $call) {
    throws(\Error::class, 'Payments\Money was not made by one of its own methods', $call, "never made: $case");
}
throws(\Error::class, 'must not be accessed before initialization', fn () => $hollow->minor, 'never made: minor');
(new \ReflectionMethod(Money::class, '__construct'))->invoke($hollow);
throws(\Error::class, 'was not made', fn () => $hollow->decimal(), 'constructed from outside: still empty');

// Copies are money too.
$copy = clone $money;
same(true, $copy->equals($money), 'a clone');
$copy = unserialize(serialize($money));
same(true, $copy->equals($money), 'serialised and back');
same(Currency::TRY, $copy->currency, 'the same enum case');
$exported = eval('return ' . var_export($money, true) . ';');
same(true, $exported->equals($money), 'var_export() and back');
$exported = eval('return ' . var_export(['x' => Money::ofMinor(PHP_INT_MIN, Currency::JPY)], true) . ';');
same(true, $exported['x']->equals(Money::ofMinor(PHP_INT_MIN, Currency::JPY)), 'the smallest, in a list');
foreach ([[], ['minor' => 1], ['currency' => Currency::TRY], ['minor' => '1', 'currency' => Currency::TRY], ['minor' => 1.0, 'currency' => Currency::TRY], ['minor' => 1, 'currency' => 'TRY'], ['minor' => 1, 'currency' => \Payments\Environment::Live]] as $state) {
    throws(\ValueError::class, 'Payments\Money::__set_state(): Argument #1 ($properties) must have an int "minor" and a Payments\Currency "currency"', fn () => Money::__set_state($state), '__set_state ' . shown($state));
}

// What unserialize() could be given.
$currency = 's:8:"currency";E:21:"Payments\Currency:TRY";';
$tampered = [
    'no properties' => 'O:14:"Payments\Money":0:{}',
    'no currency' => 'O:14:"Payments\Money":1:{s:5:"minor";i:1;}',
    'no amount' => "O:14:\"Payments\Money\":1:{{$currency}}",
];
foreach ($tampered as $case => $text) {
    throws(\Error::class, 'was not made', fn () => unserialize($text)->decimal(), "tampered: $case");
}
$refused = [
    'a float' => "O:14:\"Payments\Money\":2:{s:5:\"minor\";d:1.5;{$currency}}",
    'a string' => "O:14:\"Payments\Money\":2:{s:5:\"minor\";s:1:\"1\";{$currency}}",
    'null' => "O:14:\"Payments\Money\":2:{s:5:\"minor\";N;{$currency}}",
    'another enum' => 'O:14:"Payments\Money":2:{s:5:"minor";i:1;s:8:"currency";E:25:"Payments\Environment:Live";}',
    'a code' => 'O:14:"Payments\Money":2:{s:5:"minor";i:1;s:8:"currency";s:3:"TRY";}',
    'itself as currency' => 'O:14:"Payments\Money":2:{s:5:"minor";i:1;s:8:"currency";r:1;}',
];
foreach ($refused as $case => $text) {
    throws(\TypeError::class, 'Cannot assign', fn () => unserialize($text), "tampered: $case");
}
throws(\Error::class, 'Cannot create dynamic property', fn () => unserialize('O:14:"Payments\Money":1:{s:4:"note";i:1;}'), 'tampered: another property');
same(false, @unserialize('O:14:"Payments\Money":2:{s:5:"minor";i:1;s:8:"currency";E:21:"Payments\Currency:ZZZ";}'), 'tampered: no such case');
same(false, @unserialize('O:14:"Payments\Money":2:{s:5:"minor";i:1;s:8:"currency";E:21:"Payments\Currency:'), 'tampered: cut');

// A reference into the amount from outside: PHP lets it be made. The money then says what it holds, or refuses to be used.
$both = unserialize('a:2:{i:0;O:14:"Payments\Money":2:{s:5:"minor";i:1;' . $currency . '}i:1;R:3;}');
$both[1] = 7000;
$allowed = ["'0.01'", "'70.00'", 'Error: Payments\Money was not made by one of its own methods'];
holds(in_array(result(fn () => $both[0]->decimal()), $allowed, true), 'tampered: a reference');
same(result(fn () => $both[0]->decimal()), result(fn () => Money::ofMinor($both[0]->minor, Currency::TRY)->decimal()), 'tampered: property and decimal say the same');

done();
?>
--EXPECT--
done
