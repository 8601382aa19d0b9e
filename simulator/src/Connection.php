<?php

declare(strict_types=1);

namespace Simulator;

use Simulator\Http\BadRequest;
use Simulator\Http\OddHead;
use Simulator\Http\RequestReader;
use Simulator\Http\Response;

/** One connection that was accepted: TLS handshake, requests one after the other, answers, and the faults on the wire. */
final class Connection
{
    private const CHUNK = 16384;
    private const TCP_CORK = 3;                          // Linux; ext/sockets has no name for it
    private const LONGEST_RECORD = "\x17\x03\x03\x40\x00"; // the head of a TLS record of 16384 bytes

    private readonly ?\Socket $socket;
    private string $in = '';
    private string $out = '';
    private int $outAt = 0;
    private ?RequestReader $reader = null;
    private ?Fault $fault = null;
    private bool $faultChosen = false;
    private bool $toldToContinue = false;
    private bool $busy = false;
    private bool $advancing = false;
    private bool $stalled = false;
    private bool $closed = false;
    private bool $secure = false;
    private int $recordId = 0;
    private int $requests = 0;

    /** @var (callable(): void)|null */
    private $whenSent = null;

    /** @param resource $stream */
    public function __construct(
        public readonly int $id,
        private readonly Listener $listener,
        private $stream,
        private readonly Loop $loop,
        private readonly Application $application,
    ) {
        stream_set_blocking($stream, false);
        $this->socket = socket_import_stream($stream) ?: null;   // before TLS: afterwards PHP gives no socket any more
        socket_set_option($this->socket, SOL_TCP, TCP_NODELAY, 1);
    }

    public function open(): void
    {
        $fault = $this->application->faults->forConnection($this->listener->name);
        if ($fault !== null) {
            $this->application->connections->note($this->id, ['fault' => $fault->name]);
        }
        if ($fault?->is('reset-before-read')) {
            $this->close(rst: true);
        } elseif ($fault?->is('garbage')) {
            $this->loop->onReadable($this->stream, function (): void {
                fread($this->stream, self::CHUNK);
                $this->send("\x01\x02 this is not what you asked for \xff\r\n", $this->close(...));
            });
        } elseif ($fault?->text('at') === 'accept') {
            $this->pause($fault, $this->start(...));
        } elseif ($fault?->text('at') === 'tls') {
            $this->loop->onReadable($this->stream, fn () => $this->pause($fault, $this->start(...)));
        } else {
            $this->start();
        }
    }

    public function isStalled(): bool
    {
        return $this->stalled;
    }

    public function isClosed(): bool
    {
        return $this->closed;
    }

    /** With rst the peer sees a reset; with closeNotify off a TLS peer sees the TCP connection end without TLS saying so. */
    public function close(bool $rst = false, bool $closeNotify = true, string $by = 'server'): void
    {
        if ($this->closed) {
            return;
        }
        $this->closed = true;
        $this->stalled = false;
        $this->loop->ignoreReadable($this->stream);
        $this->loop->ignoreWritable($this->stream);
        if ($this->reader !== null && !$this->busy) {
            $this->recordPart();
        }
        if ($rst) {
            $this->holdBackCloseNotify();
            socket_set_option($this->socket, SOL_SOCKET, SO_LINGER, ['l_onoff' => 1, 'l_linger' => 0]);
        } elseif (!$closeNotify) {
            stream_socket_shutdown($this->stream, STREAM_SHUT_WR);
        }
        @fclose($this->stream);
        $this->application->connections->closed($this->id, $rst ? 'reset by server' : $by);
        $this->application->forget($this);
    }

    /**
     * PHP sends close_notify when it closes a TLS stream, but the peer is to see a reset. TCP holds it back until the reset drops
     * it, for at most 200 ms. On a busy machine it goes out: then the peer takes it for a part of a record that never ends.
     */
    private function holdBackCloseNotify(): void
    {
        socket_set_option($this->socket, SOL_TCP, self::TCP_CORK, 1);
        if ($this->secure) {
            @socket_send($this->socket, self::LONGEST_RECORD, strlen(self::LONGEST_RECORD), 0);
        }
    }

