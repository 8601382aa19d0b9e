--TEST--
Hepsipay: every argument of status and refund that breaks a rule is named, and nothing is sent
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Currency;
use Payments\Hepsipay\BasketItemRefund;
use Payments\Money;

require __DIR__ . '/../support/shop.php';

$shop = new Shop();
const GUID = 'ce7ef08d-9b8d-4f2f-ac14-6516a59c1a87';

/** The methods with arguments that are good: method => [callable, arguments, what must be a text and its rule beside the general ones]. */
$methods = [
    'get' => [$shop->status()->get(...), ['token' => 'T'], ['token' => null]],
    'byPaymentId' => [$shop->refund()->byPaymentId(...), ['paymentId' => '1', 'refundAmount' => kurus(1), 'clientIp' => '127.0.0.1'], ['paymentId' => null, 'clientIp' => 'ip']],
    'byReferenceNo' => [$shop->refund()->byReferenceNo(...), ['referenceNo' => GUID, 'refundAmount' => kurus(1), 'clientIp' => '127.0.0.1'], ['referenceNo' => 'guid', 'clientIp' => 'ip']],
    'basketItem' => [$shop->refund()->basketItem(...), ['basketItemRefundModel' => new BasketItemRefund('630436', kurus(1)), 'referenceNo' => GUID, 'clientIp' => '127.0.0.1'], ['referenceNo' => 'guid', 'clientIp' => 'ip']],
];

$malformed = [
    'ip' => ['1.2.3', '1.2.3.4.5', '256.1.1.1', '1.2.3.4 ', '1.2.3.4:80', '::g', '[::1]', 'fe80::1%eth0', 'localhost', '0x7f.1', '١٢٧.0.0.1'],
    'guid' => ['ce7ef08d9b8d4f2fac146516a59c1a87', GUID . '0', substr(GUID, 1), '{' . GUID . '}', str_replace('c', 'g', GUID), str_replace('-', '_', GUID), GUID . "\n"],
];

