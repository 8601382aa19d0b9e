--TEST--
Programs that a script starts have no connection of the extension's
--EXTENSIONS--
payments
--SKIPIF--
<?php
if (PHP_OS_FAMILY !== 'Linux') die('skip /proc is needed');
?>
--FILE--
<?php
namespace Payments\Tests;

require __DIR__ . '/../support/shop.php';

/** The sockets of the process that reads this. */
const LIST_SOCKETS = 'for f in /proc/self/fd/*; do readlink "$f"; done 2>/dev/null | grep ^socket: | sort';

/** @return list<string> connections of this process; libcurl has pairs of sockets of its own as well */
function own(): array
{
    $tcp = [];
    foreach (['tcp', 'tcp6'] as $table) {
        foreach (@file("/proc/self/net/$table") ?: [] as $line) {
            $tcp[] = 'socket:[' . (preg_split('/\s+/', trim($line))[9] ?? '') . ']';
        }
    }

    return array_values(array_intersect(array_map(static fn (string $file): string => (string) @readlink($file), glob('/proc/self/fd/*')), $tcp));
}

/** @return list<string> */
function inherited(string $how): array
{
    $process = match ($how) {
        'proc_open' => proc_open(['/bin/sh', '-c', LIST_SOCKETS], [1 => ['pipe', 'w']], $pipes),
        'popen' => popen(LIST_SOCKETS, 'r'),
        'shell_exec' => (string) shell_exec(LIST_SOCKETS),
    };
    $text = match ($how) {
        'proc_open' => stream_get_contents($pipes[1]),
        'popen' => stream_get_contents($process),
        'shell_exec' => $process,
    };

    return array_values(array_filter(explode("\n", $text)));
}

$shop = new Shop();
$payment = $shop->payment(amount: 1000);
$before = own();
echo outcome(fn () => $shop->status()->get($payment['token'])), "\n";
$connection = array_values(array_diff(own(), $before));
check('a connection is kept', 1, count($connection));
foreach (['proc_open', 'popen', 'shell_exec'] as $how) {
    check("$how inherits it not", [], array_values(array_intersect(inherited($how), $connection)));
}
echo outcome(fn () => $shop->refund()->byPaymentId($payment['paymentId'], kurus(1))), "\n";
check('one connection', 1, $shop->connections());
?>
--EXPECT--
PaymentState
ok: a connection is kept
ok: proc_open inherits it not
ok: popen inherits it not
ok: shell_exec inherits it not
RefundResult
ok: one connection
