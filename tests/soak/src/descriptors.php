<?php

/** What a process has open, as the kernel tells it. */

declare(strict_types=1);

namespace Payments\Soak;

/** @param int|string $process its number, or "self" @return list<string> "/dev/null", "socket:[1234]", ... */
function descriptors(int|string $process): array
{
    return array_map(static fn (string $link): string => (string) @readlink($link), glob("/proc/$process/fd/*") ?: []);
}

/**
 * How many of them are connections to a port of this machine: open, or closed by the other side only.
 *
 * @param list<string> $descriptors
 */
function connections(array $descriptors, int $port): int
{
    $line = sprintf('/^ *\d+: [0-9A-F]{8}:[0-9A-F]{4} [0-9A-F]{8}:%04X 0[18] (?:\S+ +){5}(\d+) /m', $port);
    preg_match_all($line, (string) file_get_contents('/proc/net/tcp'), $found);

    return count(array_intersect($descriptors, array_map(static fn (string $inode): string => "socket:[$inode]", $found[1])));
}
