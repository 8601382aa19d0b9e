<?php

/**
 * One request of a shop in php-fpm: one call of one operation. Its body says which, with what, and where the providers are;
 * the answer is what the call reported, and what this worker holds after it.
 */

declare(strict_types=1);

namespace Payments\Soak;

use Payments\Card;
use Payments\Currency;
use Payments\Environment;
use Payments\Exception\NotFoundException;
use Payments\Exception\PaymentsException;
use Payments\Finrota;
use Payments\Hepsipay;
use Payments\HstMobil;
use Payments\Options;
use Payments\PaymentStatus;
use Payments\Verdict;

use function Payments\Tests\basketItem;
use function Payments\Tests\card;
use function Payments\Tests\descriptors;
use function Payments\Tests\frameArguments;
use function Payments\Tests\kurus;
use function Payments\Tests\linkArguments;
use function Payments\Tests\lira;
use function Payments\Tests\pageOffer;
use function Payments\Tests\peers;
use function Payments\Tests\pwsArguments;
use function Payments\Tests\vpwsArguments;

use const Payments\Tests\PAYMENT_SET;

require __DIR__ . '/../support/finrota.php';
require __DIR__ . '/../support/frame.php';
require __DIR__ . '/../support/descriptors.php';

/** The services of one of the shop's tenants: each has a CA file of its own, and so a connection of its own. */
final class Services
{
    private readonly Options $options;

    /** @param array<string, mixed> $job */
    public function __construct(array $job)
    {
        $this->options = new Options(...$job['options']);
    }

    public function hpm(): Finrota\Hpm
    {
        return new Finrota\Hpm($this->finrota('demo'));
    }

    public function pws(): Finrota\Pws
    {
        return new Finrota\Pws($this->finrota('demo'));
    }

    public function vpws(): Finrota\Vpws
    {
        return new Finrota\Vpws($this->finrota('dealer-one'));
    }

    public function webPos(): HstMobil\WebPos
    {
        return new HstMobil\WebPos(new HstMobil\Account(Environment::Sandbox, userName: '5000000000', password: 'Test1234', options: $this->options));
    }

    public function merchant(): Hepsipay\Merchant
    {
        return new Hepsipay\Merchant('10019', '1019', 'TestSecretKey', Environment::Sandbox, 'TestCallbackKey', options: $this->options);
    }

    private function finrota(string $keys): Finrota\Account
    {
        return new Finrota\Account("$keys-api-key", "$keys-secret-key", Environment::Sandbox, $this->options);
    }
}

/** What the shop keeps of a payment. @return array<string, mixed> */
function payment(Finrota\Payment|HstMobil\Payment $payment): array
{
    $page = $payment->threeDSecure;

    return [
        'status' => $payment->status->name, 'page' => $page === null ? null : $page->redirectUrl ?? $page->html,
        'reference' => $payment instanceof Finrota\Payment ? $payment->referenceNumber : null,
    ];
}

/** @return array<string, mixed> */
function transaction(Finrota\Transaction $transaction): array
{
    return ['status' => $transaction->status->name, 'reference' => $transaction->referenceNumber];
}

/**
 * Calls one operation.
 *
 * @param array<string, mixed> $job
 * @return array<string, mixed> what the shop keeps of the result
 */
function call(Services $shop, string $operation, array $job): array
{
    $order = $job['order'] ?? null;
    $reference = $job['reference'] ?? null;
    $card = isset($job['card']) ? ['card' => card(number: $job['card'])] : [];
    $bank = ($job['secure'] ?? false) ? ['use3D' => true, 'returnUrl' => 'https://shop.example/back'] : [];

    return match ($operation) {
        'HPM link' => ['link' => $shop->hpm()->createLink(...linkArguments(clientOrderReference: $order))->link],
        'HPM webhook' => ['status' => $shop->hpm()->parseWebhook($job['body'])->status->name],
        'PWS pay', 'PWS 3-D pay' => payment($shop->pws()->pay(...pwsArguments(...$card, ...$bank, clientOrderReferenceCode: $order))),
        'VPWS pay', 'VPWS 3-D pay' => payment($shop->vpws()->pay(...vpwsArguments(...$card, ...$bank, clientOrderReferenceCode: $order))),
        'PWS query', 'PWS 3-D end' => transaction($shop->pws()->transaction(referenceNumber: $reference)),
        'VPWS query', 'VPWS 3-D end' => transaction($shop->vpws()->transaction(referenceNumber: $reference)),
        'PWS cancel' => ['status' => $shop->pws()->cancel($reference, 'soak')->rawStatus === '1' ? 'Succeeded' : null],
        'VPWS cancel' => ['status' => $shop->vpws()->cancel($reference, 'soak')->rawStatus === '1' ? 'Succeeded' : null],
        'PWS refund' => ['remaining' => $shop->pws()->refund($reference, lira('1'), 'soak', lira('52'))->remaining?->decimal()],
        'VPWS refund' => ['remaining' => $shop->vpws()->refund($reference, lira('1'), 'soak', lira('250'))->remaining?->decimal()],
        'PWS options' => [
            'sets' => count($shop->pws()->paymentSets()), 'options' => count($shop->pws()->paymentOptionsForBin('415565', Currency::TRY, PAYMENT_SET)->poses),
        ],
        'VPWS options' => ['options' => count($shop->vpws()->paymentOptions(Currency::TRY))],
        'WebPos pay' => payment($shop->webPos()->pay(lira('10.00'), $order, 1, new Card('4155650100416111', 'TEST HOLDER', 12, 2030, '000'), 'https://shop.example/cb')),
        'WebPos complete' => ['status' => $shop->webPos()->complete($job['body'], $order, lira('10.00'))->verdict(lira('10.00')) === Verdict::Paid ? 'Succeeded' : 'differs'],
        'WebPos result' => ['status' => $shop->webPos()->result($order, $order)->status->name],
        'WebPos installments' => ['installments' => is_array($shop->webPos()->installments())],
        'Frame init' => ['token' => (new Hepsipay\Frame($shop->merchant()))->init(...frameArguments(merchantOrderNumber: $order))->token],
        'Frame availability' => ['linked' => (new Hepsipay\Frame($shop->merchant()))->checkAvailability(...frameArguments())->isAccountAlreadyLinked],
        'Hepsipay status' => ['status' => (new Hepsipay\Status($shop->merchant()))->get($job['token'])->status->name],
        'Hepsipay refund' => refund(new Hepsipay\Refund($shop->merchant()), $job),
        'Hepsipay installments' => installments(new Hepsipay\Installments($shop->merchant()), $job['body']),
        'Hepsipay webhook' => ['signed' => (new Hepsipay\Webhook($shop->merchant()))->verify($job['body'])->isSigned],
        'Hepsipay confirm' => confirm(new Hepsipay\Webhook($shop->merchant()), $job),
    };
}

