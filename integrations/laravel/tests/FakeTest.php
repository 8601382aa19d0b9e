<?php

declare(strict_types=1);

namespace Payments\Laravel\Tests;

use Illuminate\Contracts\Console\Kernel;
use Payments\Checkout;
use Payments\Currency;
use Payments\Laravel\Facades\Payments;
use Payments\Laravel\Testing\Fake;
use Payments\Money;
use Payments\Testing\Answer;
use Payments\Testing\FinrotaAnswers;
use PHPUnit\Framework\AssertionFailedError;

/** Payments::fake(), without keys, a database or a network. */
final class FakeTest extends TestCase
{
    use Paying;

    private Fake $payments;

    protected function setUp(): void
    {
        parent::setUp();
        $this->app = $this->boot(['database.connections.sqlite' => ['driver' => 'sqlite', 'database' => ':memory:', 'prefix' => '']]);
        $this->set('merchants.default.gateways', ['finrota.pws' => ['api_key' => null], 'hepsipay.frame' => []]);
        $this->payments = Payments::fake();
    }

    public function testAPayment(): void
    {
        $this->payments->assertNothingSent();
        $this->payments->assertNotPaid('1');
        $this->assertFails(fn () => $this->payments->assertPaid('1'));

        $this->payments->transport->push(FinrotaAnswers::threeDSecure());
        $step = $this->app->make(Checkout::class)->pay('finrota.pws', $this->order('1'), $this->card());
        $this->payments->assertWaiting('1');
        $this->assertFails(fn () => $this->payments->assertNotPaid('1'));

        $this->payments->transport->push(FinrotaAnswers::transaction(Money::of('12.00', Currency::TRY)));
        $this->ask('GET', str_replace('{reference}', $step->attempt->reference, Payments::returnUrl()));
        $this->payments->assertPaid('1', Money::of('12.00', Currency::TRY));
        $this->assertFails(fn () => $this->payments->assertPaid('1', Money::of('13.00', Currency::TRY)));
        $this->assertFails(fn () => $this->payments->assertNeedsPerson('1'));

        $this->payments->transport->push(FinrotaAnswers::transaction(Money::of('12.00', Currency::TRY)), FinrotaAnswers::refunded(Money::of('7.00', Currency::TRY)));
        Payments::checkout()->refund($step->attempt->reference, Money::of('5.00', Currency::TRY), 'NOTE-1');
        $this->payments->assertRefunded('1', Money::of('5.00', Currency::TRY));
        $this->assertFails(fn () => $this->payments->assertRefunded('1', Money::of('6.00', Currency::TRY)));
    }

    public function testTimeGoesBy(): void
    {
        $this->payments->transport->push(Answer::timeoutAfterSend());
        $this->pay('1');
        $this->payments->assertWaiting('1');
        $this->payments->transport->push(FinrotaAnswers::transaction(Money::of('12.00', Currency::TRY)));
        $this->payments->travel(300);
        self::assertSame(0, $this->app->make(Kernel::class)->call('payments:settle'));
        $this->payments->assertPaid('1');
    }

    public function testADecline(): void
    {
        $this->payments->transport->push(FinrotaAnswers::declined());
        $this->pay('1');
        $this->payments->assertNotPaid('1');
        $this->assertFails(fn () => $this->payments->assertNothingSent());
    }

    /** @param \Closure(): void $assertion */
    private function assertFails(\Closure $assertion): void
    {
        try {
            $assertion();
        } catch (AssertionFailedError | \AssertionError) {
            return;
        }
        self::fail('the assertion holds');
    }
}
