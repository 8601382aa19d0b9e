--TEST--
Reconciliation by Finrota's lists: a row proves nothing by itself, a list that fails is told, and refunds of older payments are found once
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Attempt;
use Payments\AttemptStore;
use Payments\Checkout;
use Payments\Discrepancy;
use Payments\Exception\StoreException;
use Payments\Finrota\Erp;
use Payments\Gateway;
use Payments\Reconciliation;
use Payments\Testing\MemoryAttemptStore;

require __DIR__ . '/support/gateways.php';

$shop = new Shop();
$simulator = $shop->simulator;
$now = time();
['pws' => $pws, 'vpws' => $vpws, 'frame' => $frame] = array_map(fn ($name) => gateway($name, $shop->options()), ['pws' => 'pws', 'vpws' => 'vpws', 'frame' => 'frame']);

/** Everything that is told, without the attempts of the store: "kind [payment|reversal] found reason". */
function reconciled(AttemptStore $store, array $gateways, mixed ...$erp): array
{
    global $shop, $now;

    $walk = (new Reconciliation(new Checkout($store, ...$gateways), new Erp($shop->finrota(), ...$erp)))->compare(new \DateTimeImmutable('@' . $now - 3600), new \DateTimeImmutable('@' . $now + 3600));
    $told = [];
    foreach ($walk as $one) {
        $told[] = implode(' ', array_filter([
            $one->kind->value, $one->attempt?->order, $one->listedPayment ? 'payment' : null, $one->listedReversal ? 'reversal' : null, $one->found?->fact->value, $one->reason,
        ]));
    }
    sort($told);

    return $told;
}

function starts(Gateway $gateway, ?string $reference = null, string $card = GATEWAY_CARD): Attempt
{
    $attempt = attempt($gateway, reference: $reference ?? bin2hex(random_bytes(16)), three_d: 0);

    return found($attempt, $gateway->start($attempt, order(threeDSecure: false), gatewayCard($card)), 'paid', paid: 1200, amount_left: 1200, created_at: $GLOBALS['now'], won_key: 'order:A-1001', handled: 'paid', due_at: PHP_INT_MAX);
}

$store = new MemoryAttemptStore($now);
check('nothing', [], reconciled($store, [$pws]));
$paid = starts($pws);
$simulator->settings(['erpListsFailed' => true]);
check('a stranger', ['without-attempt payment paid'], reconciled($store, [$pws]));
check('of two services one knows it', ['without-attempt payment paid'], reconciled($store, [$vpws, $pws]));
check('nobody can be asked', ['not-asked payment listed, and no gateway of the checkout knows whether it was paid'], reconciled($store, [$frame]));
check('nobody knows it', ['not-asked payment listed, and no gateway of the checkout knows whether it was paid'], reconciled($store, [$vpws]));
$simulator->settings(['erpShowsStatus' => true]);
check('nobody can be asked, and the list says paid', ['without-attempt payment'], reconciled($store, [$frame]));
$simulator->fault('status', '/pws/payment/transaction', ['status' => 502, 'times' => 9]);
check('a question without an answer', 'unanswered payment', substr(reconciled($store, [$pws])[0], 0, 18));
check('and one that is answered', ['without-attempt payment'], array_map(fn ($line) => substr($line, 0, 23), reconciled($store, [$frame])));
$simulator->clearFaults();

foreach (['2' => [], '3' => ['unanswered payment pending'], '4' => [], '5' => ['unanswered payment unclear'], '6' => ['without-attempt payment part'], '99' => ['unanswered payment pending']] as $status => $expected) {
    $simulator->setTransaction($paid->handles['referenceNumber'], (int) $status);
    check("a stranger in the state $status", $expected, reconciled($store, [$pws]));
}
$simulator->setTransaction($paid->handles['referenceNumber'], 1);

$cancelled = starts($pws);
$pws->cancel($cancelled, reversalOf($cancelled, 1200, 'cancel'));
check('a stranger that was cancelled', ['without-attempt payment paid', 'without-attempt reversal'], reconciled($store, [$pws]));
$store->insert($cancelled);
check('the reversal of an attempt of the period is told of that', ['refunded-there A-1001 back', 'without-attempt payment paid'], reconciled($store, [$pws]));
$store = new MemoryAttemptStore($now);
$store->insert(Attempt::fromArray(['state' => 'back', 'amount_left' => 0, 'order_number' => 'A-1002', 'won_key' => 'order:A-1002'] + $cancelled->toArray()));

