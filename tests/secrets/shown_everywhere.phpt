--TEST--
Every class: whatever it is filled with, no way to look at it shows a secret; dates in JSON are ISO 8601
--INI--
zend.exception_ignore_args=0
zend.exception_string_param_max_len=100
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\{Attempt, Card, Claims, Currency, Fact, Finding, Environment, Money, Options, Order, Page, PageKind, Proof, ReturnPage, Step, StepKind, ThreeDSecure};
use Payments\Finrota\{Account, Contact, Customer, Hpm, PaymentLink, UserVerificationBy, Vpws};
use Payments\Hepsipay\{BasketItem, Frame, FrameCallback, FrameSession, Merchant, Status, Webhook};
use Payments\HstMobil;
use Payments\Testing\{Answer, FakeTransport, FinrotaAnswers, HepsipayAnswers, HstMobilAnswers, Webhooks};

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/leaks.php';
require __DIR__ . '/../support/values.php';
require __DIR__ . '/../support/attempt_stores.php';

// Every secret is letters or digits that cannot stand anywhere by chance.
$secrets = [
    'number' => '4155650012346111', 'security code' => '9371', 'holder' => 'Gizlizade', 'national id' => '10000000146', 'API key' => 'k-8f3d2c51', 'secret key' => 's-a97b66e0',
    'merchant secret' => 'm-77d0c4aa', 'callback key' => 'c-e41bb920', 'login password' => 'Tq1234pw', 'login user' => '5009876501', 'proxy password' => 'hunter2', 'store key' => 'st-0cc175b9c0f1b6a831c399e269772661',
    'frame token' => 'f-92eb5ffee6ae', 'link' => 'pay.example/hpm?sign=5e1f', 'bank address' => 'bank.example/3ds?md=77af', 'bank page' => 'PaReq-91bc',
];
['number' => $number, 'holder' => $holder, 'national id' => $tckn, 'frame token' => $token, 'link' => $link] = $secrets;
$ten = Money::of('10', Currency::TRY);
$options = fn (FakeTransport $fake) => new Options(transport: $fake, proxy: 'http://jdoe:hunter2@proxy.example:3128', tokenStoreKey: $secrets['store key']);
$account = fn (mixed ...$answers) => new Account($secrets['API key'], $secrets['secret key'], Environment::Sandbox, $options(new FakeTransport(...$answers)));
$merchant = fn (mixed ...$answers) => new Merchant('10019', '1019', $secrets['merchant secret'], Environment::Sandbox, $secrets['callback key'], options: $options(new FakeTransport(...$answers)));
$login = fn (mixed ...$answers) => new HstMobil\Account(Environment::Sandbox, userName: $secrets['login user'], password: $secrets['login password'], options: $options(new FakeTransport(...$answers)));
$card = new Card($number, $holder, 11, 2467, $secrets['security code']);
$contact = new Contact('A', 'B', 'a@b.example', $tckn);
$customer = new Customer('a@b.example', tckn: $tckn);
$guid = '504978bf-bebd-40c5-89aa-b76f3a20341c';
$vpws = fn (mixed ...$answers) => new Vpws($account(...$answers));
$webPos = fn (mixed ...$answers) => new HstMobil\WebPos($login(...$answers));
$pay = fn (Answer $answer) => $webPos($answer)->pay($ten, '1ae8af2024c811ee8844dd9840dd82ae', 1, new Card('4155650012346111', $holder, 11, 2467, '937'), 'https://shop.example/back');
$basket = [new BasketItem('x', $ten, '1')];

