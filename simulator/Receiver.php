<?php

declare(strict_types=1);

namespace Simulator;

/**
 * A tiny shop: listens on loopback for webhooks, form posts and installment queries, one at a time. The simulator does
 * not wait for it, so one process can order a webhook and then take it:
 *
 *     $receiver = new Receiver();
 *     ... webhookURL => $receiver->url('/hook') ...
 *     $got = $receiver->next();          // ['method' => 'POST', 'target' => '/hook', 'headers' => [...], 'body' => '...']
 */
final class Receiver
{
    /** @var resource */
    private $server;
    private readonly string $origin;

    /** @param string|null $certificate a PEM file with certificate and key, to speak https (Client::serverFile()) */
    public function __construct(?string $certificate = null)
    {
        $context = stream_context_create($certificate === null ? [] : ['ssl' => ['local_cert' => $certificate]]);
        $flags = STREAM_SERVER_BIND | STREAM_SERVER_LISTEN;
        $transport = $certificate === null ? 'tcp' : 'ssl';
        $this->server = stream_socket_server("$transport://127.0.0.1:0", $code, $message, $flags, $context)
            ?: throw new \RuntimeException("cannot listen: $message");
        $port = substr(strrchr(stream_socket_get_name($this->server, false), ':'), 1);
        $this->origin = ($certificate === null ? 'http' : 'https') . "://localhost:$port";
    }

    public function url(string $path = '/'): string
    {
        return $this->origin . $path;
    }

    /**
     * Takes the next request and answers it.
     *
     * @param (callable(array{method: string, target: string, headers: array<string, string>, body: string}): string)|string $answer the body, or what makes it from the request
     * @return array{method: string, target: string, headers: array<string, string>, body: string}|null null when none comes in time
     */
    public function next(int $status = 200, callable|string $answer = '', float $seconds = 60): ?array
    {
        $stream = @stream_socket_accept($this->server, $seconds);
        if ($stream === false) {
            return null;
        }
        stream_set_timeout($stream, 60);
        $lines = [];
        while (($line = fgets($stream)) !== false && trim($line) !== '') {
            $lines[] = trim($line);
        }
        [$method, $target] = explode(' ', array_shift($lines) ?? ' ') + [1 => ''];
        $headers = [];
        foreach ($lines as $line) {
            [$name, $value] = explode(':', $line, 2);
            $headers[strtolower($name)] = trim($value);
        }
        $length = (int) ($headers['content-length'] ?? 0);
        $body = $length === 0 ? '' : (string) stream_get_contents($stream, $length);
        $request = ['method' => $method, 'target' => $target, 'headers' => $headers, 'body' => $body];
        $text = is_callable($answer) ? $answer($request) : $answer;
        fwrite($stream, "HTTP/1.1 $status Status\r\nContent-Type: application/json\r\nContent-Length: " . strlen($text) . "\r\nConnection: close\r\n\r\n$text");
        fclose($stream);

        return $request;
    }
}
