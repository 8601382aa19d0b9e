--TEST--
Payments\Testing\Answer: any answer, and any way to have none; judged as on the wire
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Hepsipay\Refund;
use Payments\Hepsipay\Status;
use Payments\Http\Request;
use Payments\Http\Response;
use Payments\Options;
use Payments\Outcome;
use Payments\Testing\Answer;
use Payments\Testing\FakeTransport;
use Payments\Testing\FinrotaAnswers as Finrota;
use Payments\Transport;

require __DIR__ . '/../support/finrota.php';

/** What becomes of a read, a write and a token, and how many requests there were with one retry. */
function outcomes(Answer $answer): string
{
    $told = [];
    foreach (['read' => fn ($merchant) => (new Status($merchant))->get('T'), 'write' => fn ($merchant) => (new Refund($merchant))->byPaymentId('1', kurus(1))] as $title => $call) {
        $fake = (new FakeTransport())->otherwise($answer);
        $told[] = "$title " . outcome(fn () => $call(merchant(new Options(transport: $fake, retries: 1)))) . ' (' . count($fake->requests()) . ')';
    }
    $fake = (new FakeTransport())->answerTokens($answer);
    $told[] = 'token ' . outcome(fn () => fakePws($fake, retries: 1)->pay(...pwsArguments())) . ' (' . count($fake->requests('finrota.token.connect')) . ', ' . count($fake->requests()) . ')';

    return implode('; ', $told);
}

foreach ([
    'connectFailed' => Answer::connectFailed(),
    'timeoutBeforeSend' => Answer::timeoutBeforeSend(),
    'timeoutAfterSend' => Answer::timeoutAfterSend(),
    'connectionLostBeforeSend' => Answer::connectionLostBeforeSend(),
    'connectionLostAfterSend' => Answer::connectionLostAfterSend(),
    'html' => Answer::html(),
    'html 200' => Answer::html(status: 200),
    'status 200' => Answer::status(200),
    'status 404' => Answer::status(404),
    'status 429' => Answer::status(429, ['Retry-After' => '0']),
    'status 500' => Answer::status(500),
    'no JSON' => Answer::json('{'),
    'an empty list' => Answer::json([]),
    'too large' => Answer::json(str_repeat(' ', 1048577)),
] as $title => $answer) {
    echo "$title: ", outcomes($answer), "\n";
}

// Told as the wire tells it.
$fake = new FakeTransport(Answer::timeoutAfterSend());
$seen = new Exchanges();
$failure = thrown(fn () => (new Refund(merchant(new Options(transport: $fake, observer: $seen))))->byPaymentId('1', kurus(1)));
check('the exchange', ['hepsipay.payment.refund', null, 1, '{"refundAmount":1,"paymentId":"1"}', null],
    (fn ($exchange) => [$exchange->operation, $exchange->httpStatus, $exchange->attempts, $exchange->requestBody, $exchange->responseBody])($failure->exchange()));
check('the observer', 1, count($seen->all));
check('nothing after it', null, $failure->getPrevious());
echo $failure->getMessage(), "\n";

// A further try may succeed.
$fake = new FakeTransport(Answer::connectFailed(), Answer::timeoutBeforeSend(), Finrota::paid());
check('a payment that was not sent is sent again', true, fakePws($fake, retries: 2)->pay(...pwsArguments())->status->isPaid());
$fake->assertSent('finrota.pws.pay', times: 3);

// An outcome that is unknown, and how it is settled.
$fake = new FakeTransport(Answer::timeoutAfterSend(), Finrota::transaction(lira('52')));
$pws = fakePws($fake);
$failure = thrown(fn () => $pws->pay(...pwsArguments(clientOrderReferenceCode: 'order-1')));
check('unknown', Outcome::Unknown, $failure->outcome());
check('settled', [true, 'order-1'], (fn ($found) => [$found->status->isPaid(), $found->clientOrderReferenceCode])($pws->resolve('order-1')));

// Through a transport around the fake, which logs or counts.
$around = new class (new FakeTransport(Answer::timeoutAfterSend(), Answer::json(['Success' => true, 'MessageCode' => '0000']))) implements Transport {
    public array $statuses = [];

    public function __construct(private readonly Transport $inner)
    {
    }

    public function send(Request $request): Response
    {
        $response = $this->inner->send($request);
        $this->statuses[] = [$response->status(), $response->body(), $response->headers()];

        return $response;
    }
};
$refund = new Refund(merchant(new Options(transport: $around)));
echo outcome(fn () => $refund->byPaymentId('1', kurus(1))), ', ', outcome(fn () => $refund->byPaymentId('1', kurus(1))), ' ', json_encode($around->statuses), "\n";

