--TEST--
docs/attempt-stores.md: its own store keeps every promise, its table is the one that is made
--EXTENSIONS--
payments
pdo
pdo_sqlite
--FILE--
<?php
namespace Payments\Tests;

use Payments\PdoAttemptStore;

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/attempt_stores.php';

$page = file_get_contents(__DIR__ . '/../../docs/attempt-stores.md');
preg_match('/```php\n(use Payments.Attempt;\n.*?)```/s', $page, $code);
eval($code[1]);

/** A database with the table that PdoAttemptStore makes. */
$database = function (): \PDO {
    $pdo = new \PDO('sqlite::memory:');
    (new PdoAttemptStore($pdo))->find('x');

    return $pdo;
};
storeConforms('the page', fn () => new \ShopAttempts($database()));

// Every column stands in the page's table, with its type.
preg_match_all('/^\| (`[a-z_]+`(?:, `[a-z_]+`)*) \| `([A-Z]+(?:\(\d+\))?)`(, null)?/m', $page, $rows, PREG_SET_ORDER);
$told = [];
foreach ($rows as $row) {
    foreach (explode(', ', str_replace('`', '', $row[1])) as $name) {
        $told[$name] = [$row[2], isset($row[3])];
    }
}
$made = [];
foreach ($database()->query('PRAGMA table_info(payment_attempts)')->fetchAll(\PDO::FETCH_ASSOC) as $column) {
    $made[$column['name']] = [$column['type'], $column['notnull'] === 0];
}
ksort($told);
ksort($made);
same($made, $told, 'the table');

done();
?>
--EXPECT--
done
