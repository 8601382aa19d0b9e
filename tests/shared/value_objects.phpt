--TEST--
Value objects: constructors by name, JSON, immutability, and results that only a call makes
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\{Card, Currency, Exchange, Money, Violation};
use Payments\Exception\ValidationException;
use Payments\Finrota\{Customer, HpmNotification, PaymentLink};
use Payments\Hepsipay\{BasketItemRefund, PaymentState, RefundResult};

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/values.php';

$lira = Money::of('10', Currency::TRY);

// --- Customer ---
$all = ['email' => 'a@b.example', 'gsm' => '+905551112233', 'tckn' => '10000000146', 'code' => 'C1', 'name' => 'Ayşe', 'surname' => 'Yılmaz', 'erpCode' => 'E1'];
$least = ['email' => 'a@b.example', 'gsm' => null, 'tckn' => null, 'code' => null, 'name' => null, 'surname' => null, 'erpCode' => null];
same($all, get_object_vars(new Customer(...$all)), 'Customer: by name');
same($all, get_object_vars(new Customer(...array_reverse($all))), 'Customer: by name, in any order');
same($all, get_object_vars(new Customer(...array_values($all))), 'Customer: by position');
same($least, get_object_vars(new Customer('a@b.example')), 'Customer: the least');
foreach (array_slice(array_keys($all), 1) as $name) {
    same(array_replace($least, [$name => $all[$name]]), get_object_vars(new Customer('a@b.example', ...[$name => $all[$name]])), "Customer: with $name");
}
same(array_replace($all, ['tckn' => '***']), (new Customer(...$all))->jsonSerialize(), 'Customer: the national id is masked');
same('{"email":"a@b.example","gsm":null,"tckn":"***","code":null,"name":null,"surname":null,"erpCode":null}', json_encode(new Customer('a@b.example', tckn: '10000000146')), 'Customer: JSON');
same($least, (new Customer('a@b.example'))->jsonSerialize(), 'Customer: what is not given stays null');
foreach (['', ' ', "a\0b", "\xFF", str_repeat('x', 100000)] as $text) {
    same($text, (new Customer($text))->email, 'Customer: what the page asks is checked when it is sent');
}

// --- BasketItemRefund ---
$item = new BasketItemRefund('7', $lira);
same(['7', $lira], [$item->id, $item->amount], 'BasketItemRefund');
same('{"id":"7","amount":{"amount":"10.00","currency":"TRY"}}', json_encode($item), 'BasketItemRefund: JSON');
same(['7', $lira], [($named = new BasketItemRefund(amount: $lira, id: '7'))->id, $named->amount], 'BasketItemRefund: by name');

// --- types ---
$modes = inBothModes('fn (string $class, mixed ...$arguments) => new $class(...$arguments)');
foreach ($modes as $mode => $make) {
    foreach (array_keys($all) as $index => $name) {
        foreach ([[], new \stdClass(), STDIN, ...($name === 'email' ? [null] : [])] as $value) {
            $message = 'Payments\Finrota\Customer::__construct(): Argument #' . $index + 1 . " (\$$name) must be of type " . ($name === 'email' ? '' : '?') . 'string, ';
            throws(\TypeError::class, $message, fn () => $make(Customer::class, ...[$name => $value] + $all), "$mode: Customer $name " . get_debug_type($value));
        }
    }
    throws(\ArgumentCountError::class, 'expects at least 1 argument, 0 given', fn () => $make(Customer::class), "$mode: Customer of nothing");
    throws(\ArgumentCountError::class, 'expects at most 7 arguments, 8 given', fn () => $make(Customer::class, ...[...array_values($all), 'x']), "$mode: Customer of eight");
    throws(\Error::class, 'Unknown named parameter $phone', fn () => $make(Customer::class, 'a@b.example', phone: 'x'), "$mode: Customer of an unknown name");
    foreach ([10, 10.0, '10.00', null, [], Currency::TRY] as $amount) {
        throws(\TypeError::class, 'Argument #2 ($amount) must be of type Payments\Money, ', fn () => $make(BasketItemRefund::class, '7', $amount), "$mode: BasketItemRefund of " . shown($amount));
    }
}
throws(\TypeError::class, '($id) must be of type string, int given', fn () => $modes['strict'](BasketItemRefund::class, 7, $lira), 'strict: an int as id');
same('7', $modes['weak'](BasketItemRefund::class, 7, $lira)->id, 'weak: an int as id');
same('5551112233', $modes['weak'](Customer::class, 'a@b.example', gsm: 5551112233)->gsm, 'weak: an int as telephone number');

// --- immutable, one constructor ---
foreach ([[new Customer(...$all), $all], [$item, ['id' => '7', 'amount' => $lira]]] as [$object, $arguments]) {
    $class = $object::class;
    throws(\Error::class, "$class was constructed before", fn () => $object->__construct(...$arguments), "$class constructed again");
    foreach ($arguments as $name => $value) {
        throws(\Error::class, "Cannot modify readonly property $class::\$$name", fn () => $object->$name = $value, "$class: write $name");
    }
    throws(\Error::class, 'Cannot create dynamic property', fn () => $object->note = 'x', "$class: another property");
    $copy = clone $object;
    same(get_object_vars($object), get_object_vars($copy), "$class: clone");
    throws(\Error::class, "$class was constructed before", fn () => $copy->__construct(...$arguments), "$class: clone constructed again");
    $hollow = hollowOf($class);
    same([], $hollow->jsonSerialize(), "$class: without constructor it says nothing");
    $hollow->__construct(...$arguments);
    same(get_object_vars($object), get_object_vars($hollow), "$class: constructed late");
}

// --- results: readonly, final, made by calls only ---
foreach ([Money::class, Violation::class, Exchange::class, PaymentLink::class, HpmNotification::class, PaymentState::class, RefundResult::class] as $class) {
    $reflection = new \ReflectionClass($class);
    same([true, true], [$reflection->isFinal(), $reflection->isReadOnly()], "$class is final and readonly");
    holds($reflection->implementsInterface(\JsonSerializable::class), "$class has a JSON");
    throws(\Error::class, "Call to private $class::__construct()", fn () => new $class(), "new $class");
    $hollow = hollowOf($class);
    if ($class !== Money::class) {
        same('[]', json_encode($hollow), "$class: one that was never made says nothing");
    }
    foreach ($reflection->getProperties() as $property) {
        throws(\Error::class, 'must not be accessed before initialization', fn () => $property->getValue($hollow), "$class: one that was never made has no $property->name");
    }
    throws(\Error::class, 'Cannot create dynamic property', fn () => $hollow->anything = 1, "$class: nothing can be added");
}

// --- a violation, as the form's JSON needs it ---
try {
    new Card('1', 'A', 1, 2030, '123');
} catch (ValidationException $refusal) {
    same('[{"field":"number","rule":"digits","message":"number must have 12 to 19 digits"}]', json_encode($refusal->violations), 'violations as JSON');
    throws(\Error::class, ' modify readonly property ', fn () => $refusal->violations[] = 1, 'the list is readonly');
    throws(\Error::class, ' modify readonly property ', fn () => $refusal->violations[0]->field = 'x', 'a violation is readonly');
}

done();
?>
--EXPECT--
done
