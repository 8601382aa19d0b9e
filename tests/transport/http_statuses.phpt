--TEST--
Every status of HTTP: the exception, what it says about the money, and how often each request was sent
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

require __DIR__ . '/../support/shop.php';

$shop = new Shop(['retries' => 1]);
$shop->hpm()->createLink(...linkArguments()); // the token is there
$payment = $shop->payment();
$calls = [
    'read' => ['/payment/', fn (mixed ...$options) => $shop->status(...$options)->get($payment['token'])],
    'refund' => ['/payment/', fn (mixed ...$options) => $shop->refund(...$options)->byPaymentId($payment['paymentId'], kurus(1))],
    'link' => ['/hpm', fn (mixed ...$options) => $shop->hpm(...$options)->createLink(...linkArguments())],
];

/** The outcome, and how many requests it took. */
function line(string $operation, string $fault, array $parameters = [], mixed ...$options): string
{
    global $shop, $calls;

    [$path, $call] = $calls[$operation];
    $before = $shop->arrived($path);
    $shop->simulator->fault($fault, $path, $parameters);
    $outcome = outcome(fn () => $call(...$options));
    $shop->simulator->clearFaults();

    return $outcome . ' x' . $shop->arrived($path) - $before;
}

foreach ([
    201, 202, 204, 206, 300, 301, 302, 303, 304, 307, 308, 400, 401, 402, 403, 404, 405, 408, 409, 410, 415, 422, 425, 429, 451, 500, 501, 502, 503, 504, 511,
] as $status) {
    $lines = array_map(fn (string $operation): string => line($operation, 'status', ['status' => $status, 'times' => 10]), array_keys($calls));
    echo "$status: ", implode(' | ', $lines), "\n";
}
check('of the writes, nothing was made but what was asked for before', 1, $shop->booked());

echo "-- Retry-After\n";
foreach ([[429, '0'], [429, '120'], [503, '120'], [429, 'soon'], [429, '-1'], [429, '99999999999999999999'], [429, 'Wed, 21 Oct 2015 07:28:00 GMT']] as [$status, $value]) {
    $lines = array_map(fn (string $operation): string => line($operation, 'status', ['status' => $status, 'headers' => ['Retry-After' => $value], 'times' => 10], deadlineMs: 5000), ['read', 'refund']);
    echo "$status, $value: ", implode(' | ', $lines), "\n";
}

echo "-- a read is tried again and then succeeds\n";
foreach (['status' => ['status' => 503], '500-after-commit' => [], 'close-before-answer' => [], 'reset-before-read' => []] as $fault => $parameters) {
    echo "$fault: ", line('read', $fault, $parameters), "\n";
}
echo 'three times wrong, two retries: ', line('read', 'status', ['status' => 502, 'times' => 3], retries: 2), "\n";
echo 'three times wrong, three retries: ', line('read', 'status', ['status' => 502, 'times' => 3], retries: 3), "\n";
echo 'no retries: ', line('read', 'status', ['status' => 502], retries: 0), "\n";

