<?php

declare(strict_types=1);

namespace Payments\Laravel\Tests;

use Illuminate\Support\Facades\DB;
use Payments\Currency;
use Payments\Exception\StoreException;
use Payments\Laravel\Facades\Payments;
use Payments\Laravel\Models\PaymentAttempt;
use Payments\Money;
use Payments\State;
use Payments\Tests\PostgresServer;
use Payments\Verdict;

/** The app's database is PostgreSQL, with a schema and a prefix of its own. */
final class PostgresTest extends TestCase
{
    use Paying;

    private static ?PostgresServer $server = null;

    protected function setUp(): void
    {
        require_once dirname(__DIR__, 3) . '/tests/support/databases.php';
        if (PostgresServer::missing() !== null) {
            self::markTestSkipped((string) PostgresServer::missing());
        }
        self::$server ??= new PostgresServer();
        self::$server->connect()->exec('DROP SCHEMA IF EXISTS shop CASCADE; CREATE SCHEMA shop');
        parent::setUp();
        self::simulator()->reset();
        $this->migrate();
    }

    protected function tearDown(): void
    {
        isset($this->app) && parent::tearDown();
    }

    public static function tearDownAfterClass(): void
    {
        self::$server?->stop();
        self::$server = null;
    }

    public function testAPayment(): void
    {
        $columns = DB::getSchemaBuilder()->getColumnListing('payment_attempts');
        $attempt = $this->pay('1');
        self::assertEqualsCanonicalizing(array_keys($attempt->toArray()), $columns);
        self::assertSame([1, 1], [DB::table('payment_attempts')->count(), PaymentAttempt::of()->where('state', State::Paid)->count()]);
        self::assertEquals($attempt, PaymentAttempt::of()->sole()->attempt());
        self::assertEquals(Money::of('12.00', Currency::TRY), PaymentAttempt::of()->sole()->amount);

        $refund = Payments::checkout()->refund($attempt->reference, Money::of('5.00', Currency::TRY), 'NOTE-1');
        self::assertSame(State::Done, $refund->state);
        self::assertCount(1, self::simulator()->bookings('payment'));
        self::assertCount(1, self::simulator()->bookings('refund'));
    }

    /** A rollback of the app's, at any time, leaves the attempt. */
    public function testTransactions(): void
    {
        try {
            DB::transaction(fn () => $this->pay('1'));
            self::fail('paid within a transaction');
        } catch (StoreException) {
            self::assertSame([], self::simulator()->requests());
        }
        $this->pay('1');
        DB::beginTransaction();
        self::assertSame(Verdict::Paid, Payments::checkout()->order('1')?->verdict());
        DB::rollBack();
        self::assertSame(1, PaymentAttempt::of()->count());
    }

    /** PHP hands a persistent connection out again: with an open transaction of the app's on it. */
    public function testAPersistentConnectionOfTheApp(): void
    {
        $this->app = $this->boot(['database.connections.pgsql' => ['options' => [\PDO::ATTR_PERSISTENT => true]] + $this->connection()]);
        DB::connection()->getPdo()->exec('BEGIN');
        $attempt = $this->pay('1');
        DB::connection()->getPdo()->exec('ROLLBACK');
        self::assertSame(Verdict::Paid, $attempt->verdict());
        self::assertSame(1, PaymentAttempt::of()->count());
        DB::disconnect();
    }

    protected function config(): array
    {
        return ['database.default' => 'pgsql', 'database.connections.pgsql' => $this->connection()] + parent::config();
    }

    /** @return array<string, mixed> */
    private function connection(): array
    {
        return [
            'driver' => 'pgsql', 'host' => self::$server?->folder, 'port' => 5432, 'database' => 'postgres', 'username' => 'postgres', 'password' => '',
            'charset' => 'utf8', 'prefix' => 'app_', 'search_path' => 'shop', 'sslmode' => 'prefer',
        ];
    }
}
