--TEST--
Hepsipay installments: the provider asks the shop's service and takes its answer
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Hepsipay\Frame;
use Payments\Hepsipay\InstallmentOffer;
use Payments\Hepsipay\InstallmentPrice;
use Payments\Hepsipay\Installments;
use Payments\Hepsipay\Status;

require __DIR__ . '/../support/frame.php';
require __DIR__ . '/../support/web.php';

$shop = new Shop();
$simulator = $shop->simulator;
$merchant = merchant($shop->options());
$frame = new Frame($merchant);
$status = new Status($merchant);

/** A shop's service in a process of its own: it reads the query, and answers by it. */
const SERVICE = <<<'PHP'
<?php
use Payments\{Currency, Environment, Money};
use Payments\Hepsipay\{InstallmentOffer, InstallmentPrice, Installments, Merchant};

if (is_file(__DIR__ . '/answer')) {
    readfile(__DIR__ . '/answer');

    return;
}
$service = new Installments(new Merchant('10019', '1019', 'TestSecretKey', Environment::Sandbox));
$lira = fn (int $kurus): Money => Money::ofMinor($kurus, Currency::TRY);
try {
    $query = $service->parseQuery(file_get_contents('php://input'));
    file_put_contents(__DIR__ . '/queries', json_encode($query) . "\n", FILE_APPEND);
    $wants3ds = str_contains($query->orderNumber, '3-D');
    header('Content-Type: application/json');
    echo $service->respond(new InstallmentOffer($lira(1200), $wants3ds, [
        new InstallmentPrice(1, 1, $lira(1200), $lira(1200), '67-ykb-4676'),
        new InstallmentPrice(2, 2, $lira(612), $lira(1224), '67-ykb-4676', $lira(24)),
        new InstallmentPrice(3, 4, $lira(312), $lira(1248), '67-ykb-4676', $lira(48)),
    ]));
} catch (Payments\Exception\PaymentsException $refused) {
    http_response_code(400);
    echo $refused->getMessage();
}
PHP;

$folder = sys_get_temp_dir() . '/payments-installments-' . getmypid();
mkdir($folder);
file_put_contents("$folder/service.php", SERVICE);
$server = new WebServer("$folder/service.php");

/** What the customer saw and paid, and what was asked of the service. */
function pay(string $order, ?int $installment): string
{
    global $simulator, $frame, $status;

    $session = $frame->init(...frameArguments(merchantOrderNumber: $order));
    $browser = $simulator->payFrame($session->frameUrl, 'card', $installment);
    if (($browser['next']['method'] ?? null) === 'GET') {
        $browser = $simulator->threeDSecure($browser['next']['url']);
    }
    $state = $status->get($session->token);
    $queries = $simulator->installmentQueries();

    return "HTTP {$browser['status']}, " . ($browser['next'] === null ? 'stays there' : 'back to the shop') . "; state $state->rawStatus, {$state->amount->decimal()} in " . show($state->installmentCount) . ' by ' . show($state->posAlias)
        . '; ' . ($queries === [] ? 'not asked' : 'wrong with it: ' . show(end($queries)['problems']));
}

$simulator->settings(['installmentUrl' => "http://$server->address/installments"]);
foreach (['order 1' => 1, 'order 2' => 2, 'order 3' => 3, 'order 3-D' => 3, 'order four' => 4, "\u{15f}i\u{15f}e \"/\\" => 2] as $order => $installment) {
    echo "$order: ", pay($order, $installment), "\n";
}
check('the options that were shown', true, str_contains($simulator->payFrame($frame->init(...frameArguments())->frameUrl, 'card')['body'], '12,48'));
foreach (array_slice(file("$folder/queries"), 0, 6) as $line) {
    echo $line;
}
check('what the service does not understand', 400, $simulator->request('POST', "http://$server->address/", ['Content-Type' => 'application/json'], '{"binNumber":"123456"}')['status']);

