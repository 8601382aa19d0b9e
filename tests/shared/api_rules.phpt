--TEST--
The API's rules: named types everywhere, no statics with state, secrets marked, results readonly, services open for mocks
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

require __DIR__ . '/../support/checks.php';

$extension = new \ReflectionExtension('payments');
$classes = array_map(fn ($name) => new \ReflectionClass($name), $extension->getClassNames());
holds(count($classes) > 40, 'there are classes');

same(['payments_status'], array_keys($extension->getFunctions()), 'one function');
same([], $extension->getConstants(), 'no constants outside classes');
same(['payments.persistent'], array_keys($extension->getINIEntries()), 'one setting, which is no secret');

// What the names of parameters give away.
$secret = '/^(number|holderName|expiryMonth|expiryYear|cvv|tckn|token|proxy|password|.*Key|.*Secret|.*Token)$/';
$notSecret = ['Payments\TokenStore::get $key', 'Payments\TokenStore::put $key', 'Payments\TokenStore::forget $key',
    'Payments\Order::__construct $number', 'Payments\AttemptStore::ofOrder $number', 'Payments\PdoAttemptStore::ofOrder $number', 'Payments\Testing\MemoryAttemptStore::ofOrder $number'];

$marked = [];
// They make something and keep nothing.
$statics = ['Payments\Money::of', 'Payments\Money::ofMinor', 'Payments\Money::zero', 'Payments\Money::parse', 'Payments\Money::min', 'Payments\Money::max',
    'Payments\Money::sum', 'Payments\Money::__set_state', 'Payments\HstMobil\WebPos::newOrderId', 'Payments\Attempt::fromArray', 'Payments\Batch::run', 'Payments\Batch::each'];
$factories = '/^Payments\\\\Testing\\\\([A-Za-z]*Answers?|Webhooks|Results)::(?!__construct)/';

foreach ($classes as $class) {
    $name = $class->name;
    same(true, str_starts_with($name, 'Payments\\'), "$name: namespace");
    same([], array_keys($class->getStaticProperties()), "$name: no static properties");

    foreach ($class->getMethods() as $method) {
        if ($method->getDeclaringClass()->name !== $name) {
            continue;
        }
        same(in_array("$name::$method->name", $statics, true) || preg_match($factories, "$name::$method->name") || $class->isEnum() && in_array($method->name, ['cases', 'from', 'tryFrom'], true), $method->isStatic(), "$name::$method->name: static");
        same(true, $method->isConstructor() || $method->hasReturnType(), "$name::$method->name has a return type");
        same(false, $method->isDeprecated(), "$name::$method->name is not deprecated");
        foreach ($method->getParameters() as $parameter) {
            $place = "$name::$method->name \${$parameter->name}";
            same(true, $parameter->hasType(), "$place has a type");
            same(false, $parameter->isPassedByReference(), "$place is not by reference");
            same(1, preg_match('/^[a-z][A-Za-z0-9]*$/', $parameter->name), "$place is in camelCase");
            $isMarked = $parameter->getAttributes(\SensitiveParameter::class) !== [];
            if (preg_match($secret, $parameter->name) && !in_array($place, $notSecret, true)) {
                same(true, $isMarked, "$place is marked as a secret");
            }
            // A body or form of a message can hold a token, a name, an e-mail address.
            if (in_array($parameter->name, ['body', 'form'], true) && !str_starts_with($name, 'Payments\\Testing\\')) {
                same(true, $isMarked, "$place is marked: a message");
            }
            if ($isMarked) {
                $marked[] = $place;
            }
        }
    }

    foreach ($class->getProperties() as $property) {
        if ($property->getDeclaringClass()->name === $name && !$class->isEnum()) {
            same(true, $property->isReadOnly(), "$name::\$$property->name is readonly");
            same(true, $property->hasType(), "$name::\$$property->name has a type");
        }
    }

    // Everything is final but interfaces, exceptions, and the services, which are there to be mocked.
    $isService = $class->hasProperty('account') && !$class->implementsInterface(\Payments\Gateway::class);
    $isException = $class->isSubclassOf(\Throwable::class);
    same(!$isService && !$isException && !$class->isInterface(), ($class->isFinal() || $class->isEnum()) && !$isException, "$name: final");
    same($class->isReadOnly(), $class->implementsInterface(\JsonSerializable::class), "$name: readonly classes have a JSON, others have none");
}

same([], array_diff([
    'Payments\Card::__construct $cvv',
    'Payments\Card::__construct $expiryMonth',
    'Payments\Card::__construct $expiryYear',
    'Payments\Card::__construct $holderName',
    'Payments\Card::__construct $number',
    'Payments\Finrota\Account::__construct $apiKey',
    'Payments\Finrota\Account::__construct $secretKey',
    'Payments\Finrota\Customer::__construct $tckn',
    'Payments\Hepsipay\Merchant::__construct $callbackKey',
    'Payments\Hepsipay\Merchant::__construct $secretKey',
    'Payments\Hepsipay\Status::get $token',
    'Payments\Hepsipay\Webhook::verify $body',
    'Payments\HstMobil\WebPos::complete $form',
    'Payments\Http\Response::__construct $body',
    'Payments\Options::__construct $proxy',
    'Payments\Options::__construct $tokenStoreKey',
    'Payments\TokenStore::put $token',
], $marked), 'marked at least');

done();
?>
--EXPECT--
done
