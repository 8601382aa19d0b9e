<?php

declare(strict_types=1);

namespace Simulator;

/** A port that is listened on. */
final class Listener
{
    private const TLS = STREAM_CRYPTO_METHOD_TLSv1_2_SERVER | STREAM_CRYPTO_METHOD_TLSv1_3_SERVER;

    /** @var resource */
    public $socket;
    public readonly int $port;

    /** @param int|null $cryptoMethod null for plain http */
    private function __construct(public readonly string $name, string $host, int $port, public readonly ?int $cryptoMethod, array $tls)
    {
        $options = ['socket' => ['backlog' => 128, 'so_reuseport' => false], 'ssl' => $tls];
        $address = 'tcp://' . (str_contains($host, ':') ? "[$host]" : $host) . ":$port";
        $flags = STREAM_SERVER_BIND | STREAM_SERVER_LISTEN;
        $socket = @stream_socket_server($address, $number, $message, $flags, stream_context_create($options));
        if ($socket === false) {
            throw new \RuntimeException("cannot listen on $host port $port: $message");
        }
        stream_set_blocking($socket, false);
        $this->socket = $socket;
        $name = stream_socket_get_name($socket, false);
        $this->port = (int) substr($name, strrpos($name, ':') + 1);
    }

    public static function http(string $name, string $host, int $port): self
    {
        return new self($name, $host, $port, null, []);
    }

    public static function https(string $name, string $host, int $port, string $certificate): self
    {
        return new self($name, $host, $port, self::TLS, ['local_cert' => $certificate, 'alpn_protocols' => 'http/1.1']);
    }

    /** Speaks one old version of TLS and nothing else. */
    public static function oldTls(string $name, string $host, string $certificate, int $cryptoMethod): self
    {
        return new self($name, $host, 0, $cryptoMethod, [
            'local_cert' => $certificate, 'ciphers' => 'ALL:@SECLEVEL=0', 'security_level' => 0,
        ]);
    }
}
