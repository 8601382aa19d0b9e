<?php

declare(strict_types=1);

namespace Simulator\Http;

/** One request as it arrived: nothing decoded, nothing normalised. */
final class Request
{
    /** The number under which it is recorded. */
    public int $id = 0;

    /** @param list<array{string, string}> $headers */
    public function __construct(
        public readonly string $scheme,
        public readonly string $method,
        public readonly string $target,
        public readonly string $version,
        public readonly array $headers,
        public readonly string $body,
    ) {
    }

    public function path(): string
    {
        return explode('?', $this->target, 2)[0];
    }

    public function query(): string
    {
        return explode('?', $this->target, 2)[1] ?? '';
    }

    /** @return list<array{string, string}> name and value, decoded, in order, repetitions kept */
    public function queryPairs(): array
    {
        return self::pairs($this->query());
    }

    /** @return array<string, string> the form in the body; of a name given twice, the last */
    public function form(): array
    {
        return array_column(self::pairs($this->body), 1, 0);
    }

    /** The value of a header, or null; of a header given twice, both values joined as HTTP says. */
    public function header(string $name): ?string
    {
        $values = [];
        foreach ($this->headers as [$header, $value]) {
            if (strcasecmp($header, $name) === 0) {
                $values[] = $value;
            }
        }

        return $values === [] ? null : implode(', ', $values);
    }

    /** The media type without its parameters, in lower case; null when there is none. */
    public function contentType(): ?string
    {
        $type = $this->header('Content-Type');

        return $type === null ? null : strtolower(trim(explode(';', $type, 2)[0]));
    }

    /** The URL as the client must have written it. */
    public function url(): string
    {
        return $this->scheme . '://' . ($this->header('Host') ?? '') . $this->target;
    }

    public function bearer(): ?string
    {
        return preg_match('/^Bearer ([^ ]+)$/D', $this->header('Authorization') ?? '', $match) === 1 ? $match[1] : null;
    }

    /** Whether the client wants the connection closed after the answer. */
    public function wantsClose(): bool
    {
        $connection = strtolower($this->header('Connection') ?? '');

        return str_contains($connection, 'close')
            || ($this->version === '1.0' && !str_contains($connection, 'keep-alive'));
    }

    /** @return list<array{string, string}> */
    private static function pairs(string $text): array
    {
        $pairs = [];
        foreach ($text === '' ? [] : explode('&', $text) as $part) {
            [$name, $value] = explode('=', $part, 2) + [1 => ''];
            $pairs[] = [urldecode($name), urldecode($value)];
        }

        return $pairs;
    }
}
