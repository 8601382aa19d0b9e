--TEST--
However a payment ends, nothing of card, keys, password and token is in logs, traces, phpinfo(), OPcache's files or the temporary folder
--EXTENSIONS--
payments
--SKIPIF--
<?php
if (!getenv('PAYMENTS_TEST_FPM')) die('skip PAYMENTS_TEST_FPM names no php-fpm');
?>
--FILE--
<?php
namespace Payments\Tests;

require __DIR__ . '/support/secrets.php';
require __DIR__ . '/../support/fastcgi.php';
require __DIR__ . '/../support/leaks.php';

/** @return array<string, string> what is in the files of a folder and of all folders in it, by name */
function contents(string $folder): array
{
    $texts = [];
    foreach (new \RecursiveIteratorIterator(new \RecursiveDirectoryIterator($folder, \FilesystemIterator::SKIP_DOTS)) as $file) {
        $texts[substr($file->getPathname(), strlen($folder) + 1)] = file_get_contents($file->getPathname());
    }

    return $texts;
}

$folder = sys_get_temp_dir() . '/payments-leaks-' . getmypid();
foreach (['', '/opcache', '/tmp'] as $name) {
    mkdir($folder . $name, 0700);
}
$opcache = ini_get('extension_dir') . '/opcache.so';
$secrets = new Secrets(new Shop());
$fpm = new Fpm([
    'log_errors' => '1', 'error_log' => "$folder/log", 'display_errors' => '1', 'html_errors' => '0', 'memory_limit' => '64M',
    'zend.exception_ignore_args' => '0', 'zend.exception_string_param_max_len' => '10000', 'sys_temp_dir' => "$folder/tmp",
] + (is_file($opcache) ? ['zend_extension' => $opcache, 'opcache.enable' => '1', 'opcache.file_cache' => "$folder/opcache"] : []));
$needles = [];
$hasLimit = getenv('USE_ZEND_ALLOC') !== '0'; // another allocator than PHP's knows no limit
foreach (SERVICES as $service => $path) {
    foreach ($hasLimit ? ENDINGS : array_diff(ENDINGS, ['memory limit in an observer']) as $ending) {
        $card = $secrets->card($ending);
        file_put_contents("$folder/answer", $fpm->run(__DIR__ . '/support/request.php', $secrets->job($service, $ending, $card, ['info' => "$folder/info"])), FILE_APPEND);
        $secrets->shop->simulator->clearFaults();
        foreach ($secrets->needles($card) as $name => $secret) {
            $needles["$service, $ending: $name"] = $secret;
        }
    }
}
check('a quiet end', '', $fpm->stop());

$texts = contents($folder);
check('looked for', true, count($needles) > 200);
check('the log tells of every ending', [true, true, true, true, $hasLimit], array_map(
    fn (string $told): bool => str_contains($texts['log'], $told),
    ['observed: Payments\Exchange', 'caught: Payments\Exception\TimeoutException', 'PHP Fatal error:  Uncaught', 'Fatal error:  fatal', 'Allowed memory size'],
));
check('phpinfo() told', true, str_contains($texts['info'], 'payments'));
check('OPcache wrote files', is_file($opcache), (bool) preg_grep('~^opcache/.*request\.php\.bin$~', array_keys($texts)));
check('no secret', [], leaks($texts, array_unique($needles)));
?>
--CLEAN--
<?php
foreach (glob(sys_get_temp_dir() . '/payments-leaks-*') as $folder) {
    $files = new RecursiveIteratorIterator(new RecursiveDirectoryIterator($folder, FilesystemIterator::SKIP_DOTS), RecursiveIteratorIterator::CHILD_FIRST);
    foreach ($files as $file) {
        $file->isDir() ? rmdir($file) : unlink($file);
    }
    rmdir($folder);
}
?>
--EXPECT--
ok: a quiet end
ok: looked for
ok: the log tells of every ending
ok: phpinfo() told
ok: OPcache wrote files
ok: no secret
