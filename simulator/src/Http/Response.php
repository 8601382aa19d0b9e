<?php

declare(strict_types=1);

namespace Simulator\Http;

use Simulator\Json;

final class Response
{
    private const REASONS = [
        100 => 'Continue', 103 => 'Early Hints', 200 => 'OK', 201 => 'Created', 204 => 'No Content', 301 => 'Moved Permanently',
        302 => 'Found', 303 => 'See Other', 307 => 'Temporary Redirect', 308 => 'Permanent Redirect', 400 => 'Bad Request',
        401 => 'Unauthorized', 403 => 'Forbidden', 404 => 'Not Found', 405 => 'Method Not Allowed', 409 => 'Conflict',
        410 => 'Gone', 415 => 'Unsupported Media Type', 422 => 'Unprocessable Entity', 429 => 'Too Many Requests',
        500 => 'Internal Server Error', 502 => 'Bad Gateway', 503 => 'Service Unavailable', 504 => 'Gateway Timeout',
    ];

    /** @param array<string, string> $headers without Content-Length, Date and Connection, which are added */
    public function __construct(
        public readonly int $status,
        public readonly string $body = '',
        public readonly array $headers = [],
    ) {
    }

    public static function json(mixed $value, int $status = 200): self
    {
        return new self($status, Json::encode($value), ['Content-Type' => 'application/json; charset=utf-8']);
    }

    public static function html(string $body, int $status = 200): self
    {
        return new self($status, $body, ['Content-Type' => 'text/html; charset=utf-8']);
    }

    public static function redirect(string $location, int $status = 303): self
    {
        return new self($status, '', ['Location' => $location]);
    }

    /** @param array<string, string> $headers */
    public function with(?int $status = null, ?string $body = null, array $headers = []): self
    {
        return new self($status ?? $this->status, $body ?? $this->body, $headers + $this->headers);
    }

    /**
     * The bytes up to and including the empty line.
     *
     * @param array<string, string> $framing
     */
    public function head(array $framing, bool $close): string
    {
        $lines = 'HTTP/1.1 ' . $this->status . ' ' . (self::REASONS[$this->status] ?? 'Status') . "\r\n";
        $headers = ['Date' => gmdate('D, d M Y H:i:s') . ' GMT'] + $this->headers + $framing;
        if ($close) {
            $headers['Connection'] = 'close';
        }
        foreach ($headers as $name => $value) {
            $lines .= "$name: $value\r\n";
        }

        return $lines . "\r\n";
    }

    public function bytes(bool $close): string
    {
        return $this->head(['Content-Length' => (string) strlen($this->body)], $close) . $this->body;
    }
}
