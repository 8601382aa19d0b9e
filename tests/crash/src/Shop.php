<?php

declare(strict_types=1);

namespace Payments\Crash;

use Payments\Attempt;
use Payments\AttemptKind;
use Payments\AttemptStore;
use Payments\Checkout;
use Payments\Currency;
use Payments\Customer;
use Payments\Fact;
use Payments\Money;
use Payments\Order;
use Payments\PdoAttemptStore;
use Payments\Repeat;
use Payments\State;
use Payments\Step;
use Payments\Verdict;

/** A shop's process: its connection, its checkout, its own tables, and handlers with conditions of their own. */
final class Shop
{
    public const AMOUNT = 1000;

    public readonly \PDO $pdo;
    public readonly Provider $provider;
    public readonly Checkout $checkout;
    private readonly AttemptStore $store;

    public function __construct(Setup $setup, ?string $bug = null, Repeat $repeat = Repeat::AfterAsking)
    {
        $this->pdo = new \PDO($setup->dsn, $setup->user, '', [\PDO::ATTR_TIMEOUT => 20]);
        $this->provider = $setup->provider();
        $this->store = Plant::into(new PdoAttemptStore($this->pdo), $bug);
        $this->checkout = (new Checkout($this->store, ...$this->provider->gateways()))->with($this->hearOfPayment(...), $this->hearOfReversal(...), $repeat);
    }

    /** The tables of a database in which there are none. */
    public function install(): void
    {
        $this->checkout->order('none'); // makes the store's
        foreach ([
            'shop_orders (number VARCHAR(64) PRIMARY KEY, state VARCHAR(8) NOT NULL)',
            'shop_told (reference VARCHAR(96) NOT NULL, state VARCHAR(8) NOT NULL)',
            'shop_credits (reference VARCHAR(96) PRIMARY KEY, amount BIGINT NOT NULL)',
        ] as $table) {
            $this->pdo->exec("CREATE TABLE $table");
        }
    }

    /** @param list<mixed> $values */
    public function run(string $sql, array $values = []): \PDOStatement
    {
        $statement = $this->pdo->prepare($sql);
        $statement->execute($values);

        return $statement;
    }

    /** The order is taken before it is paid. */
    public function take(string $number): void
    {
        $this->run("INSERT INTO shop_orders (number, state) VALUES (?, 'open')", [$number]);
    }

    private function hearOfPayment(Attempt $attempt): void
    {
        if ($attempt->verdict() === Verdict::Paid) {
            $this->run("UPDATE shop_orders SET state = 'paid' WHERE number = ? AND state = 'open'", [$attempt->order]);
        }
        $this->run('INSERT INTO shop_told (reference, state) VALUES (?, ?)', [$attempt->reference, $attempt->state->value]);
    }

    private function hearOfReversal(Attempt $attempt): void
    {
        if ($attempt->state === State::Done) {
            $ignore = $this->pdo->getAttribute(\PDO::ATTR_DRIVER_NAME) === 'mysql' ? ['IGNORE ', ''] : ['', ' ON CONFLICT DO NOTHING'];
            $this->run("INSERT {$ignore[0]}INTO shop_credits (reference, amount) VALUES (?, ?)$ignore[1]", [$attempt->reference, $attempt->amount->minor]);
        }
        $this->run('INSERT INTO shop_told (reference, state) VALUES (?, ?)', [$attempt->reference, $attempt->state->value]);
    }

    /** @param string $how as Provider::way() */
    public function pay(string $number, string $how): Step
    {
        [$gateway, $threeDSecure, $card] = $this->provider->way($how);
        $order = new Order(
            number: $number,
            amount: self::money(self::AMOUNT),
            customer: new Customer('Ada', 'Lovelace', 'ada@example.com', '+905551112233'),
            threeDSecure: $threeDSecure,
            clientIp: '192.0.2.1',
            description: $how,
            returnUrl: 'https://shop.example/back?r={reference}',
            notifyUrl: 'https://shop.example/notice?r={reference}&s={secret}',
        );

        return $this->checkout->pay($gateway, $order, $card);
    }

