<?php

declare(strict_types=1);

namespace Simulator\Http;

use Simulator\Loop;

/**
 * One outgoing request on the loop. Goes to loopback addresses only; over https it trusts the simulator's own CA.
 * Tells its caller once how it ended: ['status' => int|null, 'body' => string, 'error' => string|null, 'ms' => float].
 */
final class Call
{
    /** @var resource|null */
    private $stream;
    private string $out = '';
    private string $in = '';
    private float $began;
    private int $timer = 0;

    private function __construct(private readonly Loop $loop, private readonly array $url, private readonly string $caFile, private $done)
    {
        $this->began = microtime(true);
    }

    /** Why this URL must not be called, or null when it may. */
    public static function refusal(string $url): ?string
    {
        $part = parse_url($url);
        $host = strtolower(trim($part['host'] ?? '', '[]'));

        return match (true) {
            !in_array($part['scheme'] ?? '', ['http', 'https'], true) => 'not an http or https URL',
            isset($part['user']) => 'a URL with a user name',
            $host === 'localhost', $host === '::1' => null,
            preg_match('/^127(\.(25[0-5]|2[0-4]\d|1?\d?\d)){3}$/D', $host) === 1 => null,
            default => "not a loopback address: $host",
        };
    }

    /**
     * @param array<string, string> $headers
     * @param callable(array{status: int|null, body: string, error: string|null, ms: float}): void $done
     */
    public static function post(Loop $loop, string $url, array $headers, string $body, string $caFile, int $timeoutMs, callable $done): void
    {
        $part = parse_url($url);
        $call = new self($loop, $part, $caFile, $done);
        if (self::refusal($url) !== null) {
            $call->end(error: self::refusal($url));

            return;
        }
        $target = ($part['path'] ?? '/') . (isset($part['query']) ? '?' . $part['query'] : '');
        $host = $part['host'] . (isset($part['port']) ? ':' . $part['port'] : '');
        $headers = ['Host' => $host] + $headers + ['Content-Length' => (string) strlen($body), 'Connection' => 'close'];
        $call->out = "POST $target HTTP/1.1\r\n";
        foreach ($headers as $name => $value) {
            $call->out .= "$name: $value\r\n";
        }
        $call->out .= "\r\n$body";
        $call->timer = $loop->after($timeoutMs, static fn () => $call->end(error: 'no answer in time'));
        $call->connect();
    }

    private function connect(): void
    {
        $host = strtolower(trim($this->url['host'], '[]'));
        $address = $host === 'localhost' ? '127.0.0.1' : $host;
        $port = $this->url['port'] ?? ($this->url['scheme'] === 'https' ? 443 : 80);
        $context = stream_context_create(['ssl' => [
            'cafile' => $this->caFile, 'peer_name' => $host, 'verify_peer' => true, 'verify_peer_name' => true,
            'SNI_enabled' => $host === 'localhost',
        ]]);
        $flags = STREAM_CLIENT_CONNECT | STREAM_CLIENT_ASYNC_CONNECT;
        $target = 'tcp://' . (str_contains($address, ':') ? "[$address]" : $address) . ":$port";
        $stream = @stream_socket_client($target, $code, $message, 5, $flags, $context);
        if ($stream === false) {
            $this->end(error: "cannot connect: $message");

            return;
        }
        stream_set_blocking($stream, false);
        $this->stream = $stream;
        $this->loop->onWritable($stream, $this->connected(...));
    }

    private function connected(): void
    {
        $this->loop->ignoreWritable($this->stream);
        if (stream_socket_get_name($this->stream, true) === false) {
            $this->end(error: 'connection refused');
        } elseif ($this->url['scheme'] === 'https') {
            $this->loop->onReadable($this->stream, $this->shakeHands(...));
            $this->shakeHands();
        } else {
            $this->talk();
        }
    }

    private function shakeHands(): void
    {
        error_clear_last();
        $method = STREAM_CRYPTO_METHOD_TLSv1_2_CLIENT | STREAM_CRYPTO_METHOD_TLSv1_3_CLIENT;
        $done = @stream_socket_enable_crypto($this->stream, true, $method);
        if ($done === false) {
            $this->end(error: 'TLS: ' . (error_get_last()['message'] ?? 'closed in the handshake'));
        } elseif ($done === true) {
            $this->talk();
        }
    }

    private function talk(): void
    {
        $this->loop->onReadable($this->stream, $this->read(...));
        $this->write();
    }

    private function write(): void
    {
        $written = @fwrite($this->stream, $this->out);
        $this->out = substr($this->out, (int) $written);
        if ($this->out === '') {
            $this->loop->ignoreWritable($this->stream);
        } else {
            $this->loop->onWritable($this->stream, $this->write(...));
        }
    }

    private function read(): void
    {
        $chunk = (string) @fread($this->stream, 65536);
        $this->in .= $chunk;
        $over = $chunk === '' && feof($this->stream);
        $end = strpos($this->in, "\r\n\r\n");
        if ($end === false) {
            if ($over) {
                $this->end(error: 'closed without an answer');
            }

            return;
        }
        $head = substr($this->in, 0, $end);
        $body = substr($this->in, $end + 4);
        $length = preg_match('/\r\nContent-Length:[ \t]*(\d+)/i', $head, $match) === 1 ? (int) $match[1] : null;
        $chunked = preg_match('/\r\nTransfer-Encoding:[ \t]*chunked/i', $head) === 1;
        if ($chunked && preg_match('/(?:^|\r\n)0\r\n\r\n$/D', $body) === 1) {
            $over = true;
        }
        if ($over || (!$chunked && $length !== null && strlen($body) >= $length)) {
            $status = preg_match('/^HTTP\/1\.[01] (\d{3})/', $head, $match) === 1 ? (int) $match[1] : null;
            $this->end($status, $chunked ? self::unchunk($body) : $body, $status === null ? 'not an HTTP answer' : null);
        }
    }

    private static function unchunk(string $text): string
    {
        $body = '';
        while (preg_match('/^([0-9a-f]+)[^\r\n]*\r\n/i', $text, $match) === 1 && ($size = (int) hexdec($match[1])) > 0) {
            $body .= substr($text, strlen($match[0]), $size);
            $text = substr($text, strlen($match[0]) + $size + 2);
        }

        return $body;
    }

    private function end(?int $status = null, string $body = '', ?string $error = null): void
    {
        $this->loop->cancel($this->timer);
        if ($this->stream !== null) {
            $this->loop->ignoreReadable($this->stream);
            $this->loop->ignoreWritable($this->stream);
            @fclose($this->stream);
            $this->stream = null;
        }
        if ($this->done !== null) {
            $done = $this->done;
            $this->done = null;
            $done(['status' => $status, 'body' => $body, 'error' => $error, 'ms' => round((microtime(true) - $this->began) * 1000, 2)]);
        }
    }
}
