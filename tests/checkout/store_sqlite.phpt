--TEST--
PdoAttemptStore on SQLite: every promise, whatever the connection is set to; WAL and full synchronisation in a file only
--EXTENSIONS--
payments
pdo
pdo_sqlite
--FILE--
<?php
namespace Payments\Tests;

use Payments\Exception\StoreException;
use Payments\PdoAttemptStore;

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/attempt_stores.php';

$folder = sys_get_temp_dir() . '/payments-sqlite-' . bin2hex(random_bytes(6));
mkdir($folder, 0700);
$connect = fn (array $options = []) => new \PDO("sqlite:$folder/shop.db", options: $options);
databaseConforms('SQLite', $connect);
raceIsWonOnce('SQLite', "sqlite:$folder/race.db", '');

$setting = fn (\PDO $pdo, string $name) => $pdo->query("PRAGMA $name")->fetchColumn();
$pdo = $connect();
$pdo->exec('PRAGMA synchronous = OFF');
(new PdoAttemptStore($pdo))->find(reference(1000));
same(['wal', 2, 20000], [$setting($pdo, 'journal_mode'), $setting($pdo, 'synchronous'), $setting($pdo, 'busy_timeout')], 'a file');
$pdo = new \PDO('sqlite::memory:');
$before = [$setting($pdo, 'journal_mode'), $setting($pdo, 'synchronous'), $setting($pdo, 'busy_timeout')];
$memory = new PdoAttemptStore($pdo);
$memory->insert(attempt());
same($before, [$setting($pdo, 'journal_mode'), $setting($pdo, 'synchronous'), $setting($pdo, 'busy_timeout')], 'memory: left alone');
storeConforms('SQLite in memory', fn () => new PdoAttemptStore(new \PDO('sqlite::memory:')));

// Another process writes for longer than the store waits.
$writer = $connect();
$store = new PdoAttemptStore($pdo = $connect());
$store->find(reference(1000));
$pdo->exec('PRAGMA busy_timeout = 1');
$writer->exec('BEGIN IMMEDIATE');
$thrown = throws(StoreException::class, 'payment_attempts could not be written (SQLSTATE HY000, code 5)', fn () => $store->insert(attempt(['reference' => reference(50)])), 'the file is locked');
same(false, $thrown?->mayBeWritten, 'nothing was written');
same(null, $store->find(reference(50)), 'a reader does not wait');
$writer->exec('COMMIT');
same(true, $store->insert(attempt(['reference' => reference(50)])), 'then it is written');

// What another connection sees of them.
$other = $connect();
$seen = fn () => (int) $other->query('PRAGMA data_version')->fetchColumn();
$before = $seen();
$store->insert(attempt(['reference' => reference(51)]));
same($before + 1, $seen(), 'insert: one commit');
$store->replace(attempt(['reference' => reference(50), 'version' => 2]), attempt(['reference' => reference(51), 'version' => 2]));
same($before + 2, $seen(), 'replace of two: one commit');

// A class of the shop's that forgot PDO's constructor.
$hollow = new class extends \PDO {
    public function __construct()
    {
    }
};
throws(\ValueError::class, "must be connected: PDO's constructor was not called", fn () => new PdoAttemptStore($hollow), 'a PDO that is not connected');

// The table's name.
foreach (['a', 'shop_attempts_2', str_repeat('a', 48)] as $name) {
    same(true, (new PdoAttemptStore(new \PDO('sqlite::memory:'), $name))->insert(attempt()), "table $name");
}
foreach (['', 'A', '1a', 'a b', 'a;b', 'a"', "a\0", 'ş', 'a.b', str_repeat('a', 49)] as $name) {
    throws(\ValueError::class, 'must be 1 to 48 lower-case letters, digits and "_"', fn () => new PdoAttemptStore(new \PDO('sqlite::memory:'), $name), 'table ' . json_encode($name));
}
throws(\TypeError::class, '($pdo) must be of type PDO, string given', fn () => new PdoAttemptStore('sqlite::memory:'), 'a text is no connection');
throws(\Error::class, 'was constructed before', fn () => $store->__construct($pdo), 'constructed again');
throws(\Error::class, 'uncloneable', fn () => clone $store, 'no clone');
array_map(unlink(...), glob("$folder/*"));
rmdir($folder);
done();
?>
--EXPECT--
done
