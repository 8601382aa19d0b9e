<?php

declare(strict_types=1);

namespace Payments\Faults;

/** An nginx before the simulator that offers HTTP/2, as providers have one. */
final class Nginx
{
    private const PROGRAM = '/usr/sbin/nginx';

    /** How long it keeps a connection that nobody uses, in milliseconds: on its second port. */
    public const SHORT_MS = 40;

    /** @var resource */
    private $process;
    private readonly string $folder;
    private readonly int $port;
    private readonly int $shortPort;

    public static function isThere(): bool
    {
        return is_executable(self::PROGRAM);
    }

    public function __construct(Bench $bench)
    {
        $this->folder = $bench->folder() . '/nginx';
        mkdir($this->folder, 0700);
        [$this->port, $this->shortPort] = [self::freePort(), self::freePort()];
        file_put_contents("$this->folder/nginx.conf", $this->configuration($bench));
        $log = ['file', "$this->folder/error.log", 'a'];
        $this->process = proc_open([self::PROGRAM, '-p', $this->folder, '-e', "$this->folder/error.log", '-c', "$this->folder/nginx.conf"], [['file', '/dev/null', 'r'], $log, $log], $pipes);
        for ($until = microtime(true) + 5; @fsockopen('127.0.0.1', $this->port) === false;) {
            if (microtime(true) > $until) {
                throw new \RuntimeException('nginx did not start: ' . file_get_contents("$this->folder/error.log"));
            }
            usleep(5000);
        }
    }

    public function __destruct()
    {
        proc_terminate($this->process);
        proc_close($this->process);
        foreach (new \RecursiveIteratorIterator(new \RecursiveDirectoryIterator($this->folder, \FilesystemIterator::SKIP_DOTS), \RecursiveIteratorIterator::CHILD_FIRST) as $file) {
            $file->isDir() ? rmdir((string) $file) : unlink((string) $file);
        }
        rmdir($this->folder);
    }

    public function url(): string
    {
        return "https://localhost:$this->port";
    }

    public function shortUrl(): string
    {
        return "https://localhost:$this->shortPort";
    }

    /** What it agrees to with a client that offers h2 and http/1.1. */
    public function agreesTo(): string
    {
        $context = stream_context_create(['ssl' => ['verify_peer' => false, 'verify_peer_name' => false, 'alpn_protocols' => 'h2,http/1.1']]);
        $stream = stream_socket_client("tls://127.0.0.1:$this->port", $code, $message, 5, STREAM_CLIENT_CONNECT, $context);

        return stream_get_meta_data($stream)['crypto']['alpn_protocol'] ?? 'nothing';
    }

    /** @return array<string, int> "HTTP/1.1 by http/1.1" => requests: what was spoken, by what was agreed on */
    public function spoken(): array
    {
        return array_count_values(array_filter(explode("\n", (string) file_get_contents("$this->folder/access.log"))));
    }

    private static function freePort(): int
    {
        $socket = stream_socket_server('tcp://127.0.0.1:0');

        return (int) substr(strrchr(stream_socket_get_name($socket, false), ':'), 1);
    }

    private function configuration(Bench $bench): string
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
            daemon off;
            master_process off;
            pid $this->folder/nginx.pid;
            events { worker_connections 256; }
            http {
                log_format spoken '\$server_protocol by \$ssl_alpn_protocol';
                access_log $this->folder/access.log spoken;
                client_body_temp_path $this->folder/body;
                proxy_temp_path $this->folder/proxy;
                fastcgi_temp_path $this->folder/fastcgi;
                uwsgi_temp_path $this->folder/uwsgi;
                scgi_temp_path $this->folder/scgi;
                upstream simulator { server $simulator; keepalive 4; }
            {$server($this->port, '60s')}
            {$server($this->shortPort, self::SHORT_MS . 'ms')}
            }

            CONF;
    }
}
