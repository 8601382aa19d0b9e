--TEST--
The gateways: a call that fails is NotSent only when nothing was carried out, and Lost whenever it may have been
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Attempt;
use Payments\Environment;
use Payments\Fact;
use Payments\Finding;
use Payments\Finrota;
use Payments\Gateway;

require __DIR__ . '/support/gateways.php';

$shop = new Shop();
$simulator = $shop->simulator;
$table = new Table();

/** Fault => what it comes to. 'may' is either, by how far the request got. */
$faults = [
    ['reset-before-read', [], 'may'], ['cut-request', ['bytes' => 10], 'may'], ['drop-before-commit', [], 'Lost'], ['close-before-answer', [], 'Lost'],
    ['close-before-answer', ['rst' => true], 'Lost'], ['cut-answer', ['bytes' => 20], 'Lost'], ['cut-answer', ['bytes' => 150, 'framing' => 'chunks'], 'Lost'],
    ['500-after-commit', [], 'Lost'], ['status', ['status' => 503, 'commit' => true], 'Lost'], ['not-json', [], 'Lost'], ['truncated-json', [], 'Lost'], ['html', [], 'Lost'],
    ['replace-body', ['body' => '{}'], 'Lost'], ['replace-body', ['body' => '[]'], 'Lost'], ['not-http', [], 'Lost'], ['redirect', [], 'may'], ['early-answer', [], 'may'],
    ['refusal', ['status' => 400], 'NotSent'], ['refusal', ['status' => 403], 'NotSent'], ['refusal', ['status' => 422], 'NotSent'], ['refusal', ['status' => 429], 'NotSent'],
    ['refusal', ['status' => 409], 'Lost'],
];
$codes = ['P001' => 'NotSent', 'P003' => 'NotSent', 'P005' => 'Lost', 'P006' => 'NotSent', 'P008' => 'Lost', 'P009' => 'Lost', 'P010' => 'Lost', 'P011' => 'NotSent', 'P012' => 'NotSent',
    'P013' => 'NotSent', 'P014' => 'NotSent', 'P015' => 'NotSent', 'P016' => 'NotSent', 'P017' => 'Lost', 'P018' => 'NotSent', 'P019' => 'NotSent', 'P020' => 'NotSent'];
$ofFinrota = array_map(fn (string $code, string $says) => ['refusal', ['code' => $code], $says], array_keys($codes), $codes);

/** One call under a fault: what it found, beside what was carried out. */
function underFault(string $title, array $fault, string $path, callable $call, callable $carriedOut): void
{
    global $simulator, $table;

    [$name, $parameters, $expected] = $fault;
    if (str_starts_with($title, 'frame') && ($parameters['status'] ?? null) === 409) {
        $expected = 'NotSent'; // Hepsipay's own no, with HTTP 200: it is about this request
    }
    $simulator->fault($name, $path, $parameters + ['method' => 'POST']);
    $said = explode(' ', says($call))[0];
    $simulator->clearFaults();
    $title .= ", $name " . json_encode($parameters);
    if ($expected === 'may') {
        $table->row("$title: one of both", true, in_array($said, ['NotSent', 'Lost'], true));
    } else {
        $table->row($title, $expected, $said);
    }
    $table->row("$title: nothing was carried out", true, $said !== 'NotSent' || $carriedOut() === 0);
}

foreach (GATEWAYS as $name) {
    $gateway = gateway($name, $shop->options());
    foreach ([...$faults, ...(str_contains($gateway->name(), 'finrota') && $name !== 'hpm' ? $ofFinrota : [])] as $fault) {
        $attempt = attempt($gateway, three_d: 0);
        $order = order(threeDSecure: !in_array($name, ['pws', 'vpws'], true));
        underFault("$name: start", $fault, START_PATHS[$name], fn (): Finding => $gateway->start($attempt, $order, isCardGateway($name) ? gatewayCard() : null),
            fn (): int => count($simulator->bookings(null, null, $attempt->reference)));
    }
    $gone = gateway($name, $shop->options(baseUrl: 'https://localhost:1', connectTimeoutMs: 2000));
    $table->row("$name: start, nobody there", 'NotSent Answer', implode(' ', array_slice(explode(' ', says(fn () => $gone->start(attempt($gone), order(), isCardGateway($name) ? gatewayCard() : null))), 0, 2)));
    $table->row("$name: ask, nobody there", $name === 'frame' || $name === 'webpos' || $name === 'hpm' ? 'nothing' : 'ConnectException Unanswered', says(fn () => $gone->ask(attempt($gone))));
}

/** A paid payment. */
function paidBy(Gateway $gateway, string $name): Attempt
{
    global $simulator;

    $attempt = attempt($gateway);
    if ($name === 'frame') {
        $token = $simulator->createHepsipayPayment(['amount' => 1200, 'status' => 4, 'merchantOrderNumber' => $attempt->reference])['token'];
        $attempt = attempt($gateway, reference: $attempt->reference, handles: json_encode(['token' => $token]));
    } else {
        $attempt = found($attempt, $gateway->start($attempt, order(threeDSecure: false), gatewayCard()), 'paid');
    }

    return found($attempt, $gateway->ask($attempt), 'paid');
}

foreach (['pws' => ['refund', 'cancel'], 'vpws' => ['refund', 'cancel'], 'frame' => ['refund']] as $name => $methods) {
    $gateway = gateway($name, $shop->options());
    foreach ($methods as $method) {
        $path = ['pws' => "/pws/payment/$method", 'vpws' => "/vpws/payment/$method", 'frame' => '/payment/refund'][$name];
        foreach ([...$faults, ...($name === 'frame' ? [] : $ofFinrota)] as $fault) {
            $payment = paidBy($gateway, $name);
            $reversal = reversalOf($payment, $method === 'cancel' ? 1200 : 500, $method);
            $before = $shop->booked($method);
            underFault("$name: $method", $fault, $path, fn (): Finding => $gateway->$method($payment, $reversal), fn (): int => $shop->booked($method) - $before);
            if ($fault[2] !== 'Lost') {
                continue;
            }
            // what the payment says of it then is what the simulator did
            $now = $gateway->ask($payment);
            $said = says(fn () => $gateway->reversal($reversal, $payment, $now));
            $table->row("$name: $method after $fault[0] " . json_encode($fault[1]), $shop->booked($method) > $before ? 'Done Asked' : 'nothing', $said);
        }
    }
}

// keys that are wrong: a mistake of the shop's, found before the payment is sent
foreach (['pws' => 'AuthenticationException NotSent', 'vpws' => 'AuthenticationException NotSent', 'hpm' => 'AuthenticationException NotSent', 'webpos' => 'AuthenticationException NotSent', 'frame' => 'NotSent'] as $name => $says) {
    $account = match ($name) {
        'webpos' => new \Payments\HstMobil\Account(Environment::Sandbox, userName: '5000000000', password: 'wrong', options: $shop->options()),
        'frame' => merchant($shop->options(), secretKey: 'wrong'),
        default => new Finrota\Account('demo-api-key', 'wrong', Environment::Sandbox, $shop->options()),
    };
    $gateway = gateway($name, $shop->options(), account: $account);
    $said = says(fn () => $gateway->start(attempt($gateway), order(), isCardGateway($name) ? gatewayCard() : null));
    $table->row("$name: a wrong key", $says, $name === 'frame' ? explode(' ', $said)[0] : $said);
}
$table->end();
?>
--EXPECTF--
%d rows checked
