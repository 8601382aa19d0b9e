--TEST--
Currency: the active codes of ISO 4217 with their numbers and minor units
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Currency;

require __DIR__ . '/../support/checks.php';

$cases = Currency::cases();
$names = array_map(fn (Currency $currency) => $currency->name, $cases);

// Known by heart: code, number, minor units.
$known = [
    ['TRY', 949, 2], ['USD', 840, 2], ['EUR', 978, 2], ['GBP', 826, 2], ['CHF', 756, 2], ['RUB', 643, 2],
    ['SAR', 682, 2], ['AED', 784, 2], ['QAR', 634, 2], ['AZN', 944, 2], ['GEL', 981, 2], ['UAH', 980, 2],
    ['CNY', 156, 2], ['INR', 356, 2], ['IRR', 364, 2], ['ILS', 376, 2], ['EGP', 818, 2], ['SEK', 752, 2],
    ['NOK', 578, 2], ['DKK', 208, 2], ['PLN', 985, 2], ['RON', 946, 2], ['CAD', 124, 2], ['AUD', 36, 2],
    ['NZD', 554, 2], ['MXN', 484, 2], ['BRL', 986, 2], ['ZAR', 710, 2], ['HUF', 348, 2], ['CZK', 203, 2],
    ['ALL', 8, 2], ['DZD', 12, 2], ['ARS', 32, 2], ['BDT', 50, 2], ['AMD', 51, 2],
    ['JPY', 392, 0], ['KRW', 410, 0], ['CLP', 152, 0], ['ISK', 352, 0], ['VND', 704, 0], ['XAF', 950, 0],
    ['KWD', 414, 3], ['BHD', 48, 3], ['OMR', 512, 3], ['TND', 788, 3], ['JOD', 400, 3], ['IQD', 368, 3], ['LYD', 434, 3],
    ['CLF', 990, 4], ['UYW', 927, 4],
    ['MRU', 929, 2], ['STN', 930, 2], ['VES', 928, 2], ['SLE', 925, 2], ['ZWG', 924, 2], ['XCG', 532, 2],
    ['XAU', 959, 0], ['XAG', 961, 0], ['XTS', 963, 0], ['XXX', 999, 0],
];
foreach ($known as [$code, $number, $minorUnits]) {
    $currency = Currency::from($code);
    same($number, $currency->numericCode(), "$code: number");
    same($minorUnits, $currency->minorUnits(), "$code: minor units");
}

// Every code whose minor unit is not a hundredth; all the others have two digits.
$digits = [
    'BIF' => 0, 'CLP' => 0, 'DJF' => 0, 'GNF' => 0, 'ISK' => 0, 'JPY' => 0, 'KMF' => 0, 'KRW' => 0, 'PYG' => 0,
    'RWF' => 0, 'UGX' => 0, 'UYI' => 0, 'VND' => 0, 'VUV' => 0, 'XAF' => 0, 'XOF' => 0, 'XPF' => 0,
    'XAG' => 0, 'XAU' => 0, 'XPD' => 0, 'XPT' => 0, 'XBA' => 0, 'XBB' => 0, 'XBC' => 0, 'XBD' => 0, 'XDR' => 0,
    'XSU' => 0, 'XUA' => 0, 'XTS' => 0, 'XXX' => 0,
    'BHD' => 3, 'IQD' => 3, 'JOD' => 3, 'KWD' => 3, 'LYD' => 3, 'OMR' => 3, 'TND' => 3,
    'CLF' => 4, 'UYW' => 4,
];
same([], array_diff(array_keys($digits), $names), 'every one of them is there');
foreach ($cases as $currency) {
    same($digits[$currency->name] ?? 2, $currency->minorUnits(), "$currency->name: minor units");
    same($currency->name, $currency->value, "$currency->name: value");
    same(1, preg_match('/^[A-Z]{3}$/', $currency->name), "$currency->name: three capitals");
    holds($currency->numericCode() >= 1 && $currency->numericCode() <= 999, "$currency->name: number");
    same($currency, Currency::from($currency->value), "$currency->name: from()");
}

$numbers = array_map(fn (Currency $currency) => $currency->numericCode(), $cases);
same([], array_diff_key($numbers, array_unique($numbers)), 'no number twice');
$sorted = $names;
sort($sorted, SORT_STRING);
same($sorted, $names, 'sorted');
same(178, count($cases), 'how many');

// Codes that are no more, or never were.
foreach (['TRL', 'DEM', 'EEK', 'HRK', 'BGN', 'BYR', 'VEF', 'MRO', 'STD', 'CUC', 'ANG', 'ZWL', 'SLL', 'BTC', 'TL', 'YTL'] as $code) {
    same(null, Currency::tryFrom($code), "$code is not active");
}
foreach (['try', 'Try', ' TRY', 'TRY ', '', "TRY\0", '949'] as $code) {
    same(null, Currency::tryFrom($code), 'not a code: ' . shown($code));
}
throws(\ValueError::class, '"try" is not a valid backing value for enum', fn () => Currency::from('try'), 'from() of a wrong code');

same('"TRY"', json_encode(Currency::TRY), 'JSON');
same(Currency::TRY, unserialize(serialize(Currency::TRY)), 'serialised and back');
throws(\ArgumentCountError::class, 'expects exactly 0 arguments, 1 given', fn () => Currency::TRY->numericCode(1), 'numericCode() takes nothing');
throws(\ArgumentCountError::class, 'expects exactly 0 arguments, 1 given', fn () => Currency::TRY->minorUnits(1), 'minorUnits() takes nothing');
throws(\Error::class, 'Trying to clone an uncloneable object', fn () => clone Currency::TRY, 'clone');

done();
?>
--EXPECT--
done
