<?php

declare(strict_types=1);

/*
 * Takes a payment through every provider, against the simulator, and compares what comes of every step with what must.
 * Ends with code 1 when one differs.
 *
 *     ./dev demo
 *     php -d extension=payments examples/demo.php
 *
 * This process is the shop. A browser that comes back to the shop runs in a process of its own, so this needs pcntl.
 */

require __DIR__ . '/../simulator/Client.php';

use Payments\Card;
use Payments\Confirmation;
use Payments\Currency;
use Payments\Environment;
use Payments\Exception\PaymentsException;
use Payments\Exchange;
use Payments\Finrota;
use Payments\Hepsipay;
use Payments\HstMobil;
use Payments\Money;
use Payments\Observer;
use Payments\Options;
use Simulator\Client;
use Simulator\Receiver;

/** Runs the steps, and keeps a row for each, and for each further request that one took. */
final class Report implements Observer
{
    private const HEAD = ['provider', 'operation', 'outcome', 'ms', 'connection reused'];

    /** @var list<list<string>> */
    private array $rows = [];
    /** @var list<string> */
    private array $differences = [];
    /** @var list<Exchange> of the step at hand */
    private array $exchanges = [];
    private int $steps = 0;
    private int $requests = 0;
    private int $connections = 0;

    /** The extension calls this after every request. */
    public function exchanged(Exchange $exchange): void
    {
        $this->exchanges[] = $exchange;
        $this->requests++;
        $this->connections += $exchange->reusedConnection ? 0 : 1;
    }

    /**
     * One step that succeeds. One that does not ends the provider's flow.
     *
     * @template T
     * @param string $expected what $describe returns
     * @param callable(): T $call what is done
     * @param callable(T): string $describe the result in one line
     * @return T
     */
    public function step(string $provider, string $operation, string $expected, callable $call, callable $describe): mixed
    {
        try {
            $result = $call();
        } catch (PaymentsException $e) {
            $this->report($provider, $operation, $expected, self::failure($e), " ({$e->getMessage()})");

            throw $e;
        }
        $this->report($provider, $operation, $expected, $describe($result));

        return $result;
    }

    /**
     * One step that fails.
     *
     * @param string $expected the outcome and the exception
     * @param callable(): mixed $call what is done
     */
    public function fails(string $provider, string $operation, string $expected, callable $call): void
    {
        try {
            $call();
            $this->report($provider, $operation, $expected, 'no failure');
        } catch (PaymentsException $e) {
            $this->report($provider, $operation, $expected, self::failure($e), " ({$e->getMessage()})");
        }
    }

    private static function failure(PaymentsException $e): string
    {
        return $e->outcome()->name . ', ' . (new ReflectionClass($e))->getShortName();
    }

    /** A row for the step, and one for each further request that it took. */
    private function report(string $provider, string $operation, string $expected, string $outcome, string $why = ''): void
    {
        $last = array_pop($this->exchanges);
        foreach ($this->exchanges as $exchange) {
            $this->row($provider, "  $exchange->operation", 'HTTP ' . ($exchange->httpStatus ?? '-'), $exchange);
        }
        $this->row($provider, $operation, $outcome, $last);
        $this->exchanges = [];
        $this->steps++;
        if ($outcome !== $expected) {
            $this->differences[] = "$provider, $operation: expected \"$expected\", got \"$outcome\"$why";
        }
    }

    /**
     * All steps of one provider; what they cannot go on without ends them, not the others.
     *
     * @param callable(self, Client, Options): void $flow
     */
    public function flow(callable $flow, Client $simulator, Options $options): void
    {
        try {
            $flow($this, $simulator, $options);
        } catch (Throwable $e) {
            $this->differences[] = get_debug_type($e) . ": {$e->getMessage()} ({$e->getFile()}:{$e->getLine()})";
        }
    }

    /** @return int the code to exit with */
    public function end(): int
    {
        $widths = array_map(
            fn (int $column): int => max([0, ...array_map(mb_length(...), array_column([self::HEAD, ...$this->rows], $column))]),
            array_keys(self::HEAD),
        );
        $this->line(self::HEAD, $widths);
        echo str_repeat('-', array_sum($widths) + 2 * (count($widths) - 1)), "\n";
        foreach ($this->rows as $row) {
            $this->line($row, $widths);
        }
        foreach ($this->differences as $difference) {
            echo "DIFFERS: $difference\n";
        }
        $differ = $this->differences === [] ? 'all as expected' : count($this->differences) . ' NOT as expected';
        echo "\n$this->steps steps, $differ; $this->requests requests over $this->connections connections\n";

        return $this->differences === [] ? 0 : 1;
    }

