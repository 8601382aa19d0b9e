<?php

/**
 * Stands between a shop and the simulator and passes bytes on, TLS and all, until it is told to break the connection.
 * Run by src/Relay.php:
 *
 *     relay.php PORT          the simulator's port; prints its own
 *
 * Commands come on the standard input, a line each, and are answered with a line:
 *
 *     cut next up 100 fin     after 100 bytes to the server on the next connection: ends both sides (fin, rst), or keeps both
 *                             and is silent (hold)
 *     cut last down 100 rst   the same for more bytes from the server, on the connection that was used last
 *     whole                   passes everything on; ends what is silent; says how many bytes went each way since the last command
 */

declare(strict_types=1);

namespace Payments\Faults;

const CHUNK = 65536;

final class Pair
{
    public bool $silent = false;

    /** @var array{string, int, string}|null direction, bytes left, how */
    public ?array $plan = null;

    public function __construct(public readonly \Socket $client, public readonly \Socket $server)
    {
        foreach ([$client, $server] as $socket) {
            socket_set_nonblock($socket);
            socket_set_option($socket, SOL_TCP, TCP_NODELAY, 1);
        }
    }

    public function end(bool $reset): void
    {
        foreach ([$this->client, $this->server] as $socket) {
            if ($reset) {
                socket_set_option($socket, SOL_SOCKET, SO_LINGER, ['l_onoff' => 1, 'l_linger' => 0]);
            }
            socket_close($socket);
        }
    }
}

$target = (int) $argv[1];
$listener = socket_create(AF_INET, SOCK_STREAM, SOL_TCP);
socket_bind($listener, '127.0.0.1', 0);
socket_listen($listener, 64);
socket_getsockname($listener, $address, $port);
$input = socket_import_stream(STDIN) ?: throw new \RuntimeException('the standard input must be a socket');
echo "$port\n";

/** @var array<int, Pair> $pairs */
$pairs = [];
$plan = null;                                              // of the next connection
$last = null;                                              // the pair that was used last
$passed = ['up' => 0, 'down' => 0];

$write = static function (\Socket $to, string $bytes): bool {
    while ($bytes !== '') {
        $written = @socket_write($to, $bytes);
        if ($written === false && socket_last_error($to) !== SOCKET_EAGAIN) {
            return false;
        }
        $bytes = substr($bytes, (int) $written);
        if ($bytes !== '') {
            $none = $all = null;
            $ready = [$to];
            socket_select($none, $ready, $all, 1);
        }
    }

    return true;
};

/** Passes on what one side sent. False when the pair has ended. */
$pass = static function (Pair $pair, string $direction) use (&$passed, &$last, $write): bool {
    [$from, $to] = $direction === 'up' ? [$pair->client, $pair->server] : [$pair->server, $pair->client];
    $bytes = @socket_read($from, CHUNK);
    if ($bytes === false && socket_last_error($from) === SOCKET_EAGAIN) {
        return true;
    }
    if ($bytes === false || $bytes === '') {
        $pair->end($bytes === false);

        return false;
    }
    if ($pair->silent) {
        return true;
    }
    $last = $pair;
    $meant = $pair->plan !== null && $pair->plan[0] === $direction;
    $strikes = $meant && strlen($bytes) >= $pair->plan[1];
    $part = $strikes ? substr($bytes, 0, $pair->plan[1]) : $bytes;
    $passed[$direction] += strlen($part);
    if ($meant) {
        $pair->plan[1] -= strlen($part);
    }
    if ($part !== '' && !$write($to, $part)) {
        $pair->end(true);

        return false;
    }
    if (!$strikes) {
        return true;
    }
    $how = $pair->plan[2];
    $pair->plan = null;
    if ($how === 'hold') {
        $pair->silent = true;

        return true;
    }
    $pair->end($how === 'rst');

    return false;
};

for (;;) {
    $read = [$input, $listener];
    foreach ($pairs as $pair) {
        array_push($read, $pair->client, $pair->server);
    }
    $none = $all = null;
    socket_select($read, $none, $all, null);
    if (in_array($listener, $read, true)) {
        $server = socket_create(AF_INET, SOCK_STREAM, SOL_TCP);
        socket_connect($server, '127.0.0.1', $target);
        $pairs[] = $pair = new Pair(socket_accept($listener), $server);
        [$pair->plan, $plan] = [$plan, null];
    }
    foreach ($pairs as $number => $pair) {
        foreach (['up' => $pair->client, 'down' => $pair->server] as $direction => $socket) {
            if (in_array($socket, $read, true) && !$pass($pair, $direction)) {
                unset($pairs[$number]);
                break;
            }
        }
    }
    if (!in_array($input, $read, true)) {
        continue;
    }
    $line = '';
    do {
        $byte = socket_read($input, 1);
        if ($byte === false || $byte === '') {
            exit;
        }
        $line .= $byte;
    } while ($byte !== "\n");
    $words = explode(' ', trim($line));
    if ($words[0] === 'cut') {
        $order = [$words[2], (int) $words[3], $words[4]];
        if ($words[1] === 'next') {
            $plan = $order;
        } else {
            $last->plan = $order;
        }
    } else {
        $plan = null;
        foreach ($pairs as $number => $pair) {
            $pair->plan = null;
            if ($pair->silent) {
                $pair->end(true);
                unset($pairs[$number]);
            }
        }
    }
    socket_write($input, "$passed[up] $passed[down] " . count($pairs) . "\n");
    $passed = ['up' => 0, 'down' => 0];
}
