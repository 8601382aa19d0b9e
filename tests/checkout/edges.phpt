--TEST--
Checkout: rows that change under it, a store that never takes a write, a card number in a text, a refund beside a contradiction
--EXTENSIONS--
payments
pdo
pdo_sqlite
--FILE--
<?php
namespace Payments\Tests;

use Payments\Attempt;
use Payments\AttemptStore;
use Payments\Checkout;
use Payments\Currency;
use Payments\Exception\ServerErrorException;
use Payments\Fact;
use Payments\Finding;
use Payments\Money;
use Payments\Outcome;
use Payments\PdoAttemptStore;
use Payments\Proof;
use Payments\Testing\MemoryAttemptStore;

require __DIR__ . '/../support/shop.php';
require __DIR__ . '/support/bank.php';

/** A store of a shop's own: what it is given goes to one in memory, unless a test says otherwise. */
class OwnStore implements AttemptStore
{
    public readonly MemoryAttemptStore $memory;
    /** @var \Closure(string): bool whether this write is taken */
    public \Closure $takes;

    public function __construct()
    {
        $this->memory = new MemoryAttemptStore();
        $this->takes = fn (string $method): bool => true;
    }

    public function insert(Attempt $attempt): bool
    {
        return ($this->takes)('insert') && $this->memory->insert($attempt);
    }

    public function replace(Attempt ...$attempts): bool
    {
        return ($this->takes)('replace') && $this->memory->replace(...$attempts);
    }

    public function find(string $reference): ?Attempt
    {
        return $this->memory->find($reference);
    }

    public function ofOrder(string $number): array
    {
        return $this->memory->ofOrder($number);
    }

    public function ofPayment(string $reference): array
    {
        return $this->memory->ofPayment($reference);
    }

    public function due(int $now, int $limit): array
    {
        return $this->memory->due($now, $limit);
    }

    public function now(): int
    {
        return $this->memory->now();
    }

    public function purge(int $before): int
    {
        return $this->memory->purge($before);
    }
}

/** Its answers have the state of the payment, and are unclear when a test says so. */
class StatefulBank extends BankGateway
{
    public bool $isUnclear = false;
    public string $state = 'the state before the refund';

    public function ask(Attempt $attempt): ?Finding
    {
        $found = parent::ask($attempt);
        if ($this->isUnclear) {
            return new Finding(Fact::Unclear, Proof::Asked, reason: 'a contradiction');
        }

        return new Finding($found->fact, $found->proof, $found->paid, $found->left, ['state' => $this->state]);
    }

    public function reversal(Attempt $reversal, Attempt $payment, Finding $now): ?Finding
    {
        return $this->isUnclear ? new Finding(Fact::Done, Proof::Asked) : parent::reversal($reversal, $payment, $now);
    }
}

$lira = fn (int $minor): Money => Money::ofMinor($minor, Currency::TRY);

echo "-- what a refund notes of its payment is in the row, with a store that keeps no objects\n";
$bank = new StatefulBank();
$bank->start = 'paid';
$store = new PdoAttemptStore(new \PDO('sqlite::memory:'));
$checkout = new Checkout($store, $bank);
$reference = $checkout->pay('bank', order())->attempt->reference;
for ($i = 0; $i < 20; $i++) {
    $bank->state = str_repeat(chr(ord('a') + $i), 20 + $i % 12);
    check("refund $i", [$bank->state, 1000 - 10 * $i], [($refund = $checkout->refund($reference, $lira(10), "r$i"))->stateBefore, $refund->before->minor]);
}

echo "-- a notice that cannot be stored is to come again\n";
$bank = new BankGateway();
$store = new OwnStore();
$checkout = new Checkout($store, $bank);
$attempt = $checkout->pay('bank', order())->attempt;
$bank->answers = false;
$notify = fn (): int => $checkout->notified('bank', json_encode(['reference' => $attempt->reference, 'paid' => 1000]), [], substr($bank->order->notifyUrl, -32))->status;
$store->takes = fn (string $method): bool => $method !== 'replace';
echo $notify(), ' ', $checkout->order('42')->state->name, "\n";
$store->takes = fn (string $method): bool => true;
echo $notify(), ' ', $checkout->order('42')->state->name, "\n";

echo "-- a notice with its secret is asked about at once, even where the customer's way back has asked a moment ago\n";
$bank = new BankGateway();
$checkout = new Checkout(new MemoryAttemptStore(), $bank);
$attempt = $checkout->pay('bank', order())->attempt;
$checkout->returned($attempt->reference);
$bank->pay($attempt->reference, 1000);
$checkout->notified('bank', json_encode(['reference' => $attempt->reference, 'fact' => 'unclear']), [], substr($bank->order->notifyUrl, -32));
echo $checkout->order('42')->state->name, "\n";

