<?php

/** Tests as a shop has them. tests/testing/phpunit.phpt runs them, and counts their assertions. */

declare(strict_types=1);

use Payments\Currency;
use Payments\Environment;
use Payments\Finrota\Account;
use Payments\Finrota\Pws;
use Payments\Finrota\Transaction;
use Payments\Http\Request;
use Payments\Money;
use Payments\Options;
use Payments\PaymentStatus;
use Payments\Testing\FakeTransport;
use Payments\Testing\FinrotaAnswers;
use Payments\Testing\Results;
use Payments\Verdict;
use PHPUnit\Framework\TestCase;

final class ShopTest extends TestCase
{
    private FakeTransport $fake;
    private Pws $pws;

    protected function setUp(): void
    {
        $this->fake = new FakeTransport(FinrotaAnswers::cancelled());
        $this->pws = new Pws(new Account('key', 'secret', Environment::Sandbox, new Options(transport: $this->fake)));
    }

    public function testNothingIsAsserted(): void
    {
        $this->pws->cancel('R');
    }

    public function testSent(): void
    {
        $this->pws->cancel('R');
        $this->fake->assertSent('finrota.pws.cancel');
    }

    public function testThree(): void
    {
        $this->fake->assertNothingSent();
        $this->pws->cancel('R');
        $this->fake->assertSent('finrota.pws.cancel', times: 1);
        $this->fake->assertAllUsed();
    }

    public function testOneInACheck(): void
    {
        $this->pws->cancel('R');
        $this->fake->assertSent('finrota.pws.cancel', fn (Request $request) => self::assertStringContainsString('"R"', $request->body()));
    }

    public function testNotSent(): void
    {
        $this->fake->assertSent('finrota.pws.refund');
    }

    public function testAnswerOfAnother(): void
    {
        $this->pws->refund('R');
    }

    public function testAMock(): void
    {
        $ten = Money::of('10.00', Currency::TRY);
        $pws = $this->createMock(Pws::class);
        $pws->method('resolve')->willReturn(Results::make(Transaction::class, status: PaymentStatus::Succeeded, lastAmount: $ten));
        self::assertSame(Verdict::Paid, $pws->resolve('1001')?->verdict($ten));
    }
}
