--TEST--
Reconciliation: no answer is told as such, and never taken for a defect; refunds, what is on its way, stores and gateways that fail
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Attempt;
use Payments\AttemptStore;
use Payments\Capability;
use Payments\Checkout;
use Payments\DiscrepancyKind;
use Payments\Exception\ConfigurationException;
use Payments\Exception\ServerErrorException;
use Payments\Exception\StoreException;
use Payments\Fact;
use Payments\Finding;
use Payments\Limits;
use Payments\Proof;
use Payments\Reconciliation;
use Payments\State;
use Payments\Testing\MemoryAttemptStore;

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/support/ledger.php';

$paid = fn (int $minor, ?int $left = null) => new Finding(Fact::Paid, Proof::Asked, paid: lira($minor), left: lira($left ?? $minor));
$says = fn (Fact $fact, mixed ...$more) => new Finding($fact, Proof::Asked, ...$more);
$at = fn (int $seconds) => new \DateTimeImmutable("@$seconds");

// No answer, in every state.
$ledger = new Ledger();
$none = [
    'fails' => new ServerErrorException('HTTP 503'), 'throws' => new \RuntimeException('card 4155650100416111'), 'null' => fn () => null,
    'a weaker proof' => new Finding(Fact::NotFound, Proof::Answer), 'lost' => $says(Fact::Lost), 'not sent' => $says(Fact::NotSent),
    'the amount cannot be read' => $says(Fact::PaidOtherwise),
];
foreach ($none as $what => $answer) {
    $ledger->row($what, State::Paid, $answer);
    $ledger->row("$what, waiting", State::Waiting, $what === 'the amount cannot be read' ? new ServerErrorException('none') : $answer);
}
$told = $ledger->compare(apply: true);
same(['unanswered ask-again'], array_values(array_unique($told)), 'no answer');
same(2 * count($none), count($told), 'each is told');
same([2 * count($none), 0, 0, 2 * count($none)], [$ledger->summary->attempts, $ledger->summary->compared, $ledger->summary->defects, $ledger->summary->unanswered], 'and counted');
same([], $ledger->told, 'nobody is told of a payment');
$texts = [];
foreach ((new Reconciliation($ledger->checkout))->compare($at(FROM), $at(UNTIL)) as $one) {
    same([false, $one->reason !== 'the answer cannot be understood'], [$one->isDefect(), $one->found === null], 'no defect');
    $texts[] = $one->reason;
    holds(!str_contains(json_encode($one) . print_r($one, true) . $one->words(), '41556501'), 'no text of somebody else');
}
same(['HTTP 503', 'HTTP 503', 'RuntimeException', 'RuntimeException', 'the gateway has no answer', 'the gateway has no answer', 'the answer cannot be understood'], array_slice($texts, 0, 7), 'why');
same(['Not known: there was no answer (', 'Bilinmiyor: yanıt alınamadı ('], [substr($one->words(), 0, 32), substr($one->words('tr'), 0, 32)], 'in words');

// Nobody can be asked.
$ledger = new Ledger();
$ledger->row('no such gateway', State::Paid, $paid(1000), gateway: 'gone');
same(['no such gateway' => 'not-asked look'], $ledger->compare(apply: true), 'a gateway that is gone');
same('the checkout has no gateway of this name', $ledger->last->reason, 'says so');
same(["Karşılaştırılmadı: sorulacak kimse yok (checkout'ta bu adda bir gateway yok)", 'Not compared: nobody can be asked (the checkout has no gateway of this name)'], [$ledger->last->words('tr'), $ledger->last->words('xx')], 'in Turkish, too');
$ledger = new Ledger();
$ledger->lacks = [Capability::Query];
$ledger->row('no query', State::Waiting, $paid(1000));
same(['no query' => 'not-asked look'], $ledger->compare(apply: true), 'a gateway that cannot be asked');
same([], $ledger->calls, 'is not asked');

