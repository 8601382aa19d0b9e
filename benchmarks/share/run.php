<?php

/*
 * What a request of php-fpm 8.5 costs that makes one refund, for the extension, a persistent stream, and a persistent share
 * of ext/curl, which PHP has since 8.5:
 *
 *   php8.5 benchmarks/share/run.php EXTENSION PHP_FPM
 *
 * EXTENSION is payments.so; ./dev bench share builds it in a root that has PHP 8.5. ../README.md says what is measured.
 */

declare(strict_types=1);

namespace Payments\Benchmarks;

require __DIR__ . '/../fpm/pools.php';

const SHARE = 'ext/curl, persistent share';

[, $extension, $fpm] = $argv + [1 => '', ''];
if (!is_file($extension) || !is_file($fpm)) {
    fwrite(STDERR, "usage: php benchmarks/share/run.php EXTENSION PHP_FPM\n");
    exit(2);
}
$folder = temporaryFolder();
$gateway = gatewayOfRequests($folder, $extension);

$scripts = dirname(__DIR__) . '/fpm/requests'; // php-fpm takes no path with dots in it
$ways = [
    EXTENSION => ['pool' => pool($fpm, $extension), 'script' => "$scripts/extension.php"],
    STREAM => ['pool' => pool($fpm, null), 'script' => "$scripts/stream.php"],
    SHARE => ['pool' => pool($fpm, 'curl'), 'script' => "$scripts/share.php"],
];
progress(sprintf('CPU of a request: %d rounds of %d', ROUNDS, REQUESTS));
$cpu = rounds(ROUNDS, $ways, static fn (array $way): float => cpuOfRequest($way['pool'], $way['script']));
stop(...array_column($ways, 'pool'));
unset($gateway); // its folder goes with it

$report = new Report(['one request of php-fpm 8.5', 'CPU us: least', 'median', 'most', 'against the stream']);
reportRounds($report, $cpu, STREAM, 1);
echo "\n", setting(), "\n\n";
$report->print();
