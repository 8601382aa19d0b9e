--TEST--
Hepsipay frame: answers that cannot be read or make no sense: the class, what it says, and how often it was asked
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Hepsipay\Frame;
use Payments\Http\Response;
use Payments\Options;

require __DIR__ . '/../support/frame.php';

const GOOD = ['init' => GOOD_INIT, 'checkAvailability' => GOOD_AVAILABILITY];

/** What an operation makes of an answer, with the number of requests where it is not 1. */
function call(string $method, string|Response $answer): string
{
    $transport = new FakeTransport($answer);
    $frame = new Frame(merchant(new Options(transport: $transport, retries: 1)));
    $outcome = outcome(fn () => $frame->$method(...frameArguments()));

    return count($transport->requests) === 1 ? $outcome : "$outcome, sent " . count($transport->requests) . ' times';
}

/** One line for an answer that is made from the good one of each operation: "init | checkAvailability". */
function line(string $title, callable|string|Response $make): void
{
    $outcomes = array_map(fn (string $method): string => call($method, is_callable($make) ? $make(GOOD[$method]) : $make), array_keys(GOOD));
    echo "$title: ", implode(' | ', array_unique($outcomes)), "\n";
}

$inside = fn (string $json): callable => fn (string $good): string => '{"extra":' . $json . ',' . substr($good, 1);

echo "-- as it should be\n";
line('good', fn (string $good): string => $good);
line('with white space', fn (string $good): string => "\r\n\t " . str_replace([',"', '":'], [" ,\n\"", "\" :\t"], $good) . " \r\n");
line('with unknown members', $inside('[{"a":null},[],"",-1.5e-3]'));

echo "-- not what was asked for\n";
foreach (['empty' => '', 'words' => 'OK', 'HTML' => '<html><body>Bakım</body></html>', 'null' => 'null', 'true' => 'true', 'a number' => '0', 'a text' => '"0000"', 'an empty object' => '{}', 'an empty list' => '[]'] as $title => $body) {
    line($title, $body);
}
line('in a list', fn (string $good): string => "[$good]");
line('in a text', fn (string $good): string => json_encode($good));
line('in another object', fn (string $good): string => "{\"data\":$good}");
line('names in another case', fn (string $good): string => preg_replace_callback('/"(\w+)":/', fn (array $match): string => '"' . lcfirst($match[1]) . '":', $good));

echo "-- not JSON\n";
line('text at the end', fn (string $good): string => $good . 'x');
line('two of it', fn (string $good): string => $good . $good);
line('half of it', fn (string $good): string => substr($good, 0, intdiv(strlen($good), 2)));
line('a comma too many', fn (string $good): string => str_replace('}', ',}', $good));
line('single quotes', fn (string $good): string => str_replace('"', "'", $good));
foreach (['NaN', '01', '"\x"', "\"\n\"", '[1,]', '"a\u0000b"', "\"\xff\"", '"\ud83c"', str_repeat('[', 32) . str_repeat(']', 32)] as $json) {
    line('with ' . addcslashes(strlen($json) > 20 ? 'too many brackets' : $json, "\0..\37\177..\377"), $inside($json));
}
line('too large', fn (string $good): string => $good . str_repeat(' ', 1048577 - strlen($good)));
line('very deep', str_repeat('{"Response":', 100000));

echo "-- members twice\n";
line('Success', fn (string $good): string => '{"Success":true,' . substr($good, 1));
line('MessageCode', fn (string $good): string => '{"MessageCode":"0000",' . substr($good, 1));
line('one that nobody reads', $inside('1,"extra":2'));

echo "-- Success and MessageCode\n";
foreach ([
    'Success false, another code' => ['Success' => 'false', 'MessageCode' => '"9400"'], 'Success false, 0000' => ['Success' => 'false'], 'Success true, another code' => ['MessageCode' => '"9400"'], 'Success absent' => ['Success' => null], 'code absent' => ['MessageCode' => null],
    'Success false, code absent' => ['Success' => 'false', 'MessageCode' => null], 'code a number' => ['MessageCode' => '0'], 'Success "false"' => ['Success' => '"false"', 'MessageCode' => '9400'],
] as $title => $changes) {
    line($title, fn (string $good): string => jsonOf(...$changes + array_map(json_encode(...), json_decode($good, true))));
}

