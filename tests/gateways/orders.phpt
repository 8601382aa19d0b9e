--TEST--
The gateways: what the order asks for goes out under the provider's names; what is wrong or not claimed is named in the caller's, and nothing is sent
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Capability;
use Payments\Card;
use Payments\Currency;
use Payments\Customer;
use Payments\Money;
use Payments\Order;
use Payments\OrderItem;

require __DIR__ . '/support/gateways.php';

$shop = new Shop();
$table = new Table();
$gateways = array_combine(GATEWAYS, array_map(fn ($name) => gateway($name, $shop->options()), GATEWAYS));

// --- what goes out
$attempts = [];
foreach ($gateways as $name => $gateway) {
    $attempts[$name] = attempt($gateway);
    $gateway->start($attempts[$name], order(clientIp: '203.0.113.9', description: 'Two books', customer: new Customer('Ada', 'Yilmaz', 'ada@example.com', '+905551112233', '00000000000', 'C-7', true)),
        isCardGateway($name) ? gatewayCard() : null);
}
$body = function (string $name) use ($shop, $attempts): array {
    $body = json_decode($shop->simulator->requests(START_PATHS[$name], 'POST')[0]['body'], true);
    array_walk_recursive($body, fn (mixed &$value) => $value = $value === $attempts[$name]->reference ? 'REFERENCE' : $value);

    return $body;
};
$contact = ['name' => 'Ada', 'surname' => 'Yilmaz', 'email' => 'ada@example.com', 'tckn' => '00000000000', 'description' => 'Two books', 'phone' => '5551112233'];
$card = ['cardNumber' => GATEWAY_CARD, 'cardHolderName' => 'Test Holder', 'cvv' => '715', 'expMonth' => 1, 'expYear' => 2050];
$url = 'https://shop.example/back?r={reference}';
check('pws', [
    'contact' => $contact, 'card' => $card, 'agentCode' => 'NT53240185', 'amount' => 12, 'installment' => 1, 'tenantPosId' => GATEWAY_POS, 'paymentSetDefinitionId' => GATEWAY_SET,
    'currencyCode' => 'TRY', 'use3D' => true, 'returnUrl' => $url, 'clientOrderReferenceCode' => 'REFERENCE',
], $body('pws'));
check('vpws', [
    'contact' => $contact, 'card' => $card, 'amount' => 12, 'installment' => 1, 'tenantPosId' => GATEWAY_DEALER_POS, 'currencyCode' => 'TRY', 'use3D' => true,
    'clientOrderReferenceCode' => 'REFERENCE', 'returnUrl' => $url,
], $body('vpws'));
check('webpos', [
    'amount' => 12, 'currencyCode' => 949, 'orderId' => 'REFERENCE', 'installment' => 1, 'cardHolderName' => 'Test Holder', 'cardNumber' => GATEWAY_CARD, 'expireYear' => '2050',
    'expireMonth' => '01', 'cvc' => '715', 'isSecureTransaction' => true, 'callbackUrl' => $url,
], $body('webpos'));
check('frame', [
    'Amount' => 1200, 'AccountKey' => '905551112233', 'MerchantCallBackUrl' => $url, 'BasketItems' => [['Product' => 'Two books', 'Price' => 1200, 'CategoryId' => '0002131']],
    'IsGuestUser' => true, 'Force3ds' => true, 'AllowedInstallments' => [1], 'MerchantOrderNumber' => 'REFERENCE',
], $body('frame'));
check('hpm', [
    'currencyCode' => 'TRY', 'clientOrderReference' => 'REFERENCE', 'amount' => 12, 'paymentSetId' => GATEWAY_SET, 'description' => 'A-1001',
    'customer' => ['email' => 'ada@example.com', 'gsm' => '5551112233', 'tckn' => '00000000000', 'code' => 'C-7', 'name' => 'Ada', 'surname' => 'Yilmaz'],
    'successURL' => $url, 'failURL' => $url, 'webhookURL' => 'https://shop.example/notice?r={reference}&s={secret}', 'userVerificationBy' => 'Email', 'userVerificationFailBehavior' => 'Create',
], array_map(fn ($value) => is_float($value) ? (int) $value : $value, $body('hpm')));

// --- items, a foreign number, settings that are functions of the order
$shop->simulator->reset();
$frame = gateway('frame', $shop->options(), categoryId: fn (Order $order): string => "category of $order->number", accountKey: fn (Order $order): ?string => null,
    allowedInstallments: fn (Order $order): array => [1, $order->installment, 6], posAlias: fn (): string => '67-ykb-4676');
