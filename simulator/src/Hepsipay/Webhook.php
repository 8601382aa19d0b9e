<?php

declare(strict_types=1);

namespace Simulator\Hepsipay;

use Simulator\Json;
use Simulator\Number;
use Simulator\World;

/** The notice to the merchant's server, with the processor's hash for a 3-D payment. */
final class Webhook
{
    public function __construct(private readonly World $world)
    {
    }

    /** @param array<string, mixed> $payment */
    public function send(array $payment, bool $threeD, bool $successful): void
    {
        $url = $this->world->settings->text('hepsipayWebhookUrl');
        if ($url === '' || (!$successful && !$this->world->settings->flag('hepsipayWebhookOnFailure'))) {
            return;
        }
        $status = match (true) {
            !$threeD => '',
            $successful => 'SUCCESS',
            default => 'FAILURE',
        };
        $fields = [
            'Status' => $status,
            'CompleteStatus' => $threeD && $successful ? 'WAITING' : '',
            'PaymentId' => new Number($payment['paymentId'] ?? Payments::paymentId()),
            'ConversationData' => null,
            'ConversationId' => World::guid(),
            'CallbackStatus' => null,
            'MdStatus' => $threeD && $successful ? 1 : 0,
            'Hash' => '',
            'MerchantOrderNumber' => $payment['merchantOrderNumber'],
            'IsPaymentSuccessful' => $successful,
            'PaymentType' => (string) $payment['paymentType'],
            'PaymentTypeDescription' => $payment['paymentTypeDescription'],
        ];
        if ($threeD) {
            $fields['Hash'] = $this->hash($fields);
        }
        $this->world->webhooks->send('hepsipay', $url, Json::encode($fields));
    }

    /** @param array<string, mixed> $fields */
    private function hash(array $fields): string
    {
        $right = hash('sha256', implode('###', [
            $this->world->settings->text('callbackKey'), $fields['Status'], $fields['CompleteStatus'], $fields['PaymentId']->text,
            (string) $fields['ConversationData'], $fields['ConversationId'], (string) $fields['CallbackStatus'],
        ]));

        return match ($this->world->settings->text('hepsipayWebhookHash')) {
            'right' => $right,
            'wrong' => strrev($right),
            'none' => '',
        };
    }
}
