<?php

/**
 * A server of Hepsipay's status that answers nobody until so many requests are there: only who asks them at the same time
 * gets an answer. In a process of its own: php gate.php COUNT prints its port, and ends with its standard input.
 */

declare(strict_types=1);

namespace Payments\Tests;

/** The gate as the test sees it. */
final class Gate
{
    private $process;
    private array $pipes = [];
    public readonly string $url;

    public function __construct(int $count)
    {
        $this->process = proc_open([PHP_BINARY, '-n', __FILE__, (string) $count], [['pipe', 'r'], ['pipe', 'w'], STDERR], $this->pipes);
        $this->url = 'http://127.0.0.1:' . trim((string) fgets($this->pipes[1]));
    }

    /** Ends the server: how many requests came, and how many of them were there at once at most. @return array{requests: int, "at once": int} */
    public function close(): array
    {
        fclose($this->pipes[0]);
        $figures = json_decode((string) stream_get_contents($this->pipes[1]), true);
        proc_close($this->process);

        return $figures;
    }
}

function serve(int $count): void
{
    $server = stream_socket_server('tcp://127.0.0.1:0');
    echo substr(strrchr(stream_socket_get_name($server, false), ':'), 1), "\n";
    $clients = $waiting = $heard = [];
    $requests = $most = 0;
    $isEnding = false; // what was sent by then is still read

    for (;;) {
        $ready = [$server, ...($isEnding ? [] : [STDIN]), ...array_values($clients)];
        $none = null;
        if (stream_select($ready, $none, $none, $isEnding ? 0 : null) === 0) {
            echo json_encode(['requests' => $requests, 'at once' => $most]);

            return;
        }
        foreach ($ready as $stream) {
            if ($stream === STDIN) {
                $isEnding = true;
                continue;
            }
            if ($stream === $server) {
                $client = stream_socket_accept($server);
                $clients[(int) $client] = $client;
                $heard[(int) $client] = '';
                continue;
            }
            $id = (int) $stream;
            $bytes = (string) fread($stream, 65536);
            if ($bytes === '') {
                unset($clients[$id], $waiting[$id], $heard[$id]);
                fclose($stream);
                continue;
            }
            $heard[$id] .= $bytes;
            if (preg_match('/\r\n\r\n/', $heard[$id], $end, PREG_OFFSET_CAPTURE)
                && strlen($heard[$id]) >= $end[0][1] + 4 + (preg_match('/content-length: (\d+)/i', $heard[$id], $length) ? (int) $length[1] : 0)) {
                $heard[$id] = '';
                $waiting[$id] = $stream;
                $requests++;
                $most = max($most, count($waiting));
            }
        }
        if (count($waiting) >= $count) {
            $body = '{"Status":5,"Amount":1236,"MerchantOrderNumber":"1","Success":true,"MessageCode":"0000"}';
            foreach ($waiting as $stream) {
                fwrite($stream, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " . strlen($body) . "\r\n\r\n$body");
            }
            $waiting = [];
        }
    }
}

if (realpath($_SERVER['SCRIPT_FILENAME']) === __FILE__) {
    serve((int) $argv[1]);
}
