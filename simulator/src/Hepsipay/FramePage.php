<?php

declare(strict_types=1);

namespace Simulator\Hepsipay;

use Simulator\Http\Request;
use Simulator\Http\Response;
use Simulator\Json;
use Simulator\Later;
use Simulator\OtpPage;
use Simulator\Page;
use Simulator\Refused;
use Simulator\Service;
use Simulator\World;

/** What the customer sees in the frame: wallet, stored card, shopping loan; installments; 3-D; the way back to the shop. */
final class FramePage implements Service
{
    public const PATH = '/hepsipay-frame/';

    private const STORED_CARD_BIN = '37442500';

    /** Button => [payment type, succeeds]. */
    private const BUTTONS = [
        'wallet' => [1, true], 'wallet-fail' => [1, false],
        'card' => [2, true], 'card-fail' => [2, false],
        'loan' => [3, true], 'loan-fail' => [3, false],
    ];

    private const LABELS = [
        'wallet' => 'Cüzdan', 'wallet-fail' => 'Cüzdan (hata)', 'card' => 'Saklı kart', 'card-fail' => 'Saklı kart (hata)',
        'loan' => 'Alışveriş kredisi', 'loan-fail' => 'Alışveriş kredisi (hata)', 'cancel' => 'Vazgeç',
    ];

    /** Payment type => [state when paid, when failed]; a card paid with 3-D has its own pair. */
    private const STATES = [
        1 => [State::WALLET_DONE, State::WALLET_FAILED],
        2 => [State::NON_THREE_D_DONE, State::NON_THREE_D_FAILED],
        3 => [State::LOAN_DONE, State::LOAN_FAILED],
    ];

    private readonly Webhook $webhook;

    public function __construct(
        private readonly World $world,
        private readonly Payments $payments,
        private readonly Installments $installments,
        private readonly OtpPage $otp,
    ) {
        $this->webhook = new Webhook($world);
        $otp->on('hepsipay', $this->afterOtp(...));
    }

    public function routes(): array
    {
        return [['GET', self::PATH, $this->show(...)], ['POST', self::PATH, $this->act(...)]];
    }

    public function refusal(Refused $refused): Response
    {
        return Page::message('Hepsipay', $refused->getMessage(), $refused->status);
    }

    private function show(Request $request): Response
    {
        return $this->page($this->payment($request));
    }

    private function act(Request $request): Response|Later
    {
        $payment = $this->payment($request);
        $form = $request->form();
        $button = $form['action'] ?? '';
        if ($button === 'cancel') {
            return Page::message('Hepsipay', 'Vazgeçildi.');
        }
        if (!isset(self::BUTTONS[$button])) {
            throw Refused::malformed('action must be one of ' . implode(', ', [...array_keys(self::BUTTONS), 'cancel']));
        }
        [$type, $succeeds] = self::BUTTONS[$button];
        $count = ($form['installment'] ?? '') === '' ? null : (int) $form['installment'];
        if ($type !== 2 || $this->world->settings->text('installmentUrl') === '') {
            $init = Json::decode($payment['init']);
            $allowed = array_map(static fn ($number): int => $number->toInt(), $init->AllowedInstallments ?? []);
            if ($count !== null && $count !== 1 && !in_array($count, $allowed, true)) {
                throw Refused::malformed("installment: $count is not allowed for this order");
            }

            return $this->begin($request, $payment, $type, $succeeds, $count ?? 1, null);
        }

        return $this->withOptions($request, $payment, $succeeds, $button, $count);
    }

    /** The merchant runs its own installments: ask it, then show the options or pay with the one chosen. */
    private function withOptions(Request $request, array $payment, bool $succeeds, string $button, ?int $count): Later
    {
        $later = new Later();
        $this->installments->ask($payment, substr(self::STORED_CARD_BIN, 0, 6), function (array $options, array $problems) use ($later, $request, $payment, $succeeds, $button, $count): void {
            $later->give(match (true) {
                $problems !== [] => Page::message('Taksit servisi', implode('; ', $problems), 502),
                $count === null => $this->optionsPage($payment, $options, $button),
                isset($options[$count]) => $this->begin($request, $payment, 2, $succeeds, $count, $options[$count]),
                default => Page::message('Taksit', "installment: $count is not offered", 400),
            });
        });

        return $later;
    }

