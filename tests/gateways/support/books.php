<?php

/** Orders with known defects, at the simulator and in a store: what a reconciliation has to find, and nothing else. */

declare(strict_types=1);

namespace Payments\Tests;

use Payments\Attempt;
use Payments\Batch;
use Payments\Discrepancy;
use Payments\Finding;
use Payments\Gateway;
use Payments\Options;
use Simulator\Client;

require_once __DIR__ . '/gateways.php';

final class Books
{
    /** @var list<Attempt> what the store is to have */
    public array $rows = [];
    /** @var list<string> "kind name", sorted by name: what is to be found */
    public array $expected = [];
    public int $orders = 0;
    private readonly Gateway $pws;
    private readonly Gateway $frame;
    private readonly Gateway $webpos;

    public function __construct(private readonly Client $simulator, private readonly Options $options, private readonly int $createdAt)
    {
        [$this->pws, $this->frame, $this->webpos] = array_map(fn (string $name): Gateway => gateway($name, $options), ['pws', 'frame', 'webpos']);
    }

    /** @return list<Gateway> */
    public function gateways(): array
    {
        return [$this->pws, $this->frame, $this->webpos];
    }

    /** One of each of these for every `$every` orders, among orders that agree; by so many at once. */
    public function seed(int $orders, int $every = 100, int $concurrency = 20): void
    {
        $special = [
            $this->declined(...), $this->refunded(...), $this->open(...), $this->givenBack(...), $this->webposPaid(...),
            fn () => $this->tell('paid-there', $this->pays('waiting', ['paid' => null, 'amount_left' => null, 'won_key' => null])),
            fn () => $this->tell('paid-there', $this->pays('refused', ['paid' => null, 'amount_left' => null, 'won_key' => null])),
            fn () => $this->tell('paid-there', $this->framed(4, 'lapsed', ['paid' => null, 'amount_left' => null, 'won_key' => null])),
            fn () => $this->tell('unknown-there', $this->keep(attempt($this->pws, ...$this->paid() + ['handles' => json_encode(['transactionId' => self::guid(), 'state' => '1'])]))),
            // Hepsipay does not document how it says that it knows no such payment.
            fn () => $this->tell('unanswered', $this->keep(attempt($this->frame, ...$this->paid() + ['handles' => json_encode(['token' => strtoupper(bin2hex(random_bytes(48))), 'state' => '4'])]))),
            fn () => $this->tell('other-amount', $this->pays('paid', ['amount' => 1100, 'ceiling' => 1100, 'paid' => 1100, 'amount_left' => 1100])),
            fn () => $this->tell('other-amount', $this->framed(4, 'paid', ['amount' => 1100, 'ceiling' => 1100, 'paid' => 1100, 'amount_left' => 1100])),
            fn () => $this->tell('other-state', $this->pays('paid', [], DECLINED)),
            fn () => $this->tell('other-state', $this->framed(1, 'paid')),
            fn () => $this->tell('refunded-there', $this->givesBack($this->pays('paid'), 500)),
            fn () => $this->tell('refunded-there', $this->givesBack($this->pays('paid'), 1200)),
            fn () => $this->tell('refunded-there', $this->framed(8, 'paid')),
            fn () => $this->tell('refunded-there', $this->lostRefund()),
            $this->paysTwice(...), $this->stranger(...), $this->unaskable(...),
        ];
        $calls = (function () use ($orders, $every, $special): \Generator {
            for ($i = 0; $i < $orders; $i++) {
                yield $special[$i % $every] ?? ($i % 3 === 0 ? fn () => $this->framed(4, 'paid') : fn () => $this->pays('paid'));
            }
        })();
        Batch::each($calls, function (mixed $key, mixed $result, ?\Throwable $thrown): void {
            if ($thrown !== null) {
                throw $thrown;
            }
        }, $concurrency);
        sort($this->expected);
    }

    /** What a reconciliation told, in the same words. */
    public static function told(Discrepancy $one): string
    {
        return "{$one->kind->value} " . ($one->attempt?->reference ?? $one->listedPayment?->clientOrderReferenceCode ?? 'reversal');
    }

    /** @param list<string> $told @return array{list<string>, list<string>} what was not found, and what was invented */
    public function wrong(array $told, string ...$without): array
    {
        $expected = array_filter($this->expected, fn (string $line): bool => !in_array(strtok($line, ' '), $without, true));

        return [array_values(array_diff($expected, $told)), count($told) === count($expected) ? [] : (array_values(array_diff($told, $expected)) ?: ['told twice'])];
    }

