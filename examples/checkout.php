<?php

declare(strict_types=1);

/*
 * A whole checkout, from the button to the order in the shop's database: the README's first example, for two hosted pages and for cards with
 * 3-D Secure, against the simulator. Prints the attempt and the order after each step. Ends with code 1 when one is not as it must be.
 *
 *     ./dev demo
 *     php -d extension=payments examples/checkout.php
 */

require __DIR__ . '/../simulator/Client.php';

use Payments\Attempt;
use Payments\Capability;
use Payments\Card;
use Payments\Checkout;
use Payments\Currency;
use Payments\Customer;
use Payments\Environment;
use Payments\Finrota;
use Payments\Gateway;
use Payments\Hepsipay;
use Payments\HstMobil;
use Payments\Money;
use Payments\Options;
use Payments\Order;
use Payments\PdoAttemptStore;
use Payments\State;
use Payments\Step;
use Payments\StepKind;
use Payments\Verdict;
use Simulator\Client;
use Simulator\Receiver;

/** The shop's own table of orders. */
final class Orders
{
    public function __construct(private readonly PDO $pdo)
    {
        $pdo->exec('CREATE TABLE orders (number TEXT PRIMARY KEY, state TEXT NOT NULL)');
    }

    public function take(string $number): void
    {
        $this->pdo->prepare("INSERT INTO orders VALUES (?, 'open')")->execute([$number]);
    }

    public function paid(string $number): void
    {
        $this->pdo->prepare("UPDATE orders SET state = 'paid' WHERE number = ? AND state <> 'paid'")->execute([$number]);
    }

    public function look(string $number, ?string $reason): void
    {
        $this->pdo->prepare("UPDATE orders SET state = 'for a person: ' || ? WHERE number = ?")->execute([(string) $reason, $number]);
    }

    public function state(string $number): string
    {
        $row = $this->pdo->prepare('SELECT state FROM orders WHERE number = ?');
        $row->execute([$number]);
        $state = $row->fetchColumn();

        return is_string($state) ? $state : 'unknown';
    }
}

/** The shop: its checkout, its orders, and the steps of a customer. */
final class Shop
{
    public readonly Checkout $checkout;
    public readonly Orders $orders;
    public bool $isRight = true;
    private string $number = '';

    public function __construct(private readonly Client $simulator, public readonly Receiver $receiver, Gateway ...$gateways)
    {
        $pdo = new PDO('sqlite::memory:');
        $this->orders = $orders = new Orders($pdo);
        $this->checkout = (new Checkout(new PdoAttemptStore($pdo), ...$gateways))
            ->with(onPayment: static fn (Attempt $attempt): mixed => match ($attempt->verdict()) {
                Verdict::Paid => $orders->paid($attempt->order),                        // may come twice: UPDATE ... AND state <> 'paid'
                Verdict::NotPaid, Verdict::Wait => null,                                // the order stays open: it may be paid again
                Verdict::Look => $orders->look($attempt->order, $attempt->reason),      // a person decides
            });
    }

    public function order(string $number): void
    {
        $this->number = $number;
        $this->orders->take($number);
    }

    /** The button. */
    public function pay(Gateway $gateway, bool $threeDSecure = true): Step
    {
        return $this->checkout->pay($gateway->name(), new Order(
            number: $this->number,
            amount: Money::of('150.00', Currency::TRY),
            customer: new Customer('Ada', 'Lovelace', 'ada@example.com', '+905551112233'),
            threeDSecure: $threeDSecure,
            returnUrl: 'https://shop.example/back?r={reference}',
            notifyUrl: $this->receiver->url('/notice') . '?r={reference}&s={secret}',
        ), $gateway->supports(Capability::Card) ? new Card('4155650100416111', 'Ada Lovelace', 12, 2050, '123') : null);
    }

    /** What the browser shows next. */
    public static function shown(Step $step): string
    {
        return match ($step->kind) {
            StepKind::Redirect, StepKind::Html => 'the page',
            StepKind::Frame => 'an iframe',
            StepKind::Done, StepKind::Wait => 'the order',
        };
    }

    /**
     * The customer pays at the page.
     *
     * @return array<string, string> the form that the browser brings back
     */
    public function customerPays(Step $step): array
    {
        $address = (string) $step->page?->url();
        if ($step->attempt->gateway === 'finrota.hpm') {
            $this->simulator->payLink($address);

            return [];
        }
        $page = match ($step->kind) {
            StepKind::Frame => $this->simulator->payFrame($address)['next']['url'] ?? '',   // on to the bank
            StepKind::Html => (string) $step->page?->body(),
            StepKind::Redirect, StepKind::Done, StepKind::Wait => $address,
        };

        return $this->simulator->threeDSecure($page)['next']['fields'] ?? [];
    }

