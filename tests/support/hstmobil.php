<?php

/**
 * HstMobil for the tests: a provider that answers by a script, a shop's Web POS at it or at the simulator, and arguments
 * that are good.
 */

declare(strict_types=1);

namespace Payments\Tests;

use Payments\Card;
use Payments\Environment;
use Payments\HstMobil\Account;
use Payments\HstMobil\WebPos;
use Payments\Http\Request;
use Payments\Http\Response;
use Payments\Options;
use Payments\Transport;

require_once __DIR__ . '/shop.php';

const ORDER_ID = '1ae8af2024c811ee8844dd9840dd82ae';

/** SHA-512 of "Test1234". */
const TEST1234 = 'b43f1d28a3dbf30070bf1ae7c88ee2784047fc86d7be8620c8510debbd8555b3ef0b96376a4dd494ae0561580274bcf7a3069f5c0beceff63d1237a13d4d72b7';

/** Answers of the provider that are good. */
const GOOD_LOGIN = '{"data":{"token":"header.payload.signature","expiration":"2999-01-01T12:00:00"},"success":true,"message":null,"resultCode":"0000"}';
const GOOD_PAY = '{"data":{"responseMessage":"ok","orderId":"1ae8af2024c811ee8844dd9840dd82ae","returnUrl":null,"errorCode":null,"status":"SUCCESS",'
    . '"paymentId":"1ae8af2024c811ee8844dd9840dd82ae","paymentData":"<html>...</html>","returnType":2},"success":true,"message":null,"resultCode":"0000"}';
const GOOD_RESULT = '{"data":{"paymentId":null,"orderId":"1ae8af2024c811ee8844dd9840dd82ae","amount":60,"firstInquiryTime":"0001-01-01T00:00:00",'
    . '"inquiryAlreadyCalled":false,"operationDate":null,"status":"SUCCESS","code":null,"message":"SUCCESS","operation":null,'
    . '"transactionOrderId":"1ae8af2024c811ee8844dd9840dd82ae"},"errorInfo":null,"messages":null,"succeeded":false}';
const GOOD_INSTALLMENTS = '{"data":[{"cardProgram":"Bonus","rates":[{"installment":2,"commissionRate":1.59}]}],"success":true,"message":null,"resultCode":"0000"}';

/** What it says when a token is not good any more, with HTTP 200. */
const TOKEN_REFUSED = '{"data":null,"success":false,"message":"token","resultCode":"401"}';

/** A provider that logs in whoever comes, and answers the rest by a script: one after the other; the last stays. */
final class HstMobil implements Transport
{
    /** What a login is answered. */
    public string|Response|\Throwable|\Closure $login = GOOD_LOGIN;

    /** @var list<Request> */
    public array $requests = [];

    /** @var list<string|Response|\Throwable|\Closure(Request): Response> */
    private array $answers;

    public function __construct(string|Response|\Throwable|\Closure ...$answers)
    {
        $this->answers = $answers;
    }

    public function send(Request $request): Response
    {
        $this->requests[] = $request;
        $answer = match (true) {
            $request->operation() === 'hstmobil.auth.login' => $this->login,
            count($this->answers) > 1 => array_shift($this->answers),
            default => $this->answers[0],
        };

        return match (true) {
            is_string($answer) => new Response(200, self::forOrder($answer, $request)),
            $answer instanceof Response => $answer,
            $answer instanceof \Throwable => throw $answer,
            default => $answer($request),
        };
    }

    /** A good answer is about the order that is asked for. */
    private static function forOrder(string $answer, Request $request): string
    {
        parse_str((string) parse_url($request->url(), PHP_URL_QUERY), $query);
        $order = json_decode($request->body())->orderId ?? $query['orderId'] ?? null;

        return $order === null ? $answer : str_replace('"orderId":"' . ORDER_ID . '"', '"orderId":' . json_encode($order), $answer);
    }

    /** "login, pay, pay": what was asked. */
    public function asked(): string
    {
        return implode(', ', array_map(fn (Request $request): string => substr(strrchr($request->operation(), '.'), 1), $this->requests));
    }

    public function last(): Request
    {
        return $this->requests[count($this->requests) - 1] ?? throw new \LogicException('nothing was sent');
    }

    /** A Web POS of this provider, without retries: of a user that nobody was before, unless the account says who. */
    public function webPos(mixed ...$account): WebPos
    {
        return webPos(new Options(transport: $this, retries: 0), ...$account);
    }
}

/** A user that has no token yet, with the password Test1234, unless the account says who; an API key for one. */
function webPos(Options $options, mixed ...$account): WebPos
{
    static $users = 5000000000;

    $who = array_key_exists('apiKey', $account) ? [] : ['userName' => (string) ++$users, 'password' => 'Test1234'];

    return new WebPos(new Account(...$account + $who + ['environment' => Environment::Sandbox, 'options' => $options]));
}

/** The Web POS of the user whom the simulator knows. */
function simulatedWebPos(Shop $shop, mixed ...$options): WebPos
{
    return webPos($shop->options(...$options), userName: '5000000000', password: 'Test1234');
}

function card(string $number = '4589963225894785', string $holder = 'TEST HOLDER', int $month = 12, int $year = 2030, string $cvv = '000'): Card
{
    return new Card($number, $holder, $month, $year, $cvv);
}

/** @return array<string, mixed> the arguments of WebPos::pay() */
function payArguments(mixed ...$changes): array
{
    return $changes + [
        'amount' => lira('10.00'),
        'orderId' => ORDER_ID,
        'installment' => 1,
        'card' => card(),
        'callbackUrl' => 'https://shop.example/cb',
    ];
}

/** The bank's page of a payment, as Simulator\Client::threeDSecure() takes it. */
function bankPage(\Payments\HstMobil\Payment $payment): string
{
    return $payment->threeDSecure->redirectUrl ?? $payment->threeDSecure->html;
}

/** JSON with members changed by dotted path, each given as JSON; null takes one away. */
function patched(string $json, ?string ...$changes): string
{
    $document = json_decode($json, false, 64, JSON_BIGINT_AS_STRING | JSON_THROW_ON_ERROR);
    $marks = [];
    foreach ($changes as $path => $value) {
        $names = explode('.', $path);
        $name = array_pop($names);
        $object = $document;
        foreach ($names as $outer) {
            $object = $object->$outer;
        }
        if ($value === null) {
            unset($object->$name);
        } else {
            $object->$name = $mark = '@' . count($marks) . '@';
            $marks["\"$mark\""] = $value;
        }
    }

    return strtr(json_encode($document, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES), $marks);
}