$objects = [
    $card, $contact, $customer, $account(), $merchant(), $login(), $options(new FakeTransport()), new Hpm($account()), $vpws(), $webPos(), new Frame($merchant()), new Status($merchant()), new Webhook($merchant()),
    (new Hpm($account(FinrotaAnswers::link("https://$link"))))->createLink($ten, 'order', $guid, $customer, UserVerificationBy::Email, 'Create'),
    $vpws(FinrotaAnswers::threeDSecure("https://{$secrets['bank address']}"))->pay($contact, $card, $ten, 1, $guid, true, 'https://shop.example/back'),
    $vpws(FinrotaAnswers::declined('51', "card $number of $tckn"))->pay($contact, $card, $ten, 1, $guid, false),
    $pay(HstMobilAnswers::redirect("https://{$secrets['bank address']}")),
    $pay(HstMobilAnswers::redirect("javascript:{$secrets['bank address']}")),
    $pay(HstMobilAnswers::html("<form><input name=pan value=$number><input name={$secrets['bank page']}></form>")),
    (new Frame($merchant(HepsipayAnswers::session($token))))->init($ten, 'a@b.example', 'https://shop.example/back', $basket),
    new Order('1', $ten, $buyer = new \Payments\Customer('A', 'B', 'a@b.example', identityNumber: $tckn), 'https://shop.example/?r={reference}', "https://shop.example/n?r={reference}&s={secret}&t=$token"),
    $buyer, $attempt = attempt(['handles' => json_encode(['link' => "https://$link", 'frameUrl' => "https://frame.example/$token", 'token' => $token, 'paymentId' => '1'])]),
    $page = new Page(PageKind::Html, "<input name={$secrets['bank page']}>"), new Step(StepKind::Html, $attempt, $page),
    new Finding(Fact::Shown, Proof::Answer, handles: ['link' => "https://$link", 'token' => $token], page: new Page(PageKind::Redirect, "https://{$secrets['bank address']}")),
    (new Frame($merchant()))->parseCallback(Webhooks::hepsipayFrameCallback($token, 'order')),
    \Payments\Testing\Results::make(\Payments\Discrepancy::class, kind: \Payments\DiscrepancyKind::PaidThere, remedy: \Payments\Remedy::Settle, attempt: $attempt, other: $attempt,
        found: new Finding(Fact::Pending, Proof::Asked, handles: ['token' => $token, 'link' => "https://$link"]), applied: false),
];
$objects[] = $objects[14]->threeDSecure;
$objects[] = $objects[17]->threeDSecure;
$objects[] = $objects[18]->threeDSecure;
foreach ($objects as $index => $object) {
    $objects["clone of $index"] = in_array($object::class, [Card::class, Options::class, Account::class, Merchant::class, HstMobil\Account::class], true) || isService(new \ReflectionClass($object)) ? $object : clone $object;
}

/*
 * What a property holds is for whoever asks for it by its name, one or all of them, and serialize() keeps a value as it
 * is: it is to come back. Everything else is a way of showing.
 */
const ASKS = ['serialize', 'serialize in an array', 'get_object_vars', 'get_mangled_object_vars', 'foreach', 'ArrayIterator', 'ArrayObject', 'http_build_query', 'reflection of properties', 'a closure in its scope', 'a closure as its method'];
foreach ($objects as $index => $object) {
    $shown = views($object) + views([$object]) + views((object) ['of' => ['another' => $object]]);
    same([], leaks(array_diff_key($shown, array_flip(isValue(new \ReflectionClass($object)) ? ASKS : [])), $secrets), "$index: " . $object::class);
}

// The classes with secrets are these; what each shows in the place of them is the same in all ways.
foreach ([Customer::class => ['tckn'], Contact::class => ['tckn'], PaymentLink::class => ['link'], FrameSession::class => ['frameUrl', 'token'], FrameCallback::class => ['token'], ThreeDSecure::class => ['redirectUrl', 'html', 'rawRedirectUrl'], Page::class => ['content'], \Payments\Customer::class => ['identityNumber'], Order::class => ['notifyUrl']] as $class => $names) {
    $object = current(array_filter($objects, fn ($object) => $object instanceof $class));
    holds((bool) $object, "$class was looked at");
    foreach ($names as $name) {
        $mask = $object->$name === null ? null : '***';
        same($mask, $object->jsonSerialize()[$name], "$class: $name in JSON");
        same($mask, ((array) $object)[$name], "$class: $name in an array cast");
        holds(str_contains(var_export($object, true), "'$name' => " . ($mask ? "'***'" : 'NULL')), "$class: $name in var_export");
        holds(str_contains(print_r($object, true), "[$name] => $mask"), "$class: $name in print_r");
    }
    same(get_object_vars($object), get_object_vars(clone $object), "$class: a clone is whole");
    $back = unserialize(serialize($object));
    holds($object == $back && json_encode(get_object_vars($object)) === json_encode(get_object_vars($back)), "$class: serialised and back, it is whole");
    same(json_encode((array) $object), json_encode((array) $back), "$class: and shows as little");
    foreach (array_diff(array_keys(get_object_vars($object)), $names) as $name) {
        same($object->$name, ((array) $object)[$name], "$class: $name is shown");
    }
}

