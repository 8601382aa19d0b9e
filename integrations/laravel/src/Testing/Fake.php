<?php

declare(strict_types=1);

namespace Payments\Laravel\Testing;

use Illuminate\Config\Repository;
use Illuminate\Contracts\Foundation\Application;
use Payments\Attempt;
use Payments\Checkout;
use Payments\Laravel\Merchants;
use Payments\Laravel\Settings;
use Payments\Money;
use Payments\State;
use Payments\Testing\FakeTransport;
use Payments\Testing\MemoryAttemptStore;
use Payments\Verdict;
use PHPUnit\Framework\Assert;

/**
 * Payments in the tests of a shop: Payments::fake(). Everything is as in production, but the network and the database: requests are
 * written, signed and answered by $transport, attempts are kept in memory, events are dispatched. Gateways without keys are given some.
 */
final class Fake
{
    private const KEYS = [
        'finrota.pws' => ['api_key' => 'fake', 'secret_key' => 'fake', 'pos' => '384badef-11ec-ee11-98f2-005056b0d2e5', 'payment_set' => '504978bf-bebd-40c5-89aa-b76f3a20341c', 'agent_code' => 'fake'],
        'finrota.vpws' => ['api_key' => 'fake', 'secret_key' => 'fake', 'pos' => '03cbbf3e-ff9e-ee11-98ef-005056b0d2e5'],
        'finrota.hpm' => ['api_key' => 'fake', 'secret_key' => 'fake', 'payment_set' => '504978bf-bebd-40c5-89aa-b76f3a20341c'],
        'hstmobil.webpos' => ['user_name' => '5000000000', 'password' => 'fake'],
        'hepsipay.frame' => ['merchant_no' => '1', 'terminal_no' => '1', 'secret_key' => 'fake', 'callback_key' => 'fake', 'category' => '1'],
    ];

    public readonly FakeTransport $transport;
    private readonly Merchants $merchants;

    public function __construct(Application $app)
    {
        $this->transport = new FakeTransport();
        $settings = new Settings(new Repository(['payments' => self::config((array) $app->make('config')->get('payments'))]));
        $this->merchants = $merchants = new Merchants($app, $settings, $this->transport, static fn (): MemoryAttemptStore => new MemoryAttemptStore(time()));
        $app->scoped(Merchants::class, static fn (): Merchants => $merchants);
        $app->forgetInstance(\Payments\Laravel\Shop::class);
        $app->forgetInstance(Checkout::class);
    }

    /** Time goes by: what is due is asked about by the next payments:settle. */
    public function travel(int $seconds, ?string $merchant = null): void
    {
        $store = $this->merchants->store($merchant);
        assert($store instanceof MemoryAttemptStore);
        $store->setNow($store->now() + $seconds);
    }

    /** The order is paid, by an attempt that delivers. */
    public function assertPaid(string $order, ?Money $amount = null, ?string $merchant = null): void
    {
        $attempt = $this->assertVerdict(Verdict::Paid, $order, $merchant);
        if ($amount !== null) {
            Assert::assertEquals($amount, $attempt->paid, "order $order is paid with another amount");
        }
    }

    /** Nothing is held: nobody tried, or it failed. */
    public function assertNotPaid(string $order, ?string $merchant = null): void
    {
        $attempt = $this->merchants->checkout($merchant)->order($order);
        Assert::assertContains($attempt?->verdict(), [null, Verdict::NotPaid], "order $order may be paid: " . ($attempt?->state->value ?? ''));
    }

    /** Not known yet: the order is held. */
    public function assertWaiting(string $order, ?string $merchant = null): void
    {
        $this->assertVerdict(Verdict::Wait, $order, $merchant);
    }

    public function assertNeedsPerson(string $order, ?string $merchant = null): void
    {
        $this->assertVerdict(Verdict::Look, $order, $merchant);
    }

    /** So much was given back, by refunds and cancels that were carried out. */
    public function assertRefunded(string $order, Money $amount, ?string $merchant = null): void
    {
        $given = [];
        foreach ($this->merchants->store($merchant)->ofOrder($order) as $payment) {
            foreach ($this->merchants->store($merchant)->ofPayment($payment->reference) as $reversal) {
                $reversal->state !== State::Done || $given[] = $reversal->amount;
            }
        }
        Assert::assertEquals($amount, Money::sum(Money::zero($amount->currency), ...$given), "of order $order another amount was given back");
    }

    /** No provider was called. */
    public function assertNothingSent(): void
    {
        $this->transport->assertNothingSent();
    }

    private function assertVerdict(Verdict $verdict, string $order, ?string $merchant): Attempt
    {
        $attempt = $this->merchants->checkout($merchant)->order($order);
        Assert::assertNotNull($attempt, "nobody has tried to pay order $order");
        Assert::assertSame($verdict, $attempt->verdict(), "order $order is {$attempt->state->value}: $attempt->reason");

        return $attempt;
    }

    /**
     * @param array<mixed> $config
     * @return array<mixed>
     */
    private static function config(array $config): array
    {
        $merchants = [];
        foreach ((array) ($config['merchants'] ?? []) as $name => $merchant) {
            $merchant = (array) $merchant;
            $gateways = [];
            foreach ((array) ($merchant['gateways'] ?? []) as $gateway => $keys) {
                $given = array_filter((array) $keys, static fn (mixed $value): bool => $value !== null && $value !== '');
                $gateways[$gateway] = $given + (self::KEYS[$gateway] ?? []);
            }
            $merchants[$name] = ['environment' => 'sandbox', 'gateways' => $gateways] + $merchant;
        }

        return ['merchants' => $merchants, 'options' => [], 'token_cache' => null] + $config;
    }
}