    private function row(string $provider, string $operation, string $outcome, ?Exchange $exchange): void
    {
        $this->rows[] = [
            $provider, $operation, $outcome,
            $exchange === null ? '-' : sprintf('%.1f', $exchange->totalMs),
            match ($exchange?->reusedConnection) {
                null => '-',
                true => 'yes',
                false => 'no',
            },
        ];
    }

    /**
     * @param list<string> $cells
     * @param list<int> $widths
     */
    private function line(array $cells, array $widths): void
    {
        foreach ($cells as $column => $cell) {
            $pad = str_repeat(' ', $widths[$column] - mb_length($cell));
            $cells[$column] = self::HEAD[$column] === 'ms' ? $pad . $cell : $cell . $pad;
        }
        echo rtrim(implode('  ', $cells)), "\n";
    }
}

/** Letters, not bytes; without mbstring. */
function mb_length(string $text): int
{
    return (int) preg_match_all('/./su', $text);
}

function lira(string $amount): Money
{
    return Money::of($amount, Currency::TRY);
}

function shown(?Money $money): string
{
    return $money === null ? 'no amount' : "{$money->decimal()} {$money->currency->value}";
}

/** Of a payment, a transaction, a state: its status and its amount, where it has one. */
function state(Finrota\Payment|Finrota\Transaction|HstMobil\Payment|HstMobil\PaymentResult|Hepsipay\PaymentState|null $result): string
{
    if ($result === null) {
        return 'not known to the provider';
    }
    $amount = match (true) {
        $result instanceof Finrota\Transaction => $result->lastAmount,
        $result instanceof HstMobil\PaymentResult, $result instanceof Hepsipay\PaymentState => $result->amount,
        default => null,
    };

    return $result->status->name . ($amount === null ? '' : ', ' . shown($amount));
}

function left(Finrota\Reversal $refund): string
{
    return shown($refund->remaining) . ' is left, ' . ($refund->isRemainingAsExpected ? 'as expected' : 'NOT as expected');
}

/** @param Confirmation<Finrota\Transaction|HstMobil\PaymentResult|Hepsipay\PaymentState> $confirmation */
function confirmed(Confirmation $confirmation, Money $amount, ?Money $ceiling = null): string
{
    return $confirmation->verdict($amount, $ceiling)->value . ', ' . state($confirmation->answer);
}

/**
 * The customer's browser, in a process of its own: the shop answers meanwhile.
 *
 * @param callable(): mixed $browse
 */
function browser(callable $browse): void
{
    if (pcntl_fork() === 0) {
        $browse();
        exit(0);
    }
}

function booked(Client $simulator, string $kind, string $service, string $order): string
{
    $count = count($simulator->bookings($kind, $service, $order));

    return "$count $kind" . ($count === 1 ? '' : 's');
}

/** What arrives at the shop next. */
function body(Receiver $shop): string
{
    return $shop->next()['body'] ?? throw new RuntimeException('nothing arrived');
}

/**
 * Where the browser goes next.
 *
 * @template T
 * @param array{next: T|null, ...} $page
 * @return T
 */
function next_of(array $page): mixed
{
    return $page['next'] ?? throw new RuntimeException('the page leads nowhere');
}