$table = new Table();
foreach ($methods as $method => [$call, $good, $texts]) {
    foreach ($texts as $name => $rule) {
        $with = fn (mixed $value): string => violations(fn () => $call(...[$name => $value] + $good));
        $tooLong = str_repeat('x', 1001);
        $table->row("$method, $name too long", "$name too_long", $with($tooLong));
        $table->row("$method, $name with NUL", "$name nul", $with("x\0y"));
        foreach (["\xff", "a\xc3\x28", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xc0\x80", "\xe2\x82"] as $bytes) {
            $table->row("$method, $name " . bin2hex($bytes), "$name utf8", $with($bytes));
        }
        foreach ($malformed[$rule ?? ''] ?? [] as $value) {
            $table->row("$method, $name $value", "$name $rule", $with($value));
        }
        foreach (['', ' ', "\t\r\n", "\u{a0}", "\u{200b} \u{3000}"] as $value) {
            $isRequired = $name !== 'clientIp';
            $table->row("$method, $name blank", $isRequired ? "$name empty" : "$name $rule", $with($value));
        }
        foreach ([1.5, true, [], new \stdClass(), 12] as $value) {
            // the file is not strict: scalars become texts, as everywhere in PHP
            $expected = is_scalar($value)
                ? ($rule === null ? null : "$name $rule")
                : "TypeError: ";
            if ($expected !== null) {
                $told = $with($value);
                $table->row("$method, $name " . get_debug_type($value), $expected, str_starts_with($told, 'TypeError') ? 'TypeError: ' : $told);
            }
        }
    }
    foreach ($good as $name => $value) {
        if ($name === 'clientIp' || ($method === 'basketItem' && $name === 'referenceNo')) {
            continue;
        }
        $missing = array_diff_key($good, [$name => 1]);
        $table->row("$method without $name", \ArgumentCountError::class, thrown(fn () => $call(...$missing))::class);
        $table->row("$method, $name null", \TypeError::class, thrown(fn () => $call(...[$name => null] + $good))::class);
    }
    $table->row("$method with one argument too many", true, in_array(thrown(fn () => $call(...[...array_values($good), 1, 2]))::class, [\ArgumentCountError::class, \TypeError::class], true));
    $table->row("$method with an unknown name", \Error::class, thrown(fn () => $call(...$good + ['unknown' => 1]))::class);
    if (isset($good['refundAmount'])) {
        foreach (['0' => kurus(0), 'negative' => kurus(-1), 'smallest' => kurus(PHP_INT_MIN)] as $title => $amount) {
            $table->row("$method, amount $title", 'refundAmount positive', violations(fn () => $call(...['refundAmount' => $amount] + $good)));
        }
        $table->row("$method in dollars", 'refundAmount currency', violations(fn () => $call(...['refundAmount' => Money::of('1', Currency::USD)] + $good)));
        $table->row("$method, no dollars", 'refundAmount positive, refundAmount currency', violations(fn () => $call(...['refundAmount' => Money::of('0', Currency::USD)] + $good)));
        foreach ([1.5, 100, '100', 'abc', null, [], new \stdClass()] as $amount) {
            $table->row("$method, amount " . get_debug_type($amount), \TypeError::class, thrown(fn () => $call(...['refundAmount' => $amount] + $good))::class);
        }
    }
}

// the item of a basket
$item = fn (string $id, Money $amount, mixed ...$which): string => violations(fn () => $shop->refund()->basketItem(new BasketItemRefund($id, $amount), ...$which));
foreach ([
    'empty id' => [['', kurus(1)], 'basketItemRefundModel.id empty'],
    'long id' => [[str_repeat('x', 1001), kurus(1)], 'basketItemRefundModel.id too_long'],
    'NUL in the id' => [["1\0", kurus(1)], 'basketItemRefundModel.id nul'],
    'id not UTF-8' => [["\xff", kurus(1)], 'basketItemRefundModel.id utf8'],
    'no amount' => [['1', kurus(0)], 'basketItemRefundModel.amount positive'],
    'in yen' => [['1', Money::of(100, Currency::JPY)], 'basketItemRefundModel.amount currency'],
] as $title => [$arguments, $expected]) {
    $table->row($title, $expected, $item(...[...$arguments, 'referenceNo' => GUID]));
}
$table->row('neither payment id nor reference', 'paymentId exactly_one', $item('1', kurus(1)));
$table->row('payment id and reference', 'paymentId exactly_one', $item('1', kurus(1), paymentId: '1', referenceNo: GUID));
$table->row('a float amount', \TypeError::class, thrown(fn () => new BasketItemRefund('1', 1.5))::class);
$table->end();

// All of it at once, in the order of the page.
$thrown = thrown(fn () => $shop->refund()->basketItem(new BasketItemRefund('', Money::of('0', Currency::USD)), paymentId: "\xff", referenceNo: 'no GUID', clientIp: 'no IP'));
echo failure($thrown), "\n";
foreach ($thrown->violations as $violation) {
    echo json_encode($violation), "\n";
}
echo $thrown->getMessage(), "\n";
check('no exchange took place', null, $thrown->exchange());
check('the values are in no message', false, str_contains($thrown->getMessage(), 'no GUID'));

// A limit of the shop's own.
echo violations(fn () => $shop->refund(maxTextCharacters: 5)->byPaymentId('123456', kurus(1))), "\n";

check('nothing arrived', 0, $shop->arrived());
check('nobody connected', 0, $shop->connections());
?>
--EXPECT--
220 rows checked
ValidationException not-sent -
{"field":"clientIp","rule":"ip","message":"clientIp must be an IPv4 or IPv6 address"}
{"field":"paymentId","rule":"exactly_one","message":"paymentId must be given alone: give only one of paymentId, referenceNo"}
{"field":"paymentId","rule":"utf8","message":"paymentId must be valid UTF-8"}
{"field":"referenceNo","rule":"guid","message":"referenceNo must be a GUID (8-4-4-4-12 hex digits)"}
{"field":"basketItemRefundModel.id","rule":"empty","message":"basketItemRefundModel.id must not be empty"}
{"field":"basketItemRefundModel.amount","rule":"positive","message":"basketItemRefundModel.amount must be positive"}
{"field":"basketItemRefundModel.amount","rule":"currency","message":"basketItemRefundModel.amount must be in TRY"}
hepsipay.payment.refund: clientIp must be an IPv4 or IPv6 address; paymentId must be given alone: give only one of paymentId, referenceNo; paymentId must be valid UTF-8; referenceNo must be a GUID (8-4-4-4-12 hex digits); basketItemRefundModel.id must not be empty; basketItemRefundModel.amount must be positive; basketItemRefundModel.amount must be in TRY (not sent)
ok: no exchange took place
ok: the values are in no message
paymentId too_long
ok: nothing arrived
ok: nobody connected
