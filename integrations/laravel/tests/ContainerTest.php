<?php

declare(strict_types=1);

namespace Payments\Laravel\Tests;

use Illuminate\Contracts\Console\Kernel;
use Illuminate\Support\Facades\DB;
use Payments\Attempt;
use Payments\Checkout;
use Payments\Currency;
use Payments\Exception\ConfigurationException;
use Payments\Exception\StoreException;
use Payments\Laravel\Models\PaymentAttempt;
use Payments\Laravel\PaymentsServiceProvider;
use Payments\Money;
use Payments\State;
use Payments\Verdict;
use PHPUnit\Framework\Attributes\DataProvider;

/** The checkout in the container, the settings, the store in the app's database, the migration and the model. */
final class ContainerTest extends TestCase
{
    use Paying;

    public function testTheCheckoutIsScoped(): void
    {
        $checkout = $this->app->make(Checkout::class);

        self::assertSame($checkout, $this->app->make(Checkout::class));
        self::assertSame($checkout, $this->merchants()->checkout());
        $this->app->forgetScopedInstances(); // the next request in Octane, the next job of a worker
        self::assertNotSame($checkout, $this->app->make(Checkout::class));
    }

    public function testTheSettingsCanBeCached(): void
    {
        $kernel = $this->app->make(Kernel::class);
        $provider = var_export(PaymentsServiceProvider::class, true);
        file_put_contents("$this->folder/bootstrap/app.php", "<?php return Illuminate\\Foundation\\Application::configure('$this->folder')->withProviders([$provider])->create();");
        self::assertSame(0, $kernel->call('config:cache'), $kernel->output());
        self::dropHandlers(); // of the app that the command made
        $cached = require "$this->folder/bootstrap/cache/config.php";
        self::assertIsArray($cached);
        self::assertArrayHasKey('payments', $cached);
        self::assertInstanceOf(Checkout::class, $this->boot()->make(Checkout::class));
    }

    public function testAGatewayWithoutKeysIsLeftOut(): void
    {
        self::assertSame(array_keys(self::KEYS), array_keys($this->merchants()->gateways()));
        $this->set('merchants.default.gateways', ['finrota.pws' => ['api_key' => null, 'secret_key' => '']] + self::KEYS);
        self::assertSame(['finrota.hpm', 'hstmobil.webpos', 'hepsipay.frame'], array_keys($this->merchants()->gateways()));
    }

    /** @param array<mixed> $gateways */
    #[DataProvider('wrongGateways')]
    public function testWrongSettingsAreNamed(array $gateways, string $message): void
    {
        $this->set('merchants.default.gateways', $gateways);
        $this->expectException(ConfigurationException::class);
        $this->expectExceptionMessage($message);
        $this->merchants()->checkout();
    }

    /** @return iterable<string, array{array<mixed>, string}> */
    public static function wrongGateways(): iterable
    {
        yield 'none' => [[], 'merchants.default.gateways" has no gateway'];
        yield 'half of the keys' => [['finrota.pws' => ['api_key' => 'a']], 'merchants.default.gateways.finrota.pws.secret_key" is missing'];
        yield 'unknown' => [['stripe' => ['api_key' => 'a']], 'knows no "stripe"'];
        yield 'no gateway' => [['mine' => ['class' => \stdClass::class]], 'has a class for "mine"'];
    }

    public function testMerchantsHaveTablesOfTheirOwn(): void
    {
        $this->set('merchants.b', ['table' => 'b_attempts', 'gateways' => self::KEYS]);
        $this->migrate();
        $this->pay('1', merchant: 'b');
        self::assertNull($this->merchants()->checkout()->order('1'));
        self::assertSame(Verdict::Paid, $this->merchants()->checkout('b')->order('1')?->verdict());
        self::assertSame([0, 1], [PaymentAttempt::of()->count(), PaymentAttempt::of('b')->count()]);

        $this->set('merchants.b.table', 'payment_attempts');
        $this->expectExceptionMessage('is that of "default"');
        $this->merchants()->checkout('b');
    }

    public function testAnUnknownMerchant(): void
    {
        $this->expectException(ConfigurationException::class);
        $this->merchants()->checkout('nobody');
    }

    public function testTheMigrationMakesTheTableOfTheExtension(): void
    {
        $this->migrate();
        $columns = DB::getSchemaBuilder()->getColumnListing('payment_attempts');
        $attempt = $this->pay('1');

        self::assertSame(array_keys($attempt->toArray()), array_values(array_intersect(array_keys($attempt->toArray()), $columns)));
        self::assertCount(count($attempt->toArray()), $columns);
        $this->app->make(Kernel::class)->call('migrate:rollback', ['--force' => true]);
        self::assertSame(1, PaymentAttempt::of()->count()); // the only record of the charge
        $this->migrate();
        self::assertSame(1, PaymentAttempt::of()->count());
    }

