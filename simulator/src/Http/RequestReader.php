<?php

declare(strict_types=1);

namespace Simulator\Http;

/** Puts one request together from the bytes as they come; what follows the request stays in the buffer. */
final class RequestReader
{
    private const LARGEST_HEAD = 65536;

    public ?string $method = null;
    public ?string $target = null;

    /** @var list<array{string, string}> */
    public array $headers = [];
    public string $body = '';

    /** Bytes taken so far, head and framing included. */
    public int $bytes = 0;

    private string $version = '1.1';
    private bool $headDone = false;
    private bool $done = false;
    private bool $chunked = false;
    private int $missing = 0;
    private bool $inTrailer = false;

    public function __construct(private readonly string $scheme)
    {
    }

    /** Takes what belongs to this request out of $buffer; true when the request is whole. */
    public function take(string &$buffer): bool
    {
        if (!$this->headDone && !$this->takeHead($buffer)) {
            return false;
        }
        if (!$this->done) {
            $this->done = $this->chunked ? $this->takeChunks($buffer) : $this->takeBody($buffer);
        }

        return $this->done;
    }

    /** The request line, as soon as it is there; for a request that has only begun. */
    public function peek(string $buffer): void
    {
        if ($this->method === null && preg_match('/^(?:\r\n)*([A-Z]+) ([^ ]+) HTTP\/1\.[01]\r\n/', $buffer, $line) === 1) {
            [, $this->method, $this->target] = $line;
        }
    }

    public function hasHead(): bool
    {
        return $this->headDone;
    }

    public function expectsContinue(): bool
    {
        if ($this->headDone && !$this->done && $this->body === '') {
            foreach ($this->headers as [$name, $value]) {
                if (strcasecmp($name, 'Expect') === 0 && strcasecmp($value, '100-continue') === 0) {
                    return true;
                }
            }
        }

        return false;
    }

    public function request(): Request
    {
        return new Request(
            $this->scheme,
            (string) $this->method,
            (string) $this->target,
            $this->version,
            $this->headers,
            $this->body,
        );
    }

    private function takeHead(string &$buffer): bool
    {
        $end = strpos($buffer, "\r\n\r\n");
        if ($end === false) {
            if (strlen($buffer) > self::LARGEST_HEAD) {
                throw new BadRequest('the head is too large');
            }
            $this->peek($buffer);

            return false;
        }
        $lines = explode("\r\n", ltrim(substr($buffer, 0, $end), "\r\n"));
        $buffer = substr($buffer, $end + 4);
        $this->bytes += $end + 4;

        $line = array_shift($lines);
        if (preg_match('/^([A-Z]+) (\/[^ ]*) HTTP\/(1\.[01])$/D', $line, $part) !== 1) {
            throw new BadRequest("not a request line: $line");
        }
        [, $this->method, $this->target, $this->version] = $part;
        foreach ($lines as $line) {
            if (preg_match('/^([!#$%&\'*+.^_`|~0-9A-Za-z-]+):[ \t]*(.*?)[ \t]*$/Ds', $line, $part) !== 1) {
                throw new BadRequest("not a header: $line");
            }
            $this->headers[] = [$part[1], $part[2]];
        }
        $this->headDone = true;
        $this->readFraming();

        return true;
    }

    private function readFraming(): void
    {
        $request = $this->request();
        $length = $request->header('Content-Length');
        $coding = $request->header('Transfer-Encoding');
        if ($request->header('Host') === null && $this->version === '1.1') {
            throw new BadRequest('no Host header');
        }
        if ($coding !== null) {
            if (strtolower($coding) !== 'chunked' || $length !== null) {
                throw new BadRequest('Transfer-Encoding other than chunked, or together with Content-Length');
            }
            $this->chunked = true;
        } elseif ($length !== null) {
            if (preg_match('/^\d{1,12}$/D', $length) !== 1) {
                throw new BadRequest("Content-Length: $length");
            }
            $this->missing = (int) $length;
        }
    }

    private function takeBody(string &$buffer): bool
    {
        $this->move($buffer, min($this->missing, strlen($buffer)));

        return $this->missing === 0;
    }

    private function takeChunks(string &$buffer): bool
    {
        for (;;) {
            if ($this->missing > 0) {
                $this->move($buffer, min($this->missing, strlen($buffer)));
                if ($this->missing > 0) {
                    return false;
                }
                $this->missing = -1;                     // the line end after the data
            }
            $end = strpos($buffer, "\r\n");
            if ($end === false) {
                return false;
            }
            $line = substr($buffer, 0, $end);
            $buffer = substr($buffer, $end + 2);
            $this->bytes += $end + 2;
            if ($this->missing === -1) {
                if ($line !== '') {
                    throw new BadRequest('a chunk without its line end');
                }
                $this->missing = 0;
            } elseif ($this->inTrailer) {
                if ($line === '') {
                    return true;
                }
            } else {
                if (preg_match('/^([0-9a-fA-F]{1,8})(?:;.*)?$/D', $line, $part) !== 1) {
                    throw new BadRequest("not a chunk size: $line");
                }
                $this->missing = (int) hexdec($part[1]);
                $this->inTrailer = $this->missing === 0;
            }
        }
    }

    private function move(string &$buffer, int $count): void
    {
        $this->body .= substr($buffer, 0, $count);
        $buffer = substr($buffer, $count);
        $this->missing -= $count;
        $this->bytes += $count;
    }
}