$ledger = new Ledger();
$ledger->lacks = [Capability::Query];
$ledger->row('delivers', State::Paid, null, order_number: 'A', won_key: 'order:A');
$ledger->row('second', State::Paid, null, order_number: 'A', won_key: null);
same(['delivers' => 'not-asked look', 'second' => 'paid-twice give-back besides delivers'], $ledger->compare(), 'paid twice, as the shop itself knows');
$throws = new class extends BankGateway {
    public function limits(): Limits { throw new \RuntimeException('card 4155650100416111'); }
};
$ledger = new Ledger();
$ledger->row('limits', State::Paid, $paid(1000));
$told = iterator_to_array((new Reconciliation(new Checkout($ledger->store, $throws)))->compare($at(FROM), $at(UNTIL), true));
same([1, DiscrepancyKind::Unanswered, 'RuntimeException'], [count($told), $told[0]->kind, $told[0]->reason], 'a gateway that throws whatever it is asked');
$ledger->says[reference(1)] = new \Payments\Testing\AssertionFailed('a test of the shop');
throws(\Payments\Testing\AssertionFailed::class, 'a test of the shop', fn () => $ledger->compare(), 'a failed assertion is for its test');

// A question that may charge: nobody but Checkout asks it, and only with apply.
$ledger = new Ledger('bank', new Limits(false, false, true, 1800, 60));
$ledger->row('delivers', State::Paid, $paid(1000));
$ledger->row('open', State::Waiting, $paid(1000));
$ledger->row('open, declined', State::Waiting, $says(Fact::Declined));
$ledger->row('open, open', State::Waiting, $says(Fact::Open));
$ledger->row('lapsed', State::Lapsed, $paid(1000), open_key: null);
same(['open' => 'not-asked look', 'open, declined' => 'not-asked look', 'open, open' => 'not-asked look', 'lapsed' => 'not-asked look'], $ledger->compare(), 'not asked');
same(['ask delivers'], $ledger->calls, 'but for who delivers');
same(['open' => 'paid-there settle applied', 'open, declined' => 'other-state settle applied', 'lapsed' => 'not-asked look'], $ledger->compare(apply: true), 'Checkout asks');
$ledger->row('open, no answer', State::Waiting, new ServerErrorException('none'));
same('unanswered ask-again', $ledger->compare(apply: true)['open, no answer'], 'a question of Checkout without an answer');
same(['paid', 'refused', 'look', 'lapsed'], array_slice(array_values($ledger->states()), 1, 4), 'and stores: who is open for a day is to be looked at');

// On its way.
$ledger = new Ledger();
$ledger->store->setNow(FROM + 60);
$ledger->row('just started', State::Starting, $paid(1000), created_at: FROM + 1);
same(['just started' => 'unanswered ask-again'], $ledger->compare(apply: true), 'a call that may be on its way');
same([], $ledger->calls, 'is not asked about');

// Somebody else works at the same time.
$ledger = new Ledger();
$change = function (array $columns) {
    return function (Attempt $attempt, Ledger $ledger) use ($columns): Finding {
        $row = $ledger->store->find($attempt->reference)->toArray();
        if ($row['state'] === 'waiting') {
            $ledger->store->replace(Attempt::fromArray(array_replace($row, $columns, ['version' => $row['version'] + 1])));
        }

        return new Finding(Fact::Paid, Proof::Asked, paid: lira(1000), left: lira(1000));
    };
};
$ledger->row('settled meanwhile', State::Waiting, $change(['state' => 'paid', 'paid' => 1000, 'amount_left' => 1000, 'handled' => 'paid']));
$ledger->row('changes for ever', State::Waiting, $change(['asks' => 1]));
same(['changes for ever' => 'unanswered ask-again'], $ledger->compare(apply: true), 'what changes while it is asked about');
same(['ask settled meanwhile', 'ask settled meanwhile', 'ask changes for ever', 'ask changes for ever', 'ask changes for ever'], $ledger->calls, 'is asked again');

