<?php

/* The same by plain PHP, which checks no input, hides nothing and makes arrays: plain.php CALLS WORK */

declare(strict_types=1);

namespace Payments\Benchmarks;

require __DIR__ . '/../../wire/peers/peer.php';
require __DIR__ . '/works.php';

function refund(): callable
{
    return static function (int $number): void {
        $body = body($number);
        if (strlen(signature('https://localhost', $body)) !== 128) {
            throw new \RuntimeException('not a signature');
        }
        check(200, REFUNDED);
    };
}

function webhook(): callable
{
    $body = webhookBody();

    return static function () use ($body): void {
        $event = json_decode($body, true, flags: JSON_THROW_ON_ERROR);
        $hash = callbackHash(...array_map(static fn (string $name): mixed => $event[$name], [
            'Status',
            'CompleteStatus',
            'PaymentId',
            'ConversationData',
            'ConversationId',
            'CallbackStatus',
        ]));
        if (!hash_equals($hash, $event['Hash']) || $event['MerchantOrderNumber'] !== ORDER) {
            throw new \RuntimeException('not the message');
        }
    };
}

function paymentOptions(): callable
{
    $list = posList();

    return static function () use ($list): void {
        if (count(json_decode($list, true, flags: JSON_THROW_ON_ERROR)) !== POS_COUNT) {
            throw new \RuntimeException('not all of them');
        }
    };
}

[, $calls, $work] = $argv;
measure((int) $calls, match ($work) {
    'refund' => refund(),
    'webhook' => webhook(),
    'options' => paymentOptions(),
}, warmUp($work));
