--TEST--
Http\Request and Http\Response: what a transport is given and gives back
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\{Currency, Environment, Money, Options};
use Payments\Exception\{RateLimitException, ResponseException};
use Payments\Hepsipay\{Merchant, Refund, Status};
use Payments\Http\{Request, Response};

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/answers.php';

// --- Response ---
foreach ([100, 199, 200, 204, 302, 404, 500, 599] as $status) {
    same($status, (new Response($status))->status(), "status $status");
}
foreach ([99, 600, 0, -200, 1000, PHP_INT_MAX, PHP_INT_MIN] as $status) {
    throws(\ValueError::class, 'Payments\Http\Response::__construct(): Argument #1 ($status) must be between 100 and 599', fn () => new Response($status), "status $status");
}
same(['', []], [($bare = new Response(200))->body(), $bare->headers()], 'bare');
foreach (['', 'x', "a\0b", "\xFF\xFE", str_repeat('x', 1000000)] as $body) {
    same($body, (new Response(200, $body))->body(), 'body of ' . strlen($body));
}
$headers = ['Content-Type' => 'application/json', 'retry-after' => '3', 5 => 'x', 'list' => ['a', 'b']];
same($headers, (new Response(200, '', $headers))->headers(), 'headers as they were given');
same([$headers, 'b', 201], [($named = new Response(headers: $headers, body: 'b', status: 201))->headers(), $named->body(), $named->status()], 'by name');
throws(\Error::class, 'Payments\Http\Response was constructed before', fn () => $named->__construct(500), 'constructed again');
same([201, 'b'], [$named->status(), $named->body()], 'as it was');
foreach (inBothModes('fn (mixed ...$arguments) => new \Payments\Http\Response(...$arguments)') as $mode => $make) {
    foreach ([['200 OK', '', []], [[], '', []], [200, [], []], [200, new \stdClass(), []], [200, '', 'x'], [200, '', null], [200, '', new \ArrayObject()]] as $arguments) {
        throws(\TypeError::class, 'Payments\Http\Response::__construct(): Argument #', fn () => $make(...$arguments), "$mode: " . shown(array_map(get_debug_type(...), $arguments)));
    }
    throws(\ArgumentCountError::class, 'expects at least 1 argument, 0 given', fn () => $make(), "$mode: nothing");
    throws(\ArgumentCountError::class, 'expects at most 3 arguments, 4 given', fn () => $make(200, '', [], 4), "$mode: four");
}
foreach (['status', 'body', 'headers'] as $method) {
    throws(\ArgumentCountError::class, 'expects exactly 0 arguments, 1 given', fn () => $named->$method(1), "Response::$method() takes nothing");
}

// --- both: no copies, no properties, no way around the constructor ---
$transport = Answers::with(200, Answers::REFUNDED);
$merchant = new Merchant('10019', '1019', 'hush-hush', Environment::Sandbox, options: new Options(transport: $transport, timeoutMs: 3000, deadlineMs: 3000));
$lira = Money::of('12.34', Currency::TRY);
(new Refund($merchant))->byPaymentId('77', $lira, '192.0.2.1');
$request = $transport->requests[0];
foreach ([$request, $named] as $message) {
    $class = $message::class;
    throws(\Error::class, "Trying to clone an uncloneable object of class $class", fn () => clone $message, "$class: clone");
    throws(\Exception::class, "Serialization of '$class' is not allowed", fn () => serialize($message), "$class: serialize");
    throws(\Exception::class, "Unserialization of '$class' is not allowed", fn () => unserialize('O:' . strlen($class) . ":\"$class\":0:{}"), "$class: unserialize");
    throws(\ReflectionException::class, 'cannot be instantiated without invoking its constructor', fn () => (new \ReflectionClass($class))->newInstanceWithoutConstructor(), "$class: without constructor");
    throws(\Error::class, 'Cannot create dynamic property', fn () => $message->body = 'x', "$class: another property");
    same(true, (new \ReflectionClass($class))->isFinal(), "$class is final");
}
throws(\Error::class, 'Call to private Payments\Http\Request::__construct()', fn () => new Request(), 'new Request');

