--TEST--
Misuse: any method with any arguments and any answers ends in a value or in an exception that was promised
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\{Card, Currency, Environment, Exchange, Money, Observer, Options, Outcome, Transport};
use Payments\Exception\PaymentsException;
use Payments\Finrota;
use Payments\Hepsipay;
use Payments\Http\{Request, Response};
use Payments\HstMobil;

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/values.php';

mt_srand((int) (getenv('PAYMENTS_TEST_SEED') ?: 20260101));
error_reporting(E_ALL & ~E_DEPRECATED); // a fraction for an int, null for a text: that is PHP's to say

function one(array $of): mixed
{
    return $of[array_rand($of)];
}

/** Anything at all that a text may be. */
function anyText(): string
{
    return one([
        '', ' ', 'x', '0', '1', '-1', 'true', 'null', '504978bf-bebd-40c5-89aa-b76f3a20341c', 'a@b.example', 'https://shop.example/back', 'http://127.0.0.1',
        '192.0.2.1', '::1', "a\0b", "\xFF\xFE", "line\r\nX: 1", 'ş', str_repeat('x', 1001), str_repeat('ş', 40000), '4155650012346111', '415565', '41556500', '../..', '?a=b',
        '%00', '{"a":1}', 'orderId=1&paymentId=2', '{"Id":"1","TransactionStatusId":1,"OrderReference":"r","ClientOrderReference":"c","PureAmount":1.5,"CurrencyId":"TRY"}',
        '{"PaymentId":"1","MerchantOrderNumber":"o","Hash":"","IsPaymentSuccessful":true}', '[]', '{}', '{"BinNumber":"415565","OrderNumber":"o","CustomerEmail":"e","CustomerGsm":"g"}',
        (string) mt_rand(), str_repeat(chr(mt_rand(0, 255)), mt_rand(0, 20)),
    ]);
}

/** Anything of the type, made or half-made; at times of another type. */
function any(string $type): mixed
{
    if (mt_rand(0, 30) === 0) {
        $type = one(['string', 'int', 'array', 'null', 'bool', 'float', Money::class, Card::class, \stdClass::class]);
    }
    switch ($type) {
        case 'string':
            return anyText();
        case 'int':
            return one([0, 1, 2, 6, 8, 12, 100, -1, 2030, PHP_INT_MAX, PHP_INT_MIN, mt_rand()]);
        case 'bool':
            return (bool) mt_rand(0, 1);
        case 'float':
            return one([0.0, 1.5, NAN, INF, -1e300]);
        case 'null':
            return null;
        case 'array':
            return anyArray();
        case Money::class:
            return one([Money::ofMinor(1000, Currency::TRY), Money::ofMinor(0, Currency::TRY), Money::ofMinor(PHP_INT_MIN, Currency::JPY), Money::ofMinor(PHP_INT_MAX, Currency::CLF), hollow(Money::class)]);
        case Card::class:
            $card = new Card(one(['4155650012346111', '411111111111', '4111111111111111111']), one(['A', 'ş', "\u{1F511}"]), mt_rand(1, 12), mt_rand(1000, 9999), one(['123', '1234']));
            mt_rand(0, 5) ?: $card->wipe();

            return $card;
    }
    if (enum_exists($type)) {
        return one($type::cases());
    }
    if (interface_exists($type)) {
        return $GLOBALS['chaos'] instanceof $type ? $GLOBALS['chaos'] : null;
    }
    $reflection = new \ReflectionClass($type);
    if ($type === \stdClass::class) {
        return (object) [anyText() => anyText()];
    }
    if ($reflection->getConstructor()?->isPublic() && mt_rand(0, 5) && !isService($reflection)) {
        try {
            return $reflection->newInstanceArgs(anyArguments($reflection->getConstructor()));
        } catch (\Throwable) {
        }
    }

    return isService($reflection) ? one($GLOBALS['services'][$type]) : hollow($type);
}

function hollow(string $class): object
{
    return (new \ReflectionClass($class))->newInstanceWithoutConstructor();
}

function anyArray(): array
{
    $array = [];
    foreach (range(0, mt_rand(0, 3)) as $_) {
        $type = one(['string', 'int', 'null', 'list', Hepsipay\BasketItem::class, Hepsipay\InstallmentPrice::class, Money::class, Card::class]);
        $value = $type === 'list' ? [anyText()] : any($type);
        mt_rand(0, 1) ? $array[] = $value : $array[one([anyText(), 'orderId', 'paymentId', 'token', 'merchantOrderNumber', PHP_INT_MIN])] = $value;
    }

    return mt_rand(0, 3) ? $array : array_fill(0, mt_rand(1, 3), any(Hepsipay\BasketItem::class));
}

function anyArguments(\ReflectionMethod $method): array
{
    $arguments = [];
    foreach ($method->getParameters() as $parameter) {
        if ($parameter->isVariadic()) {
            return array_map(fn () => any(typesOf($parameter)[0]), range(1, mt_rand(1, 3)));
        }
        if (!$parameter->isOptional() || mt_rand(0, 1)) {
            $arguments[$parameter->name] = any(one(typesOf($parameter)));
        }
    }

    return $arguments;
}

