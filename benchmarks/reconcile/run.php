<?php

/*
 * Ten thousand orders with defects of every kind, reconciled over a way of 40 ms:
 *
 *   php benchmarks/reconcile/run.php EXTENSION FOLDER [ORDERS]
 *
 * EXTENSION is payments.so, FOLDER has the relay; ./dev bench reconcile builds both. It starts itself anew with the extension.
 */

declare(strict_types=1);

namespace Payments\Benchmarks;

use Payments\Checkout;
use Payments\Finrota\Erp;
use Payments\PdoAttemptStore;
use Payments\Reconciled;
use Payments\Reconciliation;
use Payments\Tests\Books;
use Payments\Tests\Shop;

foreach (['Report', 'Way', 'machine'] as $name) {
    require __DIR__ . "/../wire/$name.php";
}

const ORDERS = 10000;
const EVERY = 100; // of so many orders one of each kind is wrong
const AT_ONCE = 50;
const MOST_MEMORY = 1.2; // of all orders, as a multiple of that of a tenth
const FEW = 60; // seconds of the period: so many orders, of one after the other
const WHOLE = 80000; // and all of them

[, $extension, $built] = $argv + [1 => '', ''];
$orders = (int) ($argv[3] ?? ORDERS);
if (!is_file($extension) || !is_dir($built) || $orders < EVERY) {
    fwrite(STDERR, "usage: php benchmarks/reconcile/run.php EXTENSION FOLDER [ORDERS]\n");
    exit(2);
}
if (!extension_loaded('payments')) {
    passthru(implode(' ', array_map(escapeshellarg(...), [...php($extension, 'pdo', 'pdo_sqlite'), __FILE__, ...array_slice($argv, 1)])), $code);
    exit($code);
}
require __DIR__ . '/../../tests/gateways/support/books.php';

/** The rows as a shop's years have left them there, in one transaction. */
function fill(\PDO $pdo, array $rows): void
{
    $columns = array_keys($rows[0]->toArray());
    $insert = $pdo->prepare('INSERT INTO payment_attempts (' . implode(', ', $columns) . ') VALUES (' . implode(', ', array_fill(0, count($columns), '?')) . ')');
    $pdo->beginTransaction();
    foreach ($rows as $row) {
        $insert->execute(array_values($row->toArray()));
    }
    $pdo->commit();
}

/** One walk. */
final class Walk
{
    /** @var list<string> what was told, unless the memory is measured */
    public array $told = [];
    public readonly Reconciled $summary;
    public readonly float $seconds;
    public readonly int $memory;

    public function __construct(Shop $shop, PdoAttemptStore $store, string $relay, int $from, int $seconds, int $concurrency = AT_ONCE, bool $withLists = false, bool $keeps = true)
    {
        $way = new Way($relay, $shop->simulator->url());
        $checkout = new Checkout($store, ...(new Books($shop->simulator, $shop->options(baseUrl: $way->origin), $from))->gateways());
        $reconciliation = new Reconciliation($checkout, $withLists ? new Erp($shop->finrota(baseUrl: $way->origin)) : null);
        memory_reset_peak_usage();
        $before = memory_get_usage();
        $start = hrtime(true);
        $walk = $reconciliation->compare(new \DateTimeImmutable("@$from"), new \DateTimeImmutable('@' . $from + $seconds), concurrency: $concurrency);
        foreach ($walk as $one) {
            if ($keeps) {
                $this->told[] = Books::told($one);
            }
        }
        $this->summary = $walk->summary();
        $this->seconds = (hrtime(true) - $start) / 1e9;
        $this->memory = memory_get_peak_usage() - $before;
    }
}

$shop = new Shop();
progress(sprintf('Seeding %s orders, %d of each %d with something to find', number_format($orders), 16, EVERY));
$from = time() - 86400;
$books = new Books($shop->simulator, $shop->options(), $from);
$books->seed($orders, EVERY, AT_ONCE);
$file = tempnam(sys_get_temp_dir(), 'books');
$pdo = new \PDO("sqlite:$file");
$store = new PdoAttemptStore($pdo);
$store->now();
$store->find('-');
fill($pdo, $books->rows);

$relay = "$built/delay";
progress(sprintf('Comparing, %d at once', AT_ONCE));
$plain = new Walk($shop, $store, $relay, $from, WHOLE);
$listed = new Walk($shop, $store, $relay, $from, WHOLE, withLists: true);
progress('Memory of all, and of a tenth');
$memory = [new Walk($shop, $store, $relay, $from, WHOLE, keeps: false), new Walk($shop, $store, $relay, $from, intdiv($orders, 10), keeps: false)];
progress('One after the other');
$few = new Walk($shop, $store, $relay, $from, FEW, 1);
$alone = $few->seconds * $plain->summary->compared / max(1, $few->summary->compared);
array_map(unlink(...), glob("$file*"));

$wrong = [...$books->wrong($plain->told, 'without-attempt'), ...$books->wrong($listed->told)];
$report = new Report([sprintf('%s orders at 40 ms', number_format($orders)), 'attempts compared', 'found', 'missed', 'invented', 'seconds']);
$report->line(AT_ONCE . ' at once', number_format($plain->summary->compared), number_format(count($plain->told)), (string) count($wrong[0]), (string) count($wrong[1]), sprintf('%.1f', $plain->seconds));
$report->line(AT_ONCE . " at once, with Finrota's lists", number_format($listed->summary->compared), number_format(count($listed->told)), (string) count($wrong[2]), (string) count($wrong[3]), sprintf('%.1f', $listed->seconds));
$report->line('one after the other, from ' . $few->summary->compared, number_format($plain->summary->compared), '', '', '', sprintf('%.0f', $alone));
$report->target("PHP's memory of all, as a multiple of that of a tenth", $memory[0]->memory / $memory[1]->memory, MOST_MEMORY, 2);
$report->target('Missed and invented', count(array_merge(...$wrong)), 0);
echo "\n", setting(), "\n\n";
$report->print();
