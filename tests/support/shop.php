<?php

/**
 * A shop for the tests: a simulator of the providers, accounts and services that talk to it, fakes for the interfaces,
 * and the few lines that print what a call came to.
 */

declare(strict_types=1);

namespace Payments\Tests;

use Payments\Currency;
use Payments\Environment;
use Payments\Exception\PaymentsException;
use Payments\Exception\ValidationException;
use Payments\Exchange;
use Payments\Finrota;
use Payments\Hepsipay;
use Payments\Http\Request;
use Payments\Http\Response;
use Payments\Money;
use Payments\Observer;
use Payments\Options;
use Payments\TokenStore;
use Payments\Transport;
use Simulator\Client;

require_once __DIR__ . '/../../simulator/Client.php';

/** For the stores of tokens: 32 bytes at least. */
const TOKEN_STORE_KEY = 'the tests\' own key for their token stores';

/** A running simulator, and what a shop has that calls it. */
final class Shop
{
    public readonly Client $simulator;

    /** @param array<string, mixed> $options of every call, beside those that lead to the simulator; no retries unless asked for */
    public function __construct(private readonly array $options = [], array $simulator = [])
    {
        $this->simulator = Client::start($simulator);
    }

    public function options(mixed ...$changes): Options
    {
        return new Options(...$changes + $this->options + [
            'baseUrl' => $this->simulator->url(), 'caFile' => $this->simulator->caFile(), 'retries' => 0, 'tokenStoreKey' => TOKEN_STORE_KEY,
        ]);
    }

    public function finrota(mixed ...$changes): Finrota\Account
    {
        return new Finrota\Account('demo-api-key', 'demo-secret-key', Environment::Sandbox, $this->options(...$changes));
    }

    public function merchant(mixed ...$changes): Hepsipay\Merchant
    {
        return merchant($this->options(...$changes));
    }

    public function hpm(mixed ...$changes): Finrota\Hpm
    {
        return new Finrota\Hpm($this->finrota(...$changes));
    }

    public function status(mixed ...$changes): Hepsipay\Status
    {
        return new Hepsipay\Status($this->merchant(...$changes));
    }

    public function refund(mixed ...$changes): Hepsipay\Refund
    {
        return new Hepsipay\Refund($this->merchant(...$changes));
    }

    /** @return array<string, mixed> a payment of 12.36 TRY at Hepsipay, with its token, paymentId and referenceNo */
    public function payment(mixed ...$values): array
    {
        return $this->simulator->createHepsipayPayment($values);
    }

    /** How many requests arrived. */
    public function arrived(?string $path = null): int
    {
        return count($this->simulator->requests($path));
    }

    /** How much was booked: of kind link, payment or refund. */
    public function booked(?string $kind = null): int
    {
        return count($this->simulator->bookings($kind));
    }

    public function connections(): int
    {
        return $this->simulator->connections()['accepted'];
    }

    /** In a forked child: the simulator is the parent's to stop. */
    public function disown(): void
    {
        (function (): void {
            $this->process = null;
            $this->pipes = [];
            $this->control = null;
        })->call($this->simulator);
    }
}

function merchant(?Options $options, mixed ...$changes): Hepsipay\Merchant
{
    return new Hepsipay\Merchant(...$changes + [
        'merchantNo' => '10019', 'terminalNo' => '1019', 'secretKey' => 'TestSecretKey',
        'environment' => Environment::Sandbox, 'options' => $options,
    ]);
}

function lira(string $amount): Money
{
    return Money::of($amount, Currency::TRY);
}

function kurus(int $amount): Money
{
    return Money::ofMinor($amount, Currency::TRY);
}

/** @return array<string, mixed> the arguments of Hpm::createLink(); a change to null drops one */
function linkArguments(mixed ...$changes): array
{
    return array_filter($changes + [
        'amount' => lira('150.00'),
        'clientOrderReference' => '0005',
        'paymentSetId' => '504978bf-bebd-40c5-89aa-b76f3a20341c',
        'customer' => new Finrota\Customer('test@example.com'),
        'userVerificationBy' => Finrota\UserVerificationBy::Email,
        'userVerificationFailBehavior' => Finrota\Hpm::FAIL_BEHAVIOR_CREATE,
    ], static fn (mixed $value): bool => $value !== null);
}

/** Answers by a script instead of the network, and keeps what it was given. */
final class FakeTransport implements Transport
{
    public const TOKEN = '{"expiry":"2999-09-18T09:07:17.6884225Z","token":"header.payload.signature","type":"Bearer"}';

    /** What requests for a token are answered. */
    public string|Response|\Throwable $token = self::TOKEN;

    /** @var list<Request> */
    public array $requests = [];

    /** @var list<string|Response|\Throwable|callable(Request): Response> */
    private array $answers;

    /** @param string|Response|\Throwable|callable(Request): Response ...$answers one after the other; the last stays */
    public function __construct(string|Response|\Throwable|callable ...$answers)
    {
        $this->answers = $answers;
    }

    public function send(Request $request): Response
    {
        $this->requests[] = $request;
        $answer = match (true) {
            $request->operation() === 'finrota.token.connect' => $this->token,
            count($this->answers) > 1 => array_shift($this->answers),
            default => $this->answers[0],
        };

        return match (true) {
            is_string($answer) => new Response(200, $answer),
            $answer instanceof Response => $answer,
            $answer instanceof \Throwable => throw $answer,
            default => $answer($request),
        };
    }

