--TEST--
Finrota PWS: a bank that repeats the card's number: whatever the number is, it is masked in decline, exception and bonus text
--EXTENSIONS--
payments
--FILE--
<?php
declare(strict_types=1);

namespace Payments\Tests;

require __DIR__ . '/../support/finrota.php';

// With and without a right check digit, of every length that a card may have.
$table = new Table();
foreach (['4155650100416111', '4155650100416112', '378282246310005', '378282246310006', '123456789012', '1234567890123', '6011000990139424123'] as $number) {
    foreach ([$number, implode(' ', str_split($number, 4)), implode('-', str_split($number, 4))] as $text) {
        $data = str_replace(
            ['"transactionStatusId":1', '"errorMessage":null', '"errorCode":null', '"bonusText":null'],
            ['"transactionStatusId":2', "\"errorMessage\":\"kart $text reddedildi\"", "\"errorCode\":\"$text\"", "\"bonusText\":\"$text\""],
            PWS_PAYMENT,
        );
        $payment = fakePws(new FakeTransport(envelope($data)))->pay(...pwsArguments(card: card(number: $number)));
        $thrown = thrown(fn () => $payment->orThrow());
        foreach ([
            'code' => $payment->decline->code, 'message' => $payment->decline->message, 'JSON' => json_encode($payment), 'bonus text' => $payment->bonusText,
            'exception' => (string) $thrown, 'its code' => $thrown->providerCode, 'its text' => $thrown->providerMessage,
        ] as $where => $shown) {
            $table->row("$text, $where", false, str_contains(preg_replace('/[ -]/', '', $shown), $number));
        }
    }
}
$table->end();
?>
--EXPECT--
147 rows checked
