<?php

/**
 * Every operation that writes, with arguments that are good.
 */

declare(strict_types=1);

namespace Payments\Faults;

use Payments\Card;
use Payments\Exception\NotFoundException;
use Payments\Finrota\ErpFilter;
use Payments\PaymentStatus;

use function Payments\Tests\basketItem;
use function Payments\Tests\frameArguments;
use function Payments\Tests\kurus;
use function Payments\Tests\linkArguments;
use function Payments\Tests\lira;
use function Payments\Tests\pwsArguments;
use function Payments\Tests\vpwsArguments;

const FINROTA_LOGIN = '/auth/api/token/connect';
const HSTMOBIL_LOGIN = '/api/Auth/login';

/** How many texts of 65000 bytes no pair of socket buffers takes in at once. */
const LARGE = 400;

/** The reference of a payment that was made a moment ago. */
function paidReference(string $service): \Closure
{
    return static fn (Bench $bench): array => [
        'reference' => $service === 'pws'
            ? $bench->aside()->pws()->pay(...pwsArguments())->referenceNumber
            : $bench->aside()->vpws()->pay(...vpwsArguments())->referenceNumber,
    ];
}

function bookedReference(string $kind): \Closure
{
    return static fn (Bench $bench, array $subject): int => count(array_filter(
        $bench->simulator->bookings($kind),
        static fn (array $row): bool => $row['reference'] === $subject['reference'],
    ));
}

/** Whether HstMobil knows the payment. */
function webPosKnows(Services $services, array $subject): bool
{
    try {
        $services->webPos()->result($subject['order'], $subject['order']);

        return true;
    } catch (NotFoundException) {
        return false;
    }
}

/** @return array<string, mixed> */
function webPosArguments(string $order): array
{
    return [
        'amount' => lira('10.00'), 'orderId' => $order, 'installment' => 1, 'callbackUrl' => 'https://shop.example/cb',
        'card' => new Card('4155650100416111', 'TEST HOLDER', 12, 2030, '000'),
    ];
}

/** A payment at HstMobil whose customer is through with the bank's page. */
function verifiedPayment(Bench $bench): array
{
    $order = $bench->newReference();
    $payment = $bench->aside()->webPos()->pay(...webPosArguments($order));
    $bench->simulator->threeDSecure($payment->threeDSecure->redirectUrl);

    return ['order' => $order];
}

$newOrder = static fn (Bench $bench): array => ['order' => $bench->newReference()];
$bookedOrder = static fn (string $kind): \Closure => static fn (Bench $bench, array $subject): int
    => count($bench->simulator->bookings($kind, null, $subject['order']));

