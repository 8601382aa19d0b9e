--TEST--
Money: what people of a country write is read, and written, with ext/intl
--EXTENSIONS--
payments
intl
--FILE--
<?php
namespace Payments\Tests;

use Payments\{Currency, Money};

require __DIR__ . '/../support/checks.php';

// Blanks and digits differ from one version of ICU to another; what is compared here does not.
$plain = fn (string $text) => preg_replace('/[\s\p{Zs}\p{Cf}]+/u', ' ', $text);
$written = [
    ['1500.50', 'TRY', 'tr_TR', '₺1.500,50'], ['-1500.50', 'TRY', 'tr_TR', '-₺1.500,50'], ['1500.50', 'TRY', 'de_DE', '1.500,50 TRY'],
    ['1500.50', 'USD', 'en_US', '$1,500.50'], ['1500.50', 'EUR', 'fr_FR', '1 500,50 €'], ['1234567', 'JPY', 'en_US', '¥1,234,567'],
    ['1.234', 'KWD', 'en_US', 'KWD 1.234'], ['0', 'TRY', 'tr_TR', '₺0,00'], ['0.29', 'TRY', 'tr_TR', '₺0,29'],
    ['9999999999999.99', 'TRY', 'tr_TR', '₺9.999.999.999.999,99'],
];
foreach ($written as [$decimal, $code, $locale, $text]) {
    same($text, $plain(Money::of($decimal, Currency::from($code))->format($locale)), "$decimal $code in $locale");
}

// What is written is read back, in every currency.
$locales = ['tr_TR', 'en_US', 'de_DE', 'fr_FR', 'de_CH', 'hi_IN', 'ar_EG', 'fa_IR', 'ja_JP', 'pl_PL', 'es_ES', 'sv_SE', 'nb_NO'];
foreach (Currency::cases() as $currency) {
    foreach ($locales as $locale) {
        foreach ([0, 5, -5, 105, 1234567, -99999999, 999999999999999, -999999999999999] as $minor) {
            $text = Money::ofMinor($minor, $currency)->format($locale);
            same("'" . Money::ofMinor($minor, $currency)->decimal() . "'", result(fn () => Money::parse($text, $currency, $locale)->decimal()), "$minor $currency->name in $locale: $text");
        }
    }
}

$read = [
    ['1.500,50', 'TRY', 'tr_TR', '1500.50'], ['1500,5', 'TRY', 'tr_TR', '1500.50'], [' 1.500 TL ', 'TRY', 'tr_TR', '1500.00'], ["₺\u{A0}1.500,50", 'TRY', 'tr_TR', '1500.50'],
    ['1,500.50', 'TRY', 'en_US', '1500.50'], ['TRY 1,500.50', 'TRY', 'en_US', '1500.50'], ['1500.50', 'TRY', 'en_US', '1500.50'], ["\u{2212}5", 'TRY', 'tr_TR', '-5.00'],
    ['1 500,50 €', 'EUR', 'fr_FR', '1500.50'],
];
foreach ($read as [$text, $code, $locale, $decimal]) {
    same($decimal, Money::parse($text, Currency::from($code), $locale)->decimal(), "$text in $locale");
}
$malformed = 'Payments\Money::parse(): Argument #1 ($text) must be an amount in TRY as the locale writes it';
$precise = 'Payments\Money::parse(): Argument #1 ($text) must not have more than 2 digits after the decimal separator';
$refused = [
    ['1.50', 'tr_TR', $malformed], ['1,500.50', 'tr_TR', $malformed], ['1.500,50', 'en_US', $malformed], ['1,50', 'en_US', $malformed], ['15.00.000', 'tr_TR', $malformed],
    ['1,500', 'tr_TR', $precise], ['1.500', 'en_US', $precise], ['€5', 'tr_TR', $malformed], ['', 'tr_TR', $malformed], ['on lira', 'tr_TR', $malformed], ['5 6', 'tr_TR', $malformed],
    ["5\0", 'tr_TR', $malformed], ["5\xFF", 'tr_TR', $malformed], ['1e3', 'tr_TR', $malformed], [str_repeat('9', 100000), 'tr_TR', $malformed],
    ['92233720368547758,08', 'tr_TR', 'must be between -92233720368547758.08 and 92233720368547758.07 TRY'],
];
foreach ($refused as [$text, $locale, $message]) {
    throws(\ValueError::class, $message, fn () => Money::parse($text, Currency::TRY, $locale), substr($text, 0, 30) . " in $locale");
}
same('92233720368547758.07', Money::parse('92.233.720.368.547.758,07', Currency::TRY, 'tr_TR')->decimal(), 'the largest is read exactly');
throws(\ValueError::class, 'Payments\Money::format() writes amounts of up to 15 digits; use decimal()', fn () => Money::ofMinor(1000000000000000, Currency::TRY)->format('tr_TR'), 'sixteen digits');

done();
?>
--EXPECT--
done
