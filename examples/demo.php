<?php

declare(strict_types=1);

/*
 * Takes a payment through every provider, against the simulator, and compares every step with what it must be.
 * Ends with code 1 when one differs.
 *
 *     ./dev demo
 *     php -d extension=payments examples/demo.php
 */

require __DIR__ . '/../simulator/Client.php';

use Payments\Currency;
use Payments\Environment;
use Payments\Exception\PaymentsException;
use Payments\Exchange;
use Payments\Finrota;
use Payments\Hepsipay;
use Payments\Money;
use Payments\Observer;
use Payments\Options;

/** Prints the table: a line for each step, and below it one for each request that the step took. */
final class Table implements Observer
{
    private const LINE = "%-34s  %-42s  %6s  %s\n";

    /** @var list<Exchange> of the step at hand */
    private array $exchanges = [];
    private int $steps = 0;
    private int $differences = 0;
    private int $requests = 0;
    private int $connections = 0;

    /** The extension calls this behind every request. */
    public function exchanged(Exchange $exchange): void
    {
        $this->exchanges[] = $exchange;
        $this->requests++;
        $this->connections += $exchange->reusedConnection ? 0 : 1;
    }

    public function head(string $title): void
    {
        printf("%s\n\n" . self::LINE, $title, 'step, request', 'result', 'ms', 'connection');
        echo str_repeat('-', 98), "\n";
    }

    public function provider(string $name): void
    {
        echo $name, "\n";
    }

    public function step(string $what, string $expected, string $seen): void
    {
        $this->steps++;
        $this->line("  $what", $seen);
        foreach ($this->exchanges as $exchange) {
            $this->line(
                "    $exchange->operation",
                $exchange->httpStatus === null ? 'no answer' : "HTTP $exchange->httpStatus",
                sprintf('%.1f', $exchange->totalMs),
                $exchange->reusedConnection ? 'kept' : 'new',
            );
        }
        $this->exchanges = [];
        if ($seen !== $expected) {
            $this->differences++;
            $this->line('  DIFFERS, expected', $expected);
        }
    }

    /** @return int the code to exit with */
    public function foot(): int
    {
        $differ = $this->differences === 0 ? 'all as expected' : "$this->differences NOT as expected";
        echo "\n$this->steps steps, $differ; $this->requests requests over $this->connections connections\n";

        return $this->differences === 0 ? 0 : 1;
    }

    private function line(string $what, string $result, string $ms = '', string $connection = ''): void
    {
        echo rtrim(sprintf(self::LINE, $what, $result, $ms, $connection)), "\n";
    }
}

function shown(?Money $money): string
{
    return $money === null ? 'no amount' : "{$money->decimal()} {$money->currency->value}";
}

/** A payment link: made by the shop, paid in the browser, reported by webhook. */
function finrota_hpm(Table $table, Simulator\Client $simulator, Options $options): void
{
    $table->provider('Finrota HPM');
    $account = new Finrota\Account('demo-api-key', 'demo-secret-key', Environment::Sandbox, $options);
    $hpm = new Finrota\Hpm($account);
    $shop = $simulator->receiver();

    $link = $hpm->createLink(
        amount: Money::of('150.00', Currency::TRY),
        clientOrderReference: '0005',
        paymentSetId: '504978bf-bebd-40c5-89aa-b76f3a20341c',
        customer: new Finrota\Customer(email: 'test@example.com', name: 'Test', surname: 'User'),
        userVerificationBy: Finrota\UserVerificationBy::Email,
        userVerificationFailBehavior: Finrota\Hpm::FAIL_BEHAVIOR_CREATE,
        successUrl: 'https://shop.example/thanks',
        failUrl: 'https://shop.example/sorry',
        webhookUrl: $shop->url('/finrota'),
    );
    $open = $link->expiryUtc > new DateTimeImmutable();
    $table->step('create a link for 150.00 TRY', 'an open link', $open ? 'an open link' : 'an expired link');

    $browser = $simulator->payLink($link->link, 'pay');
    $table->step('the customer pays', 'on to https://shop.example/thanks', 'on to ' . $browser['location']);

    $webhook = $shop->next() ?? throw new RuntimeException('no webhook came');
    $told = $hpm->parseWebhook($webhook['body']);
    $table->step(
        'the shop reads the webhook',
        'Succeeded, 150.00 TRY, order 0005',
        $told->status->name . ', ' . shown($told->pureAmount) . ", order $told->clientOrderReference",
    );
    $table->step('booked at the provider', '1 payment', count($simulator->bookings('payment', 'hpm')) . ' payment');
}