return [
    new Operation(
        'PWS pay',
        '/pws/payment',
        FINROTA_LOGIN,
        $newOrder,
        static fn (Services $s, array $subject) => $s->pws()->pay(...pwsArguments(clientOrderReferenceCode: $subject['order'])),
        $bookedOrder('payment'),
        static fn (Services $s, array $subject): bool => $s->pws()->resolve($subject['order'], 50)?->status === PaymentStatus::Succeeded,
    ),
    new Operation(
        'VPWS pay',
        '/vpws/payment',
        FINROTA_LOGIN,
        $newOrder,
        static fn (Services $s, array $subject) => $s->vpws()->pay(...vpwsArguments(clientOrderReferenceCode: $subject['order'])),
        $bookedOrder('payment'),
        static fn (Services $s, array $subject): bool => $s->vpws()->resolve($subject['order'], 50)?->status === PaymentStatus::Succeeded,
    ),
    new Operation(
        'WebPos pay',
        '/api/Payments/Payment',
        HSTMOBIL_LOGIN,
        $newOrder,
        static fn (Services $s, array $subject) => $s->webPos()->pay(...webPosArguments($subject['order'])),
        static fn (Bench $bench, array $subject): int => count(array_filter(
            $bench->rows('hstmobil/payments', 'payments'),
            static fn (array $row): bool => $row['orderId'] === $subject['order'],
        )),
        webPosKnows(...),
    ),
    new Operation(
        'WebPos result',
        '/api/Payments/PaymentResult',
        HSTMOBIL_LOGIN,
        verifiedPayment(...),
        static fn (Services $s, array $subject) => $s->webPos()->result($subject['order'], $subject['order']),
        $bookedOrder('payment'),
        static fn (Services $s, array $subject): bool => $s->webPos()->result($subject['order'], $subject['order'])->status->isPaid(),
        isQuestion: true,
    ),
    new Operation(
        'HPM link',
        '/hpm',
        FINROTA_LOGIN,
        $newOrder,
        static fn (Services $s, array $subject) => $s->hpm()->createLink(...linkArguments(clientOrderReference: $subject['order'])),
        $bookedOrder('link'),
        null,
        static fn (Services $s, array $subject) => $s->hpm()->createLink(...linkArguments(
            clientOrderReference: $subject['order'],
            additionalData: array_fill_keys(array_map(static fn (int $i): string => "field $i", range(1, LARGE)), str_repeat('x', 65000)),
        )),
    ),
    new Operation(
        'PWS cancel',
        '/pws/payment/cancel',
        FINROTA_LOGIN,
        paidReference('pws'),
        static fn (Services $s, array $subject) => $s->pws()->cancel($subject['reference'], 'fault run'),
        bookedReference('cancel'),
        static fn (Services $s, array $subject): bool => $s->pws()->transaction(referenceNumber: $subject['reference'])->status === PaymentStatus::Cancelled,
    ),
    new Operation(
        'PWS refund',
        '/pws/payment/refund',
        FINROTA_LOGIN,
        paidReference('pws'),
        static fn (Services $s, array $subject) => $s->pws()->refund($subject['reference'], lira('1'), 'fault run', lira('52')),
        bookedReference('refund'),
        static fn (Services $s, array $subject): bool => $s->pws()->transaction(referenceNumber: $subject['reference'])->lastAmount->decimal() === '51.00',
    ),
    new Operation(
        'VPWS cancel',
        '/vpws/payment/cancel',
        FINROTA_LOGIN,
        paidReference('vpws'),
        static fn (Services $s, array $subject) => $s->vpws()->cancel($subject['reference'], 'fault run'),
        bookedReference('cancel'),
        static fn (Services $s, array $subject): bool => $s->vpws()->transaction(referenceNumber: $subject['reference'])->status === PaymentStatus::Cancelled,
    ),
    new Operation(
        'VPWS refund',
        '/vpws/payment/refund',
        FINROTA_LOGIN,
        paidReference('vpws'),
        static fn (Services $s, array $subject) => $s->vpws()->refund($subject['reference'], lira('1'), 'fault run', lira('250')),
        bookedReference('refund'),
        static fn (Services $s, array $subject): bool => $s->vpws()->transaction(referenceNumber: $subject['reference'])->lastAmount->decimal() === '249.00',
    ),
    new Operation(
        'ERP code',
        '/api/setPaymentErpCode',
        FINROTA_LOGIN,
        paidReference('pws'),
        static fn (Services $s, array $subject) => $s->erp()->setErpCode($subject['reference'], 'fault run'),
        bookedReference('mark'),
        static fn (Services $s, array $subject): bool => $s->erp()->payments(new ErpFilter(referenceNumber: $subject['reference']))->current()->erpTransactionCode === 'fault run',
        isPut: true,
    ),
    new Operation(
        'Hepsipay refund',
        '/payment/refund',
        null,
        static function (Bench $bench): array {
            $payment = $bench->simulator->createHepsipayPayment(['amount' => 1000]);

            return ['reference' => $payment['referenceNo'], 'token' => $payment['token'], 'paymentId' => (string) $payment['paymentId']];
        },
        static fn (Services $s, array $subject) => $s->refund()->byPaymentId($subject['paymentId'], kurus(100)),
        bookedReference('refund'),
        static fn (Services $s, array $subject): bool => $s->status()->get($subject['token'])->status === PaymentStatus::PartiallyRefunded,
    ),
    new Operation(
        'Frame init',
        '/v2/hepsipayframe/init',
        null,
        $newOrder,
        static fn (Services $s, array $subject) => $s->frame()->init(...frameArguments(merchantOrderNumber: $subject['order'])),
        static fn (Bench $bench, array $subject): int => count(array_filter(
            $bench->rows('hepsipay/payments', 'payments'),
            static fn (array $row): bool => $row['merchantOrderNumber'] === $subject['order'],
        )),
        null,
        static fn (Services $s, array $subject) => $s->frame()->init(...frameArguments(
            merchantOrderNumber: $subject['order'],
            amount: kurus(LARGE),
            basketItems: array_fill(0, LARGE, basketItem(product: str_repeat('x', 65000), price: kurus(1))),
        )),
    ),
];
