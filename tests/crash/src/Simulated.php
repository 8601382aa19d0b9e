<?php

declare(strict_types=1);

namespace Payments\Crash;

use Payments\Attempt;
use Payments\Card;
use Payments\Currency;
use Payments\Environment;
use Payments\Finrota;
use Payments\Gateway;
use Payments\Hepsipay;
use Payments\HstMobil;
use Payments\Money;
use Payments\Options;
use Payments\Page;
use Payments\PageKind;
use Payments\Testing\Webhooks;
use Simulator\Client;

require_once __DIR__ . '/../../../simulator/Client.php';

/** The library's own gateways against the simulator. */
final class Simulated implements Provider
{
    /** By the name in a place: gateway of pages, and of cards without 3-D Secure. */
    public const SERVICES = [
        'simulator' => ['hepsipay.frame', 'finrota.pws'],
        'vpws' => ['finrota.vpws', 'finrota.vpws'],
        'webpos' => ['hstmobil.webpos', null],
        'hpm' => ['finrota.hpm', null],
        'hpm+pws' => ['finrota.hpm', null],
    ];

    private const PAYMENT_SET = '504978bf-bebd-40c5-89aa-b76f3a20341c';
    private const POS = '384badef-11ec-ee11-98f2-005056b0d2e5';
    private const DEALER_POS = '03cbbf3e-ff9e-ee11-98ef-005056b0d2e5';
    private const CALLBACK_KEY = 'TestCallbackKey';
    private const NUMBERS = ['declined' => '4155650100000519', 'pending' => '4155650100000337'];
    private const GOOD_CARD = '4155650100416111';
    private const CARD_WITH_HTML = '4589963225894785'; // at HstMobil
    /** Where a gateway's questions go to. */
    private const QUESTIONS = [
        'finrota.pws' => '/pws/payment/transaction', 'finrota.vpws' => '/vpws/transaction', 'finrota.hpm' => '/pws/payment/transaction',
        'hstmobil.webpos' => '/api/Payments/PaymentResult', 'hepsipay.frame' => '/payment/',
    ];

    private readonly Client $simulator;
    private readonly Options $options;
    private readonly string $pages;
    private readonly ?string $cards;

    public function __construct(private readonly string $service, string $folder)
    {
        $this->simulator = Client::attach($folder);
        $this->options = new Options(baseUrl: $this->simulator->url(), caFile: $this->simulator->caFile(), retries: 0);
        [$this->pages, $this->cards] = self::SERVICES[$service];
    }

    public function gateways(): array
    {
        return array_map($this->gateway(...), array_values(array_unique(array_filter([$this->pages, $this->cards]))));
    }

    private function gateway(string $name): Gateway
    {
        $company = new Finrota\Account('demo-api-key', 'demo-secret-key', Environment::Sandbox, $this->options);

        return match ($name) {
            'hepsipay.frame' => new Hepsipay\FrameGateway(
                new Hepsipay\Merchant('10019', '1019', 'TestSecretKey', Environment::Sandbox, callbackKey: self::CALLBACK_KEY, options: $this->options),
                categoryId: '0002131',
            ),
            'finrota.pws' => new Finrota\PwsGateway($company, self::POS, self::PAYMENT_SET, 'NT53240185'),
            'finrota.vpws' => new Finrota\VpwsGateway(
                new Finrota\Account('dealer-one-api-key', 'dealer-one-secret-key', Environment::Sandbox, $this->options),
                self::DEALER_POS,
            ),
            'hstmobil.webpos' => new HstMobil\WebPosGateway(
                new HstMobil\Account(Environment::Sandbox, userName: '5000000000', password: 'Test1234', options: $this->options),
            ),
            'finrota.hpm' => $this->service === 'hpm'
                ? new Finrota\HpmGateway($company, self::PAYMENT_SET, trustNotice: true)
                : new Finrota\HpmGateway($company, self::PAYMENT_SET, through: new Finrota\Pws($company)),
        };
    }

    public function ways(): array
    {
        return [
            ...($this->pages === 'finrota.hpm' ? ['page'] : self::PAGES),
            ...($this->cards === null ? [] : self::CARDS),
            ...match ($this->pages) {
                'hepsipay.frame' => ['notice'],
                'finrota.hpm' => ['notice', 'mail'],
                default => [],
            },
        ];
    }

    public function way(string $how): array
    {
        if ($how === 'lost' || $how === 'unsent') {
            $fault = $how === 'lost' ? 'close-before-answer' : 'drop-before-commit';
            $this->simulator->fault($fault, self::payments((string) $this->cards), ['times' => 1, 'method' => 'POST']);
        }
        if ($how === 'page' && !in_array($this->pages, ['hstmobil.webpos', 'finrota.vpws'], true)) {
            return [$this->pages, true, null];
        }
        $number = $how === 'html' && $this->cards === null ? self::CARD_WITH_HTML : self::NUMBERS[$how] ?? self::GOOD_CARD;
        $isPage = in_array($how, self::PAGES, true);

        return [$isPage ? $this->cards ?? $this->pages : $this->cards, $isPage, new Card($number, 'Ada Lovelace', 12, 2050, '123')];
    }

