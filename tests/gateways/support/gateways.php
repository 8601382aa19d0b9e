<?php

/**
 * The gateways over the simulator: one of each, an order for it, attempts, and what a finding says in one line. Every test
 * of the five goes through this list.
 */

declare(strict_types=1);

namespace Payments\Tests;

use Payments\Attempt;
use Payments\Card;
use Payments\Capability;
use Payments\Currency;
use Payments\Customer;
use Payments\Environment;
use Payments\Finding;
use Payments\Finrota;
use Payments\Gateway;
use Payments\Hepsipay;
use Payments\HstMobil;
use Payments\Money;
use Payments\Options;
use Payments\Order;
use Payments\OrderItem;

require_once __DIR__ . '/../../support/shop.php';

const GATEWAY_CARD = '4155650100416111';
const DECLINED = '4155650100000519';
const PENDING_AT_FIRST = '4155650100000337';
const PENDING_FOR_GOOD = '4155650100000345';
const NO_THREE_D = '4155650100000030';
const GATEWAY_SET = '504978bf-bebd-40c5-89aa-b76f3a20341c';
const GATEWAY_POS = '384badef-11ec-ee11-98f2-005056b0d2e5';
const GATEWAY_DEALER_POS = '03cbbf3e-ff9e-ee11-98ef-005056b0d2e5';

/** "pws", "vpws", "webpos", "frame", "hpm": over a simulator, or another transport in the options. */
function gateway(string $name, Options $options, mixed ...$changes): Gateway
{
    $finrota = new Finrota\Account('demo-api-key', 'demo-secret-key', Environment::Sandbox, $options);

    return match ($name) {
        'pws' => new Finrota\PwsGateway(...$changes + ['account' => $finrota, 'tenantPosId' => GATEWAY_POS, 'paymentSetDefinitionId' => GATEWAY_SET, 'agentCode' => 'NT53240185']),
        'vpws' => new Finrota\VpwsGateway(...$changes + [
            'account' => new Finrota\Account('dealer-one-api-key', 'dealer-one-secret-key', Environment::Sandbox, $options), 'tenantPosId' => GATEWAY_DEALER_POS,
        ]),
        'webpos' => new HstMobil\WebPosGateway(...$changes + ['account' => new HstMobil\Account(Environment::Sandbox, userName: '5000000000', password: 'Test1234', options: $options)]),
        'frame' => new Hepsipay\FrameGateway(...$changes + ['account' => merchant($options, callbackKey: 'TestCallbackKey'), 'categoryId' => '0002131']),
        'hpm' => new Finrota\HpmGateway(...$changes + ['account' => $finrota, 'paymentSetId' => GATEWAY_SET, 'through' => new Finrota\Pws($finrota)]),
    };
}

const GATEWAYS = ['pws', 'vpws', 'webpos', 'frame', 'hpm'];

/** The path on which the gateway's start() goes out. */
const START_PATHS = ['pws' => '/pws/payment', 'vpws' => '/vpws/payment', 'webpos' => '/api/Payments/Payment', 'frame' => '/v2/hepsipayframe/init', 'hpm' => '/hpm'];
const ASK_PATHS = ['pws' => '/pws/payment/transaction', 'vpws' => '/vpws/transaction', 'webpos' => '/api/Payments/PaymentResult', 'frame' => '/payment/', 'hpm' => '/pws/payment/transaction'];

function isCardGateway(string $name): bool
{
    return in_array($name, ['pws', 'vpws', 'webpos'], true);
}

function gatewayCard(string $number = GATEWAY_CARD): Card
{
    return new Card($number, 'Test Holder', 1, 2050, '715');
}

/** Its addresses are those of an attempt already: a gateway is given no other. */
function order(mixed ...$changes): Order
{
    $order = new Order(...$changes + [
        'number' => 'A-1001', 'amount' => lira('12.00'), 'customer' => new Customer('Ada', 'Yilmaz', 'customer@hepsipay.com', '+905551112233'),
        'returnUrl' => 'https://shop.example/back?r={reference}', 'notifyUrl' => 'https://shop.example/notice?r={reference}&s={secret}',
    ]);

    return $order;
}

/** A payment as a checkout stores it before the call. */
function attempt(Gateway $gateway, mixed ...$changes): Attempt
{
    return Attempt::fromArray($changes + [
        'reference' => bin2hex(random_bytes(16)), 'kind' => 'payment', 'order_number' => 'A-1001', 'gateway' => $gateway->name(), 'state' => 'starting',
        'amount' => 1200, 'ceiling' => 1200, 'currency' => 'TRY', 'paid' => null, 'amount_left' => null, 'amount_before' => null, 'state_before' => null,
        'version' => 1, 'due_at' => 1, 'created_at' => 1, 'ends_at' => null, 'asks' => 0, 'asked_at' => 0, 'parent' => null, 'open_key' => null, 'won_key' => null,
        'superseded' => 0, 'three_d' => 1, 'handled' => '', 'secret_hash' => null, 'handles' => '{}', 'reason' => null, 'schema_version' => 1,
    ]);
}

/** The attempt with what a finding adds to it, in the state that a test says. */
function found(Attempt $attempt, ?Finding $finding, string $state, mixed ...$changes): Attempt
{
    $row = $attempt->toArray();

    return Attempt::fromArray($changes + [
        'state' => $state, 'handles' => json_encode(($finding?->handles ?? []) + $attempt->handles, JSON_FORCE_OBJECT), 'version' => $row['version'] + 1,
        'paid' => $finding?->paid?->minor ?? $row['paid'], 'amount_left' => $finding?->left?->minor ?? $row['amount_left'],
    ] + $row);
}

/** A refund, or a cancel, of a payment. */
function reversalOf(Attempt $payment, int $amount, string $kind = 'refund', mixed ...$changes): Attempt
{
    return Attempt::fromArray($changes + [
        'reference' => "$payment->reference:R-1", 'kind' => $kind, 'state' => 'starting', 'amount' => $amount, 'ceiling' => $amount, 'parent' => $payment->reference,
        'amount_before' => $payment->left?->minor ?? $payment->paid?->minor, 'state_before' => $payment->handles['state'] ?? null, 'paid' => null, 'amount_left' => null,
        'handles' => '{}',
    ] + $payment->toArray());
}

/** "Paid Asked 12.00 left 12.00 (why)": what a gateway found, or what it threw. */
function says(callable $call): string
{
    try {
        $finding = $call();
    } catch (\Payments\Exception\PaymentsException $failure) {
        return shortName($failure) . ' ' . $failure->outcome()->name;
    }
    if ($finding === null) {
        return 'nothing';
    }

    return implode(' ', array_filter([
        $finding->fact->name, $finding->proof->name, $finding->paid?->decimal(), $finding->left !== null ? "left {$finding->left->decimal()}" : null,
        $finding->page?->kind->name, $finding->reason !== null ? "($finding->reason)" : null,
    ], static fn (?string $part): bool => $part !== null));
}
