<?php

/**
 * The race: php tests/crash/race.php [N] [--store=PLACE] [--self-test]
 */

declare(strict_types=1);

namespace Payments\Crash;

require __DIR__ . '/autoload.php';

const DEFAULT_ORDERS = 600;

$orders = DEFAULT_ORDERS;
$places = [...array_map(static fn (string $name): string => "$name bank", Databases::NAMES), 'sqlite simulator'];
$selfTest = false;
foreach (array_slice($argv, 1) as $argument) {
    match (true) {
        ctype_digit($argument) && $argument > 0 => $orders = (int) $argument,
        str_starts_with($argument, '--store=') => $places = array_values(array_filter($places, static fn (string $place): bool => str_starts_with($place, substr($argument, 8)))),
        $argument === '--self-test' => $selfTest = true,
        default => exit("tests/crash/race.php knows no $argument\n"),
    };
}

$databases = new Databases();
if ($selfTest) {
    $all = true;
    foreach (Plant::RACE as $bug => $what) {
        $run = new RaceRun($databases, isQuiet: true);
        $run->play('sqlite', 'bank', 40, $bug);
        printf("planted %-16s %s %d%s\n", "$bug:", $what, $run->sums[$what], $run->sums[$what] ? '' : ': NOT FOUND');
        $all = $all && $run->sums[$what] > 0;
    }
    exit($all ? 0 : 1);
}

$run = new RaceRun($databases);
$failed = 0;
foreach ($places as $i => $place) {
    $before = array_sum($run->sums);
    $run->play(...[...explode(' ', $place), intdiv($orders, count($places)) + (int) ($i < $orders % count($places))]);
    $failed += (int) (array_sum($run->sums) > $before);
}
foreach ($run->reasons as $reason => $count) {
    echo "left for a person: $count times $reason\n";
}
printf("%d passed, %d failed, 0 skipped\n", count($places) - $failed, $failed);
printf("%d orders, %s\n", $run->orders, implode(', ', array_map(static fn (string $what, int $count): string => "$what $count", array_keys($run->sums), $run->sums)));
exit(array_sum($run->sums) === 0 ? 0 : 1);
