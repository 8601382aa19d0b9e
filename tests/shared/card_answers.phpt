--TEST--
Card: masked(), bin(), lastFour(), brand(), isLuhnValid(), isExpired()
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\{Card, CardBrand};

require __DIR__ . '/../support/checks.php';

$card = fn (string $number, int $month = 12, int $year = 2030) => new Card($number, 'A', $month, $year, '123');

// --- digits that may be shown ---
foreach (['415565001234', '4155650012346111', '4155-6500-1234-6111-222'] as $number) {
    $digits = str_replace('-', '', $number);
    same(substr($digits, 0, 6), $card($number)->bin(), "bin of $number");
    same(substr($digits, 0, 6), $card($number)->bin(6), "bin of 6 of $number");
    same(substr($digits, 0, 8), $card($number)->bin(8), "bin of 8 of $number");
    same(substr($digits, 0, 8), $card($number)->bin(length: 8), "bin of 8 of $number by name");
    same(substr($digits, -4), $card($number)->lastFour(), "last four of $number");
    $masked = substr($digits, 0, 6) . str_repeat('*', strlen($digits) - 10) . substr($digits, -4);
    same($masked, $card($number)->masked(), "masked $number");
}

// --- scheme, by first digits: both ends of each range and their neighbours ---
$brands = [
    '4000' => CardBrand::Visa, '4999' => CardBrand::Visa,
    '5099' => CardBrand::Maestro, '5100' => CardBrand::Mastercard, '5599' => CardBrand::Mastercard, '5600' => CardBrand::Maestro,
    '5899' => CardBrand::Maestro, '5900' => CardBrand::Unknown,
    '2220' => CardBrand::Unknown, '2221' => CardBrand::Mastercard, '2720' => CardBrand::Mastercard, '2721' => CardBrand::Unknown,
    '3399' => CardBrand::Unknown, '3400' => CardBrand::Amex, '3499' => CardBrand::Amex, '3500' => CardBrand::Unknown,
    '3700' => CardBrand::Amex, '3799' => CardBrand::Amex,
    '3527' => CardBrand::Unknown, '3528' => CardBrand::Jcb, '3589' => CardBrand::Jcb, '3590' => CardBrand::Unknown,
    '2999' => CardBrand::Unknown, '3000' => CardBrand::Diners, '3059' => CardBrand::Diners, '3060' => CardBrand::Unknown,
    '3600' => CardBrand::Diners, '3699' => CardBrand::Diners, '3800' => CardBrand::Diners, '3999' => CardBrand::Diners,
    '6010' => CardBrand::Unknown, '6011' => CardBrand::Discover, '6012' => CardBrand::Unknown,
    '6439' => CardBrand::Unknown, '6440' => CardBrand::Discover, '6499' => CardBrand::Discover, '6500' => CardBrand::Discover,
    '6599' => CardBrand::Discover, '6600' => CardBrand::Unknown,
    '6199' => CardBrand::Unknown, '6200' => CardBrand::UnionPay, '6299' => CardBrand::UnionPay, '6300' => CardBrand::Maestro,
    '6399' => CardBrand::Maestro, '6700' => CardBrand::Maestro, '6799' => CardBrand::Maestro, '6800' => CardBrand::Unknown,
    '9791' => CardBrand::Unknown, '9792' => CardBrand::Troy, '9793' => CardBrand::Unknown,
    '0000' => CardBrand::Unknown, '1000' => CardBrand::Unknown, '9999' => CardBrand::Unknown,
];
foreach ($brands as $first => $brand) {
    same($brand, $card(str_pad((string) $first, 16, '0'))->brand(), "brand of $first");
    same($brand, $card(str_pad((string) $first, 12, '9'))->brand(), "brand of $first, 12 digits");
    same($brand, $card(str_pad((string) $first, 19, '5'))->brand(), "brand of $first, 19 digits");
}

// --- Luhn: offered, not imposed ---
$luhn = [
    '4111111111111111' => true, '4111111111111112' => false, '5555555555554444' => true, '378282246310005' => true,
    '30569309025904' => true, '6011111111111117' => true, '3530111333300000' => true, '9792030394440796' => true,
    '4222222222222' => true, '4155650012346111' => false, '000000000000' => true, '79927398713' . '0' => false,
    '4111111111111111110' => true, '4111111111111111111' => false, '6304000000000000' => true, '1111111111111117' => true,
];
foreach ($luhn as $number => $valid) {
    same($valid, $card((string) $number)->isLuhnValid(), "Luhn of $number");
}
// Of every length, one check digit in ten.
mt_srand(20260101);
for ($length = 12; $length <= 19; $length++) {
    for ($i = 0; $i < 20; $i++) {
        $body = implode('', array_map(fn () => mt_rand(0, 9), range(2, $length)));
        $sum = 0;
        foreach (str_split(strrev($body)) as $place => $digit) {
            $sum += $place % 2 === 0 ? array_sum(str_split((string) (2 * $digit))) : $digit;
        }
        $check = (10 - $sum % 10) % 10;
        $valid = array_filter(range(0, 9), fn ($digit) => $card("$body$digit")->isLuhnValid());
        same([$check => $check], $valid, "check digit of $body");
    }
}

// --- expiry: the card's last month counts, in UTC. Asked again when the month ends meanwhile. ---
do {
    $now = gmdate('Y-n');
    [$year, $month] = array_map('intval', explode('-', $now));
    $at = fn (int $months) => $card('4111111111111111', ($year * 12 + $month - 1 + $months) % 12 + 1, intdiv($year * 12 + $month - 1 + $months, 12));
    $got = [];
    foreach ([-1200, -12, -11, -1, 0, 1, 11, 12, 1200] as $months) {
        $got[$months] = $at($months)->isExpired();
    }
} while (gmdate('Y-n') !== $now);
same([-1200 => true, -12 => true, -11 => true, -1 => true, 0 => false, 1 => false, 11 => false, 12 => false, 1200 => false], $got, 'expired by months from now');
same(true, $card('4111111111111111', 12, 1000)->isExpired(), 'the first year');
same(false, $card('4111111111111111', 12, 9999)->isExpired(), 'the last year');
foreach (['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Istanbul'] as $zone) {
    date_default_timezone_set($zone);
    same($got[0], $at(0)->isExpired(), "not by the zone of PHP: $zone");
}

done();
?>
--EXPECT--
done
