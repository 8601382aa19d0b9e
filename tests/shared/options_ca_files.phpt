--TEST--
Options: each request makes its options anew; the CA files of many tenants are read once, until they change
--EXTENSIONS--
payments
--SKIPIF--
<?php
if (!is_readable('/proc/self/io')) {
    die('skip the bytes that a process reads are counted by Linux alone');
}
?>
--FILE--
<?php
namespace Payments\Tests;

use Payments\Options;

require __DIR__ . '/../support/checks.php';

const FILES = 16; // as many connections, each with a CA file of its own, are kept: docs/options.md
const BYTES = 50000;

$folder = __DIR__ . '/options_ca_files.tmp';
mkdir($folder, 0700);
$certificate = file_get_contents(__DIR__ . '/../support/certificate.pem');
// The certificate comes last, so that whoever looks for it reads all of the file.
$content = str_repeat(str_repeat('#', 49) . "\n", BYTES / 50) . $certificate;
$files = array_map(fn (int $n): string => "$folder/$n.pem", range(1, FILES));
foreach ($files as $file) {
    file_put_contents($file, $content);
}

/** How many of the files were read, whole. */
function filesRead(\Closure $work): int
{
    $bytes = fn (): int => (int) preg_replace('/^rchar: (\d+).*/s', '$1', file_get_contents('/proc/self/io'));
    $before = $bytes();
    $work();

    return intdiv($bytes() - $before, BYTES);
}
$make = function (array $files): void {
    foreach ($files as $file) {
        same($file, (new Options(caFile: $file))->caFile, basename($file));
    }
};

same(FILES, filesRead(fn () => $make($files)), 'at first each is read');
same(0, filesRead(fn () => $make($files)), 'and then none');
same(0, filesRead(fn () => $make(array_reverse($files))), 'in whichever order');
file_put_contents($files[3], "\n", FILE_APPEND);
same(1, filesRead(fn () => $make($files)), 'one has changed: it is read again');
same(0, filesRead(fn () => $make(array_slice($files, 1))), 'the others but the oldest are still known');

done();
?>
--CLEAN--
<?php
array_map(unlink(...), glob(__DIR__ . '/options_ca_files.tmp/*') ?: []);
@rmdir(__DIR__ . '/options_ca_files.tmp');
?>
--EXPECT--
done
