--TEST--
Finrota HPM: every argument of a link that breaks a rule is named, and nothing is sent
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Currency;
use Payments\Finrota\Customer;
use Payments\Finrota\UserVerificationBy;
use Payments\Money;

require __DIR__ . '/../support/shop.php';

$shop = new Shop();
$hpm = $shop->hpm();

$with = fn (mixed ...$changes): string => violations(fn () => $hpm->createLink(...$changes + linkArguments()));
$customer = fn (mixed ...$changes): string => $with(customer: new Customer(...$changes + ['email' => 'a@b']));

// texts: name => [how to give one, whether it may be blank, the rule beside the general ones]
$texts = [
    'clientOrderReference' => [fn ($value) => $with(clientOrderReference: $value), false, null],
    'paymentSetId' => [fn ($value) => $with(paymentSetId: $value), false, 'guid'],
    'description' => [fn ($value) => $with(description: $value), true, null],
    'userVerificationFailBehavior' => [fn ($value) => $with(userVerificationFailBehavior: $value), false, null],
    'successUrl' => [fn ($value) => $with(successUrl: $value), true, 'url'],
    'failUrl' => [fn ($value) => $with(failUrl: $value), true, 'url'],
    'webhookUrl' => [fn ($value) => $with(webhookUrl: $value), true, 'url'],
    'customer.email' => [fn ($value) => $customer(email: $value), false, null],
    'customer.gsm' => [fn ($value) => $customer(gsm: $value), true, null],
    'customer.tckn' => [fn ($value) => $customer(tckn: $value), true, null],
    'customer.code' => [fn ($value) => $customer(code: $value), true, null],
    'customer.name' => [fn ($value) => $customer(name: $value), true, null],
    'customer.surname' => [fn ($value) => $customer(surname: $value), true, null],
    'customer.erpCode' => [fn ($value) => $customer(erpCode: $value), true, null],
    'additionalData.key' => [fn ($value) => $with(additionalData: ['key' => $value]), true, null],
];
$malformed = [
    'guid' => ['504978bfbebd40c589aab76f3a20341c', '504978bf-bebd-40c5-89aa-b76f3a20341', '504978bg-bebd-40c5-89aa-b76f3a20341c', '{504978bf-bebd-40c5-89aa-b76f3a20341c}'],
    'url' => ['shop.example/ok', '/ok', '//shop.example', 'ftp://shop.example', 'javascript:alert(1)', 'https://', 'https:///ok', 'https://user:pw@shop.example/', 'https://shop.example/ ok',
        "https://shop.example/\r\nX: y", 'https://shop.example\\ok', 'https://shop.example:0/', 'https://shop.example:65536/', 'https://shöp.example/', 'https://shop..example/', 'https://127.1/', 'https://[::g]/'],
];
$table = new Table();
foreach ($texts as $name => [$give, $mayBeBlank, $rule]) {
    $limit = $rule === 'url' ? 2048 : 1000;
    $table->row("$name too long", "$name too_long", $give(str_repeat('x', $limit + 1)));
    $table->row("$name with NUL", "$name nul", $give("x\0y"));
    foreach (["\xff", "a\xc3\x28", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xc0\x80"] as $bytes) {
        $table->row("$name " . bin2hex($bytes), "$name utf8", $give($bytes));
    }
    foreach ($malformed[$rule ?? ''] ?? [] as $value) {
        $table->row("$name $value", "$name $rule", $give($value));
    }
    if (!$mayBeBlank || $rule !== null) {
        foreach (['', " \t\r\n"] as $value) {
            $table->row("$name blank", $mayBeBlank ? "$name $rule" : "$name empty", $give($value));
        }
    }
}
foreach (['clientOrderReference', 'paymentSetId', 'userVerificationFailBehavior', 'amount', 'customer', 'userVerificationBy'] as $name) {
    $table->row("without $name", \ArgumentCountError::class, thrown(fn () => $hpm->createLink(...linkArguments(...[$name => null])))::class);
    foreach ([null, [], new \stdClass()] as $value) {
        $table->row("$name " . get_debug_type($value), \TypeError::class, thrown(fn () => $hpm->createLink(...[$name => $value] + linkArguments()))::class);
    }
}
foreach ([150.00, 150, '150.00'] as $amount) {
    $table->row('amount ' . get_debug_type($amount), \TypeError::class, thrown(fn () => $hpm->createLink(...['amount' => $amount] + linkArguments()))::class);
}
foreach ([new \stdClass(), 'Email', UserVerificationBy::class] as $by) {
    $table->row('userVerificationBy ' . get_debug_type($by), \TypeError::class, thrown(fn () => $hpm->createLink(...['userVerificationBy' => $by] + linkArguments()))::class);
}
$table->row('an enum of another kind', \TypeError::class, thrown(fn () => $hpm->createLink(...['userVerificationBy' => Currency::TRY] + linkArguments()))::class);
$table->row('a customer without email', \ArgumentCountError::class, thrown(fn () => new Customer(gsm: '5'))::class);
$table->row('an unknown name', \Error::class, thrown(fn () => $hpm->createLink(...linkArguments(), ...['successURL' => 'x']))::class);

foreach ([lira('0'), lira('-0.01'), kurus(PHP_INT_MIN), Money::of(0, Currency::JPY)] as $amount) {
    $table->row('amount ' . show($amount), 'amount positive', $with(amount: $amount));
}

// what the customer is looked up by must be there
foreach (['Gsm' => 'gsm', 'Tckn' => 'tckn'] as $by => $member) {
    $case = constant(UserVerificationBy::class . "::$by");
    $table->row("by $by, without it", "customer.$member required", $with(userVerificationBy: $case));
    $table->row("by $by, empty", "customer.$member empty", $with(userVerificationBy: $case, customer: new Customer('a@b', ...[$member => ''])));
}

// additionalData
foreach ([
    'a number' => [['a' => 4], 'additionalData.a type'],
    'a float' => [['a' => 1.5], 'additionalData.a type'],
    'true' => [['a' => true], 'additionalData.a type'],
    'null' => [['a' => null], 'additionalData.a type'],
    'an array' => [['a' => ['b']], 'additionalData.a type'],
    'an object' => [['a' => new \stdClass()], 'additionalData.a type'],
    'a list with a number' => [['x', 5], 'additionalData.1 type'],
    'an empty name' => [['' => 'x'], 'additionalData name'],
    'a blank name' => [[' ' => 'x'], 'additionalData name'],
    'NUL in a name' => [["a\0b" => 'x'], 'additionalData name'],
    'a name that is not UTF-8' => [["\xff" => 'x'], 'additionalData name'],
    'two of them' => [['a' => 1, "\xff" => 'x', 'b' => "\xff"], 'additionalData.a type, additionalData name, additionalData.b utf8'],
] as $title => [$data, $expected]) {
    $table->row("additionalData: $title", $expected, $with(additionalData: $data));
}
$table->end();

// All of it at once, in the order of the page.
$thrown = thrown(fn () => $hpm->createLink(
    amount: lira('0'), clientOrderReference: '', paymentSetId: 'no GUID', customer: new Customer('', tckn: "\0"), userVerificationBy: UserVerificationBy::Gsm,
    userVerificationFailBehavior: ' ', description: "\xff", successUrl: 'no URL', failUrl: 'no URL', webhookUrl: 'no URL', additionalData: ['n' => 1],
));
echo failure($thrown), "\n";
foreach ($thrown->violations as $violation) {
    echo json_encode($violation), "\n";
}
check('all of them in the message', true, $thrown->getMessage() === 'finrota.hpm.createLink: ' . implode('; ', array_map(fn ($violation) => $violation->message, $thrown->violations)) . ' (not sent)');
check('no exchange took place', null, $thrown->exchange());

check('nothing arrived, no token either', 0, $shop->arrived());
check('nobody connected', 0, $shop->connections());
?>
--EXPECT--
227 rows checked
ValidationException not-sent -
{"field":"clientOrderReference","rule":"empty","message":"clientOrderReference must not be empty"}
{"field":"amount","rule":"positive","message":"amount must be positive"}
{"field":"paymentSetId","rule":"guid","message":"paymentSetId must be a GUID (8-4-4-4-12 hex digits)"}
{"field":"description","rule":"utf8","message":"description must be valid UTF-8"}
{"field":"customer.email","rule":"empty","message":"customer.email must not be empty"}
{"field":"customer.gsm","rule":"required","message":"customer.gsm is required"}
{"field":"customer.tckn","rule":"nul","message":"customer.tckn must not contain a NUL byte"}
{"field":"successUrl","rule":"url","message":"successUrl must be an absolute http or https URL in ASCII, without user information"}
{"field":"failUrl","rule":"url","message":"failUrl must be an absolute http or https URL in ASCII, without user information"}
{"field":"webhookUrl","rule":"url","message":"webhookUrl must be an absolute http or https URL in ASCII, without user information"}
{"field":"userVerificationFailBehavior","rule":"empty","message":"userVerificationFailBehavior must not be empty"}
{"field":"additionalData.n","rule":"type","message":"additionalData.n must be a string"}
ok: all of them in the message
ok: no exchange took place
ok: nothing arrived, no token either
ok: nobody connected