/** A payment link: made by the shop, paid at Finrota, reported by webhook. */
function finrota_hpm(Report $report, Client $simulator, Options $options): void
{
    $name = 'Finrota HPM';
    $hpm = new Finrota\Hpm(new Finrota\Account('demo-api-key', 'demo-secret-key', Environment::Sandbox, $options));
    $shop = $simulator->receiver();

    $link = $report->step($name, 'createLink()', 'an open link', fn () => $hpm->createLink(
        amount: lira('150.00'),
        clientOrderReference: '0005',
        paymentSetId: '504978bf-bebd-40c5-89aa-b76f3a20341c',
        customer: new Finrota\Customer(email: 'test@example.com', name: 'Test', surname: 'User'),
        userVerificationBy: Finrota\UserVerificationBy::Email,
        userVerificationFailBehavior: Finrota\Hpm::FAIL_BEHAVIOR_CREATE,
        successUrl: 'https://shop.example/thanks',
        failUrl: 'https://shop.example/sorry',
        webhookUrl: $shop->url('/finrota'),
    ), fn ($link) => $link->expiryUtc > new DateTimeImmutable() ? 'an open link' : 'an expired link');
    $report->step(
        $name,
        'the customer pays',
        'on to https://shop.example/thanks',
        fn () => $simulator->payLink($link->link, 'pay'),
        fn ($page) => "on to $page[location]",
    );
    $report->step(
        $name,
        'parseWebhook()',
        'Succeeded, 150.00 TRY, order 0005',
        fn () => $hpm->parseWebhook(body($shop)),
        fn ($message) => "{$message->status->name}, " . shown($message->pureAmount) . ", order $message->clientOrderReference",
    );
    $report->step($name, 'booked at the provider', '1 payment', fn () => booked($simulator, 'payment', 'hpm', '0005'), fn (string $count) => $count);
}

/** A company's card payments: with 3-D Secure and a refund, and one whose answer never arrives. */
function finrota_pws(Report $report, Client $simulator, Options $options): void
{
    $name = 'Finrota PWS';
    $pws = new Finrota\Pws(new Finrota\Account('demo-api-key', 'demo-secret-key', Environment::Sandbox, $options));
    $card = new Card('4155650100416111', 'Test Test', 1, 2050, '715');
    $set = $report->step($name, 'paymentSets()', '2 sets', $pws->paymentSets(...), fn ($sets) => count($sets) . ' sets')[0];
    $pos = $report->step(
        $name,
        'paymentOptionsForBin()',
        'a POS',
        fn () => $pws->paymentOptionsForBin($card->bin(), Currency::TRY, $set->id, lira('52.00')),
        fn ($options) => $options->poses === [] ? 'no POS' : 'a POS',
    )->poses[0];
    $pay = fn (string $reference, bool $use3D) => $pws->pay(
        contact: new Finrota\Contact('John', 'Doe', 'test@example.com', phone: '5000000000'),
        card: $card,
        agentCode: 'NT53240185',
        amount: lira('52.00'),
        installment: 1,
        tenantPosId: (string) $pos->tenantPosId,
        paymentSetDefinitionId: $set->id,
        use3D: $use3D,
        returnUrl: 'https://shop.example/back',
        clientOrderReferenceCode: $reference,
    );

    $payment = $report->step($name, 'pay() with 3-D Secure', 'AwaitingThreeDSecure', fn () => $pay('1001', true), state(...));
    $report->step(
        $name,
        'the customer enters the code',
        'on to https://shop.example/back',
        fn () => $simulator->threeDSecure((string) $payment->threeDSecure?->redirectUrl),
        fn (array $page) => 'on to ' . next_of($page)['url'],
    );
    $paid = $report->step($name, 'transaction()', 'Succeeded, 52.00 TRY', fn () => $pws->transaction(referenceNumber: $payment->referenceNumber), state(...));
    $report->step(
        $name,
        'refund() of 20.00',
        '32.00 TRY is left, as expected',
        fn () => $pws->refund($payment->referenceNumber, lira('20.00'), remainingBefore: $paid->lastAmount),
        left(...),
    );

    $simulator->fault('close-before-answer', '/pws/payment', ['method' => 'POST']);
    $report->fails($name, 'pay(), its answer is lost', 'Unknown, ConnectionLostException', fn () => $pay('1002', false));
    $found = $report->step($name, 'resolve()', 'Succeeded, 52.00 TRY', fn () => $pws->resolve('1002'), state(...));
    $report->step(
        $name,
        'cancel()',
        'carried out',
        fn () => $pws->cancel((string) $found?->referenceNumber),
        fn () => 'carried out',
    );
    $report->step($name, 'booked at the provider', '1 payment', fn () => booked($simulator, 'payment', 'pws', '1002'), fn (string $count) => $count);
}