    /** Where payments of a service of cards go to. */
    private static function payments(string $gateway): string
    {
        return $gateway === 'finrota.pws' ? '/pws/payment' : '/vpws/payment';
    }

    public function customerPays(Attempt $attempt, ?Page $page): array
    {
        if ($attempt->gateway === 'finrota.hpm') {
            $this->simulator->payLink($attempt->handles['link']);

            return [$this->webhook($attempt->reference)['secret'] ?? '', []];
        }
        if ($attempt->gateway === 'hepsipay.frame') {
            $bank = $this->simulator->payFrame($attempt->handles['frameUrl'])['next'];
            $bank === null || $this->simulator->threeDSecure($bank['url']); // null: it is paid
        } elseif ($page !== null) {
            $next = $this->simulator->threeDSecure($page->kind === PageKind::Html ? $page->body() : (string) $page->url())['next'];
        }

        return ['', $next['fields'] ?? []]; // a notice of Hepsipay proves nothing: it starts a question
    }

    public function customerPaysMailed(): void
    {
        foreach ($this->simulator->requests('/hpm', 'POST') as $request) {
            $link = json_decode((string) $request['answer'], true)['data']['link'] ?? null;
            $link === null || $this->simulator->payLink($link); // a link that is used up is refused
        }
    }

    public function notice(string $reference): string
    {
        return $this->webhook($reference)['body'] ?? Webhooks::hepsipay(self::CALLBACK_KEY, $reference);
    }

    /** @return array{body: string, secret: string}|null what Finrota sent about the payment of a link; its address is none that is sent to */
    private function webhook(string $reference): ?array
    {
        foreach ($this->simulator->webhooks() as $webhook) {
            parse_str((string) parse_url($webhook['url'], PHP_URL_QUERY), $query);
            if (($query['r'] ?? null) === $reference) {
                return ['body' => $webhook['body'], 'secret' => (string) $query['s']];
            }
        }

        return null;
    }

    public function notices(): array
    {
        return array_map(static function (array $webhook): array {
            parse_str((string) parse_url($webhook['url'], PHP_URL_QUERY), $query);

            return [(string) $query['r'], (string) $query['s']];
        }, $this->simulator->webhooks());
    }

    public function loseRefund(bool $isCarriedOut = true): void
    {
        $this->simulator->fault($isCarriedOut ? 'close-before-answer' : 'drop-before-commit', self::payments((string) $this->cards) . '/refund', ['times' => 1]);
    }

    public function loseQuestion(): void
    {
        $this->simulator->fault('drop-before-commit', self::QUESTIONS[$this->cards ?? $this->pages], ['times' => 1]);
    }

    public function panel(string $reference): ?int
    {
        return $this->bookedBy($reference)[$reference]['left'] ?? null;
    }

    public function resolve(): void
    {
        // The simulator's pending card is paid at the second question.
    }

    public function books(array $rows): array
    {
        $books = $this->bookedBy(null, $rows);
        $this->simulator->reset();

        return $books;
    }

    /** @return array<string, array<string, mixed>> as books() */
    private function bookedBy(?string $only, array $rows = []): array
    {
        $books = [];
        foreach ($this->simulator->bookings(orderReference: $only) as $booking) {
            $reference = $booking['orderReference'];
            $amount = $booking['service'] === 'hepsipay' ? (int) $booking['amount'] : Money::of((string) $booking['amount'], Currency::TRY)->minor;
            if ($booking['kind'] === 'link') {
                continue;
            }
            $books[$reference] ??= ['order' => $rows[$reference]['order_number'] ?? '', 'charges' => 0, 'left' => 0, 'refunds' => []];
            if ($booking['kind'] === 'payment') {
                $books[$reference]['charges']++;
                $books[$reference]['left'] += $amount;
            } elseif (in_array($booking['kind'], ['refund', 'cancel'], true)) {
                $books[$reference]['left'] -= $amount;
                $books[$reference]['refunds'][] = [$this->ownReference($reference, $amount, $rows, $books[$reference]['refunds']), $amount];
            }
        }

        return $books;
    }

    /** The provider keeps no name of a refund: it is the first of the payment's that has this amount, a second one is nobody's. */
    private function ownReference(string $payment, int $amount, array $rows, array $known): string
    {
        foreach ($rows as $reference => $row) {
            $own = explode(':', $reference, 2)[1] ?? '';
            if ($row['parent'] === $payment && (int) $row['amount'] === $amount && !in_array($own, array_column($known, 0), true)) {
                return $own;
            }
        }

        return "$payment of nobody";
    }
}
