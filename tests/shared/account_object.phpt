--TEST--
Accounts as objects: types, counts, made once, never copied, never usable half-made
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Environment;
use Payments\Finrota\{Account, Hpm};
use Payments\Hepsipay\{Merchant, Refund, SignatureScheme, Status};

require __DIR__ . '/../support/checks.php';

$good = [
    Account::class => ['apiKey' => 'key', 'secretKey' => 'secret', 'environment' => Environment::Sandbox, 'options' => null],
    Merchant::class => [
        'merchantNo' => '10019', 'terminalNo' => '1019', 'secretKey' => 'secret', 'environment' => Environment::Sandbox,
        'callbackKey' => null, 'signatureScheme' => SignatureScheme::Hmac, 'sendSignatureNo' => false, 'options' => null, 'previousCallbackKey' => null,
    ],
];
$modes = inBothModes('fn (string $class, array $arguments) => new $class(...$arguments)');

foreach ($good as $class => $arguments) {
    $required = array_search('environment', array_keys($arguments)) + 1;

    foreach ($modes as $mode => $make) {
        foreach (array_keys($arguments) as $index => $name) {
            $wrong = match ($name) {
                'environment' => ['sandbox', 1, null, SignatureScheme::None, new \stdClass()],
                'signatureScheme' => ['appended', 1, null, Environment::Live, new \stdClass()],
                'options' => [[], 'x', 1, new \stdClass(), ['retries' => 0]],
                'callbackKey', 'previousCallbackKey' => [[], new \stdClass()],
                'sendSignatureNo' => [[], null, new \stdClass()],
                default => [[], null, new \stdClass(), STDIN, Environment::Live],
            };
            foreach ($wrong as $value) {
                $message = "$class::__construct(): Argument #" . $index + 1 . " (\$$name) must be of type ";
                throws(\TypeError::class, $message, fn () => $make($class, [$name => $value] + $arguments), "$mode: $class $name " . shown($value));
            }
        }
        foreach (range(0, $required - 1) as $count) {
            throws(\ArgumentCountError::class, "expects at least $required arguments, $count given", fn () => $make($class, array_slice(array_values($arguments), 0, $count)), "$mode: $class of $count");
        }
        throws(\ArgumentCountError::class, 'expects at most ' . count($arguments) . ' arguments, ' . count($arguments) + 1 . ' given', fn () => $make($class, [...array_values($arguments), null]), "$mode: $class of one more");
        throws(\Error::class, 'Unknown named parameter $password', fn () => $make($class, $arguments + ['password' => 'x']), "$mode: $class of an unknown name");
        throws(\ArgumentCountError::class, '($secretKey) not passed', fn () => $make($class, array_diff_key($arguments, ['secretKey' => 0])), "$mode: $class without secret");
        same($class, $make($class, array_slice($arguments, 0, $required))::class, "$mode: $class of the required");
        same($class, $make($class, array_values($arguments))::class, "$mode: $class by position");
        same($class, $make($class, array_reverse($arguments))::class, "$mode: $class in any order");
    }
    $first = array_key_first($arguments);
    throws(\TypeError::class, "(\$$first) must be of type string, int given", fn () => $modes['strict']($class, [$first => 10019] + $arguments), "strict: $class of an int");
    same($class, $modes['weak']($class, [$first => 10019] + $arguments)::class, "weak: $class of an int");
    same($class, $modes['weak']($class, [$first => new Late(fn () => '10019')] + $arguments)::class, "weak: $class of an object that is a string");

    $account = new $class(...$arguments);
    throws(\Error::class, "$class was constructed before", fn () => $account->__construct(...$arguments), "$class constructed again");
    throws(\Error::class, "$class was constructed before", fn () => $account->__construct(...['environment' => Environment::Live] + $arguments), "$class constructed again for another host");
    same(Environment::Sandbox, $account->environment, "$class is what it was");
    throws(\Error::class, "Trying to clone an uncloneable object of class $class", fn () => clone $account, "$class cloned");
    throws(\Exception::class, "Serialization of '$class' is not allowed", fn () => serialize($account), "$class serialised");
    throws(\Exception::class, "Unserialization of '$class' is not allowed", fn () => unserialize('O:' . strlen($class) . ":\"$class\":0:{}"), "$class unserialised");
    throws(\ReflectionException::class, 'cannot be instantiated without invoking its constructor', fn () => (new \ReflectionClass($class))->newInstanceWithoutConstructor(), "$class without constructor");
    throws(\Error::class, 'Cannot modify readonly property', fn () => $account->environment = Environment::Live, "$class for another host");
    throws(\Error::class, 'Cannot access private property', fn () => $account->options, "$class: its options are private");
    throws(\Error::class, 'Cannot create dynamic property', fn () => $account->secretKey = 'x', "$class: another property");
    same(true, (new \ReflectionClass($class))->isFinal(), "$class is final");

    // Caught while its constructor runs, which then fails: no service takes it for an account.
    $caught = null;
    $late = new Late(function () use (&$caught, $class) {
        $caught = underConstruction($class);
        throw new \DomainException('no');
    });
    throws(\DomainException::class, 'no', fn () => new $class(...[$first => $late] + $arguments), "$class: its constructor fails");
    if ($class === Account::class) {
        $calls = [fn () => (new Hpm($caught))->createLink(
            \Payments\Money::ofMinor(1, \Payments\Currency::TRY), 'o', '504978bf-bebd-40c5-89aa-b76f3a20341c',
            new \Payments\Finrota\Customer('a@b.example'), \Payments\Finrota\UserVerificationBy::Email, 'Create',
        )];
    } else {
        $calls = [fn () => (new Status($caught))->get('token'), fn () => (new Refund($caught))->byPaymentId('1', \Payments\Money::ofMinor(1, \Payments\Currency::TRY))];
    }
    foreach ($calls as $call) {
        throws(\Error::class, 'was not constructed', $call, "$class: half-made");
    }
    throws(\Error::class, 'must not be accessed before initialization', fn () => $caught->environment, "$class: half-made, environment");
}

done();
?>
--EXPECT--
done
