--TEST--
Doctor: which ini files load the extension; two of them are wrong
--EXTENSIONS--
payments
--SKIPIF--
<?php
if (!is_file((string) getenv('PAYMENTS_TEST_EXTENSION'))) die('skip PAYMENTS_TEST_EXTENSION names no extension');
?>
--FILE--
<?php
namespace Payments\Tests;

require __DIR__ . '/../support/checks.php';

$folder = sys_get_temp_dir() . '/payments-ini-' . bin2hex(random_bytes(6));
mkdir("$folder/conf.d", recursive: true);
$extension = getenv('PAYMENTS_TEST_EXTENSION');

/** @param array<string, string> $files beside php.ini @return list<string> state and value */
function iniFiles(string $main, array $files, string ...$more): array
{
    global $folder;

    file_put_contents("$folder/php.ini", $main);
    array_map(unlink(...), glob("$folder/conf.d/*"));
    foreach ($files as $name => $text) {
        file_put_contents("$folder/conf.d/$name", $text);
    }
    $code = 'foreach ((new Payments\Doctor())->examine() as $one) { if ($one->check === "iniFiles") { echo json_encode([$one->state->value, $one->value]); } }';
    $process = proc_open([PHP_BINARY, '-c', "$folder/php.ini", '-d', 'display_errors=0', ...$more, '-r', $code], [1 => ['pipe', 'w'], 2 => ['file', '/dev/null', 'w']], $pipes, null, ['PHP_INI_SCAN_DIR' => "$folder/conf.d"] + getenv());
    [$state, $value] = json_decode(stream_get_contents($pipes[1]), true) ?? ['nothing', ''];
    proc_close($process);

    return [$state, str_replace($folder, '', $value)];
}

$line = "; extension=payments\nextension=$extension\n";
same(['good', '/php.ini'], iniFiles($line, []), 'in php.ini');
same(['good', '/conf.d/20-payments.ini'], iniFiles("memory_limit = 1G\n", ['10-other.ini' => "; nothing\n", '20-payments.ini' => "  Extension = \"$extension\" ; here\n"]), 'in a file of its own');
same(['wrong', '/php.ini, /conf.d/20-payments.ini'], iniFiles($line, ['20-payments.ini' => "extension=$extension\n", '30-payments-old.ini' => "extension=paymentsx\nextensions = payments\n"]), 'twice');
same(['wrong', '/conf.d/20-payments.ini, /conf.d/30-payments.ini'], iniFiles('', ['20-payments.ini' => $line, '30-payments.ini' => "extension=payments\n"]), 'twice, beside php.ini');
same(['good', 'none'], iniFiles('', [], '-d', "extension=$extension"), 'the command line');
same(['good', 'none'], iniFiles('', ['20-other.ini' => "session.name = payments\n"], '-d', "extension=$extension"), 'the command line, and files about others');
same(['undecided', 'a file cannot be read'], iniFiles($line, [], '-d', 'open_basedir=' . __DIR__), 'open_basedir');
array_map(unlink(...), [...glob("$folder/conf.d/*"), "$folder/php.ini"]);
rmdir("$folder/conf.d");
rmdir($folder);

done();
?>
--EXPECT--
done
