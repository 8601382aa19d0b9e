--TEST--
Exceptions: every class with its parents, the constructor for transports, and what an unconstructed one answers
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Exception\{
    ApiException, AttemptNotFoundException, AuthenticationException, ConfigurationException, ConnectException, ConnectionLostException, DeclinedException, Failure,
    NotFoundException, PaymentsException, PermissionException, RateLimitException, RefundOpenException, ResponseException, ServerErrorException,
    SignatureException, StoreException, TimeoutException, TransportException, ValidationException,
};
use Payments\Outcome;

require __DIR__ . '/../support/checks.php';

// class => the classes above it, up to Failure
$classes = [
    ValidationException::class => [],
    ConfigurationException::class => [],
    ConnectException::class => [],
    TimeoutException::class => [],
    ConnectionLostException::class => [],
    ServerErrorException::class => [],
    TransportException::class => [],
    ResponseException::class => [],
    ApiException::class => [],
    DeclinedException::class => [ApiException::class],
    AuthenticationException::class => [ApiException::class],
    PermissionException::class => [ApiException::class],
    NotFoundException::class => [ApiException::class],
    RateLimitException::class => [ApiException::class],
    SignatureException::class => [],
    StoreException::class => [],
    AttemptNotFoundException::class => [],
    RefundOpenException::class => [],
];

// --- the family ---
same([\Throwable::class, \Stringable::class], array_values((new \ReflectionClass(PaymentsException::class))->getInterfaceNames()), 'PaymentsException');
same(true, interface_exists(PaymentsException::class), 'PaymentsException is an interface');
same(\RuntimeException::class, get_parent_class(Failure::class), 'Failure');
throws(\Error::class, 'Cannot instantiate abstract class Payments\Exception\Failure', fn () => new Failure(), 'Failure is abstract');
foreach ($classes as $class => $parents) {
    same([...$parents, Failure::class, \RuntimeException::class, \Exception::class], array_values(class_parents($class)), "$class: parents");
    holds(is_subclass_of($class, PaymentsException::class), "$class is a PaymentsException");
    same(in_array($class, [ValidationException::class, DeclinedException::class], true), (new \ReflectionClass($class))->isFinal(), "$class: final");
    same(true, (new \ReflectionClass($class))->isInstantiable(), "$class can be made by a transport");
}
$known = array_filter((new \ReflectionExtension('payments'))->getClassNames(), fn ($class) => is_subclass_of($class, Failure::class));
same([], array_diff($known, array_keys($classes)), 'there is no other');

// --- the constructor ---
$previous = new \LogicException('the reason');
foreach (array_keys($classes) as $class) {
    $bare = new $class();
    same(['', 0, null], [$bare->getMessage(), $bare->getCode(), $bare->getPrevious()], "$class: bare");
    same([Outcome::Unknown, false, null], [$bare->outcome(), $bare->isRetryable(), $bare->exchange()], "$class: the safe defaults");
    same([null, null, null, null, null], [$bare->httpStatus, $bare->providerCode, $bare->providerMessage, $bare->userMessage, $bare->retryAfterMs], "$class: nothing is known");
    same([__FILE__, __LINE__ - 4], [$bare->getFile(), $bare->getLine()], "$class: where it was made");

    $full = new $class('no route', Outcome::NotSent, true, $previous);
    same(['no route', Outcome::NotSent, true, $previous], [$full->getMessage(), $full->outcome(), $full->isRetryable(), $full->getPrevious()], "$class: by position");
    $named = new $class(previous: $previous, retryable: true);
    same(['', Outcome::Unknown, true, $previous], [$named->getMessage(), $named->outcome(), $named->isRetryable(), $named->getPrevious()], "$class: by name");
    foreach (Outcome::cases() as $outcome) {
        same($outcome, (new $class('', $outcome))->outcome(), "$class: $outcome->name");
    }
    throws(\Error::class, "$class was constructed before", fn () => $full->__construct('other', Outcome::Unanswered), "$class: constructed again");
    same(['no route', Outcome::NotSent], [$full->getMessage(), $full->outcome()], "$class: as it was");

    throws(\Error::class, 'Cannot modify readonly property', fn () => $full->httpStatus = 200, "$class: httpStatus");
    @$full->outcome = Outcome::Unanswered;
    same(Outcome::NotSent, $full->outcome(), "$class: no property of this name reaches the outcome");
    throws(\Error::class, 'Trying to clone an uncloneable object', fn () => clone $full, "$class: clone");
    same($full, thrown($full), "$class: thrown and caught as a PaymentsException");
    foreach (['outcome', 'isRetryable', 'exchange'] as $method) {
        throws(\ArgumentCountError::class, 'expects exactly 0 arguments, 1 given', fn () => $full->$method(1), "$class: $method() takes nothing");
    }
}

