--TEST--
Checkout: what a caller does wrong, a person's word, cancels, and a bank where asking may charge
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Attempt;
use Payments\Capability;
use Payments\Card;
use Payments\Checkout;
use Payments\Currency;
use Payments\Fact;
use Payments\Limits;
use Payments\Money;
use Payments\Testing\MemoryAttemptStore;

require __DIR__ . '/../support/shop.php';
require __DIR__ . '/support/bank.php';

$lira = fn (int $minor): Money => Money::ofMinor($minor, Currency::TRY);
$said = function (callable $call): string {
    $thrown = thrown($call);

    return shortName($thrown) . ': ' . $thrown->getMessage();
};
$state = fn (Attempt $a): string => $a->state->value . ($a->reason === null ? '' : " ($a->reason)");

echo "-- made wrongly\n";
$store = new MemoryAttemptStore();
echo $said(fn () => new Checkout($store)), "\n";
echo $said(fn () => new Checkout($store, new BankGateway('a'), new BankGateway('a'))), "\n";
echo $said(fn () => new Checkout($store, new BankGateway('ü'))), "\n";
echo $said(fn () => new Checkout($store, new BankGateway(''))), "\n";
echo $said(fn () => (new \ReflectionClass(Checkout::class))->newInstanceWithoutConstructor()->order('1')), "\n";
echo $said(fn () => (new Checkout($store, new BankGateway()))->__construct($store, new BankGateway())), "\n";
echo $said(fn () => clone new Checkout($store, new BankGateway())), "\n";
echo $said(fn () => serialize(new Checkout($store, new BankGateway()))), "\n";

echo "-- asked for what there is not\n";
$bank = new BankGateway();
$checkout = new Checkout($store, $bank);
$card = new Card('4111111111111111', 'Ada Lovelace', 12, 2099, '123');
echo $said(fn () => $checkout->pay('other', order())), "\n";
foreach ([
    [Capability::Card, [], $card],
    [Capability::WithoutThreeDSecure, ['threeDSecure' => false], null],
    [Capability::Installments, ['installment' => 3], null],
    [Capability::Surcharge, ['ceiling' => $lira(1100)], null],
] as [$capability, $parts, $with]) {
    $bank->lacks = [$capability];
    echo $said(fn () => $checkout->pay('bank', order(...$parts), $with)), "\n";
}
$bank->lacks = [Capability::HostedPage, Capability::Frame];
echo $said(fn () => $checkout->pay('bank', order())), "\n";
$bank->lacks = [];
check('nothing was called and nothing is stored', [[], []], [$bank->calls, $store->ofOrder('42')]);
echo $said(fn () => $checkout->ask('0')), "\n";
echo $said(fn () => $checkout->settle(0)), "\n";

echo "-- a gateway that throws\n";
foreach ([
    new \Payments\Exception\ConfigurationException('no agent', \Payments\Outcome::NotSent),
    new \Payments\Exception\AuthenticationException('no login', \Payments\Outcome::Rejected),
    new \DomainException('a bug'),
    new \Payments\Testing\AssertionFailed('a test'),
] as $i => $thrown) {
    $bank->start = fn () => throw $thrown;
    try {
        echo $checkout->pay('bank', order("throws-$i"))->kind->name;
    } catch (\Throwable $e) {
        echo shortName($e);
    }
    echo ' -> ', $state($checkout->order("throws-$i")), "\n";
}