echo "-- a question after a notice whose answer another worker outruns, by calling the handler, is asked again\n";
$bank = new class extends BankGateway {
    public ?\Closure $meanwhile = null;

    public function ask(Attempt $attempt): ?Finding
    {
        $meanwhile = $this->meanwhile;
        $this->meanwhile = null;
        $meanwhile === null || $meanwhile();

        return parent::ask($attempt);
    }
};
$store = new MemoryAttemptStore();
$checkout = new Checkout($store, $bank);
$attempt = $checkout->pay('bank', order())->attempt;
$bank->pay($attempt->reference, 1000);
$bank->meanwhile = function () use ($store, $attempt): void {
    $row = $store->find($attempt->reference)->toArray();
    $store->replace(Attempt::fromArray(['version' => $row['version'] + 1, 'handled' => 'look'] + $row));
};
$checkout->notified('bank', json_encode(['reference' => $attempt->reference, 'fact' => 'unclear']), [], substr($bank->order->notifyUrl, -32));
echo $checkout->order('42')->state->name, "\n";

echo "-- while a doubtful notice is asked about, nobody hears of the doubt\n";
$told = [];
$handler = function (Attempt $a) use (&$told): void {
    $told[] = $a->state->name;
};
$store = new MemoryAttemptStore();
$checkout = (new Checkout($store, $bank))->with(onPayment: $handler);
$attempt = $checkout->pay('bank', order())->attempt;
$bank->pay($attempt->reference, 1000);
$silent = new BankGateway(); // the customer is back meanwhile, and the process that serves them gets no answer
$silent->answers = false;
$bank->meanwhile = fn () => (new Checkout($store, $silent))->with(onPayment: $handler)->returned($attempt->reference);
$checkout->notified('bank', json_encode(['reference' => $attempt->reference, 'fact' => 'unclear']), [], substr($bank->order->notifyUrl, -32));
echo $checkout->order('42')->state->name, ', told ', implode(', ', $told), "\n";

echo "-- a page is shown by the worker whose write made the attempt wait\n";
$bank = new BankGateway();
$store = new OwnStore();
$checkout = new Checkout($store, $bank);
$store->takes = function (string $method) use ($store): bool {
    static $writes = 0;
    if ($method === 'replace' && $writes++ === 0) { // somebody else is a moment faster, and says the same
        [$row] = array_map(fn (Attempt $a): array => $a->toArray(), $store->memory->ofOrder('42'));
        $store->memory->replace(Attempt::fromArray(['state' => 'waiting', 'version' => $row['version'] + 1, 'handles' => json_encode(['link' => "https://bank.example/$row[reference]"])] + $row));
    }

    return true;
};
$step = $checkout->pay('bank', order());
echo $step->kind->name, ' ', $step->attempt->state->name, "\n";

echo "-- a card number that a gateway puts into a text\n";
$bank = new BankGateway();
$bank->start = fn () => throw new ServerErrorException('card 4111111111111111 was refused', Outcome::Rejected);
$checkout = new Checkout(new MemoryAttemptStore(), $bank);
echo $checkout->pay('bank', order())->attempt->reason, "\n";

echo "-- a refund that was carried out does not hide that its payment must be looked at\n";
$bank = new StatefulBank();
$bank->start = 'paid';
$store = new MemoryAttemptStore();
$told = [];
$checkout = (new Checkout($store, $bank))->with(
    onPayment: function (Attempt $a) use (&$told): void {
        $told[] = $a->state->value;
    },
    onReversal: function (Attempt $a) use (&$told): void {
        $told[] = "refund {$a->state->value}";
    },
);
$reference = $checkout->pay('bank', order())->attempt->reference;
$bank->refund = 'lost';
$checkout->refund($reference, $lira(10), 'r');
$bank->isUnclear = true;
$store->setNow($store->now() + 3600);
$checkout->settle();
$store->setNow($store->now() + 3600);
$checkout->settle();
sort($told);
echo implode(', ', $told), "\n";

echo "-- nothing is left\n";
$bank = new BankGateway();
$bank->start = 'paid';
$checkout = new Checkout(new MemoryAttemptStore(), $bank);
$reference = $checkout->pay('bank', order())->attempt->reference;
$checkout->refund($reference, $lira(1000), 'all');
$bank->payments[$reference]->left = 0;
echo thrown(fn () => $checkout->refund($reference, $lira(1), 'more'))->getMessage(), "\n";
?>
--EXPECT--
-- what a refund notes of its payment is in the row, with a store that keeps no objects
ok: refund 0
ok: refund 1
ok: refund 2
ok: refund 3
ok: refund 4
ok: refund 5
ok: refund 6
ok: refund 7
ok: refund 8
ok: refund 9
ok: refund 10
ok: refund 11
ok: refund 12
ok: refund 13
ok: refund 14
ok: refund 15
ok: refund 16
ok: refund 17
ok: refund 18
ok: refund 19
-- a notice that cannot be stored is to come again
503 Waiting
200 Paid
-- a notice with its secret is asked about at once, even where the customer's way back has asked a moment ago
Paid
-- a question after a notice whose answer another worker outruns, by calling the handler, is asked again
Paid
-- while a doubtful notice is asked about, nobody hears of the doubt
Paid, told Paid
-- a page is shown by the worker whose write made the attempt wait
Wait Waiting
-- a card number that a gateway puts into a text
card 411111******1111 was refused
-- a refund that was carried out does not hide that its payment must be looked at
look, paid, refund done
-- nothing is left
Payments\Checkout: reference is that of a payment in the state back, which cannot be refunded or cancelled