echo "-- HTTP\n";
foreach ([201, 204, 301, 302, 307, 400, 401, 403, 404, 405, 408, 409, 415, 422, 429, 500, 503, 599] as $status) {
    line((string) $status, new Response($status, '', ['Retry-After' => '0']));
}
echo "-- HTTP, beside an answer that is good\n";
foreach ([201, 302, 400, 401, 404, 500] as $status) {
    $outcomes = array_map(fn (string $method): string => preg_replace('/(\d{3}) 0000/', '$1', call($method, new Response($status, GOOD[$method], ['Retry-After' => '0']))), array_keys(GOOD));
    echo "$status: ", implode(' | ', $outcomes), "\n";
}
echo "-- HTTP, beside a refusal\n";
$refusal = '{"Success":false,"MessageCode":"9400","Message":"kart 4155650100416111 olmaz","UserMessageTitle":null,"UserMessage":"Olmad\u0131"}';
foreach ([400, 404, 409, 415, 500] as $status) {
    foreach (array_keys(GOOD) as $method) {
        $thrown = thrown(fn () => frame(new FakeTransport(new Response($status, $refusal)))->$method(...frameArguments()));
        echo "$status, $method: ", $thrown->outcome()->value, ' ', show([$thrown->providerCode, $thrown->providerMessage, $thrown->userMessage]), "\n";
    }
}
$thrown = thrown(fn () => frame(new FakeTransport($refusal))->init(...frameArguments()));
echo failure($thrown), '; ', $thrown->getMessage(), "\n";

