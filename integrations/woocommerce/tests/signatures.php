<?php

/** The signatures of functions and methods, as JSON: {"files": [...], "all": bool, "names": [...]} on standard input. */

declare(strict_types=1);

$input = json_decode((string) stream_get_contents(STDIN), true, 8, JSON_THROW_ON_ERROR);
[$functions, $classes] = [get_defined_functions()['user'], get_declared_classes()];
foreach ($input['files'] as $file) {
    require $file;
}

function describe(ReflectionFunctionAbstract $function): string
{
    $parameters = array_map(
        static fn (ReflectionParameter $one): string => ($one->isPassedByReference() ? '&' : '') . ($one->isVariadic() ? '...' : '') . "\${$one->getName()}" . ($one->isOptional() && !$one->isVariadic() ? ' =' : ''),
        $function->getParameters(),
    );

    return ($function instanceof ReflectionMethod && $function->isStatic() ? 'static ' : '') . implode(', ', $parameters);
}

$found = [];
if ($input['all']) {
    foreach (array_diff(get_defined_functions()['user'], $functions, ['describe']) as $name) {
        $function = new ReflectionFunction($name);
        $found[$function->getName()] = describe($function);
    }
    foreach (array_diff(get_declared_classes(), $classes) as $class) {
        foreach ((new ReflectionClass($class))->getMethods() as $method) {
            if ($method->class === $class && !$method->isPrivate()) {
                $found["$class::$method->name"] = describe($method);
            }
        }
    }
} else {
    foreach ($input['names'] as $name) {
        $parts = explode('::', $name);
        if (count($parts) === 2 ? method_exists(...$parts) : function_exists($name)) {
            $found[$name] = describe(count($parts) === 2 ? new ReflectionMethod(...$parts) : new ReflectionFunction($name));
        }
    }
}
echo json_encode($found, JSON_THROW_ON_ERROR);
