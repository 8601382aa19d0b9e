<?php

/** Every state that the simulator can bring a payment into, and what an order may become in it. */

declare(strict_types=1);

namespace Payments\Tests\Docs;

use Payments\Card;
use Payments\Currency;
use Payments\Environment;
use Payments\Finrota;
use Payments\HstMobil;
use Payments\Money;
use Payments\Options;
use Simulator\Client;

/** What the examples make of an order: the last of these words. */
final class Decisions
{
    private const WORDS = ['paid', 'notPaid', 'hold', 'look'];

    /** @var list<string> */
    private array $made = [];

    /** @param list<mixed> $arguments */
    public function __call(string $name, array $arguments): void
    {
        if (in_array($name, self::WORDS, true)) {
            $this->made[] = $name;
        }
    }

    public function forget(): void
    {
        $this->made = [];
    }

    /** "paid"; "nothing" where an example did not decide, "paid, hold" where it decided twice. */
    public function made(): string
    {
        return $this->made === [] ? 'nothing' : implode(', ', $this->made);
    }
}

/** One state: how it comes about, and what an order may then become. */
final class State
{
    /**
     * @param list<string> $becomes any of these; "thrown" where the answer cannot be read
     * @param string|null $card in the place of the page's card
     * @param array<string, mixed>|null $patch of the answer that decides, by dotted path; null takes a member away
     * @param string|null $then what is done afterwards: a refund, a cancel, another status
     */
    public function __construct(
        public readonly array $becomes,
        public readonly ?string $card = null,
        public readonly ?array $patch = null,
        public readonly ?string $then = null,
    ) {
    }

    /** Orders the fault that changes the answer. */
    public function patch(Client $simulator, string $path, string $method, string $within = ''): void
    {
        if ($this->patch === null) {
            return;
        }
        $set = array_filter($this->patch, static fn (mixed $value): bool => $value !== null);
        $remove = array_keys(array_diff_key($this->patch, $set));
        $named = static fn (string $member): string => $within . $member;
        $simulator->fault('json-patch', $path, [
            'set' => (object) array_combine(array_map($named, array_keys($set)), $set), 'remove' => array_map($named, $remove), 'method' => $method,
        ]);
    }
}

const DECLINED = '4155650100000519';
const PENDING = '4155650100000345';

/** @return array<string, State> of a payment of Finrota, by its own answer */
function finrotaPayments(): array
{
    return [
        'paid' => new State(['paid']),
        'paid, with an address' => new State(['paid'], patch: ['redirectUrl' => 'https://bank.example/']),
        'declined' => new State(['notPaid'], DECLINED),
        'declined, with an address' => new State(['notPaid'], DECLINED, ['redirectUrl' => 'https://bank.example/']),
        'pending' => new State(['hold'], PENDING),
        'unknown code' => new State(['hold'], patch: ['transactionStatusId' => 77]),
        'awaiting 3-D' => new State(['hold', 'nothing'], PENDING, ['transactionStatusId' => 4, 'redirectUrl' => 'https://bank.example/']),
        'awaiting 3-D, a relative address' => new State(['hold', 'nothing'], PENDING, ['transactionStatusId' => 4, 'redirectUrl' => '/ThreeDForm']),
        'awaiting 3-D, no address' => new State(['hold'], PENDING, ['transactionStatusId' => 4]),
        'awaiting 3-D, an address in quotes' => new State(['hold', 'nothing'], PENDING, ['transactionStatusId' => 4, 'redirectUrl' => 'https://bank.example/"x"']),
        'refunded' => new State(['look'], patch: ['transactionStatusId' => 6]),
    ];
}

