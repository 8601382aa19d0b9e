--TEST--
Values of a checkout: orders name each field and its rule; findings, pages, notices and limits check what a gateway gives
--EXTENSIONS--
payments
pdo
--FILE--
<?php
namespace Payments\Tests;

use Payments\{Currency, Customer, Fact, Finding, Limits, Money, Notice, Order, OrderItem, Outcome, Page, PageKind, Proof, Receipt, Settlement, Step, StepKind, Violation};
use Payments\Exception\{PaymentsException, ValidationException};

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/attempt_stores.php';

$ten = Money::of('10', Currency::TRY);
$customer = new Customer('Ayşe', 'Yılmaz', 'a@b.example');
$order = fn (mixed ...$arguments) => new Order(...$arguments + ['number' => 'A-1', 'amount' => $ten, 'customer' => $customer, 'returnUrl' => 'https://shop.example/?r={reference}']);

// --- Order ---
$least = $order();
same([$ten, null, [], 1, true, null, null, null], [$least->ceiling, $least->notifyUrl, $least->items, $least->installment, $least->threeDSecure, $least->clientIp, $least->description, $least->language], 'the least');
$items = [new OrderItem('Kitap', Money::of('4', Currency::TRY), '0002131', 'SKU-1'), new OrderItem('Kalem', Money::of('6', Currency::TRY), sellerId: 7, sellerShare: Money::of('5', Currency::TRY))];
$full = $order(notifyUrl: 'https://shop.example/n/{reference}/{secret}', ceiling: Money::of('12.48', Currency::TRY), items: $items, installment: 3, threeDSecure: false, clientIp: '2001:db8::1', description: 'Sipariş', language: 'tr');
same([$items, 3, false, '2001:db8::1', 'Sipariş', 'tr'], [$full->items, $full->installment, $full->threeDSecure, $full->clientIp, $full->description, $full->language], 'all of it');

$refused = [
    'number header' => ['number' => 'A 1'], 'number too_long' => ['number' => str_repeat('1', 65)], 'number empty' => ['number' => ''],
    'amount positive' => ['amount' => Money::zero(Currency::TRY)],
    'ceiling range' => ['ceiling' => Money::of('9.99', Currency::TRY)], 'ceiling currency' => ['ceiling' => Money::of('20', Currency::EUR)],
    'returnUrl placeholder' => ['returnUrl' => 'https://shop.example/#{reference}'], 'returnUrl url' => ['returnUrl' => '/back?r={reference}'],
    'notifyUrl placeholder' => ['notifyUrl' => 'https://shop.example/?r={reference}'],
    'items sum' => ['items' => [$items[0]]], 'items[0].price currency' => ['items' => [new OrderItem('x', Money::of('10', Currency::EUR))]],
    'items[0].name empty' => ['items' => [new OrderItem('', $ten)]], 'items[0].sellerShare range' => ['items' => [new OrderItem('x', $ten, sellerShare: Money::of('11', Currency::TRY))]],
    'installment range' => ['installment' => 0], 'clientIp ip' => ['clientIp' => 'localhost'], 'description line_break' => ['description' => "a\nb"], 'language language' => ['language' => 'TR'],
    'customer.name empty' => ['customer' => new Customer(' ', 'B', 'a@b.example')], 'customer.email line_break' => ['customer' => new Customer('A', 'B', "a@b.example\n")],
    'customer.email stray' => ['customer' => new Customer('A', 'B', 'a@b.example ')], 'customer.email empty' => ['customer' => new Customer('A', 'B', "\u{a0}")],
    'customer.phone phone' => ['customer' => new Customer('A', 'B', 'a@b.example', '0555 111 22 33')], 'customer.code empty' => ['customer' => new Customer('A', 'B', 'a@b.example', code: ' ')],
];
foreach ($refused as $violation => $arguments) {
    $thrown = throws(ValidationException::class, 'Payments\Order: ', fn () => $order(...$arguments), $violation);
    same([$violation], array_map(fn (Violation $one) => "$one->field $one->rule", $thrown?->violations ?? []), "$violation: and nothing else");
    same(Outcome::NotSent, $thrown?->outcome(), "$violation: nothing was sent");
}
$thrown = throws(ValidationException::class, 'number must not be empty; amount must be positive', fn () => $order(number: '', amount: Money::zero(Currency::TRY), returnUrl: 'x', installment: 0), 'several');
same(['number', 'amount', 'returnUrl', 'installment'], array_column($thrown?->violations ?? [], 'field'), 'all of them at once');
throws(\TypeError::class, 'items must be a list of OrderItem, string given', fn () => $order(items: ['x']), 'items of texts');

