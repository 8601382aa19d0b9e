<?php

declare(strict_types=1);

namespace Payments\Benchmarks;

use Simulator\Certificates;

/** Sees what a peer sends, to compare it with what others send. */
final class Recorder
{
    private readonly string $origin;
    /** @var resource */
    private $server;

    public function __construct(private readonly Certificates $certificates)
    {
        $context = stream_context_create(['ssl' => ['local_cert' => $certificates->serverFile]]);
        $this->server = stream_socket_server('tls://127.0.0.1:0', context: $context);
        $this->origin = 'https://localhost' . strrchr(stream_socket_get_name($this->server, false), ':');
    }

    /** Throws unless all peers send the same header lines, in any order, and the same bodies. */
    public function compare(string $userAgent, Peer $first, Peer ...$others): void
    {
        $expected = $this->record($first, $userAgent);
        foreach ($others as $peer) {
            $sent = $this->record($peer, $userAgent);
            if (count($sent) !== count($expected)) {
                throw new \RuntimeException(sprintf('%s: %d requests, %s: %d', $first->name, count($expected), $peer->name, count($sent)));
            }
            foreach ($expected as $i => $request) {
                if ($sent[$i] !== $request) {
                    throw new \RuntimeException("$first->name and $peer->name send other requests:\n"
                        . implode("\n", [...array_diff($request, $sent[$i]), '---', ...array_diff($sent[$i], $request)]));
                }
            }
        }
    }

    /** @return non-empty-list<list<string>> of each request the first line, the header lines sorted, and the body */
    private function record(Peer $peer, string $userAgent): array
    {
        $peer->launch(1, $this->origin, $this->certificates->caFile, $userAgent);
        $stream = @stream_socket_accept($this->server, 10);
        $requests = [];
        if ($stream !== false) {
            stream_set_timeout($stream, 10);
            while (($request = $this->request($stream)) !== null) {
                $requests[] = $request;
                fwrite($stream, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " . strlen(Gateway::ANSWER) . "\r\n\r\n" . Gateway::ANSWER);
            }
        }
        $peer->finish();

        return $requests ?: throw new \RuntimeException("$peer->name sent nothing");
    }

    /**
     * @param resource $stream
     * @return ?list<string> null at the end
     */
    private function request($stream): ?array
    {
        $lines = [];
        while (($line = fgets($stream)) !== false && $line !== "\r\n") {
            $lines[] = rtrim($line, "\r\n");
        }
        if ($line === false) {
            return null;
        }
        preg_match('/^Content-Length: (\d+)/mi', implode("\n", $lines), $length);
        $first = array_shift($lines);
        sort($lines);

        return [$first, ...$lines, stream_get_contents($stream, (int) $length[1])];
    }
}