    /** @param array<string, mixed>|null $option what the merchant's service says about this installment */
    private function begin(Request $request, array $payment, int $type, bool $succeeds, int $count, ?array $option): Response
    {
        $init = Json::decode($payment['init']);
        $changes = [
            'paymentType' => $type, 'paymentTypeDescription' => State::TYPES[$type], 'installmentCount' => $count,
            'amount' => $option['total'] ?? $payment['amount'], 'posAlias' => $option['pos'] ?? $init->PosAlias ?? null,
            'binNumber' => $type === 2 ? self::STORED_CARD_BIN : null,
        ];
        if ($type === 3 || !($option['force3ds'] ?? false) && !($init->Force3ds ?? false)) {
            return $this->finish($request, $payment, $changes, $succeeds, false);
        }
        $this->payments->change($payment, ['status' => State::THREE_D_INITIALIZED] + $changes);

        return Response::redirect($this->otp->open('hepsipay', $payment['token'] . ($succeeds ? '' : '!'), [
            'Tutar' => self::lira($changes['amount']), 'Sipariş' => (string) $payment['merchantOrderNumber'],
        ]));
    }

    private function afterOtp(Request $request, string $reference, string $result): Response
    {
        $payment = $this->payments->find('token', rtrim($reference, '!'));
        $succeeds = $result === OtpPage::RIGHT && !str_ends_with($reference, '!');

        return $this->finish($request, $payment, [], $succeeds, true);
    }

    /** @param array<string, mixed> $changes */
    private function finish(Request $request, array $payment, array $changes, bool $succeeds, bool $threeD): Response
    {
        self::refusePaid($this->payments->find('id', $payment['id'])); // another tab may have been faster
        $type = $changes['paymentType'] ?? $payment['paymentType'];
        $states = $threeD && $type === 2 ? [State::THREE_D_DONE, State::THREE_D_FAILED] : self::STATES[$type];
        $changes += ['status' => $states[$succeeds ? 0 : 1], 'paymentId' => $succeeds ? Payments::paymentId() : null];
        $this->payments->change($payment, $changes);
        $payment = $this->payments->find('id', $payment['id']);
        $this->webhook->send($payment, $threeD, $succeeds);
        if (!$succeeds) {
            return $this->page($payment, 'Ödeme alınamadı, yeniden deneyin.');
        }
        $this->world->book(
            $request,
            'hepsipay',
            'payment',
            $payment['referenceNo'],
            $payment['merchantOrderNumber'],
            (string) $payment['amount'],
            'TRY',
        );

        return $this->backToShop($payment);
    }

    /** Form, JSON or not at all: what the shop's page chose in the web SDK. */
    private function backToShop(array $payment): Response
    {
        $url = Json::decode($payment['init'])->MerchantCallBackUrl;
        $fields = ['token' => $payment['token'], 'MerchantOrderNumber' => (string) $payment['merchantOrderNumber']];

        return match ($this->world->settings->text('callbackAs')) {
            'form' => Page::autoPost($url, $fields),
            'json' => Page::autoPostJson($url, Json::encode($fields)),
            'none' => Page::message('Hepsipay', 'Ödeme tamamlandı.'),
        };
    }

    /** @return array<string, mixed> a payment that waits for its customer */
    private function payment(Request $request): array
    {
        $token = array_column($request->queryPairs(), 1, 0)['token'] ?? '';
        $payment = $this->payments->find('token', $token);
        if ($payment === null || $payment['init'] === null) {
            throw Refused::unknown('token: is not known');
        }
        self::refusePaid($payment);
        $made = strtotime(substr($payment['createDate'], 0, 19) . 'Z');
        if ($made + $this->world->settings->int('frameLifetimeSeconds') <= $this->world->clock->now()) {
            throw new Refused(410, ['this session has expired: init again']);
        }

        return $payment;
    }

    private static function refusePaid(array $payment): void
    {
        if (State::isPaid($payment['status']) || $payment['status'] === State::REFUNDED) {
            throw new Refused(410, ['this session has been paid']);
        }
    }

    private function page(array $payment, ?string $note = null): Response
    {
        return Page::form('Hepsipay', [
            'Tutar' => self::lira($payment['amount']), 'Sipariş' => (string) $payment['merchantOrderNumber'],
            'Hesap' => (string) $payment['accountKey'],
        ] + ($note === null ? [] : ['Uyarı' => $note]), self::LABELS, ['installment' => 'Taksit sayısı']);
    }

    /** @param array<int, array<string, mixed>> $options */
    private function optionsPage(array $payment, array $options, string $button): Response
    {
        $facts = ['Sipariş' => (string) $payment['merchantOrderNumber']];
        foreach ($options as $count => $option) {
            $facts["Taksit $count"] = "{$option['shown']} x " . self::lira($option['each']) . ' = ' . self::lira($option['total']);
        }

        return Page::form('Taksit seçimi', $facts, [$button => 'Öde'], ['installment' => 'Taksit sayısı']);
    }

    private static function lira(int $kurus): string
    {
        return sprintf('%d,%02d TL', intdiv($kurus, 100), $kurus % 100);
    }
}
