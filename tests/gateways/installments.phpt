--TEST--
Checkout::installments(): what each number of installments costs, to the minor unit; the chosen one is what is paid
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Capability;
use Payments\Checkout;
use Payments\Currency;
use Payments\Exception\ConfigurationException;
use Payments\Exception\ServerErrorException;
use Payments\Exception\ValidationException;
use Payments\Gateway;
use Payments\InstallmentPlan;
use Payments\Money;
use Payments\Order;
use Payments\State;
use Payments\StepKind;
use Payments\Testing\MemoryAttemptStore;
use Payments\Verdict;

require __DIR__ . '/support/gateways.php';
require __DIR__ . '/../support/checks.php';

const BIN = '41556501';
const OPTIONS_PATHS = ['pws' => '/pws/paymentOptions', 'vpws' => '/vpws/paymentOptions'];
const OTHER_POS = '11111111-2222-3333-4444-555555555555';

$shop = new Shop();
$simulator = $shop->simulator;
$checkout = fn (Gateway ...$gateways): Checkout => new Checkout(new MemoryAttemptStore(), ...$gateways);

/** "3 x 4.07 4.06 4.06 = 12.19 (+0.19, 1.5900 %, POS A)" */
function plan(InstallmentPlan $plan): string
{
    $payments = implode(' ', array_map(fn (Money $payment) => $payment->decimal(), $plan->payments));

    return "$plan->count" . ($plan->extraCount ? "+$plan->extraCount" : '') . " x $payments = {$plan->total->decimal()} (" . $plan->surcharge->decimal() . ', ' . ($plan->rate ?? 'no rate') . ", $plan->program)";
}

/** What a POS of the answer charges: count => [rate, extra]. */
function pos(string $name, ?string $id, array $rates): array
{
    $list = [];
    foreach ($rates as $count => [$rate, $extra]) {
        $list[] = ['installment' => $count, 'commApplyTypeId' => 10, 'processCommRate' => $rate, 'plusInstallment' => $extra];
    }

    return ['name' => $name, 'tenantPosId' => $id, 'commRates' => $list];
}

$quote = function (string $name, array $poses, string $amount = '100.00', array $members = [], mixed ...$changes) use ($shop, $simulator, $checkout): array {
    $simulator->clearFaults();
    $simulator->fault('replace-body', OPTIONS_PATHS[$name], ['body' => json_encode($name === 'pws' ? $members + ['poses' => $poses] : $poses, JSON_PRESERVE_ZERO_FRACTION), 'status' => 200]);

    return $checkout(gateway($name, $shop->options(), ...$changes))->installments("finrota.$name", order(amount: lira($amount)), BIN);
};

// --- what the simulator's POS charge
$own = $checkout(gateway('pws', $shop->options()), gateway('vpws', $shop->options(), addsCommission: true));
same([
    '1 x 12.00 = 12.00 (0.00, 0.0000, POS A)', '2 x 6.00 6.00 = 12.00 (0.00, 1.0600, POS A)', '3 x 4.00 4.00 4.00 = 12.00 (0.00, 1.5900, POS A)',
    '6 x 2.00 2.00 2.00 2.00 2.00 2.00 = 12.00 (0.00, 3.1800, POS A)', '9 x 1.34 1.34 1.34 1.33 1.33 1.33 1.33 1.33 1.33 = 12.00 (0.00, 4.7700, POS A)',
    '12 x 1.00 1.00 1.00 1.00 1.00 1.00 1.00 1.00 1.00 1.00 1.00 1.00 = 12.00 (0.00, 6.3600, POS A)',
], array_map(plan(...), $own->installments('finrota.pws', order(), BIN)), 'the merchant pays the commission');
same(['1 x 12.00 = 12.00 (0.00, 0.0000, Dealer one POS)', '2 x 6.07 6.06 = 12.13 (0.13, 1.0600, Dealer one POS)', '3 x 4.07 4.06 4.06 = 12.19 (0.19, 1.5900, Dealer one POS)'],
    array_map(plan(...), $own->installments('finrota.vpws', order(), BIN)), 'the customer pays it');
$asked = $simulator->requests(OPTIONS_PATHS['pws'], 'GET');
same('/pws/paymentOptions/' . BIN . '?currency=TRY&paymentSetId=' . GATEWAY_SET . '&amount=12', $asked[0]['target'], 'the question');

