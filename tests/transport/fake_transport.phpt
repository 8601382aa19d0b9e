--TEST--
Payments\Transport: gets exactly what would go out; what it answers or throws decides the call
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Environment;
use Payments\Exception\AuthenticationException;
use Payments\Exception\ConfigurationException;
use Payments\Exception\ConnectException;
use Payments\Exception\ConnectionLostException;
use Payments\Exception\TimeoutException;
use Payments\Finrota\Account;
use Payments\Finrota\Hpm;
use Payments\Hepsipay\Refund;
use Payments\Hepsipay\Status;
use Payments\Http\Request;
use Payments\Http\Response;
use Payments\Options;
use Payments\Outcome;

require __DIR__ . '/../support/shop.php';

const GOOD = [
    'status' => '{"Status":5,"Amount":1,"MerchantOrderNumber":"1","Success":true,"MessageCode":"0000"}',
    'refund' => '{"Success":true,"MessageCode":"0000"}',
    'link' => '{"statusCode":200,"data":{"link":"https://p.example/","expiryUtc":"2025-12-01T15:15:13"}}',
];

/** The three operations over a transport. */
function calls(FakeTransport $transport, mixed ...$options): array
{
    $options = new Options(...$options + ['transport' => $transport, 'retries' => 2]);

    return [
        'status' => fn () => (new Status(merchant($options)))->get('TOKEN'),
        'refund' => fn () => (new Refund(merchant($options)))->byPaymentId('1', kurus(1)),
        'link' => fn () => (new Hpm(new Account('k', 's', Environment::Sandbox, $options)))->createLink(...linkArguments()),
    ];
}

// What it is given.
$transport = new FakeTransport('');
foreach (calls($transport, timeoutMs: 7000, deadlineMs: 9000) as $operation => $call) {
    thrown($call);
    $request = $transport->last();
    echo "$operation: {$request->operation()} {$request->method()} {$request->url()} ", $request->isWrite() ? 'write' : 'read', "\n";
    check('the time left for it', true, $request->timeoutMs() > 6000 && $request->timeoutMs() <= 7000);
    check('its user agent', 1, preg_match('~^payments-php/\d+\.\d+\.\d+~', $request->headers()['User-Agent']));
}
check('the deadline cuts the time', true, (function (): bool {
    $transport = new FakeTransport('');
    thrown(calls($transport, deadlineMs: 500)['refund']);

    return $transport->last()->timeoutMs() <= 500;
})());
check('a request shows no secret', false, str_contains(print_r($transport->last(), true) . var_export($transport->last(), true), 'TOKEN'));
check('and is not serialised', 'Exception', thrown(fn () => serialize($transport->last()))::class);
check('nor cloned', 'Error', thrown(fn () => clone $transport->last())::class);

// What it throws. (The token of the link is there from the call above.)
$plain = new \DomainException('secret of the framework');
foreach ([
    'a plain exception' => $plain,
    'an Error' => new \Error('e'),
    'an AssertionError, of assert()' => new \AssertionError('a'),
    'ConnectException' => new ConnectException('c', Outcome::NotSent, true),
    'TimeoutException, not sent' => new TimeoutException('t', Outcome::NotSent, true),
    'TimeoutException, unknown' => new TimeoutException('t', Outcome::Unknown),
    'TimeoutException, as it is made' => new TimeoutException('t'),
    'ConnectionLostException' => new ConnectionLostException('l', Outcome::Unknown),
    'AuthenticationException' => new AuthenticationException('a', Outcome::Rejected),
    'ConfigurationException' => new ConfigurationException('c', Outcome::NotSent),
] as $title => $throwable) {
    $outcomes = [];
    foreach (GOOD as $operation => $good) {
        $transport = new FakeTransport($throwable);
        $thrown = thrown(calls($transport)[$operation]);
        $sent = count(array_filter($transport->requests, fn (Request $request): bool => $request->operation() !== 'finrota.token.connect'));
        $outcomes[] = failure($thrown) . ($thrown === $throwable ? ' as it is' : ' whose previous is ' . shortName($thrown->getPrevious())) . ($sent === 1 ? '' : ", sent $sent times");
    }
    echo "$title: ", implode(' | ', count(array_unique($outcomes)) === 1 ? [$outcomes[0]] : $outcomes), "\n";
}
check('no word of it in ours', 'hepsipay.payment.refund: the transport threw (it is not known whether it was carried out)', thrown(calls(new FakeTransport($plain))['refund'])->getMessage());
check('the exchange that failed', ['hepsipay.payment.refund', null, 1], (fn ($exchange) => [$exchange->operation, $exchange->httpStatus, $exchange->attempts])(thrown(calls(new FakeTransport($plain))['refund'])->exchange()));

// What it answers: headers in any case and form, of which Retry-After is read.
foreach ([['Retry-After' => '3'], ['RETRY-AFTER' => '3'], ['retry-after' => ['3', '4']], ['Retry-After' => 3], ['Retry-After' => 'soon'], ['Retry-After' => ''], ['Retry-After' => []],
    ['Retry-After: 3'], ['X' => new \stdClass(), 'Retry-After' => '3'], []] as $headers) {
    echo json_encode($headers), ': ', outcome(calls(new FakeTransport(new Response(429, '', $headers)))['refund']), "\n";
}
foreach ([99, 600, -1, 0] as $status) {
    check("no status $status", 'ValueError', thrown(fn () => new Response($status))::class);
}
echo 'a status without a body: ', outcome(calls(new FakeTransport(new Response(100)))['refund']), "\n";
echo 'one that is too large: ', told(calls(new FakeTransport(new Response(200, str_repeat(' ', 5000))), maxResponseBytes: 4999)['refund']), "\n";
$response = new Response(200, 'body', ['A' => 'b']);
check('a response tells what it holds', [200, 'body', ['A' => 'b']], [$response->status(), $response->body(), $response->headers()]);
check('and shows no body', false, str_contains(print_r($response, true), 'body'));

