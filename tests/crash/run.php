<?php

/**
 * The crash run: php tests/crash/run.php PRELOAD.so [N] [--store=NAME] [--only=WORD] [--self-test]
 */

declare(strict_types=1);

namespace Payments\Crash;

require __DIR__ . '/autoload.php';

const DEFAULT_CRASHES = 2000;

$preload = $argv[1];
$wanted = DEFAULT_CRASHES;
$places = [...array_map(static fn (string $name): string => "$name bank", Databases::NAMES), ...array_map(static fn (string $name): string => "sqlite $name", array_keys(Simulated::SERVICES))];
$only = '';
$selfTest = false;
foreach (array_slice($argv, 2) as $argument) {
    match (true) {
        ctype_digit($argument) && $argument > 0 => $wanted = (int) $argument,
        str_starts_with($argument, '--store=') => $places = array_values(array_filter($places, static fn (string $place): bool => str_starts_with($place, substr($argument, 8)))),
        str_starts_with($argument, '--only=') => $only = substr($argument, 7),
        $argument === '--self-test' => $selfTest = true,
        default => exit("tests/crash/run.php knows no $argument\n"),
    };
}

$run = new CrashRun($preload, $only);
if ($selfTest) {
    exit($run->findPlants() ? 0 : 1);
}
exit($run->play($wanted, $places) ? 0 : 1);
