--TEST--
PdoAttemptStore on PostgreSQL: every promise, whatever the connection is set to
--EXTENSIONS--
payments
pdo
pdo_pgsql
--SKIPIF--
<?php
require __DIR__ . '/../support/databases.php';
if (($why = Payments\Tests\PostgresServer::missing()) !== null) {
    die("skip $why");
}
?>
--FILE--
<?php
namespace Payments\Tests;

use Payments\Exception\StoreException;
use Payments\PdoAttemptStore;

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/attempt_stores.php';
require __DIR__ . '/../support/databases.php';
require __DIR__ . '/support/hooked.php';

$server = new PostgresServer();
databaseConforms('PostgreSQL', $server->connect(...));
raceIsWonOnce('PostgreSQL', "pgsql:host=$server->folder;dbname=postgres", 'postgres');

// Another connection holds the row for longer than a statement may wait.
$store = new PdoAttemptStore($pdo = $server->connect());
$pdo->exec("SET lock_timeout = '100ms'");
foreach ([100, 101, 102] as $number) {
    $store->insert(attempt(['reference' => reference($number)]));
}
$other = $server->connect();
$other->beginTransaction();
$other->exec("UPDATE payment_attempts SET reason = 'x' WHERE reference = '" . reference(101) . "'");
same(false, $store->replace(attempt(['reference' => reference(101), 'version' => 2])), 'a lost replace of one');
same(false, $store->replace(attempt(['reference' => reference(100), 'version' => 2]), attempt(['reference' => reference(101), 'version' => 2])), 'a lost replace of two');
$other->rollBack();
same([1, 1], [$store->find(reference(100))->version, $store->find(reference(101))->version], 'nothing was written');

// A transaction that sees an older state than the one it writes to: 40001.
$pdo = $server->connect([\PDO::ATTR_STATEMENT_CLASS => [HookedStatement::class]]);
$pdo->exec("SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL REPEATABLE READ");
$store = new PdoAttemptStore($pdo);
$updates = 0;
HookedStatement::$before = function (string $sql) use (&$updates, $other) {
    if (str_starts_with($sql, 'UPDATE') && ++$updates === 2) {
        $other->exec("UPDATE payment_attempts SET reason = 'x' WHERE reference = '" . reference(102) . "'");
    }
};
same(false, $store->replace(attempt(['reference' => reference(100), 'version' => 2]), attempt(['reference' => reference(102), 'version' => 2])), 'a lost replace: 40001');
same([2, 1, 1], [$updates, $store->find(reference(100))->version, $store->find(reference(102))->version], 'nothing was written');
HookedStatement::$before = null;
same(true, $store->replace(attempt(['reference' => reference(100), 'version' => 2]), attempt(['reference' => reference(102), 'version' => 2])), 'then both are replaced');

// The connection breaks at the commit: nobody knows.
$pdo = new HookedConnection("pgsql:host=$server->folder;dbname=postgres", 'postgres', '');
$store = new PdoAttemptStore($pdo);
$number = (int) $pdo->query('SELECT pg_backend_pid()')->fetchColumn();
$pdo->before = fn () => $other->query("SELECT pg_terminate_backend($number)") && usleep(200_000);
$thrown = throws(StoreException::class, 'it is not known whether the attempt was written', fn () => $store->replace(attempt(['reference' => reference(100), 'version' => 3]), attempt(['reference' => reference(102), 'version' => 3])), 'lost at the commit');
same(true, $thrown?->mayBeWritten, 'it may have been written');
$thrown = throws(StoreException::class, 'nothing was written', fn () => $store->replace(attempt(['reference' => reference(100), 'version' => 3]), attempt(['reference' => reference(102), 'version' => 3])), 'a transaction on a dead connection');
same(false, $thrown?->mayBeWritten, 'never began');
throws(StoreException::class, 'payment_attempts could not be read (SQLSTATE ', fn () => $store->find(reference(100)), 'find on a dead connection');

done();
?>
--EXPECT--
done
