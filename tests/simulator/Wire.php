<?php

declare(strict_types=1);

namespace Simulator\Tests;

use Simulator\Client;

/** A client that sees the wire: what came, and how the connection ended. */
final class Wire
{
    /** @var resource|false */
    private $stream;
    private ?\Socket $socket = null;

    public function __construct(Client $simulator, bool $tls = false, float $timeout = 3, ?string $url = null)
    {
        $url ??= $tls ? $simulator->url() : $simulator->httpUrl();
        $port = parse_url($url, PHP_URL_PORT);
        $context = stream_context_create(['ssl' => ['cafile' => $simulator->caFile(), 'peer_name' => 'localhost']]);
        $this->stream = stream_socket_client("tcp://127.0.0.1:$port", $code, $message, $timeout, STREAM_CLIENT_CONNECT, $context);
        stream_set_timeout($this->stream, (int) $timeout, (int) (($timeout - (int) $timeout) * 1e6));
        if ($tls) {
            $this->handshake();
        } else {
            $this->socket = socket_import_stream($this->stream);
            socket_set_option($this->socket, SOL_SOCKET, SO_RCVTIMEO, ['sec' => (int) $timeout, 'usec' => (int) (($timeout - (int) $timeout) * 1e6)]);
        }
    }

    /** True when TLS was agreed on within the time. */
    public function handshake(float $seconds = 3): bool
    {
        stream_set_blocking($this->stream, false);
        $until = microtime(true) + $seconds;
        do {
            $done = @stream_socket_enable_crypto($this->stream, true, STREAM_CRYPTO_METHOD_TLSv1_2_CLIENT | STREAM_CRYPTO_METHOD_TLSv1_3_CLIENT);
            if ($done !== 0) {
                break;
            }
            usleep(2000);
        } while (microtime(true) < $until);
        stream_set_blocking($this->stream, true);

        return $done === true;
    }

    public function send(string $bytes): self
    {
        @fwrite($this->stream, $bytes);

        return $this;
    }

    /** @param array<string, string> $headers */
    public function request(string $method, string $path, string $body = '', array $headers = []): self
    {
        return $this->send(self::text($method, $path, $body, $headers));
    }

    /** @param array<string, string> $headers */
    public static function text(string $method, string $path, string $body = '', array $headers = []): string
    {
        $text = "$method $path HTTP/1.1\r\n";
        foreach ($headers + ['Host' => 'localhost', 'Content-Length' => (string) strlen($body)] as $name => $value) {
            $text .= "$name: $value\r\n";
        }

        return "$text\r\n$body";
    }

    /** One whole answer: [status, body], or null. */
    public function answer(): ?array
    {
        $head = '';
        while (!str_ends_with($head, "\r\n\r\n")) {
            $line = @fgets($this->stream);
            if ($line === false) {
                return null;
            }
            $head .= $line;
        }
        $length = preg_match('/content-length: (\d+)/i', $head, $match) === 1 ? (int) $match[1] : 0;

        return [(int) substr($head, 9, 3), $length === 0 ? '' : (string) stream_get_contents($this->stream, $length)];
    }

    /** Everything until the connection ends: [bytes, "closed" | "reset" | "open"]. */
    public function rest(): array
    {
        $buffered = stream_get_meta_data($this->stream)['unread_bytes'];
        $bytes = $buffered > 0 ? (string) fread($this->stream, $buffered) : '';
        error_clear_last();
        for (;;) {
            if ($this->socket !== null) {                // a plain stream does not say how it ended, a socket does
                $chunk = '';
                $count = @socket_recv($this->socket, $chunk, 65536, 0);
                $error = $count === false ? socket_last_error($this->socket) : 0;
                $ended = $error === SOCKET_EAGAIN ? 'open' : ($error !== 0 ? 'reset' : 'closed');
            } else {
                $chunk = (string) @fread($this->stream, 65536);
                $ended = stream_get_meta_data($this->stream)['timed_out'] ? 'open' : 'closed';
                if (stripos(error_get_last()['message'] ?? '', 'reset') !== false) {
                    $ended = 'reset';
                }
            }
            if ((string) $chunk === '') {
                return [$bytes, $ended];
            }
            $bytes .= $chunk;
        }
    }

    /** The next bytes, as many as come at once. */
    public function some(): string
    {
        return (string) @fread($this->stream, 65536);
    }
}
