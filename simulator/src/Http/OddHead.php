<?php

declare(strict_types=1);

namespace Simulator\Http;

/** Answers whose head is wrong, or can be read in two ways. The body is the right one. */
final class OddHead
{
    /** What each does to the lines of the head: the status line first, Content-Length last. */
    public const FORMS = [
        'two-lengths' => 'Content-Length twice, the same',
        'two-lengths-that-differ' => 'Content-Length twice, the second one less',
        'length-list' => 'Content-Length: N, N',
        'length-and-chunked' => 'Content-Length and Transfer-Encoding: chunked',
        'folded-first' => 'the first line after the status begins with a blank',
        'folded' => 'a line in the middle is folded',
        'bare-line-feeds' => 'lines end in LF',
        'blank-before-colon' => 'Content-Length : N',
        'no-colon' => 'a line without a colon',
        'http-2' => 'HTTP/2 200',
        'coded' => 'Content-Encoding: gzip, though nothing is packed',
        'other-coding' => 'Transfer-Encoding: gzip, chunked',
        'nul' => 'a NUL in a value',
        'interims' => '17 interim answers before it',
        'switch' => '101 before it',
        'short-length' => 'a Content-Length that is two less than the body',
    ];

    public static function bytes(Response $response, string $form): string
    {
        $length = strlen($response->body);
        $lines = explode("\r\n", rtrim($response->head([], false), "\r\n"));
        $status = array_shift($lines);
        $last = ["Content-Length: $length"];
        match ($form) {
            'two-lengths' => $last[] = $last[0],
            'two-lengths-that-differ' => $last[] = 'Content-Length: ' . ($length - 1),
            'length-list' => $last = ["Content-Length: $length, $length"],
            'length-and-chunked' => $last[] = 'Transfer-Encoding: chunked',
            'folded-first' => array_unshift($lines, ' X-First: 1'),
            'folded' => array_push($lines, 'X-Folded: 1', ' 2'),
            'blank-before-colon' => $last = ["Content-Length : $length"],
            'no-colon' => $lines[] = 'no colon',
            'http-2' => $status = str_replace('HTTP/1.1', 'HTTP/2', $status),
            'coded' => $lines[] = 'Content-Encoding: gzip',
            'other-coding' => $last = ['Transfer-Encoding: gzip, chunked'],
            'nul' => $lines[] = "X-Nul: a\0b",
            'short-length' => $last = ['Content-Length: ' . ($length - 2)],
            default => null,
        };
        $before = match ($form) {
            'interims' => str_repeat("HTTP/1.1 103 Early Hints\r\n\r\n", 17),
            'switch' => "HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\n\r\n",
            default => '',
        };

        return $before . implode($form === 'bare-line-feeds' ? "\n" : "\r\n", [$status, ...$lines, ...$last, '', '']) . $response->body;
    }
}
