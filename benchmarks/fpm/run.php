<?php

/*
 * What a request of php-fpm costs that makes one refund, and how many of them there are in a second, for the extension and
 * for two other ways:
 *
 *   php benchmarks/fpm/run.php EXTENSION PHP_FPM
 *
 * EXTENSION is payments.so; ./dev bench fpm builds it. ../README.md says what is measured.
 */

declare(strict_types=1);

namespace Payments\Benchmarks;

require __DIR__ . '/pools.php';
require __DIR__ . '/Front.php';

const WORKERS = [1, 2];
const THROUGHPUT_ROUNDS = 7;
const THROUGHPUT_SECONDS = 2;

const SAMPLE = 'ext/curl, a handle for each request';

const MOST_OF_STREAM = 1.0;
const LEAST_OF_SAMPLE = 240;

[, $extension, $fpm] = $argv + [1 => '', ''];
if (!is_file($extension) || !is_file($fpm)) {
    fwrite(STDERR, "usage: php benchmarks/fpm/run.php EXTENSION PHP_FPM\n");
    exit(2);
}
$folder = temporaryFolder();
$gateway = gatewayOfRequests($folder, $extension);

$ways = [EXTENSION => [$extension, 'extension'], STREAM => [null, 'stream'], SAMPLE => ['curl', 'sample']];
$pools = $subjects = [];
$title = static fn (int $workers): string => $workers === 1 ? '1 worker: ' : "$workers workers: ";
foreach (WORKERS as $workers) {
    foreach ($ways as $name => [$loaded, $script]) {
        $pools[$title($workers) . $name] = ['pool' => pool($fpm, $loaded, $workers), 'script' => __DIR__ . "/requests/$script.php", 'workers' => $workers];
    }
}

progress(sprintf('CPU of a request: %d rounds of %d', ROUNDS, REQUESTS));
foreach (array_keys($ways) as $name) {
    $subjects[$name] = $pools[$title(1) . $name];
}
$cpu = rounds(ROUNDS, $subjects, static fn (array $way): float => cpuOfRequest($way['pool'], $way['script']));

progress(sprintf('Requests per second: %d rounds of %d s', THROUGHPUT_ROUNDS, THROUGHPUT_SECONDS));
$front = new Front("$folder/front", $pools);
$names = array_keys($pools);
$rates = rounds(THROUGHPUT_ROUNDS, array_combine($names, $names), static fn (string $name): float => $front->throughput($name, THROUGHPUT_SECONDS));
unset($front);
stop(...array_column($pools, 'pool'));

$report = new Report(['one request of php-fpm', 'CPU us: least', 'median', 'most', 'against the stream']);
reportRounds($report, $cpu, STREAM, 1);
$report->target('CPU of a request with ' . EXTENSION . ', as a multiple of one with ' . STREAM, Report::ratio($cpu[EXTENSION], $cpu[STREAM]), MOST_OF_STREAM, 2);
$report->atLeast('Times that a request with ' . EXTENSION . ' costs less than one with ' . SAMPLE, Report::ratio($cpu[SAMPLE], $cpu[EXTENSION]), LEAST_OF_SAMPLE, 1);
$throughput = new Report(['php-fpm under wrk', 'requests/s: least', 'median', 'most', 'against the stream']);
foreach (WORKERS as $workers) {
    $own = array_filter($rates, static fn (string $name): bool => str_starts_with($name, $title($workers)), ARRAY_FILTER_USE_KEY);
    reportRounds($throughput, $own, $title($workers) . STREAM, 0, 3);
}
unset($gateway); // its folder goes with it
echo "\n", setting(), "\n\n";
$report->print();
echo "\n";
$throughput->print();