$frame->start(attempt($frame), order(installment: 3, customer: new Customer('Ada', 'Yilmaz', 'ada@example.com', '+4915112345678'), items: [
    new OrderItem('Book', lira('5.00'), '987', 'B-1', 42, lira('4.00')), new OrderItem('Pen', lira('7.00')),
]), null);
$sent = json_decode($shop->simulator->requests(START_PATHS['frame'])[0]['body'], true);
check('frame: items', [
    ['Product' => 'Book', 'Price' => 500, 'SubMerchantMemberId' => 42, 'SubMerchantMemberPrice' => 400, 'ExternalId' => 'B-1', 'CategoryId' => '987'],
    ['Product' => 'Pen', 'Price' => 700, 'CategoryId' => 'category of A-1001'],
], $sent['BasketItems']);
check('frame: the rest', ['4915112345678', [1, 3, 6], '67-ykb-4676'], [$sent['AccountKey'], $sent['AllowedInstallments'], $sent['PosAlias']]);
$hpm = gateway('hpm', $shop->options(), additionalData: fn (Order $order): array => ['1606' => $order->number], paymentSetId: fn (): string => GATEWAY_SET);
$hpm->start(attempt($hpm), order(), null);
check('hpm: fields', '{"1606":"A-1001"}', json_encode(json_decode($shop->simulator->requests('/hpm')[0]['body'])->additionalData));

// --- what is wrong, in the caller's words
$shop->simulator->reset();
$start = fn (string $name, array $order = [], ?Card $card = null, array $settings = []) => violations(function () use ($name, $order, $card, $settings, $shop): void {
    $gateway = gateway($name, $shop->options(), ...$settings);
    $gateway->start(attempt($gateway), order(...$order), $card ?? (isCardGateway($name) ? gatewayCard() : null));
});
$gets = fn (mixed $value) => fn (Order $order): mixed => $value;
$table->row('a currency', 'amount currency', $start('webpos', ['amount' => Money::of('12.00', Currency::USD)]));
$table->row('another currency', 'amount currency, items[0].price currency', $start('frame', ['amount' => Money::of('12.00', Currency::USD)]));
$table->row('fifteen digits', 'card.number card', $start('webpos', card: new Card('378282246310005', 'Test', 1, 2050, '1234')));
$table->row('no category', 'items[0].categoryId required', $start('frame', settings: ['categoryId' => null]));
$table->row('no category of one item', 'items[1].categoryId required', $start('frame', ['items' => [new OrderItem('A', lira('5.00'), '1'), new OrderItem('B', lira('7.00'))]], settings: ['categoryId' => null]));
$table->row('no address for the notice', 'notifyUrl required', $start('hpm', ['notifyUrl' => null]));
$table->row('no phone to be found by', 'customer.phone required', $start('hpm', ['customer' => new Customer('Ada', 'Yilmaz', 'a@b')], settings: ['userVerificationBy' => \Payments\Finrota\UserVerificationBy::Gsm]));
foreach (['pws', 'vpws', 'webpos'] as $name) {
    $gateway = $gateways[$name];
    $table->row("$name: no card", 'card required', violations(fn () => $gateway->start(attempt($gateway), order(), null)));
}
$table->row('a POS that is none', 'ValidationException not-sent -; finrota.pws: tenantPosId must be a GUID (8-4-4-4-12 hex digits)', (told(fn () => gateway('pws', $shop->options(), tenantPosId: 'pos')->start(attempt($gateways['pws']), order(), gatewayCard()))));
foreach (['tenantPosId' => GATEWAY_POS, 'paymentSetDefinitionId' => GATEWAY_SET, 'agentCode' => 'NT53240185'] as $key => $value) {
    foreach (["$value\n", fn () => "$value\n"] as $given) {
        $table->row("$key with a line end", "ConfigurationException not-sent -; finrota.pws: $key ends in a line feed (U+000A), which is no part of a key",
            told(fn () => gateway('pws', $shop->options(), ...[$key => $given])->start(attempt($gateways['pws']), order(), gatewayCard())));
    }
}
$table->row('a function that gives nothing of use', 'TypeError; Payments\Finrota\PwsGateway: the function for $agentCode must return string, array returned',
    told(fn () => gateway('pws', $shop->options(), agentCode: $gets([]))->start(attempt($gateways['pws']), order(), gatewayCard())));
