<?php

/*
 * What one refund costs on a kept connection, for each of eight clients, what a call costs that fails in an outage, and how
 * many round trips a call takes:
 *
 *   php benchmarks/wire/run.php EXTENSION FOLDER
 *
 * EXTENSION is payments.so, FOLDER has the programs in C; ./dev bench wire builds both. ../README.md says what is measured.
 */

declare(strict_types=1);

namespace Payments\Benchmarks;

use Simulator\Certificates;

require __DIR__ . '/../../simulator/src/Certificates.php';
require __DIR__ . '/../../tests/support/nginx.php';
foreach (['Peer', 'Gateway', 'Recorder', 'Outage', 'Report', 'Way', 'machine'] as $name) {
    require __DIR__ . "/$name.php";
}

const COUNTED_CALLS = 200; // and twice as many, for the difference
const ROUNDS = 11;
const CALLS = 1500;
const OUTAGE_ROUNDS = 5;
const OUTAGE_CALLS = 20;
const WAY_ROUNDS = 5;
const WAY_CALLS = 11; // of one process; the first one counts for itself

const EXACT_PEERS = 5; // the others add header lines of their own

const MOST_INSTRUCTIONS = 62_000;
const MOST_FAILED_US = 2000;

const EXTENSION = 'the extension';
const EASY = "C, libcurl's easy interface";
const STREAM = 'plain PHP, persistent tls:// stream';
const KEPT_HANDLE = 'ext/curl, kept handle';
const NEW_HANDLE = 'ext/curl, a handle for each call';
const GUZZLE = 'Guzzle';

const OVER_THE_WAY = [EXTENSION, STREAM, KEPT_HANDLE, NEW_HANDLE, GUZZLE];

/** @return array<string, Peer> */
function peers(string $folder, string $extension, string $built): array
{
    $scripts = __DIR__ . '/peers';
    $commands = [
        EXTENSION => [...php($extension), "$scripts/extension.php"],
        EASY => ["$built/easy"],
        'C, CURLOPT_CONNECT_ONLY' => ["$built/connect_only"],
        STREAM => [...php(), "$scripts/stream.php"],
        KEPT_HANDLE => [...php('curl'), "$scripts/curl.php"],
        GUZZLE => [...php('curl', 'mbstring'), "$scripts/guzzle.php"],
        "Symfony's HttpClient" => [...php('curl', 'mbstring'), "$scripts/symfony.php"],
        "stripe-php's client" => [...php('curl', 'mbstring'), "$scripts/stripe.php"],
    ];

    $peers = [];
    foreach ($commands as $name => $command) {
        $peers[$name] = new Peer($name, $command, $folder);
    }

    return $peers;
}

/** @param array<string, Peer> $peers */
function reportRefunds(Report $report, array $peers, Gateway $gateway, Certificates $certificates, string $userAgent): void
{
    $arguments = [$gateway->origin, $certificates->caFile, $userAgent];

    progress('The gateway reads the body first, and all peers send the same');
    $gateway->check();
    (new Recorder($certificates))->compare($userAgent, ...array_slice(array_values($peers), 0, EXACT_PEERS));

    progress('Counting the instructions of a refund');
    $instructions = array_map(static fn (Peer $peer): float => $peer->instructions(COUNTED_CALLS, ...$arguments), $peers);

    progress(sprintf('CPU of a refund: %d rounds of %d', ROUNDS, CALLS));
    $cpu = rounds(ROUNDS, $peers, static fn (Peer $peer): float => $peer->cpu(CALLS, ...$arguments));
    $ratios = array_map(static fn (array $own): float => Report::ratio($own, $cpu[EASY]), $cpu);

    foreach (array_keys($peers) as $name) {
        $report->row("refund: $name", $cpu[$name], $instructions[$name], $ratios[$name]);
    }
    $report->target('Instructions of a refund through ' . EXTENSION, $instructions[EXTENSION], MOST_INSTRUCTIONS);
    $report->target('CPU of a refund through ' . EXTENSION . ', as a multiple of that of ' . EASY, $ratios[EXTENSION], 1, 2);
}

