--TEST--
Time limits: a server that stalls at any point costs a limited time, and what is said of the money is true
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

require __DIR__ . '/../support/shop.php';

$shop = new Shop();
$large = array_fill_keys(array_map(fn (int $i): string => "field $i", range(1, 200)), str_repeat('x', 65000));
$calls = [
    'read' => ['/payment/', fn (mixed ...$options) => $shop->status(...$options)->get('T')],
    'refund' => ['/payment/', fn (mixed ...$options) => $shop->refund(...$options)->byPaymentId('4711', kurus(1))],
    'link' => ['/hpm', fn (mixed ...$options) => $shop->hpm(...$options)->createLink(...linkArguments())],
    'large link' => ['/hpm', fn (mixed ...$options) => $shop->hpm(...$options, maxTextCharacters: 65536)->createLink(...linkArguments(additionalData: $large))],
];
$shop->hpm()->createLink(...linkArguments()); // the token

/**
 * What a call with a short limit came to. On a busy machine the limit can end it before it got as far as it should: then it is
 * made once more, with a longer limit. It must not have said NotSent of what was carried out.
 *
 * @param callable(int): string $try makes the call with this limit in milliseconds
 */
function patiently(int $limit, string $expected, callable $try): string
{
    global $shop;

    for (;; $limit *= 4) {
        $outcome = $try($limit);
        if ($outcome === $expected || $limit > 20000 || !str_starts_with($outcome, 'TimeoutException')) {
            return $outcome;
        }
        if (str_contains($outcome, 'not-sent') && $shop->booked() > 0) {
            return "FAILED: $outcome, booked {$shop->booked()}";
        }
        waitUntil(fn () => $shop->simulator->connections()['open'] === 0, 'the server has seen the end of it');
    }
}

echo "-- while connecting\n";
foreach (['accept', 'tls'] as $at) {
    foreach ([['refund', 'connectTimeoutMs'], ['refund', 'timeoutMs'], ['refund', 'deadlineMs'], ['read', 'connectTimeoutMs'], ['link', 'connectTimeoutMs']] as [$operation, $limit]) {
        $shop->simulator->reset();
        $shop->simulator->clearFaults();
        $shop->simulator->fault('stall', '*', ['at' => $at]);
        // with a caFile of its own there is no connection yet
        echo "$at, $limit, $operation: ", outcome(fn () => $calls[$operation][1](...['caFile' => $shop->simulator->serverFile(), $limit => 150])), ", arrived {$shop->arrived()}\n";
    }
}

echo "-- after it, on a connection that is there\n";
foreach ([
    'the request is not read' => ['stall', ['at' => 'request', 'bytes' => 1000]],
    'no answer, carried out' => ['no-answer', []],
    'no answer, not carried out' => ['no-answer', ['commit' => false]],
    'half a head' => ['stall', ['at' => 'answer-head', 'bytes' => 10]],
    'half a body' => ['stall', ['at' => 'answer-body', 'bytes' => 10]],
    'byte by byte' => ['dribble', ['bytesPerTick' => 1, 'ms' => 250]],
] as $title => [$fault, $parameters]) {
    foreach ($calls as $operation => [$path, $call]) {
        if (($operation === 'large link') !== ($fault === 'stall' && $parameters['at'] === 'request')) {
            continue;
        }
        $expected = match (true) {
            $operation === 'large link' => 'TimeoutException not-sent - retryable',
            $operation === 'read' => 'TimeoutException unanswered ' . ($title === 'half a body' ? '200' : '-') . ' retryable',
            default => 'TimeoutException unknown ' . ($title === 'half a body' ? '200' : '-'),
        };
        echo "$title, $operation: ", patiently($operation === 'large link' ? 1000 : 300, $expected, function (int $limit) use ($shop, $path, $call, $fault, $parameters): string {
            $shop->simulator->reset();
            $shop->payment(token: 'T', paymentId: '4711');
            $shop->status()->get('T'); // a connection to be kept
            $shop->simulator->fault($fault, $path, $parameters);

            return outcome(fn () => $call(timeoutMs: $limit));
        }), "\n";
        $carriedOut = $operation !== 'read' && $operation !== 'large link' && ($parameters['commit'] ?? true) ? 1 : 0;
        waitUntil(fn () => $shop->arrived($path) > ($path === '/hpm' ? 0 : 1), 'it arrived');
        if ($shop->booked() !== $carriedOut) {
            echo "FAILED: booked {$shop->booked()}\n";
        }
    }
}

echo "-- a whole call\n";
foreach ([
    'every answer is missing' => ['no-answer', []],
    'every answer is 503' => ['status', ['status' => 503]],
    'and asks for an hour' => ['status', ['status' => 503, 'headers' => ['Retry-After' => '3600']]],
] as $title => [$fault, $parameters]) {
    $shop->simulator->reset();
    $shop->payment(token: 'T');
    $shop->simulator->fault($fault, '/payment/', $parameters + ['times' => 100]);
    // what asks for an hour ends the call at once, within any limit
    $limits = isset($parameters['headers']) ? [] : ['timeoutMs' => 200, 'deadlineMs' => 700];
    $outcome = outcome(fn () => $shop->status(...$limits, retries: 10)->get('T'));
    $arrived = $shop->arrived();
    $shop->simulator->clearFaults();
    if (!isset($parameters['headers'])) {
        // how far the last try gets, in what time is left, is a matter of luck
        $outcome = preg_replace('/^(ServerError|Timeout)Exception unanswered .*/', 'none in time', $outcome);
    }
    // tries of 200 ms each, or waits of up to 200, 400, 800 ... between them
    $most = ['no-answer' => 4, 'status' => isset($parameters['headers']) ? 1 : 11][$fault];
    echo "$title: $outcome, ", $arrived <= $most ? "at most $most tries" : "FAILED: $arrived tries", "\n";
}

