<?php

declare(strict_types=1);

namespace Payments\Crash;

/** The store, the shop's tables and the bank's books, compared after days of settle(). */
final class Books
{
    /** @var array{'charged twice': list<string>, 'refunded twice': list<string>, lost: list<string>, 'wrong state': list<string>, person: list<string>} */
    public array $found = ['charged twice' => [], 'refunded twice' => [], 'lost' => [], 'wrong state' => [], 'person' => []];
    /** @var array<string, int> how often which state was reached */
    public array $states = [];

    /** @var array<string, array<string, mixed>> rows by reference */
    private array $rows = [];
    /** @var array<string, true> "REFERENCE STATE" */
    private array $told = [];
    /** @var array<string, int> by reference */
    private array $credits = [];
    /** @var array<string, array<string, mixed>> by reference */
    private array $bank;

    public function __construct(private readonly Shop $shop)
    {
        foreach ($shop->run('SELECT * FROM payment_attempts')->fetchAll(\PDO::FETCH_ASSOC) as $row) {
            $this->rows[$row['reference']] = $row;
        }
        foreach ($shop->run('SELECT reference, state FROM shop_told')->fetchAll(\PDO::FETCH_NUM) as [$reference, $state]) {
            $this->told["$reference $state"] = true;
        }
        $this->credits = $shop->run('SELECT reference, amount FROM shop_credits')->fetchAll(\PDO::FETCH_KEY_PAIR);
        $this->bank = $shop->provider->books($this->rows);
        foreach ($shop->run('SELECT number, state FROM shop_orders')->fetchAll(\PDO::FETCH_KEY_PAIR) as $number => $state) {
            $this->compareOrder((string) $number, $state);
        }
        foreach ($this->rows as $reference => $row) {
            $row['kind'] === 'payment' ? $this->comparePayment($reference, $row) : $this->compareReversal($reference, $row);
            $this->compareTold($reference, $row);
            $this->comparePurged($row);
        }
        foreach ($this->bank as $reference => $payment) {
            $isKnown = isset($this->rows[$reference]) || ($payment['charges'] === 0 && isset($this->told["$reference lapsed"])); // purged
            $isKnown || $this->find($payment['charges'] ? 'lost' : 'wrong state', $payment['order'], 'the bank has a payment of which there is no attempt');
        }
        foreach (['payment_attempts', 'shop_orders', 'shop_told', 'shop_credits'] as $table) {
            $shop->run("DELETE FROM $table");
        }
    }

    private function find(string $what, string $order, string $why): void
    {
        $this->found[$what][] = "$order: $why";
    }

    private function compareOrder(string $number, string $state): void
    {
        $payments = array_filter($this->rows, static fn (array $row): bool => $row['kind'] === 'payment' && $row['order_number'] === $number);
        $won = array_filter($payments, static fn (array $row): bool => $row['won_key'] !== null);
        $charged = array_filter($payments, fn (array $row): bool => ($this->bank[$row['reference']]['charges'] ?? 0) > 0);
        if (array_filter($this->bank, static fn (array $payment): bool => $payment['order'] === $number && $payment['charges'] > 1)) {
            $this->find('charged twice', $number, 'one attempt was charged twice');
        }
        // Two attempts: only where the customer had both pages. Then one delivers, and a person is told of the other.
        $known = array_filter($charged, static fn (array $row): bool => $row['won_key'] !== null || in_array($row['state'], ['paid', 'look'], true));
        $free = array_filter($charged, fn (array $row): bool => (int) $row['superseded'] === 1 || isset($this->told["{$row['reference']} lapsed"]));
        if (count($charged) > 1 && (count($known) < count($charged) || count($free) < count($charged) - 1)) {
            $this->find('charged twice', $number, 'of ' . count($charged) . ' attempts that were charged ' . count($free) . ' had been given up');
        }
        if (count($won) > 1 || ($state === 'paid') !== (count($won) === 1)) {
            $this->find('wrong state', $number, "the shop's order is $state, and " . count($won) . ' attempts deliver');
        }
    }