// An answer that is no answer.
$none = new class implements \Payments\Transport {
    public function send(Request $request): Response
    {
        return (new \ReflectionClass(Response::class))->newInstanceWithoutConstructor();
    }
};
echo 'a response that was not constructed: ', outcome(fn () => (new Refund(merchant(new Options(transport: $none))))->byPaymentId('1', kurus(1))), "\n";
$wrong = new class implements \Payments\Transport {
    public function send(Request $request): Response
    {
        return null;
    }
};
echo 'nothing: ', outcome(fn () => (new Refund(merchant(new Options(transport: $wrong))))->byPaymentId('1', kurus(1))), "\n";

// A read is tried again on what the answer says, a write is not.
foreach (['status', 'refund', 'link'] as $operation) {
    $transport = new FakeTransport(new Response(503), new Response(200, GOOD[$operation]));
    echo "503, then good: $operation ", outcome(calls($transport)[$operation]), ', ', count($transport->requests), " requests\n";
}
$transport = new FakeTransport(new Response(401), new Response(200, GOOD['link']));
echo '401, then good: ', outcome(calls($transport)['link']), ', ', implode(', ', array_map(fn (Request $request): string => $request->operation(), $transport->requests)), "\n";

// Requests may be kept as long as the shop likes; a response may be given twice.
$response = new Response(200, GOOD['refund']);
$transport = new FakeTransport($response);
$calls = calls($transport);
$calls['refund']();
$calls['refund']();
$kept = $transport->requests;
unset($transport, $calls);
gc_collect_cycles();
check('kept requests', ['{"refundAmount":1,"paymentId":"1"}', '{"refundAmount":1,"paymentId":"1"}'], array_map(fn (Request $request): string => $request->body(), $kept));
check('they are two', false, $kept[0] === $kept[1]);
?>
--EXPECT--
status: hepsipay.payment.status GET https://merchantpfpayment-gateway-qa.hepsipay.com/payment/TOKEN/status read
ok: the time left for it
ok: its user agent
refund: hepsipay.payment.refund POST https://merchantpfpayment-gateway-qa.hepsipay.com/payment/refund write
ok: the time left for it
ok: its user agent
link: finrota.hpm.createLink POST https://pgw.netahsilatdemo.com/hpm write
ok: the time left for it
ok: its user agent
ok: the deadline cuts the time
ok: a request shows no secret
ok: and is not serialised
ok: nor cloned
a plain exception: TransportException unanswered - whose previous is DomainException | TransportException unknown - whose previous is DomainException | TransportException unknown - whose previous is DomainException
an Error: TransportException unanswered - whose previous is Error | TransportException unknown - whose previous is Error | TransportException unknown - whose previous is Error
an AssertionError, of assert(): TransportException unanswered - whose previous is AssertionError | TransportException unknown - whose previous is AssertionError | TransportException unknown - whose previous is AssertionError
ConnectException: ConnectException unanswered - retryable as it is
TimeoutException, not sent: TimeoutException unanswered - retryable as it is
TimeoutException, unknown: TimeoutException unanswered - as it is
TimeoutException, as it is made: TimeoutException unanswered - as it is
ConnectionLostException: ConnectionLostException unanswered - as it is
AuthenticationException: AuthenticationException unanswered - as it is
ConfigurationException: ConfigurationException unanswered - as it is
ok: no word of it in ours
ok: the exchange that failed
{"Retry-After":"3"}: RateLimitException rejected 429 retryable after 3000 ms
{"RETRY-AFTER":"3"}: RateLimitException rejected 429 retryable after 3000 ms
{"retry-after":["3","4"]}: RateLimitException rejected 429 retryable after 3000 ms
{"Retry-After":3}: RateLimitException rejected 429 retryable
{"Retry-After":"soon"}: RateLimitException rejected 429 retryable
{"Retry-After":""}: RateLimitException rejected 429 retryable
{"Retry-After":[]}: RateLimitException rejected 429 retryable
["Retry-After: 3"]: RateLimitException rejected 429 retryable
{"X":{},"Retry-After":"3"}: RateLimitException rejected 429 retryable after 3000 ms
[]: RateLimitException rejected 429 retryable
ok: no status 99
ok: no status 600
ok: no status -1
ok: no status 0
a status without a body: ResponseException unknown 100
one that is too large: ResponseException unknown 200; hepsipay.payment.refund: the answer is too large (it is not known whether it was carried out)
ok: a response tells what it holds
ok: and shows no body
a response that was not constructed: TransportException unknown -
nothing: TransportException unknown -
503, then good: status PaymentState, 2 requests
503, then good: refund ServerErrorException unknown 503, 1 requests
503, then good: link ServerErrorException unknown 503, 1 requests
401, then good: PaymentLink, finrota.hpm.createLink, finrota.token.connect, finrota.hpm.createLink
ok: kept requests
ok: they are two
