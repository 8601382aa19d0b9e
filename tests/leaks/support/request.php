<?php

/**
 * One request of a shop, in a process that is searched for secrets: a worker of php-fpm after the request, or one of
 * the command line in the middle of it. Secrets come and are kept masked: they stand in the clear in one string each,
 * which is overwritten as soon as a card or an account was made of it. What is then found is not the script's.
 */

declare(strict_types=1);

namespace Payments\Tests;

use Payments\Card;
use Payments\Currency;
use Payments\Environment;
use Payments\Exchange;
use Payments\Finrota;
use Payments\Hepsipay;
use Payments\HstMobil;
use Payments\Money;
use Payments\Observer;
use Payments\Options;

/** Ends the request after an exchange; not after that of the token, for the card is not sent then. */
final class Ending implements Observer
{
    public function __construct(private readonly string $how)
    {
    }

    public function exchanged(Exchange $exchange): void
    {
        if (in_array($exchange->operation, ['finrota.token.connect', 'hstmobil.auth.login'], true)) {
            return;
        }
        error_log('observed: ' . print_r($exchange, true) . json_encode($exchange));
        match ($this->how) {
            'exit in an observer' => exit('ended'),
            'fatal error in an observer' => trigger_error('fatal', E_USER_ERROR),
            'memory limit in an observer' => str_repeat('x', 1 << 30),
            'pause in an observer' => pause(),
            default => null,
        };
    }
}

/** Until the process that looks at this one says so. */
function pause(): void
{
    $looker = fopen('php://fd/3', 'r+');
    fwrite($looker, 'look');
    fread($looker, 1);
}

/** Gives a secret in the clear to a maker, and overwrites it. */
function with(array $masked, callable $make): object
{
    $clear = [];
    foreach ($masked as $name => [$bytes, $mask]) {
        $clear[$name] = base64_decode($bytes) ^ base64_decode($mask);
    }
    try {
        return $make(...$clear);
    } finally {
        foreach ($clear as &$secret) {
            for ($i = strlen($secret); $i-- > 0;) {
                $secret[$i] = '.';
            }
        }
    }
}

/** The same through a gateway: what it found. */
function start(\Payments\Gateway $gateway, Card $card): \Payments\Finding
{
    $urls = ['returnUrl' => 'https://shop.example/back?r={reference}'];
    $order = new \Payments\Order(...$urls + ['number' => 'A-1', 'amount' => Money::of('52', Currency::TRY), 'customer' => new \Payments\Customer('John', 'Doe', 'test@example.com'),
        'threeDSecure' => $gateway instanceof HstMobil\WebPosGateway]);
    $attempt = \Payments\Attempt::fromArray([
        'reference' => bin2hex(random_bytes(16)), 'kind' => 'payment', 'order_number' => 'A-1', 'gateway' => $gateway->name(), 'state' => 'starting', 'amount' => 5200, 'ceiling' => 5200,
        'currency' => 'TRY', 'paid' => null, 'amount_left' => null, 'amount_before' => null, 'state_before' => null, 'version' => 1, 'due_at' => 1, 'created_at' => 1, 'ends_at' => null,
        'asks' => 0, 'asked_at' => 0, 'parent' => null, 'open_key' => null, 'won_key' => null, 'superseded' => 0, 'three_d' => 1, 'handled' => '', 'secret_hash' => null, 'handles' => '{}',
        'reason' => null, 'schema_version' => 1,
    ]);

    return $gateway->start($attempt, $order, $card);
}

function pay(array $job, Options $options): object
{
    if ($job['service'] === 'refund') {
        $merchant = with($job['account'], fn (string $secretKey) => new Hepsipay\Merchant('10019', '1019', $secretKey, Environment::Sandbox, options: $options));

        return (new Hepsipay\Refund($merchant))->byPaymentId('4711', Money::ofMinor(100, Currency::TRY));
    }
    $card = with($job['card'], fn (string $number, string $holder, string $cvv) => new Card($number, $holder, 12, 2040, $cvv));
    $lira = Money::of('52', Currency::TRY);
    try {
        if ($job['service'] === 'pws') {
            $account = with($job['account'], fn (string $apiKey, string $secretKey) => new Finrota\Account($apiKey, $secretKey, Environment::Sandbox, $options));

            if (isset($job['gateway'])) {
                return start(new Finrota\PwsGateway($account, '384badef-11ec-ee11-98f2-005056b0d2e5', '504978bf-bebd-40c5-89aa-b76f3a20341c', 'NT53240185'), $card);
            }

            return (new Finrota\Pws($account))->pay(
                new Finrota\Contact('John', 'Doe', 'test@example.com'), $card, 'NT53240185', $lira, 1, '384badef-11ec-ee11-98f2-005056b0d2e5',
                '504978bf-bebd-40c5-89aa-b76f3a20341c', false,
            );
        }
        $account = with($job['account'], fn (string $password) => new HstMobil\Account(Environment::Sandbox, userName: '5000000000', password: $password, options: $options));

        if (isset($job['gateway'])) {
            return start(new HstMobil\WebPosGateway($account), $card);
        }

        return (new HstMobil\WebPos($account))->pay($lira, HstMobil\WebPos::newOrderId(), 1, $card, 'https://shop.example/back');
    } finally {
        $card->wipe();
    }
}

echo getmypid(), ': ';
$job = json_decode(file_get_contents(PHP_SAPI === 'cli' ? 'php://stdin' : 'php://input'), true);
$options = new Options(...$job['options'] + ['retries' => 0, 'observer' => new Ending($job['ending'])]);
if ($job['ending'] === 'exception that nobody catches') {
    pay($job, $options);
}
try {
    $result = pay($job, $options);
    echo rtrim($result::class . ' ' . ($result->status->name ?? $result->fact->name ?? ''));
} catch (\Payments\Exception\PaymentsException $failure) {
    echo $failure::class, ' ', $failure->outcome()->name;
    error_log("caught: $failure" . print_r($failure->getTrace(), true) . print_r($failure->exchange(), true));
}
if (isset($job['info'])) {
    ob_start();
    phpinfo();
    file_put_contents($job['info'], ob_get_clean());
}
unset($result, $failure, $options);
gc_collect_cycles();
