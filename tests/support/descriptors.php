<?php

/** What a process has open, as Linux tells it. */

declare(strict_types=1);

namespace Payments\Tests;

/** @param int|string $process its number, or "self" @return list<string> "/dev/null", "socket:[1234]", ... */
function descriptors(int|string $process): array
{
    return array_map(static fn (string $link): string => (string) @readlink($link), glob("/proc/$process/fd/*") ?: []);
}

/**
 * The port at the other end of each of them that is a TCP connection over IPv4. A connection that only the other side has closed counts, too.
 *
 * @param list<string> $descriptors
 * @return list<int>
 */
function peers(array $descriptors): array
{
    // TIME_WAIT (06) belongs to no process, and may have thousands of lines; LISTEN (0A) is no connection.
    preg_match_all('/^ *\d+: \S+ [0-9A-F]{8}:([0-9A-F]{4}) 0[^6A] (?:\S+ +){5}(\d+) /m', file_get_contents('/proc/net/tcp'), $rows);
    $ports = array_combine(array_map(static fn (string $inode): string => "socket:[$inode]", $rows[2]), $rows[1]);

    return array_values(array_map(static fn (string $port): int => (int) hexdec($port), array_intersect_key($ports, array_flip($descriptors))));
}
