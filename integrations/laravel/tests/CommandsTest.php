<?php

declare(strict_types=1);

namespace Payments\Laravel\Tests;

use Illuminate\Console\Scheduling\Event;
use Illuminate\Console\Scheduling\Schedule;
use Illuminate\Contracts\Console\Kernel;
use Illuminate\Contracts\Events\Dispatcher;
use Illuminate\Database\Schema\Blueprint;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Facades\Schema;
use Payments\Attempt;
use Payments\Laravel\Events\PaymentPaid;
use Payments\Laravel\Facades\Payments;
use Payments\Laravel\Jobs\AskAttempt;
use Payments\Verdict;

/** payments:settle, payments:purge, payments:check, and the job of an open attempt on the database queue. */
final class CommandsTest extends TestCase
{
    use Paying;

    /** @var list<string> orders */
    private array $paid = [];

    protected function setUp(): void
    {
        parent::setUp();
        self::simulator()->reset();
        $this->migrate();
        $this->app->make(Dispatcher::class)->listen(PaymentPaid::class, function (PaymentPaid $event): void {
            $this->paid[] = $event->attempt->order;
        });
    }

    public function testSettle(): void
    {
        $this->makeDue($this->payAndLose('1'));
        [$code, $output] = $this->artisan('payments:settle');
        self::assertSame([0, ['1']], [$code, $this->paid], $output);
        self::assertStringContainsString('default: asked 1, settled 1, open 0', $output);
        self::assertSame(0, $this->artisan('payments:settle')[0]);
        self::assertSame(['1'], $this->paid);
        self::assertCount(1, self::simulator()->bookings('payment'));
    }

    public function testSettleSaysWhatNeedsAPerson(): void
    {
        $attempt = $this->payAndLose('1');
        $row = ['state' => 'look', 'due_at' => 1, 'open_key' => 'order:1', 'reason' => 'twice'];
        DB::table('payment_attempts')->where('reference', $attempt->reference)->update($row);
        self::simulator()->fault('status', '/pws/payment', ['method' => 'GET', 'status' => 502, 'times' => 9]);
        [, $output] = $this->artisan('payments:settle');
        self::assertStringContainsString("look at 1 finrota.pws $attempt->reference: twice", $output);
        self::assertStringContainsString('a payment needs a person', (string) file_get_contents("$this->folder/storage/logs/laravel.log"));
    }

    public function testOneMerchantDoesNotKeepTheOthersWaiting(): void
    {
        $this->makeDue($this->payAndLose('1'));
        $this->set('merchants', ['broken' => ['table' => 'x', 'gateways' => []], 'default' => ['table' => 'payment_attempts', 'gateways' => self::KEYS]]);
        [$code, $output] = $this->artisan('payments:settle');
        self::assertSame([1, ['1']], [$code, $this->paid]);
        self::assertStringContainsString('broken: config/payments.php', $output);
        self::assertSame(2, $this->artisan('payments:settle', ['--limit' => '0'])[0]);
    }

    public function testPurge(): void
    {
        $this->pay('1');
        self::assertSame([0, "default: 0 attempts changed or deleted\n"], $this->artisan('payments:purge'));
    }

    public function testTheScheduleHasThem(): void
    {
        $lines = array_map(static fn (Event $event): string => "$event->expression $event->command", $this->app->make(Schedule::class)->events());
        self::assertCount(2, $lines);
        self::assertMatchesRegularExpression('/^\* \* \* \* \* .*payments:settle/', $lines[0]);
        self::assertMatchesRegularExpression('/^0 0 \* \* \* .*payments:purge/', $lines[1]);
    }

    /** The lost answer is found by a worker, without the scheduler. */
    public function testAJobForAnOpenAttempt(): void
    {
        $this->makeJobs();
        $this->set('queue.connection', 'database');
        $attempt = $this->payAndLose('1');
        $job = DB::table('jobs')->first();
        self::assertGreaterThan($attempt->createdAt, $job->available_at ?? 0);
        AskAttempt::dispatch('default', $attempt->reference)->onConnection('database'); // is unique
        self::assertSame(1, DB::table('jobs')->count());
        self::assertStringNotContainsString('token', serialize(DB::table('jobs')->value('payload')));

        $this->work();
        self::assertSame(['1'], $this->paid);
        self::assertSame([0, 0], [DB::table('jobs')->count(), DB::table('failed_jobs')->count()]);
        self::assertSame(Verdict::Paid, Payments::checkout()->order('1')?->verdict());
        self::assertCount(1, self::simulator()->bookings('payment'));
    }