/** Any JSON that a provider could answer. */
function anyAnswer(int $depth = 0): mixed
{
    $names = [
        'data', 'Data', 'statusCode', 'message', 'Success', 'success', 'MessageCode', 'resultCode', 'transactionStatusId', 'referenceNumber', 'transactionId', 'link', 'expiryUtc', 'Status', 'Amount',
        'MerchantOrderNumber', 'orderId', 'paymentId', 'returnType', 'returnUrl', 'paymentData', 'lastAmount', 'currencyType', 'token', 'expiry', 'FrameUrl', 'Token', 'status', 'amount', 'id', 'name', 'poses',
        'commRates', 'installment', 'logo',
    ];

    return match (mt_rand(0, $depth > 4 ? 6 : 9)) {
        0 => null, 1 => (bool) mt_rand(0, 1), 2 => mt_rand(-5, 600), 3 => one([1.5, 1e300, 0.1, 12345678901234567890]),
        4 => mb(anyText()), 5 => '0000', 6 => one(['https://bank.example/x', '2025-12-01T15:15:13', '1', 'SUCCESS', 'TRY']),
        7 => array_map(fn () => anyAnswer($depth + 1), range(0, mt_rand(0, 2))),
        default => array_combine($keys = array_map(fn () => one($names), range(0, mt_rand(0, 12))), array_map(fn () => anyAnswer($depth + 1), $keys)),
    };
}

/** Fit for JSON. */
function mb(string $text): string
{
    return json_encode($text) === false ? bin2hex($text) : $text;
}

/** An answer that succeeds as often as not. */
function anyBody(): string
{
    $body = anyAnswer();
    if (is_array($body) && mt_rand(0, 1)) {
        $body = ['success' => true, 'Success' => true, 'MessageCode' => '0000', 'statusCode' => 200, 'data' => anyAnswer(1), 'token' => 't', 'transactionStatusId' => 1, 'referenceNumber' => 'r', 'transactionId' => 't'] + $body;
    }

    return mt_rand(0, 20) ? json_encode($body) : anyText();
}

final class Chaos implements Transport, Observer
{
    public int $requests = 0;
    public int $exchanges = 0;

    public function send(Request $request): Response
    {
        $this->requests++;
        $request->headers();
        if (mt_rand(0, 30) === 0) {
            throw new \LogicException('chaos');
        }

        return new Response(mt_rand(0, 3) ? 200 : one([204, 302, 400, 401, 403, 404, 429, 500, 599]), anyBody(), [one(['Retry-After', 'x']) => one(['0', '1', anyText()])]);
    }

    public function exchanged(Exchange $exchange): void
    {
        $this->exchanges++;
        json_encode($exchange, JSON_THROW_ON_ERROR);
    }
}

$chaos = new Chaos();
$services = [];
foreach (classesThat(isService(...)) as $class) {
    foreach ([1, 2, 3] as $number) {
        $options = new Options(transport: $chaos, observer: $chaos, retries: 0, deadlineMs: 2000);
        $account = match (typesOf($class->getProperty('account'))[0]) {
            Finrota\Account::class => new Finrota\Account("key-$number", 'secret', Environment::Sandbox, $options),
            HstMobil\Account::class => $number === 1 ? new HstMobil\Account(Environment::Sandbox, userName: 'u', password: 'p', options: $options) : new HstMobil\Account(Environment::Sandbox, 'key', options: $options),
            Hepsipay\Merchant::class => new Hepsipay\Merchant('10019', '1019', 'secret', Environment::Sandbox, 'callback', one(Hepsipay\SignatureScheme::cases()), options: $options),
        };
        $services[$class->name][] = $class->newInstance($account);
    }
    $services[$class->name][] = hollow($class->name);
}

$classes = classesThat(fn ($class) => !$class->isInterface() && !$class->isEnum() && !$class->isAbstract() && !$class->isSubclassOf(\Throwable::class));
$ended = ['value' => 0, PaymentsException::class => 0, \TypeError::class => 0, \ValueError::class => 0, \Error::class => 0];
for ($i = 0; $i < 6000; $i++) {
    $class = one($classes);
    $methods = array_filter(methodsOf($class), fn ($method) => !in_array($method->name, ['send', 'resolve'], true));
    if ($methods === []) {
        $methods = [$class->getConstructor()];
    }
    $method = one($methods);
    try {
        $object = $method->isStatic() || $method->isConstructor() ? null : any($class->name);
        if ($object !== null && !$object instanceof $class->name) {
            continue;
        }
        if ($method->isConstructor() && !$method->isPublic()) {
            continue;
        }
        $arguments = anyArguments($method);
        $value = $method->isConstructor() ? $class->newInstanceArgs($arguments) : $method->invokeArgs($object, $arguments);
        json_encode($value);
        $ended['value']++;
    } catch (PaymentsException $failure) {
        $ended[PaymentsException::class]++;
        holds($failure->outcome() instanceof Outcome, "$class->name::$method->name: outcome");
        holds(!$failure->isRetryable() || $failure->outcome() !== Outcome::Unknown, "$class->name::$method->name: what may have been carried out is not to be repeated");
        holds(json_encode($failure->getMessage()) !== false, "$class->name::$method->name: message in UTF-8");
    } catch (\Payments\Testing\AssertionFailed) {
        $ended['value']++; // of a fake that was given what nobody asked for
    } catch (\TypeError | \ValueError $error) {
        $ended[$error instanceof \TypeError ? \TypeError::class : \ValueError::class]++;
    } catch (\ReflectionException) {
    } catch (\Error $error) {
        $ended[\Error::class]++;
        holds((bool) preg_match('/was (not|wiped|constructed)|Card was|not be accessed|Unknown named/', $error->getMessage()), "$class->name::$method->name: " . shown($error));
    } catch (\LogicException $passed) {
        same('chaos', $passed->getMessage(), "$class->name::$method->name: what a transport threw at a read");
    }
}
foreach ($ended as $how => $times) {
    holds($times > 20, "$how: $times times");
}
holds($chaos->requests > 100 && $chaos->exchanges > 100, "$chaos->requests requests, $chaos->exchanges exchanges");

done();
?>
--EXPECT--
done