// --- several POS, and what cannot be used
foreach (['pws', 'vpws'] as $name) {
    $ids = fn (array $plans): array => array_combine(array_column($plans, 'count'), array_column($plans, 'pos'));
    $two = [pos('A', OTHER_POS, [1 => [0, 0], 3 => [2.5, 0]]), pos('B', GATEWAY_POS, [1 => [0, 0], 3 => [2.4999, 0], 6 => [4, 0]])];
    same([1 => GATEWAY_POS, 3 => GATEWAY_POS, 6 => GATEWAY_POS], $ids($quote($name, $two, tenantPosId: GATEWAY_POS)), "$name: the lower rate, of equals the gateway's own");
    same([1 => OTHER_POS, 3 => GATEWAY_POS, 6 => GATEWAY_POS], $ids($quote($name, $two, tenantPosId: OTHER_POS)), "$name: another own");
    same([1 => OTHER_POS, 3 => GATEWAY_POS, 6 => GATEWAY_POS], $ids($quote($name, $two, tenantPosId: fn (Order $order) => OTHER_POS)), "$name: of a function");
    same([1 => null], $ids($quote($name, [pos('A', null, [1 => [0, 0]])])), "$name: a POS that is not named");
    same(['3+2 x 20.50 20.50 20.50 20.50 20.50 = 102.50 (2.50, 2.5, A)'], array_map(plan(...), $quote($name, [pos('A ', OTHER_POS, [3 => [2.5, 2]])], addsCommission: true)), "$name: the bank adds some");
    same([], $quote($name, []), "$name: none");
    same([], $quote($name, [pos('A', OTHER_POS, [0 => [0, 0], -3 => [0, 0], 100 => [0, 0], 2 => [-1, 0], 4 => [1, -1], 5 => [1, 100]])]), "$name: none of them can be meant");
    same(['2 x 50.00 50.00 = 100.00 (0.00, no rate, A)'], array_map(plan(...), $quote($name, [pos('A', OTHER_POS, [2 => [null, 0]])])), "$name: no rate, which nobody needs");
    same([], $quote($name, [pos('A', OTHER_POS, [2 => [null, 0]])], addsCommission: true), "$name: no rate, which the total needs");
    same(['2 x 0.01 0.00 = 0.01 (0.00, 49.9, A)'], array_map(plan(...), $quote($name, [pos('A', OTHER_POS, [2 => [49.9, 0]])], '0.01', addsCommission: true)), "$name: less than half a minor unit");
    same(['2 x 0.01 0.01 = 0.02 (0.01, 50, A)'], array_map(plan(...), $quote($name, [pos('A', OTHER_POS, [2 => [50, 0]])], '0.01', addsCommission: true)), "$name: half of one");
}
$rates = [pos('A', OTHER_POS, [1 => [0, 0], 2 => [1, 0]])];
same([1, 2], array_column($quote('pws', $rates, '100.00', ['installmentLowerLimit' => 100.0]), 'count'), 'the limit');
same([1], array_column($quote('pws', $rates, '99.99', ['installmentLowerLimit' => 100.0]), 'count'), 'below the limit');
$simulator->clearFaults();

// --- the chosen one is paid
foreach (['pws', 'vpws'] as $name) {
    $checked = $checkout(gateway($name, $shop->options(), addsCommission: true, tenantPosId: OTHER_POS));
    foreach ($checked->installments("finrota.$name", order(), BIN) as $plan) {
        $order = order(number: "$name-$plan->count", plan: $plan, threeDSecure: false);
        same([$plan->count, $plan->total, '12.00'], [$order->installment, $order->ceiling, $order->amount->decimal()], "$name: the order");
        $step = $checked->pay("finrota.$name", $order, gatewayCard());
        same([StepKind::Done, Verdict::Paid], [$step->kind, $step->attempt->verdict()], "$name $plan->count: paid");
        holds($step->attempt->amount->equals($plan->total) && $step->attempt->paid->equals($plan->total), "$name $plan->count: the total");
        $sent = json_decode(array_slice($simulator->requests(START_PATHS[$name], 'POST'), -1)[0]['body'], true);
        same([$plan->total->decimal(), $plan->count, $plan->pos], [number_format($sent['amount'], 2), $sent['installment'], $sent['tenantPosId']], "$name $plan->count: sent");
        same(State::Paid, $checked->ask($step->attempt->reference)->state, "$name $plan->count: asked again");
        $refund = $checked->refund($step->attempt->reference, $plan->total, 'R-1');
        same(State::Done, $refund->state, "$name $plan->count: all of it is given back");
    }
}