    private function start(): void
    {
        if ($this->listener->cryptoMethod === null) {
            $this->loop->onReadable($this->stream, $this->readable(...));
        } else {
            $this->loop->onReadable($this->stream, $this->shakeHands(...));
        }
    }

    private function shakeHands(): void
    {
        error_clear_last();
        $done = @stream_socket_enable_crypto($this->stream, true, $this->listener->cryptoMethod);
        if ($done === 0) {
            return;
        }
        if ($done === false) {
            $this->application->connections->note($this->id, ['tlsError' => error_get_last()['message'] ?? 'closed in the handshake']);
            $this->close(by: 'failed handshake');

            return;
        }
        $this->secure = true;
        $crypto = stream_get_meta_data($this->stream)['crypto'];
        $this->application->connections->note($this->id, [
            'handshake' => true, 'protocol' => $crypto['protocol'], 'cipher' => $crypto['cipher_name'],
        ]);
        $this->loop->onReadable($this->stream, $this->readable(...));
        $this->readable();
    }

    private function readable(): void
    {
        do {
            $chunk = @fread($this->stream, self::CHUNK);
            if ($chunk === '' || $chunk === false) {
                if (feof($this->stream)) {
                    $this->close(by: 'client');
                }

                return;
            }
            $this->in .= $chunk;
            $this->advance();
        } while (!$this->closed && !$this->stalled && strlen($chunk) >= 8192);
    }

    /** Works off what has arrived: the rest of a request, or several of them. */
    private function advance(): void
    {
        if (!$this->advancing) {
            $this->advancing = true;
            $this->workOff();
            $this->advancing = false;
        }
    }

    private function workOff(): void
    {
        while (!$this->busy && !$this->closed && !$this->stalled && $this->in !== '') {
            $this->reader ??= $this->begin();
            $this->chooseFault();
            if ($this->fault?->phase === 'reading' && $this->playWhileReading()) {
                return;
            }
            try {
                $whole = $this->reader->take($this->in);
            } catch (BadRequest $error) {
                $this->refuse($error);

                return;
            }
            if (!$whole) {
                $this->sayContinue();

                return;
            }
            $this->answer();
        }
    }

    private function begin(): RequestReader
    {
        $this->fault = null;
        $this->faultChosen = false;
        $this->toldToContinue = false;
        $this->recordId = $this->application->nextRequestId();
        $this->requests++;

        return new RequestReader($this->listener->cryptoMethod === null ? 'http' : 'https');
    }

    private function chooseFault(): void
    {
        if ($this->faultChosen || $this->listener->name === 'control') {
            return;
        }
        $this->reader->peek($this->in);
        $target = $this->reader->target;
        $faults = $this->application->faults;
        if ($target === null && !$faults->hitsFirstByte()) {
            return;
        }
        $this->faultChosen = true;
        $path = $target === null ? null : explode('?', $target, 2)[0];
        if ($path === null || !str_starts_with($path, Control::PREFIX)) {
            $this->fault = $faults->forRequest($this->listener->name, $this->reader->method, $path);
        }
    }

    /** True when the fault struck and nothing is left to do. */
    private function playWhileReading(): bool
    {
        $fault = $this->fault;
        if ($fault->is('reset-before-read')) {
            $this->close(rst: true);

            return true;
        }
        $bytes = max(1, $fault->int('bytes'));
        $whole = false;
        if ($this->reader->bytes + strlen($this->in) >= $bytes) {
            $part = substr($this->in, 0, max(0, $bytes - $this->reader->bytes));
        } else {
            try {
                $whole = $this->reader->take($this->in);
            } catch (BadRequest) {
                $whole = true;
            }
            if (!$whole) {
                $this->sayContinue();

                return true;
            }
            $part = '';
        }
        if ($fault->is('cut-request')) {
            $this->in = $part;
            if ($part !== '') {
                $this->reader->take($this->in);
            }
            $this->close(rst: true);

            return true;
        }
        $this->recordPart();                             // a stalled request is on record from now on
        if ($fault->is('early-answer')) {
            $this->loop->ignoreReadable($this->stream);  // the rest of the request is never read
            $this->send((new Response($fault->int('status'), $fault->text('body')))->bytes(false), static function (): void {
            });

            return true;
        }
        $this->pause($fault, function () use ($whole): void {
            $this->fault = null;
            if ($whole) {
                $this->answer();
            }
            $this->loop->onReadable($this->stream, $this->readable(...));
            $this->advance();
        });

        return true;
    }

