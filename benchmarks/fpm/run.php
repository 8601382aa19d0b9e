<?php

/*
 * What a request of php-fpm costs that makes one refund, for the extension and for two other ways:
 *
 *   php benchmarks/fpm/run.php EXTENSION PHP_FPM
 *
 * EXTENSION is payments.so; ./dev bench fpm builds it. ../README.md says what is measured.
 */

declare(strict_types=1);

namespace Payments\Benchmarks;

use Payments\Tests\Fpm;
use Simulator\Certificates;

require __DIR__ . '/../../simulator/src/Certificates.php';
require __DIR__ . '/../../tests/support/nginx.php';
require __DIR__ . '/../../tests/support/fastcgi.php';
foreach (['Gateway', 'Report', 'machine'] as $name) {
    require __DIR__ . "/../wire/$name.php";
}

const ROUNDS = 7;
const REQUESTS = 400;
const WARM_UP = 50;
const DEBIAN_BUNDLE = '/etc/ssl/certs/ca-certificates.crt';

const EXTENSION = 'the extension';
const STREAM = 'plain PHP, persistent tls:// stream';
const SAMPLE = 'ext/curl, a handle for each request';

const MOST_OF_STREAM = 1.0;
const LEAST_OF_SAMPLE = 240;

/** A pool of one worker, which has just this extension and the bytecode cache. */
function pool(?string $extension): Fpm
{
    putenv('PAYMENTS_TEST_EXTENSION' . ($extension === null ? '' : "=$extension"));

    return new Fpm(['zend_extension' => 'opcache', 'opcache.validate_timestamps' => '0', 'display_errors' => '1']);
}

/** What its worker says after a request: its CPU time until now, in microseconds. */
function request(Fpm $pool, string $script): float
{
    $said = $pool->run(__DIR__ . "/requests/$script.php");
    if (!is_numeric(trim($said))) {
        throw new \RuntimeException("$script failed: $said");
    }

    return (float) $said;
}

/** CPU of one request, from the end of one to the end of the next. */
function cpuOfRequest(Fpm $pool, string $script): float
{
    for ($n = 0; $n < WARM_UP; $n++) {
        $before = request($pool, $script);
    }
    for ($n = 0; $n < REQUESTS; $n++) {
        $after = request($pool, $script);
    }

    return ($after - $before) / REQUESTS;
}

[, $extension, $fpm] = $argv + [1 => '', ''];
if (!is_file($extension) || !is_file($fpm)) {
    fwrite(STDERR, "usage: php benchmarks/fpm/run.php EXTENSION PHP_FPM\n");
    exit(2);
}
$folder = temporaryFolder();
$certificates = new Certificates($folder);
$gateway = new Gateway("$folder/nginx", $certificates);
$gateway->check();
file_put_contents("$folder/bundle.pem", file_get_contents(DEBIAN_BUNDLE) . file_get_contents($certificates->caFile));
putenv("PAYMENTS_TEST_FPM=$fpm");
putenv("BENCH_ORIGIN=$gateway->origin");
putenv("BENCH_CA_FILE=$folder/bundle.pem");
putenv('BENCH_USER_AGENT=payments-php/' . evaluate(php($extension), 'phpversion("payments")'));

$pools = [
    EXTENSION => [pool($extension), 'extension'],
    STREAM => [pool(null), 'stream'],
    SAMPLE => [pool('curl'), 'sample'],
];
progress(sprintf('CPU of a request: %d rounds of %d', ROUNDS, REQUESTS));
$cpu = rounds(ROUNDS, $pools, static fn (array $pool): float => cpuOfRequest(...$pool));
foreach ($pools as [$pool]) {
    if (($complained = $pool->stop()) !== '') {
        throw new \RuntimeException($complained);
    }
}

$ratio = static fn (string $of, string $to): float => Report::median(array_map(static fn (float $a, float $b): float => $a / $b, $cpu[$of], $cpu[$to]));
$report = new Report(['one request of php-fpm', 'CPU us: least', 'median', 'most', 'against the stream']);
foreach ($cpu as $name => $us) {
    $report->line($name, ...array_map(static fn (float $us): string => number_format($us, 1), [min($us), Report::median($us), max($us)]), ...[sprintf('%.2f', $ratio($name, STREAM))]);
}
$report->target('CPU of a request with ' . EXTENSION . ', as a multiple of one with ' . STREAM, $ratio(EXTENSION, STREAM), MOST_OF_STREAM, 2);
$report->atLeast('Times that a request with ' . EXTENSION . ' costs less than one with ' . SAMPLE, $ratio(SAMPLE, EXTENSION), LEAST_OF_SAMPLE, 1);
unset($gateway);
echo "\n", setting(), "\n\n";
$report->print();
