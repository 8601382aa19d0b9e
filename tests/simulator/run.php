<?php

declare(strict_types=1);

/*
 * The simulator's own tests.
 *
 *     php tests/simulator/run.php            all of them
 *     php tests/simulator/run.php refund     those whose name holds the word
 */

use Simulator\Client;
use Simulator\Tests\Harness;
use Simulator\Tests\Shop;

require __DIR__ . '/../../simulator/Client.php';
require __DIR__ . '/Harness.php';
require __DIR__ . '/Shop.php';
require __DIR__ . '/Wire.php';
require __DIR__ . '/Curl.php';

error_reporting(E_ALL);
set_error_handler(static function (int $level, string $message, string $file, int $line): bool {
    if ((error_reporting() & $level) === 0) {
        return false;
    }
    throw new ErrorException($message, 0, $level, $file, $line);
});

$word = $argv[1] ?? '';
$harness = new Harness();
$simulator = Client::start(['tlsCases' => true]);
$shop = new Shop($simulator);

foreach (glob(__DIR__ . '/cases/*.php') as $file) {
    foreach ((require $file) as $name => $test) {
        $name = basename($file, '.php') . ': ' . $name;
        if ($word === '' || str_contains($name, $word)) {
            $simulator->reset();
            $harness->run($name, static fn () => $test($simulator, $shop));
        }
    }
}

$log = trim(str_replace($simulator->url(), '', $simulator->log()));
if ($log !== '') {
    $harness->run('the simulator wrote no error', static fn () => throw new RuntimeException($log));
}
$simulator->stop();
exit($harness->finish());