// --- Request: exactly what is to be sent ---
same('POST', $request->method(), 'method');
same('https://merchantpfpayment-gateway-qa.hepsipay.com/payment/refund', $request->url(), 'url');
same('{"refundAmount":1234,"clientIp":"192.0.2.1","paymentId":"77"}', $request->body(), 'body');
same('hepsipay.payment.refund', $request->operation(), 'operation');
same(true, $request->isWrite(), 'a refund moves money');
holds($request->timeoutMs() > 2000 && $request->timeoutMs() <= 3000, 'the time that is left');
$sent = $request->headers();
same([], array_diff(['Accept', 'User-Agent', 'Content-Type', 'merchant-no', 'terminal-no', 'signature'], array_keys($sent)), 'headers');
same([], preg_grep('/[\x00-\x1F\x7F]/', $sent), 'headers of one line each');
same(['application/json', 'application/json', '10019', '1019'], [$sent['Accept'], $sent['Content-Type'], $sent['merchant-no'], $sent['terminal-no']], 'values of headers');
same(hash_hmac('sha512', $request->url() . '10019' . '1019' . $request->body(), 'hush-hush'), $sent['signature'], 'the bytes that are signed are the bytes that are sent');
foreach (['method', 'url', 'headers', 'body', 'operation', 'isWrite', 'timeoutMs'] as $method) {
    throws(\ArgumentCountError::class, 'expects exactly 0 arguments, 1 given', fn () => $request->$method(1), "Request::$method() takes nothing");
}
result(fn () => (new Status($merchant))->get('the-token'));
$request = end($transport->requests);
same(['GET', '', false, 'hepsipay.payment.status'], [$request->method(), $request->body(), $request->isWrite(), $request->operation()], 'a read');
same('https://merchantpfpayment-gateway-qa.hepsipay.com/payment/the-token/status', $request->url(), 'url of a read');
same(false, array_key_exists('Content-Type', $request->headers()), 'no body, no type of it');

// --- Retry-After, as it comes from frameworks ---
$waits = [
    [['Retry-After' => '3'], 3000], [['retry-after' => '3'], 3000], [['RETRY-AFTER' => '0'], 0], [['Retry-After' => '86399'], 86399000],
    [['Retry-After' => '86401'], 86400000], [['Retry-After' => '999999999'], 86400000], [['Retry-After' => '-1'], null], [['Retry-After' => '1.5'], null], [['Retry-After' => ''], null],
    [['Retry-After' => 'soon'], null], [['Retry-After' => ['3']], 3000], [['Retry-After' => []], null], [['Retry-After' => [[]]], null],
    [['Retry-After' => null], null], [['Retry-After' => 3], null], [['Retry-After: 3'], null], [[], null],
];
foreach ($waits as [$headers, $wait]) {
    $limited = new Merchant('1', '2', 'secret', Environment::Sandbox, options: new Options(retries: 0, transport: new Answers(fn () => new Response(429, '', $headers))));
    $failure = throws(RateLimitException::class, 'HTTP 429', fn () => (new Refund($limited))->byPaymentId('1', $lira), 'limited: ' . shown($headers));
    same($wait, $failure->retryAfterMs, 'wait: ' . shown($headers));
}

// --- an answer that is larger than allowed ---
foreach ([[1000, false], [1001, true]] as [$bytes, $tooLarge]) {
    $small = new Options(maxResponseBytes: 1000, transport: Answers::with(200, str_pad(Answers::REFUNDED, $bytes)));
    $result = result(fn () => (new Refund(new Merchant('1', '2', 'secret', Environment::Sandbox, options: $small)))->byPaymentId('1', $lira)->messageCode);
    same($tooLarge, str_starts_with($result, ResponseException::class), "$bytes of at most 1000 bytes: $result");
}

done();
?>
--EXPECT--
done
