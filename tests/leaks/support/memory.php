<?php

/** What another process has in its memory, and what of it the kernel keeps out of a core dump. */

declare(strict_types=1);

namespace Payments\Tests;

/**
 * The parts of a process's memory that it can write to.
 *
 * @return array<string, array{int, int, bool}> start, end and whether core dumps leave it out, by name and address
 */
function writableMemory(int $process): array
{
    $parts = [];
    $part = null;
    foreach (file("/proc/$process/smaps") as $line) {
        if (preg_match('/^([0-9a-f]+)-([0-9a-f]+) (....) \S+ \S+ \S+\s*(.*)$/', $line, $match)) {
            $part = str_starts_with($match[3], 'rw') ? "$match[4] $match[1]" : null;
            if ($part !== null) {
                $parts[$part] = [hexdec($match[1]), hexdec($match[2]), false];
            }
        } elseif ($part !== null && str_starts_with($line, 'VmFlags:')) {
            $parts[$part][2] = str_contains($line, ' dd');
        }
    }

    return $parts;
}

function visible(string $bytes): string
{
    return preg_replace('/[^ -~]/', '.', $bytes);
}

/**
 * Where in the memory of a process the needles are.
 *
 * @param array<string, string> $needles by name
 * @return list<array{needle: string, part: string, dumped: bool, before: string, after: string}> the needles themselves not shown
 */
function findInMemory(int $process, array $needles): array
{
    $step = 1 << 20;
    $overlap = max(array_map(strlen(...), $needles)) + 160;
    $memory = fopen("/proc/$process/mem", 'rb') ?: throw new \RuntimeException('the memory of the worker cannot be read');
    stream_set_read_buffer($memory, 0);
    stream_set_chunk_size($memory, $step + $overlap);
    $found = [];
    foreach (writableMemory($process) as $name => [$start, $end, $excluded]) {
        for ($at = $start; $at < $end; $at += $step) {
            fseek($memory, $at);
            $bytes = (string) @fread($memory, min($step + $overlap, $end - $at));
            foreach ($needles as $needle => $secret) {
                for ($position = 0; ($position = strpos($bytes, $secret, $position)) !== false && $position < $step; $position++) {
                    $found[] = [
                        'needle' => $needle, 'part' => $name, 'dumped' => !$excluded,
                        'before' => visible(substr($bytes, max(0, $position - 80), min($position, 80))),
                        'after' => visible(substr($bytes, $position + strlen($secret), 80)),
                    ];
                }
            }
        }
    }

    return $found;
}
