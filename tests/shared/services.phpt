--TEST--
Services: constructors that did not run or ran twice, mocks, clones, serialisation
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\{Currency, Environment, Money, Options};
use Payments\Finrota\{Account, Customer, Hpm, UserVerificationBy};
use Payments\Hepsipay\{BasketItemRefund, Merchant, Refund, RefundResult, Status};

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/answers.php';

$lira = Money::of('10', Currency::TRY);
$transport = Answers::with(200, Answers::REFUNDED);
$options = new Options(transport: $transport);
$account = new Account('key', 'secret', Environment::Sandbox, $options);
$merchant = new Merchant('10019', '1019', 'secret', Environment::Sandbox, options: $options);
$accounts = [Hpm::class => $account, Status::class => $merchant, Refund::class => $merchant];

$methods = [
    Hpm::class => [
        'createLink' => fn (Hpm $hpm) => $hpm->createLink(
            $lira, 'order', '504978bf-bebd-40c5-89aa-b76f3a20341c', new Customer('a@b.example'), UserVerificationBy::Email, 'Create',
        ),
    ],
    Status::class => ['get' => fn (Status $status) => $status->get('token')],
    Refund::class => [
        'byPaymentId' => fn (Refund $refund) => $refund->byPaymentId('1', $lira),
        'byReferenceNo' => fn (Refund $refund) => $refund->byReferenceNo('504978bf-bebd-40c5-89aa-b76f3a20341c', $lira),
        'basketItem' => fn (Refund $refund) => $refund->basketItem(new BasketItemRefund('1', $lira), paymentId: '1'),
    ],
];

class ForgetfulHpm extends Hpm
{
    public function __construct()
    {
    }
}

class ForgetfulStatus extends Status
{
    public $account = 'its own property, which happens to have the same name';

    public function __construct()
    {
    }
}

class ForgetfulRefund extends Refund
{
    public function __construct()
    {
    }
}

// --- the constructor did not run ---
$forgetful = [Hpm::class => new ForgetfulHpm(), Status::class => new ForgetfulStatus(), Refund::class => new ForgetfulRefund()];
foreach ($methods as $class => $calls) {
    foreach ($calls as $method => $call) {
        throws(\Error::class, $forgetful[$class]::class . ' was not constructed', fn () => $call($forgetful[$class]), "parent::__construct() forgotten: $method");
        $hollow = (new \ReflectionClass($class))->newInstanceWithoutConstructor();
        throws(\Error::class, "$class was not constructed", fn () => $call($hollow), "without constructor: $method");
    }
}
same([], $transport->requests, 'nothing was sent');
foreach ([new ForgetfulHpm(), (new \ReflectionClass(Hpm::class))->newInstanceWithoutConstructor()] as $hpm) {
    $notification = $hpm->parseWebhook('{"Id":"1","TransactionStatusId":1,"OrderReference":"r","ClientOrderReference":"c","PureAmount":1.5,"CurrencyId":"TRY"}');
    same('150', (string) $notification->pureAmount->minor, 'reading a message needs no account');
}

// It may run late; then the service works.
$late = (new \ReflectionClass(Refund::class))->newInstanceWithoutConstructor();
$late->__construct($merchant);
same(RefundResult::class, $late->byPaymentId('1', $lira)::class, 'constructed late');

// --- it ran twice ---
foreach ($accounts as $class => $itsAccount) {
    $service = new $class($itsAccount);
    throws(\Error::class, "$class was constructed before", fn () => $service->__construct($itsAccount), "$class constructed again");
}

// --- its argument ---
foreach (inBothModes('fn (string $class, mixed ...$arguments) => new $class(...$arguments)') as $mode => $make) {
    foreach ($accounts as $class => $itsAccount) {
        $other = $itsAccount === $account ? $merchant : $account;
        foreach ([$other, null, 'key', [], new \stdClass(), $options] as $wrong) {
            $message = "$class::__construct(): Argument #1 (\$account) must be of type " . $itsAccount::class . ', ';
            throws(\TypeError::class, $message, fn () => $make($class, $wrong), "$mode: $class of " . get_debug_type($wrong));
        }
        throws(\ArgumentCountError::class, 'expects exactly 1 argument, 0 given', fn () => $make($class), "$mode: $class of nothing");
        throws(\ArgumentCountError::class, 'expects exactly 1 argument, 2 given', fn () => $make($class, $itsAccount, 2), "$mode: $class of two");
        throws(\Error::class, 'Unknown named parameter $merchant', fn () => $make($class, merchant: $itsAccount), "$mode: $class by a wrong name");
        same($class, $make($class, account: $itsAccount)::class, "$mode: $class by name");
    }
}

// --- subclasses: mocks and decorators ---
class MockedRefund extends Refund
{
    public array $calls = [];

    public function __construct()
    {
    }

    public function byPaymentId(string $paymentId, Money $refundAmount, ?string $clientIp = null): RefundResult
    {
        $this->calls[] = $paymentId;

        return (new \ReflectionClass(RefundResult::class))->newInstanceWithoutConstructor();
    }
}

class CountingRefund extends Refund
{
    private string $account = 'private, of the subclass';
    public int $count = 0;

    public function byPaymentId(string $paymentId, Money $refundAmount, ?string $clientIp = null): RefundResult
    {
        $this->count++;

        return parent::byPaymentId($paymentId, $refundAmount, $clientIp);
    }
}

function refundAll(Refund $refund, Money $amount): RefundResult
{
    return $refund->byPaymentId('77', $amount);
}
$mock = new MockedRefund();
same(RefundResult::class, refundAll($mock, $lira)::class, 'a mock in the place of the service');
same(['77'], $mock->calls, 'the mock was called');
$counting = new CountingRefund($merchant);
same('0000', refundAll($counting, $lira)->messageCode, 'a subclass that adds something');
same(1, $counting->count, 'the subclass was called');
same('{"refundAmount":1000,"paymentId":"77"}', end($transport->requests)->body(), 'and sent what the parent sends');

// --- clones use the same account; nothing is serialised ---
$sent = count($transport->requests);
same('0000', (clone $counting)->byPaymentId('1', $lira)->messageCode, 'a clone');
same($sent + 1, count($transport->requests), 'a clone sends');
foreach ([new Hpm($account), new Status($merchant), new Refund($merchant), $counting, $mock] as $service) {
    $class = $service::class;
    throws(\Exception::class, "Serialization of '$class' is not allowed", fn () => serialize($service), "$class serialised");
    throws(\Exception::class, "Unserialization of '$class' is not allowed", fn () => unserialize('O:' . strlen($class) . ":\"$class\":0:{}"), "$class unserialised");
}

// --- the account of a service cannot be changed ---
$refund = new Refund($merchant);
throws(\Error::class, 'Cannot access private property', fn () => $refund->account, 'read');
throws(\Error::class, 'Cannot ', fn () => $refund->account = $merchant, 'written');
throws(\Error::class, 'Cannot modify readonly property', fn () => (new \ReflectionProperty(Refund::class, 'account'))->setValue($refund, $merchant), 'written by reflection');

// The service keeps what it needs.
$short = new Refund(new Merchant('1', '2', 'secret', Environment::Sandbox, options: new Options(transport: Answers::with(200, Answers::REFUNDED), baseUrl: 'https://' . str_repeat('relay.', 5) . 'example')));
gc_collect_cycles();
same('0000', $short->byPaymentId('1', $lira)->messageCode, 'account and options live as long as their service');

done();
?>
--EXPECT--
done
