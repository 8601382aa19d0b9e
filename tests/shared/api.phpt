--TEST--
The API is what the stubs say: every class, constant, property, method, parameter, type, default and attribute
--EXTENSIONS--
payments
--SKIPIF--
<?php
if (glob(__DIR__ . '/../../stubs/*.stub.php') === []) {
    die('skip the stubs are not here');
}
?>
--FILE--
<?php
namespace Payments\Tests;

require __DIR__ . '/../support/checks.php';

// The stubs are PHP: they are declared once more, in a namespace of their own, and the two are compared. An interface comes before
// its classes in the order of bytes; glob() has that of the locale.
$names = [];
$files = glob(__DIR__ . '/../../stubs/*.stub.php');
sort($files, SORT_STRING);
foreach ($files as $file) {
    $code = file_get_contents($file);
    $code = preg_replace('/^<\?php/', '', $code);
    $code = str_replace('\Payments\\', '\Stubs\Payments\\', $code);
    $code = preg_replace('/^namespace Payments/m', 'namespace Stubs\Payments', $code);
    $code = str_contains($code, "\nnamespace ") ? $code : "namespace Stubs;\n$code"; // a function
    $before = array_merge(get_declared_classes(), get_declared_interfaces());
    eval($code);
    $names = [...$names, ...array_diff(array_merge(get_declared_classes(), get_declared_interfaces()), $before)];
}
$names = array_map(fn ($name) => substr($name, strlen('Stubs\\')), $names);
sort($names);
holds(count($names) > 40, 'the stubs declare ' . count($names) . ' classes');

$extension = (new \ReflectionExtension('payments'))->getClassNames();
sort($extension);
same($names, $extension, 'the classes');

function plain(mixed $text): string
{
    return str_replace('Stubs\Payments', 'Payments', (string) $text);
}

/** @return array<string, mixed> everything that a caller can see of a class */
function described(string $class): array
{
    $reflection = new \ReflectionClass($class);
    $described = [
        'kind' => [
            'interface' => $reflection->isInterface(), 'enum' => $reflection->isEnum(),
            'final' => $reflection->isFinal() || $reflection->isEnum(),     // nothing extends an enum, whatever reflection says
            'abstract' => $reflection->isAbstract(), 'readonly' => $reflection->isReadOnly(),
        ],
        'parent' => plain($reflection->getParentClass() ? $reflection->getParentClass()->name : ''),
        'interfaces' => array_map(plain(...), $reflection->getInterfaceNames()),
    ];
    sort($described['interfaces']);
    foreach ($reflection->getReflectionConstants() as $constant) {
        if ($constant->getDeclaringClass()->name === $class) {
            $value = $constant->getValue();
            $described["constant $constant->name"] = $value instanceof \BackedEnum ? "case $value->value" : $value;
        }
    }
    foreach ($reflection->getProperties() as $property) {
        if ($property->getDeclaringClass()->name === $class) {
            $described["property $property->name"] = implode(' ', \Reflection::getModifierNames($property->getModifiers())) . ' ' . plain($property->getType())
                . ($property->hasDefaultValue() ? ' with a default' : '');
        }
    }
    foreach ($reflection->getMethods() as $method) {
        if ($method->getDeclaringClass()->name === $class && !($reflection->isEnum() && in_array($method->name, ['cases', 'from', 'tryFrom'], true))) {
            $described["method $method->name"] = implode(' ', \Reflection::getModifierNames($method->getModifiers())) . ' ' . plain($method->getReturnType());
            foreach ($method->getParameters() as $parameter) {
                $described["method $method->name parameter {$parameter->getPosition()}"] = implode(' ', [
                    ...array_map(fn ($attribute) => '#[' . $attribute->getName() . ']', $parameter->getAttributes()),
                    plain($parameter->getType()), ($parameter->isVariadic() ? '...$' : '$') . $parameter->name,
                    $parameter->isOptional() && !$parameter->isVariadic() ? '= ' . plain(shown($parameter->getDefaultValue())) : '',
                ]);
            }
        }
    }
    ksort($described);

    return $described;
}

/** A function as PHP declares it. */
function signature(\ReflectionFunction $function): string
{
    return $function->getShortName() . '(' . implode(', ', array_map(strval(...), $function->getParameters())) . '): ' . $function->getReturnType();
}

$functions = get_defined_functions()['user'];
$functions = array_map(fn (string $name): string => signature(new \ReflectionFunction($name)), array_filter($functions, fn (string $name): bool => str_starts_with($name, 'stubs\\')));
same(array_values($functions), array_map(signature(...), array_values((new \ReflectionExtension('payments'))->getFunctions())), 'the functions');

foreach ($names as $class) {
    $wanted = described("Stubs\\$class");
    $got = described($class);
    foreach ($wanted + $got as $what => $_) {
        same($wanted[$what] ?? 'is not there', $got[$what] ?? 'is not there', "$class: $what");
    }
    holds((new \ReflectionClass("Stubs\\$class"))->getDocComment() !== false || in_array($class, ['Payments\Exception\Failure'], true), "$class is documented");
}

done();
?>
--EXPECT--
done
