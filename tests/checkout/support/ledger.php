<?php

/** A bank that says what a test wants said of an attempt, a store with rows of any kind, and the two compared. */

declare(strict_types=1);

namespace Payments\Tests;

use Payments\Attempt;
use Payments\Checkout;
use Payments\Currency;
use Payments\Discrepancy;
use Payments\Fact;
use Payments\Finding;
use Payments\Limits;
use Payments\Money;
use Payments\Proof;
use Payments\Reconciled;
use Payments\Reconciliation;
use Payments\State;
use Payments\Testing\MemoryAttemptStore;

require_once __DIR__ . '/bank.php';
require_once __DIR__ . '/../../support/attempt_stores.php';

const FROM = 1000000;
const UNTIL = 2000000;

function lira(int $minor, Currency $currency = Currency::TRY): Money
{
    return Money::ofMinor($minor, $currency);
}

/** A bank that answers with what a test wants said of an attempt, and a store with rows of any kind. */
class Ledger extends BankGateway
{
    public readonly MemoryAttemptStore $store;
    public Checkout $checkout;
    /** @var array<string, string> the references by the names of the tests */
    public array $names = [];
    /** @var array<string, Finding|\Throwable|\Closure|null> by reference */
    public array $says = [];
    /** @var list<string> */
    public array $told = [];
    private int $number = 0;

    public function __construct(string $name = 'bank', Limits $limits = new Limits(false, false, false, 1800, 60))
    {
        parent::__construct($name, $limits);
        $this->store = new MemoryAttemptStore();
        $this->checkout = (new Checkout($this->store, $this))->with(
            onPayment: function (Attempt $a): void { $this->told[] = "{$this->name($a)} {$a->state->value}"; },
            onReversal: function (Attempt $a): void { $this->told[] = "{$this->name($a)} {$a->state->value}"; },
        );
    }

    public function name(?Attempt $attempt = null): string
    {
        return $attempt === null ? parent::name() : ($this->names[$attempt->reference] ?? $attempt->reference);
    }

    /** A row, 10.00 TRY unless it says another amount, and what the bank says of it. */
    public function row(string $name, State $state, mixed $says, mixed ...$columns): string
    {
        $reference = $columns['reference'] ?? reference(++$this->number);
        $won = in_array($state, [State::Paid, State::Part, State::Back], true);
        $row = $columns + [
            'reference' => $reference, 'gateway' => parent::name(), 'order_number' => "o$this->number", 'state' => $state->value, 'created_at' => FROM + 10 * count($this->names), 'ceiling' => 1000,
            'paid' => $won ? 1000 : null, 'amount_left' => match ($state) { State::Paid => 1000, State::Part => 600, State::Back => 0, default => null },
            'won_key' => $won ? "order:o$this->number" : null, 'handled' => in_array($state, [State::Starting, State::Waiting], true) ? '' : $state->value,
            'due_at' => PHP_INT_MAX, 'open_key' => in_array($state, [State::Starting, State::Waiting, State::Look, State::Part], true) ? "order:o$this->number" : null,
        ];
        holds($this->store->insert(attempt($row)), "the row $name");
        $this->names[$reference] = $name;
        $this->says[$reference] = $says;

        return $reference;
    }

    public function ask(Attempt $attempt): ?Finding
    {
        $this->calls[] = 'ask ' . $this->name($attempt);
        $says = $this->says[$attempt->reference] ?? new Finding(Fact::NotFound, Proof::Asked);
        $says = $says instanceof \Closure ? $says($attempt, $this) : $says;
        if ($says instanceof \Throwable) {
            throw $says;
        }

        return $says;
    }

    /** @return array<string, string> what is told, by the names of the rows: "paid-there settle" */
    public function compare(mixed ...$arguments): array
    {
        $this->summary = null;
        $walk = (new Reconciliation($this->checkout))->compare(...$arguments + ['from' => new \DateTimeImmutable('@' . FROM), 'until' => new \DateTimeImmutable('@' . UNTIL)]);
        $told = [];
        foreach ($walk as $one) {
            $name = $this->name($one->attempt);
            $told[$name] = (isset($told[$name]) ? $told[$name] . ', ' : '') . "{$one->kind->value} {$one->remedy->value}" . ($one->applied ? ' applied' : '') . ($one->other ? " besides {$this->name($one->other)}" : '');
            $this->last = $one;
        }
        $this->summary = $walk->summary();

        return $told;
    }

    public ?Reconciled $summary = null;
    public ?Discrepancy $last = null;

    public function states(): array
    {
        return array_map(fn (string $reference): string => $this->store->find($reference)->state->value, array_flip($this->names));
    }
}
