<?php

/*
 * What package.xml says, for ./dev:
 *
 *   php package.php files PACKAGE_XML    the files it ships, sorted, one a line
 *   php package.php version PACKAGE_XML  the version it releases
 */

[, $question, $path] = $argv;

$package = simplexml_load_file($path);
if ($package === false) {
    exit(1);
}

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

if ($question === 'version') {
    echo $package->version->release, "\n";
} else {
    $files = files($package->contents, '');
    sort($files, SORT_STRING);
    echo implode("\n", $files), "\n";
}