$ledger = new Ledger();
$ledger->row('purged meanwhile', State::Lapsed, function (Attempt $attempt, Ledger $ledger) use ($paid): Finding {
    $ledger->store->purge(PHP_INT_MAX);

    return $paid(1000);
});
same(['purged meanwhile' => 'paid-there settle'], $ledger->compare(apply: true), 'an attempt that is purged meanwhile is told, and not stored');

// Outside of the period: only to see whether an order was paid twice.
$ledger = new Ledger();
$ledger->row('before', State::Lapsed, $paid(1000), order_number: 'A', created_at: FROM - 1);
$ledger->row('inside', State::Paid, $paid(1000), order_number: 'A', won_key: 'order:A');
$ledger->row('before, unpaid', State::Lapsed, $says(Fact::Open), order_number: 'B', created_at: FROM - 1);
$ledger->row('inside, too', State::Paid, $paid(1000), order_number: 'B', won_key: 'order:B');
$ledger->row('after, and wrong', State::Paid, $says(Fact::NotFound), order_number: 'C', created_at: UNTIL);
$ledger->row('inside, unpaid', State::Lapsed, $says(Fact::Open), order_number: 'C');
$ledger->row('before, no answer', State::Lapsed, new ServerErrorException('none'), order_number: 'D', created_at: FROM - 1);
$ledger->row('inside, paid', State::Paid, $paid(1000), order_number: 'D', won_key: 'order:D');
same(['before' => 'paid-twice give-back besides inside'], array_filter($ledger->compare(), fn ($what) => str_contains($what, 'twice')), 'an order of two periods');
same(0, count(array_keys($ledger->calls, 'ask after, and wrong')), 'what nobody needs is not asked');
same(4, $ledger->summary->attempts, 'the period has four');

// Refunds and cancels.
$refund = fn (Ledger $ledger, string $name, string $parent, State $state, mixed ...$columns) => $ledger->row($name, $state, null, ...$columns + [
    'reference' => "$parent:$name", 'kind' => 'refund', 'parent' => $parent, 'amount' => 400, 'ceiling' => 400, 'amount_before' => 1000, 'paid' => null, 'amount_left' => null, 'won_key' => null, 'open_key' => "back:$parent", 'order_number' => 'A',
]);
$refunds = function (string $lost) use ($paid, $says, $refund): Ledger {
    $ledger = new Ledger();
    $part = fn (int $left) => $says(Fact::Part, left: lira($left));
    $done = $ledger->row('payment, refunded', State::Paid, $part(600));
    $refund($ledger, 'lost', $done, State::Starting);
    $undone = $ledger->row('payment, not refunded', State::Paid, $paid(1000));
    $refund($ledger, 'lost-too', $undone, State::Starting);
    $other = $ledger->row('payment, refunded otherwise', State::Paid, $part(100));
    $refund($ledger, 'lost-otherwise', $other, State::Look);
    $begun = $ledger->row('payment, refund never begun', State::Paid, $paid(1000));
    $refund($ledger, 'never-begun', $begun, State::Starting, amount_before: null);
    $old = $ledger->row('old payment', State::Part, $part(600), created_at: FROM - 100, paid: 1000);
    $refund($ledger, 'done', $old, State::Done, open_key: null);
    $again = $ledger->row('old payment, refunded there', State::Part, $part(200), created_at: FROM - 100);
    $refund($ledger, 'done-1', $again, State::Done, open_key: null);
    $refund($ledger, 'done-2', $again, State::Done, open_key: null);
    $refund($ledger, 'orphan', reference(999), State::Starting);
    $refund($ledger, 'unheard', $ledger->row('payment, no answer', State::Paid, new ServerErrorException('none')), State::Starting);

    return $ledger;
};
$ledger = $refunds('x');
$expected = ['lost' => 'refunded-there settle', 'payment, refunded otherwise' => 'refunded-there settle', 'old payment, refunded there' => 'refunded-there settle', 'orphan' => 'not-asked look', 'payment, no answer' => 'unanswered ask-again', 'unheard' => 'unanswered ask-again'];
$told = $ledger->compare();
ksort($told);
ksort($expected);
same($expected, $told, 'refunds');
same(['payment, refund never begun' => 'paid', 'never-begun' => 'starting'], array_intersect_key($ledger->states(), ['payment, refund never begun' => 1, 'never-begun' => 1]), 'nothing is stored');
$told = $ledger->compare(apply: true);
same('refunded-there settle applied', $told['lost'], 'the refund is settled');
same(['part', 'done', 'part', 'look'], [$ledger->states()['payment, refunded'], $ledger->states()['lost'], $ledger->states()['payment, refunded otherwise'], $ledger->states()['lost-otherwise']], 'with its payment');
holds(in_array('lost done', $ledger->told, true), 'and the handler is called');
$ledger = $refunds('x');
$ledger->store->setNow(FROM + 60);
same('unanswered ask-again', $ledger->compare()['lost'], 'a refund that may be on its way');

