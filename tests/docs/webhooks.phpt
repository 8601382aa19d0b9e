--TEST--
docs/webhooks.md: its transaction and its claims, with copies, crashes at each point, and processes that race
--EXTENSIONS--
payments
pdo
pdo_sqlite
--FILE--
<?php
require_once __DIR__ . '/../../simulator/Client.php';
require __DIR__ . '/support/pages.php';

ob_start(); // the page's code sets the answer's status
chdir(__DIR__ . '/../..');
$page = Payments\Tests\Docs\pages()['docs/webhooks.md'];
[$transaction, $store, $use] = $page->codes();

/** Runs the page's own code; what it throws, or nothing. */
function run(string $code, array $variables): string
{
    extract($variables);
    try {
        eval($code);
    } catch (Throwable $thrown) {
        return get_class($thrown);
    }

    return 'done';
}

function rows(PDO $pdo, string $sql): string
{
    return implode(', ', array_map(fn (array $row): string => implode(' ', $row), $pdo->query($sql)->fetchAll(PDO::FETCH_NUM)));
}

echo "-- the same transaction\n";
$pdo = $page->database();
$pdo->exec("INSERT INTO orders VALUES ('1', 'open'), ('2', 'cancelled'), ('3', 'open')");
$book = function (string $orderNumber, string $paymentId) use ($pdo, $transaction): void {
    echo "order $orderNumber, payment $paymentId: ", run($transaction, compact('pdo', 'orderNumber', 'paymentId')), '; ', rows($pdo, 'SELECT * FROM orders ORDER BY number'),
        '; ', rows($pdo, 'SELECT payment, order_number, state FROM payments ORDER BY payment'), "\n";
};
$book('1', '71');
$book('1', '71');
$book('3', '71');
$book('1', '72');
$book('2', '73');

echo "-- a crash in the middle\n";
$pdo->exec("CREATE TRIGGER crash BEFORE UPDATE ON orders BEGIN SELECT RAISE(ABORT, 'gone'); END");
$book('3', '74');
$pdo->exec('DROP TRIGGER crash');
$book('3', '74');
echo "-- it begins another: nothing is left open\n", $pdo->inTransaction() ? 'yes' : 'no', "\n";

echo "-- claims\n";
eval($store);
$orders = new class () {
    public int $sent = 0;
    public ?Throwable $fails = null;

    public function sendReceipt(string $orderNumber): void
    {
        $this->fails === null ? $this->sent++ : throw $this->fails;
    }
};
$receipt = function (string $paymentId) use ($pdo, $orders, $use): void {
    $orderNumber = '1';
    http_response_code(500);
    echo "payment $paymentId: ", run("use Payments\\ClaimState;\n$use", compact('pdo', 'orders', 'orderNumber', 'paymentId')), ', HTTP ', http_response_code(), ", sent $orders->sent; ",
        rows($pdo, 'SELECT name, done FROM claims ORDER BY name'), "\n";
};
$receipt('1');
$receipt('1');
$orders->fails = new LogicException('no mail server');
$receipt('2');
$orders->fails = null;
$receipt('2');
$pdo->exec("INSERT INTO claims VALUES ('receipt:hepsipay:3', 'another', " . PHP_INT_MAX . ', 0)');
$receipt('3');

