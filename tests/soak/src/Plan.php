<?php

declare(strict_types=1);

namespace Payments\Soak;

use Simulator\Client;

/**
 * What is called next. Calls are drawn by their shares; what a call leads to comes before new ones: the customer at the bank's page and then
 * the end of the payment, a cancel or refund of what was paid, the question after Unknown.
 */
final class Plan
{
    /** Calls of each operation in a hundred and some; those that end a payment or ask after one come on top. */
    private const SHARES = [
        'HPM link' => 10, 'HPM webhook' => 2,
        'PWS pay' => 12, 'PWS 3-D pay' => 4, 'PWS query' => 5, 'PWS cancel' => 4, 'PWS refund' => 5, 'PWS options' => 2,
        'VPWS pay' => 12, 'VPWS 3-D pay' => 4, 'VPWS query' => 5, 'VPWS cancel' => 4, 'VPWS refund' => 5, 'VPWS options' => 2,
        'WebPos pay' => 6, 'WebPos installments' => 2,
        'Frame init' => 6, 'Frame availability' => 2, 'Hepsipay status' => 4, 'Hepsipay refund' => 8,
        'Hepsipay webhook' => 3, 'Hepsipay confirm' => 3, 'Hepsipay installments' => 2,
    ];

    /** Operations that can end as Unknown, and what may then be asked. */
    private const ASKED = [
        'PWS pay', 'PWS 3-D pay', 'PWS cancel', 'PWS refund', 'VPWS pay', 'VPWS 3-D pay', 'VPWS cancel', 'VPWS refund', 'WebPos pay', 'WebPos complete', 'Hepsipay refund',
    ];

    /** What an Unknown call is held for before anybody asks, in seconds: what was stalled is carried out by then. */
    private const HELD = STALL_MS / 1000 + 1;

    /** How often an end or a question is tried that failed. */
    private const TRIES = 10;

    private const DECLINED_CARD = '4155650100000519';

    /** @var list<Call> all, by number */
    public array $calls = [];

    /** @var list<\Closure(): Call> what comes before new calls */
    private array $due = [];

    /** @var list<array{float, Call}> Unknown; from when on the provider may be asked */
    private array $held = [];

    /** @var array<string, list<string>> references of payments that were seen paid, by service */
    private array $paid = ['PWS' => [], 'VPWS' => []];

    /** @var list<string> tokens of Hepsipay's payments */
    private array $tokens = [];
    private int $made = 0;

    /** @var list<string> every operation, as often as its share */
    private readonly array $drawn;

    public function __construct(private readonly Client $simulator)
    {
        mt_srand(1);
        $drawn = [];
        foreach (self::SHARES as $operation => $share) {
            array_push($drawn, ...array_fill(0, $share, $operation));
        }
        $this->drawn = $drawn;
    }

    /** The next call; when $new is false only one that an earlier call leads to, or null while there is none. */
    public function next(bool $new = true): ?Call
    {
        if ($this->due !== []) {
            return array_shift($this->due)();
        }
        if ($this->held !== [] && $this->held[0][0] <= microtime(true)) {
            return $this->question(array_shift($this->held)[1]);
        }

        return $new ? $this->draw($this->drawn[mt_rand(0, count($this->drawn) - 1)]) : null;
    }

    /** Whether an earlier call leads to one that has not been made. */
    public function isOpen(): bool
    {
        return $this->due !== [] || $this->held !== [];
    }

    /** Asks once more after every call of which nothing was found: it may have been carried out since. */
    public function askAgain(): void
    {
        foreach ($this->calls as $call) {
            if ($call->said === 'Unknown' && $call->resolved === false) {
                $this->due[] = fn (): Call => $this->question($call);
            }
        }
    }

    /** What follows from what a call said. */
    public function follow(Call $call): void
    {
        if ($call->asks()) {
            $this->learn($call);

            return;
        }
        $service = strtok($call->operation, ' ');
        if ($call->said === 'Unknown' && in_array($call->operation, self::ASKED, true)) {
            $this->held[] = [microtime(true) + self::HELD, $call];
        } elseif (str_ends_with($call->operation, ' 3-D end')) {
            $this->end($service, $call);
        } elseif ($call->said === 'Completed' && !$call->isDeclined()) {
            match ($call->operation) {
                'PWS pay', 'VPWS pay' => $this->paid[$service][] = $call->result['reference'],
                'PWS 3-D pay', 'VPWS 3-D pay' => $this->due[] = function () use ($call, $service): Call {
                    $this->customer($call->result['page']);

                    return $this->make("$service 3-D end", ['reference' => $call->result['reference']], $call->books, $call);
                },
                'WebPos pay' => $this->due[] = function () use ($call): Call {
                    $order = $call->subject['order'];

                    return $this->make('WebPos complete', ['order' => $order, 'body' => $this->customer($call->result['page'])['next']['body']], Books::name('hstmobil', 'payment', $order));
                },
                'Frame init' => $this->tokens[] = $call->result['token'],
                default => null,
            };
        }
    }

    /** The payment of a 3-D page is paid; until that is seen it is asked for. */
    private function end(string $service, Call $call): void
    {
        if ($call->said === 'Completed' && $call->result['status'] === 'Succeeded') {
            $call->about->ended = true;
            $this->paid[$service][] = $call->result['reference'];
        } elseif ($call->tries < self::TRIES) {
            $this->due[] = fn (): Call => $this->make($call->operation, $call->subject, $call->books, $call->about, $call->tries + 1);
        }
    }

