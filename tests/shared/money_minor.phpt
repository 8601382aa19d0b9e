--TEST--
Money::ofMinor() and decimal(): minor units in, all digits of the currency out, for every currency
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\{Currency, Money};

require __DIR__ . '/../support/checks.php';

// minor units, currency, decimal
$cases = [
    [15000, 'TRY', '150.00'],
    [15001, 'TRY', '150.01'],
    [1, 'TRY', '0.01'],
    [10, 'TRY', '0.10'],
    [100, 'TRY', '1.00'],
    [0, 'TRY', '0.00'],
    [-1, 'TRY', '-0.01'],
    [-100, 'TRY', '-1.00'],
    [-12345, 'TRY', '-123.45'],
    [150, 'JPY', '150'],
    [0, 'JPY', '0'],
    [-7, 'JPY', '-7'],
    [1, 'KWD', '0.001'],
    [1234567, 'KWD', '1234.567'],
    [1, 'CLF', '0.0001'],
    [12345, 'UYW', '1.2345'],
    [3, 'XXX', '3'],
    [PHP_INT_MAX, 'TRY', '92233720368547758.07'],
    [PHP_INT_MIN, 'TRY', '-92233720368547758.08'],
    [PHP_INT_MAX, 'JPY', '9223372036854775807'],
    [PHP_INT_MIN, 'JPY', '-9223372036854775808'],
    [PHP_INT_MIN, 'CLF', '-922337203685477.5808'],
];
foreach ($cases as [$minor, $code, $decimal]) {
    $money = Money::ofMinor($minor, Currency::from($code));
    same($decimal, $money->decimal(), "$minor $code");
    same($minor, $money->minor, "$minor $code");
}

// Every currency: its decimals have its digits, and are read back as the same money.
foreach (Currency::cases() as $currency) {
    foreach ([0, 1, -1, 9, 10, 99, 100, 12345, -98765, PHP_INT_MAX, PHP_INT_MIN] as $minor) {
        $money = Money::ofMinor($minor, $currency);
        $decimal = $money->decimal();
        $behind = str_contains($decimal, '.') ? strlen(substr(strstr($decimal, '.'), 1)) : 0;
        same($currency->minorUnits(), $behind, "digits of $decimal $currency->name");
        holds($money->equals(Money::of($decimal, $currency)), "$decimal $currency->name read back");
    }
}

$mistyped = ['float' => 1.0, 'string' => '1', 'bool' => true, 'null' => null, 'array' => []];
foreach (inBothModes('fn (mixed $minor) => \Payments\Money::ofMinor($minor, \Payments\Currency::TRY)') as $mode => $ofMinor) {
    foreach ($mistyped as $type => $minor) {
        $message = "Payments\Money::ofMinor(): Argument #1 (\$minor) must be of type int, $type given";
        throws(\TypeError::class, $message, fn () => $ofMinor($minor), "$mode: $type");
    }
}
throws(\TypeError::class, 'Argument #2 ($currency) must be of type Payments\Currency', fn () => Money::ofMinor(1, 'TRY'), 'a code');
throws(\ArgumentCountError::class, 'expects exactly 2 arguments, 1 given', fn () => Money::ofMinor(1), 'too few');
throws(\ArgumentCountError::class, 'expects exactly 0 arguments, 1 given', fn () => $money->decimal(2), 'too many');

done();
?>
--EXPECT--
done