    /** Leaves the connection alone, for the fault's milliseconds or for good. */
    private function pause(Fault $fault, callable $then): void
    {
        $this->stalled = true;
        $this->loop->ignoreReadable($this->stream);
        $this->application->stalled($this);
        if ($fault->int('ms') !== null) {
            $this->later($fault->int('ms'), function () use ($then): void {
                $this->stalled = false;
                $then();
            });
        }
    }

    private function later(int $milliseconds, callable $then): void
    {
        $this->loop->after($milliseconds, function () use ($then): void {
            if (!$this->closed) {
                $then();
            }
        });
    }

    private function sayContinue(): void
    {
        if (!$this->toldToContinue && $this->reader->expectsContinue()) {
            $this->toldToContinue = true;
            $this->send("HTTP/1.1 100 Continue\r\n\r\n", static function (): void {
            });
        }
    }

    private function refuse(BadRequest $error): void
    {
        $this->recordPart('not HTTP: ' . $error->getMessage());
        $this->busy = true;
        $this->reader = null;
        $this->send(Response::json(['error' => $error->getMessage()], 400)->bytes(true), $this->close(...));
    }

    private function recordPart(?string $note = null): void
    {
        $this->reader->peek($this->in);
        $fault = $note ?? $this->fault?->name;
        $bytes = $this->reader->bytes + strlen($this->in);
        if ($this->fault?->is('reset-before-read')) {
            $bytes = 0;
        }
        $this->application->recordPart($this->recordId, $this->id, $this->requests, $this->reader, $bytes, $fault);
    }

    private function answer(): void
    {
        $request = $this->reader->request();
        $request->id = $this->recordId;
        $this->reader = null;
        $this->busy = true;
        $fault = $this->fault;
        $deliver = fn (Response $response) => $this->deliver($response, $fault, $request->wantsClose());
        $this->application->answer($request, $this->id, $this->requests, $fault, $deliver);
    }

    private function deliver(Response $response, ?Fault $fault, bool $close): void
    {
        if ($this->closed) {
            return;
        }
        $sent = $close ? $this->close(...) : $this->next(...);
        $bytes = $response->bytes($close);
        $cutShort = fn () => $this->close($fault->flag('rst'), $fault->flag('closeNotify'));

        match ($fault?->name) {
            'no-answer' => null,
            'close-before-answer', 'drop-before-commit' => $cutShort(),
            'cut-answer' => $this->send(substr($this->framed($response, $fault, $close), 0, $fault->int('bytes')), $cutShort),
            'not-http' => $this->send(hex2bin($fault->text('hex')), $this->close(...)),
            'stall' => $this->sendInTwo($response, $bytes, $fault, $sent),
            'delay' => $this->later($fault->int('ms'), fn () => $this->send($bytes, $sent)),
            'dribble' => $this->dribble($bytes, $fault, $sent),
            'close-idle' => $this->send($bytes, function () use ($fault, $cutShort): void {
                $fault->int('ms') === 0 ? $cutShort() : $this->later($fault->int('ms'), $cutShort);
                $this->next();
            }),
            'chunked' => $this->send($this->chunks($response, max(1, $fault->int('bytes')), $close), $sent),
            'no-length' => $this->send($response->head([], true) . $response->body, $this->close(...)),
            'odd-head' => $this->send(OddHead::bytes($response, $fault->text('form')), $sent),
            'second-answer' => $this->sendTwo($bytes, new Response($fault->int('status'), $fault->text('body')), $fault, $sent),
            'early-hints' => $this->send("HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload\r\n\r\n$bytes", $sent),
            default => $this->send($bytes, $sent),
        };
    }