    /** A customer who is at the bank: the job comes again. */
    public function testAJobWaits(): void
    {
        $this->makeJobs();
        $this->set('queue.connection', 'database');
        $step = Payments::checkout()->pay('finrota.pws', $this->order('1'), $this->card());
        $this->work();
        self::assertSame([1, []], [DB::table('jobs')->count(), $this->paid]);
        self::simulator()->threeDSecure(Payments::url($step));
        DB::table('payment_attempts')->update(['asked_at' => 1]);
        $this->work();
        self::assertSame([0, ['1']], [DB::table('jobs')->count(), $this->paid]);
    }

    public function testAQueueThatIsDown(): void
    {
        $this->set('queue.connection', 'database'); // there is no table
        self::assertSame(Verdict::Paid, $this->pay('1')->verdict());
        self::assertStringContainsString('no such table: jobs', (string) file_get_contents("$this->folder/storage/logs/laravel.log"));
    }

    /** It would ask in the middle of the payment. */
    public function testASyncQueueGetsNoJob(): void
    {
        $this->set('queue.connection', 'sync');
        self::simulator()->fault('close-before-answer', '/pws/payment', ['method' => 'POST']);
        $this->pay('1');
        self::assertCount(0, self::simulator()->requests('/pws/payment', 'GET'));
    }

    public function testCheck(): void
    {
        [$code, $output] = $this->artisan('payments:check');
        self::assertSame(0, $code, $output);
        foreach (['finrota.pws: the keys are good: 2 payment sets', 'finrota.hpm: the keys are good', 'hstmobil.webpos: the keys are good', 'hepsipay.frame: it answers'] as $line) {
            self::assertStringContainsString("ok     default: $line", $output);
        }
        self::assertSame([], self::simulator()->bookings());
    }

    public function testCheckNamesWhatIsWrong(): void
    {
        $this->app = $this->boot(['app.url' => 'http://shop.example', 'queue.default' => 'sync']);
        $wrong = self::KEYS;
        $wrong['finrota.pws']['secret_key'] = $wrong['hstmobil.webpos']['password'] = $wrong['hepsipay.frame']['secret_key'] = 'wrong';
        $this->set('merchants.default.gateways', $wrong);
        $this->set('queue.connection', 'sync');
        [$code, $output] = $this->artisan('payments:check');
        self::assertSame(1, $code);
        foreach (['default: addresses', 'default: finrota.pws', 'default: hstmobil.webpos', 'default: hepsipay.frame', 'queue'] as $what) {
            self::assertStringContainsString("FAILS  $what: ", $output);
        }
        self::assertStringContainsString('ok     default: finrota.hpm', $output);
        self::assertStringNotContainsString('FAILS  default: finrota.pws', $this->artisan('payments:check', ['--offline' => true])[1]);
    }

    /**
     * @param array<string, mixed> $arguments
     * @return array{int, string}
     */
    private function artisan(string $command, array $arguments = []): array
    {
        $this->app->forgetScopedInstances();
        $kernel = $this->app->make(Kernel::class);

        return [$kernel->call($command, $arguments), $kernel->output()];
    }

    private function payAndLose(string $order): Attempt
    {
        self::simulator()->fault('close-before-answer', '/pws/payment', ['method' => 'POST']);
        $attempt = $this->pay($order);
        self::assertSame(Verdict::Wait, $attempt->verdict());

        return $attempt;
    }

    private function makeDue(Attempt $attempt): void
    {
        DB::table('payment_attempts')->where('reference', $attempt->reference)->update(['due_at' => 1]);
    }

    /** One job, whenever it is due. */
    private function work(): void
    {
        DB::table('jobs')->update(['available_at' => 1]);
        [$code, $output] = $this->artisan('queue:work', ['connection' => 'database', '--once' => true]);
        self::assertSame(0, $code, $output);
    }

    /** As make:queue-table and make:queue-failed-table make them. */
    private function makeJobs(): void
    {
        Schema::create('jobs', static function (Blueprint $table): void {
            $table->id();
            $table->string('queue')->index();
            $table->longText('payload');
            $table->unsignedTinyInteger('attempts');
            $table->unsignedInteger('reserved_at')->nullable();
            $table->unsignedInteger('available_at');
            $table->unsignedInteger('created_at');
        });
        Schema::create('failed_jobs', static function (Blueprint $table): void {
            $table->id();
            $table->string('uuid')->unique();
            $table->text('connection');
            $table->text('queue');
            $table->longText('payload');
            $table->longText('exception');
            $table->timestamp('failed_at')->useCurrent();
        });
    }
}
