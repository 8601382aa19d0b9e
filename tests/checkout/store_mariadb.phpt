--TEST--
PdoAttemptStore on MariaDB: every promise, whatever the connection is set to
--EXTENSIONS--
payments
pdo
mysqlnd
pdo_mysql
--SKIPIF--
<?php
require __DIR__ . '/../support/databases.php';
if (($why = Payments\Tests\MariadbServer::missing()) !== null) {
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

$server = new MariadbServer();
databaseConforms('MariaDB', $server->connect(...));
raceIsWonOnce('MariaDB', "mysql:unix_socket=$server->folder/socket;dbname=test", 'root');

// Another connection holds the row for longer than the server lets a statement wait.
$store = new PdoAttemptStore($pdo = $server->connect());
$pdo->exec('SET innodb_lock_wait_timeout = 1');
$store->insert(attempt(['reference' => reference(100)]));
$store->insert(attempt(['reference' => reference(101)]));
$other = $server->connect();
$other->beginTransaction();
$other->exec("UPDATE payment_attempts SET reason = 'x' WHERE reference = '" . reference(101) . "'");
same(false, $store->replace(attempt(['reference' => reference(101), 'version' => 2])), 'a lost replace of one');
same(false, $store->replace(attempt(['reference' => reference(100), 'version' => 2]), attempt(['reference' => reference(101), 'version' => 2])), 'a lost replace of two');
$other->rollBack();
same([1, 1], [$store->find(reference(100))->version, $store->find(reference(101))->version], 'nothing was written');
same(true, $store->replace(attempt(['reference' => reference(101), 'version' => 2])), 'then it is replaced');

// A connection that does not commit by itself.
$pdo->exec('SET autocommit = 0');
$thrown = throws(StoreException::class, 'autocommit is off on the connection', fn () => $store->insert(attempt(['reference' => reference(102)])), 'autocommit');
same(false, $thrown?->mayBeWritten, 'nothing was written');
$pdo->exec('SET autocommit = 1');
same(null, $store->find(reference(102)), 'nor is it there');

// Letters that the connection's own character set does not have.
$latin = new \PDO("mysql:unix_socket=$server->folder/socket;dbname=test;charset=latin1", 'root', '');
same(true, (new PdoAttemptStore($latin))->insert(attempt(['reference' => reference(103), 'reason' => 'e', 'handles' => '{"a":"ş"}'])), 'latin1');
same(['a' => 'ş'], (new PdoAttemptStore($latin))->find(reference(103))->handles, 'latin1: found');

// The server goes.
$server->kill();
$thrown = throws(StoreException::class, 'it is not known whether the attempt was written', fn () => $store->insert(attempt(['reference' => reference(104)])), 'insert without a server');
same([true, \Payments\Outcome::Unanswered], [$thrown?->mayBeWritten, $thrown?->outcome()], 'it may have been written');
$thrown = throws(StoreException::class, 'payment_attempts could not be read (SQLSTATE ', fn () => $store->find(reference(104)), 'find without a server');
same(false, $thrown?->mayBeWritten, 'reading writes nothing');
$thrown = throws(StoreException::class, 'nothing was written', fn () => $store->replace(attempt(['reference' => reference(100), 'version' => 2]), attempt(['reference' => reference(101), 'version' => 3])), 'replace of two without a server');
same(false, $thrown?->mayBeWritten, 'its transaction never began');

done();
?>
--EXPECT--
done
