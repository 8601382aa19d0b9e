<?php

declare(strict_types=1);

namespace Payments\Laravel\Tests;

use Illuminate\Contracts\Console\Kernel;
use Illuminate\Contracts\Events\Dispatcher;
use Illuminate\Support\Facades\DB;
use Payments\Laravel\Events\PaymentPaid;

/** payments:reconcile. */
final class ReconcileTest extends TestCase
{
    use Paying;

    private const PERIOD = ['--from' => '-1 hour', '--until' => '+1 hour'];

    protected function setUp(): void
    {
        parent::setUp();
        self::simulator()->reset();
        $this->migrate();
    }

    public function testBooksThatAgree(): void
    {
        $this->pay('1');
        [$code, $output] = $this->reconcile();
        self::assertSame([0, "default: 1 of 1 compared, 0 wrong, 0 settled, 0 without an answer, 0 not asked\n"], [$code, $output]);
        self::assertSame("default: 0 of 0 compared, 0 wrong, 0 settled, 0 without an answer, 0 not asked\n", $this->reconcile(['--from' => '-25 hours', '--until' => '-1 hour'])[1]);
    }

    public function testAPaymentThatTheShopDoesNotKnowIsSettled(): void
    {
        $paid = [];
        $this->app->make(Dispatcher::class)->listen(PaymentPaid::class, function (PaymentPaid $event) use (&$paid): void {
            $paid[] = $event->attempt->order;
        });
        $attempt = $this->pay('1');
        self::assertSame(['1'], $paid);
        $row = ['state' => 'lapsed', 'won_key' => null, 'paid' => null, 'amount_left' => null, 'handled' => 'lapsed'];
        DB::table('payment_attempts')->where('reference', $attempt->reference)->update($row);
        [$code, $output] = $this->reconcile();
        self::assertSame(1, $code);
        self::assertStringContainsString("paid-there      settle    default 1 finrota.pws $attempt->reference: Paid at the provider, and not here\n", $output);
        self::assertStringContainsString('a payment and its provider differ', (string) file_get_contents("$this->folder/storage/logs/laravel.log"));
        self::assertStringContainsString('Sağlayıcıda ödenmiş, burada değil', $this->reconcile(['--lang' => 'tr'])[1]);
        self::assertSame(['1'], $paid);

        [$code, $output] = $this->reconcile(['--apply' => true]);
        self::assertSame([0, ['1', '1']], [$code, $paid], $output);
        self::assertStringContainsString('paid-there      settled', $output);
        self::assertSame([0, "default: 1 of 1 compared, 0 wrong, 0 settled, 0 without an answer, 0 not asked\n"], $this->reconcile());
        self::assertCount(1, self::simulator()->bookings('payment'));
    }

    public function testForAProgram(): void
    {
        $attempt = $this->pay('1');
        DB::table('payment_attempts')->where('reference', $attempt->reference)->update(['amount' => 1100, 'ceiling' => 1100, 'paid' => 1100, 'amount_left' => 1100]);
        [$code, $output] = $this->reconcile(['--json' => true, '--apply' => true]);
        self::assertSame(1, $code);
        $lines = array_map(static fn (string $line): mixed => json_decode($line, true, flags: JSON_THROW_ON_ERROR), explode("\n", trim($output)));
        self::assertCount(2, $lines);
        self::assertIsArray($lines[0]);
        self::assertIsArray($lines[0]['discrepancy']);
        self::assertSame(['other-amount', 'look', false], [$lines[0]['discrepancy']['kind'], $lines[0]['discrepancy']['remedy'], $lines[0]['discrepancy']['applied']]);
        self::assertIsArray($lines[1]);
        self::assertIsArray($lines[1]['summary']);
        self::assertSame([1, 1], [$lines[1]['summary']['defects'], $lines[1]['summary']['compared']]);
        self::assertStringNotContainsString('demo-secret-key', $output);
    }

    public function testMoneyWithoutAnAttempt(): void
    {
        $attempt = $this->pay('1');
        DB::table('payment_attempts')->where('reference', $attempt->reference)->delete();
        self::assertSame(0, $this->reconcile()[0]);
        [$code, $output] = $this->reconcile(['--erp' => true]);
        self::assertSame(1, $code);
        self::assertMatchesRegularExpression('/^without-attempt look      default NTH\w+: Money at the provider/', $output);
        self::simulator()->settings(['erpPaths' => 'erp']);
        self::assertStringContainsString('unanswered      ask-again default the list: Not known', $this->reconcile(['--erp' => true])[1]);
        $this->set('merchants.default.erp.reversals_path', '/erp/getReversals');
        self::assertStringNotContainsString('unanswered  ', $this->reconcile(['--erp' => true])[1]);
    }

    public function testNoAnswerAndMistakes(): void
    {
        $this->pay('1');
        self::simulator()->fault('status', '/pws/payment/transaction', ['status' => 502, 'times' => 9]);
        [$code, $output] = $this->reconcile(['--apply' => true]);
        self::assertSame(1, $code);
        self::assertStringContainsString('unanswered      ask-again', $output);
        self::simulator()->clearFaults();
        foreach ([['--from' => 'yesterdax'], ['--from' => 'now', '--until' => '-1 day'], ['--concurrency' => 'many'], ['--merchant' => 'nobody']] as $wrong) {
            self::assertSame(2, $this->reconcile($wrong)[0]);
        }
    }

    /**
     * @param array<string, mixed> $arguments
     * @return array{int, string}
     */
    private function reconcile(array $arguments = []): array
    {
        $this->app->forgetScopedInstances();
        $kernel = $this->app->make(Kernel::class);

        return [$kernel->call('payments:reconcile', $arguments + self::PERIOD), $kernel->output()];
    }
}