// A gateway of the shop's whose reversal() throws explains nothing.
$thrower = new class extends Ledger {
    public function reversal(Attempt $reversal, Attempt $payment, Finding $now): ?Finding { throw new \RuntimeException('x'); }
};
$parent = $thrower->row('payment', State::Paid, $says(Fact::Part, left: lira(600)));
$refund($thrower, 'lost', $parent, State::Starting);
$thrower->row('unclear', State::Paid, $says(Fact::Unclear));
same(['payment' => 'refunded-there settle', 'lost' => 'unanswered ask-again', 'unclear' => 'unanswered ask-again'], $thrower->compare(), 'it throws');

// What was not carried out, as the gateway concludes.
$denier = new class extends Ledger {
    public function reversal(Attempt $reversal, Attempt $payment, Finding $now): ?Finding { return new Finding($this->name($reversal) === 'unclear' ? Fact::Unclear : Fact::NotDone, Proof::Asked, reason: 'the panel knows'); }
};
$refund($denier, 'denied', $denier->row('payment', State::Paid, $paid(1000)), State::Starting);
$refund($denier, 'unclear', $denier->row('another payment', State::Paid, $paid(1000)), State::Starting);
$refund($denier, 'refused', $denier->row('third payment', State::Paid, $paid(1000)), State::Refused);
same(['denied' => 'other-state settle', 'unclear' => 'other-state look'], $denier->compare(), 'refunds that were not carried out');
same(['denied' => 'other-state settle applied', 'unclear' => 'other-state look applied'], $denier->compare(apply: true), 'settled');
same(['refused', 'look', 'paid'], [$denier->states()['denied'], $denier->states()['unclear'], $denier->states()['payment']], 'as Checkout stores it');

// A handler that throws does not keep the others waiting: settle() calls it again.
$ledger = new Ledger();
$ledger->row('first', State::Waiting, $paid(1000));
$ledger->row('second', State::Waiting, $paid(1000));
$ledger->checkout = $ledger->checkout->with(onPayment: fn (Attempt $a) => $ledger->name($a) === 'first' ? throw new \RuntimeException('the shop') : null);
same(['first' => 'paid-there settle applied', 'second' => 'paid-there settle applied'], $ledger->compare(apply: true), 'both are stored');
same(['', 'paid'], [$ledger->store->find(reference(1))->handled, $ledger->store->find(reference(2))->handled], 'one was handled');