/** A dealer's card payments: the key pair says whose they are. */
function finrota_vpws(Report $report, Client $simulator, Options $options): void
{
    $name = 'Finrota VPWS';
    $vpws = new Finrota\Vpws(new Finrota\Account('dealer-one-api-key', 'dealer-one-secret-key', Environment::Sandbox, $options));
    $pay = fn (string $number, string $reference) => $vpws->pay(
        contact: new Finrota\Contact('Test', 'Surname', 'test@example.com'),
        card: new Card($number, 'Test Test', 12, 2030, '000'),
        amount: lira('250.00'),
        installment: 1,
        tenantPosId: '03cbbf3e-ff9e-ee11-98ef-005056b0d2e5',
        use3D: false,
        clientOrderReferenceCode: $reference,
    );
    $payment = $report->step($name, 'pay() without 3-D Secure', 'Succeeded', fn () => $pay('4155650100416111', '2001'), state(...));
    $report->step($name, 'transaction()', 'Succeeded, 250.00 TRY', fn () => $vpws->transaction(transactionId: $payment->transactionId), state(...));
    $report->step(
        $name,
        'refund() of it all',
        '0.00 TRY is left, as expected',
        fn () => $vpws->refund($payment->referenceNumber, remainingBefore: lira('250.00')),
        left(...),
    );
    $report->step(
        $name,
        'pay() with a card that is declined',
        'Failed, code 51',
        fn () => $pay('4155650100000519', '2002'),
        fn ($payment) => "{$payment->status->name}, code {$payment->decline?->code}",
    );
}

/** 3-D Secure by an address, and by the bank's page; the browser brings a form back. */
function hstmobil(Report $report, Client $simulator, Options $options): void
{
    $name = 'HstMobil';
    $webPos = new HstMobil\WebPos(new HstMobil\Account(Environment::Sandbox, userName: '5000000000', password: 'Test1234', options: $options));
    $shop = $simulator->receiver();
    $report->step($name, 'installments()', 'rates', $webPos->installments(...), fn ($rates) => is_array($rates) ? 'rates' : 'nothing');

    foreach (['an address' => '4155650100416111', 'a page' => '4589963225894785'] as $kind => $number) {
        $orderId = HstMobil\WebPos::newOrderId();
        $payment = $report->step($name, "pay(), 3-D Secure by $kind", "AwaitingThreeDSecure, $kind", fn () => $webPos->pay(
            amount: lira('10.00'),
            orderId: $orderId,
            installment: 1,
            card: new Card($number, 'İsim Soyisim', 12, 2030, '000'),
            callbackUrl: $shop->url('/hstmobil'),
        ), fn ($payment) => state($payment) . ', ' . ($payment->threeDSecure?->html === null ? 'an address' : 'a page'));
        $page = $payment->threeDSecure->redirectUrl ?? (string) $payment->threeDSecure?->body();
        browser(fn () => $simulator->follow(next_of($simulator->threeDSecure($page))));
        $form = body($shop);
        $report->step($name, 'complete()', 'paid, Succeeded, 10.00 TRY', fn () => $webPos->complete($form, $orderId, lira('10.00')), fn ($confirmation) => confirmed($confirmation, lira('10.00')));
        $report->step($name, 'booked at the provider', '1 payment', fn () => booked($simulator, 'payment', 'hstmobil', $orderId), fn (string $count) => $count);
    }
}

