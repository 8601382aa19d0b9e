<?php

declare(strict_types=1);

namespace Payments\Crash;

use Payments\Attempt;
use Payments\Card;
use Payments\Currency;
use Payments\Environment;
use Payments\Finrota;
use Payments\Hepsipay;
use Payments\Money;
use Payments\Options;
use Payments\Page;
use Simulator\Client;

require_once __DIR__ . '/../../../simulator/Client.php';

/** The library's own gateways against the simulator: Hepsipay's frame as the page, PWS for cards and for 3-D Secure. */
final class Simulated implements Provider
{
    private const PAYMENT_SET = '504978bf-bebd-40c5-89aa-b76f3a20341c';
    private const POS = '384badef-11ec-ee11-98f2-005056b0d2e5';

    private readonly Client $simulator;
    private readonly Options $options;

    public function __construct(string $folder)
    {
        $this->simulator = Client::attach($folder);
        $this->options = new Options(baseUrl: $this->simulator->url(), caFile: $this->simulator->caFile(), retries: 0);
    }

    public function gateways(): array
    {
        $account = new Finrota\Account('demo-api-key', 'demo-secret-key', Environment::Sandbox, $this->options);
        $merchant = new Hepsipay\Merchant('10019', '1019', 'TestSecretKey', Environment::Sandbox, callbackKey: 'TestCallbackKey', options: $this->options);

        return [new Finrota\PwsGateway($account, self::POS, self::PAYMENT_SET, 'NT53240185'), new Hepsipay\FrameGateway($merchant, categoryId: '0002131')];
    }

    public function way(string $how): array
    {
        if ($how === 'lost') {
            $this->simulator->fault('close-before-answer', '/pws/payment', ['times' => 1, 'method' => 'POST']);
        }
        $number = match ($how) {
            'declined' => '4155650100000519',
            'pending' => '4155650100000337',
            default => '4155650100416111',
        };

        return $how === 'page'
            ? ['hepsipay.frame', true, null]
            : ['finrota.pws', $how === 'html', new Card($number, 'Ada Lovelace', 12, 2050, '123')];
    }

    public function customerPays(Attempt $attempt, ?Page $page): string
    {
        if ($attempt->gateway === 'hepsipay.frame') {
            $bank = $this->simulator->payFrame($attempt->handles['frameUrl'])['next'];
            $bank === null || $this->simulator->threeDSecure($bank['url']); // null: it is paid
        } elseif ($page !== null) {
            $this->simulator->threeDSecure((string) $page->url());
        }

        return ''; // a notice of Hepsipay proves nothing: it starts a question
    }

    public function notice(string $reference): string
    {
        return json_encode(['MerchantOrderNumber' => $reference, 'Success' => true], JSON_THROW_ON_ERROR);
    }

    public function loseRefund(): void
    {
        $this->simulator->fault('close-before-answer', '/pws/payment/refund', ['times' => 1]);
    }

    public function resolve(): void
    {
        // The simulator's pending card is paid at the second question.
    }

    public function books(array $rows): array
    {
        $books = [];
        foreach ($this->simulator->bookings() as $booking) {
            $reference = $booking['orderReference'];
            $amount = $booking['service'] === 'hepsipay' ? (int) $booking['amount'] : Money::of((string) $booking['amount'], Currency::TRY)->minor;
            $books[$reference] ??= ['order' => $rows[$reference]['order_number'] ?? '', 'charges' => 0, 'left' => 0, 'refunds' => []];
            if ($booking['kind'] === 'payment') {
                $books[$reference]['charges']++;
                $books[$reference]['left'] += $amount;
            } elseif (in_array($booking['kind'], ['refund', 'cancel'], true)) {
                $books[$reference]['left'] -= $amount;
                $books[$reference]['refunds'][] = [$this->ownReference($reference, $amount, $rows, $books[$reference]['refunds']), $amount];
            }
        }
        $this->simulator->reset();

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