// A store that fails ends the walk.
$broken = fn (int $at) => new class($at) implements \Payments\AttemptHistory {
    public MemoryAttemptStore $rows;
    public function __construct(private readonly int $at) { $this->rows = new MemoryAttemptStore(); }
    public function insert(Attempt $attempt): bool { return $this->rows->insert($attempt); }
    public function replace(Attempt ...$attempts): bool { return $this->rows->replace(...$attempts); }
    public function find(string $reference): ?Attempt { return $this->rows->find($reference); }
    public function ofOrder(string $number): array { return $this->rows->ofOrder($number); }
    public function ofPayment(string $reference): array { return $this->rows->ofPayment($reference); }
    public function due(int $now, int $limit): array { return $this->rows->due($now, $limit); }
    public function now(): int { return $this->rows->now(); }
    public function purge(int $before): int { return 0; }
    public function created(int $from, int $until, int $limit, ?Attempt $after = null): array
    {
        $list = array_slice($this->rows->created($from, $until, $limit, $after), 0, $this->at);
        return $list === [] ? throw new StoreException('a row cannot be read') : $list;
    }
};
$ledger = new Ledger();
$store = $broken(2);
foreach ([1, 2, 3] as $n) {
    $store->insert(attempt(['reference' => reference($n), 'gateway' => 'bank', 'order_number' => "o$n", 'state' => 'waiting', 'created_at' => FROM + $n, 'ceiling' => 1000]));
    $ledger->says[reference($n)] = $paid(1000);
}
$walk = (new Reconciliation(new Checkout($store, $ledger)))->compare($at(FROM), $at(UNTIL));
$told = 0;
throws(StoreException::class, 'a row cannot be read', function () use ($walk, &$told) { foreach ($walk as $one) { $told++; } }, 'a row that cannot be read');
same([3, false, 3], [$told, $walk->valid(), $walk->summary()->defects], 'what was told until then is right, and there is no more');
// What a store gives in the place of a refund.
$junk = fn (Attempt ...$rows) => new class($rows) implements \Payments\AttemptHistory {
    public function __construct(private readonly array $rows) {}
    public function insert(Attempt $attempt): bool { return true; }
    public function replace(Attempt ...$attempts): bool { return true; }
    public function find(string $reference): ?Attempt { return array_values(array_filter($this->rows, fn ($row) => $row->reference === $reference))[0] ?? null; }
    public function ofOrder(string $number): array { return array_filter($this->rows, fn ($row) => $row->parent === null); }
    public function ofPayment(string $reference): array { return [new \stdClass()]; }
    public function due(int $now, int $limit): array { return []; }
    public function now(): int { return UNTIL; }
    public function purge(int $before): int { return 0; }
    public function created(int $from, int $until, int $limit, ?Attempt $after = null): array { return $after !== null ? [] : array_slice($this->rows, -1); }
};
$payment = attempt(['reference' => reference(1), 'gateway' => 'bank', 'created_at' => FROM + 1, 'state' => 'paid', 'paid' => 1000, 'amount_left' => 1000]);
$refunded = attempt(['reference' => reference(1) . ':r', 'kind' => 'refund', 'parent' => reference(1), 'gateway' => 'bank', 'state' => 'done', 'created_at' => FROM + 2]);
$older = attempt(['created_at' => FROM - 1] + $payment->toArray());
$ledger->says[reference(1)] = $says(Fact::Part, left: lira(600));
foreach ([[$payment], [$older, $refunded]] as $rows) {
    throws(\TypeError::class, 'in the place of an Attempt', fn () => iterator_count((new Reconciliation(new Checkout($junk(...$rows), $ledger)))->compare($at(FROM), $at(UNTIL))), 'a refund that is none');
}
foreach (['ofOrder', 'created'] as $method) {
    $store = new class($method) implements \Payments\AttemptHistory {
        public function __construct(private readonly string $method) {}
        public function insert(Attempt $attempt): bool { return true; }
        public function replace(Attempt ...$attempts): bool { return true; }
        public function find(string $reference): ?Attempt { return null; }
        public function ofOrder(string $number): array { return $this->method === 'ofOrder' ? throw new StoreException('gone away') : []; }
        public function ofPayment(string $reference): array { return []; }
        public function due(int $now, int $limit): array { return []; }
        public function now(): int { return UNTIL; }
        public function purge(int $before): int { return 0; }
        public function created(int $from, int $until, int $limit, ?Attempt $after = null): array
        {
            return $after !== null ? [] : ($this->method === 'created' ? ['x'] : [attempt(['gateway' => 'bank', 'created_at' => FROM])]);
        }
    };
    throws($method === 'created' ? \TypeError::class : StoreException::class, $method === 'created' ? 'in the place of an Attempt' : 'gone away', fn () => iterator_count((new Reconciliation(new Checkout($store, $ledger)))->compare($at(FROM), $at(UNTIL))), "a store whose $method() is wrong");
}
$noHistory = new class implements AttemptStore {
    public function insert(Attempt $attempt): bool { return true; }
    public function replace(Attempt ...$attempts): bool { return true; }
    public function find(string $reference): ?Attempt { return null; }
    public function ofOrder(string $number): array { return []; }
    public function ofPayment(string $reference): array { return []; }
    public function due(int $now, int $limit): array { return []; }
    public function now(): int { return 1; }
    public function purge(int $before): int { return 0; }
};
throws(ConfigurationException::class, 'AttemptHistory', fn () => new Reconciliation(new Checkout($noHistory, $ledger)), 'a store without history');

