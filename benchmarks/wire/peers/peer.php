<?php

/*
 * What the peers in PHP share: what a refund is, the work that plain PHP has with it, and the loop that measures.
 */

declare(strict_types=1);

namespace Payments\Benchmarks;

const MERCHANT_NO = '10019';
const TERMINAL_NO = '1019';
const SECRET_KEY = 'TestSecretKey';
const CLIENT_IP = '114.177.159.157';
const REFUND_PATH = '/payment/refund';
const WARM_UP = 50;

/** In minor units. */
function refundAmount(int $number): int
{
    return 2000 + $number % 1000;
}

function paymentId(int $number): string
{
    return (string) (49902664 + $number);
}

/** @return array<string, int|string> */
function refundOf(int $number): array
{
    return ['refundAmount' => refundAmount($number), 'clientIp' => CLIENT_IP, 'paymentId' => paymentId($number)];
}

function body(int $number): string
{
    return json_encode(refundOf($number), JSON_THROW_ON_ERROR);
}

function signature(string $origin, string $body): string
{
    return hash('sha512', $origin . REFUND_PATH . MERCHANT_NO . TERMINAL_NO . $body . SECRET_KEY);
}

/** @return array<string, string> of a request, but for those that a client adds itself */
function headers(string $origin, string $body, string $userAgent): array
{
    return [
        'Accept' => 'application/json',
        'Accept-Encoding' => 'identity',
        'User-Agent' => $userAgent,
        'Content-Type' => 'application/json',
        'merchant-no' => MERCHANT_NO,
        'terminal-no' => TERMINAL_NO,
        'signature' => signature($origin, $body),
    ];
}

/** Throws unless it is what Hepsipay answers when it gave the money back. */
function check(int $status, string $body): void
{
    $answer = json_decode($body, flags: JSON_THROW_ON_ERROR);
    if ($status !== 200 || ($answer->Success ?? null) !== true || ($answer->MessageCode ?? null) !== '0000') {
        throw new \RuntimeException("not a refund: HTTP $status, $body");
    }
}

/** CPU time of this process until now, user and system, in microseconds. */
function cpu(): float
{
    $usage = getrusage();

    return ($usage['ru_utime.tv_sec'] + $usage['ru_stime.tv_sec']) * 1e6 + $usage['ru_utime.tv_usec'] + $usage['ru_stime.tv_usec'];
}

/** Prints a line for each call, the first one of the process included: milliseconds that it takes, and microseconds of CPU. */
function measureEach(int $calls, callable $call): void
{
    for ($number = 0; $number < $calls; $number++) {
        [$cpu, $clock] = [cpu(), hrtime(true)];
        $call($number);
        printf("%.3f %.3f\n", (hrtime(true) - $clock) / 1e6, cpu() - $cpu);
    }
}

/**
 * Prints the CPU time of one call, in microseconds; with BENCH_EACH in the environment what measureEach() prints.
 *
 * @param callable(int): void $call makes the refund of this number, and throws when what comes of it is wrong
 * @param int $warmUp calls before those that count
 */
function measure(int $calls, callable $call, int $warmUp = WARM_UP): void
{
    if (getenv('BENCH_EACH') !== false) {
        measureEach($calls, $call);

        return;
    }
    $number = 0;
    while ($number < $warmUp) {
        $call($number++);
    }
    $before = cpu();
    while ($number < $warmUp + $calls) {
        $call($number++);
    }
    printf("%.3f\n", (cpu() - $before) / $calls);
}
