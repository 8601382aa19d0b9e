<?php

/*
 * package.xml, read for ./dev, and its list of files written anew:
 *
 *   php tools/package.php files PACKAGE_XML    the files it ships, sorted, one a line
 *   php tools/package.php version PACKAGE_XML  the version it releases
 *   php tools/package.php date PACKAGE_XML     the day of that release
 *   php tools/package.php update PACKAGE_XML   puts into it what is there to be shipped: tracked by git, or about to be
 */

/** What is shipped, from the folder of package.xml: files and whole folders. */
const SHIPPED = [
    'config.m4', 'config.w32', 'php_payments.h', 'composer.json', 'LICENSE', 'README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md',
    'bin', 'docs', 'examples', 'simulator', 'src', 'stubs', 'tests',
];

[, $question, $path] = $argv + [1 => '', 'package.xml'];

function fail(string $why): never
{
    fwrite(STDERR, "$why\n");
    exit(1);
}

/** @return list<string> */
function files(SimpleXMLElement $folder, string $prefix): array
{
    $found = [];
    foreach ($folder->file as $file) {
        $found[] = $prefix . $file['name'];
    }
    foreach ($folder->dir as $inner) {
        $name = trim((string) $inner['name'], '/');
        $found = [...$found, ...files($inner, $name === '' ? $prefix : "$prefix$name/")];
    }

    return $found;
}

/** @return list<string> */
function shipped(string $folder): array
{
    $command = ['git', '-c', "safe.directory=$folder", '-C', $folder, 'ls-files', '-co', '--exclude-standard', '--', ...SHIPPED];
    exec(implode(' ', array_map(escapeshellarg(...), $command)), $found, $code);
    if ($code !== 0) {
        fail("git cannot list the files of $folder");
    }
    $found = array_filter(array_unique($found), static fn (string $file): bool => is_file("$folder/$file"));
    sort($found, SORT_STRING);

    return $found;
}

function role(string $file): string
{
    return match (true) {
        preg_match('~^(tests|simulator)/~', $file) === 1 => 'test',
        str_starts_with($file, 'bin/') => 'script',
        preg_match('~^(docs|examples)/|\.md$|^LICENSE$|^composer\.json$~', $file) === 1 => 'doc',
        default => 'src',
    };
}

function update(string $path): void
{
    $lines = '';
    foreach (shipped(dirname(realpath($path))) as $file) {
        $lines .= sprintf("   <file name=\"%s\" role=\"%s\"/>\n", htmlspecialchars($file, ENT_XML1), role($file));
    }
    $xml = preg_replace_callback(
        '~(<contents>\s*<dir name="/">\n).*?(\s*</dir>\s*</contents>)~s',
        static fn (array $part): string => $part[1] . rtrim($lines) . $part[2],
        file_get_contents($path),
        1,
        $count,
    );
    if ($count !== 1) {
        fail("$path has no <contents> with a <dir name=\"/\">");
    }
    file_put_contents($path, $xml);
}

$package = is_file($path) ? simplexml_load_file($path) : false;
if ($package === false) {
    fail("there is no $path");
}
switch ($question) {
    case 'version':
        echo $package->version->release, "\n";
        break;
    case 'date':
        echo $package->date, "\n";
        break;
    case 'files':
        $files = files($package->contents, '');
        sort($files, SORT_STRING);
        echo implode("\n", $files), "\n";
        break;
    case 'update':
        update($path);
        break;
    default:
        fwrite(STDERR, "usage: php tools/package.php files|version|date|update PACKAGE_XML\n");
        exit(2);
}