echo "-- a person\n";
$bank->start = 'pending';
$reference = $checkout->pay('bank', order('person'))->attempt->reference;
echo $said(fn () => $checkout->decide($reference, Fact::Paid, 'Mert', 'seen')), "\n";
$store->setNow($store->now() + 90000);
echo implode(', ', array_map($state, $checkout->settle()->look)), "\n";
echo $said(fn () => $checkout->decide($reference, Fact::Shown, 'Mert', 'seen')), "\n";
echo $said(fn () => $checkout->decide($reference, Fact::Paid, '', 'seen')), "\n";
echo $said(fn () => $checkout->decide($reference, Fact::Paid, 'Mert', '')), "\n";
echo $said(fn () => $checkout->decide($reference, Fact::Part, 'Mert', 'seen')), "\n";
echo $said(fn () => $checkout->decide($reference, Fact::Declined, 'Mert', 'seen', $lira(5))), "\n";
echo $said(fn () => $checkout->decide($reference, Fact::Paid, 'Mert', 'seen', Money::ofMinor(5, Currency::EUR))), "\n";
$decided = $checkout->decide($reference, Fact::Paid, 'Mert', 'seen in the panel', $lira(900));
echo $state($decided), ', ', $decided->paid->minor, ' paid, ', $decided->verdict()->name, "\n";

echo "-- a cancel\n";
$bank->start = 'paid';
$reference = $checkout->pay('bank', order('cancel'))->attempt->reference;
$bank->lacks = [Capability::Cancel];
echo $said(fn () => $checkout->cancel($reference, 'c1')), "\n";
$bank->lacks = [Capability::PartialRefund];
echo $said(fn () => $checkout->refund($reference, $lira(1), 'r1')), "\n";
$bank->lacks = [];
echo $said(fn () => $checkout->refund($reference, $lira(1001), 'r1')), "\n";
echo $said(fn () => $checkout->refund($reference, $lira(0), 'r1')), "\n";
echo $said(fn () => $checkout->refund($reference, Money::ofMinor(1, Currency::EUR), 'r1')), "\n";
echo $said(fn () => $checkout->refund($reference, $lira(1), 'with blanks')), "\n";
echo $said(fn () => $checkout->refund($reference, $lira(1), str_repeat('r', 64))), "\n";
check('no refund was called', [], array_intersect($bank->calls, ['refund', 'cancel']));
echo $checkout->cancel($reference, 'c1')->state->name, ' ', $state($checkout->order('cancel')), ', left ', $checkout->order('cancel')->left->minor, "\n";
echo $said(fn () => $checkout->cancel($reference, 'c2')), "\n";
echo $said(fn () => $checkout->refund("$reference:c1", $lira(1), 'r')), "\n";

echo "-- a bank where asking may charge\n";
class ChargingBank extends BankGateway
{
    public array $through = []; // references whose form was posted: asking charges them