echo "-- the token's time is the call's\n";
$shop->simulator->reset();
$account = fn (mixed ...$options) => new \Payments\Finrota\Hpm(new \Payments\Finrota\Account('demo-api-key', 'demo-secret-key', \Payments\Environment::Live, $shop->options(...$options + ['tokenStore' => new Tokens()])));
$shop->simulator->fault('no-answer', '/auth/', ['times' => 100]);
echo 'no token: ', outcome(fn () => $account(deadlineMs: 300, retries: 5)->createLink(...linkArguments())), ', ', $shop->arrived('/hpm'), " /hpm\n";
echo 'a slow one, then no answer: ', patiently(1000, 'TimeoutException unknown -', function (int $limit) use ($shop, $account): string {
    $shop->simulator->reset();
    $shop->simulator->fault('delay', '/auth/', ['ms' => 300]);
    $shop->simulator->fault('no-answer', '/hpm');

    return outcome(fn () => $account(deadlineMs: $limit)->createLink(...linkArguments()));
}), ', ', $shop->arrived('/hpm'), " /hpm\n";

// Time that is used up before anything is sent.
$slow = new class implements \Payments\TokenStore {
    public function get(string $key): ?string
    {
        usleep(60000);

        return 'a.token';
    }

    public function put(string $key, string $token, int $lifetimeSeconds): void
    {
    }

    public function forget(string $key): void
    {
    }
};
$shop->simulator->reset();
echo 'a slow token store: ', outcome(fn () => $shop->hpm(tokenStore: $slow, deadlineMs: 50)->createLink(...linkArguments())), ", {$shop->arrived()} arrived\n";

// An answer that comes too late is not the next call's.
echo patiently(150, 'TimeoutException unanswered - retryable', function (int $limit) use ($shop): string {
    $shop->simulator->reset();
    foreach (['A', 'B'] as $token) {
        $shop->payment(token: $token, merchantOrderNumber: "order $token");
    }
    $shop->status()->get('A');
    $shop->simulator->fault('delay', '/payment/A', ['ms' => 2 * $limit]);

    return outcome(fn () => $shop->status(timeoutMs: $limit)->get('A'));
}), ', then ', $shop->status()->get('B')->merchantOrderNumber, ', ', $shop->status()->get('A')->merchantOrderNumber, "\n";
?>
--EXPECT--
-- while connecting
accept, connectTimeoutMs, refund: TimeoutException not-sent - retryable, arrived 0
accept, timeoutMs, refund: TimeoutException not-sent - retryable, arrived 0
accept, deadlineMs, refund: TimeoutException not-sent - retryable, arrived 0
accept, connectTimeoutMs, read: TimeoutException unanswered - retryable, arrived 0
accept, connectTimeoutMs, link: TimeoutException not-sent - retryable, arrived 0
tls, connectTimeoutMs, refund: TimeoutException not-sent - retryable, arrived 0
tls, timeoutMs, refund: TimeoutException not-sent - retryable, arrived 0
tls, deadlineMs, refund: TimeoutException not-sent - retryable, arrived 0
tls, connectTimeoutMs, read: TimeoutException unanswered - retryable, arrived 0
tls, connectTimeoutMs, link: TimeoutException not-sent - retryable, arrived 0
-- after it, on a connection that is there
the request is not read, large link: TimeoutException not-sent - retryable
no answer, carried out, read: TimeoutException unanswered - retryable
no answer, carried out, refund: TimeoutException unknown -
no answer, carried out, link: TimeoutException unknown -
no answer, not carried out, read: TimeoutException unanswered - retryable
no answer, not carried out, refund: TimeoutException unknown -
no answer, not carried out, link: TimeoutException unknown -
half a head, read: TimeoutException unanswered - retryable
half a head, refund: TimeoutException unknown -
half a head, link: TimeoutException unknown -
half a body, read: TimeoutException unanswered 200 retryable
half a body, refund: TimeoutException unknown 200
half a body, link: TimeoutException unknown 200
byte by byte, read: TimeoutException unanswered - retryable
byte by byte, refund: TimeoutException unknown -
byte by byte, link: TimeoutException unknown -
-- a whole call
every answer is missing: none in time, at most 4 tries
every answer is 503: none in time, at most 11 tries
and asks for an hour: ServerErrorException unanswered 503 retryable after 3600000 ms, at most 1 tries
-- the token's time is the call's
no token: TimeoutException not-sent - retryable, 0 /hpm
a slow one, then no answer: TimeoutException unknown -, 1 /hpm
a slow token store: TimeoutException not-sent - retryable, 0 arrived
TimeoutException unanswered - retryable, then order B, order A