// Flat memory: three times as many attempts, each of which is told, need no more of it but for the store's own list of them. Kept, they would be 300 kB.
$ledger = new Ledger();
for ($n = 0; $n < 2400; $n++) {
    $ledger->row("order $n", State::Waiting, $paid(1000));
}
$peak = function (int $until) use ($ledger, $at): array {
    $ledger->calls = [];
    memory_reset_peak_usage();
    $before = memory_get_usage();
    $told = 0;
    foreach ((new Reconciliation($ledger->checkout))->compare($at(FROM), $at($until), concurrency: 20) as $one) {
        $told++;
        $ledger->calls = [];
    }

    return [$told, memory_get_peak_usage() - $before];
};
$peak(FROM + 8000);
[[$fewer, $less], [$all, $most]] = [$peak(FROM + 8000), $peak(UNTIL)];
same([800, 2400], [$fewer, $all], 'all are told');
holds($most - $less < 200_000, "flat memory: $less and $most bytes");

// The iterator.
$ledger = new Ledger();
$ledger->row('one', State::Waiting, $paid(1000));
$ledger->row('two', State::Waiting, $paid(1000));
$reconciliation = new Reconciliation($ledger->checkout);
$walk = $reconciliation->compare($at(FROM), $at(UNTIL));
same([], $ledger->calls, 'nothing is asked before it is wanted');
same([0, 'one'], [$walk->key(), $ledger->name($walk->current()->attempt)], 'the first');
$walk->next();
same([1, 'two', true], [$walk->key(), $ledger->name($walk->current()->attempt), $walk->valid()], 'the second');
$walk->next();
same([false, 2], [$walk->valid(), $walk->summary()->defects], 'the end');
throws(\Error::class, 'has no discrepancy here', fn () => $walk->current(), 'after the end');
same(2, iterator_count($walk), 'once more');
same(['ask one', 'ask two', 'ask one', 'ask two'], $ledger->calls, 'it asks again');
throws(\ValueError::class, 'must be after', fn () => $reconciliation->compare($at(5), $at(5)), 'an empty period');
throws(\ValueError::class, 'must be between 1 and 1000', fn () => $reconciliation->compare($at(5), $at(6), concurrency: 0), 'nobody asks');
$never = fn (string $class) => (new \ReflectionClass($class))->newInstanceWithoutConstructor();
throws(\Error::class, 'Payments\Reconciliation was not constructed', fn () => $never(Reconciliation::class)->compare($at(5), $at(6)), 'never constructed');
$date = new class extends \DateTime { public function __construct() {} };
throws(\Error::class, 'was not constructed', fn () => $reconciliation->compare($date, $at(6)), 'a date that was never constructed');
throws(\Error::class, 'was constructed before', fn () => $reconciliation->__construct($ledger->checkout), 'constructed again');
$inside = null;
$ledger->says[reference(1)] = function () use (&$walk, &$inside): Finding {
    try {
        $walk->next();
    } catch (\Error $error) {
        $inside = $error->getMessage();
    }
    throw new ServerErrorException('none');
};
$walk = $reconciliation->compare($at(FROM), $at(UNTIL));
same(2, iterator_count($walk), 'a gateway that walks');
same('Payments\Discrepancies asks already', $inside, 'is refused');
$work = new \ReflectionMethod($walk, 'work');
same(null, $work->invoke($walk), 'a worker without work');

done();
?>
--EXPECT--
done
