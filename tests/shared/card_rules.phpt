--TEST--
Card: what it takes and what it refuses, every broken rule at once
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Card;
use Payments\Exception\ValidationException;
use Payments\Outcome;

require __DIR__ . '/../support/checks.php';

const GOOD = ['number' => '4155650012346111', 'holderName' => 'Ayşe Yılmaz', 'expiryMonth' => 12, 'expiryYear' => 2030, 'cvv' => '000'];

function card(array $changes): Card
{
    return new Card(...array_replace(GOOD, $changes));
}

/** The fields of the violations; [] when the card is taken. */
function refusedFields(array $changes): array
{
    try {
        card($changes);
    } catch (ValidationException $refusal) {
        return array_map(fn ($violation) => $violation->field, $refusal->violations);
    }

    return [];
}

// --- number: 12 to 19 digits, blanks and dashes dropped ---
$numbers = [
    '12 digits' => ['415565001234', '415565**1234'],
    '13 digits' => ['4155650012346', '415565***2346'],
    '16 digits' => ['4155650012346111', '415565******6111'],
    '19 digits' => ['4155650012346111222', '415565*********1222'],
    'blanks between' => ['4155 6500 1234 6111', '415565******6111'],
    'dashes between' => ['4155-6500-1234-6111', '415565******6111'],
    'both' => ['4155 6500-1234 - 6111', '415565******6111'],
    'blanks around' => [' 4155650012346111 ', '415565******6111'],
    'a tab' => ["4155\t650012346111", '415565******6111'],
    'a line end' => ["4155650012346111\r\n", '415565******6111'],
    'no-break spaces' => ["4155\u{A0}6500\u{A0}1234\u{A0}6111", '415565******6111'],
    'narrow no-break spaces' => ["4155\u{202F}6500\u{202F}1234\u{202F}6111", '415565******6111'],
    'ideographic spaces' => ["4155\u{3000}650012346111", '415565******6111'],
    'long dashes' => ["4155\u{2013}6500\u{2014}1234\u{2212}6111", '415565******6111'],
    'hyphens that do not break' => ["4155\u{2011}650012346111", '415565******6111'],
    'what nobody sees' => ["\u{FEFF}4155\u{200B}6500\u{200E}12346111\u{AD}", '415565******6111'],
    'only zeros' => ['000000000000', '000000**0000'],
];
foreach ($numbers as $case => [$number, $masked]) {
    same($masked, card(['number' => $number])->masked(), "number: $case");
}
$wrong = [
    'empty' => '',
    '11 digits' => '41556500123',
    '20 digits' => '41556500123461112223',
    'only blanks' => str_repeat(' ', 16),
    'only dashes' => str_repeat('-', 16),
    '11 digits and blanks' => '4155 6500 123',
    'a letter' => '415565001234611x',
    'a letter after 16 digits' => '4155650012346111x',
    'a dot' => '4155.6500.1234.6111',
    'a slash' => '4155/6500/1234/6111',
    'a NUL' => "4155650012346111\0",
    'a NUL within' => "41556500\x0012346111",
    'a plus' => '+4155650012346111',
    'an exponent' => '4.155650012346111E+15',
    'hexadecimal' => '0xEC37D5A4B3F7F',
    'Arabic digits' => str_repeat("\u{664}", 16),
    'full-width digits' => str_repeat("\u{FF14}", 16),
    'masked' => '415565******6111',
    'huge' => str_repeat('4', 1000000),
    'huge blanks' => str_repeat(' ', 1000000),
];
foreach ($wrong as $case => $number) {
    same(['number'], refusedFields(['number' => $number]), "number: $case");
}

// --- holder ---
foreach (['A', 'Ayşe Yılmaz', "O'Brien-Smith", '李小龍', '😀', str_repeat('x', 255), str_repeat('ş', 255), str_repeat('😀', 255)] as $name) {
    same([], refusedFields(['holderName' => $name]), 'holder: ' . substr($name, 0, 20));
}
$wrong = [
    'empty' => '',
    '256 letters' => str_repeat('x', 256),
    '256 letters of two bytes' => str_repeat('ş', 256),
    'NUL' => "Ayşe\0Yılmaz",
    'NUL at the end' => "Ayşe\0",
    'Latin-5' => "Ay\xFEe",
    'cut letter' => "Ay\xC5",
    'overlong' => "\xC0\x80",
    'surrogate' => "\xED\xA0\x80",
    'above Unicode' => "\xF4\x90\x80\x80",
];
foreach ($wrong as $case => $name) {
    same(['holderName'], refusedFields(['holderName' => $name]), "holder: $case");
}