function reportOutages(Report $report, string $folder, string $extension): void
{
    $peers = [
        EXTENSION => [...php($extension), __DIR__ . '/peers/outage_extension.php'],
        KEPT_HANDLE => [...php('curl'), __DIR__ . '/peers/outage_curl.php'],
    ];
    $outages = ['port closed' => new Outage(false), 'reset in the handshake' => new Outage(true)];
    $subjects = [];
    foreach ($outages as $what => $outage) {
        foreach ($peers as $name => $command) {
            $subjects["$what: $name"] = [$outage, new Peer($name, $command, $folder)];
        }
    }

    progress(sprintf('CPU of a call that fails: %d rounds of %d', OUTAGE_ROUNDS, OUTAGE_CALLS));
    $cpu = rounds(OUTAGE_ROUNDS, $subjects, static fn (array $subject): float => $subject[0]->cpu($subject[1], OUTAGE_CALLS));

    foreach ($cpu as $name => $us) {
        $report->row($name, $us);
    }
    foreach (array_keys($outages) as $what) {
        $report->target('CPU (us) of a failed call through ' . EXTENSION . ", $what", Report::median($cpu["$what: " . EXTENSION]), MOST_FAILED_US);
    }
}

/**
 * Milliseconds and CPU of a process's first call and of a later one; medians.
 *
 * @param array<string, Peer> $peers
 */
function reportWay(Report $report, array $peers, string ...$arguments): void
{
    progress(sprintf('Round trips of a call: %d rounds of %d', WAY_ROUNDS, WAY_CALLS));
    $first = $later = [];
    rounds(WAY_ROUNDS, $peers, static function (Peer $peer) use (&$first, &$later, $arguments): float {
        $calls = $peer->each(WAY_CALLS, ...$arguments);
        $first[$peer->name][] = array_shift($calls);
        $later[$peer->name] = [...$later[$peer->name] ?? [], ...$calls];

        return 0;
    });

    foreach (array_keys($peers) as $name) {
        $cells = [];
        foreach ([$first[$name], $later[$name]] as $calls) {
            [$ms, $cpu] = [Report::median(array_column($calls, 0)), Report::median(array_column($calls, 1))];
            array_push($cells, sprintf('%.1f', $ms), sprintf('%.2f', $ms / Way::ROUND_TRIP_MS), number_format($cpu));
        }
        $report->line($name, ...$cells);
    }
}

[, $extension, $built] = $argv + [1 => '', ''];
if (!is_file($extension) || !is_dir($built)) {
    fwrite(STDERR, "usage: php benchmarks/wire/run.php EXTENSION FOLDER\n");
    exit(2);
}
$folder = temporaryFolder();
$certificates = new Certificates($folder);
$gateway = new Gateway("$folder/nginx", $certificates);
$peers = peers($folder, $extension, $built);
$userAgent = 'payments-php/' . evaluate(php($extension), 'phpversion("payments")');

$report = new Report(['one call', 'instructions', 'CPU us: least', 'median', 'most', 'CPU against C, easy']);
reportRefunds($report, $peers, $gateway, $certificates, $userAgent);
reportOutages($report, $folder, $extension);

$way = new Way("$built/delay", $gateway->origin);
$peers[NEW_HANDLE] = new Peer(NEW_HANDLE, [...php('curl'), __DIR__ . '/peers/sample.php'], $folder);
$few = array_map(static fn (string $name): Peer => $peers[$name], array_combine(OVER_THE_WAY, OVER_THE_WAY));
$trips = new Report([sprintf('one call at %d ms', Way::ROUND_TRIP_MS), 'first: ms', 'round trips', 'CPU us', 'later: ms', 'round trips', 'CPU us']);
reportWay($trips, $few, $way->origin, bundle($folder, $certificates), $userAgent);
unset($way, $gateway); // its folder goes with it

echo "\n", setting(), "\n\n";
$report->print();
echo "\n";
$trips->print();
