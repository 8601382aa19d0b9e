<?php

/* What the benchmarks share: where they run, how they start a PHP, and in which order they measure. */

declare(strict_types=1);

namespace Payments\Benchmarks;

use Simulator\Certificates;

const DEBIAN_BUNDLE = '/etc/ssl/certs/ca-certificates.crt';

function progress(string $what): void
{
    fwrite(STDERR, "== $what\n");
}

/**
 * A PHP with just these extensions, whatever php.ini says.
 *
 * @return list<string>
 */
function php(string ...$extensions): array
{
    $command = [PHP_BINARY, '-n', '-d', 'display_errors=stderr'];
    foreach ($extensions as $extension) {
        array_push($command, '-d', "extension=$extension");
    }

    return $command;
}

/** @param list<string> $php */
function evaluate(array $php, string $expression): string
{
    return (string) shell_exec(implode(' ', array_map(escapeshellarg(...), [...$php, '-r', "echo $expression;"])));
}

function setting(): string
{
    $versions = evaluate(php('curl'), '"PHP ", PHP_VERSION, ", libcurl ", curl_version()["version"], ", ", curl_version()["ssl_version"]');
    preg_match_all('/^model name\s*: (.*)$/m', (string) @file_get_contents('/proc/cpuinfo'), $cores);

    return sprintf('%s; %s, %d cores, %s', str_replace('/', ' ', $versions), php_uname('m'), count($cores[1]), $cores[1][0] ?? 'of an unknown kind');
}

/**
 * What was measured: each round has every subject once, in an order that changes from round to round.
 *
 * @template T
 * @param array<string, T> $subjects
 * @param callable(T): float $measure
 * @return array<string, non-empty-list<float>>
 */
function rounds(int $rounds, array $subjects, callable $measure): array
{
    $measured = [];
    for ($round = 0; $round < $rounds; $round++) {
        $names = array_keys($subjects);
        $first = $round % count($names);
        $names = [...array_slice($names, $first), ...array_slice($names, 0, $first)];
        foreach ($round % 2 === 0 ? $names : array_reverse($names) as $name) {
            $measured[$name][] = $measure($subjects[$name]);
        }
    }

    return $measured;
}

/** A file with what Debian trusts, and the run's own CA. */
function bundle(string $folder, Certificates $certificates): string
{
    file_put_contents("$folder/bundle.pem", file_get_contents(DEBIAN_BUNDLE) . file_get_contents($certificates->caFile));

    return "$folder/bundle.pem";
}

/** Removed when the run ends. */
function temporaryFolder(): string
{
    $folder = sys_get_temp_dir() . '/payments-bench-' . getmypid();
    mkdir($folder, 0700);
    register_shutdown_function(static function () use ($folder): void {
        array_map(unlink(...), glob("$folder/*") ?: []);
        rmdir($folder);
    });

    return $folder;
}
