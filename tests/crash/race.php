<?php

/**
 * The race: php tests/crash/race.php [N] [--store=NAME] [--self-test]
 */

declare(strict_types=1);

namespace Payments\Crash;

require __DIR__ . '/autoload.php';

const DEFAULT_ORDERS = 600;

$orders = DEFAULT_ORDERS;
$stores = Databases::NAMES;
$selfTest = false;
foreach (array_slice($argv, 1) as $argument) {
    match (true) {
        ctype_digit($argument) && $argument > 0 => $orders = (int) $argument,
        str_starts_with($argument, '--store=') && in_array(substr($argument, 8), Databases::NAMES, true) => $stores = [substr($argument, 8)],
        $argument === '--self-test' => $selfTest = true,
        default => exit("tests/crash/race.php knows no $argument\n"),
    };
}

$databases = new Databases();
if ($selfTest) {
    $all = true;
    foreach (Plant::RACE as $bug => $what) {
        $run = new RaceRun($databases, isQuiet: true);
        $run->play('sqlite', 40, $bug);
        printf("planted %-16s %s %d%s\n", "$bug:", $what, $run->sums[$what], $run->sums[$what] ? '' : ': NOT FOUND');
        $all = $all && $run->sums[$what] > 0;
    }
    exit($all ? 0 : 1);
}

$run = new RaceRun($databases);
foreach ($stores as $i => $store) {
    $run->play($store, intdiv($orders, count($stores)) + (int) ($i < $orders % count($stores)));
}
printf("left for a person %d: of two pages that were both paid, the second\n", $run->person);
printf("%d orders, %s\n", $run->orders, implode(', ', array_map(static fn (string $what, int $count): string => "$what $count", array_keys($run->sums), $run->sums)));
exit(array_sum($run->sums) === 0 ? 0 : 1);
