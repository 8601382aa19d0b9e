--TEST--
Misuse: a constructor that is called late gives back what reflection had written to the properties
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\{Currency, Money};

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/values.php';

/** An object that a property of these types can have, and that nothing else holds. */
function fresh(array $types): ?object
{
    foreach ($types as $type) {
        if (class_exists($type) && !enum_exists($type)) {
            return $type === Money::class ? Money::ofMinor(7, Currency::TRY) : madeOf($type);
        }
    }

    return null;
}

$properties = 0;
foreach (classesThat(fn ($class) => !$class->isEnum() && $class->isInstantiable()) as $class) {
    foreach ($class->getProperties() as $property) {
        $value = $property->getType() ? fresh(typesOf($property)) : null;
        try {
            $object = $class->newInstanceWithoutConstructor();
        } catch (\ReflectionException) {
            continue;
        }
        if ($value === null || $property->isInitialized($object)) {
            continue;
        }
        $property->setValue($object, $value);
        result(fn () => $object->__construct(...argumentsOf($class->getConstructor()))); // or it was constructed before
        $written = \WeakReference::create($value);
        unset($value, $object);
        gc_collect_cycles();
        same(null, $written->get(), "$class->name::\$$property->name");
        $properties++;
    }
}
holds($properties > 10, "$properties properties");

done();
?>
--EXPECT--
done