    private function comparePayment(string $reference, array $row): void
    {
        $bank = $this->bank[$reference] ?? ['charges' => 0, 'left' => 0, 'refunds' => []];
        $state = $row['state'];
        if ($bank['charges'] > 0 && !in_array($state, ['paid', 'look', 'part', 'back'], true)) {
            $this->find('lost', $row['order_number'], "charged, and the attempt is $state");
        }
        if (in_array($state, ['starting', 'waiting'], true) || ($bank['charges'] === 0 && in_array($state, ['paid', 'part', 'back'], true))) {
            $this->find('wrong state', $row['order_number'], "$state, and charged {$bank['charges']} times");
        }
        $left = $row['amount_left'] ?? $row['paid'] ?? $row['amount'];
        if (in_array($state, ['paid', 'part', 'back'], true) && (int) $left !== $bank['left']) {
            $this->find('wrong state', $row['order_number'], "$state, $left are left, and {$bank['left']} at the bank");
        }
        $own = array_count_values(array_column($bank['refunds'], 0));
        foreach ($own as $name => $count) {
            $count === 1 || $this->find('refunded twice', $row['order_number'], "the refund $name");
            isset($this->rows["$reference:$name"]) || $this->find('lost', $row['order_number'], "the refund $name has no attempt");
        }
    }

    private function compareReversal(string $reference, array $row): void
    {
        [$payment, $own] = explode(':', $reference, 2);
        $done = in_array($own, array_column($this->bank[$payment]['refunds'] ?? [], 0), true);
        if (!in_array($row['state'], $done ? ['done', 'look'] : ['refused', 'look'], true)) {
            $this->find('wrong state', $row['order_number'], "the {$row['kind']} is {$row['state']}, and was " . ($done ? '' : 'not ') . 'carried out');
        }
        if (($row['state'] === 'done') !== isset($this->credits[$reference])) {
            $this->find('wrong state', $row['order_number'], "the {$row['kind']} is {$row['state']}, and the shop's books say otherwise");
        }
    }

    private function compareTold(string $reference, array $row): void
    {
        $state = $row['state'];
        $this->states["{$row['kind']} $state"] = ($this->states["{$row['kind']} $state"] ?? 0) + 1;
        // What the shop's own refund did to the payment, it hears of the refund.
        $own = in_array($state, ['part', 'back'], true) && $row['handled'] === $state
            && array_filter($this->rows, static fn (array $other): bool => $other['parent'] === $reference && $other['state'] === 'done');
        // Nothing was sent for it: it was there for the moment between two looks.
        $unsent = $state === 'refused' && str_contains((string) $row['reason'], 'nothing was sent');
        if (!$own && !$unsent && !isset($this->told["$reference $state"])) {
            $this->find('wrong state', $row['order_number'], "the shop was not told that the {$row['kind']} is $state");
        }
        if ($state === 'look' || ($row['kind'] === 'payment' && $state === 'paid' && $row['won_key'] === null)) {
            $what = $this->mayBeLeft($reference, $row) ? 'person' : 'wrong state';
            $this->find($what, $row['order_number'], "{$row['kind']} $state: " . ($row['reason'] ?? 'another attempt delivers'));
        }
    }

    /** A person is asked only about what the provider gives no way to ask about; each reason with what its books must then show. */
    private function mayBeLeft(string $reference, array $row): bool
    {
        $bank = $this->bank[$row['parent'] ?? $reference] ?? ['charges' => 0, 'refunds' => []];
        $isCarriedOut = in_array(explode(':', $reference, 2)[1] ?? '', array_column($bank['refunds'], 0), true);
        $isHepsipay = $row['gateway'] === 'hepsipay.frame';

        return match ($row['reason'] ?? 'another attempt delivers') {
            'another attempt delivers' => (bool) array_filter($this->rows, static fn (array $other): bool => $other['order_number'] === $row['order_number'] && $other['won_key'] !== null),
            // One that is late cannot be told from none. What was carried out can be asked about, but for a refund of Hepsipay's.
            'nothing was found out about it in a day' => $row['kind'] === 'payment' ? $bank['charges'] === 0 : !$isCarriedOut || $isHepsipay,
            'the customer came back from its page after the order was paid, or was to be paid, otherwise' => $row['gateway'] === 'hstmobil.webpos',
            'a part was given back; the provider does not say how much is left' => $isHepsipay && $bank['refunds'] !== [],
            default => false,
        };
    }

    /** Only where purge() was called an attempt is so old. */
    private function comparePurged(array $row): void
    {
        $isOld = max((int) $row['created_at'], (int) $row['asked_at']) < time() - 35 * 86400;
        $kept = array_keys(array_filter(['secret_hash' => $row['secret_hash'], 'reason' => $row['reason'], ...json_decode($row['handles'], true)]));
        $erased = array_intersect($kept, ['secret_hash', 'reason', 'link', 'frameUrl']);
        if ($isOld && ($erased !== [] || in_array($row['state'], ['refused', 'lapsed'], true))) {
            $this->find('wrong state', $row['order_number'], "a purged {$row['kind']} is $row[state], and has " . implode(', ', $erased));
        }
    }
}