/** A paid order: asked for, refunded in part, then the rest. */
function hepsipay(Table $table, Simulator\Client $simulator, Options $options): void
{
    $table->provider('Hepsipay');
    $merchant = new Hepsipay\Merchant('10019', '1019', 'TestSecretKey', Environment::Sandbox, options: $options);
    $status = new Hepsipay\Status($merchant);
    $refund = new Hepsipay\Refund($merchant);
    $token = $simulator->createHepsipayPayment(['amount' => 15000, 'merchantOrderNumber' => '1234-5678'])['token'];

    $paid = $status->get($token);
    $table->step(
        'ask for the state',
        'Succeeded, 150.00 TRY, order 1234-5678',
        $paid->status->name . ', ' . shown($paid->amount) . ", order $paid->merchantOrderNumber",
    );

    $part = Money::of('50.00', Currency::TRY);
    $given = $refund->byPaymentId($paid->paymentId, $part, '127.0.0.1');
    $table->step('refund a part, 50.00 TRY', 'code 0000', "code $given->messageCode");
    $table->step('ask for the state', 'PartiallyRefunded', $status->get($token)->status->name);

    $given = $refund->byReferenceNo($paid->referenceNo, $paid->amount->subtract($part), '127.0.0.1');
    $table->step('refund the rest, 100.00 TRY', 'code 0000', "code $given->messageCode");
    $table->step('ask for the state', 'Refunded', $status->get($token)->status->name);
    $refunds = count($simulator->bookings('refund', 'hepsipay', '1234-5678'));
    $table->step('booked at the provider', '2 refunds', "$refunds refunds");
}

/** A refund that is carried out, but whose answer never arrives: the outcome says so, the state settles it. */
function lost_answer(Table $table, Simulator\Client $simulator, Options $options): void
{
    $table->provider('Hepsipay, when an answer is lost');
    $merchant = new Hepsipay\Merchant('10019', '1019', 'TestSecretKey', Environment::Sandbox, options: $options);
    $status = new Hepsipay\Status($merchant);
    $token = $simulator->createHepsipayPayment(['amount' => 8000, 'merchantOrderNumber' => '1234-5679'])['token'];
    $paid = $status->get($token);
    $table->step('ask for the state', 'Succeeded', $paid->status->name);

    $simulator->fault('close-before-answer', '/payment/refund');
    try {
        (new Hepsipay\Refund($merchant))->byPaymentId($paid->paymentId, $paid->amount);
        $seen = 'an answer';
    } catch (PaymentsException $e) {
        $seen = "{$e->outcome()->name}: hold the order, ask the provider";
    }
    $table->step('refund 80.00 TRY', 'Unknown: hold the order, ask the provider', $seen);
    $table->step('ask for the state', 'Refunded', $status->get($token)->status->name);
    $refunds = count($simulator->bookings('refund', 'hepsipay', '1234-5679'));
    $table->step('booked at the provider', '1 refund', "$refunds refund");
}

$simulator = Simulator\Client::start();
$table = new Table();
$options = new Options(caFile: $simulator->caFile(), observer: $table, baseUrl: $simulator->url());

$table->head('payments ' . phpversion('payments') . ', PHP ' . PHP_VERSION . ', simulator at ' . $simulator->url());
finrota_hpm($table, $simulator, $options);
hepsipay($table, $simulator, $options);
lost_answer($table, $simulator, $options);
$code = $table->foot();
$simulator->stop();
exit($code);