// --- Finding: a mistake of a gateway says nothing about the money, so it is no PaymentsException ---
$page = new Page(PageKind::Redirect, 'https://bank.example/3ds');
$wrong = [
    '#3 ($paid) is required with Payments\Fact::Paid, unless with Payments\Proof::Answer' => ['fact' => Fact::Paid, 'proof' => Proof::Asked],
    '#3 ($paid) must be positive' => ['fact' => Fact::Pending, 'paid' => Money::zero(Currency::TRY)],
    '#4 ($left) must be given and positive with Payments\Fact::Part' => ['fact' => Fact::Part, 'left' => Money::zero(Currency::TRY)],
    '#4 ($left) must be zero with Payments\Fact::Back' => ['fact' => Fact::Back, 'left' => $ten],
    '#4 ($left) must not be negative' => ['fact' => Fact::Paid, 'paid' => $ten, 'left' => $ten->negate()],
    '#4 ($left) must be in TRY, as argument #3 ($paid) is' => ['fact' => Fact::Paid, 'paid' => $ten, 'left' => Money::of('1', Currency::EUR)],
    '#7 ($page) is required with Payments\Fact::Shown' => ['fact' => Fact::Shown],
    '#7 ($page) must be given with Payments\Fact::Shown only' => ['fact' => Fact::Pending, 'page' => $page],
];
foreach ($wrong as $message => $arguments) {
    $thrown = throws(\ValueError::class, "Payments\Finding::__construct(): Argument $message", fn () => new Finding(...$arguments + ['proof' => Proof::Answer]), $message);
    holds(!$thrown instanceof PaymentsException, "$message: says nothing of the money");
}
foreach ([['x'], ['a' => 1], ['a' => null], ['1' => 'x'], ['a b' => 'x'], ['a' => ''], ['a' => "\xFF"], ['a' => "x\n"], ['a' => str_repeat('x', 2049)], array_fill_keys(range('a', 'i'), 'x')] as $index => $handles) {
    throws(\ValueError::class, '#5 ($handles) must have at most 8 texts of 1 to 2048 bytes', fn () => new Finding(Fact::Pending, Proof::Asked, handles: $handles), "handles $index");
}
$ends = new \DateTimeImmutable('2030-01-02T03:04:05Z');
$found = new Finding(Fact::Shown, Proof::Answer, handles: ['a' => str_repeat('ş', 1024), 'link' => 'https://pay.example/'], page: $page, endsAt: $ends, reason: "it's");
same([Fact::Shown, Proof::Answer, null, null, $page, $ends, "it's"], [$found->fact, $found->proof, $found->paid, $found->left, $found->page, $found->endsAt, $found->reason], 'a finding');
same('2030-01-02T03:04:05.000000Z', $found->jsonSerialize()['endsAt'], 'its end in JSON');
same([$ten, $ten], [($paid = new Finding(Fact::Paid, Proof::Asked, $ten, $ten))->paid, $paid->left], 'amounts');
same(null, (new Finding(Fact::PaidOtherwise, Proof::Asked))->paid, 'an amount that cannot be read');

// --- Page ---
foreach ([PageKind::Redirect, PageKind::Frame] as $kind) {
    foreach (['', 'javascript:alert(1)', '//bank.example/', "https://bank.example/\n"] as $url) {
        throws(\ValueError::class, '#2 ($content) must be an absolute http or https URL', fn () => new Page($kind, $url), "$kind->name of " . json_encode($url));
    }
}
throws(\ValueError::class, '#2 ($content) must not be empty', fn () => new Page(PageKind::Html, ' '), 'an empty page');
same([303, ['Cache-Control' => 'no-store', 'Location' => 'https://bank.example/3ds'], '', 'https://bank.example/3ds'], [$page->status(), $page->headers(), $page->body(), $page->url()], 'a redirect');
$html = new Page(PageKind::Html, '<form>ş</form>');
same([200, ['Cache-Control' => 'no-store', 'Content-Type' => 'text/html; charset=utf-8'], '<form>ş</form>'], [$html->status(), $html->headers(), $html->body()], 'a page');
throws(\LogicException::class, 'has no address', fn () => $html->url(), 'a page has no address');
$frame = new Page(PageKind::Frame, 'https://frame.example/?t=1');
same('https://frame.example/?t=1', $frame->url(), 'a frame');
foreach (['status', 'headers', 'body', 'send'] as $method) {
    throws(\LogicException::class, 'a frame belongs into a page of the shop', fn () => $frame->$method(), "a frame: $method()");
}

// --- the others ---
throws(\ValueError::class, 'null says that the message has none', fn () => new Notice(''), 'an empty reference');
same(['r', $paid, true], [($notice = new Notice('r', $paid, true))->reference, $notice->finding, $notice->signed], 'a notice');
foreach ([[0, 180, 4], [2592001, 180, 4], [1800, 0, 5], [1800, 3601, 5]] as [$session, $call, $argument]) {
    throws(\ValueError::class, "Argument #$argument (", fn () => new Limits(false, false, false, $session, $call), "limits $session $call");
}
same([2592000, 3600], [($limits = new Limits(true, false, true, 2592000, 3600))->sessionSeconds, $limits->callSeconds], 'limits');
$attempt = attempt();
same([StepKind::Wait, $attempt, null], [($step = new Step(StepKind::Wait, $attempt))->kind, $step->attempt, $step->page], 'a step');
same([503, null], [($receipt = new Receipt(503))->status, $receipt->attempt], 'a receipt');
same([1, 2, 3, [$attempt]], [($settlement = new Settlement(1, 2, 3, [$attempt]))->asked, $settlement->settled, $settlement->open, $settlement->look], 'a settlement');

done();
?>
--EXPECT--
done