/** @return array<string, State> of a transaction of Finrota that is asked for */
function finrotaTransactions(): array
{
    return [
        'paid' => new State(['paid']),
        'declined' => new State(['notPaid'], DECLINED),
        'pending' => new State(['hold'], PENDING),
        'awaiting 3-D' => new State(['hold'], then: '3-D'),
        'unknown code' => new State(['hold'], then: '77'),
        'paid, with a surcharge' => new State(['look'], patch: ['lastAmount' => 153.4]),
        'refunded in part' => new State(['look'], then: 'refund a part'),
        'refunded by a hundredth' => new State(['look'], then: 'refund 0.01'),
        'refunded' => new State(['notPaid'], then: 'refund'),
        'cancelled, the state stays 1' => new State(['notPaid'], then: 'cancel'),
        'cancelled, the state is 5' => new State(['notPaid'], then: 'cancel, 5'),
        'currency 949' => new State(['look'], patch: ['currencyType' => 949]),
        'currency "949"' => new State(['look'], patch: ['currencyType' => '949']),
        'currency TL' => new State(['look'], patch: ['currencyType' => 'TL']),
        'no currency' => new State(['look'], patch: ['currencyType' => null]),
        'no amount' => new State(['look'], patch: ['lastAmount' => null]),
        'an amount that cannot be read' => new State(['look'], patch: ['lastAmount' => '52,00']),
        'refunded in part, no amount' => new State(['look'], patch: ['lastAmount' => null], then: 'refund a part'),
    ];
}

/** @return array<string, State> of a result of HstMobil */
function hstMobilResults(): array
{
    return [
        'paid' => new State(['paid']),
        'paid, in small letters' => new State(['paid'], patch: ['status' => ' success ']),
        'a wrong code' => new State(['notPaid'], then: 'wrong'),
        'cancelled at the bank' => new State(['notPaid'], then: 'cancel'),
        'declined' => new State(['notPaid'], DECLINED),
        'pending' => new State(['hold'], PENDING),
        'the customer is at the bank' => new State(['hold'], then: 'nothing'),
        'a word nobody knows' => new State(['hold'], patch: ['status' => 'WAITING']),
        'more was taken' => new State(['look'], patch: ['amount' => 1000.5]),
        'less was taken' => new State(['look'], patch: ['amount' => 1]),
        'no amount' => new State(['look'], patch: ['amount' => null]),
        'an amount that cannot be read' => new State(['look'], patch: ['amount' => '10,00']),
        'declined, and no amount' => new State(['notPaid'], DECLINED, patch: ['amount' => null]),
        'another order' => new State(['look', 'thrown'], patch: ['orderId' => 'another']),
    ];
}

/** @return array<string, State> of a payment of Hepsipay: "then" is the status, and how much more or less than the order costs */
function hepsipayStates(): array
{
    $becomes = [1 => 'hold', 2 => 'hold', 3 => 'notPaid', 4 => 'paid', 5 => 'paid', 6 => 'notPaid', 7 => 'notPaid', 8 => 'look', 9 => 'look', 10 => 'notPaid', 11 => 'look', 12 => 'paid', 13 => 'notPaid', 14 => 'paid', 15 => 'notPaid', 77 => 'hold'];
    $states = [];
    foreach ($becomes as $status => $word) {
        $states["status $status"] = new State([$word], then: "$status 0");
    }

    return $states + [
        'paid, less' => new State(['look'], then: '5 -1'),
        'paid, far more' => new State(['look'], then: '5 100000'),
        'failed, less' => new State(['notPaid'], then: '6 -1'),
        'another order' => new State(['look'], patch: ['MerchantOrderNumber' => '1235'], then: '5 0'),
        'no amount' => new State(['look'], patch: ['Amount' => null], then: '5 0'),
        'failed, and no amount' => new State(['notPaid'], patch: ['Amount' => null], then: '6 0'),
    ];
}

/** The shop's own doors to the providers, to bring payments into their states. */
final class Arranger
{
    private readonly Options $options;

    public function __construct(private readonly Client $simulator)
    {
        $this->options = new Options(caFile: $simulator->caFile(), baseUrl: $simulator->url());
    }

    public function pws(): Finrota\Pws
    {
        return new Finrota\Pws(new Finrota\Account('demo-api-key', 'demo-secret-key', Environment::Sandbox, $this->options));
    }

    /** A payment of Finrota in this state; the fault that changes the answer waits for the question. */
    public function finrota(State $state, string $amount, string $reference): Finrota\Payment
    {
        $pws = $this->pws();
        $amount = Money::of($amount, Currency::TRY);
        $payment = $pws->pay(
            new Finrota\Contact('John', 'Doe', 'test@example.com'),
            new Card($state->card ?? '4155650100416111', 'Test Test', 1, 2050, '715'),
            'NT53240185',
            $amount,
            1,
            '384badef-11ec-ee11-98f2-005056b0d2e5',
            '504978bf-bebd-40c5-89aa-b76f3a20341c',
            $state->then === '3-D',
            'https://shop.example/back',
            $reference,
        );
        $this->afterwards($state, $pws, $payment->referenceNumber);
        $state->patch($this->simulator, '/pws/payment/transaction', 'GET', 'data.');

        return $payment;
    }

