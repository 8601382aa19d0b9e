--TEST--
php-fpm: a fatal error in the middle of a method leaves nothing of the engine's memory behind
--EXTENSIONS--
payments
--SKIPIF--
<?php
if (!getenv('PAYMENTS_TEST_FPM')) die('skip PAYMENTS_TEST_FPM names no php-fpm');
if (getenv('SKIP_ASAN') || getenv('USE_ZEND_ALLOC') === '0') die('skip a checker of memory has memory of its own');
if (!is_readable('/proc/self/smaps')) die('skip the memory of a process cannot be read');
?>
--FILE--
<?php
namespace Payments\Tests;

require __DIR__ . '/../support/shop.php';
require __DIR__ . '/../support/fastcgi.php';

$fpm = new Fpm(['error_log' => '/dev/null', 'display_errors' => '1']);
$run = fn (string $job): string => trim(strip_tags($fpm->run(__DIR__ . '/fatal_in_transport.php', $job)));
foreach (['result', 'complete'] as $method) {
    $ended = 0;
    for ($request = 0; $request < 12; $request++) {
        $ended += (int) str_starts_with($run($method), 'Fatal error:  ended in ');
        if ($request === 1) {
            $held = $run('held');
        }
    }
    echo "$method: $ended fatal errors; more is held: ", $run('held') - $held, " kB\n";
}
check('a quiet end', '', $fpm->stop());
?>
--EXPECT--
result: 12 fatal errors; more is held: 0 kB
complete: 12 fatal errors; more is held: 0 kB
ok: a quiet end
