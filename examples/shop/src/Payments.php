<?php

declare(strict_types=1);

namespace Shop;

use Payments\Attempt;
use Payments\Capability;
use Payments\Card;
use Payments\Checkout;
use Payments\Currency;
use Payments\Customer;
use Payments\Environment;
use Payments\Exception\PaymentsException;
use Payments\Finrota;
use Payments\Gateway;
use Payments\Hepsipay;
use Payments\HstMobil;
use Payments\InstallmentPlan;
use Payments\Money;
use Payments\Observer;
use Payments\Options;
use Payments\Order;
use Payments\PdoAttemptStore;
use Payments\Repeat;
use Payments\Step;
use Payments\Verdict;

/** Everything that the shop does with money. */
final class Payments
{
    public readonly Checkout $checkout;
    public readonly PdoAttemptStore $store;
    /** @var array<string, Gateway> by their names */
    public readonly array $gateways;

    public function __construct(private readonly Settings $settings, private readonly Orders $orders, Observer $log)
    {
        $options = new Options(connectTimeoutMs: 3000, timeoutMs: 6000, deadlineMs: 12000, caFile: $settings->caFile, observer: $log, baseUrl: $settings->baseUrl);
        $company = new Finrota\Account($settings->secret('FINROTA_API_KEY'), $settings->secret('FINROTA_SECRET_KEY'), Environment::Sandbox, $options);
        $dealer = new Finrota\Account($settings->secret('DEALER_API_KEY'), $settings->secret('DEALER_SECRET_KEY'), Environment::Sandbox, $options);
        $hstMobil = new HstMobil\Account(Environment::Sandbox, userName: $settings->secret('HSTMOBIL_USER'), password: $settings->secret('HSTMOBIL_PASSWORD'), options: $options);
        $hepsipay = new Hepsipay\Merchant($settings->secret('HEPSIPAY_MERCHANT_NO'), $settings->secret('HEPSIPAY_TERMINAL_NO'), $settings->secret('HEPSIPAY_SECRET_KEY'), Environment::Sandbox, callbackKey: $settings->secret('HEPSIPAY_CALLBACK_KEY'), options: $options);
        [$pos, $set, $dealerPos] = ['384badef-11ec-ee11-98f2-005056b0d2e5', '504978bf-bebd-40c5-89aa-b76f3a20341c', '03cbbf3e-ff9e-ee11-98ef-005056b0d2e5'];
        $gateways = [
            new Finrota\PwsGateway($company, $pos, $set, agentCode: 'NT53240185', addsCommission: true),
            new Finrota\VpwsGateway($dealer, $dealerPos, addsCommission: true),
            new HstMobil\WebPosGateway($hstMobil),
            new Hepsipay\FrameGateway($hepsipay, categoryId: '0002131', allowedInstallments: [1, 2, 3]),
            new Finrota\HpmGateway($company, $set, through: new Finrota\Pws($company)),
        ];
        $this->gateways = array_combine(array_map(static fn (Gateway $gateway): string => $gateway->name(), $gateways), $gateways);
        $this->store = new PdoAttemptStore($settings->connect());    // a connection of its own: its commits are its own
        $this->checkout = (new Checkout($this->store, ...$gateways))->with($this->book(...), $this->giveBack(...), Repeat::AfterAsking);
    }

    /** The only place that books an order. Called at least once for each payment that ended, so each update has its own condition. */
    private function book(Attempt $attempt): void
    {
        match ($attempt->verdict()) {
            Verdict::Paid => $this->orders->paid($attempt->order, $attempt->paid ?? $attempt->amount),  // UPDATE ... AND state = 'open'
            Verdict::NotPaid, Verdict::Wait => null,                                                    // the order stays open
            Verdict::Look => $this->orders->look($attempt->order, $attempt->reason ?? $attempt->state->value), // a person decides
        };
    }

    /** The same for refunds and cancels. */
    private function giveBack(Attempt $attempt): void
    {
        $this->orders->reversed($attempt->reference, $attempt->state->value);
    }

    public function can(string $gateway, Capability $what): bool
    {
        return isset($this->gateways[$gateway]) && $this->gateways[$gateway]->supports($what);
    }

    /**
     * The installments of a card, by its first 6 digits.
     *
     * @return list<InstallmentPlan> empty: a single payment; also when the provider cannot be asked
     */
    public function plans(string $gateway, Purchase $purchase, string $bin): array
    {
        try {
            return $this->can($gateway, Capability::InstallmentPlans) ? $this->checkout->installments($gateway, $this->order($purchase), $bin) : [];
        } catch (PaymentsException) {
            return [];
        }
    }

    /**
     * The button "Pay". What it throws was thrown before anything was sent; whatever may have been sent is a step.
     *
     * @param int $count of installments: what the customer chose. The plan itself is asked for again
     * @param int $total in kurus: what the customer saw and agreed to. Another card may cost more
     * @throws NotOffered when that is not there any more, or costs something else now
     */
    public function pay(string $gateway, Purchase $purchase, ?Card $card, int $count, int $total, bool $threeDSecure): Step
    {
        $plans = $card === null ? [] : $this->plans($gateway, $purchase, $card->bin());
        $plan = array_values(array_filter($plans, static fn (InstallmentPlan $plan): bool => $plan->count === $count && $plan->total->minor === $total))[0] ?? null;
        if ($plan === null && ($count !== 1 || $total !== $purchase->total)) {
            throw new NotOffered();
        }

        return $this->checkout->pay($gateway, $this->order($purchase, $plan, $threeDSecure), $card);
    }

    /** The payment of an order, asked about while it is not known, or for a person. Null: nobody has tried to pay. */
    public function of(string $order): ?Attempt
    {
        $attempt = $this->checkout->order($order);

        return $attempt !== null && in_array($attempt->verdict(), [Verdict::Wait, Verdict::Look], true) ? $this->checkout->ask($attempt->reference) : $attempt;
    }

    /** Gives back a part, or with $amount null cancels. $note is the credit note's number: the same again sends nothing. */
    public function reverse(Attempt $payment, ?Money $amount, string $note): Attempt
    {
        $reference = "$payment->reference:$note";
        $isNew = $this->orders->reversing($reference, $payment->order, $note, $amount ?? $payment->left ?? $payment->paid ?? $payment->amount);
        try {
            return $amount === null ? $this->checkout->cancel($payment->reference, $note) : $this->checkout->refund($payment->reference, $amount, $note);
        } catch (PaymentsException $exception) {                     // nothing was sent
            $isNew && $this->orders->unreverse($reference);
            throw $exception;
        }
    }

    private function order(Purchase $purchase, ?InstallmentPlan $plan = null, bool $threeDSecure = true): Order
    {
        return new Order(
            number: $purchase->number,
            amount: Money::ofMinor($purchase->total, Currency::TRY),
            customer: new Customer($purchase->name, $purchase->surname, $purchase->email, $purchase->phone),
            returnUrl: "{$this->settings->address}/back?r={reference}",
            notifyUrl: "{$this->settings->address}/notice/finrota.hpm?r={reference}&s={secret}",
            threeDSecure: $threeDSecure,
            plan: $plan,
        );
    }
}
