<?php

/**
 * One seed of the misuse run, in this process: random deeds, then an end that the seed chooses as well. Says how it
 * went in one last line, which run.php reads.
 *
 *     php -d extension=payments.so tests/misuse/seed.php SEED [--rounds=N] [--simulator=JSON] [--tell]
 */

declare(strict_types=1);

namespace Payments\Misuse;

use Payments\Tests\Checks;

require __DIR__ . '/src/load.php';

error_reporting(E_ALL);
$seed = (int) $argv[1];
$options = getopt('', ['rounds:', 'simulator:', 'tell'], $at) ?: [];
foreach (array_slice($argv, 2) as $argument) {
    [$name, $value] = explode('=', ltrim($argument, '-'), 2) + [1 => true];
    $options[$name] = $value;
}
$rounds = (int) ($options['rounds'] ?? 400);
$world = new World($seed, isset($options['simulator']) ? json_decode($options['simulator'], true) : null);
$world->tells = isset($options['tell']);
$planned = one(['none', 'none', 'none', 'exit', 'exit in a fiber', 'fatal', 'memory', 'time', 'uncaught']);

register_shutdown_function(static function () use ($world, $planned): void {
    ini_set('memory_limit', '256M');
    set_time_limit(0);
    $world->close();
    foreach (Judge::$problems as $problem) {
        fwrite(STDOUT, 'FAILED ' . addcslashes($problem, "\0..\37") . "\n");
    }
    fwrite(STDOUT, "\nEND " . json_encode([
        'ending' => $planned, 'checks' => Checks::$made, 'failed' => Checks::$failed, 'ended' => Judge::$ended, 'events' => $world->events,
    ]) . "\n"); // past all output buffers
});

$world->run($rounds);
$world->ending = strtok($planned, ' ') === 'none' ? null : strtok($planned, ' ');
match ($planned) {
    'exit in a fiber' => (new \Fiber(fn () => $world->run(50)))->start(),
    'uncaught' => throw $world->throwable('uncaught'),
    default => $world->run($planned === 'none' ? 1 : 50),
};
