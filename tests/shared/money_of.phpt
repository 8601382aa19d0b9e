--TEST--
Money::of(): plain decimal text or an int in major units, and nothing else
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\{Currency, Money};

require __DIR__ . '/../support/checks.php';

// text, currency, minor units
$taken = [
    ['150.00', 'TRY', 15000],
    ['150.0', 'TRY', 15000],
    ['150', 'TRY', 15000],
    ['150.0000', 'TRY', 15000],       // DECIMAL(15,4) of a database
    ['-150.2500', 'TRY', -15025],
    ['0.0000', 'TRY', 0],
    ['0.01' . str_repeat('0', 10000), 'TRY', 1],
    ['1.0', 'JPY', 1],
    ['1.2340', 'KWD', 1234],
    ['0', 'TRY', 0],
    ['0.00', 'TRY', 0],
    ['0.01', 'TRY', 1],
    ['-0.01', 'TRY', -1],
    ['-0', 'TRY', 0],
    ['-0.00', 'TRY', 0],
    ['-150.5', 'TRY', -15050],
    ['00150.00', 'TRY', 15000],
    ['0.29', 'TRY', 29],              // 0.29 * 100 is 28.999999999999996 in floats
    ['1.15', 'TRY', 115],
    ['1000000.01', 'USD', 100000001],
    ['150', 'JPY', 150],
    ['1.234', 'KWD', 1234],
    ['1.2', 'KWD', 1200],
    ['1.2345', 'CLF', 12345],
    ['1', 'CLF', 10000],
    ['1', 'XAU', 1],
    ['92233720368547758.07', 'TRY', PHP_INT_MAX],
    ['-92233720368547758.08', 'TRY', PHP_INT_MIN],
    ['9223372036854775807', 'JPY', PHP_INT_MAX],
    ['-9223372036854775808', 'JPY', PHP_INT_MIN],
    ['922337203685477.5807', 'CLF', PHP_INT_MAX],
    [str_repeat('0', 10000) . '7', 'TRY', 700],
    [150, 'TRY', 15000],
    [0, 'TRY', 0],
    [-3, 'TRY', -300],
    [0x10, 'TRY', 1600],
    [PHP_INT_MAX, 'JPY', PHP_INT_MAX],
    [PHP_INT_MIN, 'JPY', PHP_INT_MIN],
    [92233720368547758, 'TRY', 9223372036854775800],
];

$malformed = 'Payments\Money::of(): Argument #1 ($amount) must be a plain decimal number such as "150.00"';
$precise = 'Payments\Money::of(): Argument #1 ($amount) must not have more than %d digits after the point, unless they are zeros';
$large = 'Payments\Money::of(): Argument #1 ($amount) must be between -92233720368547758.08 and 92233720368547758.07 TRY';

