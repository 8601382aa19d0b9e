--TEST--
Exchange: what observers and exceptions are told shows no key, token, signature or national id, over the network and by a transport
--INI--
zend.exception_ignore_args=0
zend.exception_string_param_max_len=100
--EXTENSIONS--
payments
openssl
--FILE--
<?php
namespace Payments\Tests;

use Payments\{Currency, Environment, Exchange, Money, Observer, Options};
use Payments\Exception\PaymentsException;
use Payments\Finrota\{Account, Customer, Hpm, UserVerificationBy};
use Payments\Hepsipay\{Merchant, Refund, Status};
use Simulator\Client;

require __DIR__ . '/../../simulator/Client.php';
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

$simulator = Client::start();
$notebook = new Notebook();
$options = new Options(baseUrl: $simulator->url(), caFile: $simulator->caFile(), observer: $notebook, retries: 0);
$account = new Account('demo-api-key', 'demo-secret-key', Environment::Sandbox, $options);
$merchant = new Merchant('10019', '1019', 'TestSecretKey', Environment::Sandbox, 'TestCallbackKey', options: $options);
$payment = $simulator->createHepsipayPayment();

$link = (new Hpm($account))->createLink(
    Money::of('150.00', Currency::TRY), 'order-1', '504978bf-bebd-40c5-89aa-b76f3a20341c',
    new Customer('a@b.example', tckn: '10000000146'), UserVerificationBy::Email, 'Create',
);
(new Status($merchant))->get($payment['token']);
(new Refund($merchant))->byPaymentId($payment['paymentId'], Money::of('1.00', Currency::TRY));

// What went over the wire: the secrets are there.
$wire = $simulator->requests();
$bearer = null;
$signatures = [];
foreach ($wire as $request) {
    foreach ($request['headers'] as [$name, $value]) {
        if (strcasecmp($name, 'authorization') === 0) {
            $bearer = substr($value, strlen('Bearer '));
        } elseif (strcasecmp($name, 'signature') === 0) {
            $signatures[] = $value;
        }
    }
}
same(4, count($wire), 'token, link, status, refund');
holds(strlen((string) $bearer) > 10, 'a token was used');
same(2, count($signatures), 'two calls were signed');

$secrets = [
    'API key' => 'demo-api-key', 'secret key' => 'demo-secret-key', 'merchant secret' => 'TestSecretKey', 'callback key' => 'TestCallbackKey',
    'bearer token' => $bearer, 'frame token' => $payment['token'], 'first signature' => $signatures[0], 'second signature' => $signatures[1],
    'national id' => '10000000146',
];
holds(leaks(['wire' => json_encode($wire)], array_diff_key($secrets, ['callback key' => 1, 'merchant secret' => 1])) !== [], 'the search would find them');

same(['finrota.token.connect', 'finrota.hpm.createLink', 'hepsipay.payment.status', 'hepsipay.payment.refund'], array_map(fn ($exchange) => $exchange->operation, $notebook->exchanges), 'four exchanges');
foreach ($notebook->exchanges as $exchange) {
    opaque($exchange, $secrets, $exchange->operation);
    same(array_keys(get_object_vars($exchange)), array_keys($exchange->jsonSerialize()), "$exchange->operation: JSON tells all of it");
    same(get_object_vars($exchange), get_object_vars(unserialize(serialize($exchange))), "$exchange->operation: fit for a queue");
}

// And what is no secret is told.
[$token, $created, $status, $refund] = $notebook->exchanges;
same('{"apiKey":"***","secretKey":"***"}', $token->requestBody, 'token: request');
same('***', $token->responseBody, 'token: the answer is a secret as a whole');
holds(str_contains($created->requestBody, '"clientOrderReference":"order-1"'), 'link: order');
holds(str_contains($created->requestBody, '"amount":150.00'), 'link: amount');
holds(str_contains($created->requestBody, '"tckn":"***"'), 'link: national id');
same($simulator->url() . '/payment/{token}/status', $status->url, 'status: url');
same(null, $status->requestBody, 'status: no body');
holds(str_contains($status->responseBody, '"MerchantOrderNumber"'), 'status: answer');
holds(str_contains($refund->requestBody, $payment['paymentId']), 'refund: payment');
same(['POST', 200, 1], [$refund->method, $refund->httpStatus, $refund->attempts], 'refund: method, status, attempts');

// Failures carry the same.
$failures = [];
$collect = function (callable $call) use (&$failures) {
    try {
        $call();
        echo "FAILED: no failure\n";
    } catch (PaymentsException $failure) {
        $failures[] = $failure;
    }
};
$simulator->revokeTokens();
$refused = new Account('demo-api-key', 'demo-secret-key-2', Environment::Sandbox, $options);
$unsigned = new Merchant('10019', '1019', 'WrongSecretKey', Environment::Sandbox, options: $options);
$arguments = [Money::of('150.00', Currency::TRY), 'order-2', '504978bf-bebd-40c5-89aa-b76f3a20341c', new Customer('a@b.example', tckn: '10000000146'), UserVerificationBy::Email, 'Create'];
$collect(fn () => (new Hpm($refused))->createLink(...$arguments));
$collect(fn () => (new Status($unsigned))->get('0f8fad5b-d9cb-469f-a165-70867728950e'));
$collect(fn () => (new Status($merchant))->get('0f8fad5b-d9cb-469f-a165-70867728950e'));
foreach (['html', '500-after-commit', 'close-before-answer', 'not-json', 'truncated-json', 'huge'] as $fault) {
    $simulator->fault($fault, '/payment/*', ['times' => 1]);
    $collect(fn () => (new Status($merchant))->get('0f8fad5b-d9cb-469f-a165-70867728950e'));
    $simulator->clearFaults();
}
$secrets += ['second key' => 'demo-secret-key-2', 'wrong secret' => 'WrongSecretKey', 'other token' => '0f8fad5b-d9cb-469f-a165-70867728950e'];
same(9, count($failures), 'nine failures');
foreach ($failures as $index => $failure) {
    // In the trace is the customer, whose properties are the shop's own data; in all else of it is no national id.
    opaque($failure, array_diff_key($secrets, ['national id' => 0]), "failure $index " . $failure::class);
    same([], leaks(['message' => $failure->getMessage(), 'text' => (string) $failure], $secrets), "failure $index in a log");
    opaque($failure->exchange(), $secrets, "exchange of failure $index");
}

$simulator->stop();
done();
?>
--EXPECT--
done
