<?php

declare(strict_types=1);

namespace Payments\Laravel\Tests;

use Illuminate\Contracts\Console\Kernel;
use Illuminate\Contracts\Events\Dispatcher;
use Illuminate\Support\Facades\DB;
use Payments\Laravel\Events\PaymentPaid;
use Payments\Laravel\Events\RefundDone;
use Payments\Laravel\Facades\Payments;
use Payments\State;
use Payments\Verdict;
use PHPUnit\Framework\Attributes\DataProvider;

/** Each fault of a connection: order, attempt and the provider's books agree in the end, and the customer is charged once. */
final class FaultsTest extends TestCase
{
    use Paying;

    /** @var array<string, true> what the shop booked */
    private array $booked = [];

    protected function setUp(): void
    {
        parent::setUp();
        self::simulator()->reset();
        $this->migrate();
        $this->app->make(Dispatcher::class)->listen(PaymentPaid::class, function (PaymentPaid $event): void {
            $this->booked["paid {$event->attempt->order}"] = true;
        });
        $this->app->make(Dispatcher::class)->listen(RefundDone::class, function (RefundDone $event): void {
            $this->booked["refunded {$event->attempt->order}"] = true;
        });
    }

    protected function tearDown(): void
    {
        self::simulator()->clearFaults();
        parent::tearDown();
    }

    /** @param array<string, mixed> $parameters */
    #[DataProvider('faults')]
    public function testAPayment(string $fault, array $parameters): void
    {
        self::simulator()->fault($fault, '/pws/payment', ['method' => 'POST'] + $parameters);
        $attempt = $this->pay('1');
        $again = $this->pay('1');                    // the customer is impatient
        $attempt->verdict() === Verdict::NotPaid || self::assertSame($attempt->reference, $again->reference);
        $this->settle();

        $bookings = count(self::simulator()->bookings('payment'));
        $end = Payments::checkout()->order('1');
        self::assertContains($bookings, [0, 1]);
        // Without 3-D Secure a call may charge late: nobody says that it will not, so a person looks.
        self::assertContains($end?->verdict(), $bookings === 1 ? [Verdict::Paid] : [Verdict::NotPaid, Verdict::Look], "$end?->reason");
        self::assertSame($bookings === 1 ? ['paid 1' => true] : [], $this->booked);
    }

    /** @param array<string, mixed> $parameters */
    #[DataProvider('faults')]
    public function testARefund(string $fault, array $parameters): void
    {
        $paid = $this->pay('1');
        self::simulator()->fault($fault, '/pws/payment/refund', ['method' => 'POST'] + $parameters);
        Payments::checkout()->refund($paid->reference, $paid->amount, 'NOTE-1');
        Payments::checkout()->refund($paid->reference, $paid->amount, 'NOTE-1');
        $this->settle();

        $bookings = count(self::simulator()->bookings('refund'));
        $end = Payments::store()->find("$paid->reference:NOTE-1");
        self::assertContains($bookings, [0, 1]);
        if ($bookings === 1) {
            self::assertSame([State::Done, ['paid 1' => true, 'refunded 1' => true]], [$end?->state, $this->booked]);
        } else {
            self::assertContains($end?->state, [State::Refused, State::Look]); // nobody says that it was not carried out
            self::assertSame(['paid 1' => true], $this->booked);
        }
        self::assertCount(1, self::simulator()->bookings('payment'));
    }

    /** @return iterable<string, array{string, array<string, mixed>}> */
    public static function faults(): iterable
    {
        $faults = [
            'reset-before-read', 'cut-request', 'garbage', 'early-answer', 'drop-before-commit', 'close-before-answer', 'cut-answer', 'not-http', 'no-answer',
            'status', '500-after-commit', 'html', 'wrong-content-type', 'huge', 'not-json', 'truncated-json', 'expired-token', 'refusal', 'redirect', 'odd-head', 'second-answer',
        ];
        foreach ($faults as $fault) {
            yield $fault => [$fault, []];
        }
        yield 'close-before-answer, not carried out' => ['close-before-answer', ['commit' => false]];
        yield 'html of a proxy' => ['html', ['status' => 503, 'commit' => false]];
    }

    protected function config(): array
    {
        return ['payments.options.connect_timeout_ms' => 2000, 'payments.options.timeout_ms' => 2000, 'payments.options.deadline_ms' => 6000] + parent::config();
    }

    /** Two days go by, with a scheduler. */
    private function settle(): void
    {
        for ($hours = 0; $hours < 48; $hours += 6) {
            foreach (['created_at', 'asked_at', 'ends_at', 'due_at'] as $column) {
                DB::table('payment_attempts')->where($column, '>', 21600)->where($column, '<', PHP_INT_MAX)->decrement($column, 21600);
            }
            $this->app->forgetScopedInstances();
            self::assertSame(0, $this->app->make(Kernel::class)->call('payments:settle'));
        }
    }
}
