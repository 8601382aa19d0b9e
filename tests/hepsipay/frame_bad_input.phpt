--TEST--
Hepsipay frame: every argument that breaks a rule is named, all at once, and nothing is sent
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Currency;
use Payments\Hepsipay\BasketItem;
use Payments\Hepsipay\BasketItemRefund;
use Payments\Hepsipay\Frame;
use Payments\Money;
use Payments\Options;

require __DIR__ . '/../support/frame.php';

const GUID = 'f5135f15-5484-4312-8591-ba8d94557dde';

$transport = new FakeTransport(GOOD_INIT);
$frame = frame($transport);
$table = new Table();
$malformed = [
    'guid' => ['', ' ', 'f5135f1554844312859 1ba8d94557dde', str_replace('-', '', GUID), GUID . '0', substr(GUID, 1), '{' . GUID . '}', str_replace('f', 'g', GUID), GUID . "\n"],
    'url' => ['shop.example/ok', '/ok', '//shop.example', 'ftp://shop.example', 'javascript:alert(1)', 'https://', 'https:///ok', 'https://user:pw@shop.example/', 'https://shop.example/ ok', "https://shop.example/\r\nX: y", 'https://shop.example\\ok',
        'https://shop.example:0/', 'https://shop.example:65536/', 'https://shöp.example/', 'https://shop..example/', 'https://127.1/', 'https://[::g]/'],
];
foreach (['checkAvailability', 'init'] as $method) {
    $with = fn (mixed ...$changes): string => violations(fn () => $frame->$method(...frameArguments(...$changes)));
    $item = fn (mixed ...$changes): string => $with(basketItems: [basketItem(...$changes)]);

    // Texts: name => [how to give one, whether it may be blank, the rule beside the general ones, the longest].
    $texts = [
        'accountKey' => [fn ($value) => $with(accountKey: $value), false, null, 1000],
        'merchantCallBackUrl' => [fn ($value) => $with(merchantCallBackUrl: $value), false, 'url', 2048],
        'merchantOrderNumber' => [fn ($value) => $with(merchantOrderNumber: $value), false, null, 1000],
        'basketItems[0].product' => [fn ($value) => $item(product: $value), false, null, 1000],
        'basketItems[0].categoryId' => [fn ($value) => $item(categoryId: $value), false, null, 1000],
        'basketItems[0].externalId' => [fn ($value) => $item(externalId: $value), true, null, 1000],
        'basketItems[1].product' => [fn ($value) => $with(amount: kurus(2400), basketItems: [basketItem(), basketItem(product: $value)]), false, null, 1000],
    ];
    if ($method === 'init') {
        $texts += [
            'checkoutMerchantUrl' => [fn ($value) => $with(checkoutMerchantUrl: $value), true, null, 1000],
            'bankOrderId' => [fn ($value) => $with(bankOrderId: $value), true, 'guid', 1000],
            'posAlias' => [fn ($value) => $with(posAlias: $value), true, null, 1000],
            'externalId' => [fn ($value) => $with(externalId: $value), true, 'guid', 1000],
        ];
    }
    foreach ($texts as $name => [$give, $mayBeBlank, $rule, $most]) {
        $table->row("$method, $name too long", "$name too_long", $give(str_repeat('x', $most + 1)));
        $table->row("$method, $name with NUL", "$name nul", $give("x\0y"));
        foreach (["\xff", "a\xc3\x28", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xc0\x80", "\xe2\x82"] as $bytes) {
            $table->row("$method, $name " . bin2hex($bytes), "$name utf8", $give($bytes));
        }
        foreach ($malformed[$rule ?? ''] ?? [] as $value) {
            $table->row("$method, $name $value", "$name $rule", $give($value));
        }
        if (!$mayBeBlank) {
            foreach (['', ' ', " \t\r\n"] as $blank) {
                $table->row("$method, $name blank", "$name empty", $give($blank));
            }
        }
    }

    // Amounts: kurus, more than nothing, and the basket's sum.
    $of = fn (Money $amount, Money ...$prices): string => $with(amount: $amount, basketItems: array_map(fn (Money $price): BasketItem => basketItem(price: $price), $prices));
    foreach (['0' => kurus(0), '-1' => kurus(-1), 'the smallest' => kurus(PHP_INT_MIN)] as $title => $amount) {
        $table->row("$method, amount $title", 'amount positive, basketItems sum', $with(amount: $amount));
        $table->row("$method, a price of $title", true, str_contains($of(kurus(1200), $amount), 'basketItems[0].price positive'));
        $table->row("$method, a share of $title", 'basketItems[0].subMerchantMemberPrice positive', $item(subMerchantMemberPrice: $amount));
    }
    foreach (Currency::cases() as $currency) {
        if ($currency !== Currency::TRY) {
            $table->row("$method, amount in $currency->value", 'amount currency', $with(amount: Money::ofMinor(1200, $currency)));
            $table->row("$method, a price in $currency->value", 'basketItems[0].price currency', $item(price: Money::ofMinor(1200, $currency)));
            $table->row("$method, a share in $currency->value", 'basketItems[0].subMerchantMemberPrice currency', $item(subMerchantMemberPrice: Money::ofMinor(1, $currency)));
        }
    }
    foreach (['less' => [kurus(1200), kurus(1199)], 'more' => [kurus(1200), kurus(1201)], 'two' => [kurus(1200), kurus(1200), kurus(1)], 'a hundredth' => [kurus(1200), kurus(12)]] as $title => $prices) {
        $table->row("$method, a basket of $title", 'basketItems sum', $of(...$prices));
    }
    $table->row("$method, two baskets that match", 'LogicException', shortName(thrown(fn () => $frame->$method(...frameArguments(amount: kurus(2400), basketItems: [basketItem(), basketItem()])))));
    $transport->requests = [];
    $table->row("$method, a sum that no number holds", true, $of(kurus(PHP_INT_MAX), kurus(PHP_INT_MAX), kurus(PHP_INT_MAX)) !== '' && $transport->requests === []);
    $table->row("$method, no basket", 'basketItems empty', $with(basketItems: []));

    // Lists.
    foreach (['a text' => ['x'], 'a number' => [1], 'null' => [null], 'an array' => [['Product' => 'x', 'Price' => 1200, 'CategoryId' => '1']], 'an object' => [new \stdClass()], 'money' => [kurus(1200)], 'an item of a refund' => [new BasketItemRefund('1', kurus(1200))],
        'the second one' => [basketItem(), 'x']] as $title => $items) {
        $thrown = thrown(fn () => $frame->$method(...frameArguments(basketItems: $items)));
        $table->row("$method, a basket with $title", [\TypeError::class, true], [$thrown::class, str_starts_with($thrown->getMessage(), 'basketItems must be a list of BasketItem, ')]);
    }
    foreach (['a text' => ['1'], 'a fraction' => [1.0], 'true' => [true], 'null' => [null], 'an array' => [[1]], 'an object' => [new \stdClass()], 'the last one' => [1, 2, 'x']] as $title => $counts) {
        $thrown = thrown(fn () => $frame->$method(...frameArguments(allowedInstallments: $counts)));
        $table->row("$method, installments with $title", [\TypeError::class, true], [$thrown::class, str_starts_with($thrown->getMessage(), 'allowedInstallments must be a list of int, ')]);
    }
    $table->row("$method, no installments", 'allowedInstallments[0] range', $with(allowedInstallments: [0]));
    $table->row("$method, less than none", 'allowedInstallments[1] range, allowedInstallments[2] range', $with(allowedInstallments: [1, -1, PHP_INT_MIN]));
    foreach ([0, -1] as $id) {
        $table->row("$method, member $id", 'basketItems[0].subMerchantMemberId range', $item(subMerchantMemberId: $id));
    }
    $table->row("$method, two items", 'basketItems[0].product empty, basketItems[2].categoryId nul', $with(amount: kurus(3600), basketItems: [basketItem(product: ''), basketItem(), basketItem(categoryId: "\0")]));
    if ($method === 'init') {
        $table->row('frameType below nothing', 'frameType range', $with(frameType: -1));
    }

    // Types.
    foreach (frameArguments() as $name => $value) {
        $table->row("$method without $name", \ArgumentCountError::class, thrown(fn () => $frame->$method(...array_diff_key(frameArguments(), [$name => 1])))::class);
        $table->row("$method, $name null", \TypeError::class, thrown(fn () => $frame->$method(...[$name => null] + frameArguments()))::class);
    }
    foreach (['amount', 'accountKey', 'merchantCallBackUrl', 'basketItems', 'isGuestUser', 'force3ds', 'allowedInstallments', 'merchantOrderNumber', ...$method === 'init' ? ['frameType', 'checkoutMerchantUrl', 'bankOrderId', 'posAlias', 'externalId'] : []] as $name) {
        foreach ([new \stdClass(), Currency::TRY, ...in_array($name, ['basketItems', 'allowedInstallments'], true) ? ['x', 1] : [[]]] as $wrong) {
            $table->row("$method, $name " . get_debug_type($wrong), \TypeError::class, thrown(fn () => $frame->$method(...[$name => $wrong] + frameArguments()))::class);
        }
    }
    foreach ([1200, 12.0, '12.00'] as $amount) {
        $table->row("$method, amount " . get_debug_type($amount), \TypeError::class, thrown(fn () => $frame->$method(...['amount' => $amount] + frameArguments()))::class);
    }
    $table->row("$method with a name of its own", \Error::class, thrown(fn () => $frame->$method(...frameArguments(), ...['AccountKey' => 'x']))::class);
    foreach (["a@b.example\r\nBcc: c@d.example", "a@b.example\nc", "a\u{85}b", "a\u{2028}b"] as $lines) {
        $table->row("$method with an account of two lines", 'accountKey line_break', violations(fn () => $frame->$method(...frameArguments(accountKey: $lines))));
    }
    $table->row("$method with one too many", true, thrown(fn () => $frame->$method(...array_values(frameArguments()), ...array_fill(0, 10, null))) instanceof \TypeError);
}
foreach (['product' => 'x', 'price' => kurus(1), 'categoryId' => 'y'] as $name => $value) {
    $table->row("an item without $name", \ArgumentCountError::class, thrown(fn () => new BasketItem(...array_diff_key(['product' => 'x', 'price' => kurus(1), 'categoryId' => 'y'], [$name => 1])))::class);
}
$table->row('an item with a price in kurus', \TypeError::class, thrown(fn () => new BasketItem('x', 1200, 'y'))::class);
$table->end();

// All at once, in the order of the page.
$thrown = thrown(fn () => $frame->init(
    amount: Money::of('0', Currency::USD), accountKey: '', merchantCallBackUrl: 'no URL', basketItems: [new BasketItem(' ', kurus(-1), "\xff", "\0", 0, Money::of('1', Currency::EUR)), basketItem(product: str_repeat('x', 1001))],
    allowedInstallments: [0, 1, -2], merchantOrderNumber: "\0", frameType: -1, checkoutMerchantUrl: "\xff", bankOrderId: 'no GUID', posAlias: "\xff", externalId: 'no GUID',
));
echo failure($thrown), "\n";
foreach ($thrown->violations as $violation) {
    echo json_encode($violation), "\n";
}
check('all of them in the message', true, $thrown->getMessage() === 'hepsipay.frame.init: ' . implode('; ', array_map(fn ($violation) => $violation->message, $thrown->violations)) . ' (not sent)');
check('no exchange took place', null, $thrown->exchange());

// A limit of the shop's own.
echo violations(fn () => (new Frame(merchant(new Options(transport: $transport, maxTextCharacters: 5))))->init(...frameArguments())), "\n";
check('nothing was sent', 0, count($transport->requests));
?>
--EXPECT--
1472 rows checked
ValidationException not-sent -
{"field":"amount","rule":"positive","message":"amount must be positive"}
{"field":"amount","rule":"currency","message":"amount must be in TRY"}
{"field":"accountKey","rule":"empty","message":"accountKey must not be empty"}
{"field":"merchantCallBackUrl","rule":"url","message":"merchantCallBackUrl must be an absolute http or https URL in ASCII, without user information"}
{"field":"basketItems[0].product","rule":"empty","message":"basketItems[0].product must not be empty"}
{"field":"basketItems[0].price","rule":"positive","message":"basketItems[0].price must be positive"}
{"field":"basketItems[0].subMerchantMemberId","rule":"range","message":"basketItems[0].subMerchantMemberId must be at least 1"}
{"field":"basketItems[0].subMerchantMemberPrice","rule":"currency","message":"basketItems[0].subMerchantMemberPrice must be in TRY"}
{"field":"basketItems[0].externalId","rule":"nul","message":"basketItems[0].externalId must not contain a NUL byte"}
{"field":"basketItems[0].categoryId","rule":"utf8","message":"basketItems[0].categoryId must be valid UTF-8"}
{"field":"basketItems[1].product","rule":"too_long","message":"basketItems[1].product must have at most 1000 characters"}
{"field":"basketItems","rule":"sum","message":"basketItems must add up to amount"}
{"field":"allowedInstallments[0]","rule":"range","message":"allowedInstallments[0] must be at least 1"}
{"field":"allowedInstallments[2]","rule":"range","message":"allowedInstallments[2] must be at least 1"}
{"field":"merchantOrderNumber","rule":"nul","message":"merchantOrderNumber must not contain a NUL byte"}
{"field":"frameType","rule":"range","message":"frameType must be at least 0"}
{"field":"checkoutMerchantUrl","rule":"utf8","message":"checkoutMerchantUrl must be valid UTF-8"}
{"field":"bankOrderId","rule":"guid","message":"bankOrderId must be a GUID (8-4-4-4-12 hex digits)"}
{"field":"posAlias","rule":"utf8","message":"posAlias must be valid UTF-8"}
{"field":"externalId","rule":"guid","message":"externalId must be a GUID (8-4-4-4-12 hex digits)"}
ok: all of them in the message
ok: no exchange took place
accountKey too_long
ok: nothing was sent