echo "-- a worker that is killed at work\n";
$file = __DIR__ . '/webhooks.tmp.sqlite';
@unlink($file);
$shared = $page->database($file);
$extension = getenv('PAYMENTS_TEST_EXTENSION') ?: __DIR__ . '/../../modules/payments.so';
$modules = array_filter(['pdo', 'pdo_sqlite'], fn (string $name): bool => is_file(ini_get('extension_dir') . "/$name.so"));
$command = [PHP_BINARY, '-n', ...array_merge(...array_map(fn (string $name): array => ['-d', "extension=$name"], array_values($modules))), '-d', "extension=$extension", '-r'];
$begin = "use Payments\\Claims;\n$store\n\$pdo = new PDO('sqlite:$file');\n\$pdo->setAttribute(PDO::ATTR_TIMEOUT, 60);\n";
/** What processes that run at the same time print. */
function said(array $commands): array
{
    $pipes = [];
    foreach ($commands as $command) {
        $processes[] = proc_open($command, [1 => ['pipe', 'w'], 2 => ['redirect', 1]], $these);
        $pipes[] = $these[1];
    }

    return array_map(stream_get_contents(...), $pipes);
}
echo implode(said([[...$command, $begin . '(new Claims(new SqlClaims($pdo)))->run("k", function () { echo "at work"; fflush(STDOUT); exec("kill -9 " . getmypid()); });']])), "\n";
$claims = new Payments\Claims(new SqlClaims($shared));
$work = function (): void {
    echo 'worked, ';
};
echo $claims->run('k', $work)->name, "\n";
$shared->exec('UPDATE claims SET ends_at = 0');
echo $claims->run('k', $work)->name, "\n";
echo $claims->run('k', $work)->name, "\n";

echo "-- a worker that ends itself at work\n";
echo implode(said([[...$command, $begin . '(new Claims(new SqlClaims($pdo)))->run("x", function () { echo "at work"; exit; }); echo "not reached";']])), "\n";
echo $claims->run('x', $work)->name, "\n";

echo "-- processes that race for one claim\n";
$race = [...$command, $begin . 'foreach (range(1, 20) as $n) { $state = (new Claims(new SqlClaims($pdo)))->run("race $n", function () use ($n) { echo "worked $n\n"; }); }'];
$lines = array_count_values(array_filter(explode("\n", implode(said(array_fill(0, 4, $race))))));
echo count($lines), ' claims, ', $lines === array_fill_keys(array_keys($lines), 1) ? 'each worked once' : print_r($lines, true), "\n";
$shared = null;
unlink($file);
?>
--CLEAN--
<?php
@unlink(__DIR__ . '/webhooks.tmp.sqlite');
?>
--EXPECT--
-- the same transaction
order 1, payment 71: done; 1 paid, 2 cancelled, 3 open; hepsipay:71 1 booked
order 1, payment 71: done; 1 paid, 2 cancelled, 3 open; hepsipay:71 1 booked
order 3, payment 71: done; 1 paid, 2 cancelled, 3 open; hepsipay:71 1 booked
order 1, payment 72: done; 1 paid, 2 cancelled, 3 open; hepsipay:71 1 booked, hepsipay:72 1 look
order 2, payment 73: done; 1 paid, 2 cancelled, 3 open; hepsipay:71 1 booked, hepsipay:72 1 look, hepsipay:73 2 look
-- a crash in the middle
order 3, payment 74: PDOException; 1 paid, 2 cancelled, 3 open; hepsipay:71 1 booked, hepsipay:72 1 look, hepsipay:73 2 look
order 3, payment 74: done; 1 paid, 2 cancelled, 3 paid; hepsipay:71 1 booked, hepsipay:72 1 look, hepsipay:73 2 look, hepsipay:74 3 booked
-- it begins another: nothing is left open
no
-- claims
payment 1: done, HTTP 200, sent 1; receipt:hepsipay:1 1
payment 1: done, HTTP 200, sent 1; receipt:hepsipay:1 1
payment 2: LogicException, HTTP 500, sent 1; receipt:hepsipay:1 1
payment 2: done, HTTP 200, sent 2; receipt:hepsipay:1 1, receipt:hepsipay:2 1
payment 3: done, HTTP 503, sent 2; receipt:hepsipay:1 1, receipt:hepsipay:2 1, receipt:hepsipay:3 0
-- a worker that is killed at work
at work
Busy
worked, Taken
Done
-- a worker that ends itself at work
at work
Busy
-- processes that race for one claim
20 claims, each worked once
