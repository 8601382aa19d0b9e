--TEST--
Finrota PWS: a card's number, holder and security code, the national id, keys and token are in no exchange, exception or dump
--INI--
zend.exception_ignore_args=0
zend.exception_string_param_max_len=1000
--EXTENSIONS--
payments
--FILE--
<?php
declare(strict_types=1);

namespace Payments\Tests;

use Payments\Environment;
use Payments\Exception\PaymentsException;
use Payments\Finrota\Account;
use Payments\Finrota\Pws;
use Payments\Http\Response;
use Payments\Options;

require __DIR__ . '/../support/finrota.php';
require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/leaks.php';

const SECRETS = [
    'number' => '4155650100416111', 'holder' => 'Hâmil Örneği', 'security code' => '9157', 'national id' => '10000000146', 'api key' => 'k-88d1a6f0', 'secret key' => 's-25c3e9b4', 'token' => 't.5e1f0c7a.9d',
];

/** A payment that is answered so: everything that is then to be seen, by name. */
function seen(#[\SensitiveParameter] Response $answer): array
{
    static $number = 0;                              // another host, and so another token

    $notebook = new Exchanges();
    $transport = new FakeTransport($answer);
    $transport->token = '{"expiry":"2099-01-01T00:00:00Z","token":"' . SECRETS['token'] . '","type":"Bearer"}';
    $account = new Account(SECRETS['api key'], SECRETS['secret key'], Environment::Sandbox, new Options(transport: $transport, observer: $notebook, retries: 0, baseUrl: 'https://shop' . ++$number . '.example'));
    $service = new Pws($account);
    $arguments = pwsArguments(
        card: card(number: SECRETS['number'], holderName: SECRETS['holder'], expiryMonth: 12, expiryYear: 2031, cvv: SECRETS['security code']),
        contact: contact(tckn: SECRETS['national id']), clientOrderReferenceCode: 'order-1',
    );
    $failure = $payment = null;
    try {
        $payment = $service->pay(...$arguments);
    } catch (PaymentsException $failure) {
    }
    $texts = ['calls' => (string) count($notebook->all)];
    foreach ($notebook->all as $i => $exchange) {
        $texts += ["url $i" => $exchange->url, "request $i" => (string) $exchange->requestBody, "response $i" => (string) $exchange->responseBody];
    }
    $thrown = $failure ?? thrown(fn () => $payment->orThrow());
    $texts += [
        'message' => $thrown->getMessage(), 'log' => (string) $thrown, 'trace' => $thrown->getTraceAsString(), 'provider code' => (string) ($thrown->providerCode ?? ''), 'provider message' => (string) ($thrown->providerMessage ?? ''),
        'result' => json_encode($payment, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES), 'decline' => json_encode($payment?->decline, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES),
    ];

    $transport->token = '';                             // the fake's own
    foreach (['payment' => $payment, 'card' => $arguments['card'], 'service' => $service] as $name => $value) {
        foreach (views($value) as $way => $text) {
            $texts["$name, $way"] = $text;
        }
    }

    // The shop's own cardholder shows the national id, but in JSON; so do the arguments in a trace.
    $texts['arguments in the trace'] = str_replace(SECRETS['national id'], '', print_r($thrown->getTrace(), true));
    $texts['cardholder as JSON'] = json_encode($arguments['contact']);

    return $texts;
}

// What went out is right, so that what is not seen was there.
$transport = new FakeTransport(envelope(PWS_PAYMENT));
fakePws($transport)->pay(...pwsArguments(card: card(number: SECRETS['number'], cvv: SECRETS['security code'])));
same(true, str_contains($transport->last()->body(), '"cardNumber":"4155650100416111","cardHolderName":"Test Test","cvv":"9157"'), 'the body that is sent');

$echo = implode(' ', SECRETS);
$groups = '4155 6501 0041 6111';
$declined = fn (string $text): string => envelope(str_replace(
    ['"transactionStatusId":1', '"errorMessage":null', '"errorCode":null'], ['"transactionStatusId":2', '"errorMessage":' . json_encode($text, JSON_UNESCAPED_UNICODE), '"errorCode":"05"'], PWS_PAYMENT,
));
$answers = [
    'paid' => new Response(200, envelope(PWS_PAYMENT)),
    'declined' => new Response(200, $declined('Yetersiz bakiye')),
    'the number in the bank\'s text' => new Response(200, $declined('Kart 4155650100416111 reddedildi')),
    'in groups' => new Response(200, $declined("Kart $groups reddedildi")),
    'all of it in an unknown member' => new Response(200, str_replace('"oldData":null', '"oldData":' . json_encode([$echo, 'card' => ['cardNumber' => SECRETS['number'], $echo => 1]], JSON_UNESCAPED_UNICODE), envelope(PWS_PAYMENT))),
    'all of it in a refusal' => new Response(400, envelope('null', 400, $echo)),
    'in the envelope' => new Response(200, envelope('null', 422, $echo)),
    'in errors' => new Response(422, str_replace('"errors":null', '"errors":' . json_encode([$echo, $groups, json_encode(['cardNumber' => SECRETS['number'], 'cardHolderName' => SECRETS['holder']])]), envelope('null', 422))),
    'a page' => new Response(502, "<html>$echo $groups</html>"),
    'text' => new Response(200, $echo),
    'not what was promised' => new Response(200, envelope('{"referenceNumber":["' . $echo . '"]}')),
    'half of it' => new Response(200, substr(envelope('{"referenceNumber":"' . $echo . '"}'), 0, -20)),
    'the request itself' => new Response(400, $transport->last()->body()),
];
foreach ($answers as $case => $answer) {
    same([], leaks(seen($answer), SECRETS), $case);
}

// The masks, as they are to be read in a log.
$texts = seen(new Response(200, str_replace('00000000-0000-0000-0000-000000000000', 'none', $declined('Kart 4155650100416111 reddedildi, ' . $groups))));
echo $texts['calls'], " calls\n";
foreach (['request 0', 'response 0', 'request 1', 'response 1', 'decline', 'message'] as $name) {
    echo "$name: $texts[$name]\n";
}

// The same over the network.
$notebook = new Exchanges();
$shop = new Shop();
pws($shop, observer: $notebook)->pay(...pwsArguments(contact: contact(tckn: SECRETS['national id']), card: card(holderName: SECRETS['holder'])));
same(true, str_contains($shop->simulator->requests('/pws/payment')[0]['body'], '4155650100416111'), 'on the wire');
foreach ($notebook->all as $exchange) {
    same([], leaks(['exchange' => json_encode($exchange, JSON_UNESCAPED_UNICODE), ...views($exchange)], array_intersect_key(SECRETS, ['number' => 0, 'holder' => 0, 'national id' => 0]) + ['secret key' => 'demo-secret-key']), $exchange->operation);
}
done();
?>
--EXPECT--
2 calls
request 0: {"apiKey":"***","secretKey":"***"}
response 0: ***
request 1: {"contact":{"name":"John","surname":"Doe","email":"test@example.com","tckn":"***","description":"test","phone":"5000000000"},"card":{"cardNumber":"***","cardHolderName":"***","cvv":"***","expMonth":"***","expYear":"***"},"agentCode":"NT53240185","amount":52,"installment":1,"tenantPosId":"384badef-11ec-ee11-98f2-005056b0d2e5","paymentSetDefinitionId":"504978bf-bebd-40c5-89aa-b76f3a20341c","currencyCode":"TRY","use3D":false,"clientOrderReferenceCode":"order-1"}
response 1: {"message":null,"statusCode":200,"exceptions":null,"data":{"redirectUrl":null,"referenceNumber":"NTH2P00000002249","transactionStatusId":2,"errorMessage":"Kart **************** reddedildi, *******************","errorCode":"05","isMembershipCompleted":false,"currentAccountId":null,"bonusText":null,"memberId":"none","transactionId":"99248acb-3dbe-4654-9f3f-49f02111ee3e","remainingErrorCount":null},"oldData":null,"errors":null}
decline: {"code":"05","message":"Kart 415565******6111 reddedildi, 4155 65** **** 6111","class":"other"}
message: Kart 415565******6111 reddedildi, 4155 65** **** 6111
done