$table->row('a function that throws', 'DomainException; no POS', told(fn () => gateway('pws', $shop->options(), agentCode: fn () => throw new \DomainException('no POS'))->start(attempt($gateways['pws']), order(), gatewayCard())));
$table->row('a session', 'ValueError; Payments\Finrota\PwsGateway::__construct(): Argument #5 ($sessionSeconds) must be between 1 and 2592000', told(fn () => gateway('pws', $shop->options(), sessionSeconds: 0)));

// --- what is not claimed
$claims = [
    'pws' => 'Card WithoutThreeDSecure Installments InstallmentPlans Query Refund PartialRefund Cancel', 'vpws' => 'Card WithoutThreeDSecure Installments InstallmentPlans Query Refund PartialRefund Cancel',
    'webpos' => 'Card Installments Query', 'frame' => 'Frame WithoutThreeDSecure Installments Surcharge Query Notice Refund PartialRefund', 'hpm' => 'HostedPage Query Notice',
];
foreach ($gateways as $name => $gateway) {
    $table->row("$name: claims", $claims[$name], implode(' ', array_map(fn ($case) => $case->name, array_filter(Capability::cases(), $gateway->supports(...)))));
    $payment = attempt($gateway, state: 'paid', paid: 1200);
    $order = fn (mixed ...$changes) => fn () => $gateway->start(attempt($gateway), order(...$changes), isCardGateway($name) ? gatewayCard() : null);
    $calls = [
        'Card' => fn () => $gateway->start(attempt($gateway), order(), gatewayCard()), 'WithoutThreeDSecure' => $order(threeDSecure: false), 'Installments' => $order(installment: 3),
        'Surcharge' => $order(ceiling: lira('13.00')), 'Notice' => fn () => $gateway->notified('{}', []), 'Refund' => fn () => $gateway->refund($payment, reversalOf($payment, 100)),
        'Cancel' => fn () => $gateway->cancel($payment, reversalOf($payment, 1200, 'cancel')),
    ];
    foreach ($calls as $capability => $call) {
        if (!$gateway->supports(constant(Capability::class . "::$capability"))) {
            $table->row("$name: no $capability", 'ConfigurationException not-sent -; ' . $gateway::class . " does not support Capability::$capability: nothing was sent", told($call));
        }
    }
}
$alone = gateway('hpm', $shop->options(), through: null);
$table->row('hpm alone: Query', false, $alone->supports(Capability::Query));
$table->row('hpm alone: ask', 'ConfigurationException NotSent', says(fn () => $alone->ask(attempt($alone))));
$table->row('hpm alone: returned', 'nothing', says(fn () => $alone->returned(attempt($alone), [])));
$table->row('refund of what has no name', 'referenceNumber required', violations(fn () => $gateways['pws']->refund($payment = attempt($gateways['pws'], state: 'paid', paid: 1200), reversalOf($payment, 100))));
$table->row('refund of more than is left', 'amount range', violations(fn () => $gateways['pws']->refund($payment = attempt($gateways['pws'], state: 'paid', paid: 1200, handles: '{"referenceNumber":"N"}'), reversalOf($payment, 1300))));
$table->row('nothing was sent', 0, $shop->arrived());

// --- limits
foreach (['pws' => '- - 1800 60 charges', 'vpws' => '- - 1800 60 charges', 'webpos' => 'asking - 1800 60 -', 'frame' => '- - 3600 60 -', 'hpm' => '- travels 900 60 -'] as $name => $says) {
    $limits = $gateways[$name]->limits();
    $table->row("$name: limits", $says, implode(' ', [$limits->askingMayCharge ? 'asking' : '-', $limits->pageMayTravel ? 'travels' : '-', $limits->sessionSeconds, $limits->callSeconds, $limits->mayChargeWithoutPage ? 'charges' : '-']));
    $table->row("$name: other limits", [77, 2], [($limits = gateway($name, $shop->options(timeoutMs: 1500, deadlineMs: 1500, connectTimeoutMs: 1000), sessionSeconds: 77)->limits())->sessionSeconds, $limits->callSeconds]);
}
$table->end();
?>
--EXPECTF--
ok: pws
ok: vpws
ok: webpos
ok: frame
ok: hpm
ok: frame: items
ok: frame: the rest
ok: hpm: fields
%d rows checked
