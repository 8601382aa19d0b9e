--TEST--
Every service: without constructor, constructed twice, arguments of wrong types, too few, too many, unknown names
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Options;

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/answers.php';
require __DIR__ . '/../support/values.php';

$transport = new Answers(fn () => throw new \LogicException('something was sent'));
$options = new Options(transport: $transport, retries: 0);
$accounts = accountsOf($options);

// Methods that only read what they are given, ask another service, or read a form before they ask.
$needNone = ['parseWebhook', 'parseCallback', 'parseQuery', 'Payments\Finrota\Hpm::confirm', 'Payments\HstMobil\WebPos::complete'];

['weak' => $weak, 'strict' => $strict] = inBothModes('fn (object $object, string $method, array $arguments) => $object->$method(...$arguments)');
$seen = 0;

foreach (classesThat(isService(...)) as $class) {
    $name = $class->name;
    $account = $accounts[typesOf($class->getProperty('account'))[0]];
    $service = new $name($account);
    $hollow = $class->newInstanceWithoutConstructor();
    $forgetful = eval("return new class extends \\$name { public function __construct() {} };");

    // --- the constructor ---
    throws(\Error::class, "$name was constructed before", fn () => $service->__construct($account), "$name constructed again");
    throws(\TypeError::class, "$name::__construct(): Argument #1 (\$account) must be of type " . $account::class, fn () => new $name(null), "$name of null");
    foreach ($accounts as $type => $other) {
        if ($other !== $account) {
            throws(\TypeError::class, 'must be of type ' . $account::class . ", $type given", fn () => new $name($other), "$name of $type");
        }
    }
    $most = $class->getConstructor()->getNumberOfParameters();      // the account, and settings that have defaults
    $settings = array_map(fn ($parameter) => $parameter->getDefaultValue(), array_slice($class->getConstructor()->getParameters(), 1));
    throws(\ArgumentCountError::class, $most === 1 ? 'expects exactly 1 argument, 0 given' : 'expects at least 1 argument, 0 given', fn () => new $name(), "$name of nothing");
    throws(\ArgumentCountError::class, $most === 1 ? 'expects exactly 1 argument, 2 given' : "expects at most $most arguments, " . $most + 1 . ' given', fn () => new $name($account, ...[...$settings, $account]), "$name of one more");

    // --- as an object ---
    same(false, $class->isFinal(), "$name can be mocked");
    foreach ([$service, $hollow, $forgetful] as $object) {
        throws(\Exception::class, "Serialization of '", fn () => serialize($object), "$name serialised");
    }
    throws(\Exception::class, "Unserialization of '$name' is not allowed", fn () => unserialize('O:' . strlen($name) . ":\"$name\":0:{}"), "$name unserialised");
    throws(\Error::class, 'Cannot modify readonly property', fn () => $class->getProperty('account')->setValue($service, $account), "$name: another account");

    foreach (methodsOf($class) as $method) {
        if ($method->isStatic()) {
            continue;
        }
        $seen++;
        $case = "$name::$method->name";
        $arguments = argumentsOf($method);
        $required = $method->getNumberOfRequiredParameters();

        // --- the constructor did not run ---
        if (array_intersect([$method->name, $case], $needNone) === []) {
            foreach ([$hollow, $forgetful] as $object) {
                throws(\Error::class, ' was not constructed', fn () => $weak($object, $method->name, $arguments), "$case without constructor");
            }
        }

        // --- types ---
        foreach ($method->getParameters() as $index => $parameter) {
            foreach (wrongValuesOf($parameter) as $kind => $value) {
                $message = "Argument #" . $index + 1 . ($parameter->isVariadic() ? '' : " (\$$parameter->name)") . ' must be of type ';
                $given = $parameter->isVariadic() ? [$value] : [$parameter->name => $value] + $arguments;
                foreach (['weak' => $weak, 'strict' => $strict] as $mode => $call) {
                    throws(\TypeError::class, $message, fn () => $call($service, $method->name, $given), "$mode: $case, $parameter->name $kind");
                }
            }
            $types = array_diff(typesOf($parameter), ['null']);
            if (!$parameter->isVariadic() && in_array($types, [['string'], ['int'], ['bool']])) {
                $value = $types === ['string'] ? 10 : '10';
                throws(\TypeError::class, "(\$$parameter->name) must be of type ", fn () => $strict($service, $method->name, [$parameter->name => $value] + $arguments), "strict: $case, $parameter->name");
            }
        }

        // --- counts and names ---
        foreach ($required ? range(0, $required - 1) : [] as $count) {
            throws(\ArgumentCountError::class, "$case() expects ", fn () => $weak($service, $method->name, array_slice(array_values($arguments), 0, $count)), "$case of $count");
        }
        if (!$method->isVariadic()) {
            throws(\ArgumentCountError::class, "$case() expects ", fn () => $weak($service, $method->name, [...array_values($arguments), 1]), "$case of one more");
            throws(\Error::class, 'Unknown named parameter $nonsense', fn () => $weak($service, $method->name, $arguments + ['nonsense' => 1]), "$case of an unknown name");
        } else {
            throws(\ArgumentCountError::class, 'does not accept', fn () => $weak($service, $method->name, ['nonsense' => valueOf(typesOf($method->getParameters()[0])[0])]), "$case of an unknown name");
        }
        foreach (array_slice(array_keys($arguments), 0, max(0, $required - 1)) as $missing) {
            throws(\ArgumentCountError::class, "(\$$missing) not passed", fn () => $weak($service, $method->name, array_diff_key($arguments, [$missing => 0])), "$case without $missing");
        }
    }
}
holds($seen > 30, "$seen methods");
same([], $transport->requests, 'nothing was sent');

done();
?>
--EXPECT--
done