// --- expiry ---
foreach ([1, 6, 12] as $month) {
    same([], refusedFields(['expiryMonth' => $month]), "month $month");
}
foreach ([0, 13, -1, 99, PHP_INT_MAX, PHP_INT_MIN] as $month) {
    same(['expiryMonth'], refusedFields(['expiryMonth' => $month]), "month $month");
}
foreach ([1999, 2000, 2023, 2030, 2099, 9999] as $year) {
    same([], refusedFields(['expiryYear' => $year]), "year $year");        // expiry is offered, not imposed
}
foreach ([0, 100, 999, 10000, -1, -2030, PHP_INT_MAX, PHP_INT_MIN, '', ' ', '0', '00', '6', '026', '0026', '20 26', '20.26', '+26', '-26', "26\0", '2026x', "\u{661}\u{662}", str_repeat('2', 1000)] as $year) {
    same(['expiryYear'], refusedFields(['expiryYear' => $year]), 'year ' . json_encode($year));
}
foreach ([0, 13, '', ' ', '0', '00', '13', '1.', '012', '0 1', 'x', '-1', "\u{661}"] as $month) {
    same(['expiryMonth'], refusedFields(['expiryMonth' => $month]), 'month ' . json_encode($month));
}
// What is kept is told by the day on which the card expires.
$now = new \DateTimeImmutable('now', new \DateTimeZone('UTC'));
[$year, $month] = [(int) $now->format('Y'), (int) $now->format('n')];
foreach ([$year, "$year", $now->format('y'), (int) $now->format('y'), ' ' . $now->format('y') . "\u{A0}", "\t$year\n"] as $form) {
    foreach ([$month, "$month", $now->format('m'), ' ' . $now->format('m') . ' ', "\u{A0}$month\r\n"] as $monthForm) {
        same(false, card(['expiryYear' => $form, 'expiryMonth' => $monthForm])->isExpired(), 'this month as ' . json_encode([$form, $monthForm]));
    }
    same(true, card(['expiryYear' => is_int($form) ? $form - 1 : (string) ((int) $year - 1), 'expiryMonth' => 12])->isExpired(), 'the year before ' . json_encode($form));
}

// --- security code ---
foreach (['000', '123', '1234', '0000', ' 123', '123 ', "123\n", "\t123\u{A0}", "\u{FEFF}1234\r\n"] as $cvv) {
    same([], refusedFields(['cvv' => $cvv]), "cvv $cvv");
}
foreach (['', '1', '12', '12345', '12a', '1 23', "1\u{A0}23", '12-3', "123\0", '-12', '1.2', "\u{661}\u{662}\u{663}", '***', str_repeat('1', 100000)] as $cvv) {
    same(['cvv'], refusedFields(['cvv' => $cvv]), 'cvv ' . substr(json_encode($cvv), 0, 20));
}

// --- all at once, in the order of the arguments ---
$refusal = throws(
    ValidationException::class,
    'Payments\Card: number must have 12 to 19 digits; holderName must not be empty; expiryMonth ',
    fn () => new Card('1', '', 13, 2030, 'x'),
    'everything wrong',
);
same(['number', 'holderName', 'expiryMonth', 'cvv'], array_map(fn ($violation) => $violation->field, $refusal->violations), 'all fields');
same(['digits', 'empty', 'range', 'digits'], array_map(fn ($violation) => $violation->rule, $refusal->violations), 'all rules');
foreach ($refusal->violations as $violation) {
    holds(str_starts_with($violation->message, $violation->field), "message of $violation->field begins with it");
    holds(str_contains($refusal->getMessage(), $violation->message), "message of $violation->field is in the exception's");
    same($violation->jsonSerialize(), ['field' => $violation->field, 'rule' => $violation->rule, 'message' => $violation->message], "$violation->field as array");
}
same(Outcome::NotSent, $refusal->outcome(), 'outcome');
same(false, $refusal->isRetryable(), 'not retryable');
same(null, $refusal->exchange(), 'nothing was sent');
same(null, $refusal->httpStatus, 'no status');

done();
?>
--EXPECT--
done