    /** The customer at the bank's page of Finrota, and what happens after that. */
    public function finrotaAtBank(State $state, string $page, string $referenceNumber, string $gateway): void
    {
        if ($state->then !== '3-D') {
            $this->simulator->threeDSecure($page);
        }
        $isDealer = $gateway === 'finrota.vpws';
        $dealer = new Finrota\Account('dealer-one-api-key', 'dealer-one-secret-key', Environment::Sandbox, $this->options);
        $this->afterwards($state, $isDealer ? new Finrota\Vpws($dealer) : $this->pws(), $referenceNumber);
        $state->patch($this->simulator, $isDealer ? '/vpws/transaction' : '/pws/payment/transaction', 'GET', $isDealer ? '' : 'data.');
    }

    private function afterwards(State $state, Finrota\Pws|Finrota\Vpws $service, string $referenceNumber): void
    {
        match ($state->then) {
            'refund a part' => $service->refund($referenceNumber, Money::of('20.00', Currency::TRY)),
            'refund 0.01' => $service->refund($referenceNumber, Money::of('0.01', Currency::TRY)),
            'refund' => $service->refund($referenceNumber),
            'cancel' => $service->cancel($referenceNumber),
            'cancel, 5' => [$this->simulator->settings(['cancelledStatus' => 5]), $service->cancel($referenceNumber)],
            '77' => $this->simulator->setTransaction($referenceNumber, 77),
            default => null,
        };
    }

    /**
     * The form that comes back from the bank.
     *
     * @return array<string, string>
     */
    public function form(State $state, HstMobil\Payment $payment): array
    {
        return $this->formOf($state, $payment->threeDSecure->redirectUrl ?? $payment->threeDSecure->body(), $payment->orderId, $payment->paymentId);
    }

    /**
     * The same, by the bank's page: its address, or its text.
     *
     * @return array<string, string>
     */
    public function formOf(State $state, string $page, string $orderId, string $paymentId): array
    {
        $form = match ($state->then) {
            'nothing' => ['orderId' => $orderId, 'paymentId' => $paymentId],
            'cancel' => $this->simulator->threeDSecure($page, 'cancel')['next']['fields'],
            'wrong' => $this->simulator->threeDSecure($page, 'submit', '000000')['next']['fields'],
            default => $this->simulator->threeDSecure($page)['next']['fields'],
        };
        $state->patch($this->simulator, '/api/Payments/PaymentResult', 'POST', 'data.');

        return $form;
    }

    /** Brings a payment of Hepsipay into the state. */
    public function hepsipay(State $state, string $token, Money $expected, string $order = '1234'): void
    {
        [$status, $more] = array_map(intval(...), explode(' ', $state->then));
        $refunded = [8 => 100, 10 => $expected->minor][$status] ?? 0;
        $this->simulator->changeHepsipayPayment($token, ['status' => $status, 'amount' => $expected->minor + $more, 'refunded' => $refunded, 'merchantOrderNumber' => $order]);
        $state->patch($this->simulator, '/payment/', 'GET');
    }
}

/** What the simulator holds of its customers' money, in kurus: payments less what was given back. */
function held(Client $simulator, string ...$services): int
{
    $held = 0;
    foreach ($simulator->bookings() as $row) {
        if (in_array($row['service'], $services, true)) {
            $minor = Money::of(rtrim(preg_replace('/(\.\d\d)0+$/', '$1', $row['amount']), '.'), Currency::TRY)->minor;
            $held += match ($row['kind']) {
                'payment' => $minor,
                'refund', 'cancel' => -$minor,
                default => 0,
            };
        }
    }

    return $held;
}

/** The same of one payment of Hepsipay, by its state. */
function heldByHepsipay(Client $simulator, string $token): int
{
    foreach ($simulator->hepsipayPayments() as $row) {
        if ($row['token'] === $token) {
            return in_array((int) $row['status'], [4, 5, 8, 9, 11, 12, 14], true) ? (int) $row['amount'] - (int) $row['refunded'] : 0;
        }
    }
    throw new \LogicException("no payment $token");
}
