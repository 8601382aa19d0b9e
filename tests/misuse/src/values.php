<?php

/** Values of every kind that PHP has, as chance wants it; and what a provider could answer. */

declare(strict_types=1);

namespace Payments\Misuse;

function one(array $of): mixed
{
    return $of[array_rand($of)];
}

/** True once in so many times. */
function oneIn(int $times): bool
{
    return mt_rand(1, $times) === 1;
}

/** What was thrown on purpose, and where: in a hook ("send"), a text, an error handler, ... */
interface OnPurpose extends \Throwable
{
    public function where(): string;
}

final class Thrown extends \Exception implements OnPurpose
{
    public function __construct(private readonly string $where)
    {
        parent::__construct("thrown on purpose: $where");
    }

    public function where(): string
    {
        return $this->where;
    }
}

final class ThrownError extends \Error implements OnPurpose
{
    public function __construct(private readonly string $where)
    {
        parent::__construct("thrown on purpose: $where");
    }

    public function where(): string
    {
        return $this->where;
    }
}

enum Foreign: string
{
    case A = 'TRY';
    case B = '';
}

/** A text that is made when it is asked for; anything may happen meanwhile. */
final class Text
{
    public function __construct(private readonly string $text)
    {
    }

    public function __toString(): string
    {
        World::$now->happen('text');
        if (oneIn(4) && World::$now->mayThrow && World::$now->depth < World::DEEPEST) {
            throw new Thrown('text');
        }

        return $this->text;
    }
}

/** Something happens when the last one who holds it lets go. */
final class Ending
{
    public function __destruct()
    {
        World::$now->happen('destructor');
    }
}

/** As much like an array as an object can be. */
final class Listing extends \ArrayObject implements \JsonSerializable
{
    public function jsonSerialize(): mixed
    {
        World::$now->happen('json');

        return $this->getArrayCopy();
    }

    public function __invoke(mixed ...$arguments): mixed
    {
        World::$now->happen('closure');

        return $arguments[0] ?? null;
    }
}

/** Anything at all that a text may be. */
function anyText(): string
{
    return one([
        '', ' ', 'x', '0', '1', '-1', 'true', 'null', '504978bf-bebd-40c5-89aa-b76f3a20341c', 'a@b.example', 'https://shop.example/back', 'http://127.0.0.1',
        '192.0.2.1', '::1', "a\0b", "\xFF\xFE", "line\r\nX: 1", 'ş', str_repeat('x', 1001), str_repeat('ş', 40000), '4155650012346111', '415565', '41556500', '../..', '?a=b',
        '%00', '%n%s%s', '{"a":1}', 'orderId=1&paymentId=2', '{"Id":"1","TransactionStatusId":1,"OrderReference":"r","ClientOrderReference":"c","PureAmount":1.5,"CurrencyId":"TRY"}',
        '{"PaymentId":"1","MerchantOrderNumber":"o","Hash":"","IsPaymentSuccessful":true}', '[]', '{}', '{"BinNumber":"415565","OrderNumber":"o","CustomerEmail":"e","CustomerGsm":"g"}',
        '1.50', '1e5', 'TRY', 'SUCCESS', '2030-01-01T00:00:00Z', 'strlen', 'Payments\Money::of', (string) mt_rand(), str_repeat(chr(mt_rand(0, 255)), mt_rand(0, 20)),
    ]);
}

function anyInteger(): int
{
    return one([0, 1, 2, 3, 6, 8, 12, 100, 200, 404, 599, -1, 2030, 65536, 1000000, PHP_INT_MAX, PHP_INT_MIN, mt_rand()]);
}

function anyFloat(): float
{
    return one([0.0, -0.0, 1.0, 1.5, NAN, INF, -INF, -1e300, 9.3e18, 5e-324]);
}