echo "-- 500 after a write that was carried out\n";
$shop->simulator->reset();
$payment = $shop->payment();
foreach (['refund', 'link'] as $operation) {
    echo "$operation: ", line($operation, '500-after-commit', retries: 5), "\n";
}
echo implode(', ', array_column($shop->simulator->bookings(), 'kind')), " booked\n";
?>
--EXPECT--
201: ResponseException unanswered 201 x1 | ResponseException unknown 201 x1 | ResponseException unknown 201 x1
202: ResponseException unanswered 202 x1 | ResponseException unknown 202 x1 | ResponseException unknown 202 x1
204: ResponseException unanswered 204 x1 | ResponseException unknown 204 x1 | ResponseException unknown 204 x1
206: ResponseException unanswered 206 x1 | ResponseException unknown 206 x1 | ResponseException unknown 206 x1
300: ResponseException unanswered 300 x1 | ResponseException unknown 300 x1 | ResponseException unknown 300 x1
301: ResponseException unanswered 301 x1 | ResponseException unknown 301 x1 | ResponseException unknown 301 x1
302: ResponseException unanswered 302 x1 | ResponseException unknown 302 x1 | ResponseException unknown 302 x1
303: ResponseException unanswered 303 x1 | ResponseException unknown 303 x1 | ResponseException unknown 303 x1
304: ResponseException unanswered 304 x1 | ResponseException unknown 304 x1 | ResponseException unknown 304 x1
307: ResponseException unanswered 307 x1 | ResponseException unknown 307 x1 | ResponseException unknown 307 x1
308: ResponseException unanswered 308 x1 | ResponseException unknown 308 x1 | ResponseException unknown 308 x1
400: ApiException unanswered 400 x1 | ApiException rejected 400 x1 | ApiException rejected 400 x1
401: AuthenticationException unanswered 401 x1 | AuthenticationException rejected 401 x1 | AuthenticationException rejected 401 x2
402: ApiException unanswered 402 x1 | ApiException rejected 402 x1 | ApiException rejected 402 x1
403: PermissionException unanswered 403 x1 | PermissionException rejected 403 x1 | PermissionException rejected 403 x1
404: NotFoundException unanswered 404 x1 | NotFoundException rejected 404 x1 | NotFoundException rejected 404 x1
405: ApiException unanswered 405 x1 | ApiException rejected 405 x1 | ApiException rejected 405 x1
408: ServerErrorException unanswered 408 retryable x2 | ServerErrorException unknown 408 x1 | ServerErrorException unknown 408 x1
409: ApiException unanswered 409 x1 | ApiException rejected 409 x1 | ApiException unknown 409 x1
410: ApiException unanswered 410 x1 | ApiException rejected 410 x1 | ApiException rejected 410 x1
415: ApiException unanswered 415 x1 | ApiException rejected 415 x1 | ApiException rejected 415 x1
422: ApiException unanswered 422 x1 | ApiException rejected 422 x1 | ApiException rejected 422 x1
425: ApiException unanswered 425 x1 | ApiException rejected 425 x1 | ApiException rejected 425 x1
429: RateLimitException unanswered 429 retryable x2 | RateLimitException rejected 429 retryable x1 | RateLimitException rejected 429 retryable x1
451: ApiException unanswered 451 x1 | ApiException rejected 451 x1 | ApiException rejected 451 x1
500: ServerErrorException unanswered 500 retryable x2 | ServerErrorException unknown 500 x1 | ServerErrorException unknown 500 x1
501: ServerErrorException unanswered 501 retryable x2 | ServerErrorException unknown 501 x1 | ServerErrorException unknown 501 x1
502: ServerErrorException unanswered 502 retryable x2 | ServerErrorException unknown 502 x1 | ServerErrorException unknown 502 x1
503: ServerErrorException unanswered 503 retryable x2 | ServerErrorException unknown 503 x1 | ServerErrorException unknown 503 x1
504: ServerErrorException unanswered 504 retryable x2 | ServerErrorException unknown 504 x1 | ServerErrorException unknown 504 x1
511: ServerErrorException unanswered 511 retryable x2 | ServerErrorException unknown 511 x1 | ServerErrorException unknown 511 x1
ok: of the writes, nothing was made but what was asked for before
-- Retry-After
429, 0: RateLimitException unanswered 429 retryable after 0 ms x2 | RateLimitException rejected 429 retryable after 0 ms x1
429, 120: RateLimitException unanswered 429 retryable after 120000 ms x1 | RateLimitException rejected 429 retryable after 120000 ms x1
503, 120: ServerErrorException unanswered 503 retryable after 120000 ms x1 | ServerErrorException unknown 503 after 120000 ms x1
429, soon: RateLimitException unanswered 429 retryable x2 | RateLimitException rejected 429 retryable x1
429, -1: RateLimitException unanswered 429 retryable x2 | RateLimitException rejected 429 retryable x1
429, 99999999999999999999: RateLimitException unanswered 429 retryable after 86400000 ms x1 | RateLimitException rejected 429 retryable after 86400000 ms x1
429, Wed, 21 Oct 2015 07:28:00 GMT: RateLimitException unanswered 429 retryable after 0 ms x2 | RateLimitException rejected 429 retryable after 0 ms x1
-- a read is tried again and then succeeds
status: PaymentState x2
500-after-commit: PaymentState x2
close-before-answer: PaymentState x2
reset-before-read: PaymentState x2
three times wrong, two retries: ServerErrorException unanswered 502 retryable x3
three times wrong, three retries: PaymentState x4
no retries: ServerErrorException unanswered 502 retryable x1
-- 500 after a write that was carried out
refund: ServerErrorException unknown 500 x1
link: ServerErrorException unknown 500 x1
link booked