    public function testPretendingMakesNoTable(): void
    {
        $this->app->make(Kernel::class)->call('migrate', ['--force' => true]);
        DB::statement('DROP TABLE payment_attempts');
        DB::table('migrations')->delete();
        $this->app->forgetScopedInstances();
        $this->app->make(Kernel::class)->call('migrate', ['--force' => true, '--pretend' => true]);
        self::assertFalse(DB::getSchemaBuilder()->hasTable('payment_attempts'));
    }

    public function testThePrefixOfTheConnection(): void
    {
        $this->app = $this->boot(['database.connections.sqlite' => ['driver' => 'sqlite', 'database' => "$this->folder/database/app.sqlite", 'prefix' => 'app_']]);
        $this->migrate();
        $this->pay('1');
        self::assertSame(1, DB::table('payment_attempts')->count());
        self::assertSame(1, PaymentAttempt::of()->count());
    }

    public function testNothingIsSentWithinATransaction(): void
    {
        $this->migrate();
        $before = count(self::simulator()->requests());
        DB::beginTransaction();
        try {
            $this->pay('1');
            self::fail('paid within a transaction');
        } catch (StoreException $exception) {
            self::assertStringContainsString('DB::transaction()', $exception->getMessage());
        }
        self::assertSame($before, count(self::simulator()->requests()));
        self::assertNull($this->merchants()->checkout()->order('1'));
        DB::commit();
        self::assertSame(Verdict::Paid, $this->pay('1')->verdict());
    }

    /** A rollback of the app's other work leaves the attempt. */
    public function testTheConnectionIsItsOwn(): void
    {
        $this->migrate();
        $this->set('connection', 'sqlite');
        $attempt = $this->pay('1');
        DB::beginTransaction();
        self::assertSame(State::Paid, $this->merchants()->store()->find($attempt->reference)?->state);
        DB::rollBack();
        self::assertSame(1, PaymentAttempt::of()->count());
    }

    /** Attempts are read from the primary, too. */
    public function testAReplicaIsNotUsed(): void
    {
        touch("$this->folder/database/replica.sqlite");
        $this->app = $this->boot(['database.connections.sqlite' => [
            'driver' => 'sqlite', 'prefix' => '', 'database' => '', 'sticky' => false,
            'read' => ['database' => "$this->folder/database/replica.sqlite"], 'write' => ['database' => "$this->folder/database/app.sqlite"],
        ]]);
        $attempt = $this->pay('1');
        self::assertEquals($attempt, $this->merchants()->store()->find($attempt->reference));
        self::assertSame(0, filesize("$this->folder/database/replica.sqlite"));
    }

    public function testADatabaseInMemoryIsRefused(): void
    {
        $this->app = $this->boot(['database.connections.sqlite' => ['driver' => 'sqlite', 'database' => ':memory:', 'prefix' => '']]);
        $this->expectException(ConfigurationException::class);
        $this->expectExceptionMessage('in memory');
        $this->app->make(Checkout::class);
    }

    public function testTheModelReads(): void
    {
        $this->migrate();
        $attempt = $this->pay('1');
        $row = PaymentAttempt::of()->where('state', State::Paid)->sole();

        self::assertEquals($attempt, $row->attempt());
        self::assertSame([State::Paid, '12.00', Currency::TRY], [$row->state, $row->amount->decimal(), $row->amount->currency]);
        self::assertEquals(Money::of('12.00', Currency::TRY), $row->paid);
        self::assertArrayNotHasKey('handles', $row->toArray());
    }

    #[DataProvider('writes')]
    public function testTheModelDoesNotWrite(\Closure $write): void
    {
        $this->migrate();
        $attempt = $this->pay('1');
        try {
            $write(PaymentAttempt::of()->sole());
            self::fail('written');
        } catch (\LogicException $exception) {
            self::assertStringContainsString('read-only', $exception->getMessage());
        }
        self::assertEquals($attempt, $this->merchants()->store()->find($attempt->reference));
    }

    /** @return iterable<string, array{\Closure(PaymentAttempt): mixed}> */
    public static function writes(): iterable
    {
        yield 'save' => [static fn (PaymentAttempt $row): mixed => $row->forceFill(['reason' => 'x'])->save()];
        yield 'delete' => [static fn (PaymentAttempt $row): mixed => $row->delete()];
        yield 'create' => [static fn (PaymentAttempt $row): mixed => (new PaymentAttempt())->forceFill(['reference' => 'x'])->save()];
        yield 'update' => [static fn (PaymentAttempt $row): mixed => PaymentAttempt::of()->update(['reason' => 'x'])];
        yield 'increment' => [static fn (PaymentAttempt $row): mixed => PaymentAttempt::of()->increment('version')];
        yield 'delete all' => [static fn (PaymentAttempt $row): mixed => PaymentAttempt::of()->delete()];
        yield 'truncate' => [static fn (PaymentAttempt $row): mixed => PaymentAttempt::query()->truncate()];
        yield 'upsert' => [static fn (PaymentAttempt $row): mixed => PaymentAttempt::of()->upsert([['reference' => 'x']], 'reference')];
        yield 'insert' => [static fn (PaymentAttempt $row): mixed => PaymentAttempt::of()->insert(['reference' => 'x'])];
    }
}
