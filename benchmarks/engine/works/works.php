<?php

/* The works: what is answered and delivered, the same for the extension and for plain PHP. */

declare(strict_types=1);

namespace Payments\Benchmarks;

const CALLBACK_KEY = 'TestCallbackKey';
const ORDER = '1234-5678';
const PAYMENT_SET = '504978bf-bebd-40c5-89aa-b76f3a20341c';
const POS_COUNT = 1000;

const REFUNDED = '{"Success":true,"MessageCode":"0000","Message":"Islem Basariyla Gerceklestirildi.","UserMessageTitle":null,'
    . '"UserMessage":"Islem Basariyla Gerceklestirildi."}';

/** Calls before those that count: few where each is long. */
function warmUp(string $work): int
{
    return in_array($work, ['options', 'digits', 'unreadable'], true) ? 1 : WARM_UP;
}

function callbackHash(mixed ...$members): string
{
    return hash('sha256', implode('###', [CALLBACK_KEY, ...array_map(strval(...), $members)]));
}

function webhookBody(): string
{
    $signed = [
        'Status' => 'SUCCESS',
        'CompleteStatus' => 'WAITING',
        'PaymentId' => 24112596,
        'ConversationData' => null,
        'ConversationId' => '3b1f0a52-8f2b-4c1e-9a53-0d8c5a6f7e21',
        'CallbackStatus' => null,
    ];

    return json_encode($signed + [
        'MdStatus' => 1,
        'Hash' => callbackHash(...array_values($signed)),
        'MerchantOrderNumber' => ORDER,
        'IsPaymentSuccessful' => true,
        'PaymentType' => '1',
        'PaymentTypeDescription' => 'Cüzdan',
    ], JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR);
}

/** Terminals of Finrota's, each with its logo and twelve rates, as its page shows one. */
function posList(): string
{
    $rates = static fn (int $pos): array => array_map(static fn (int $count): array => [
        'installment' => $count,
        'commApplyTypeId' => 10,
        'processCommRate' => 1.06 + ($pos + $count) % 90 / 100,
        'plusInstallment' => 0,
    ], range(1, 12));

    return json_encode(array_map(static fn (int $pos): array => [
        'name' => "POS $pos",
        'colorCode' => '#701f7e',
        'logo' => [
            'id' => sprintf('f394c327-4425-ed11-98e1-%012x', $pos),
            'colorCode' => '#ffffff',
            'isDefault' => true,
            'logoSmall' => '~/x.png',
            'logoMedium' => null,
            'logoBig' => null,
            'installmentCellColor' => '#f5ecfe',
        ],
        'commRates' => $rates($pos),
        'isVisibleCommRate' => false,
        'isDefaultPos' => false,
    ], range(1, POS_COUNT)), JSON_THROW_ON_ERROR);
}

/** An answer with a text of 100,000 digits. */
function digits(): string
{
    return '{"Success":false,"MessageCode":"1001","Message":"' . substr(str_repeat('4111222233334448', 6250), 0, 100_000) . '"}';
}

/** An answer of a million bytes that breaks off. */
function unreadable(): string
{
    return '{"Success":true,"Message":"' . str_repeat('Islem basariyla gerceklestirildi. ', 29_411);
}