// What the answer says must fit the order.
$respond = (new Installments($merchant))->respond(...);
foreach ([
    'an offer of another price' => $respond(new InstallmentOffer(kurus(1100), false, [new InstallmentPrice(1, 1, kurus(1100), kurus(1100))])),
    'a total that does not add up' => $respond(new InstallmentOffer(kurus(1200), false, [new InstallmentPrice(2, 2, kurus(600), kurus(1300), null, kurus(100))])),
    'what the page shows in its sample' => $respond(pageOffer()),
    'nothing' => '',
] as $title => $answer) {
    file_put_contents("$folder/answer", $answer);
    echo "$title: ", pay('order', 1), "\n";
}
$server->stop();
array_map(unlink(...), glob("$folder/*"));
rmdir($folder);
echo 'nobody there: ', preg_replace('/wrong with it: ".+"/', 'it was not there', pay('order', 1)), "\n";

// The page's own service, with its own answer.
$simulator->settings(['installmentUrl' => $simulator->url() . '/Installement1-2-5OptionsExample']);
echo "the page's service: ", pay('123456-45698', 2), "\n";

// Without a service the frame takes what init allowed.
$simulator->settings(['installmentUrl' => '']);
$session = $frame->init(...frameArguments(merchantOrderNumber: 'order', allowedInstallments: [1, 2]));
$simulator->payFrame($session->frameUrl, 'card', 2);
$state = $status->get($session->token);
echo "without a service: state $state->rawStatus, {$state->amount->decimal()} in $state->installmentCount\n";
?>
--EXPECT--
order 1: HTTP 200, back to the shop; state 5, 12.00 in 1 by "67-ykb-4676"; wrong with it: ""
order 2: HTTP 200, back to the shop; state 5, 12.24 in 2 by "67-ykb-4676"; wrong with it: ""
order 3: HTTP 200, back to the shop; state 5, 12.48 in 3 by "67-ykb-4676"; wrong with it: ""
order 3-D: HTTP 200, back to the shop; state 4, 12.48 in 3 by "67-ykb-4676"; wrong with it: ""
order four: HTTP 400, stays there; state 1, 12.00 in 1 by NULL; wrong with it: ""
şişe "/\: HTTP 200, back to the shop; state 5, 12.24 in 2 by "67-ykb-4676"; wrong with it: ""
ok: the options that were shown
{"binNumber":"374425","orderNumber":"order 1","customerEmail":"test@hepsipay.com","customerGsm":"05551112233","rewardAmount":null}
{"binNumber":"374425","orderNumber":"order 2","customerEmail":"test@hepsipay.com","customerGsm":"05551112233","rewardAmount":null}
{"binNumber":"374425","orderNumber":"order 3","customerEmail":"test@hepsipay.com","customerGsm":"05551112233","rewardAmount":null}
{"binNumber":"374425","orderNumber":"order 3-D","customerEmail":"test@hepsipay.com","customerGsm":"05551112233","rewardAmount":null}
{"binNumber":"374425","orderNumber":"order four","customerEmail":"test@hepsipay.com","customerGsm":"05551112233","rewardAmount":null}
{"binNumber":"374425","orderNumber":"\u015fi\u015fe \"\/\\","customerEmail":"test@hepsipay.com","customerGsm":"05551112233","rewardAmount":null}
ok: what the service does not understand
an offer of another price: HTTP 502, stays there; state 1, 12.00 in 1 by NULL; wrong with it: "Price: is 1100, the order is 1200"
a total that does not add up: HTTP 502, stays there; state 1, 12.00 in 1 by NULL; wrong with it: "TotalPrice: is 1300, 2 times 600 is not"
what the page shows in its sample: HTTP 200, back to the shop; state 5, 12.00 in 1 by "67-ykb-4676"; wrong with it: ""
nothing: HTTP 502, stays there; state 1, 12.00 in 1 by NULL; wrong with it: "not JSON: a value is expected, at byte 0"
nobody there: HTTP 502, stays there; state 1, 12.00 in 1 by NULL; it was not there
the page's service: HTTP 200, back to the shop; state 5, 12.24 in 2 by "67-ykb-4676"; wrong with it: ""
without a service: state 5, 12.00 in 2
