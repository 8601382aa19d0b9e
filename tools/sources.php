<?php
/*
 * The sources of config.m4, one a line.
 *
 *   php tools/sources.php list             prints them
 *   php tools/sources.php config.w32       prints config.w32 with the same list
 */

function fail(string $message): never
{
    fwrite(STDERR, "error: $message\n");
    exit(1);
}

/** @return list<string> */
function sources(): array
{
    preg_match('/PAYMENTS_SOURCES="([^"]*)"/', (string) file_get_contents('config.m4'), $list) || fail('config.m4 has no PAYMENTS_SOURCES');

    return preg_split('/\s+/', $list[1], -1, PREG_SPLIT_NO_EMPTY);
}

/** configure.js puts the objects of each folder into a folder of their own. */
function config_w32(): string
{
    $lines = array_map(static fn (string $source): string => '        "' . str_replace('/', '\\\\', $source) . '"', sources());
    $list = "    var payments_sources = [\n" . implode(",\n", $lines) . "\n    ].join(\" \");\n";
    $count = 0;
    $text = preg_replace('/    var payments_sources = \[\n.*?\]\.join\(" "\);\n/s', addcslashes($list, '\\'), (string) file_get_contents('config.w32'), 1, $count);
    $count === 1 || fail('config.w32 has no list of payments_sources');

    return $text;
}

chdir(dirname(__DIR__));
echo match ($argv[1] ?? '') {
    'list' => implode("\n", sources()) . "\n",
    'config.w32' => config_w32(),
    default => fail('usage: php tools/sources.php list|config.w32'),
};
