--TEST--
Texts: a limit counts characters; an e-mail address is one line
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\{Card, Currency, Environment, Money, Options};
use Payments\Exception\ValidationException;
use Payments\{Finrota, HstMobil};

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/answers.php';

const GUID = '504978bf-bebd-40c5-89aa-b76f3a20341c';
$transport = new Answers(fn () => throw new \LogicException('sent'));
$options = new Options(transport: $transport, retries: 0, maxTextCharacters: 40);
$pos = new HstMobil\WebPos(new HstMobil\Account(Environment::Sandbox, 'key', options: $options));
$hpm = new Finrota\Hpm(new Finrota\Account('key', 'secret', Environment::Sandbox, $options));
$vpws = new Finrota\Vpws(new Finrota\Account('key', 'secret', Environment::Sandbox, $options));
$lira = Money::of('1', Currency::TRY);

$pay = fn (string $orderId) => $pos->pay(amount: $lira, orderId: $orderId, installment: 1, card: new Card('4155650012346111', 'A', 12, 2030, '123'), callbackUrl: 'https://shop.example/');
$link = fn (mixed ...$changes) => $hpm->createLink(...$changes + [
    'amount' => $lira, 'clientOrderReference' => '1', 'paymentSetId' => GUID, 'customer' => new Finrota\Customer('a@b.example'),
    'userVerificationBy' => Finrota\UserVerificationBy::Email, 'userVerificationFailBehavior' => Finrota\Hpm::FAIL_BEHAVIOR_CREATE,
]);

/** What becomes of a call that would be sent: it is not refused. */
function passes(callable $call, string $case): void
{
    try {
        $call();
    } catch (\Throwable $thrown) {
    }
    holds(!($thrown ?? null) instanceof ValidationException, $case);
}

foreach (['x', 'ş', "\u{20AC}", "\u{1F600}"] as $letter) {
    $bytes = strlen($letter);
    passes(fn () => $pay(str_repeat($letter, 36)), "36 letters of $bytes bytes");
    throws(ValidationException::class, 'orderId must have at most 36 characters', fn () => $pay(str_repeat($letter, 37)), "37 letters of $bytes bytes");
    passes(fn () => $link(description: str_repeat($letter, 40)), "40 letters of $bytes bytes by the options");
    throws(ValidationException::class, 'description must have at most 40 characters', fn () => $link(description: str_repeat($letter, 41)), "41 letters of $bytes bytes by the options");
}

$contact = fn (string $email) => $vpws->pay(contact: new Finrota\Contact('A', 'B', $email), card: new Card('4155650012346111', 'A', 12, 2030, '123'), amount: $lira, installment: 1, tenantPosId: GUID, use3D: false);
$broken = [
    "a@b.example\n" => 'a line feed (U+000A)', "a@b.example\r\nBcc:c@d" => 'a carriage return (U+000D)', "a\n@b.example" => 'a line feed (U+000A)',
    "a@b.example\u{85}" => 'a next line (U+0085)', "a@b.example\u{2028}" => 'a line separator (U+2028)', "a@b\t.example" => 'a tab (U+0009)',
];
foreach ($broken as $email => $words) {
    foreach (['contact' => $contact, 'customer' => fn (string $email) => $link(customer: new Finrota\Customer($email))] as $group => $call) {
        $case = "$group " . json_encode($email);
        $refusal = throws(ValidationException::class, "$group.email must not contain $words", fn () => $call($email), $case);
        same(["$group.email", 'line_break'], [$refusal?->violations[0]->field, $refusal?->violations[0]->rule], $case);
    }
}
passes(fn () => $contact('ş@b.example'), 'an address with a letter beyond ASCII');

// A card that the provider does not take, in words for its holder; its code of four digits is no other mistake.
$card = fn (string $number, string $cvv) => $pos->pay(amount: $lira, orderId: '1', installment: 1, card: new Card($number, 'A', 12, 2030, $cvv), callbackUrl: 'https://shop.example/');
$amex = throws(ValidationException::class, '', fn () => $card('378282246310005', '1234'), 'American Express');
same('hstmobil.webpos.pay: card.number is of American Express, whose cards have 15 digits; only cards with 16 digits are accepted: use another card (not sent)', $amex?->getMessage(), 'American Express');
same(['card'], array_map(fn ($violation) => $violation->rule, $amex?->violations ?? []), 'its rule');
throws(ValidationException::class, 'card.number has 19 digits; only cards with 16 digits are accepted: use another card', fn () => $card('4155650012346111222', '123'), '19 digits');
throws(ValidationException::class, 'card.cvv must have 3 digits', fn () => $card('4155650012346111', '1234'), 'a code of four');

done();
?>
--EXPECT--
done
