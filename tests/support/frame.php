<?php

/**
 * Hepsipay's frame, webhook and installments for the tests: arguments that are good, the messages of the provider's
 * pages, and the hash of a webhook, made here by its description.
 */

declare(strict_types=1);

namespace Payments\Tests;

use Payments\Hepsipay\BasketItem;
use Payments\Hepsipay\Frame;
use Payments\Hepsipay\InstallmentOffer;
use Payments\Hepsipay\InstallmentPrice;
use Payments\Hepsipay\Webhook;
use Payments\Hepsipay\WebhookEvent;
use Payments\Options;
use Payments\Transport;

require_once __DIR__ . '/shop.php';

const CALLBACK_KEY = 'TestCallbackKey';
const CONVERSATION = 'a54cb527-718b-4431-8c39-546d38e340c5';

const GOOD_INIT = '{"FrameUrl":"https://pf-ui-pwh-qa.hepsipay.com/?token=TOKEN","Token":"TOKEN","Success":true,"MessageCode":"0000","Message":"ok","UserMessageTitle":null,"UserMessage":"ok"}';
const GOOD_AVAILABILITY = '{"IsAccountAlreadyLinked":true,"Success":true,"MessageCode":"0000","Message":"ok","UserMessageTitle":null,"UserMessage":"ok"}';

function basketItem(mixed ...$changes): BasketItem
{
    return new BasketItem(...$changes + ['product' => 'Item', 'price' => kurus(1200), 'categoryId' => '987']);
}

/** @return array<string, mixed> the arguments that availability and init need */
function frameArguments(mixed ...$changes): array
{
    return $changes + [
        'amount' => kurus(1200),
        'accountKey' => '905551112233',
        'merchantCallBackUrl' => 'https://shop.example/cb',
        'basketItems' => [basketItem()],
    ];
}

function frame(Transport $transport): Frame
{
    return new Frame(merchant(new Options(transport: $transport, retries: 0)));
}

/** A webhook service of a merchant with these keys. */
function webhook(?string $callbackKey = CALLBACK_KEY, ?string $previousCallbackKey = null, mixed ...$options): Webhook
{
    return new Webhook(merchant($options === [] ? null : new Options(...$options + ['tokenStoreKey' => TOKEN_STORE_KEY]), callbackKey: $callbackKey, previousCallbackKey: $previousCallbackKey));
}

/** SHA-256 over the key and six members, joined by "###"; null is empty. */
function callbackHash(string $key, mixed ...$members): string
{
    return hash('sha256', implode('###', [$key, ...array_map(strval(...), $members)]));
}

/**
 * A webhook for a payment with 3-D Secure, its hash made with the key, unless the changes have one.
 *
 * @param array<string, mixed> $changes of the members
 */
function webhookBody(array $changes = [], ?string $key = CALLBACK_KEY): string
{
    $members = $changes + [
        'Status' => 'SUCCESS', 'CompleteStatus' => 'WAITING', 'PaymentId' => 24112596, 'ConversationData' => null, 'ConversationId' => CONVERSATION, 'CallbackStatus' => null,
        'MdStatus' => 1, 'Hash' => '', 'MerchantOrderNumber' => '1234-5678', 'IsPaymentSuccessful' => true, 'PaymentType' => '1', 'PaymentTypeDescription' => 'Cüzdan',
    ];
    if (!array_key_exists('Hash', $changes) && $key !== null) {
        $members['Hash'] = callbackHash($key, $members['Status'], $members['CompleteStatus'], $members['PaymentId'], $members['ConversationData'], $members['ConversationId'], $members['CallbackStatus']);
    }
    $order = ['Status', 'CompleteStatus', 'PaymentId', 'ConversationData', 'ConversationId', 'CallbackStatus', 'MdStatus', 'Hash', 'MerchantOrderNumber', 'IsPaymentSuccessful', 'PaymentType', 'PaymentTypeDescription'];

    return json_encode(array_replace(array_intersect_key(array_fill_keys($order, null), $members), $members), JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR);
}

/** "signed", "not signed", or why it was refused: what a webhook comes to. */
function verified(callable $read): string
{
    $outcome = outcome(function () use ($read, &$event): WebhookEvent {
        return $event = $read();
    });

    return $event instanceof WebhookEvent ? ($event->isSigned ? 'signed' : 'not signed') : $outcome;
}

/** JSON whose members are given as JSON; null takes one away. */
function jsonOf(?string ...$members): string
{
    $json = [];
    foreach (array_filter($members, fn (?string $value): bool => $value !== null) as $name => $value) {
        $json[] = json_encode((string) $name) . ":$value";
    }

    return '{' . implode(',', $json) . '}';
}

/** The offer of the provider's page: 1, 2 and 3 installments, of which the last is shown as 4. */
function pageOffer(): InstallmentOffer
{
    return new InstallmentOffer(kurus(1200), false, [
        new InstallmentPrice(1, 1, kurus(1200), kurus(1200), '67-ykb-4676'),
        new InstallmentPrice(2, 2, kurus(612), kurus(1224), '67-ykb-4676', kurus(24)),
        new InstallmentPrice(3, 4, kurus(312), kurus(1248), '67-ykb-4676', kurus(48)),
    ]);
}