    private function next(): void
    {
        if ($this->closed) {
            return;
        }
        $this->busy = false;
        $this->closeWhenIdle();
        $this->advance();
    }

    /** By the setting keepAliveTimeoutMs: an idle connection is closed without a word. */
    private function closeWhenIdle(): void
    {
        $limit = $this->application->world->settings->int('keepAliveTimeoutMs');
        $requests = $this->requests;
        if ($limit > 0) {
            $this->later($limit, function () use ($requests): void {
                if ($this->requests === $requests && !$this->busy) {
                    $this->close();
                }
            });
        }
    }

    private function sendInTwo(Response $response, string $bytes, Fault $fault, callable $sent): void
    {
        $at = $fault->int('bytes');
        if ($fault->text('at') === 'answer-body') {
            $at += strlen($bytes) - strlen($response->body);
        }
        $this->send(substr($bytes, 0, $at), function () use ($bytes, $at, $fault, $sent): void {
            if ($fault->int('ms') !== null) {
                $this->later($fault->int('ms'), fn () => $this->send(substr($bytes, $at), $sent));
            }
        });
    }

    /** A second answer to one request: with the first one, or some time after it. */
    private function sendTwo(string $bytes, Response $second, Fault $fault, callable $sent): void
    {
        if ($fault->int('ms') === 0) {
            $this->send($bytes . $second->bytes(false), $sent);

            return;
        }
        $this->send($bytes, function () use ($second, $fault, $sent): void {
            $this->later($fault->int('ms'), fn () => $this->send($second->bytes(false), static function (): void {
            }));
            $sent();
        });
    }

    private function dribble(string $bytes, Fault $fault, callable $sent): void
    {
        $step = max(1, $fault->int('bytesPerTick'));
        $this->send(substr($bytes, 0, $step), function () use ($bytes, $step, $fault, $sent): void {
            $rest = substr($bytes, $step);
            $rest === '' ? $sent() : $this->later($fault->int('ms'), fn () => $this->dribble($rest, $fault, $sent));
        });
    }

    /** The answer with its length ahead, in chunks, or with nothing but the connection's end to end it. */
    private function framed(Response $response, Fault $fault, bool $close): string
    {
        return match ($fault->text('framing')) {
            'length' => $response->bytes($close),
            'chunks' => $this->chunks($response, 100, $close),
            'none' => $response->head([], true) . $response->body,
        };
    }

    private function chunks(Response $response, int $size, bool $close): string
    {
        $bytes = $response->head(['Transfer-Encoding' => 'chunked'], $close);
        foreach ($response->body === '' ? [] : str_split($response->body, $size) as $part) {
            $bytes .= dechex(strlen($part)) . "\r\n$part\r\n";
        }

        return $bytes . "0\r\n\r\n";
    }

    private function send(string $bytes, callable $then): void
    {
        $this->out .= $bytes;
        $this->whenSent = $then;
        $this->writable();
    }

    private function writable(): void
    {
        while ($this->outAt < strlen($this->out)) {
            $written = @fwrite($this->stream, substr($this->out, $this->outAt, self::CHUNK));
            if ($written === false || $written === 0) {
                if (feof($this->stream)) {
                    $this->close(by: 'client');
                } else {
                    $this->loop->onWritable($this->stream, $this->writable(...));
                }

                return;
            }
            $this->outAt += $written;
        }
        $this->out = '';
        $this->outAt = 0;
        $this->loop->ignoreWritable($this->stream);
        $then = $this->whenSent;
        $this->whenSent = null;
        if ($then !== null) {
            $then();
        }
    }
}
