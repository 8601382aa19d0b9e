--TEST--
HstMobil: answers that cannot be read or make no sense, for every operation: the class, what it says of the money, and how often it was asked
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Http\Response;
use Payments\Options;

require __DIR__ . '/../support/hstmobil.php';

const GOOD = ['pay' => GOOD_PAY, 'result' => GOOD_RESULT, 'installments' => GOOD_INSTALLMENTS, 'login' => GOOD_LOGIN];

/** What an operation makes of an answer, with the number of requests where it is not 1. */
function call(string $operation, string|Response $answer): string
{
    static $users = 0;

    $provider = new HstMobil($operation === 'login' ? GOOD_PAY : $answer);
    if ($operation === 'login') {
        $provider->login = $answer;
    }
    $options = new Options(transport: $provider, retries: 1);
    $pos = webPos($options, ...$operation === 'login' ? ['userName' => 'user ' . ++$users, 'password' => 'p'] : ['apiKey' => 'k']);
    $outcome = outcome(fn () => match ($operation) {
        'pay', 'login' => $pos->pay(...payArguments()),
        'result' => $pos->result(ORDER_ID, 'p'),
        'installments' => $pos->installments(),
    });
    $sent = count(array_filter($provider->requests, fn ($request) => $operation !== 'login' || $request->operation() === 'hstmobil.auth.login'));

    return $sent === 1 ? $outcome : "$outcome, sent $sent times";
}

/** One line for an answer that is made from the good one of each operation: "pay | result | installments | login". */
function line(string $title, callable|string $make): void
{
    $outcomes = array_map(fn (string $operation): string => call($operation, is_string($make) ? $make : $make(GOOD[$operation])), array_keys(GOOD));
    echo "$title: ", implode(' | ', count(array_unique($outcomes)) === 1 ? [$outcomes[0]] : $outcomes), "\n";
}

$inside = fn (string $json): callable => fn (string $good): string => '{"extra":' . $json . ',' . substr($good, 1);

echo "-- as it should be\n";
line('good', fn (string $good): string => $good);
line('with white space', fn (string $good): string => "\r\n\t " . str_replace([',"', '":'], [" ,\n\"", "\" :\t"], $good) . " \r\n");
line('with unknown members', $inside('[{"a":null},[],"",-1.5e-3]'));

echo "-- not what was asked for\n";
foreach (['empty' => '', 'words' => 'OK', 'HTML' => '<html><body>Bakım</body></html>', 'null' => 'null', 'true' => 'true', 'a number' => '200', 'a text' => '"0000"', 'an empty object' => '{}', 'an empty list' => '[]', 'a list' => '[{"success":true}]'] as $title => $body) {
    line($title, $body);
}
line('in a list', fn (string $good): string => "[$good]");
line('in a text', fn (string $good): string => json_encode($good));
line('in another object', fn (string $good): string => "{\"Response\":$good}");
line('names in another case', fn (string $good): string => preg_replace_callback('/"(\w+)":/', fn (array $match): string => '"' . ucfirst($match[1]) . '":', $good));

echo "-- not JSON\n";
line('text at the end', fn (string $good): string => $good . 'x');
line('two of it', fn (string $good): string => $good . $good);
line('half of it', fn (string $good): string => substr($good, 0, intdiv(strlen($good), 2)));
line('a comma too many', fn (string $good): string => str_replace('}', ',}', $good));
line('single quotes', fn (string $good): string => str_replace('"', "'", $good));
foreach (['NaN', '01', '1.', '"\x"', "\"\n\"", '[1,]', '"a\u0000b"', "\"a\0b\"", "\"\xff\"", '"\ud83c"', str_repeat('[', 32) . str_repeat(']', 32)] as $json) {
    line('with ' . addcslashes(strlen($json) > 20 ? 'too many brackets' : $json, "\0..\37\177..\377"), $inside($json));
}
line('too large', fn (string $good): string => $good . str_repeat(' ', 1048577 - strlen($good)));
line('very deep', str_repeat('{"data":', 100000));

echo "-- members twice\n";
line('data', fn (string $good): string => str_replace('{"data":', '{"data":null,"data":', $good));
line('success', fn (string $good): string => '{"success":true,' . substr($good, 1));
line('resultCode', fn (string $good): string => '{"resultCode":"0000",' . substr($good, 1));
line('one that nobody reads', $inside('1,"extra":2'));

