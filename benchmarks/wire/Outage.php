<?php

declare(strict_types=1);

namespace Payments\Benchmarks;

/** A provider that cannot be reached. */
final class Outage
{
    private readonly string $origin;
    /** @var resource */
    private $server;

    /** @param bool $listens connections are reset during the handshake; otherwise the port is closed, and stays closed */
    public function __construct(private readonly bool $listens)
    {
        // Bound without listening, the port refuses connections, and nobody else can take it.
        $this->server = stream_socket_server('tcp://127.0.0.1:0', flags: STREAM_SERVER_BIND | ($listens ? STREAM_SERVER_LISTEN : 0));
        $this->origin = 'https://localhost' . strrchr(stream_socket_get_name($this->server, false), ':');
    }

    /** CPU time of one call that fails, in microseconds. */
    public function cpu(Peer $peer, int $calls): float
    {
        $peer->launch($calls, $this->origin);
        while ($this->listens && $this->connects($peer)) {
            $connection = stream_socket_accept($this->server, 0);
            $read = [$connection];
            $write = $except = null;
            stream_select($read, $write, $except, 10);
            fclose($connection); // with a ClientHello that nobody read: the system sends a reset
        }

        return $peer->finish();
    }

    /** Waits for a connection; false when the peer has ended. */
    private function connects(Peer $peer): bool
    {
        $read = [$this->server, $peer->output()];
        $write = $except = null;
        stream_select($read, $write, $except, 60);

        return in_array($this->server, $read, true);
    }
}
