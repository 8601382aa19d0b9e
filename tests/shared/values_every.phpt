--TEST--
Every value object: constructors, immutability, JSON, and results that were never made
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/values.php';

['weak' => $weak, 'strict' => $strict] = inBothModes('fn (string $class, array $arguments) => new $class(...$arguments)');
$made = 0;
$results = 0;

/** The properties that the constructor is given: without those that it works out. */
function given(object $object): array
{
    return array_diff_key(get_object_vars($object), $object instanceof \Payments\InstallmentPlan ? ['surcharge' => 1, 'payments' => 1] : []);
}

foreach (classesThat(isValue(...)) as $class) {
    $name = $class->name;
    $constructor = $class->getConstructor();
    same(true, $class->isFinal(), "$name is final");
    $hollow = hollowOf($name);

    if (!$constructor->isPublic()) {
        $results++;
        throws(\Error::class, "Call to private $name::__construct()", fn () => new $name(), "new $name");
        $constructor->invoke($hollow);
    } else {
        $made++;
        $arguments = argumentsOf($constructor);
        $object = new $name(...$arguments);
        same($arguments, given($object), "$name: every argument is the property of its name");
        same($arguments, given(new $name(...array_values($arguments))), "$name: by position");
        same($arguments, given(new $name(...array_reverse($arguments))), "$name: by name, in any order");
        same(array_keys(get_object_vars($object)), array_keys($object->jsonSerialize()), "$name: JSON has every property");
        throws(\Error::class, "$name was constructed before", fn () => $object->__construct(...$arguments), "$name constructed again");
        $copy = clone $object;
        same($arguments, given($copy), "$name: clone");
        throws(\Error::class, "$name was constructed before", fn () => $copy->__construct(...$arguments), "$name: a clone constructed again");
        same(json_encode($object), json_encode(unserialize(serialize($object))), "$name: serialised and back");
        foreach ($arguments as $property => $value) {
            throws(\Error::class, "readonly property $name::\$$property", fn () => $object->$property = $value, "$name: write $property");
        }

        foreach ($constructor->getParameters() as $index => $parameter) {
            foreach (wrongValuesOf($parameter) as $kind => $value) {
                foreach (['weak' => $weak, 'strict' => $strict] as $mode => $make) {
                    $message = "$name::__construct(): Argument #" . $index + 1 . " (\$$parameter->name) must be of type ";
                    throws(\TypeError::class, $message, fn () => $make($name, [$parameter->name => $value] + $arguments), "$mode: $name, $parameter->name $kind");
                }
            }
        }
        $required = $constructor->getNumberOfRequiredParameters();
        foreach ($required ? range(0, $required - 1) : [] as $count) {
            throws(\ArgumentCountError::class, "$name::__construct() expects ", fn () => $weak($name, array_slice(array_values($arguments), 0, $count)), "$name of $count");
        }
        throws(\ArgumentCountError::class, "$name::__construct() expects ", fn () => $weak($name, [...array_values($arguments), 1]), "$name of one more");
        throws(\Error::class, 'Unknown named parameter $nonsense', fn () => $weak($name, $arguments + ['nonsense' => 1]), "$name of an unknown name");

        $hollow->__construct(...$arguments);
        same($arguments, given($hollow), "$name: constructed late");
        $hollow = hollowOf($name);
    }

    // One that was never made: nothing to be read, and no method that crashes or invents something.
    throws(\Error::class, 'Cannot create dynamic property', fn () => $hollow->nonsense = 1, "$name: another property");
    foreach ($class->getProperties() as $property) {
        throws(\Error::class, 'must not be accessed before initialization', fn () => $property->getValue($hollow), "$name: never made, $property->name");
    }
    foreach (methodsOf($class) as $method) {
        if ($method->isStatic() || $method->name === 'send') {
            continue;
        }
        try {
            $answer = $method->invokeArgs($hollow, argumentsOf($method));
            holds(!in_array($method->name, ['isPaid', 'matches', 'isSigned'], true) || $answer === false, "$name: never made, $method->name()");
        } catch (\Error $error) {
            holds(str_contains($error->getMessage(), 'was not'), "$name: never made, $method->name(): {$error->getMessage()}");
        }
    }
}
holds($made >= 5, "$made that a shop makes");
holds($results >= 20, "$results that calls make");

done();
?>
--EXPECT--
done
