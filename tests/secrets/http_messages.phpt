--TEST--
Http\Request and Http\Response: dumps show neither body nor headers; an answer's headers are not secret, its body is
--INI--
zend.exception_ignore_args=0
zend.exception_string_param_max_len=100
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\{Currency, Environment, Money, Options};
use Payments\Finrota\{Account, Customer, Hpm, UserVerificationBy};
use Payments\Hepsipay\{Merchant, Status};
use Payments\Http\{Request, Response};

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/answers.php';
require __DIR__ . '/../support/leaks.php';

$secrets = [
    'API key' => 'k-8f3d2c51', 'secret key' => 's-a97b66e0', 'merchant secret' => 'm-77d0c4aa', 'bearer token' => 't-0cc175b9c0f1b6a8', 'frame token' => 'f-92eb5ffee6ae',
    'national id' => '10000000146',
];
$transport = new Answers(fn (Request $request) => match ($request->operation()) {
    'finrota.token.connect' => new Response(200, sprintf(Answers::TOKEN, 't-0cc175b9c0f1b6a8')),
    'finrota.hpm.createLink' => new Response(200, '{"data":{"link":"https://pay.example/1","expiryUtc":"2099-01-01T00:00:00Z"},"message":null,"statusCode":200}'),
    default => new Response(404, '{"Success":false,"MessageCode":"404","Message":"no f-92eb5ffee6ae"}'),
});
$options = new Options(transport: $transport, retries: 0);
(new Hpm(new Account($secrets['API key'], $secrets['secret key'], Environment::Sandbox, $options)))->createLink(
    Money::of('10', Currency::TRY), 'order', '504978bf-bebd-40c5-89aa-b76f3a20341c',
    new Customer('a@b.example', tckn: $secrets['national id']), UserVerificationBy::Email, 'Create',
);
result(fn () => (new Status(new Merchant('1', '2', $secrets['merchant secret'], Environment::Sandbox, options: $options)))->get('f-92eb5ffee6ae'));

// The requests carry the secrets, for the transport alone.
[$token, $link, $status] = $transport->requests;
holds(str_contains($token->body(), $secrets['API key']) && str_contains($token->body(), $secrets['secret key']), 'the token request carries the keys');
same("Bearer {$secrets['bearer token']}", $link->headers()['Authorization'], 'the link request carries the token');
holds(str_contains($link->body(), $secrets['national id']), 'the link request carries the national id');
holds(str_contains($status->url(), $secrets['frame token']), 'the status request carries the frame token');
foreach (['token' => $token, 'link' => $link, 'status' => $status] as $case => $request) {
    opaque($request, $secrets, "the $case request");
    opaque([$request], $secrets, "the $case request in a list");
}
same(0, preg_match('/signature|Bearer|apiKey/', implode(views($status)) . implode(views($token)) . implode(views($link))), 'nor anything else of them');

// What a transport was given shows up in the trace of what it throws.
$failing = new Options(retries: 0, transport: new Answers(fn (Request $request) => throw new \LogicException('down')));
try {
    (new Status(new Merchant('1', '2', $secrets['merchant secret'], Environment::Sandbox, options: $failing)))->get('f-92eb5ffee6ae');
} catch (\Throwable $thrown) {
    holds($thrown->getPrevious() instanceof \LogicException, 'what the transport threw is kept');
    opaque($thrown, $secrets, 'a failure of the transport');
}

// A response: its body is as secret as what it holds.
$response = new Response(200, sprintf(Answers::TOKEN, $secrets['bearer token']), ['Content-Type' => 'application/json']);
opaque($response, $secrets, 'a response');
try {
    new Response(1000, sprintf(Answers::TOKEN, 't-0cc175b9c0f1b6a8'));
} catch (\ValueError $refusal) {
    opaque($refusal, $secrets, 'a response that was refused');
}

done();
?>
--EXPECT--
done
