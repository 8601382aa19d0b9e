<?php

declare(strict_types=1);

namespace Simulator\Finrota;

use Simulator\Check;
use Simulator\Clock;
use Simulator\Decimal;
use Simulator\Field;
use Simulator\Http\Request;
use Simulator\Http\Response;
use Simulator\Json;
use Simulator\Page;
use Simulator\Refused;
use Simulator\Service;
use Simulator\World;

/** Hosted payment link: POST /hpm makes a link, the page of that link takes the money, a webhook notifies the shop. */
final class Hpm implements Service
{
    private const PAGE = '/netahsilat/hpm';

    /** Form action => [transactionStatusId, error code, error text, link state]. */
    private const OUTCOMES = [
        'pay' => [1, null, null, 'paid'],
        'fail' => [2, '05', 'İşlem onaylanmadı', 'failed'],
    ];

    /** userVerificationBy => the member of customer it looks at; for "Id" the provider does not say which. */
    private const VERIFIED_BY = ['Id' => 'code', 'Email' => 'email', 'Tckn' => 'tckn', 'Gsm' => 'gsm'];

    public function __construct(
        private readonly World $world,
        private readonly Tokens $tokens,
        private readonly Transactions $transactions,
    ) {
    }

    public function routes(): array
    {
        return [
            ['POST', '/hpm', $this->createLink(...)],
            ['GET', self::PAGE, $this->page(...)],
            ['POST', self::PAGE, $this->act(...)],
        ];
    }

    public function refusal(Refused $refused): Response
    {
        return Envelope::refusal($refused);
    }

    /** @return array<string, Field> */
    private function linkFields(): array
    {
        return [
            'currencyCode' => Field::currency(),
            'clientOrderReference' => Field::text(),
            'amount' => Field::positive(),
            'paymentSetId' => Field::guid()->must(
                static fn (string $id): bool => isset(PaymentSets::ALL[strtolower($id)]),
                'is not a known payment set',
            ),
            'description' => Field::anyText()->optional(),
            'customer' => Field::object([
                'email' => Field::email(),
                'gsm' => Field::text()->optional(),
                'tckn' => Field::text()->optional(),
                'code' => Field::text()->optional(),
                'name' => Field::anyText()->optional(),
                'surname' => Field::anyText()->optional(),
                'erpCode' => Field::anyText()->optional(),
            ]),
            'successURL' => Field::url()->optional(),
            'failURL' => Field::url()->optional(),
            'webhookURL' => Field::url()->optional(),
            'userVerificationBy' => Field::oneOf(...array_keys(self::VERIFIED_BY)),
            'userVerificationFailBehavior' => Field::oneOf('Create', 'Error', 'Default', 'DefaultUser'),
            'additionalData' => Field::dictionary(Field::anyText())->optional(),
        ];
    }

    private function createLink(Request $request): Response
    {
        $this->tokens->owner($request, 'hpm');
        $order = Check::json($request, $this->linkFields());
        $this->verifyCustomer($order);

        $now = $this->world->clock->now();
        $link = [
            'guid' => World::guid(),
            'timestamp' => (string) (int) ($now * 1000),
            'sign' => bin2hex(random_bytes(32)),
            'expires' => $now + $this->world->settings->int('linkLifetimeSeconds'),
            'state' => 'open',
            'amount' => Decimal::of($order->amount->text)->text(2),
            'currency' => $order->currencyCode,
            'clientReference' => $order->clientOrderReference,
            'description' => $order->description ?? null,
            'successUrl' => $order->successURL ?? null,
            'failUrl' => $order->failURL ?? null,
            'webhookUrl' => $order->webhookURL ?? null,
            'request' => $request->body,
        ];
        $id = $this->world->store->insert('hpm_links', $link);
        $this->world->store->update('hpm_links', $id, ['reference' => sprintf('HPM-%s-%05d', gmdate('Ymd', (int) $now), $id)]);
        $this->world->book($request, 'hpm', 'link', $link['guid'], $link['clientReference'], $link['amount'], $link['currency']);

        return Envelope::ok([
            'link' => $this->world->pages() . self::PAGE . "?id={$link['guid']}&timestamp={$link['timestamp']}&sign={$link['sign']}",
            'expiryUtc' => Clock::iso($link['expires']),
        ]);
    }

