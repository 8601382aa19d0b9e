--TEST--
While a payment is under way, its card, keys, password and token are in memory that a core dump leaves out, and nowhere else
--EXTENSIONS--
payments
--SKIPIF--
<?php
if (PHP_OS_FAMILY !== 'Linux') die('skip /proc is needed');
if (getenv('SKIP_ASAN') || getenv('USE_ZEND_ALLOC') === '0') die('skip under a checker of memory it comes from malloc()');
if (!is_readable('/proc/self/mem') || !str_contains((string) @file_get_contents('/proc/self/smaps'), 'VmFlags:')) die('skip the memory of a process cannot be read');
?>
--FILE--
<?php
namespace Payments\Tests;

require __DIR__ . '/support/secrets.php';

$extension = getenv('PAYMENTS_TEST_EXTENSION') ?: dirname(__DIR__, 2) . '/modules/payments.so';
$secrets = new Secrets(new Shop());
foreach (array_keys(SERVICES) as $service) {
    $card = $secrets->card();
    $process = proc_open(
        [PHP_BINARY, '-n', '-d', "extension=$extension", '-d', 'error_log=/dev/null', __DIR__ . '/support/request.php'],
        [['pipe', 'r'], ['pipe', 'w'], STDERR, ['socket']], $pipes,
    );
    fwrite($pipes[0], $secrets->job($service, 'pause in an observer', $card));
    fclose($pipes[0]);
    if (fread($pipes[3], 4) === 'look') {
        $found = [];
        foreach (findInMemory(proc_get_status($process)['pid'], $secrets->needles($card)) as $hit) {
            if (!$hit['dumped']) {
                $found[preg_replace('/ \d+$/', '', $hit['needle'])] = true;
            } elseif (!str_ends_with($hit['before'], 'Authorization: Bearer ')) { // which SECURITY.md names
                echo "FAILED: $hit[needle] is in$hit[part]: $hit[before]|$hit[after]\n";
            }
        }
        ksort($found);
        echo "$service: ", implode(', ', array_keys($found)), "\n";
        fwrite($pipes[3], '.');
    }
    echo substr(strstr(stream_get_contents($pipes[1]), ': '), 2), "\n";
    proc_close($process);
}
?>
--EXPECT--
pws: apiKey of pws, code, to Finrota, holder, number, secretKey of pws, token
Payments\Finrota\Payment Succeeded
webpos: code, to HstMobil, holder, number, password of webpos, token
Payments\HstMobil\Payment AwaitingThreeDSecure
refund: secretKey of refund
Payments\Hepsipay\RefundResult
