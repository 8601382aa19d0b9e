<?php

/**
 * Values for any parameter of the API, by its type: right ones and wrong ones.
 */

declare(strict_types=1);

namespace Payments\Tests;

use Payments\Card;
use Payments\Checkout;
use Payments\Currency;
use Payments\Environment;
use Payments\Hepsipay\FrameGateway;
use Payments\Hepsipay\Merchant;
use Payments\Http;
use Payments\Money;
use Payments\Options;
use Payments\Testing\MemoryAttemptStore;

/** The types of a parameter, "null" among them. */
function typesOf(\ReflectionParameter|\ReflectionProperty $parameter): array
{
    $type = $parameter->getType();
    $types = $type instanceof \ReflectionUnionType ? array_map(fn ($one) => $one->getName(), $type->getTypes()) : [$type->getName()];

    return $type->allowsNull() ? [...$types, 'null'] : $types;
}

/** Something of this type. */
function valueOf(string $type): mixed
{
    return match (true) {
        $type === 'string' => 'x',
        $type === 'int' => 1,
        $type === 'float' => 1.5,
        $type === 'bool' => true,
        $type === 'array' => [],
        $type === 'null' => null,
        $type === Money::class => Money::ofMinor(1000, Currency::TRY),
        $type === Card::class => new Card('4155650012346111', 'A', 12, 2030, '123'),
        $type === Http\Response::class => new Http\Response(200),
        $type === \Throwable::class => new \Exception('x'),
        enum_exists($type) => $type::cases()[0],
        interface_exists($type) => null,
        default => madeOf($type),
    };
}

/** An object of the class: constructed where a shop could, else as reflection makes it. */
function madeOf(string $class): object
{
    if ($class === \Closure::class) {
        $captured = new \stdClass(); // from PHP 8.6 on, PHP keeps a closure that captures nothing

        return static fn (): int => spl_object_id($captured);
    }
    if ($class === Checkout::class) {
        return new Checkout(new MemoryAttemptStore(), new FrameGateway(new Merchant('1', '1', 'x', Environment::Sandbox)));
    }
    if ($class === \PDO::class) {
        return in_array('sqlite', \PDO::getAvailableDrivers(), true) ? new \PDO('sqlite::memory:') : hollowOf($class);
    }
    $reflection = new \ReflectionClass($class);
    $constructor = $reflection->getConstructor();

    return $constructor?->isPublic() ? $reflection->newInstanceArgs(argumentsOf($constructor)) : hollowOf($class);
}

/**
 * Accounts of every provider, by their classes.
 *
 * @return array<class-string, object>
 */
function accountsOf(Options $options): array
{
    $accounts = [];
    foreach (classesThat(isService(...)) as $service) {
        $class = typesOf($service->getProperty('account'))[0];
        $constructor = new \ReflectionMethod($class, '__construct');
        $accounts[$class] ??= new $class(...['environment' => Environment::Sandbox, 'options' => $options] + argumentsOf($constructor));
    }

    return $accounts;
}

/** An object of the class that was never made. */
function hollowOf(string $class): object
{
    try {
        return (new \ReflectionClass($class))->newInstanceWithoutConstructor();
    } catch (\ReflectionException) {
        return unserialize(sprintf('O:%d:"%s":0:{}', strlen($class), $class));
    }
}

/**
 * Arguments by name that have the right types; what they say need not be right.
 *
 * @return array<string, mixed>
 */
function argumentsOf(\ReflectionMethod $method): array
{
    $arguments = [];
    foreach ($method->getParameters() as $parameter) {
        if (!$parameter->isVariadic()) {
            $arguments[$parameter->name] = $parameter->isOptional() ? $parameter->getDefaultValue() : valueOf(typesOf($parameter)[0]);
        }
    }
    // What cannot be made of its defaults.
    return array_replace($arguments, match ("$method->class::$method->name") {
        'Payments\Card::__construct' => ['number' => '4155650100416111', 'expiryMonth' => 1, 'expiryYear' => 2050, 'cvv' => '715'],
        'Payments\HstMobil\Account::__construct' => ['apiKey' => 'x'],
        'Payments\ReturnPage::__construct' => ['url' => '/x'],
        'Payments\Order::__construct' => ['returnUrl' => 'https://shop.example/?r={reference}', 'ceiling' => Money::ofMinor(1000, Currency::TRY)],
        'Payments\InstallmentPlan::__construct' => ['total' => Money::ofMinor(1000, Currency::TRY)],
        'Payments\Page::__construct' => ['content' => 'https://bank.example/'],
        'Payments\Finding::__construct' => ['fact' => \Payments\Fact::Declined],
        default => [],
    });
}

/**
 * Values that the parameter takes in no mode.
 *
 * @return array<string, mixed> by what they are
 */
function wrongValuesOf(\ReflectionParameter $parameter): array
{
    $types = typesOf($parameter);
    $scalar = array_intersect($types, ['string', 'int', 'float', 'bool']) !== [];
    $candidates = [
        'null' => null,
        'array' => ['x' => 1],
        'stdClass' => new \stdClass(),
        'closure' => fn () => 1,
        'enum of another kind' => OtherEnum::A,
        'resource' => STDERR,
    ];
    if (in_array('null', $types, true)) {
        unset($candidates['null']);
    }
    if (in_array('array', $types, true)) {
        unset($candidates['array']);
    }
    if (!$scalar) {
        $candidates += ['string' => 'x', 'int' => 10, 'float' => 10.5, 'bool' => true];
    }
    if (!in_array('int', $types, true) && !in_array('string', $types, true) && in_array('bool', $types, true) && count($types) === 1) {
        unset($candidates['int'], $candidates['float'], $candidates['string']);
    }

    return $candidates;
}

enum OtherEnum: string
{
    case A = 'TRY';
}

/**
 * The classes of the extension that fulfil a condition.
 *
 * @param callable(\ReflectionClass): bool $condition
 * @return list<\ReflectionClass>
 */
function classesThat(callable $condition): array
{
    return array_values(array_filter(array_map(fn ($name) => new \ReflectionClass($name), (new \ReflectionExtension('payments'))->getClassNames()), $condition));
}

/** Whether the class calls a provider in the name of an account; a gateway has calls of its own, with tests of their own. */
function isService(\ReflectionClass $class): bool
{
    return $class->hasProperty('account') && !$class->implementsInterface(\Payments\Gateway::class);
}

/** Whether the class is what a call returns or is given: readonly, with a JSON. */
function isValue(\ReflectionClass $class): bool
{
    return $class->isReadOnly();
}

/** @return list<\ReflectionMethod> public methods of the class itself, without its constructor */
function methodsOf(\ReflectionClass $class): array
{
    return array_values(array_filter($class->getMethods(\ReflectionMethod::IS_PUBLIC), fn ($method) => !$method->isConstructor() && $method->class === $class->name));
}