echo "-- HTTP\n";
foreach ([201, 204, 206, 301, 302, 307, 400, 401, 402, 403, 404, 405, 408, 409, 410, 415, 422, 429, 500, 503, 599] as $status) {
    $outcomes = array_map(fn (string $operation): string => call($operation, new Response($status, '', ['Retry-After' => '0'])), array_keys(GOOD));
    echo "$status: ", implode(' | ', count(array_unique($outcomes)) === 1 ? [$outcomes[0]] : $outcomes), "\n";
}
/** Without the provider's code. */
$plain = fn (string $outcome): string => preg_replace('/(\d{3}) \d{4}\b/', '$1', $outcome);
$table = new Table();

// HTTP says no, and the answer yes: for what may have moved money, nobody knows.
foreach ([400, 404, 409, 422, 429] as $status) {
    foreach (['pay', 'result'] as $operation) {
        $table->row("HTTP $status beside an answer that is good: $operation", 'unknown', preg_match('/unknown|rejected|not-sent/', call($operation, new Response($status, GOOD[$operation])), $match) ? $match[0] : '');
    }
}
foreach (['installments' => 'ApiException unanswered 400', 'login' => 'ApiException not-sent 400'] as $operation => $expected) {
    $table->row("HTTP 400 beside an answer that is good: $operation", $expected, $plain(call($operation, new Response(400, GOOD[$operation]))));
}
$table->row('HTTP 201 beside an answer that is good', ['Payment', 'PaymentResult', 'array', 'Payment'], array_map(fn (string $operation): string => call($operation, new Response(201, GOOD[$operation])), array_keys(GOOD)));
$table->row('HTTP 302 beside an answer that is good', 'ResponseException unknown 302', call('pay', new Response(302, GOOD_PAY)));
$table->row('HTTP 500 beside an answer that is good', 'ServerErrorException unknown 500', $plain(call('result', new Response(500, GOOD_RESULT))));

// The provider's words are kept.
foreach ([400 => 'rejected', 409 => 'rejected', 422 => 'rejected', 500 => 'unknown'] as $status => $expected) {
    foreach (['pay', 'result'] as $operation) {
        $provider = new HstMobil(new Response($status, '{"data":null,"success":false,"message":"kart 4155650100416111 olmaz","resultCode":"9003"}'));
        $pos = $provider->webPos();
        $thrown = thrown(fn () => $operation === 'pay' ? $pos->pay(...payArguments()) : $pos->result('o', 'p'));
        $table->row("HTTP $status beside a refusal: $operation", [$operation === 'result' && $expected === 'rejected' ? 'unanswered' : $expected, $status, '9003', 'kart 415565******6111 olmaz'], [$thrown->outcome()->value, $thrown->httpStatus, $thrown->providerCode, $thrown->providerMessage]);
    }
}

$failures = ['pay' => 'ResponseException unknown 200', 'result' => 'ResponseException unknown 200', 'installments' => 'ResponseException unanswered 200', 'login' => 'ResponseException not-sent 200'];

// However it is cut, half an answer is none; nor is one with a flipped bit taken for something else than it says.
foreach (GOOD as $operation => $good) {
    for ($length = 0; $length < strlen($good); $length++) {
        $table->row("$operation cut at $length", $failures[$operation], call($operation, substr($good, 0, $length)));
    }
    for ($at = 0; $at < strlen($good); $at++) {
        // In a text that nobody needs it does not matter.
        $told = call($operation, substr_replace($good, chr(ord($good[$at]) ^ 0x80), $at, 1));
        $table->row("$operation, byte $at: $told", true, $told === call($operation, $good) || str_starts_with($told, $failures[$operation]));
    }
}

// Every member, with every kind of value: a result, or what cannot be understood; what must be there must be readable.
$required = ['pay' => ['success', 'data', 'data.orderId', 'data.paymentId', 'data.paymentData', 'data.returnType'], 'result' => ['data', 'data.orderId', 'data.status'], 'login' => ['success', 'data', 'data.token']];
foreach ($required as $operation => $needed) {
    $document = json_decode(GOOD[$operation], true);
    $members = [...array_keys($document), ...array_map(fn (string $name): string => "data.$name", array_keys($document['data']))];
    foreach ($members as $member) {
        foreach ([null, 'null', '"null"', '[]', '{}', '[[1]]'] as $json) {
            $outcome = call($operation, patched(GOOD[$operation], ...[$member => $json]));
            if (in_array($member, $needed, true)) {
                $expected = $failures[$operation] . (str_ends_with($outcome, ' 0000') ? ' 0000' : '');
            } else {
                $expected = $operation === 'result' ? 'PaymentResult' : 'Payment';
            }
            $table->row("$operation, $member " . ($json ?? 'absent'), $expected, $outcome);
        }
    }
}
$table->end();

