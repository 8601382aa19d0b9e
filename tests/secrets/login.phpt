--TEST--
Logging in: neither the password, nor its hash, nor the token is told, whatever the provider answers
--INI--
zend.exception_ignore_args=0
zend.exception_string_param_max_len=100
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\{Environment, Exchange, Observer, Options, Transport};
use Payments\Exception\PaymentsException;
use Payments\Finrota\{Account, Vpws};
use Payments\Http\{Request, Response};
use Payments\HstMobil;

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/leaks.php';

final class Notebook implements Observer
{
    /** @var list<Exchange> */
    public array $exchanges = [];

    public function exchanged(Exchange $exchange): void
    {
        $this->exchanges[] = $exchange;
    }
}

/** A provider that answers the login, or refuses it, with all that it was sent. */
final class Parrot implements Transport
{
    public array $bodies = [];

    public function __construct(private readonly string $manner)
    {
    }

    public function __debugInfo(): array
    {
        return [];
    }

    public function send(Request $request): Response
    {
        $this->bodies[] = $request->body();
        $body = $request->body();
        $echo = implode(' ', json_decode($body, true) ?? []);
        $token = 't-0cc175b9c0f1b6a8';

        return match ($request->operation() === 'finrota.token.connect' || $request->operation() === 'hstmobil.auth.login' ? $this->manner : 'the call') {
            'a token' => new Response(200, json_encode([
                'token' => $token, 'expiry' => '2099-01-01T00:00:00Z', 'type' => 'Bearer',
                'data' => ['token' => $token, 'expiration' => '2099-01-01T00:00:00'], 'success' => true, 'message' => $echo, 'extra' => $echo,
            ])),
            'a token under another name' => new Response(200, json_encode(['accessToken' => $token, 'success' => true, 'data' => ['jwt' => $token], 'echo' => $echo])),
            'a token that is no header' => new Response(200, json_encode(['token' => "$token\r\nX: 1", 'expiry' => '2099-01-01T00:00:00Z', 'data' => ['token' => "$token\n"], 'success' => true])),
            'a refusal' => new Response(401, json_encode(['message' => "no such user: $echo", 'success' => false, 'data' => json_decode($body), 'resultCode' => '401'])),
            'its own body back' => new Response(400, $body),
            'a page' => new Response(500, "<pre>$body</pre>"),
            'the call' => new Response(404, json_encode(['message' => "not with $token", 'headers' => $request->headers(), 'statusCode' => 404])),
        };
    }
}

$secrets = [
    'API key' => 'k-8f3d2c51', 'secret key' => 's-a97b66e0', 'password' => 'Test1234!', 'hash of the password' => hash('sha512', 'Test1234!'),
    'bearer token' => 't-0cc175b9c0f1b6a8',
];
$logins = [
    'finrota' => fn (Options $options) => (new Vpws(new Account($secrets['API key'], $secrets['secret key'], Environment::Sandbox, $options)))->transaction(referenceNumber: 'r'),
    'hstmobil' => fn (Options $options) => (new HstMobil\WebPos(new HstMobil\Account(Environment::Sandbox, userName: '5000000000', password: $secrets['password'], options: $options)))->result('o', 'p'),
];
foreach ($logins as $name => $login) {
    foreach (['a token', 'a token under another name', 'a token that is no header', 'a refusal', 'its own body back', 'a page'] as $index => $manner) {
        $case = "$name, $manner";
        $notebook = new Notebook();
        $parrot = new Parrot($manner);
        $failure = null;
        try {
            // Another host each time, so that no token is kept from the case before.
            $login(new Options(transport: $parrot, observer: $notebook, retries: 0, baseUrl: "https://relay-$index.example"));
        } catch (PaymentsException $failure) {
        }
        holds(str_contains($parrot->bodies[0], $name === 'finrota' ? $secrets['secret key'] : $secrets['hash of the password']), "$case: it was on the wire");
        holds($failure !== null, "$case: it failed");
        same([], leaks(['message' => $failure->getMessage(), 'provider message' => (string) $failure->providerMessage, 'text' => (string) $failure], $secrets), "$case: failure");
        opaque($failure->exchange(), $secrets, "$case: exchange of the failure");
        foreach ($notebook->exchanges as $exchange) {
            opaque($exchange, $secrets, "$case: $exchange->operation");
        }
        holds(count($notebook->exchanges) >= 1, "$case: the login was observed");
    }
}

done();
?>
--EXPECT--
done