    /**
     * The customer pays at the page of this step.
     *
     * @return array{string, array<string, string>} secret of the notice that the provider sends then, form that the browser brings back
     */
    public function customerPays(Step $step): array
    {
        putenv('CRASH_AT=0'); // the customer is not in the shop's process

        return $step->page === null ? ['', []] : $this->provider->customerPays($step->attempt, $step->page);
    }

    public function notice(string $reference, string $secret): bool
    {
        $receipt = $this->checkout->notified($this->provider->way('page')[0], $this->provider->notice($reference), [], $secret);

        return $receipt->status === 200 ?: throw new \RuntimeException("the notice of $reference was answered $receipt->status");
    }

    /** What the provider does not know to have arrived, it sends again. */
    public function hearAgain(): void
    {
        foreach ($this->provider->notices() as [$reference, $secret]) {
            $this->notice($reference, $secret);
        }
    }

    /** What a person says who looks into the provider's panel: the truth. */
    public function decide(Attempt $attempt): Attempt
    {
        $left = $this->provider->panel(explode(':', $attempt->reference, 2)[0]);
        $fact = match (true) {
            $attempt->kind === AttemptKind::Payment => $left === null ? Fact::Declined : Fact::Paid,
            default => $left === self::AMOUNT ? Fact::NotDone : Fact::Done,
        };

        return $this->checkout->decide($attempt->reference, $fact, 'Mert', 'seen in the panel');
    }

    /** The refund or cancel of the order that is the newest. */
    public function reversal(string $number): Attempt
    {
        return array_slice($this->store->ofPayment((string) $this->checkout->order($number)?->reference), -1)[0];
    }

    /** So many days go by for an order, and nothing happens. */
    public function age(string $number, int $days): void
    {
        $this->run(
            'UPDATE payment_attempts SET created_at = created_at - ?, ends_at = ends_at - ?, asked_at = CASE WHEN asked_at > 0 THEN asked_at - ? ELSE 0 END
             WHERE order_number = ?',
            [$days * 86400, $days * 86400, $days * 86400, $number],
        );
    }

    /** It is the first that settle() takes. */
    public function makeDue(string $number, int $older = 0): void
    {
        $this->run(
            'UPDATE payment_attempts SET due_at = 1, created_at = created_at - ?, ends_at = ends_at - ? WHERE order_number = ? AND due_at < ?',
            [$older, $older, $number, PHP_INT_MAX],
        );
    }

    public static function money(int $minor): Money
    {
        return Money::ofMinor($minor, Currency::TRY);
    }

    /** @param string $which a condition, of the attempts that are due some day */
    private function nextDue(string $which): ?int
    {
        $next = $this->run("SELECT MIN(due_at) FROM payment_attempts WHERE due_at < ? AND $which", [PHP_INT_MAX])->fetchColumn();

        return $next === null || $next === false ? null : (int) $next;
    }

    /**
     * settle() each time something is due, for as many days as it takes: time goes by in the rows. What is for a person is asked about once
     * a day; here that day comes once.
     */
    public function days(): void
    {
        for ($passed = 0, $round = 0, $isLastDay = false;; $round++) {
            $now = time();
            $this->checkout->settle(10000);
            $next = $this->nextDue("(state <> 'look' OR handled <> 'look')");
            if ($next === null && !$isLastDay) {
                [$next, $isLastDay] = [$this->nextDue("state = 'look'"), true];
            }
            if ($next === null) {
                return;
            }
            $round < 5000 || throw new \RuntimeException('attempts do not come to an end');
            if ($next > $now) {
                $seconds = max(600, $next - $now);
                $this->run(
                    'UPDATE payment_attempts SET created_at = created_at - ?, ends_at = ends_at - ?,
                     due_at = CASE WHEN due_at < ? THEN due_at - ? ELSE due_at END, asked_at = CASE WHEN asked_at > 0 THEN asked_at - ? ELSE 0 END',
                    [$seconds, $seconds, PHP_INT_MAX, $seconds, $seconds],
                );
                $passed += $seconds;
            }
            if ($passed > 7200) {
                $this->provider->resolve();
            }
        }
    }
}
