<?php

/*
 * Every symbol of the API as JSON, as Reflection sees it: by its name, what a caller can rely on.
 *
 *   php reflect.php          of the loaded extension
 *   php reflect.php FILE     of what the file declares; the extension must not be loaded
 */

declare(strict_types=1);

namespace Payments\Stubs\Tests;

function value(mixed $value): string
{
    return $value instanceof \UnitEnum ? $value::class . "::$value->name" : var_export($value, true);
}

/** @return array<string, mixed> */
function parameter(\ReflectionParameter $parameter): array
{
    return [
        'type' => (string) $parameter->getType(),
        'nullable' => $parameter->allowsNull(),
        'default' => $parameter->isDefaultValueAvailable() ? value($parameter->getDefaultValue()) : null,
        'optional' => $parameter->isOptional(),
        'variadic' => $parameter->isVariadic(),
        'by reference' => $parameter->isPassedByReference(),
        'attributes' => array_map(static fn (\ReflectionAttribute $one): string => $one->getName(), $parameter->getAttributes()),
    ];
}

/** @return array<string, mixed> */
function callable_parts(\ReflectionFunctionAbstract $function): array
{
    $parameters = [];
    foreach ($function->getParameters() as $parameter) {
        $parameters[$parameter->name] = parameter($parameter);
    }

    return [
        'parameters' => $parameters,
        'order' => array_keys($parameters),
        'returns' => (string) ($function->getReturnType() ?? $function->getTentativeReturnType()),
        'by reference' => $function->returnsReference(),
    ];
}

/** @return array<string, mixed> what the class declares, and not what it inherits */
function members(\ReflectionClass $class): array
{
    $members = [];
    foreach ($class->getReflectionConstants() as $constant) {
        if ($constant->class === $class->name) {
            $members["const $constant->name"] = [\Reflection::getModifierNames($constant->getModifiers()), $constant->isEnumCase(), value($constant->getValue())];
        }
    }
    foreach ($class->getProperties() as $property) {
        if ($property->class === $class->name) {
            $members["\$$property->name"] = [
                'modifiers' => \Reflection::getModifierNames($property->getModifiers()),
                'type' => (string) $property->getType(),
                'default' => $property->hasDefaultValue() ? value($property->getDefaultValue()) : null,
            ];
        }
    }
    foreach ($class->getMethods() as $method) {
        if ($method->class === $class->name) {
            $members["$method->name()"] = ['modifiers' => \Reflection::getModifierNames($method->getModifiers())] + callable_parts($method);
        }
    }
    ksort($members);

    return $members;
}

/** @return array<string, mixed> */
function class_parts(\ReflectionClass $class): array
{
    $interfaces = $class->getInterfaceNames();
    sort($interfaces);

    return [
        'kind' => match (true) {
            $class->isInterface() => 'interface',
            $class->isEnum() => 'enum of ' . (new \ReflectionEnum($class->name))->getBackingType(),
            $class->isTrait() => 'trait',
            default => 'class',
        },
        'final' => $class->isFinal() || $class->isEnum(), // PHP 8.2 does not say so of an enum of an extension
        'abstract' => $class->isAbstract(),
        'readonly' => $class->isReadOnly(),
        'parent' => $class->getParentClass() ? $class->getParentClass()->name : null,
        'interfaces' => $interfaces,
        'cases' => $class->isEnum() ? array_map(static fn (\UnitEnum $case): string => "$case->name = " . var_export($case->value ?? null, true), $class->name::cases()) : [],
        'members' => members($class),
    ];
}

/** @return array{list<\ReflectionClass>, list<\ReflectionFunction>, array<string, mixed>} classes, functions, constants */
function declared(?string $file): array
{
    if ($file === null) {
        $extension = new \ReflectionExtension('payments');

        return [array_values($extension->getClasses()), array_values($extension->getFunctions()), $extension->getConstants()];
    }
    $ofFile = static fn (\ReflectionClass|\ReflectionFunction $symbol): bool => $symbol->getFileName() === realpath($file);
    require $file;
    $classes = array_map(static fn (string $name) => new \ReflectionClass($name), [...get_declared_classes(), ...get_declared_interfaces()]);
    $functions = array_map(static fn (string $name) => new \ReflectionFunction($name), get_defined_functions()['user']);

    return [array_values(array_filter($classes, $ofFile)), array_values(array_filter($functions, $ofFile)), get_defined_constants(true)['user'] ?? []];
}

[$classes, $functions, $constants] = declared($argv[1] ?? null);
$symbols = [];
foreach ($classes as $class) {
    $symbols[$class->name] = class_parts($class);
}
foreach ($functions as $function) {
    $symbols["$function->name()"] = callable_parts($function);
}
foreach ($constants as $name => $value) {
    $symbols["const $name"] = value($value);
}
ksort($symbols);
echo json_encode($symbols, JSON_THROW_ON_ERROR | JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES), "\n";