    public function ask(Attempt $attempt): ?\Payments\Finding
    {
        if (in_array($attempt->reference, $this->through, true) && $this->payments[$attempt->reference]->paid === 0) {
            $this->pay($attempt->reference, $attempt->amount->minor);
        }

        return parent::ask($attempt);
    }
}
$bank = new ChargingBank('bank', new Limits(false, false, true, 1800, 60));
$bank->start = 'html';
$store = new MemoryAttemptStore();
$told = [];
$checkout = (new Checkout($store, $bank))->with(onPayment: function (Attempt $a) use (&$told): void {
    $told[] = "{$a->state->value} {$a->verdict()->value}";
});
$one = $checkout->pay('bank', order())->attempt->reference;
$two = $checkout->pay('bank', order())->attempt->reference;
check('two attempts', false, $one === $two);
$bank->through = [$one, $two];
$checkout->returned($two, ['status' => 'SUCCESS']);
$checkout->returned($one, ['status' => 'SUCCESS']); // it is not asked any more: that would take the money twice
$states = array_map($state, $store->ofOrder('42'));
sort($states);
echo implode(', ', $states), '; charged ', array_sum(array_column($bank->payments, 'paid')), '; told ', implode(', ', $told), "\n";
// One that lapsed is asked when its form comes after all; then the order is free again.
$late = $checkout->pay('bank', order('43'))->attempt->reference;
$bank->answers = true;
for ($i = 0; $i < 10; $i++) {
    $store->setNow($store->now() + 1800);
    $checkout->settle();
}
echo 'late: ', $state($store->find($late));
$bank->answers = false;
echo ', ', $state($checkout->returned($late, ['status' => 'SUCCESS'])), "\n";
$bank->answers = true;
check('the order is free', null, $store->find($late)->openKey);
echo 'again: ', $checkout->pay('bank', order('43'))->kind->name, "\n";
for ($i = 0; $i < 300; $i++) {
    $store->setNow($store->now() + 1800);
    $checkout->settle();
}
echo 'days later: charged ', array_sum(array_column($bank->payments, 'paid')), "\n";
?>
--EXPECT--
-- made wrongly
ValueError: Payments\Checkout::__construct(): there is no gateway
ValueError: Payments\Checkout::__construct(): two gateways have the name a
ValueError: Payments\Tests\BankGateway::name() must return 1 to 32 printable ASCII characters
ValueError: Payments\Tests\BankGateway::name() must return 1 to 32 printable ASCII characters
ReflectionException: Class Payments\Checkout is an internal class marked as final that cannot be instantiated without invoking its constructor
Error: Payments\Checkout was constructed before
Error: Trying to clone an uncloneable object of class Payments\Checkout
Exception: Serialization of 'Payments\Checkout' is not allowed
-- asked for what there is not
ConfigurationException: Payments\Checkout: there is no gateway other
ConfigurationException: Payments\Checkout: Payments\Tests\BankGateway does not support Capability::Card: nothing was sent
ConfigurationException: Payments\Checkout: Payments\Tests\BankGateway does not support Capability::WithoutThreeDSecure: nothing was sent
ConfigurationException: Payments\Checkout: Payments\Tests\BankGateway does not support Capability::Installments: nothing was sent
ConfigurationException: Payments\Checkout: Payments\Tests\BankGateway does not support Capability::Surcharge: nothing was sent
ValidationException: Payments\Checkout: card is required: the customer pays with Payments\Tests\BankGateway in the shop
ok: nothing was called and nothing is stored
AttemptNotFoundException: Payments\Checkout: no attempt has the reference 0
ValueError: Payments\Checkout::settle(): Argument #1 ($limit) must be between 1 and 100000
-- a gateway that throws
ConfigurationException -> refused (no agent)
Done -> refused (no login)
DomainException -> starting
AssertionFailed -> starting
-- a person
ValidationException: Payments\Checkout: fact paid cannot be said of a payment in the state waiting
look (nothing was found out about it in a day)
ValidationException: Payments\Checkout: fact shown cannot be said of a payment in the state look
ValidationException: Payments\Checkout: by must have 1 to 64 bytes of UTF-8
ValidationException: Payments\Checkout: note must have 1 to 400 bytes of UTF-8
ValidationException: Payments\Checkout: amount is required with Fact::Part: what is left of the payment
ValidationException: Payments\Checkout: amount must be positive, and goes with Fact::Paid and Fact::Part only
ValidationException: Payments\Checkout: amount must be in TRY
paid (Mert: seen in the panel), 900 paid, Paid
-- a cancel
ConfigurationException: Payments\Checkout: Payments\Tests\BankGateway does not support Capability::Cancel: nothing was sent
ConfigurationException: Payments\Checkout: Payments\Tests\BankGateway does not support Capability::PartialRefund: nothing was sent
ValidationException: Payments\Checkout: amount is more than the 10.00 that are left
ValidationException: Payments\Checkout: amount must be positive
ValidationException: Payments\Checkout: amount must be in TRY
ValidationException: Payments\Checkout: refundReference must have 1 to 63 printable ASCII characters
ValidationException: Payments\Checkout: refundReference must have 1 to 63 printable ASCII characters
ok: no refund was called
Done back, left 0
ValidationException: Payments\Checkout: reference is that of a payment in the state back, which cannot be refunded or cancelled
ValidationException: Payments\Checkout: reference must be that of a payment
-- a bank where asking may charge
ok: two attempts
look (the customer came back from its page after the order was paid, or was to be paid, otherwise), paid; charged 1000; told paid paid, look look
late: lapsed, lapsed
ok: the order is free
again: Html
days later: charged 1000
