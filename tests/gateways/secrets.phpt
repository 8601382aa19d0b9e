--TEST--
The gateways: no card, key or token in what they find, in their dumps, traces and exceptions, whatever the provider sends back
--INI--
zend.exception_ignore_args=0
zend.exception_string_param_max_len=100
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Card;
use Payments\Finding;
use Payments\Gateway;
use Payments\Http\{Request, Response};
use Payments\Options;
use Payments\Order;
use Payments\Transport;

require __DIR__ . '/support/gateways.php';
require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/leaks.php';

const NUMBER = '4155650100416111';
const CODE = '93719';

/** A provider that sends back what it was sent, in many ways, or throws. It keeps nothing. */
final class Parrot implements Transport
{
    public int $calls = 0;

    public function __construct(private readonly string $manner) {}

    public function send(Request $request): Response
    {
        if ($request->operation() === 'finrota.token.connect') {
            return new Response(200, FakeTransport::TOKEN);
        }
        $this->calls++;
        $echo = NUMBER . ' ' . implode(' ', str_split(NUMBER, 4)) . ' ' . $request->body();
        $data = ['transactionStatusId' => 2, 'referenceNumber' => 'r', 'transactionId' => 't', 'errorCode' => '51', 'errorMessage' => $echo, 'responseMessage' => $echo, 'status' => 'FAILED'];

        return match ($this->manner) {
            'declined' => new Response(200, json_encode(['data' => $data, 'message' => $echo, 'statusCode' => 200, 'success' => false, 'resultCode' => '51'])),
            'refused' => new Response(400, json_encode(['message' => $echo, 'statusCode' => 400, 'errors' => [['code' => 'P001', 'message' => $echo]], 'success' => false, 'resultCode' => '400'])),
            'failed' => new Response(500, $echo),
            'unreadable' => new Response(200, $echo),
            'ours' => throw new \Payments\Exception\ServerErrorException($echo, \Payments\Outcome::Unknown),
            'foreign' => throw new \RuntimeException($echo),
        };
    }
}

foreach (['pws', 'vpws', 'webpos'] as $name) {
    foreach (['declined' => 'Declined', 'refused' => null, 'failed' => 'Lost', 'unreadable' => 'Lost', 'ours' => 'Lost', 'foreign' => 'Lost'] as $manner => $fact) {
        $parrot = new Parrot($manner);
        $options = new Options(transport: $parrot, retries: 0);
        $gateway = gateway($name, $options, ...($name === 'webpos' ? ['account' => new \Payments\HstMobil\Account(\Payments\Environment::Sandbox, apiKey: 'the-api-key', options: $options)] : []));
        $card = new Card(NUMBER, 'Test Holder', 1, 2050, $name === 'webpos' ? substr(CODE, 0, 3) : substr(CODE, 0, 4));
        $found = $gateway->start(attempt($gateway), order(), $card);
        holds($fact === null ? in_array($found->fact->name, ['NotSent', 'Declined'], true) : $found->fact->name === $fact, "$name, $manner: {$found->fact->name}");
        same(1, $parrot->calls, "$name, $manner: sent once");
        $stored = json_encode(found(attempt($gateway), $found, 'starting', reason: $found->reason)->toArray());
        same([], leaks(views($found) + ['reason' => (string) $found->reason, 'stored' => $stored], [NUMBER, 'Test Holder']), "$name, $manner: finding");
        same([], leaks(array_diff_key(views($gateway), ['reflection' => 1]), [NUMBER, 'demo-secret-key', 'dealer-one-secret-key', 'the-api-key']), "$name, $manner: gateway");
    }
    $gateway = gateway($name, new Options(transport: new Parrot('declined'), retries: 0));
    foreach ([fn () => $gateway->start(attempt($gateway), order(ceiling: lira('13.00')), gatewayCard()), fn () => $gateway->start(gatewayCard(), order(), gatewayCard())] as $i => $call) {
        $thrown = thrown($call);
        same([], leaks(['text' => (string) $thrown, 'trace' => print_r($thrown->getTrace(), true)], [NUMBER, 'Test Holder']), "$name, exception $i");
    }
}

// a test's own failure passes, and so does an exception that is none of the library's before anything is sent
foreach (['pws', 'frame', 'hpm'] as $name) {
    $fake = new \Payments\Testing\FakeTransport();
    $gateway = gateway($name, new Options(transport: $fake, retries: 0));
    $thrown = thrown(fn () => $gateway->start(attempt($gateway), order(), isCardGateway($name) ? gatewayCard() : null));
    same(\Payments\Testing\UnexpectedRequest::class, $thrown::class, "$name: a fake without an answer");
}

// the handles that open a payment are masked
$shop = new Shop();
foreach (['frame' => ['token', 'frameUrl'], 'hpm' => ['link']] as $name => $secrets) {
    $gateway = gateway($name, $shop->options());
    $found = $gateway->start($attempt = attempt($gateway), order(), null);
    foreach ($secrets as $secret) {
        holds(isset($found->handles[$secret]), "$name: $secret");
        same([], leaks(['dump' => shown($found), 'json' => json_encode($found), 'attempt' => shown(found($attempt, $found, 'waiting')), 'page' => shown($found->page)], [$found->handles[$secret]]), "$name: $secret is masked");
    }
}
done();
?>
--EXPECT--
done
