<?php

/*
 * Many refunds at once over a way of 40 ms, for the extension and two other clients:
 *
 *   php benchmarks/batch/run.php EXTENSION FOLDER
 *
 * EXTENSION is payments.so, FOLDER has the programs in C; ./dev bench batch builds both. ../README.md says what is measured.
 */

declare(strict_types=1);

namespace Payments\Benchmarks;

use Simulator\Certificates;

require __DIR__ . '/../../simulator/src/Certificates.php';
require __DIR__ . '/../../tests/support/nginx.php';
foreach (['Peer', 'Gateway', 'Report', 'Way', 'machine'] as $name) {
    require __DIR__ . "/../wire/$name.php";
}

const ROUNDS = 5;
const CALLS = 1000;
const AT_ONCE = 50;
const FEW_CALLS = 25; // of one after the other
const MANY_CALLS = 10000;

const MOST_OF_MULTI = 1.2;
const LEAST_TIMES_FASTER = 30;

[, $extension, $built] = $argv + [1 => '', ''];
if (!is_file($extension) || !is_dir($built)) {
    fwrite(STDERR, "usage: php benchmarks/batch/run.php EXTENSION FOLDER\n");
    exit(2);
}
$folder = temporaryFolder();
$certificates = new Certificates($folder);
$gateway = new Gateway("$folder/nginx", $certificates);
$gateway->check();
$way = new Way("$built/delay", $gateway->origin);
$arguments = [$way->origin, $certificates->caFile, 'payments-php/' . evaluate(php($extension), 'phpversion("payments")')];

$peers = [
    'the extension, Batch' => new Peer('the extension, Batch', [...php($extension), __DIR__ . '/peers/extension.php'], $folder),
    "C, libcurl's multi interface" => new Peer("C, libcurl's multi interface", ["$built/multi"], $folder),
    'ext/curl, curl_multi' => new Peer('ext/curl, curl_multi', [...php('curl'), __DIR__ . '/peers/curl.php'], $folder),
];
[$batch, $multi] = array_keys($peers);

progress(sprintf('%d refunds, %d at once: %d rounds', CALLS, AT_ONCE, ROUNDS));
$seconds = rounds(ROUNDS, $peers, static fn (Peer $peer): float => $peer->cpu(CALLS, ...$arguments, ...[(string) AT_ONCE]));
progress('One after the other');
$alone = $peers[$batch]->cpu(FEW_CALLS, ...$arguments, ...['0']) / FEW_CALLS * CALLS;
progress(sprintf('Memory of %d and of %d', CALLS, MANY_CALLS));
$memory = [];
foreach ([CALLS, MANY_CALLS] as $calls) {
    $peers[$batch]->cpu($calls, ...$arguments, ...[(string) AT_ONCE]);
    $memory[$calls] = (int) file_get_contents("$folder/errors");
}
unset($way, $gateway); // its folder goes with it

$report = new Report(['1,000 calls at 40 ms, 50 at once', 'seconds: least', 'median', 'most', 'against C, multi']);
foreach ($seconds as $name => $own) {
    $ratio = Report::ratio($own, $seconds[$multi]);
    $report->line($name, ...array_map(static fn (float $s): string => sprintf('%.2f', $s), [min($own), Report::median($own), max($own)]), ...[sprintf('%.2f', $ratio)]);
}
$report->line('the extension, one after the other', '', sprintf('%.2f', $alone), '', sprintf('%.2f', $alone / Report::median($seconds[$multi])));
$report->target("Time of a Batch, as a multiple of that of $multi", Report::ratio($seconds[$batch], $seconds[$multi]), MOST_OF_MULTI, 2);
$report->atLeast('Times that a Batch is faster than one after the other', $alone / Report::median($seconds[$batch]), LEAST_TIMES_FASTER, 1);
$report->target(sprintf("PHP's memory of %s calls, as a multiple of that of %s", number_format(MANY_CALLS), number_format(CALLS)), $memory[MANY_CALLS] / $memory[CALLS], 1.1, 2);
echo "\n", setting(), "\n\n";
$report->print();