// In words.
foreach (['pay', 'result', 'installments', 'login'] as $operation) {
    $provider = new HstMobil('OK');
    $provider->login = $operation === 'login' ? 'OK' : GOOD_LOGIN;
    $pos = $provider->webPos();
    echo told(fn () => match ($operation) {
        'pay', 'login' => $pos->pay(...payArguments()),
        'result' => $pos->result(ORDER_ID, 'p'),
        'installments' => $pos->installments(),
    }), "\n";
}
?>
--EXPECT--
-- as it should be
good: Payment | PaymentResult | array | Payment
with white space: Payment | PaymentResult | array | Payment
with unknown members: Payment | PaymentResult | array | Payment
-- not what was asked for
empty: ResponseException unknown 200 | ResponseException unknown 200 | ResponseException unanswered 200 | ResponseException not-sent 200
words: ResponseException unknown 200 | ResponseException unknown 200 | ResponseException unanswered 200 | ResponseException not-sent 200
HTML: ResponseException unknown 200 | ResponseException unknown 200 | ResponseException unanswered 200 | ResponseException not-sent 200
null: ResponseException unknown 200 | ResponseException unknown 200 | ResponseException unanswered 200 | ResponseException not-sent 200
true: ResponseException unknown 200 | ResponseException unknown 200 | bool | ResponseException not-sent 200
a number: ResponseException unknown 200 | ResponseException unknown 200 | int | ResponseException not-sent 200
a text: ResponseException unknown 200 | ResponseException unknown 200 | string | ResponseException not-sent 200
an empty object: ResponseException unknown 200 | ResponseException unknown 200 | array | ResponseException not-sent 200
an empty list: ResponseException unknown 200 | ResponseException unknown 200 | array | ResponseException not-sent 200
a list: ResponseException unknown 200 | ResponseException unknown 200 | array | ResponseException not-sent 200
in a list: ResponseException unknown 200 | ResponseException unknown 200 | array | ResponseException not-sent 200
in a text: ResponseException unknown 200 | ResponseException unknown 200 | string | ResponseException not-sent 200
in another object: ResponseException unknown 200 | ResponseException unknown 200 | array | ResponseException not-sent 200
names in another case: ResponseException unknown 200 | ResponseException unknown 200 | array | ResponseException not-sent 200
-- not JSON
text at the end: ResponseException unknown 200 | ResponseException unknown 200 | ResponseException unanswered 200 | ResponseException not-sent 200
two of it: ResponseException unknown 200 | ResponseException unknown 200 | ResponseException unanswered 200 | ResponseException not-sent 200
half of it: ResponseException unknown 200 | ResponseException unknown 200 | ResponseException unanswered 200 | ResponseException not-sent 200
a comma too many: ResponseException unknown 200 | ResponseException unknown 200 | ResponseException unanswered 200 | ResponseException not-sent 200
single quotes: ResponseException unknown 200 | ResponseException unknown 200 | ResponseException unanswered 200 | ResponseException not-sent 200
with NaN: ResponseException unknown 200 | ResponseException unknown 200 | ResponseException unanswered 200 | ResponseException not-sent 200
with 01: ResponseException unknown 200 | ResponseException unknown 200 | ResponseException unanswered 200 | ResponseException not-sent 200
with 1.: ResponseException unknown 200 | ResponseException unknown 200 | ResponseException unanswered 200 | ResponseException not-sent 200
with "\x": ResponseException unknown 200 | ResponseException unknown 200 | ResponseException unanswered 200 | ResponseException not-sent 200
with "\n": Payment | PaymentResult | array | Payment
with [1,]: ResponseException unknown 200 | ResponseException unknown 200 | ResponseException unanswered 200 | ResponseException not-sent 200
with "a\u0000b": Payment | PaymentResult | array | Payment
with "a\000b": Payment | PaymentResult | array | Payment
with "\377": Payment | PaymentResult | array | Payment
with "\ud83c": Payment | PaymentResult | array | Payment
with too many brackets: ResponseException unknown 200 | ResponseException unknown 200 | ResponseException unanswered 200 | ResponseException not-sent 200
too large: ResponseException unknown 200 | ResponseException unknown 200 | ResponseException unanswered 200 | ResponseException not-sent 200
very deep: ResponseException unknown 200 | ResponseException unknown 200 | ResponseException unanswered 200 | ResponseException not-sent 200
-- members twice
data: ResponseException unknown 200 | ResponseException unknown 200 | array | ResponseException not-sent 200
success: ResponseException unknown 200 | PaymentResult | array | ResponseException not-sent 200 0000
resultCode: ResponseException unknown 200 | PaymentResult | ResponseException unanswered 200 | ResponseException not-sent 200
one that nobody reads: Payment | PaymentResult | array | Payment
-- HTTP
201: ResponseException unknown 201 | ResponseException unknown 201 | ResponseException unanswered 201 | ResponseException not-sent 201
204: ResponseException unknown 204 | ResponseException unknown 204 | ResponseException unanswered 204 | ResponseException not-sent 204
206: ResponseException unknown 206 | ResponseException unknown 206 | ResponseException unanswered 206 | ResponseException not-sent 206
301: ResponseException unknown 301 | ResponseException unknown 301 | ResponseException unanswered 301 | ResponseException not-sent 301
302: ResponseException unknown 302 | ResponseException unknown 302 | ResponseException unanswered 302 | ResponseException not-sent 302
307: ResponseException unknown 307 | ResponseException unknown 307 | ResponseException unanswered 307 | ResponseException not-sent 307
400: ApiException rejected 400 after 0 ms | ApiException unanswered 400 after 0 ms | ApiException unanswered 400 after 0 ms | ApiException not-sent 400 after 0 ms
401: AuthenticationException rejected 401 after 0 ms | AuthenticationException unanswered 401 after 0 ms | AuthenticationException unanswered 401 after 0 ms | AuthenticationException not-sent 401 after 0 ms
402: ApiException rejected 402 after 0 ms | ApiException unanswered 402 after 0 ms | ApiException unanswered 402 after 0 ms | ApiException not-sent 402 after 0 ms
403: PermissionException rejected 403 after 0 ms | PermissionException unanswered 403 after 0 ms | PermissionException unanswered 403 after 0 ms | PermissionException not-sent 403 after 0 ms
404: NotFoundException rejected 404 after 0 ms | NotFoundException unanswered 404 after 0 ms | NotFoundException unanswered 404 after 0 ms | NotFoundException not-sent 404 after 0 ms
405: ApiException rejected 405 after 0 ms | ApiException unanswered 405 after 0 ms | ApiException unanswered 405 after 0 ms | ApiException not-sent 405 after 0 ms
408: ServerErrorException unknown 408 after 0 ms | ServerErrorException unknown 408 after 0 ms | ServerErrorException unanswered 408 retryable after 0 ms, sent 2 times | ServerErrorException not-sent 408 retryable after 0 ms, sent 2 times
409: ApiException rejected 409 after 0 ms | ApiException unanswered 409 after 0 ms | ApiException unanswered 409 after 0 ms | ApiException not-sent 409 after 0 ms
410: ApiException rejected 410 after 0 ms | ApiException unanswered 410 after 0 ms | ApiException unanswered 410 after 0 ms | ApiException not-sent 410 after 0 ms
415: ApiException rejected 415 after 0 ms | ApiException unanswered 415 after 0 ms | ApiException unanswered 415 after 0 ms | ApiException not-sent 415 after 0 ms
422: ApiException rejected 422 after 0 ms | ApiException unanswered 422 after 0 ms | ApiException unanswered 422 after 0 ms | ApiException not-sent 422 after 0 ms
429: RateLimitException rejected 429 retryable after 0 ms | RateLimitException unanswered 429 retryable after 0 ms | RateLimitException unanswered 429 retryable after 0 ms, sent 2 times | RateLimitException not-sent 429 retryable after 0 ms, sent 2 times
500: ServerErrorException unknown 500 after 0 ms | ServerErrorException unknown 500 after 0 ms | ServerErrorException unanswered 500 retryable after 0 ms, sent 2 times | ServerErrorException not-sent 500 retryable after 0 ms, sent 2 times
503: ServerErrorException unknown 503 after 0 ms | ServerErrorException unknown 503 after 0 ms | ServerErrorException unanswered 503 retryable after 0 ms, sent 2 times | ServerErrorException not-sent 503 retryable after 0 ms, sent 2 times
599: ServerErrorException unknown 599 after 0 ms | ServerErrorException unknown 599 after 0 ms | ServerErrorException unanswered 599 retryable after 0 ms, sent 2 times | ServerErrorException not-sent 599 retryable after 0 ms, sent 2 times
2001 rows checked
ResponseException unknown 200; hstmobil.webpos.pay: the answer is not valid JSON (it is not known whether it was carried out)
ResponseException unknown 200; hstmobil.webpos.result: the answer is not valid JSON (it is not known whether it was carried out)
ResponseException unanswered 200; hstmobil.webpos.installments: the answer is not valid JSON
ResponseException not-sent 200; hstmobil.auth.login: the answer is not valid JSON (the call itself was not sent)