function thrown(\Throwable $exception): PaymentsException
{
    try {
        throw $exception;
    } catch (PaymentsException $caught) {
        return $caught;
    }
}

// --- its argument types ---
$wrong = [
    'message' => [[], new \stdClass()],
    'outcome' => ['not-sent', 1, null, [], \Payments\Environment::Live, new \stdClass()],
    'retryable' => [[], new \stdClass()],
    'previous' => ['reason', 1, [], new \stdClass()],
];
foreach (inBothModes('fn (mixed ...$arguments) => new \Payments\Exception\ConnectException(...$arguments)') as $mode => $make) {
    foreach ($wrong as $name => $values) {
        foreach ($values as $value) {
            throws(\TypeError::class, "(\$$name) must be of type ", fn () => $make(...[$name => $value]), "$mode: $name " . shown($value));
        }
    }
    throws(\ArgumentCountError::class, 'expects at most 4 arguments, 5 given', fn () => $make('', Outcome::Unknown, false, null, 5), "$mode: too many");
    throws(\Error::class, 'Unknown named parameter $code', fn () => $make(code: 5), "$mode: there is no code");
}

// --- subclasses of a shop's own ---
class Offline extends ConnectException
{
    public function __construct(public readonly string $host)
    {
        parent::__construct("no way to $host", Outcome::NotSent, true);
    }
}

class Forgetful extends ConnectException
{
    public function __construct()
    {
    }
}

$offline = new Offline('relay.example');
same(['no way to relay.example', Outcome::NotSent, true, null, 'relay.example'], [$offline->getMessage(), $offline->outcome(), $offline->isRetryable(), $offline->exchange(), $offline->host], 'a subclass');

$unconstructed = [
    'a subclass that forgets its parent' => new Forgetful(),
    'made without constructor' => (new \ReflectionClass(ConnectException::class))->newInstanceWithoutConstructor(),
];
throws(\ReflectionException::class, 'cannot be instantiated', fn () => (new \ReflectionClass(ValidationException::class))->newInstanceWithoutConstructor(), 'validation, without constructor');
foreach ($unconstructed as $case => $exception) {
    same([Outcome::Unknown, false, null], [$exception->outcome(), $exception->isRetryable(), $exception->exchange()], "$case: a catch block can ask it, and it claims nothing");
    throws(\Error::class, 'must not be accessed before initialization', fn () => $exception->httpStatus, "$case: httpStatus");
    same('', $exception->getMessage(), "$case: still an exception");
    same($exception, thrown($exception), "$case: still thrown");
}

// --- a class of somebody else's may be a PaymentsException too ---
final class Foreign extends \Exception implements PaymentsException
{
    public function outcome(): Outcome
    {
        return Outcome::NotSent;
    }

    public function isRetryable(): bool
    {
        return true;
    }

    public function exchange(): ?\Payments\Exchange
    {
        return null;
    }
}
same(Outcome::NotSent, thrown(new Foreign())->outcome(), 'another implementation');

done();
?>
--EXPECT--
done
