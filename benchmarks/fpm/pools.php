<?php

/* What the benchmarks of php-fpm share: pools, and the CPU that a worker takes for a request. */

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
const WARM_UP_REQUESTS = 50;

const EXTENSION = 'the extension';
const STREAM = 'plain PHP, persistent tls:// stream';

/** The gateway, and in the environment what requests/*.php want to know of it. Every request trusts Debian's bundle, with the run's CA in it. */
function gatewayOfRequests(string $folder, string $extension): Gateway
{
    $certificates = new Certificates($folder);
    $gateway = new Gateway("$folder/nginx", $certificates);
    $gateway->check();
    putenv("BENCH_ORIGIN=$gateway->origin");
    putenv('BENCH_CA_FILE=' . bundle($folder, $certificates));
    putenv('BENCH_USER_AGENT=payments-php/' . evaluate(php($extension), 'phpversion("payments")'));

    return $gateway;
}

/** A pool that has just this extension and the bytecode cache. A request that fails answers 500. */
function pool(string $fpm, ?string $extension, int $workers = 1): Fpm
{
    putenv("PAYMENTS_TEST_FPM=$fpm");
    putenv('PAYMENTS_TEST_EXTENSION' . ($extension === null ? '' : "=$extension"));
    $cache = PHP_VERSION_ID < 80500 ? ['zend_extension' => 'opcache'] : []; // newer ones have it built in

    return new Fpm($cache + ['opcache.validate_timestamps' => '0', 'display_errors' => '0', 'log_errors' => '1'], ['pm.max_children' => (string) $workers]);
}

/** What the only worker says after a request: its CPU time until now, in microseconds. */
function request(Fpm $pool, string $script): float
{
    $said = $pool->run($script);
    if (!is_numeric(trim($said))) {
        throw new \RuntimeException("$script failed: $said");
    }

    return (float) $said;
}

/** CPU of one request, from the end of one to the end of the next. */
function cpuOfRequest(Fpm $pool, string $script): float
{
    for ($n = 0; $n < WARM_UP_REQUESTS; $n++) {
        $before = request($pool, $script);
    }
    for ($n = 0; $n < REQUESTS; $n++) {
        $after = request($pool, $script);
    }

    return ($after - $before) / REQUESTS;
}

/** Throws if they complained of something. */
function stop(Fpm ...$pools): void
{
    foreach ($pools as $pool) {
        if (($complained = $pool->stop()) !== '') {
            throw new \RuntimeException($complained);
        }
    }
}

/**
 * A table of rounds: least, median, most, and the median of the rounds' ratios to the stream.
 *
 * @param array<string, non-empty-list<float>> $measured
 */
function reportRounds(Report $report, array $measured, string $stream, int $decimals, int $ofRatio = 2): void
{
    foreach ($measured as $name => $own) {
        $cells = array_map(static fn (float $value): string => number_format($value, $decimals), [min($own), Report::median($own), max($own)]);
        $report->line($name, ...[...$cells, number_format(Report::ratio($own, $measured[$stream]), $ofRatio)]);
    }
}
