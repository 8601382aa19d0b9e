<?php

declare(strict_types=1);

namespace Payments\Benchmarks;

use Payments\Tests\Nginx;
use Simulator\Certificates;

/** Answers every refund with success: an nginx with TLS 1.3 that reads the whole body, and then asks itself for the answer. */
final class Gateway
{
    public const ANSWER = '{"Success":true,"MessageCode":"0000","Message":"Islem Basariyla Gerceklestirildi.",'
        . '"UserMessageTitle":null,"UserMessage":"Islem Basariyla Gerceklestirildi."}';

    public readonly string $origin;
    private readonly Nginx $nginx;

    public function __construct(string $folder, private readonly Certificates $certificates)
    {
        $answer = self::ANSWER;
        $this->nginx = new Nginx($folder, 1, static fn (int $port): string => <<<CONF
                access_log off;
                keepalive_requests 100000000;
                keepalive_timeout 600s;
                upstream answer {
                    server unix:$folder/answer.sock;
                    keepalive 4;
                    keepalive_requests 100000000;
                }
                server {
                    listen 127.0.0.1:$port ssl;
                    ssl_protocols TLSv1.3;
                    ssl_certificate $certificates->serverFile;
                    ssl_certificate_key $certificates->serverFile;
                    location / {
                        proxy_pass http://answer;
                        proxy_request_buffering on; # nothing is asked before the body is there
                        proxy_http_version 1.1;
                        proxy_set_header Connection "";
                    }
                }
                server {
                    listen unix:$folder/answer.sock;
                    default_type application/json;
                    location / {
                        return 200 '$answer';
                    }
                }
            CONF);
        $this->origin = "https://localhost:{$this->nginx->ports[0]}";
    }

    /** Throws if it answers a request whose body is not there yet, or if the answer or TLS is another than it should be. */
    public function check(): void
    {
        $context = stream_context_create(['ssl' => ['cafile' => $this->certificates->caFile]]);
        $stream = stream_socket_client(str_replace('https', 'tls', $this->origin), $code, $why, 60, STREAM_CLIENT_CONNECT, $context);
        if ($stream === false) {
            throw new \RuntimeException("the gateway is not there: $why");
        }
        $protocol = stream_get_meta_data($stream)['crypto']['protocol'];
        fwrite($stream, "POST /payment/refund HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 20\r\n\r\n0123456789");
        usleep(300_000);
        stream_set_blocking($stream, false);
        $early = (string) fread($stream, 8192);
        stream_set_blocking($stream, true);
        fwrite($stream, '0123456789');
        $answer = stream_get_contents($stream);
        if ($protocol !== 'TLSv1.3' || $early !== '' || !str_starts_with($answer, 'HTTP/1.1 200 ') || !str_ends_with($answer, "\r\n\r\n" . self::ANSWER)) {
            throw new \RuntimeException("the gateway is not what it should be: $protocol, early '$early', then '$answer'");
        }
    }
}