// What JSON says.
final class Amount implements \JsonSerializable
{
    public function jsonSerialize(): mixed
    {
        return ['ğ' => 1.0];
    }
}
$fake = new FakeTransport(Answer::json(['a' => 'https://x/ğ', 'b' => new Amount(), 'c' => null, 'd' => [1.10, 12345678901234567890]], 201, ['X-A' => 'b', 'Retry-After' => '3']));
thrown(fn () => (new Refund(merchant(new Options(transport: $fake))))->byPaymentId('1', kurus(1)));
$response = (new FakeTransport(Answer::json(['a' => 'https://x/ğ', 'b' => new Amount(), 'c' => null], 201, ['X-A' => 'b'])))->send($fake->requests()[0]);
check('a response', [201, '{"a":"https://x/ğ","b":{"ğ":1.0},"c":null}', ['X-A' => 'b']], [$response->status(), $response->body(), $response->headers()]);
json_encode("\xff");
foreach ([
    fn () => Answer::json(["\xff"]),
    fn () => Answer::json([INF]),
    fn () => Answer::json([fopen('php://memory', 'r')]),
    fn () => Answer::json([new class implements \JsonSerializable { public function jsonSerialize(): mixed { throw new \DomainException('its own'); } }]),
    fn () => Answer::json('', 99),
    fn () => Answer::status(600),
    fn () => Answer::html('', 0),
    fn () => Answer::json(null),
    fn () => new Answer(),
    fn () => serialize(Answer::status(200)),
    fn () => Answer::status(200)->status = 201,
] as $call) {
    $thrown = thrown($call);
    echo shortName($thrown), ': ', $thrown->getMessage(), "\n";
}
check('json_last_error() is the shop\'s', JSON_ERROR_UTF8, json_last_error());
?>
--EXPECT--
connectFailed: read ConnectException unanswered - retryable (2); write ConnectException not-sent - retryable (2); token ConnectException not-sent - retryable (2, 0)
timeoutBeforeSend: read TimeoutException unanswered - retryable (2); write TimeoutException not-sent - retryable (2); token TimeoutException not-sent - retryable (2, 0)
timeoutAfterSend: read TimeoutException unanswered - retryable (2); write TimeoutException unknown - (1); token TimeoutException not-sent - retryable (2, 0)
connectionLostBeforeSend: read ConnectionLostException unanswered - retryable (2); write ConnectionLostException not-sent - retryable (2); token ConnectionLostException not-sent - retryable (2, 0)
connectionLostAfterSend: read ConnectionLostException unanswered - retryable (2); write ConnectionLostException unknown - (1); token ConnectionLostException not-sent - retryable (2, 0)
html: read ServerErrorException unanswered 502 retryable (2); write ServerErrorException unknown 502 (1); token ServerErrorException not-sent 502 retryable (2, 0)
html 200: read ResponseException unanswered 200 (1); write ResponseException unknown 200 (1); token ResponseException not-sent 200 (1, 0)
status 200: read ResponseException unanswered 200 (1); write ResponseException unknown 200 (1); token ResponseException not-sent 200 (1, 0)
status 404: read NotFoundException unanswered 404 (1); write NotFoundException rejected 404 (1); token NotFoundException not-sent 404 (1, 0)
status 429: read RateLimitException unanswered 429 retryable after 0 ms (2); write RateLimitException rejected 429 retryable after 0 ms (1); token RateLimitException not-sent 429 retryable after 0 ms (2, 0)
status 500: read ServerErrorException unanswered 500 retryable (2); write ServerErrorException unknown 500 (1); token ServerErrorException not-sent 500 retryable (2, 0)
no JSON: read ResponseException unanswered 200 (1); write ResponseException unknown 200 (1); token ResponseException not-sent 200 (1, 0)
an empty list: read ResponseException unanswered 200 (1); write ResponseException unknown 200 (1); token ResponseException not-sent 200 (1, 0)
too large: read ResponseException unanswered 200 (1); write ResponseException unknown 200 (1); token ResponseException not-sent 200 (1, 0)
ok: the exchange
ok: the observer
ok: nothing after it
hepsipay.payment.refund: timed out while waiting for the answer: a fake (it is not known whether it was carried out)
ok: a payment that was not sent is sent again
ok: unknown
ok: settled
TimeoutException unknown -, RefundResult [[0,"",[]],[200,"{\"Success\":true,\"MessageCode\":\"0000\"}",[]]]
ok: a response
ValueError: Payments\Testing\Answer::json(): Argument #1 ($body) cannot be expressed in JSON
ValueError: Payments\Testing\Answer::json(): Argument #1 ($body) cannot be expressed in JSON
ValueError: Payments\Testing\Answer::json(): Argument #1 ($body) cannot be expressed in JSON
DomainException: its own
ValueError: Payments\Testing\Answer::json(): Argument #2 ($status) must be between 100 and 599
ValueError: Payments\Testing\Answer::status(): Argument #1 ($status) must be between 100 and 599
ValueError: Payments\Testing\Answer::html(): Argument #2 ($status) must be between 100 and 599
TypeError: Payments\Testing\Answer::json(): Argument #1 ($body) must be of type array|string, null given
Error: Call to private Payments\Testing\Answer::__construct() from global scope
Exception: Serialization of 'Payments\Testing\Answer' is not allowed
Error: Cannot access private property Payments\Testing\Answer::$status
ok: json_last_error() is the shop's
