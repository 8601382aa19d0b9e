--TEST--
Options: caFile is a file that can be read, within open_basedir
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Exception\ConfigurationException;
use Payments\Options;

require __DIR__ . '/../support/checks.php';

$folder = __DIR__ . '/options_ca_file.tmp';
mkdir("$folder/inside", 0700, true);
mkdir("$folder/outside", 0700, true);
$certificate = file_get_contents(__DIR__ . '/../support/certificate.pem');
file_put_contents("$folder/inside/ca.pem", $certificate);
file_put_contents("$folder/outside/ca.pem", $certificate);
symlink("$folder/outside/ca.pem", "$folder/inside/link.pem");

same("$folder/inside/ca.pem", (new Options(caFile: "$folder/inside/ca.pem"))->caFile, 'a file');
same("$folder/inside/link.pem", (new Options(caFile: "$folder/inside/link.pem"))->caFile, 'a link');
chdir("$folder/inside");
same('ca.pem', (new Options(caFile: 'ca.pem'))->caFile, 'a relative path');
same('../inside/./ca.pem', (new Options(caFile: '../inside/./ca.pem'))->caFile, 'a path with dots');

$path = 'Payments\Options: $caFile must be a path without NUL bytes';
$file = 'Payments\Options: $caFile must be a file that can be read';
$refused = [
    'empty' => ['', $path],
    'a NUL byte' => ["$folder/inside/ca.pem\0", $path],
    'a NUL byte within' => ["$folder/inside/ca.pem\0.txt", $path],
    'no such file' => ["$folder/inside/none.pem", $file],
    'no such folder' => ["$folder/nowhere/ca.pem", $file],
    'a stream' => ["file://$folder/inside/ca.pem", $file],
    'another stream' => ['php://memory', $file],
    'data' => ['data://text/plain,certificates', $file],
    'https' => ['https://relay.example/ca.pem', $file],
];
foreach ($refused as $case => [$value, $message]) {
    $refusal = throws(ConfigurationException::class, $message, fn () => new Options(caFile: $value), $case);
    same($message, $refusal?->getMessage(), "$case: the path is not told");
}
throws(ConfigurationException::class, '$caFile must be ', fn () => new Options(caFile: str_repeat('x', 100000)), 'a path that is too long');

// What is in it.
$contents = [
    'a certificate' => [$certificate, true],
    'text around it' => ["# a CA\n$certificate\n# the end\n", true],
    'two' => [$certificate . $certificate, true],
    'line ends of Windows' => [str_replace("\n", "\r\n", $certificate), true],
    'nothing' => ['', false],
    'words' => ["no certificate\n", false],
    'DER' => [base64_decode(preg_replace('/-----.*-----|\s/', '', $certificate)), false],
    'a page of a server' => ['<html><body>404</body></html>', false],
    'a certificate cut off' => [substr($certificate, 0, 300), false],
    'a certificate that is none' => ["-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", false],
    'a key' => ["-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n", false],
];
foreach ($contents as $case => [$content, $isTaken]) {
    file_put_contents("$folder/inside/content.pem", $content);
    if ($isTaken) {
        same("$folder/inside/content.pem", (new Options(caFile: "$folder/inside/content.pem"))->caFile, "content: $case");
    } else {
        $message = 'Payments\Options: $caFile must hold a certificate in PEM: "-----BEGIN CERTIFICATE-----"';
        $refusal = throws(ConfigurationException::class, $message, fn () => new Options(caFile: "$folder/inside/content.pem"), "content: $case");
        same($message, $refusal?->getMessage(), "content: $case, alone");
    }
}

// What was good once is read again when it has changed, in place or by another file of the same size.
$content = "$folder/inside/content.pem";
$take = function () use ($content): bool {
    try {
        return (new Options(caFile: $content))->caFile === $content;
    } catch (ConfigurationException) {
        return false;
    }
};
$words = str_repeat('x', strlen($certificate));
file_put_contents($content, $certificate);
same([true, true], [$take(), $take()], 'twice');
file_put_contents($content, "$words\n");
same([false, false], [$take(), $take()], 'written over');
foreach ([true, false, true] as $n => $isGood) {
    file_put_contents("$content.new", $isGood ? $certificate : $words);
    rename("$content.new", $content);
    same($isGood, $take(), "another file, $n");
}

// Within open_basedir; no warning beside the exception.
set_error_handler(fn ($level, $message) => print("error: $message\n"));
ini_set('open_basedir', "$folder/inside");
same("$folder/inside/ca.pem", (new Options(caFile: "$folder/inside/ca.pem"))->caFile, 'inside open_basedir');
$outside = 'Payments\Options: $caFile is outside open_basedir';
foreach (["$folder/outside/ca.pem", "$folder/inside/../outside/ca.pem", "$folder/inside/link.pem", '../outside/ca.pem', '/etc/ssl/certs/ca-certificates.crt', "$folder/outside/none.pem"] as $value) {
    throws(ConfigurationException::class, $outside, fn () => new Options(caFile: $value), substr($value, -30) . ' by open_basedir');
}

done();
?>
--CLEAN--
<?php
$folder = __DIR__ . '/options_ca_file.tmp';
foreach (['inside/content.pem', 'inside/content.pem.new', 'inside/link.pem', 'inside/ca.pem', 'outside/ca.pem'] as $file) {
    @unlink("$folder/$file");
}
@rmdir("$folder/inside");
@rmdir("$folder/outside");
@rmdir($folder);
?>
--EXPECT--
done
