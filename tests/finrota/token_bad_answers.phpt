--TEST--
Finrota token: answers that give no token; whatever goes wrong with it, the link was not sent
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Environment;
use Payments\Exception\ConnectException;
use Payments\Finrota\Account;
use Payments\Finrota\Hpm;
use Payments\Http\Response;
use Payments\Options;
use Payments\Outcome;

require __DIR__ . '/../support/shop.php';

const LINK = '{"statusCode":200,"data":{"link":"https://p.example/","expiryUtc":"2025-12-01T15:15:13"}}';

/** What comes of a link after this answer to the token's request, and which requests there were; each with a new account. */
function after(string|Response|\Throwable $answer): string
{
    static $account = 0;

    $transport = new FakeTransport(LINK);
    $transport->token = $answer;
    $hpm = new Hpm(new Account('key ' . ++$account, 'secret', Environment::Sandbox, new Options(transport: $transport, retries: 1)));
    $outcome = outcome(fn () => $hpm->createLink(...linkArguments()));
    $names = array_map(fn ($request): string => $request->operation() === 'finrota.token.connect' ? 'token' : 'link', $transport->requests);

    return "$outcome; " . implode(', ', $names);
}

$date = '2999-09-18T09:07:17.6884225Z';
foreach ([
    'at the top' => '{"expiry":"' . $date . '","token":"t","type":"Bearer"}',
    'in data' => '{"message":null,"statusCode":200,"data":{"expiry":"' . $date . '","token":"t","type":"Bearer"}}',
    'alone' => '{"token":"t"}',
    'null expiry' => '{"token":"t","expiry":null}',
    'of another type' => '{"token":"t","type":"mac"}',
    'a number' => '{"token":12345}',
    'both places' => '{"token":"t","data":{"token":"u"}}',
    'null at the top' => '{"token":null,"data":{"token":"u"}}',
    'already expired' => '{"token":"t","expiry":"2001-01-01T00:00:00Z"}',
    'an empty one' => '{"token":""}',
    'none' => '{"type":"Bearer"}',
    'null' => '{"token":null}',
    'null data' => '{"data":null}',
    'an object' => '{"token":{"t":1}}',
    'with a blank' => '{"token":"a b"}',
    'with a line break' => '{"token":"a\r\nX-Injected: 1"}',
    'not ASCII' => '{"token":"\u0131"}',
    'expiry in words' => '{"token":"t","expiry":"tomorrow"}',
    'twice' => '{"token":"t","token":"u"}',
    'a list' => '[{"token":"t"}]',
    'not JSON' => 'token=t',
    'empty' => '',
    'statusCode 401' => '{"message":"no","statusCode":401,"data":null}',
    'very long' => '{"token":"' . str_repeat('t', 20000) . '"}',
] as $title => $body) {
    echo "$title: ", after($body), "\n";
}
foreach ([201, 204, 302, 400, 401, 403, 404, 429, 500, 503] as $status) {
    echo "HTTP $status: ", after(new Response($status, '{"message":"no","statusCode":' . $status . '}', ['Retry-After' => '0'])), "\n";
}
echo 'the transport throws: ', after(new \RuntimeException('x')), "\n";
echo 'it cannot connect: ', after(new ConnectException('x', Outcome::NotSent)), "\n";
?>
--EXPECT--
at the top: PaymentLink; token, link
in data: PaymentLink; token, link
alone: PaymentLink; token, link
null expiry: PaymentLink; token, link
of another type: PaymentLink; token, link
a number: PaymentLink; token, link
both places: PaymentLink; token, link
null at the top: PaymentLink; token, link
already expired: PaymentLink; token, link
an empty one: ResponseException not-sent -; token
none: ResponseException not-sent -; token
null: ResponseException not-sent -; token
null data: ResponseException not-sent -; token
an object: ResponseException not-sent -; token
with a blank: ResponseException not-sent -; token
with a line break: ResponseException not-sent -; token
not ASCII: ResponseException not-sent -; token
expiry in words: PaymentLink; token, link
twice: ResponseException not-sent 200; token
a list: ResponseException not-sent 200; token
not JSON: ResponseException not-sent 200; token
empty: ResponseException not-sent 200; token
statusCode 401: ResponseException not-sent -; token
very long: PaymentLink; token, link
HTTP 201: ResponseException not-sent -; token
HTTP 204: ResponseException not-sent -; token
HTTP 302: ResponseException not-sent 302; token
HTTP 400: ApiException not-sent 400 after 0 ms; token
HTTP 401: AuthenticationException not-sent 401 after 0 ms; token
HTTP 403: PermissionException not-sent 403 after 0 ms; token
HTTP 404: NotFoundException not-sent 404 after 0 ms; token
HTTP 429: RateLimitException not-sent 429 retryable after 0 ms; token, token
HTTP 500: ServerErrorException not-sent 500 retryable after 0 ms; token, token
HTTP 503: ServerErrorException not-sent 503 retryable after 0 ms; token, token
the transport throws: TransportException not-sent -; token
it cannot connect: ConnectException not-sent -; token
