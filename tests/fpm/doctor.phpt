--TEST--
Doctor in php-fpm: its limits beside the account's deadline, in whatever file they are; what cannot be read is undecided
--EXTENSIONS--
payments
--SKIPIF--
<?php
if (!getenv('PAYMENTS_TEST_FPM')) die('skip PAYMENTS_TEST_FPM names no php-fpm');
if (!is_readable('/proc/self/cmdline')) die('skip there is no /proc');
?>
--FILE--
<?php
namespace Payments\Tests;

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/fastcgi.php';

/** @return array<string, string> "state value" by check */
function examined(array $pool, int $deadline = 20000, array $ini = [], string $after = ''): array
{
    $fpm = new Fpm($ini, $pool);
    $text = $fpm->run(__DIR__ . '/examined.php', $deadline === 0 ? '' : (string) $deadline);
    $fpm->stop();
    preg_match_all('/^(\w+) (\w+ ?[^:]*): (.+)$/m', $text, $found);
    if ($found[0] === []) {
        echo "nothing: $text\n";
    }

    return array_combine($found[1], $found[2]);
}

$folder = sys_get_temp_dir() . '/payments-doctor-' . bin2hex(random_bytes(6));
mkdir($folder);
$said = examined([]);
$opcache = PHP_VERSION_ID >= 80500 ? 'good on' : 'good not loaded'; // PHP 8.5 has it built in
same(['sapi' => 'good fpm-fcgi', 'opcache' => $opcache, 'iniFiles' => 'good none', 'fpmTimeout' => 'good none', 'fpmWorkers' => 'wrong 1'], $said, 'as it comes');
$timeouts = [
    '0' => 'good none', '10' => 'wrong request_terminate_timeout is 10 s, a call may take 20 s', '20s' => 'wrong request_terminate_timeout is 20 s, a call may take 20 s',
    '30s' => 'undecided request_terminate_timeout is 30 s, a call may take 20 s', '1m' => 'good request_terminate_timeout is 60 s, a call may take 20 s',
    '2h' => 'good request_terminate_timeout is 7200 s, a call may take 20 s', '1d ; a day' => 'good request_terminate_timeout is 86400 s, a call may take 20 s',
];
foreach ($timeouts as $value => $expected) {
    same($expected, examined(['request_terminate_timeout' => (string) $value, 'pm.max_children' => '2'])['fpmTimeout'], "$value");
}
same('good 2', examined(['pm.max_children' => '2'])['fpmWorkers'], 'workers');
same('undecided request_terminate_timeout is 30 s, and no account was given', examined(['request_terminate_timeout' => '30s'], 0)['fpmTimeout'], 'no account');

// In an included file, and beside the section of another pool.
// php-fpm wants "listen" in the lines before it: the file is the last one.
file_put_contents("$folder/one.inc", "request_terminate_timeout = \"5s\"\n[other]\nlisten = $folder/other\nuser = root\ngroup = root\npm = static\npm.max_children = 3\nrequest_terminate_timeout = 90s\n");
same(['wrong request_terminate_timeout is 5 s, a call may take 20 s', 'good 2'], array_values(array_slice(examined(['pm.max_children' => '2', 'include' => "$folder/*.inc"]), 3)), 'an included file');

// What cannot be read. Allowed are the tests, and what is read before each script.
$blind = 'undecided the settings of php-fpm cannot be read';
$allowed = implode(PATH_SEPARATOR, array_filter([dirname(__DIR__), dirname((string) ini_get('auto_prepend_file'))]));
same([$blind, $blind], array_values(array_slice(examined(['request_terminate_timeout' => '30s'], ini: ['open_basedir' => $allowed]), 3)), 'open_basedir');
same('undecided a file cannot be read', examined([], ini: ['disable_functions' => 'php_ini_loaded_file'])['iniFiles'], 'a function that is disabled');
array_map(unlink(...), glob("$folder/*"));
rmdir($folder);

done();
?>
--EXPECT--
done