// Handles that open a payment are hidden, others are shown.
foreach ([Attempt::class, Finding::class] as $class) {
    foreach (array_filter($objects, fn ($object) => $object instanceof $class) as $object) {
        foreach ($object->handles as $name => $value) {
            same($name === 'paymentId' ? $value : '***', ((array) $object)['handles'][$name], "$class: handle $name");
            same($name === 'paymentId' ? $value : '***', $object->jsonSerialize()['handles'][$name], "$class: handle $name in JSON");
        }
        holds($object == unserialize(serialize($object)), "$class: serialised and back, it is whole");
    }
}

// A secret by its name: whichever class has such a property hides it.
$hidden = [];
foreach (classesThat(isValue(...)) as $class) {
    foreach ($class->getProperties(\ReflectionProperty::IS_PUBLIC) as $property) {
        if (preg_match('/^(tckn|token|link|.*Url|html|.*Key|password|cvv|pan|cardNumber)$/', $property->name) && !in_array("$class->name::$property->name", ['Payments\Exchange::url', 'Payments\Order::returnUrl', 'Payments\Attempt::openKey', 'Payments\Attempt::wonKey'], true)) {
            $hidden[] = "$class->name::$property->name";
            holds(class_exists($class->name) && array_filter($objects, fn ($object) => $object instanceof $class->name) !== [], "$class->name::$property->name was looked at");
        }
    }
}
same(10, count($hidden), 'properties with secrets: ' . implode(', ', $hidden));

// Dates.
$dates = [];
foreach (classesThat(isValue(...)) as $class) {
    foreach ($class->getProperties() as $property) {
        if (in_array(\DateTimeImmutable::class, typesOf($property), true)) {
            $dates[] = "$class->name::$property->name";
        }
    }
}
same(['Payments\Finrota\PaymentLink::expiryUtc', 'Payments\Finrota\Transaction::transactionDate', 'Payments\Finrota\ErpFilter::startDate', 'Payments\Finrota\ErpFilter::endDate', 'Payments\Finrota\ErpDetail::erpTransactionCodeUpdateDate',
    'Payments\Finrota\ErpPayment::transactionDate', 'Payments\Finrota\ErpReversal::reversalDate', 'Payments\Hepsipay\PaymentState::createDate', 'Payments\Finding::endsAt'], $dates, 'properties with dates');
$link = (new Hpm($account(FinrotaAnswers::link('https://pay.example/1', '2099-12-01T15:15:13.8152725'))))->createLink($ten, 'order', $guid, $customer, UserVerificationBy::Email, 'Create');
$transaction = $vpws(FinrotaAnswers::transaction($ten))->transaction(referenceNumber: 'NTH2P00000002249');
$state = (new Status($merchant(HepsipayAnswers::state($ten, 'order'))))->get('t');
$filter = new \Payments\Finrota\ErpFilter(new \DateTimeImmutable('2025-09-11T14:37:39.5+03:00'));
foreach (['expiryUtc' => $link, 'transactionDate' => $transaction, 'createDate' => $state, 'startDate' => $filter] as $name => $object) {
    $text = $object->jsonSerialize()[$name];
    same(1, preg_match('/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/', $text), "$name: $text");
    holds(new \DateTimeImmutable($text) == $object->$name, "$name: the same moment");
    same($text, json_decode(json_encode(['deep' => [$object]]))->deep[0]->$name, "$name: nested");
    holds($object->$name instanceof \DateTimeImmutable, "$name: the property is a date");
}
same('2099-12-01T15:15:13.815272Z', $link->jsonSerialize()['expiryUtc'], 'to the microsecond');

done();
?>
--EXPECT--
done
