<?php

/* A refund by plain PHP on a persistent tls:// stream. */

declare(strict_types=1);

namespace Payments\Benchmarks;

/**
 * Each refund asks for the stream anew, as each request of a shop must; PHP then gives the one it kept.
 *
 * @param resource $context
 * @return resource
 */
function connection(string $host, $context)
{
    $stream = stream_socket_client("tls://$host", $code, $why, 5, STREAM_CLIENT_CONNECT | STREAM_CLIENT_PERSISTENT, $context);
    if ($stream === false) {
        throw new \RuntimeException("cannot connect: $why");
    }

    return $stream;
}

/** @param resource $stream */
function more($stream): string
{
    $more = fread($stream, 8192);
    if ($more === false || $more === '') {
        throw new \RuntimeException('the answer is not whole');
    }

    return $more;
}

/**
 * @param resource $stream
 * @return array{int, string} status and body
 */
function answer($stream): array
{
    $answer = more($stream);
    while (($end = strpos($answer, "\r\n\r\n")) === false) {
        $answer .= more($stream);
    }
    $head = substr($answer, 0, $end);
    if (!preg_match('~^HTTP/1\.1 (\d{3}) ~', $head, $status) || !preg_match('~\r\nContent-Length: *(\d+)~i', $head, $length)) {
        throw new \RuntimeException("not an answer: $head");
    }
    $body = substr($answer, $end + 4);
    while (strlen($body) < (int) $length[1]) {
        $body .= more($stream);
    }

    return [(int) $status[1], $body];
}

function streamRefund(int $number, string $origin, string $caFile, string $userAgent): void
{
    static $context;

    $context ??= stream_context_create(['ssl' => ['cafile' => $caFile]]);
    $host = substr($origin, strlen('https://'));
    $body = body($number);
    $stream = connection($host, $context);
    $request = 'POST ' . REFUND_PATH . " HTTP/1.1\r\n"
        . "Host: $host\r\n"
        . "Accept: application/json\r\n"
        . "Accept-Encoding: identity\r\n"
        . "User-Agent: $userAgent\r\n"
        . "Content-Type: application/json\r\n"
        . 'merchant-no: ' . MERCHANT_NO . "\r\n"
        . 'terminal-no: ' . TERMINAL_NO . "\r\n"
        . 'signature: ' . signature($origin, $body) . "\r\n"
        . 'Content-Length: ' . strlen($body) . "\r\n"
        . "\r\n"
        . $body;
    if (fwrite($stream, $request) !== strlen($request)) {
        throw new \RuntimeException('cannot send the request');
    }
    check(...answer($stream));
}