/** The frame with the shop's own installments and 3-D Secure, its webhook and callback; then refunds. */
function hepsipay(Report $report, Client $simulator, Options $options): void
{
    $name = 'Hepsipay';
    $merchant = new Hepsipay\Merchant('10019', '1019', 'TestSecretKey', Environment::Sandbox, callbackKey: 'TestCallbackKey', options: $options);
    [$frame, $webhook, $installments] = [new Hepsipay\Frame($merchant), new Hepsipay\Webhook($merchant), new Hepsipay\Installments($merchant)];
    [$status, $refund] = [new Hepsipay\Status($merchant), new Hepsipay\Refund($merchant)];
    [$shop, $hooks, $rates] = [$simulator->receiver(), $simulator->receiver(), $simulator->receiver()];
    $simulator->settings(['hepsipayWebhookUrl' => $hooks->url('/webhook'), 'installmentUrl' => $rates->url('/installments')]);
    $order = [
        'amount' => lira('12.00'),
        'accountKey' => '905551112233',
        'merchantCallBackUrl' => $shop->url('/back'),
        'basketItems' => [new Hepsipay\BasketItem('Item', lira('12.00'), '0002131', externalId: '12345')],
        'force3ds' => true,
        'merchantOrderNumber' => '1234-5678',
    ];

    $report->step(
        $name,
        'Frame::checkAvailability()',
        'has a stored card',
        fn () => $frame->checkAvailability(...$order),
        fn ($customer) => $customer->hasStoredCard ? 'has a stored card' : 'has none',
    );
    $session = $report->step($name, 'Frame::init()', 'a frame', fn () => $frame->init(...$order), fn ($session) => $session->token === '' ? 'nothing' : 'a frame');

    browser(function () use ($simulator, $session): void {
        $bank = $simulator->payFrame($session->frameUrl, 'card', 2)['location'];
        $simulator->follow(next_of($simulator->threeDSecure((string) $bank)));
    });
    $report->step(
        $name,
        'Installments, asked and answered',
        'order 1234-5678',
        function () use ($rates, $installments) {
            $query = null;
            $rates->next(200, function (array $request) use ($installments, &$query): string {
                $query = $installments->parseQuery($request['body']);

                return $installments->respond(new Hepsipay\InstallmentOffer(lira('12.00'), true, [
                    new Hepsipay\InstallmentPrice(1, 1, lira('12.00'), lira('12.00')),
                    new Hepsipay\InstallmentPrice(2, 2, lira('6.12'), lira('12.24'), interestAmount: lira('0.24')),
                ]));
            });

            return $query ?? throw new RuntimeException('nobody asked');
        },
        fn ($query) => "order $query->orderNumber",
    );
    $event = $report->step(
        $name,
        'Webhook::verify()',
        'signed, successful, order 1234-5678',
        fn () => $webhook->verify(body($hooks)),
        fn ($event) => ($event->isSigned ? 'signed, ' : 'NOT signed, ') . ($event->isPaymentSuccessful ? 'successful' : 'failed')
            . ", order $event->merchantOrderNumber",
    );
    $report->step(
        $name,
        'Frame::parseCallback()',
        'order 1234-5678',
        fn () => $frame->parseCallback(body($shop)),
        fn ($callback) => "order $callback->merchantOrderNumber",
    );
    $report->step($name, 'Webhook::confirm()', 'paid, Succeeded, 12.24 TRY', fn () => $webhook->confirm($event, $session->token, lira('12.00')), fn ($confirmation) => confirmed($confirmation, lira('12.00'), lira('12.50')));

    $part = lira('5.00');
    $paid = $report->step($name, 'Status::get()', 'Succeeded, 12.24 TRY', fn () => $status->get($session->token), state(...));
    $report->step($name, 'Refund::byPaymentId() of 5.00', 'code 0000', fn () => $refund->byPaymentId((string) $paid->paymentId, $part, '127.0.0.1'), fn ($given) => "code $given->messageCode");
    $report->step($name, 'Status::get()', 'PartiallyRefunded, 12.24 TRY', fn () => $status->get($session->token), state(...));

    $simulator->fault('close-before-answer', '/payment/refund');
    $rest = lira('12.24')->subtract($part);
    $report->fails($name, 'Refund::byReferenceNo(), answer lost', 'Unknown, ConnectionLostException', fn () => $refund->byReferenceNo((string) $paid->referenceNo, $rest));
    $report->step($name, 'Status::get()', 'Refunded, 12.24 TRY', fn () => $status->get($session->token), state(...));
    $report->step($name, 'booked at the provider', '2 refunds', fn () => booked($simulator, 'refund', 'hepsipay', '1234-5678'), fn (string $count) => $count);
}

$simulator = Client::start();
$report = new Report();
$options = new Options(caFile: $simulator->caFile(), observer: $report, baseUrl: $simulator->url());

echo 'payments ', phpversion('payments'), ', PHP ', PHP_VERSION, ', simulator at ', $simulator->url(), "\n\n";
foreach ([finrota_hpm(...), finrota_pws(...), finrota_vpws(...), hstmobil(...), hepsipay(...)] as $flow) {
    $report->flow($flow, $simulator, $options);
}
$code = $report->end();
$simulator->stop();
exit($code);
