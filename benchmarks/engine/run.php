<?php

/*
 * What a call costs without its network, and what loading the extension costs:
 *
 *   php benchmarks/engine/run.php EXTENSION
 *
 * EXTENSION is payments.so; ./dev bench engine builds it. ../README.md says what is measured.
 */

declare(strict_types=1);

namespace Payments\Benchmarks;

foreach (['Peer', 'Report', 'machine'] as $name) {
    require __DIR__ . "/../wire/$name.php";
}

const COUNTED_CALLS = 200; // and twice as many, for the difference
const LONG_CALLS = 2;

/** What is said of it, how many calls are counted, whether plain PHP has it too, the most instructions. */
const WORKS = [
    'refund' => ['a refund', COUNTED_CALLS, true, 40_000],
    'observed' => ['a refund with an observer', COUNTED_CALLS, false, 60_000],
    'webhook' => ['a webhook, verified and read', COUNTED_CALLS, true, 35_000],
    'options' => ['payment options of 1,000 terminals', LONG_CALLS, true, 110_000_000],
    'digits' => ['an answer with 100,000 digits, looked at', LONG_CALLS, false, 5_000_000],
    'unreadable' => ['an unreadable answer of 1 MB', LONG_CALLS, false, 10_000_000],
];
const MOST_AT_START = 4_000_000;
const MOST_MEMORY_KB = 2_048;
const MOST_OBJECT_KB = 350;

function instructions(Report $report, Peer $extension, Peer $plain): void
{
    foreach (WORKS as $work => [$what, $calls, $isInBoth, $most]) {
        progress("Counting the instructions of $what");
        $own = $extension->instructions($calls, $work);
        $theirs = $isInBoth ? $plain->instructions($calls, $work) : null;
        $report->line(
            $what,
            number_format($own),
            $theirs === null ? '' : number_format($theirs),
            $theirs === null ? '' : sprintf('%.2f', $own / $theirs),
        );
        $report->target("Instructions of $what", $own, $most);
    }
}

/** What a PHP with the extension has more of than one without, when its script does nothing; and one with ext/curl, which loads the same libraries. */
function loading(Report $report, string $extension, string $folder): void
{
    $script = __DIR__ . '/works/nothing.php';
    $without = new Peer('without', [...php(), $script], $folder);
    $start = $memory = [];
    foreach (['the extension' => $extension, 'ext/curl' => 'curl'] as $name => $loaded) {
        progress("Counting what loading $name costs");
        $with = new Peer($name, [...php($loaded), $script], $folder);
        $start[] = $with->total(0) - $without->total(0);
        $memory[] = $with->cpu(0) - $without->cpu(0); // what the script prints
        $report->line("PHP starts and ends with $name", number_format(end($start)), '', '');
    }
    $report->target('Instructions by which a PHP that only starts and ends is longer', $start[0], MOST_AT_START);
    $report->target('Memory (kB resident) by loading', $memory[0], MOST_MEMORY_KB);
    $report->note(sprintf('Memory (kB resident) by loading ext/curl: %s', number_format($memory[1])));
}

function object(Report $report, string $extension, string $folder): void
{
    $stripped = "$folder/payments.so";
    exec('strip -o ' . escapeshellarg($stripped) . ' ' . escapeshellarg($extension), result_code: $code);
    exec('nm -D --defined-only ' . escapeshellarg($stripped), $symbols);
    if ($code !== 0 || $symbols === []) {
        throw new \RuntimeException("cannot strip $extension");
    }
    $report->target('The shared object, stripped (kB)', filesize($stripped) / 1024, MOST_OBJECT_KB);
    $report->target('Symbols that it exports', count($symbols), 1);
}

[, $extension] = $argv + [1 => ''];
if (!is_file($extension)) {
    fwrite(STDERR, "usage: php benchmarks/engine/run.php EXTENSION\n");
    exit(2);
}
$folder = temporaryFolder();
$report = new Report(['without the network', 'instructions', 'plain PHP', 'as a multiple']);
instructions(
    $report,
    new Peer('the extension', [...php($extension), __DIR__ . '/works/extension.php'], $folder),
    new Peer('plain PHP', [...php(), __DIR__ . '/works/plain.php'], $folder),
);
loading($report, $extension, $folder);
object($report, $extension, $folder);
echo "\n", setting(), "\n\n";
$report->print();