    /** The last request that was not for a token. */
    public function last(): Request
    {
        $calls = array_filter($this->requests, static fn (Request $request): bool => $request->operation() !== 'finrota.token.connect');

        return array_pop($calls) ?? throw new \LogicException('nothing was sent');
    }
}

final class Exchanges implements Observer
{
    /** @var list<Exchange> */
    public array $all = [];

    public function exchanged(Exchange $exchange): void
    {
        $this->all[] = $exchange;
    }
}

final class Tokens implements TokenStore
{
    /** @var array<string, string> */
    public array $kept = [];

    /** @var list<string> what was done: "get", "put 86339", "forget" */
    public array $log = [];

    public function get(string $key): ?string
    {
        $this->log[] = 'get';

        return $this->kept[$key] ?? null;
    }

    public function put(string $key, string $token, int $lifetimeSeconds): void
    {
        $this->log[] = "put $lifetimeSeconds";
        $this->kept[$key] = $token;
    }

    public function forget(string $key): void
    {
        $this->log[] = 'forget';
        unset($this->kept[$key]);
    }
}

/** "ConnectionLostException unknown", "ApiException rejected 200 9410", "RefundResult": what a call came to. */
function outcome(callable $call): string
{
    try {
        return shortName($call());
    } catch (PaymentsException $failure) {
        return failure($failure);
    } catch (\Throwable $thrown) {
        return shortName($thrown) . ': ' . $thrown->getMessage();
    }
}

function failure(PaymentsException $failure): string
{
    $parts = [shortName($failure), $failure->outcome()->value, $failure->httpStatus ?? '-', $failure->providerCode];
    if ($failure->isRetryable()) {
        $parts[] = 'retryable';
    }
    if ($failure->retryAfterMs !== null) {
        $parts[] = "after $failure->retryAfterMs ms";
    }

    return implode(' ', array_filter($parts, static fn (int|string|null $part): bool => $part !== null));
}

/** What a call threw; a LogicException when it threw nothing. */
function thrown(callable $call): \Throwable
{
    try {
        return new \LogicException('nothing was thrown, but returned: ' . get_debug_type($call()));
    } catch (\Throwable $thrown) {
        return $thrown;
    }
}

/** The same with its message: "ApiException rejected 200 9410; hepsipay.payment.refund: the provider refused ..." */
function told(callable $call): string
{
    $thrown = thrown($call);

    return ($thrown instanceof PaymentsException ? failure($thrown) : shortName($thrown)) . '; ' . $thrown->getMessage();
}

/** "customer.email required, amount positive": the broken rules. */
function violations(callable $call): string
{
    $thrown = thrown($call);
    if (!$thrown instanceof ValidationException) {
        return shortName($thrown) . ': ' . $thrown->getMessage();
    }

    return implode(', ', array_map(static fn ($violation): string => "$violation->field $violation->rule", $thrown->violations));
}

function shortName(mixed $value): string
{
    return substr(strrchr('\\' . get_debug_type($value), '\\'), 1);
}

/** Waits for what the simulator does on its own; a failure of the test when it does not happen. Only a hang takes the whole minute. */
function waitUntil(callable $happened, string $what): void
{
    for ($until = hrtime(true) + 60_000_000_000; !$happened();) {
        if (hrtime(true) > $until) {
            echo "FAILED: $what\n";

            return;
        }
        usleep(2000);
    }
}

/** From here on a warning is a line of its own, without file and line. */
function tellWarnings(): void
{
    set_error_handler(static function (int $level, string $message): bool {
        echo "warning: $message\n";

        return true;
    });
}

/** One line: that the two are the same, or how they differ. */
function check(string $title, mixed $expected, mixed $actual): void
{
    if ($expected === $actual) {
        echo "ok: $title\n";
    } else {
        printf("FAILED: %s\n  expected %s\n  got      %s\n", $title, show($expected), show($actual));
    }
}

/** Counts the rows of a table that are as they should be, and prints those that are not. */
final class Table
{
    private int $rows = 0;

    public function row(string $title, mixed $expected, mixed $actual): void
    {
        $this->rows++;
        if ($expected !== $actual) {
            check($title, $expected, $actual);
        }
    }

    public function end(): void
    {
        echo "$this->rows rows checked\n";
    }
}

/** Any value in one line; objects by their public properties. */
function show(mixed $value): string
{
    return match (true) {
        is_string($value) => '"' . addcslashes(strlen($value) > 400 ? substr($value, 0, 400) . '...' : $value, "\0..\37\"\\\177") . '"',
        is_array($value) && array_is_list($value) => '[' . implode(', ', array_map(show(...), $value)) . ']',
        is_array($value) => '[' . implode(', ', array_map(static fn ($key): string => "$key: " . show($value[$key]), array_keys($value))) . ']',
        $value instanceof \UnitEnum => shortName($value) . '::' . $value->name,
        $value instanceof Money => $value->decimal() . ' ' . $value->currency->value,
        $value instanceof \DateTimeInterface => $value->format('Y-m-d\TH:i:s.uP'),
        is_object($value) => shortName($value),
        default => var_export($value, true),
    };
}

/** Every public property of a result, one a line. */
function dump(object $result): void
{
    echo shortName($result), "\n";
    foreach (get_object_vars($result) as $name => $value) {
        echo "  $name: ", show($value), "\n";
    }
}
