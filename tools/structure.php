<?php

/*
 * What holds for the shape of src: php tools/structure.php
 *
 *   circles     no file imports another that imports it, directly or over others. x.c and x.h are one.
 *   functions   none has more than 60 lines
 *   files       none has more than 500
 *   copies      no run of six lines or more occurs twice, with the same names or with others, unless a comment
 *               before one of them has the words "Like" and the name of the other's file: "Like read.c, ..."
 *   statics     no two static functions have one name
 *
 * Prints what is wrong, one a line; the exit code says whether anything is.
 */

const LONGEST_FUNCTION = 60;
const LONGEST_FILE = 500;
const SHORTEST_COPY = 6;

chdir(dirname(__DIR__));

/** @return list<string> */
function source_files(): array
{
    $files = [];
    foreach (new RecursiveIteratorIterator(new RecursiveDirectoryIterator('src', FilesystemIterator::SKIP_DOTS)) as $file) {
        if (preg_match('/\.[ch]$/', (string) $file)) {
            $files[] = (string) $file;
        }
    }
    sort($files);

    return $files;
}

/** The text with its comments blanked, lines kept. */
function without_comments(string $text): string
{
    $blank = static fn (array $found): string => $found[0][0] === '/' ? preg_replace('/[^\n]/', ' ', $found[0]) : $found[0];

    return preg_replace_callback('~/\*.*?\*/|//[^\n]*|"(?:\\\\.|[^"\\\\])*"|\'(?:\\\\.|[^\'\\\\])*\'~s', $blank, $text);
}

function node(string $file): string
{
    return preg_replace('/\.[ch]$/', '', $file);
}

/** @return array<string, list<string>> what each node imports */
function imports(array $files): array
{
    $imports = [];
    foreach ($files as $file) {
        $imports[node($file)] ??= [];
        preg_match_all('/^#\s*include\s*"([^"]+)"/m', (string) file_get_contents($file), $names);
        foreach ($names[1] as $name) {
            foreach ([dirname($file) . "/$name", "src/$name"] as $target) {
                if (is_file($target)) {
                    $imports[node($file)][] = node($target);
                    break;
                }
            }
        }
    }

    return $imports;
}

/** @return list<string> */
function circles(array $files): array
{
    $imports = imports($files);
    $state = [];
    $found = [];
    $visit = static function (string $node, array $path) use (&$visit, &$state, &$found, $imports): void {
        $state[$node] = 'open';
        foreach (array_unique($imports[$node] ?? []) as $next) {
            if ($next === $node) {
                continue;
            }
            if (($state[$next] ?? '') === 'open') {
                $found[] = 'circle: ' . implode(' -> ', array_slice([...$path, $node], (int) array_search($next, [...$path, $node], true))) . " -> $next";
            } elseif (!isset($state[$next])) {
                $visit($next, [...$path, $node]);
            }
        }
        $state[$node] = 'done';
    };
    foreach (array_keys($imports) as $node) {
        isset($state[$node]) || $visit($node, []);
    }

    return $found;
}

/** @return list<string> functions that are too long, and statics of one name */
function functions(array $files): array
{
    $found = [];
    $statics = [];
    foreach ($files as $file) {
        $lines = explode("\n", without_comments((string) file_get_contents($file)));
        count($lines) - 1 > LONGEST_FILE && $found[] = sprintf('%s has %d lines', $file, count($lines) - 1);
        $start = null;
        foreach ($lines as $number => $line) {
            if ($line === '{') {
                $start = $number;
            } elseif ($line === '}' && $start !== null) {
                $number - $start - 1 > LONGEST_FUNCTION && $found[] = sprintf('%s:%d: the function has %d lines', $file, $start, $number - $start - 1);
                $start = null;
            }
            if (str_ends_with($file, '.c') && preg_match('/^static (?!inline)[^=;]*?\b(\w+)\(/', $line, $name) && !str_contains($line, '=') && !str_ends_with(rtrim($line), ';')) {
                $statics[$name[1]][$file] ??= "$file:" . ($number + 1); // variants of one function may stand in one file
            }
        }
    }
    foreach ($statics as $name => $places) {
        count($places) > 1 && $found[] = "static $name: " . implode(', ', $places);
    }

    return $found;
}

/** A line with its names and numbers blanked; '' for one that says nothing of its own. */
function shape(string $line): string
{
    $line = trim($line);
    if ($line === '' || $line[0] === '#' || preg_match('/^(\{|\}|\};?|else \{|\} else \{|break;|default:|return;|return (true|false|NULL);|case .*:|default:|Z_PARAM_.*|ZEND_PARSE_PARAMETERS_.*|RETURN_THROWS\(\);)$/', $line)) {
        return '';
    }
    $keywords = '(?:if|else|for|while|do|switch|case|return|static|const|struct|enum|union|bool|int|char|void|size_t|sizeof|NULL|true|false|break|continue|default)';

    $shape = preg_replace_callback('/"(?:\\\\.|[^"\\\\])*"|\'(?:\\\\.|[^\'\\\\])*\'|[A-Za-z_]\w*|\d\w*/', static fn (array $word): string => preg_match("/^$keywords$/", $word[0]) ? $word[0] : '_', $line);

    // A list of calls or of answers is no copy of another list.
    return preg_match('/^(return )?_(\\([_&*>., -]*\\))?;$/', $shape) ? '' : $shape;
}

/** @return list<string> */
function copies(array $files): array
{
    $runs = [];
    $found = [];
    foreach ($files as $file) {
        if (!str_ends_with($file, '.c')) {
            continue;
        }
        $raw = explode("\n", (string) file_get_contents($file));
        $body = [];
        $depth = false;
        foreach (explode("\n", without_comments(implode("\n", $raw))) as $number => $line) {
            $depth = $line === '{' ? true : ($line === '}' ? false : $depth);
            $shape = $depth ? shape($line) : '';
            if ($line === '}') {
                $body[] = [$number, "end of $file:$number"]; // a run does not go over the end of a function
            } elseif ($shape !== '') {
                $body[] = [$number, $shape];
            }
        }
        for ($i = 0; $i + SHORTEST_COPY <= count($body); $i++) {
            $run = implode("\n", array_column(array_slice($body, $i, SHORTEST_COPY), 1));
            $runs[$run][] = [$file, $body[$i][0], $body[$i + SHORTEST_COPY - 1][0]];
        }
    }
    $told = [];
    foreach ($runs as $places) {
        for ($a = 0; $a + 1 < count($places); $a++) {
            [$file, $from, $to] = $places[$a];
            [$other, $start] = $places[$a + 1];
            $key = "$file:$other:" . intdiv($from, 12) . ':' . intdiv($start, 12);
            if (($file === $other && abs($from - $start) < SHORTEST_COPY) || isset($told[$key]) || is_explained($file, $from, $other) || is_explained($other, $start, $file)) {
                continue;
            }
            $told[$key] = true;
            $found[] = sprintf('copy: %s:%d and %s:%d', $file, $from + 1, $other, $start + 1);
        }
    }

    return $found;
}

/** Whether a comment in the 12 lines before says "Like" and names the other file. */
function is_explained(string $file, int $line, string $other): bool
{
    $lines = array_slice(explode("\n", (string) file_get_contents($file)), max(0, $line - 12), 13);

    return preg_match('/\bLike\b.*\b' . preg_quote(basename($other), '/') . '/s', implode("\n", $lines)) === 1;
}

$files = source_files();
$wrong = [...circles($files), ...functions($files), ...copies($files)];
foreach ($wrong as $what) {
    echo "$what\n";
}
exit($wrong ? 1 : 0);