// text or int, currency, message
$refused = [
    '1.505 of a currency with two digits' => ['1.505', 'TRY', $precise],
    'a digit after zeros' => ['1.0001', 'TRY', $precise],
    'a fraction of a currency without' => ['1.5', 'JPY', $precise],
    'four digits of three' => ['1.2345', 'KWD', $precise],
    'the smallest too precise' => ['0.001', 'TRY', $precise],
    'one above the largest' => ['92233720368547758.08', 'TRY', $large],
    'one below the smallest' => ['-92233720368547758.09', 'TRY', $large],
    'largest in major units' => ['9223372036854775807', 'TRY', $large],
    'an int that does not fit in minor units' => [PHP_INT_MAX, 'TRY', $large],
    'a negative int that does not fit' => [PHP_INT_MIN, 'TRY', $large],
    'a huge number' => [str_repeat('9', 100000), 'TRY', $large],
    'empty' => ['', 'TRY', $malformed],
    'a blank' => [' ', 'TRY', $malformed],
    'blank before' => [' 1', 'TRY', $malformed],
    'blank at the end' => ['1 ', 'TRY', $malformed],
    'trailing line end' => ["1\n", 'TRY', $malformed],
    'tab before' => ["\t1", 'TRY', $malformed],
    'no-break space at the end' => ["1\u{A0}", 'TRY', $malformed],
    'byte order mark' => ["\u{FEFF}1", 'TRY', $malformed],
    'plus' => ['+1', 'TRY', $malformed],
    'two minuses' => ['--1', 'TRY', $malformed],
    'only a minus' => ['-', 'TRY', $malformed],
    'minus at the end' => ['1-', 'TRY', $malformed],
    'blank after the minus' => ['- 1', 'TRY', $malformed],
    'Unicode minus' => ["\u{2212}1", 'TRY', $malformed],
    'exponent' => ['1e3', 'TRY', $malformed],
    'capital exponent' => ['1E3', 'TRY', $malformed],
    'exponent that would fit' => ['1.5e1', 'TRY', $malformed],
    'point at the end' => ['1.', 'TRY', $malformed],
    'point before' => ['.5', 'TRY', $malformed],
    'only a point' => ['.', 'TRY', $malformed],
    'two points' => ['1.2.3', 'TRY', $malformed],
    'minus in the fraction' => ['1.-5', 'TRY', $malformed],
    'decimal comma' => ['1,50', 'TRY', $malformed],
    'thousands with comma' => ['1,000.00', 'TRY', $malformed],
    'thousands with point' => ['1.000,00', 'TRY', $malformed],
    'thousands with underscore' => ['1_000', 'TRY', $malformed],
    'thousands with blank' => ['1 000', 'TRY', $malformed],
    'hexadecimal' => ['0x1', 'TRY', $malformed],
    'binary' => ['0b1', 'TRY', $malformed],
    'octal' => ['0o7', 'TRY', $malformed],
    'Arabic digits' => ["\u{661}\u{662}", 'TRY', $malformed],
    'full-width digits' => ["\u{FF11}", 'TRY', $malformed],
    'a currency sign' => ["\u{20BA}150", 'TRY', $malformed],
    'a currency code' => ['150 TRY', 'TRY', $malformed],
    'a word' => ['one', 'TRY', $malformed],
    'not a number' => ['NAN', 'TRY', $malformed],
    'infinity' => ['INF', 'TRY', $malformed],
    'NUL at the end' => ["1\0", 'TRY', $malformed],
    'NUL within' => ["1\x002", 'TRY', $malformed],
    'NUL before' => ["\x001", 'TRY', $malformed],
];

// Never money, whatever the caller's mode.
$mistyped = [
    'float' => [150.0, 'float'],
    'float with a fraction' => [0.1, 'float'],
    'NAN' => [NAN, 'float'],
    'an int that became a float' => [PHP_INT_MAX + 1, 'float'],
    'true' => [true, 'bool'],
    'false' => [false, 'bool'],
    'null' => [null, 'null'],
    'array' => [['150.00'], 'array'],
    'object' => [new \stdClass(), 'stdClass'],
    'an object that is a string' => [new Late(fn () => '150.00'), 'Payments\Tests\Late'],
    'another money' => [Money::ofMinor(1, Currency::TRY), 'Payments\Money'],
];

foreach (inBothModes('fn (mixed $amount, mixed $currency) => \Payments\Money::of($amount, $currency)') as $mode => $of) {
    foreach ($taken as [$amount, $code, $minor]) {
        $currency = Currency::from($code);
        $case = substr("$mode: $amount", -40) . " $code";
        $money = $of($amount, $currency);
        same($minor, $money->minor, $case);
        same($currency, $money->currency, $case);
    }
    foreach ($refused as $case => [$amount, $code, $message]) {
        throws(\ValueError::class, sprintf($message, Currency::from($code)->minorUnits()), fn () => $of($amount, Currency::from($code)), "$mode: $case");
    }
    foreach ($mistyped as $case => [$amount, $type]) {
        $message = "Payments\Money::of(): Argument #1 (\$amount) must be of type string|int, $type given";
        throws(\TypeError::class, $message, fn () => $of($amount, Currency::TRY), "$mode: $case");
    }
    foreach (['TRY', 949, null, \Payments\Environment::Live, new \stdClass()] as $currency) {
        $message = 'Payments\Money::of(): Argument #2 ($currency) must be of type Payments\Currency, ';
        throws(\TypeError::class, $message, fn () => $of('1', $currency), "$mode: currency " . shown($currency));
    }
}

same(15000, Money::of(currency: Currency::TRY, amount: '150.00')->minor, 'named arguments');
throws(\ArgumentCountError::class, 'expects exactly 2 arguments, 1 given', fn () => Money::of('1'), 'too few');
throws(\ArgumentCountError::class, 'expects exactly 2 arguments, 3 given', fn () => Money::of('1', Currency::TRY, 2), 'too many');
throws(\Error::class, 'Unknown named parameter $value', fn () => Money::of(value: '1', currency: Currency::TRY), 'unknown name');

$amount = '12.34';
$reference = &$amount;
same(1234, Money::of($reference, Currency::TRY)->minor, 'a reference');
same('12.34', $amount, 'the argument stays as it was');

done();
?>
--EXPECT--
done
