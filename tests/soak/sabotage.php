<?php

/**
 * What a good extension does not do, done by the shop in its place: so the soak can be seen to fail.
 */

declare(strict_types=1);

namespace Payments\Soak;

/**
 * @param array<string, mixed> $job
 * @param array<string, mixed> $answer
 * @return array<string, mixed> the answer
 */
function sabotage(array $job, array $answer): array
{
    $number = $job['number'];
    $keep = static fn (string $address) => stream_socket_client($address, $code, $message, 1, STREAM_CLIENT_CONNECT | STREAM_CLIENT_PERSISTENT);
    switch ($job['sabotage']) {
        case 'leak':                                     // PHP keeps what it made of a pattern for as long as the process lives
            preg_match('/' . str_repeat("($number|x)", 100) . '/', '');
            break;
        case 'descriptor':
            if ($number % 50 === 0) {
                $keep("udp://127.0.0.1:9/$number");
            }
            break;
        case 'connections':
            if ($number < 200) {
                $keep("tcp://127.0.0.1:$job[port]/" . getmypid() . '-' . $number);
            }
            break;
        case 'death':
            if ($number === 150) {
                exec('kill -9 ' . getmypid());
            }
            break;
        case 'lie':
            if ($number % 10 === 0 && $answer['said'] === 'Completed') {
                return ['said' => 'Rejected', 'result' => null] + $answer;
            }
            break;
        case 'twice':
            if ($number % 10 === 0 && isset($job['order']) && !$job['ask'] && str_ends_with($job['operation'], 'S pay')) {
                call(new Services($job), $job['operation'], $job);
            }
            break;
    }

    return $answer;
}