    private function tell(string $kind, Attempt $attempt): void
    {
        $this->expected[] = "$kind $attempt->reference";
    }

    private function keep(Attempt $attempt): Attempt
    {
        return $this->rows[] = $attempt;
    }

    /** @return array<string, mixed> a row of an order that was paid */
    private function paid(array $columns = []): array
    {
        $order = 'N-' . ++$this->orders;

        return $columns + ['order_number' => $order, 'state' => 'paid', 'paid' => 1200, 'amount_left' => 1200, 'won_key' => "order:$order", 'handled' => 'paid', 'created_at' => $this->createdAt + $this->orders, 'due_at' => PHP_INT_MAX, 'reference' => bin2hex(random_bytes(16))];
    }

    private static function guid(): string
    {
        return implode('-', [bin2hex(random_bytes(4)), ...array_map(fn () => bin2hex(random_bytes(2)), [1, 2, 3]), bin2hex(random_bytes(6))]);
    }

    /** Paid at Finrota by a card. */
    private function pays(string $state, array $columns = [], string $card = GATEWAY_CARD): Attempt
    {
        $row = $this->paid($columns);
        $attempt = attempt($this->pws, reference: $row['reference'], order_number: $row['order_number'], three_d: 0);
        $found = $this->pws->start($attempt, order(threeDSecure: false), gatewayCard($card));

        return $this->keep(attempt($this->pws, ...['state' => $state, 'handles' => json_encode($found->handles)] + $row));
    }

    /** A payment of Hepsipay in a state. */
    private function framed(int $status, string $state, array $columns = []): Attempt
    {
        $row = $this->paid($columns);
        $token = $this->simulator->createHepsipayPayment(['amount' => 1200, 'status' => $status, 'merchantOrderNumber' => $row['reference']])['token'];

        return $this->keep(attempt($this->frame, ...['state' => $state, 'handles' => json_encode(['token' => $token, 'state' => '4'])] + $row));
    }

    private function givesBack(Attempt $payment, int $amount): Attempt
    {
        $this->pws->refund($payment, reversalOf($payment, $amount));

        return $payment;
    }

    private function declined(): void
    {
        $this->pays('refused', ['paid' => null, 'amount_left' => null, 'won_key' => null], DECLINED);
    }

    private function open(): void
    {
        $this->framed(1, 'waiting', ['paid' => null, 'amount_left' => null, 'won_key' => null, 'handled' => '']);
    }

    private function givenBack(): void
    {
        $this->framed(10, 'back', ['amount_left' => 0]);
    }

    private function refunded(): void
    {
        $payment = $this->givesBack($this->pays('part', ['amount_left' => 700]), 500);
        $this->keep(reversalOf($payment, 500, state: 'done', amount_before: 1200, won_key: null, open_key: null));
    }

    private function lostRefund(): Attempt
    {
        $payment = $this->givesBack($this->pays('paid'), 500);

        return $this->keep(reversalOf($payment, 500, won_key: null, open_key: "back:$payment->reference", handled: ''));
    }

    private function paysTwice(): void
    {
        $first = $this->pays('paid');
        $this->tell('paid-twice', $this->framed(4, 'lapsed', ['order_number' => $first->order, 'paid' => null, 'amount_left' => null, 'won_key' => null]));
    }

    private function stranger(): void
    {
        $reference = bin2hex(random_bytes(16));
        $this->pws->start(attempt($this->pws, reference: $reference, three_d: 0), order(threeDSecure: false), gatewayCard());
        $this->expected[] = "without-attempt $reference";
    }

    private function webposPaid(): void
    {
        $row = $this->paid();
        $attempt = attempt($this->webpos, reference: $row['reference'], order_number: $row['order_number'], three_d: 0);
        $found = $this->webpos->start($attempt, order(), gatewayCard());
        $this->simulator->threeDSecure($found->page->content);
        $this->webpos->ask(found($attempt, $found, 'waiting'));
        $this->keep(attempt($this->webpos, ...['handles' => json_encode($found->handles)] + $row));
    }

    private function unaskable(): void
    {
        $this->tell('not-asked', $this->keep(attempt($this->webpos, ...['state' => 'waiting', 'paid' => null, 'amount_left' => null, 'won_key' => null, 'handled' => '', 'handles' => '{"paymentId":"7"}'] + $this->paid())));
    }
}