/** An array of anything: lists, names, numbers out of order, references, itself, many elements, great depth. */
function anyArray(): array
{
    switch (mt_rand(0, 9)) {
        case 0:
            return [];
        case 1:
            return array_fill(0, oneIn(10) ? 50000 : 300, anyText());
        case 2:
            $array = ['x' => 1];
            $array['itself'] = &$array;

            return $array;
        case 3:
            $array = [];
            for ($depth = one([3, 40, 600]); $depth > 0; $depth--) {
                $array = ['data' => $array];
            }

            return $array;
        case 4:
            $value = World::$now->anything();

            return [&$value, 'orderId' => &$value, 7 => &$value];
        case 5:
            return array_fill(0, mt_rand(1, 3), World::$now->anything());
        default:
            $array = [];
            foreach (range(0, mt_rand(0, 4)) as $_) {
                $value = oneIn(2) ? anyText() : World::$now->anything();
                oneIn(2) ? $array[] = $value : $array[one([anyText(), 'orderId', 'paymentId', 'token', 'merchantOrderNumber', -5])] = $value;
            }

            return $array;
    }
}

function anyCallable(): callable
{
    return one([
        'strlen', 'Payments\Money::ofMinor', [\Payments\Currency::class, 'from'], new Listing(), static fn () => null,
        static function (mixed ...$arguments): mixed {
            World::$now->happen('closure');

            return World::$now->anything();
        },
        static fn () => throw oneIn(2) ? new Thrown('closure') : new ThrownError('closure'),
        static function (): \Generator {
            yield 1;
        },
        static fn () => World::$now->answer(null),
        static fn () => new \Payments\Http\Response(200, anyBody()),
    ]);
}

/** A value of any type but the extension's own. */
function anyForeign(): mixed
{
    switch (mt_rand(0, 21)) {
        case 0:
            return null;
        case 1:
            return oneIn(2);
        case 2:
            return anyInteger();
        case 3:
            return anyFloat();
        case 4:
        case 5:
            return anyText();
        case 6:
        case 7:
            return anyArray();
        case 8:
            return fopen('php://memory', 'r+');
        case 9:
            $closed = fopen('php://memory', 'r');
            fclose($closed);

            return $closed;
        case 10:
            return anyCallable();
        case 11:
            $generator = (static function () {
                try {
                    yield World::$now->anything();
                } finally {
                    World::$now->happen('generator');
                }
            })();
            oneIn(2) ? $generator->current() : null;

            return $generator;
        case 12:
            return (object) [anyText() => anyText()];
        case 13:
            return one(Foreign::cases());
        case 14:
        case 15:
            return new Text(anyText());
        case 16:
            return new Listing([anyText(), new Ending()]);
        case 17:
            return new Ending();
        case 18:
            return one([new \DateTimeImmutable('2030-01-01'), new \SplObjectStorage(), new \SplFixedArray(2), new \Fiber(static fn () => 1), new \Exception('x')]);
        case 19:
            return \WeakReference::create(new \stdClass());
        case 20:
            return str_repeat('x', one([100, 5000, 300000]));
        default:
            return new class {
                public function __get(string $name): mixed
                {
                    World::$now->happen('text');

                    return $this;
                }

                public function __call(string $name, array $arguments): mixed
                {
                    return $arguments[0] ?? null;
                }
            };
    }
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
        4 => forJson(anyText()), 5 => '0000', 6 => one(['https://bank.example/x', '2025-12-01T15:15:13', '1', 'SUCCESS', 'TRY']),
        7 => array_map(fn () => anyAnswer($depth + 1), range(0, mt_rand(0, 2))),
        default => array_combine($keys = array_map(fn () => one($names), range(0, mt_rand(0, 12))), array_map(fn () => anyAnswer($depth + 1), $keys)),
    };
}

function forJson(string $text): string
{
    return json_encode($text) === false ? bin2hex($text) : $text;
}

/** A body that is marked as a success as often as not. */
function anyBody(): string
{
    $body = anyAnswer();
    if (is_array($body) && mt_rand(0, 1)) {
        $body = ['success' => true, 'Success' => true, 'MessageCode' => '0000', 'statusCode' => 200, 'data' => anyAnswer(1), 'token' => 't', 'transactionStatusId' => 1, 'referenceNumber' => 'r', 'transactionId' => 't'] + $body;
    }

    return oneIn(20) ? anyText() : json_encode($body);
}
