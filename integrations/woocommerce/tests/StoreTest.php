<?php

declare(strict_types=1);

namespace Payments\WooCommerce\Tests;

use Payments\Attempt;
use Payments\Exception\StoreException;
use Payments\Tests\Checks;
use Payments\WooCommerce\Connection;
use Payments\WooCommerce\Lock;
use Payments\WooCommerce\WpdbAttemptStore;

use function Payments\Tests\attempt;
use function Payments\Tests\reference;
use function Payments\Tests\storeConforms;

/** The promises of docs/attempt-stores.md, by WordPress' own wpdb, on MariaDB. */
final class StoreTest extends PluginTestCase
{
    public static function setUpBeforeClass(): void
    {
        foreach (['checks', 'attempt_stores'] as $file) {
            require_once dirname(__DIR__, 3) . "/tests/support/$file.php";
        }
        parent::setUpBeforeClass();
    }

    public static function connect(): Connection
    {
        return Connection::open();
    }

    private static function store(string $table = 'wp_payments_attempts'): WpdbAttemptStore
    {
        return new WpdbAttemptStore(self::connect(...), $table);
    }

    protected function setUp(): void
    {
        parent::setUp();
        self::database()->connect()->exec('DROP TABLE IF EXISTS wp_payments_attempts');
    }

    public function testKeepsEveryPromise(): void
    {
        [$made, $failed] = [Checks::$made, Checks::$failed];
        ob_start();
        storeConforms('wpdb', static fn (): WpdbAttemptStore => self::store('wp_' . bin2hex(random_bytes(4))));
        $output = (string) ob_get_clean();
        self::assertSame('', $output);
        self::assertSame($failed, Checks::$failed);
        self::assertGreaterThan(80, Checks::$made - $made);
    }

    public function testTwoConnections(): void
    {
        [$one, $two] = [self::store(), self::store()];
        $open = static fn (int $number): Attempt => attempt(['reference' => reference($number), 'open_key' => 'order:A']);
        self::assertSame([true, false], [$one->insert($open(1)), $two->insert($open(2))], 'one open attempt for an order');
        $next = static fn (): Attempt => attempt(['reference' => reference(1), 'version' => 2]);
        self::assertSame([true, false], [$two->replace($next()), $one->replace($next())], 'a version is replaced once');
        self::assertSame(2, $one->find(reference(1))?->version, 'a connection sees the commit of the other');
    }

    public function testATransactionOfTheShopTakesNothingWithIt(): void
    {
        self::store()->insert(attempt(['reference' => reference(1)]));
        $shop = self::connect();
        $shop->query('START TRANSACTION');
        $shop->query("UPDATE wp_payments_attempts SET reason = 'x' WHERE reference = '" . reference(1) . "'");
        self::assertTrue(self::store()->insert(attempt(['reference' => reference(2)])));
        $shop->query('ROLLBACK');
        self::assertNotNull(self::store()->find(reference(2)));
    }

    public function testARowThatAnotherHoldsIsALostRace(): void
    {
        $store = self::store();
        $store->insert(attempt(['reference' => reference(1)]));
        $store->insert(attempt(['reference' => reference(2)]));
        $other = self::database()->connect();
        $other->beginTransaction();
        $other->exec("UPDATE wp_payments_attempts SET reason = 'x' WHERE reference = '" . reference(2) . "'");
        self::assertFalse($store->replace(attempt(['reference' => reference(1), 'version' => 2]), attempt(['reference' => reference(2), 'version' => 2])));
        $other->rollBack();
        self::assertSame([1, 1], [$store->find(reference(1))?->version, $store->find(reference(2))?->version], 'nothing was written');
    }

    /** A connection that comes back by itself would write the second row outside of the transaction. */
    public function testABrokenConnectionWritesNothingAndIsReplaced(): void
    {
        $connections = [];
        $store = new WpdbAttemptStore(static function () use (&$connections): Connection {
            return $connections[] = self::connect();
        }, 'wp_payments_attempts');
        $store->insert(attempt(['reference' => reference(1)]));
        $result = $connections[0]->run('SELECT CONNECTION_ID() AS id', []);
        self::assertInstanceOf(\mysqli_result::class, $result);
        self::database()->connect()->exec('KILL ' . $result->fetch_assoc()['id']);
        try {
            $store->replace(attempt(['reference' => reference(1), 'version' => 2]));
            self::fail('a broken connection');
        } catch (StoreException $exception) {
            self::assertTrue($exception->mayBeWritten);
            self::assertStringNotContainsString(reference(1), $exception->getMessage());
        }
        self::assertSame(1, $store->find(reference(1))?->version);
        self::assertTrue($store->replace(attempt(['reference' => reference(1), 'version' => 2])));
    }

    public function testTheClockIsTheDatabases(): void
    {
        $database = (int) self::database()->connect()->query('SELECT UNIX_TIMESTAMP()')->fetchColumn();
        self::assertEqualsWithDelta($database, self::store()->now(), 30);
    }

    public function testALockKeepsOthersOut(): void
    {
        $free = static fn (string $name): bool => self::database()->connect()->query("SELECT IS_FREE_LOCK('" . substr(hash('sha256', DB_NAME . ":payments:$name"), 0, 60) . "')")->fetchColumn() == 1;
        $lock = new Lock(self::connect(...));
        self::assertFalse($lock->run('order-1', static fn (): bool => $lock->run('order-1', static fn (): bool => $free('order-1'))), 'held, and taken again by its holder');
        self::assertTrue($free('order-1'), 'given back');
        try {
            $lock->run('order-1', static fn () => throw new \RuntimeException('work'));
        } catch (\RuntimeException) {
        }
        self::assertTrue($free('order-1'), 'given back after a failure');
    }
}