/** @param array<string, mixed> $job @return array<string, mixed> */
function refund(Hepsipay\Refund $service, array $job): array
{
    $result = match ($job['by']) {
        'payment' => $service->byPaymentId($job['paymentId'], kurus(100)),
        'reference' => $service->byReferenceNo($job['reference'], kurus(100)),
        'item' => $service->basketItem(new Hepsipay\BasketItemRefund('630436', kurus(100)), $job['paymentId']),
    };

    return ['result' => $result::class];
}

/** @return array<string, mixed> */
function installments(Hepsipay\Installments $service, string $body): array
{
    return ['order' => $service->parseQuery($body)->orderNumber, 'bytes' => strlen($service->respond(pageOffer()))];
}

/** @param array<string, mixed> $job @return array<string, mixed> */
function confirm(Hepsipay\Webhook $service, array $job): array
{
    return ['status' => $service->confirm($service->parse($job['body']), $job['token'], kurus(1000))->verdict(kurus(1000)) === Verdict::Paid ? 'Succeeded' : 'differs'];
}

/**
 * Asks the provider what became of a call that ended as Unknown; asking charges nobody. The plan has waited long enough (Plan::HELD), so
 * resolve() need not wait as well.
 *
 * @param array<string, mixed> $job
 * @return array<string, mixed> whether it was carried out
 */
function ask(Services $shop, string $operation, array $job): array
{
    $order = $job['order'] ?? null;
    $reference = $job['reference'] ?? null;
    $paid = static fn (?Finrota\Transaction $found): array => [
        'booked' => $found?->status === PaymentStatus::Succeeded, 'reference' => $found?->referenceNumber, 'amount' => $found?->lastAmount?->decimal(),
    ];
    $known = static function (\Closure $ask): array {
        try {
            $ask();

            return ['booked' => true];
        } catch (NotFoundException) {
            return ['booked' => false];
        }
    };

    return match ($operation) {
        'PWS pay', 'PWS 3-D pay' => $paid($shop->pws()->resolve($order, 1)),
        'VPWS pay', 'VPWS 3-D pay' => $paid($shop->vpws()->resolve($order, 1)),
        'PWS cancel' => ['booked' => $shop->pws()->transaction(referenceNumber: $reference)->status === PaymentStatus::Cancelled],
        'VPWS cancel' => ['booked' => $shop->vpws()->transaction(referenceNumber: $reference)->status === PaymentStatus::Cancelled],
        'PWS refund' => ['booked' => $shop->pws()->transaction(referenceNumber: $reference)->lastAmount->decimal() === '51.00'],
        'VPWS refund' => ['booked' => $shop->vpws()->transaction(referenceNumber: $reference)->lastAmount->decimal() === '249.00'],
        'WebPos pay' => $known(static fn () => $shop->webPos()->result($order, $order)),
        'WebPos complete' => ['booked' => $shop->webPos()->result($order, $order)->status->isPaid()],
        'Hepsipay refund' => ['booked' => (new Hepsipay\Status($shop->merchant()))->get($job['token'])->status === PaymentStatus::PartiallyRefunded],
    };
}

/** Has every tenant ask for what nobody knows: afterwards the worker holds as many connections as it may, all alive. */
function rest(array $job): array
{
    foreach ($job['tenants'] as $caFile) {
        $shop = new Services(['options' => ['caFile' => $caFile] + $job['options']]);
        try {
            (new Hepsipay\Status($shop->merchant()))->get('nobody');
        } catch (NotFoundException) {
        }
    }

    return [];
}

$job = json_decode(file_get_contents('php://input'), true, 16, JSON_THROW_ON_ERROR);
$answer = ['worker' => getmypid(), 'said' => 'Completed', 'why' => null, 'result' => null];
try {
    $answer['result'] = match (true) {
        isset($job['tenants']) => rest($job),
        $job['ask'] => ask(new Services($job), $job['operation'], $job),
        default => call(new Services($job), $job['operation'], $job),
    };
} catch (PaymentsException $failure) {
    $answer = ['said' => $failure->outcome()->name, 'why' => $failure::class . ': ' . $failure->getMessage()] + $answer;
} catch (\Throwable $thrown) {
    $answer = ['said' => 'none', 'why' => (string) $thrown] + $answer;
}
if (isset($job['sabotage'])) {
    require __DIR__ . '/sabotage.php';
    $answer = sabotage($job, $answer);
}
if ($job['look']) {
    $answer['connections'] = count(array_keys(peers(descriptors('self')), $job['port'], true));
}
echo json_encode($answer, JSON_THROW_ON_ERROR | JSON_INVALID_UTF8_SUBSTITUTE);