// What the store has is no stranger, whatever the letters of its name.
$store->insert($paid);
check('an attempt of the period', [], reconciled($store, [$pws]));

// A refund of a payment of before, in the provider's panel.
$store = new MemoryAttemptStore($now);
$old = Attempt::fromArray(['created_at' => $now - 86400 * 30] + $paid->toArray());
$store->insert($old);
$store->insert(Attempt::fromArray(['state' => 'back', 'amount_left' => 0, 'order_number' => 'A-1002', 'won_key' => 'order:A-1002'] + $cancelled->toArray()));
foreach ([300, 200] as $amount) {
    $pws->refund($old, reversalOf($old, $amount));
}
check('two refunds of an older payment', ['refunded-there A-1001 part'], reconciled($store, [$pws]));
check('it and the one of the period, each asked about once', 2, (function () use ($shop, $store, $pws) {
    $before = $shop->arrived('/pws/payment/transaction');
    reconciled($store, [$pws]);

    return $shop->arrived('/pws/payment/transaction') - $before;
})());
$store->insert(reversalOf($old, 300, state: 'done', amount_before: 1200, won_key: null, created_at: $now));
check('one of them is known', ['refunded-there A-1001 part'], reconciled($store, [$pws]));
check('no attempt has the payment', ['without-attempt payment part', 'without-attempt reversal', 'without-attempt reversal', 'without-attempt reversal'], reconciled(new MemoryAttemptStore($now), [$pws]));

// Lists that fail.
$lists = fn (array $told): array => array_values(array_filter(array_map(fn ($line) => preg_match('/^unanswered ([A-Za-z]+::\w+\(\)|[^:]+:)/', $line, $found) ? $found[0] : $line, $told), fn ($line) => str_starts_with($line, 'unanswered')));
$simulator->settings(['erpPaths' => 'erp']);
check('another path', 1, count($lists(reconciled($store, [$pws]))));
check('the right one', 0, count($lists(reconciled($store, [$pws], reversalsPath: '/erp/getReversals'))));
$simulator->settings(['permissions' => 'pws']);
check('no permission', 2, count($lists(reconciled($store, [$pws]))));
$simulator->settings(['permissions' => 'hpm,pws,vpws,erp', 'erpPaths' => 'both']);
check('and again', 0, count($lists(reconciled($store, [$pws]))));

// A store that fails in the middle of a list.
$failing = new class implements \Payments\AttemptHistory {
    public function insert(Attempt $attempt): bool { return true; }
    public function replace(Attempt ...$attempts): bool { return true; }
    public function find(string $reference): ?Attempt { throw new StoreException('gone away'); }
    public function ofOrder(string $number): array { return []; }
    public function ofPayment(string $reference): array { return []; }
    public function due(int $now, int $limit): array { return []; }
    public function now(): int { return 1; }
    public function purge(int $before): int { return 0; }
    public function created(int $from, int $until, int $limit, ?Attempt $after = null): array { return []; }
};
check('a store that fails', 'StoreException', shortName(thrown(fn () => reconciled($failing, [$pws]))));

// What the provider gave no name for cannot be asked about.
$store->insert(attempt($frame, order_number: 'nameless', state: 'waiting', created_at: $now, due_at: PHP_INT_MAX));
check('nothing to ask by', ['not-asked nameless there is nothing to ask by: the provider gave no name for it'], array_values(preg_grep('/nameless/', reconciled($store, [$pws, $frame]))));
?>
--EXPECT--
ok: nothing
ok: a stranger
ok: of two services one knows it
ok: nobody can be asked
ok: nobody knows it
ok: nobody can be asked, and the list says paid
ok: a question without an answer
ok: and one that is answered
ok: a stranger in the state 2
ok: a stranger in the state 3
ok: a stranger in the state 4
ok: a stranger in the state 5
ok: a stranger in the state 6
ok: a stranger in the state 99
ok: a stranger that was cancelled
ok: the reversal of an attempt of the period is told of that
ok: an attempt of the period
ok: two refunds of an older payment
ok: it and the one of the period, each asked about once
ok: one of them is known
ok: no attempt has the payment
ok: another path
ok: the right one
ok: no permission
ok: and again
ok: a store that fails
ok: nothing to ask by