<?php

/**
 * A bank in a process of its own: `php bank.php` prints its port. A request that was written is carried out, whether its sender lives or
 * not. A line of JSON asks, a line of JSON answers. It believes what it is asked: what comes twice is done twice.
 */

declare(strict_types=1);

error_reporting(E_ALL);

/** @var array<string, array<string, mixed>> by reference */
$payments = [];
/** @var 'answer'|'request'|null $losesRefund what of the next one */
$losesRefund = null;
$losesQuestion = false;

$charge = static function (array &$payment): void {
    $payment['state'] = 'paid';
    $payment['paid'] += $payment['amount'];
    $payment['left'] += $payment['amount'];
    $payment['charges']++;
};

$handle = static function (array $ask) use (&$payments, &$losesRefund, &$losesQuestion, $charge): ?array {
    $reference = $ask['reference'] ?? '';
    $payment = &$payments[$reference];
    switch ($ask['do']) {
        case 'start':
            if ($ask['how'] === 'unsent') {
                return null;
            }
            $payment ??= ['paid' => 0, 'left' => 0, 'charges' => 0, 'refunds' => []];
            $payment = ['order' => $ask['order'], 'amount' => $ask['amount'], 'notify' => $ask['notify'], 'state' => 'open'] + $payment;
            match ($ask['how']) {
                'page', 'html' => null,
                'direct', 'lost' => $charge($payment),
                'declined', 'pending' => $payment['state'] = $ask['how'],
            };

            return $ask['how'] === 'lost' ? null : ['state' => $payment['state']];
        case 'ask':
            [$isLost, $losesQuestion] = [$losesQuestion, false];

            return $isLost ? null : $payment ?? ['state' => 'not-found'];
        case 'refund':
            [$lost, $losesRefund] = [$losesRefund, null];
            $done = $payment !== null && $payment['left'] >= $ask['amount'] && $lost !== 'request';
            if ($done) {
                $payment['left'] -= $ask['amount'];
                $payment['refunds'][] = [$ask['own'], $ask['amount']];
            }

            return $lost !== null ? null : ['done' => $done];
        case 'lose':
            $losesQuestion = $ask['what'] === 'question';
            $losesRefund = $losesQuestion ? null : $ask['what'];

            return [];
        case 'panel':
            return $payment ?? ['charges' => 0];
        case 'customer': // at the page: pays
            if ($payment !== null && $payment['state'] === 'open') {
                $charge($payment);
            }

            return ['notify' => $payment['notify'] ?? null];
        case 'resolve': // pending ones
            foreach ($payments as &$pending) {
                if (($pending['state'] ?? '') === 'pending') {
                    $charge($pending);
                }
            }

            return [];
        case 'books':
            $books = array_filter($payments);
            $payments = [];

            return $books;
    }
};

$server = stream_socket_server('tcp://127.0.0.1:0') ?: exit(1);
echo (int) substr(strrchr((string) stream_socket_get_name($server, false), ':'), 1), "\n";

/** @var array<int, array{resource, string}> $clients in the order in which they came */
$clients = [];
for (;;) {
    $read = [$server, STDIN, ...array_column($clients, 0)];
    $none = [];
    if (stream_select($read, $none, $none, null) === false || (in_array(STDIN, $read, true) && fgets(STDIN) === false)) {
        exit(0);
    }
    while (($client = @stream_socket_accept($server, 0)) !== false) {
        stream_set_blocking($client, false);
        $clients[(int) $client] = [$client, ''];
    }
    foreach ($clients as $id => [$client]) {
        $clients[$id][1] .= (string) stream_get_contents($client);
        while (($end = strpos($clients[$id][1], "\n")) !== false) {
            $answer = $handle(json_decode(substr($clients[$id][1], 0, $end), true, 8, JSON_THROW_ON_ERROR));
            $clients[$id][1] = substr($clients[$id][1], $end + 1);
            if ($answer === null) {
                fclose($client); // carried out, and no answer
                unset($clients[$id]);
                continue 2;
            }
            @fwrite($client, json_encode((object) $answer, JSON_THROW_ON_ERROR) . "\n");
        }
        if (feof($client)) {
            fclose($client);
            unset($clients[$id]);
        }
    }
}