    /** A customer whose verified value begins with "unknown" is not found. */
    private function verifyCustomer(\stdClass $order): void
    {
        $member = self::VERIFIED_BY[$order->userVerificationBy];
        $value = $order->customer->{$member} ?? null;
        if ($value === null) {
            throw Refused::malformed("customer.$member: is required when userVerificationBy is $order->userVerificationBy");
        }
        if (str_starts_with($value, 'unknown') && $order->userVerificationFailBehavior === 'Error') {
            throw Refused::unknown("customer.$member: no such customer");
        }
    }

    private function page(Request $request): Response
    {
        return $this->show($this->link($request));
    }

    /** The buttons of the page. */
    private function act(Request $request): Response
    {
        $link = $this->link($request);
        if ($this->state($link) !== 'open') {
            return $this->show($link);
        }
        $action = $request->form()['action'] ?? '';
        if ($action === 'cancel') {
            $this->world->store->update('hpm_links', $link['id'], ['state' => 'cancelled']);

            return $this->goTo($link['failUrl'], 'Ödeme iptal edildi.');
        }
        if (!isset(self::OUTCOMES[$action])) {
            return Page::message('Bilinmeyen işlem', 'action must be pay, fail or cancel', 400);
        }
        [$status, $errorCode, $errorText, $state] = self::OUTCOMES[$action];
        $this->world->store->update('hpm_links', $link['id'], ['state' => $state]);
        $transaction = $this->transactions->ofLink($link, $status, $errorCode, $errorText);
        if ($status === 1) {
            $this->world->book($request, 'hpm', 'payment', $transaction, $link['clientReference'], $link['amount'], $link['currency']);
        }
        if ($link['webhookUrl'] !== null) {
            $this->world->webhooks->send('hpm', $link['webhookUrl'], Json::encode([
                'Id' => $transaction,
                'TransactionStatusId' => $status,
                'OrderReference' => $link['reference'],
                'ClientOrderReference' => $link['clientReference'],
                'PureAmount' => Decimal::of($link['amount'])->number(),
                'CurrencyId' => $link['currency'],
                'VPosErrorCode' => $errorCode,
                'VPosErrorMessage' => $errorText,
            ]));
        }

        return $status === 1
            ? $this->goTo($link['successUrl'], 'Ödeme tamamlandı.')
            : $this->goTo($link['failUrl'], 'Ödeme alınamadı.');
    }

    /** @return array<string, mixed>|null the link of this URL; every part of it must be right */
    private function link(Request $request): ?array
    {
        $part = array_column($request->queryPairs(), 1, 0);
        $link = $this->world->store->find('hpm_links', ['guid' => $part['id'] ?? '']);
        $known = $link !== null
            && ($part['timestamp'] ?? '') === $link['timestamp']
            && hash_equals($link['sign'], $part['sign'] ?? '');

        return $known ? $link : null;
    }

    /** @param array<string, mixed>|null $link */
    private function state(?array $link): string
    {
        return match (true) {
            $link === null => 'unknown',
            $link['state'] === 'open' && $link['expires'] <= $this->world->clock->now() => 'expired',
            default => $link['state'],
        };
    }

    /** @param array<string, mixed>|null $link */
    private function show(?array $link): Response
    {
        return match ($this->state($link)) {
            'open' => Page::form('Ödeme', [
                'Tutar' => $link['amount'] . ' ' . $link['currency'],
                'Sipariş' => $link['clientReference'],
                'Referans' => $link['reference'],
                'Açıklama' => (string) $link['description'],
            ], ['pay' => 'Öde', 'fail' => 'Başarısız', 'cancel' => 'İptal']),
            'unknown' => Page::message('Geçersiz bağlantı', 'This link is not known.', 404),
            'expired' => Page::message('Bağlantının süresi doldu', 'This link has expired.', 410),
            default => Page::message('Bağlantı kullanılmış', "This link has been used: {$link['state']}.", 410),
        };
    }

    private function goTo(?string $url, string $otherwise): Response
    {
        return $url === null ? Page::message('Ödeme', $otherwise) : Response::redirect($url);
    }
}
