<?php

/**
 * The soak: php-fpm with four workers behind nginx, many calls over all services, a simulator that plays every kind of fault.
 *
 *     php tests/soak/run.php                 100,000 calls, one request in a hundred meets a fault
 *     php tests/soak/run.php 5000            so many calls; with few of them more requests meet a fault, so that every fault is played
 *     php tests/soak/run.php --short         3,000 calls
 *     ... --sabotage=leak|descriptor|connections|death|lie|twice     the shop does on purpose what must be found
 *
 * PAYMENTS_TEST_FPM and PAYMENTS_TEST_EXTENSION say what is soaked; needs curl, not the extension.
 */

declare(strict_types=1);

namespace Payments\Soak;

require __DIR__ . '/../../simulator/Client.php';
require __DIR__ . '/../support/descriptors.php';
require __DIR__ . '/../support/fastcgi.php';
require __DIR__ . '/../support/nginx.php';
foreach (['Stage', 'Call', 'Books', 'Plan', 'Visitors', 'Workers', 'Judge', 'Soak'] as $class) {
    require __DIR__ . "/src/$class.php";
}

error_reporting(E_ALL);
set_error_handler(static function (int $level, string $message, string $file, int $line): bool {
    if ((error_reporting() & $level) === 0) {
        return false;
    }
    throw new \ErrorException($message, 0, $level, $file, $line);
});

// Ended early, it takes its servers along.
pcntl_async_signals(true);
foreach ([SIGINT, SIGTERM, SIGHUP] as $signal) {
    pcntl_signal($signal, static fn (int $signal): never => exit(128 + $signal));
}

$calls = 100000;
$sabotage = null;
foreach (array_slice($argv, 1) as $argument) {
    match (true) {
        $argument === '--short' => $calls = 3000,
        preg_match('/^[1-9]\d{2,6}$/D', $argument) === 1 => $calls = (int) $argument,
        isset(Soak::SABOTAGES[preg_replace('/^--sabotage=/', '', $argument)]) => $sabotage = substr($argument, 11),
        default => exit("tests/soak/run.php knows no $argument\n"),
    };
}
$faults = require __DIR__ . '/faults.php';
exit((new Soak($calls, $faults, $sabotage))->run() ? 0 : 1);
