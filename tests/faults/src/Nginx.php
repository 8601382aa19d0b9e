<?php

declare(strict_types=1);

namespace Payments\Faults;

use Payments\Tests\Nginx as Server;

require_once __DIR__ . '/../../support/nginx.php';

/** An nginx before the simulator that offers HTTP/2, as providers have one. */
final class Nginx
{
    /** How long it keeps a connection that nobody uses, in milliseconds: on its second port. */
    public const SHORT_MS = 40;

    private readonly Server $server;
    private readonly int $port;
    private readonly int $shortPort;

    public static function isThere(): bool
    {
        return Server::isThere();
    }

    public function __construct(Bench $bench)
    {
        $this->server = new Server($bench->folder() . '/nginx', 2, fn (int $port, int $shortPort): string => $this->configuration($bench, $port, $shortPort));
        [$this->port, $this->shortPort] = $this->server->ports;
    }

    public function url(): string
    {
        return "https://localhost:$this->port";
    }

    public function shortUrl(): string
    {
        return "https://localhost:$this->shortPort";
    }

    /** Waits until it has closed every connection to its second port. The kernel lists those that it has not: state 01. */
    public function awaitIdleClosed(): void
    {
        $open = sprintf('/^ *\d+: [0-9A-F]+:%04X [0-9A-F]+:[0-9A-F]{4} 01 /m', $this->shortPort);
        for ($until = hrtime(true) + 60_000_000_000; preg_match($open, file_get_contents('/proc/net/tcp')) === 1;) {
            if (hrtime(true) > $until) {
                throw new \RuntimeException('nginx keeps an idle connection');
            }
            usleep(5000);
        }
    }

    /** What it agrees to with a client that offers h2 and http/1.1. */
    public function agreesTo(): string
    {
        $context = stream_context_create(['ssl' => ['verify_peer' => false, 'verify_peer_name' => false, 'alpn_protocols' => 'h2,http/1.1']]);
        $stream = stream_socket_client("tls://127.0.0.1:$this->port", $code, $message, 60, STREAM_CLIENT_CONNECT, $context);

        return stream_get_meta_data($stream)['crypto']['alpn_protocol'] ?? 'nothing';
    }

    /** @return array<string, int> "HTTP/1.1 by http/1.1" => requests: what was spoken, by what was agreed on */
    public function spoken(): array
    {
        return array_count_values(array_filter(explode("\n", (string) file_get_contents("{$this->server->folder}/access.log"))));
    }

    private function configuration(Bench $bench, int $port, int $shortPort): string
    {
        $simulator = '127.0.0.1:' . parse_url($bench->simulator->url(), PHP_URL_PORT);
        $server = static fn (int $port, string $keep): string => <<<CONF
            server {
                listen 127.0.0.1:$port ssl http2;
                server_name localhost;
                ssl_certificate {$bench->simulator->serverFile()};
                ssl_certificate_key {$bench->simulator->serverFile()};
                keepalive_timeout $keep;
                client_max_body_size 64m;
                location / {
                    proxy_pass https://simulator;
                    proxy_http_version 1.1;
                    proxy_set_header Connection "";
                    proxy_set_header Host \$http_host;
                }
            }
            CONF;

        return <<<CONF
                log_format spoken '\$server_protocol by \$ssl_alpn_protocol';
                access_log {$bench->folder()}/nginx/access.log spoken;
                upstream simulator { server $simulator; keepalive 4; }
            {$server($port, '60s')}
            {$server($shortPort, self::SHORT_MS . 'ms')}
            CONF;
    }
}