// However it is cut, half an answer is none; nor is one with a flipped bit taken for something else than it says.
$table = new Table();
$failures = ['init' => 'ResponseException unknown 200', 'checkAvailability' => 'ResponseException unanswered 200'];
foreach (GOOD as $method => $good) {
    for ($length = 0; $length < strlen($good); $length++) {
        $table->row("$method cut at $length", $failures[$method], call($method, substr($good, 0, $length)));
    }
    for ($at = 0; $at < strlen($good); $at++) {
        // In a text that nobody needs it does not matter.
        $told = call($method, substr_replace($good, chr(ord($good[$at]) ^ 0x80), $at, 1));
        $table->row("$method, byte $at: $told", true, $told === call($method, $good) || str_starts_with($told, $failures[$method]));
    }
}
$table->end();
?>
--EXPECT--
-- as it should be
good: FrameSession | Availability
with white space: FrameSession | Availability
with unknown members: FrameSession | Availability
-- not what was asked for
empty: ResponseException unknown 200 | ResponseException unanswered 200
words: ResponseException unknown 200 | ResponseException unanswered 200
HTML: ResponseException unknown 200 | ResponseException unanswered 200
null: ResponseException unknown 200 | ResponseException unanswered 200
true: ResponseException unknown 200 | ResponseException unanswered 200
a number: ResponseException unknown 200 | ResponseException unanswered 200
a text: ResponseException unknown 200 | ResponseException unanswered 200
an empty object: ResponseException unknown 200 | ResponseException unanswered 200
an empty list: ResponseException unknown 200 | ResponseException unanswered 200
in a list: ResponseException unknown 200 | ResponseException unanswered 200
in a text: ResponseException unknown 200 | ResponseException unanswered 200
in another object: ResponseException unknown 200 | ResponseException unanswered 200
names in another case: ResponseException unknown 200 | ResponseException unanswered 200
-- not JSON
text at the end: ResponseException unknown 200 | ResponseException unanswered 200
two of it: ResponseException unknown 200 | ResponseException unanswered 200
half of it: ResponseException unknown 200 | ResponseException unanswered 200
a comma too many: ResponseException unknown 200 | ResponseException unanswered 200
single quotes: ResponseException unknown 200 | ResponseException unanswered 200
with NaN: ResponseException unknown 200 | ResponseException unanswered 200
with 01: ResponseException unknown 200 | ResponseException unanswered 200
with "\x": ResponseException unknown 200 | ResponseException unanswered 200
with "\n": FrameSession | Availability
with [1,]: ResponseException unknown 200 | ResponseException unanswered 200
with "a\u0000b": FrameSession | Availability
with "\377": FrameSession | Availability
with "\ud83c": FrameSession | Availability
with too many brackets: ResponseException unknown 200 | ResponseException unanswered 200
too large: ResponseException unknown 200 | ResponseException unanswered 200
very deep: ResponseException unknown 200 | ResponseException unanswered 200
-- members twice
Success: ResponseException unknown 200 0000 | ResponseException unanswered 200
MessageCode: ResponseException unknown 200 | ResponseException unanswered 200
one that nobody reads: FrameSession | Availability
-- Success and MessageCode
Success false, another code: ApiException rejected 200 9400 | Availability
Success false, 0000: ResponseException unknown 200 0000 | Availability
Success true, another code: ResponseException unknown 200 9400 | Availability
Success absent: ResponseException unknown 200 0000 | ResponseException unanswered 200
code absent: ResponseException unknown 200 | Availability
Success false, code absent: ApiException rejected 200 | Availability
code a number: ResponseException unknown 200 0 | Availability
Success "false": ApiException rejected 200 9400 | Availability
-- HTTP
201: ResponseException unknown 201 | ResponseException unanswered 201
204: ResponseException unknown 204 | ResponseException unanswered 204
301: ResponseException unknown 301 | ResponseException unanswered 301
302: ResponseException unknown 302 | ResponseException unanswered 302
307: ResponseException unknown 307 | ResponseException unanswered 307
400: ApiException rejected 400 after 0 ms | ApiException unanswered 400 after 0 ms
401: AuthenticationException rejected 401 after 0 ms | AuthenticationException unanswered 401 after 0 ms
403: PermissionException rejected 403 after 0 ms | PermissionException unanswered 403 after 0 ms
404: NotFoundException rejected 404 after 0 ms | NotFoundException unanswered 404 after 0 ms
405: ApiException rejected 405 after 0 ms | ApiException unanswered 405 after 0 ms
408: ServerErrorException unknown 408 after 0 ms | ServerErrorException unanswered 408 retryable after 0 ms, sent 2 times
409: ApiException rejected 409 after 0 ms | ApiException unanswered 409 after 0 ms
415: ApiException rejected 415 after 0 ms | ApiException unanswered 415 after 0 ms
422: ApiException rejected 422 after 0 ms | ApiException unanswered 422 after 0 ms
429: RateLimitException rejected 429 retryable after 0 ms | RateLimitException unanswered 429 retryable after 0 ms, sent 2 times
500: ServerErrorException unknown 500 after 0 ms | ServerErrorException unanswered 500 retryable after 0 ms, sent 2 times
503: ServerErrorException unknown 503 after 0 ms | ServerErrorException unanswered 503 retryable after 0 ms, sent 2 times
599: ServerErrorException unknown 599 after 0 ms | ServerErrorException unanswered 599 retryable after 0 ms, sent 2 times
-- HTTP, beside an answer that is good
201: FrameSession | Availability
302: ResponseException unknown 302 | ResponseException unanswered 302
400: ResponseException unknown 400 | ApiException unanswered 400 after 0 ms
401: ResponseException unknown 401 | AuthenticationException unanswered 401 after 0 ms
404: ResponseException unknown 404 | NotFoundException unanswered 404 after 0 ms
500: ServerErrorException unknown 500 after 0 ms | ServerErrorException unanswered 500 retryable after 0 ms, sent 2 times
-- HTTP, beside a refusal
400, init: rejected ["9400", "kart 415565******6111 olmaz", "Olmadı"]
400, checkAvailability: unanswered ["9400", "kart 415565******6111 olmaz", "Olmadı"]
404, init: rejected ["9400", "kart 415565******6111 olmaz", "Olmadı"]
404, checkAvailability: unanswered ["9400", "kart 415565******6111 olmaz", "Olmadı"]
409, init: rejected ["9400", "kart 415565******6111 olmaz", "Olmadı"]
409, checkAvailability: unanswered ["9400", "kart 415565******6111 olmaz", "Olmadı"]
415, init: rejected ["9400", "kart 415565******6111 olmaz", "Olmadı"]
415, checkAvailability: unanswered ["9400", "kart 415565******6111 olmaz", "Olmadı"]
500, init: unknown ["9400", "kart 415565******6111 olmaz", "Olmadı"]
500, checkAvailability: unanswered ["9400", "kart 415565******6111 olmaz", "Olmadı"]
ApiException rejected 200 9400; hepsipay.frame.init: the provider refused, code 9400: kart 415565******6111 olmaz
592 rows checked
