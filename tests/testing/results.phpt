--TEST--
Payments\Testing\Results: every result that a call gives can be made for a mock
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Confirmation;
use Payments\Currency;
use Payments\Decline;
use Payments\DeclineClass;
use Payments\Finrota\Payment;
use Payments\Finrota\Pws;
use Payments\Finrota\Transaction;
use Payments\Hepsipay\PaymentState;
use Payments\Money;
use Payments\PaymentStatus;
use Payments\Testing\Results;
use Payments\ThreeDSecure;
use Payments\Verdict;

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/values.php';

$ten = Money::of('10.00', Currency::TRY);

$declined = Results::make(Payment::class, status: PaymentStatus::Failed, askedAmount: $ten, decline: Results::make(Decline::class, code: '51'));
same([PaymentStatus::Failed, '51', null, 'referenceNumber', null, Verdict::NotPaid], [
    $declined->status, $declined->decline->code, $declined->decline->message, $declined->referenceNumber, $declined->memberId, $declined->verdict($ten),
], 'a decline');
throws(\Payments\Exception\DeclinedException::class, '', fn () => $declined->orThrow(), 'its exception');
same([DeclineClass::Soft, DeclineClass::Other, DeclineClass::Fraud], [
    $declined->decline->class, Results::make(Decline::class)->class, Results::make(Decline::class, code: '51', class: DeclineClass::Fraud)->class,
], 'the class of its code, unless another is given');
$transaction = Results::make(Transaction::class, status: PaymentStatus::Succeeded, lastAmount: $ten, clientOrderReferenceCode: '1001');
same([Verdict::Paid, Verdict::Look], [$transaction->verdict($ten), $transaction->verdict(Money::of('9.00', Currency::TRY))], 'a verdict is the real one');
same(Verdict::Look, Results::make(Confirmation::class, answer: $transaction, isSameOrder: false, differences: ['order'])->verdict($ten), 'of a confirmation, too');
same(Verdict::Paid, Results::make(PaymentState::class, status: PaymentStatus::Succeeded, amount: $ten)->verdict($ten), 'and of a state');
same(303, Results::make(ThreeDSecure::class, redirectUrl: 'https://bank.example/')->status(), 'a step of 3-D Secure');
same(json_encode($transaction), json_encode(unserialize(serialize($transaction))), 'serialised and back');

$pws = new class($declined) extends Pws {
    public function __construct(private readonly Payment $payment)
    {
    }

    public function cancel(string $referenceNumber, ?string $reason = null): \Payments\Finrota\Reversal
    {
        return Results::make(\Payments\Finrota\Reversal::class, rawRemaining: '0.00');
    }
};
same('0.00', $pws->cancel('R')->rawRemaining, 'through a double');

// Every class that only the extension makes, and nothing else.
$made = 0;
foreach ((new \ReflectionExtension('payments'))->getClasses() as $class) {
    $isResult = $class->isFinal() && $class->isReadOnly() && !$class->getConstructor()->isPublic() && $class->name !== Money::class;
    if (!$isResult) {
        throws(\ValueError::class, 'Argument #1 ($resultClass) must be the name of a result class', fn () => Results::make($class->name), $class->name);
        continue;
    }
    $values = [];
    foreach ($class->getProperties(\ReflectionProperty::IS_PUBLIC) as $property) {
        $type = $property->getType();
        if (!$type->allowsNull() && !in_array($type->getName(), ['string', 'array', DeclineClass::class], true)) {
            throws(\ValueError::class, "must have a value for \$", fn () => Results::make($class->name, ...$values), "$class->name without $property->name");
            $values[$property->name] = match ($type->getName()) {
                'bool' => true,
                'int' => 3,
                'float' => 1.5,
                'object' => $transaction,
                Money::class => $ten,
                PaymentStatus::class => PaymentStatus::Pending,
                \DateTimeImmutable::class => new \DateTimeImmutable('2030-01-01'),
                default => $type->getName()::cases()[0],
            };
        }
    }
    $result = Results::make($class->name, ...$values);
    same([$class->name, $values], [$result::class, array_intersect_key(get_object_vars($result), $values)], $class->name);
    foreach ($class->getProperties() as $property) {
        same(true, $property->isInitialized($result), "$class->name: $property->name");
    }
    foreach ($class->getProperties(\ReflectionProperty::IS_PUBLIC) as $property) {
        throws(\Error::class, 'Cannot modify readonly property', fn () => $result->{$property->name} = null, "$class->name: $property->name is readonly");
        $other = $property->getType()->getName() === 'object' ? 'text' : \Payments\Testing\Answer::status(200);
        throws(\TypeError::class, 'Cannot assign ' . get_debug_type($other) . " to property $class->name::\$$property->name", fn () => Results::make($class->name, ...[$property->name => $other] + $values), "$class->name: $property->name of another type");
    }
    $made++;
}
holds($made >= 20, "$made results");

throws(\ValueError::class, 'must be the name of a result class', fn () => Results::make('No\Such'), 'no class');
throws(\ValueError::class, 'must be the name of a result class', fn () => Results::make(\stdClass::class), 'a class of another');
throws(\Error::class, 'Unknown named parameter $stauts', fn () => Results::make(Payment::class, stauts: PaymentStatus::Failed), 'an unknown name');
throws(\Error::class, 'Unknown named parameter $exchange', fn () => Results::make(Payment::class, status: PaymentStatus::Failed, askedAmount: $ten, exchange: null), 'a private one');
throws(\ArgumentCountError::class, 'values have names', fn () => Results::make(Payment::class, PaymentStatus::Failed), 'without a name');
$text = 'before';
$reference = &$text;
$result = Results::make(Decline::class, ...['code' => &$reference]);
$text = 'after';
same('before', $result->code, 'by value');

done();
?>
--EXPECT--
done