    /** The webhook route: whatever arrives next. */
    public function hear(Gateway $gateway): Attempt
    {
        $request = $this->receiver->next() ?? throw new RuntimeException('nothing arrived');
        parse_str((string) parse_url($request['target'], PHP_URL_QUERY), $query);
        $secret = $query['s'] ?? null;
        $receipt = $this->checkout->notified($gateway->name(), $request['body'], [], is_string($secret) ? $secret : null);

        return $receipt->attempt ?? throw new RuntimeException("no attempt, status $receipt->status");
    }

    /** A row, and whether it is as it must be. */
    public function row(string $what, Attempt $attempt, string $expected): void
    {
        $state = "{$attempt->state->value}, the order is {$this->orders->state($this->number)}";
        printf("  %-44s %s%s\n", $what, $state, $state === $expected ? '' : "   WRONG: must be $expected");
        $this->isRight = $this->isRight && $state === $expected;
    }
}

/** One order, paid through one gateway. */
function checkout(Shop $shop, Gateway $gateway): void
{
    echo $gateway->name(), "\n";
    $shop->order("A-{$gateway->name()}");
    $step = $shop->pay($gateway);
    $reference = $step->attempt->reference;
    $shop->row('pay(): shows ' . Shop::shown($step), $step->attempt, 'waiting, the order is open');
    $form = $shop->customerPays($step);
    if ($gateway->supports(Capability::Notice)) {
        $shop->row('the customer paid; notified()', $shop->hear($gateway), 'paid, the order is paid');
    } else {
        $shop->row('the customer paid; returned()', $shop->checkout->returned($reference, $form), 'paid, the order is paid');
    }
    $again = $shop->pay($gateway);
    $shop->row('pay() once more: shows ' . Shop::shown($again), $again->attempt, 'paid, the order is paid');
    if ($gateway->supports(Capability::Refund)) {
        $refund = $shop->checkout->refund($reference, Money::of('150.00', Currency::TRY), 'CREDIT-NOTE-17');
        $shop->row('refund()', $refund, 'done, the order is paid');
        $shop->row('the payment', $shop->checkout->ask($reference), 'back, the order is paid');
    }
}

/** The answer never arrives. Nobody may take that for a failure: the money is taken. */
function lost(Shop $shop, Client $simulator, Gateway $gateway): void
{
    echo $gateway->name(), ", the answer is lost\n";
    $shop->order('A-lost');
    $simulator->fault('close-before-answer', '/pws/payment', ['method' => 'POST']);
    $step = $shop->pay($gateway, threeDSecure: false);
    $shop->row('pay(): shows ' . Shop::shown($step), $step->attempt, 'starting, the order is open');
    $attempt = $shop->checkout->ask($step->attempt->reference); // cron's settle() does it, after a minute
    $shop->row('ask()', $attempt, 'paid, the order is paid');
    echo '  ', match ($attempt->state) {
        State::Starting, State::Waiting => 'the customer waits',
        State::Paid => 'the customer has paid, once',
        State::Refused, State::Lapsed => 'the customer may pay again',
        State::Look, State::Part, State::Back, State::Done => 'a person looks',
    }, "\n";
}

$simulator = Client::start();
$receiver = $simulator->receiver();
$simulator->settings(['hepsipayWebhookUrl' => $receiver->url('/notice')]);
$options = new Options(caFile: $simulator->caFile(), baseUrl: $simulator->url());
$account = new Finrota\Account('demo-api-key', 'demo-secret-key', Environment::Sandbox, $options);
$merchant = new Hepsipay\Merchant('10019', '1019', 'TestSecretKey', Environment::Sandbox, callbackKey: 'TestCallbackKey', options: $options);
[$posId, $setId] = ['384badef-11ec-ee11-98f2-005056b0d2e5', '504978bf-bebd-40c5-89aa-b76f3a20341c'];

$cards = new Finrota\PwsGateway($account, $posId, $setId, agentCode: 'NT53240185');
$gateways = [
    new Hepsipay\FrameGateway($merchant, categoryId: '0002131'),
    new Finrota\HpmGateway($account, $setId, through: new Finrota\Pws($account)),
    $cards,
    new HstMobil\WebPosGateway(new HstMobil\Account(Environment::Sandbox, userName: '5000000000', password: 'Test1234', options: $options)),
];
$shop = new Shop($simulator, $receiver, ...$gateways);
foreach ($gateways as $gateway) {
    checkout($shop, $gateway);
}
lost($shop, $simulator, $cards);

$payments = count($simulator->bookings('payment'));
printf("\n%d orders, %d payments at the providers: %s\n", count($gateways) + 1, $payments, $shop->isRight && $payments === count($gateways) + 1 ? 'all as expected' : 'NOT AS EXPECTED');
$simulator->stop();
exit($shop->isRight && $payments === count($gateways) + 1 ? 0 : 1);
