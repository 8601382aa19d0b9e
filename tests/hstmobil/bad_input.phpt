--TEST--
HstMobil Web POS: every argument that breaks a rule is named, all at once, and nothing is sent
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Currency;
use Payments\Environment;
use Payments\HstMobil\Account;
use Payments\Money;
use Payments\Options;

require __DIR__ . '/../support/hstmobil.php';

$provider = new HstMobil(GOOD_PAY);
$pos = $provider->webPos();
$pay = fn (mixed ...$changes): string => violations(fn () => $pos->pay(...payArguments(...$changes)));
$result = fn (mixed ...$changes): string => violations(fn () => $pos->result(...$changes + ['orderId' => ORDER_ID, 'paymentId' => 'p']));
$table = new Table();

/** Texts: name => [how to give one, the longest, the rule beside the general ones]. */
$texts = [
    'orderId' => [fn ($value) => $pay(orderId: $value), 36, null],
    'callbackUrl' => [fn ($value) => $pay(callbackUrl: $value), 2048, 'url'],
    'result: orderId' => [fn ($value) => $result(orderId: $value), 1000, null],
    'result: paymentId' => [fn ($value) => $result(paymentId: $value), 1000, null],
    'complete: paymentId' => [fn ($value) => violations(fn () => $pos->complete(['orderId' => ORDER_ID, 'paymentId' => $value], ORDER_ID, lira('1'))), 1000, null],
];
$malformed = [
    'url' => ['shop.example/ok', '/ok', '//shop.example', 'ftp://shop.example', 'javascript:alert(1)', 'https://', 'https:///ok', 'https://user:pw@shop.example/', 'https://shop.example/ ok', "https://shop.example/\r\nX: y",
        'https://shop.example\\ok', 'https://shop.example:0/', 'https://shop.example:65536/', 'https://shöp.example/', 'https://shop..example/', 'https://127.1/', 'https://[::g]/', 'İşlem sonucunun üye iş yerine döndürüleceği url adresi'],
];
foreach ($texts as $name => [$give, $most, $rule]) {
    $field = substr(strrchr(" $name", ' '), 1);
    $inForm = str_starts_with($name, 'complete');
    $table->row("$name too long", "$field too_long", $give(str_repeat('x', $most + 1)));
    $table->row("$name much too long", "$field too_long", $give(str_repeat('x', 1000000)));
    foreach (['', ' ', " \t\r\n", "\u{a0}", "\u{200b} \u{3000}"] as $blank) {
        $table->row("$name blank", "$field empty", $give($blank));
    }
    if (!$inForm) { // a form that holds such is none, and is refused as that
        $table->row("$name with NUL", "$field nul", $give("x\0y"));
        foreach (["\xff", "a\xc3\x28", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xc0\x80", "\xe2\x82"] as $bytes) {
            $table->row("$name " . bin2hex($bytes), "$field utf8", $give($bytes));
        }
    }
    foreach ($malformed[$rule ?? ''] ?? [] as $value) {
        $table->row("$name $value", "$field $rule", $give($value));
    }
}
$table->row('36 letters are not too long', 'LogicException', shortName(thrown(fn () => $pos->pay(...payArguments(orderId: str_repeat('x', 36))))));
$provider->requests = [];

// Amounts: what is sent is lira, and some of it.
foreach (['0' => lira('0'), '-0.01' => lira('-0.01'), 'the smallest' => kurus(PHP_INT_MIN)] as $title => $amount) {
    $table->row("amount $title", 'amount positive', $pay(amount: $amount));
}
foreach (Currency::cases() as $currency) {
    if ($currency !== Currency::TRY) {
        $table->row("amount in $currency->value", 'amount currency', $pay(amount: Money::ofMinor(100, $currency)));
    }
}
$table->row('no dollars', 'amount positive, amount currency', $pay(amount: Money::of('0', Currency::USD)));
foreach ([0, -1, PHP_INT_MIN] as $count) {
    $table->row("installment $count", 'installment range', $pay(installment: $count));
}

// Cards: the page asks for 16 digits and 3.
foreach (['4155650100416', '415565010041611', '41556501004161112', '415565010041611123', '4155650100416111234', '378282246310005'] as $number) {
    $table->row('a number of ' . strlen($number), 'card.number card', $pay(card: card($number)));
}
foreach (['4155650100416111', '4155-6501-0041-6111', '0000000000000000', '9999999999999999'] as $number) {
    $table->row("the number $number is sent as it is", 'LogicException', shortName(thrown(fn () => $pos->pay(...payArguments(card: card($number))))));
}
$provider->requests = [];
$table->row('a code of four', 'card.cvv digits', $pay(card: card(cvv: '0000')));
$table->row('an American card, which has both', 'card.number card', $pay(card: card('378282246310005', cvv: '1234')));
$wiped = card();
$wiped->wipe();
$table->row('a card that was wiped', true, !str_contains(thrown(fn () => $pos->pay(...payArguments(card: $wiped)))->getMessage(), 'nothing was thrown'));

// Types.
$types = [
    'pay' => [fn (array $arguments) => $pos->pay(...$arguments), payArguments() + ['isSecureTransaction' => true], ['isSecureTransaction']],
    'result' => [fn (array $arguments) => $pos->result(...$arguments), ['orderId' => 'o', 'paymentId' => 'p'], []],
];
foreach ($types as $method => [$call, $good, $optional]) {
    foreach ($good as $name => $value) {
        if (!in_array($name, $optional, true)) {
            $table->row("$method without $name", \ArgumentCountError::class, thrown(fn () => $call(array_diff_key($good, [$name => 1])))::class);
        }
        foreach ([null, [], new \stdClass(), Currency::TRY] as $wrong) {
            $table->row("$method, $name " . get_debug_type($wrong), \TypeError::class, thrown(fn () => $call([$name => $wrong] + $good))::class);
        }
    }
    $table->row("$method with a name of its own", \Error::class, thrown(fn () => $call($good + ['callBackUrl' => 'x']))::class);
    $table->row("$method with one too many", true, thrown(fn () => $call([...array_values($good), 1])) instanceof \TypeError);
}
foreach ([10, 10.0, '10', '10.00'] as $amount) {
    $table->row('amount ' . get_debug_type($amount), \TypeError::class, thrown(fn () => $pos->pay(...payArguments(amount: $amount)))::class);
}
foreach (['x', '1.5', '', 1.5] as $count) {
    $table->row('installment ' . show($count), true, (fn (\Throwable $thrown): bool => $thrown instanceof \TypeError || $thrown instanceof \ErrorException)(thrown(function () use ($pos, $count) {
        set_error_handler(fn (int $level, string $message) => throw new \ErrorException($message));
        try {
            $pos->pay(...payArguments(installment: $count));
        } finally {
            restore_error_handler();
        }
    })));
}
foreach (['4155650100416111', ['number' => '4155650100416111'], (object) ['number' => '4155650100416111']] as $card) {
    $thrown = thrown(fn () => $pos->pay(...payArguments(card: $card)));
    $table->row('card ' . get_debug_type($card), [\TypeError::class, false], [$thrown::class, str_contains($thrown->getMessage(), '4155650100416111')]);
}

// A strict caller gets no conversions.
eval('declare(strict_types=1); namespace Payments\Tests; function strictly($pos, array $arguments) { return $pos->pay(...$arguments); }');
foreach (['orderId' => 5, 'installment' => '1', 'isSecureTransaction' => 1, 'callbackUrl' => 7] as $name => $value) {
    $table->row("a strict caller's $name", \TypeError::class, thrown(fn () => strictly($pos, payArguments(...[$name => $value])))::class);
}

// Accounts.
$account = fn (mixed ...$arguments): string => told(fn () => new Account(...$arguments + ['environment' => Environment::Sandbox]));
foreach ([
    'nobody' => [], 'both' => ['apiKey' => 'k', 'userName' => 'u', 'password' => 'p'], 'a key and a user' => ['apiKey' => 'k', 'userName' => 'u'], 'a user alone' => ['userName' => 'u'], 'a password alone' => ['password' => 'p'],
    'an empty key' => ['apiKey' => ''], 'a blank key' => ['apiKey' => ' '], 'a key of two lines' => ['apiKey' => "k\r\nX-Injected: 1"], 'a key with a blank' => ['apiKey' => 'a b'], 'a key that is not ASCII' => ['apiKey' => 'ı'], 'NUL in a key' => ['apiKey' => "k\0"],
    'an empty user' => ['userName' => '', 'password' => 'p'], 'an empty password' => ['userName' => 'u', 'password' => ''], 'a user not UTF-8' => ['userName' => "\xff", 'password' => 'p'], 'a password not UTF-8' => ['userName' => 'u', 'password' => "\xff"],
    'NUL in a password' => ['userName' => 'u', 'password' => "p\0"],
] as $title => $arguments) {
    echo "$title: ", $account(...$arguments), "\n";
}

// All at once, in the order of the page.
$thrown = thrown(fn () => $pos->pay(Money::of('-1', Currency::EUR), str_repeat('x', 37), 0, card('378282246310005', 'YYYY YYYY', cvv: '1234'), 'no URL'));
echo failure($thrown), "\n";
foreach ($thrown->violations as $violation) {
    echo json_encode($violation), "\n";
}
check('all of them in the message', true, $thrown->getMessage() === 'hstmobil.webpos.pay: ' . implode('; ', array_map(fn ($violation) => $violation->message, $thrown->violations)) . ' (not sent)');
check('no exchange took place', null, $thrown->exchange());
check('the card is in no message', 0, preg_match('/378282246310005|1234|YYYY/', $thrown));

// A limit of the shop's own.
$short = webPos(new Options(transport: $provider, maxTextCharacters: 5), apiKey: 'k');
echo violations(fn () => $short->result('123456', '12345')), ' | ', violations(fn () => $short->pay(...payArguments())), "\n";

$table->end();
check('nothing was sent, no login either', '', $provider->asked());
?>
--EXPECT--
nobody: ConfigurationException not-sent -; Payments\HstMobil\Account: apiKey is missing: give one of apiKey, userName
both: ConfigurationException not-sent -; Payments\HstMobil\Account: apiKey must be given alone: give only one of apiKey, userName
a key and a user: ConfigurationException not-sent -; Payments\HstMobil\Account: apiKey must be given alone: give only one of apiKey, userName; password is required
a user alone: ConfigurationException not-sent -; Payments\HstMobil\Account: password is required
a password alone: ConfigurationException not-sent -; Payments\HstMobil\Account: apiKey is missing: give one of apiKey, userName; password must not be given without userName
an empty key: ConfigurationException not-sent -; Payments\HstMobil\Account: apiKey must not be empty
a blank key: ConfigurationException not-sent -; Payments\HstMobil\Account: apiKey must not be empty
a key of two lines: ConfigurationException not-sent -; Payments\HstMobil\Account: apiKey must be visible ASCII without blanks
a key with a blank: ConfigurationException not-sent -; Payments\HstMobil\Account: apiKey must be visible ASCII without blanks
a key that is not ASCII: ConfigurationException not-sent -; Payments\HstMobil\Account: apiKey must be visible ASCII without blanks
NUL in a key: ConfigurationException not-sent -; Payments\HstMobil\Account: apiKey must not contain a NUL byte
an empty user: ConfigurationException not-sent -; Payments\HstMobil\Account: userName must not be empty
an empty password: ConfigurationException not-sent -; Payments\HstMobil\Account: password must not be empty
a user not UTF-8: ConfigurationException not-sent -; Payments\HstMobil\Account: userName must be valid UTF-8
a password not UTF-8: ConfigurationException not-sent -; Payments\HstMobil\Account: password must be valid UTF-8
NUL in a password: ConfigurationException not-sent -; Payments\HstMobil\Account: password must not contain a NUL byte
ValidationException not-sent -
{"field":"amount","rule":"positive","message":"amount must be positive"}
{"field":"amount","rule":"currency","message":"amount must be in TRY"}
{"field":"orderId","rule":"too_long","message":"orderId must have at most 36 characters"}
{"field":"installment","rule":"range","message":"installment must be at least 1"}
{"field":"card.number","rule":"card","message":"card.number is of American Express, whose cards have 15 digits; only cards with 16 digits are accepted: use another card"}
{"field":"callbackUrl","rule":"url","message":"callbackUrl must be an absolute http or https URL in ASCII, without user information"}
ok: all of them in the message
ok: no exchange took place
ok: the card is in no message
orderId too_long | card.holderName too_long
337 rows checked
ok: nothing was sent, no login either
