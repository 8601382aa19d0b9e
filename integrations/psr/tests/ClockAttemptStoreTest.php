<?php

declare(strict_types=1);

namespace Payments\Psr\Tests;

use Payments\Checkout;
use Payments\Currency;
use Payments\Customer;
use Payments\Fact;
use Payments\Money;
use Payments\Order;
use Payments\Psr\ClockAttemptStore;
use Payments\State;
use Payments\Testing\MemoryAttemptStore;
use PHPUnit\Framework\TestCase;
use Symfony\Component\Clock\MockClock;

final class ClockAttemptStoreTest extends TestCase
{
    public function testItsTimeIsTheClocks(): void
    {
        $clock = new MockClock('2026-03-01 12:00:00 UTC');
        $store = new ClockAttemptStore($clock);

        self::assertSame($clock->now()->getTimestamp(), $store->now());
        $clock->sleep(3600);
        self::assertSame(1772366400 + 3600, $store->now());
        $clock->modify('-2 hours');
        self::assertSame(1772366400 - 3600, $store->now());
    }

    public function testAPaymentLapsesWhenTheClockSaysSo(): void
    {
        $clock = new MockClock('2026-03-01 12:00:00 UTC');
        $memory = new MemoryAttemptStore();
        $gateway = new StubGateway(Fact::Open);
        $checkout = new Checkout(new ClockAttemptStore($clock, $memory), $gateway);
        $customer = new Customer('Ada', 'Lovelace', 'ada@example.com');
        $attempt = $checkout->pay('stub', new Order('1234', Money::of('12.00', Currency::TRY), $customer, 'https://shop.example/back?r={reference}'))->attempt;

        self::assertSame($clock->now()->getTimestamp(), $attempt->createdAt);
        $checkout->settle();
        self::assertSame(State::Waiting, $checkout->order('1234')?->state);
        $clock->sleep(86400 * 30);
        $checkout->settle();
        self::assertContains($checkout->order('1234')->state, [State::Lapsed, State::Refused]);
        self::assertEquals($memory->find($attempt->reference), $checkout->order('1234'));
    }

    public function testAllElseIsTheMemorys(): void
    {
        $clock = new MockClock('2026-03-01 12:00:00 UTC');
        $memory = new MemoryAttemptStore();
        $store = new ClockAttemptStore($clock, $memory);
        $checkout = new Checkout($store, new StubGateway());
        $customer = new Customer('Ada', 'Lovelace', 'ada@example.com');
        $attempt = $checkout->pay('stub', new Order('1234', Money::of('12.00', Currency::TRY), $customer, 'https://shop.example/back?r={reference}'))->attempt;

        self::assertEquals([$attempt], $store->ofOrder('1234'));
        self::assertSame([], $store->ofPayment($attempt->reference));
        self::assertEquals($attempt, $store->find($attempt->reference));
        self::assertEquals([$attempt], $store->due($attempt->dueAt, 10));
        self::assertSame([], $store->due($attempt->dueAt - 1, 10));
        self::assertFalse($store->insert($attempt));
        self::assertFalse($store->replace($attempt));
        self::assertSame(0, $store->purge(0));
        self::assertEquals(State::Paid, $checkout->ask($attempt->reference)->state);
    }
}