    /** What the provider says of an Unknown call. */
    private function learn(Call $question): void
    {
        $call = $question->about;
        if ($question->said === 'Completed') {
            $call->resolved = $question->result['booked'];
            if ($call->resolved && str_ends_with($call->operation, 'PWS pay')) {
                $this->paid[strtok($call->operation, ' ')][] = $question->result['reference'];
            }
        } elseif ($question->tries < self::TRIES) {
            $this->due[] = fn (): Call => $this->question($call, $question->tries + 1);
        }
    }

    private function question(Call $call, int $tries = 1): Call
    {
        return $this->make($call->operation, array_diff_key($call->subject, ['body' => 0]), null, $call, $tries);
    }

    private function draw(string $operation): Call
    {
        [$service, $what] = explode(' ', $operation, 2);
        $order = sprintf('%032x', count($this->calls) + 1);

        return match ($what) {
            'link' => $this->make($operation, ['order' => $order], Books::name('hpm', 'link', $order)),
            'pay' => $this->make($operation, match (true) {
                $service === 'WebPos' => ['order' => $order],
                mt_rand(1, 20) === 1 => ['order' => $order, 'card' => self::DECLINED_CARD],
                default => ['order' => $order],
            }, $service === 'WebPos' ? Books::name('hstmobil', 'start', $order) : Books::name(strtolower($service), 'payment', $order)),
            '3-D pay' => $this->make($operation, ['order' => $order, 'secure' => true], Books::name(strtolower($service), 'payment', $order)),
            'query' => $this->paid[$service] === [] ? $this->draw("$service pay") : $this->make($operation, ['reference' => $this->paid[$service][array_key_last($this->paid[$service])]]),
            'cancel', 'refund' => $this->takeBack($service, $what),
            'init' => $this->make($operation, ['order' => $order], Books::name('hepsipay', 'start', $order)),
            'webhook' => $this->make($operation, ['body' => $service === 'HPM' ? self::linkWebhook($order) : self::webhook($order, 10_000_000 + count($this->calls))]),
            'confirm' => $this->confirm($order),
            'status' => $this->make($operation, ['token' => $this->tokens === [] ? $this->payment($order)['token'] : $this->tokens[array_key_last($this->tokens)]]),
            'installments' => $this->make($operation, ['body' => json_encode(['binNumber' => '415565', 'orderNumber' => $order, 'customerEmail' => 'test@example.com', 'customerGsm' => '05000000000'])]),
            default => $this->make($operation, []),
        };
    }

    /** Cancels or refunds a payment that nobody has touched yet. */
    private function takeBack(string $service, string $what): Call
    {
        if ($service === 'Hepsipay') {
            $payment = $this->payment('refund');

            return $this->make('Hepsipay refund', [
                'by' => ['payment', 'reference', 'item'][mt_rand(0, 2)], 'paymentId' => $payment['paymentId'], 'reference' => $payment['referenceNo'], 'token' => $payment['token'],
            ], Books::name('hepsipay', 'refund', $payment['referenceNo']));
        }
        $reference = array_shift($this->paid[$service]);

        return $reference === null
            ? $this->draw("$service pay")
            : $this->make("$service $what", ['reference' => $reference], Books::name(strtolower($service), $what, $reference));
    }

    private function confirm(string $order): Call
    {
        $payment = $this->payment($order);

        return $this->make('Hepsipay confirm', ['token' => $payment['token'], 'body' => self::webhook($order, (int) $payment['paymentId'])]);
    }

    /** A payment of 10.00 at Hepsipay. @return array<string, mixed> */
    private function payment(string $order): array
    {
        return $this->simulator->createHepsipayPayment([
            'amount' => 1000, 'paymentId' => (string) (50_000_000 + ++$this->made), 'merchantOrderNumber' => $order, 'basket' => [['id' => '630436', 'amount' => 1000]],
        ]);
    }

    /** Plays the customer at the bank's page, where no fault is: on the plain port. @return array<string, mixed> */
    private function customer(string $page): array
    {
        return $this->simulator->threeDSecure(str_replace($this->simulator->url(), $this->simulator->httpUrl(), $page));
    }

    private static function linkWebhook(string $order): string
    {
        return json_encode([
            'Id' => 'd6a1f4b2-1c3e-4a21-9b1e-11aa22bb33cc', 'TransactionStatusId' => 1, 'OrderReference' => "HPM-$order", 'ClientOrderReference' => $order, 'PureAmount' => 150.0,
            'CurrencyId' => 'TRY', 'VPosErrorCode' => null, 'VPosErrorMessage' => null,
        ], JSON_PRESERVE_ZERO_FRACTION);
    }

    private static function webhook(string $order, int $paymentId): string
    {
        $hash = hash('sha256', implode('###', ['TestCallbackKey', 'SUCCESS', 'WAITING', $paymentId, '', $order, '']));

        return json_encode([
            'Status' => 'SUCCESS', 'CompleteStatus' => 'WAITING', 'PaymentId' => $paymentId, 'ConversationData' => null, 'ConversationId' => $order, 'CallbackStatus' => null, 'MdStatus' => 1,
            'Hash' => $hash, 'MerchantOrderNumber' => $order, 'IsPaymentSuccessful' => true, 'PaymentType' => '1', 'PaymentTypeDescription' => 'Cüzdan',
        ]);
    }

    /** @param array<string, mixed> $subject */
    private function make(string $operation, array $subject, ?string $books = null, ?Call $about = null, int $tries = 1): Call
    {
        return $this->calls[] = new Call(count($this->calls) + 1, $operation, $subject, $books, $about, $tries);
    }
}