// --- bad input: nothing is sent
$before = count($simulator->requests());
foreach (['', '4', '41556', '4155650', '415565010', GATEWAY_CARD, '41556x', "415565\0", '４１５５６５'] as $at => $bin) {
    $thrown = throws(ValidationException::class, "bin must be the first 6 or 8 digits of the card's number", fn () => $own->installments('finrota.pws', order(), $bin), "bin $at");
    holds(strlen($bin) < 8 || !str_contains("$thrown" . print_r($thrown?->getTrace()[0], true), $bin), "bin $at is not shown");
}
throws(ConfigurationException::class, 'there is no gateway finrota.xyz', fn () => $own->installments('finrota.xyz', order(), BIN), 'another gateway');
foreach (['webpos' => 'hstmobil.webpos', 'frame' => 'hepsipay.frame', 'hpm' => 'finrota.hpm'] as $name => $called) {
    $gateway = gateway($name, $shop->options());
    same(false, $gateway->supports(Capability::InstallmentPlans), "$name has no plans");
    $message = 'does not support Capability::InstallmentPlans: nothing was sent';
    throws(ConfigurationException::class, $message, fn () => $checkout($gateway)->installments($called, order(), BIN), "$name: installments()");
    $order = order(plan: new InstallmentPlan(lira('12.00'), 1));
    throws(ConfigurationException::class, $message, fn () => $checkout($gateway)->pay($called, $order, isCardGateway($name) ? gatewayCard() : null), "$name: pay() with a plan");
    throws(ConfigurationException::class, $message, fn () => $gateway->start(attempt($gateway), $order, isCardGateway($name) ? gatewayCard() : null), "$name: start() with a plan");
}
throws(ValidationException::class, 'bin must', fn () => gateway('pws', $shop->options())->installments(order(), '12'), "the gateway's own rule");
throws(ValidationException::class, 'paymentSetDefinitionId must', fn () => gateway('pws', $shop->options(), paymentSetDefinitionId: 'x')->installments(order(), BIN), 'a setting');
throws(\TypeError::class, 'the function for $tenantPosId must return string', fn () => $checkout(gateway('pws', $shop->options(), tenantPosId: fn () => 5))->installments('finrota.pws', order(), BIN), 'a setting of a function');
same($before, count($simulator->requests()), 'nothing was sent');

// --- an order that does not fit its plan
$plan = new InstallmentPlan(lira('12.00'), 3, lira('12.30'));
foreach ([
    'plan.amount must be the amount of the order' => ['amount' => lira('12.01')],
    'plan.amount must be the amount of the order: ask' => ['amount' => Money::of('12.00', Currency::EUR)],
    'installment must be that of the plan, or left out' => ['installment' => 2],
    'ceiling must not be below the total of the plan' => ['ceiling' => lira('12.29')],
] as $message => $changes) {
    throws(ValidationException::class, $message, fn () => order(...$changes + ['plan' => $plan]), $message);
}
same([3, '12.30', '12.50'], [($order = order(plan: $plan, installment: 3, ceiling: lira('12.50')))->installment, $order->plan->total->decimal(), $order->ceiling->decimal()], 'what fits');
$hollow = (new \ReflectionClass(InstallmentPlan::class))->newInstanceWithoutConstructor();
throws(ValidationException::class, 'plan.amount', fn () => order(plan: $hollow), 'a plan that nobody made');
same(['plan' => ['amount', 'count', 'total', 'surcharge', 'payments', 'extraCount', 'rate', 'program', 'pos']], ['plan' => array_keys(json_decode(json_encode($order), true)['plan'])], 'JSON');

// --- plans of one's own
foreach ([
    'amount must be positive' => [lira('0.00'), 1], 'count must be at least 1' => [lira('1.00'), 0], 'count must be at most 99' => [lira('1.00'), 100],
    'total must be positive' => [lira('1.00'), 1, lira('0.00')], 'total must be in TRY' => [lira('1.00'), 1, Money::of('1.00', Currency::EUR)],
    'extraCount must be at least 0' => [lira('1.00'), 1, null, -1], 'extraCount must be at most 99' => [lira('1.00'), 1, null, 100],
    'pos must not be empty' => [lira('1.00'), 1, null, 0, null, null, ''], 'program must' => [lira('1.00'), 1, null, 0, null, "a\nb"],
] as $message => $arguments) {
    throws(ValidationException::class, $message, fn () => new InstallmentPlan(...$arguments), $message);
}
foreach ([1, 2, 99, 100, 101, 1199, 1200, 999999999, PHP_INT_MAX] as $minor) {
    foreach ([1, 2, 3, 7, 12, 99] as $count) {
        $payments = (new InstallmentPlan(Money::ofMinor($minor, Currency::TRY), $count))->payments;
        $minors = array_map(fn (Money $payment) => $payment->minor, $payments);
        holds(count($minors) === $count && array_sum($minors) === $minor && max($minors) - min($minors) <= 1 && $minors[0] === max($minors), "$minor in $count");
    }
}
same('-1.00', (new InstallmentPlan(lira('10.00'), 1, lira('9.00')))->surcharge->decimal(), 'a discount');

// --- a provider that fails is told; the customer pays at once
$simulator->fault('status', OPTIONS_PATHS['pws'], ['status' => 503, 'times' => 9]);
$thrown = throws(ServerErrorException::class, '', fn () => $own->installments('finrota.pws', order(), BIN), 'no answer');
holds($thrown?->outcome() === \Payments\Outcome::Unanswered, 'a question');
done();
?>
--EXPECT--
done
