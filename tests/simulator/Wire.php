<?php

declare(strict_types=1);

namespace Simulator\Tests;

use Simulator\Client;

/** A client that sees the wire: what came, and how the connection ended. */
final class Wire
{
    /** How long a test waits for what must come, in seconds. Only a hang takes so long. */
    private const PATIENCE = 60;

    /** @var resource|null null when the server reset the connection before connect() returned */
    private $stream = null;
    private ?\Socket $socket = null;

    public function __construct(Client $simulator, bool $tls = false, ?string $url = null)
    {
        $url ??= $tls ? $simulator->url() : $simulator->httpUrl();
        $port = parse_url($url, PHP_URL_PORT);
        $context = stream_context_create(['ssl' => ['cafile' => $simulator->caFile(), 'peer_name' => 'localhost']]);
        $stream = @stream_socket_client("tcp://127.0.0.1:$port", $code, $message, self::PATIENCE, STREAM_CLIENT_CONNECT, $context);
        if ($stream === false) {
            if ($code === SOCKET_ECONNRESET) {           // the reset came before this process looked
                return;
            }
            throw new Failed("cannot connect to port $port: $message");
        }
        $this->stream = $stream;
        if ($tls) {
            $this->handshake();
        } else {
            $this->socket = socket_import_stream($stream);
        }
        $this->waitFor(self::PATIENCE);
    }

    /** True when TLS was agreed on; false when it failed, or did not come in this time. */
    public function handshake(float $seconds = self::PATIENCE): bool
    {
        if ($this->stream === null) {
            return false;
        }
        stream_set_blocking($this->stream, false);
        $until = hrtime(true) / 1e9 + $seconds;
        do {
            $done = @stream_socket_enable_crypto($this->stream, true, STREAM_CRYPTO_METHOD_TLSv1_2_CLIENT | STREAM_CRYPTO_METHOD_TLSv1_3_CLIENT);
            if ($done !== 0) {
                break;
            }
            usleep(2000);
        } while (hrtime(true) / 1e9 < $until);
        stream_set_blocking($this->stream, true);

        return $done === true;
    }

    public function send(string $bytes): self
    {
        if ($this->stream !== null) {
            @fwrite($this->stream, $bytes);
        }

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
        if ($this->stream === null) {
            return null;
        }
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

    /**
     * Everything until the connection ends, or until nothing has come for so many seconds: [bytes, "closed" | "reset" | "open"].
     * A short time is for a server that is known to send nothing more.
     */
    public function rest(float $quiet = self::PATIENCE): array
    {
        if ($this->stream === null) {
            return ['', 'reset'];
        }
        $this->waitFor($quiet);
        $buffered = stream_get_meta_data($this->stream)['unread_bytes'];
        $bytes = $buffered > 0 ? (string) fread($this->stream, $buffered) : '';
        do {
            [$chunk, $ended] = $this->chunk();
            $bytes .= $chunk;
        } while ($chunk !== '');

        return [$bytes, $ended];
    }

    /** The next so many bytes. */
    public function bytes(int $count): string
    {
        return (string) stream_get_contents($this->stream, $count);
    }

    /** @return array{string, string} what came, and how the connection ended when nothing did */
    private function chunk(): array
    {
        if ($this->socket !== null) {                    // a plain stream does not say how it ended, a socket does
            $count = @socket_recv($this->socket, $chunk, 65536, 0);
            $error = $count === false ? socket_last_error($this->socket) : 0;

            return [(string) $chunk, $error === SOCKET_EAGAIN ? 'open' : ($error !== 0 ? 'reset' : 'closed')];
        }
        error_clear_last();
        $chunk = (string) @fread($this->stream, 65536);
        $ended = stream_get_meta_data($this->stream)['timed_out'] ? 'open' : 'closed';

        return [$chunk, stripos(error_get_last()['message'] ?? '', 'reset') !== false ? 'reset' : $ended];
    }

    private function waitFor(float $seconds): void
    {
        $whole = (int) $seconds;
        $micro = (int) round(($seconds - $whole) * 1e6);
        stream_set_timeout($this->stream, $whole, $micro);
        if ($this->socket !== null) {
            socket_set_option($this->socket, SOL_SOCKET, SO_RCVTIMEO, ['sec' => $whole, 'usec' => $micro]);
        }
    }
}
