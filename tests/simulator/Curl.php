<?php

declare(strict_types=1);

namespace Simulator\Tests;

use Simulator\Client;

/** The curl program, as the providers' pages use it. */
final class Curl
{
    /**
     * @param list<string> $arguments
     * @return array{status: int, body: string}
     */
    public static function run(Client $simulator, array $arguments): array
    {
        $command = ['curl', '--silent', '--cacert', $simulator->caFile(), '--write-out', '\n%{http_code}', ...$arguments];
        $process = @proc_open($command, [1 => ['pipe', 'w'], 2 => ['pipe', 'w']], $pipes);
        if ($process === false) {
            throw new Skipped('no curl program');
        }
        $text = stream_get_contents($pipes[1]);
        $errors = stream_get_contents($pipes[2]);
        $code = proc_close($process);
        if ($code === 127) {
            throw new Skipped('no curl program');
        }
        if ($code !== 0) {
            throw new Failed("curl ended with $code: $errors");
        }
        $at = strrpos($text, "\n");

        return ['status' => (int) substr($text, $at + 1), 'body' => substr($text, 0, $at)];
    }
}
