--TEST--
Reconciliation: every kind of defect is found among orders that agree, none is invented, and what is certain is settled through Checkout
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Attempt;
use Payments\AttemptStore;
use Payments\Capability;
use Payments\Checkout;
use Payments\Currency;
use Payments\Discrepancy;
use Payments\DiscrepancyKind as Kind;
use Payments\Exception\ConfigurationException;
use Payments\Exception\StoreException;
use Payments\Fact;
use Payments\Finding;
use Payments\Limits;
use Payments\Money;
use Payments\Proof;
use Payments\Reconciled;
use Payments\Reconciliation;
use Payments\Remedy;
use Payments\State;
use Payments\Testing\MemoryAttemptStore;

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/support/ledger.php';

$paid = fn (int $minor, ?int $left = null) => new Finding(Fact::Paid, Proof::Asked, paid: lira($minor), left: lira($left ?? $minor));
$says = fn (Fact $fact, mixed ...$more) => new Finding($fact, Proof::Asked, ...$more);

/** Rows that agree, in every state. */
$agreeing = function (Ledger $ledger) use ($paid, $says): void {
    $ledger->row('waiting, not found', State::Waiting, $says(Fact::NotFound));
    $ledger->row('waiting, open', State::Waiting, $says(Fact::Open));
    $ledger->row('waiting, pending', State::Waiting, $says(Fact::Pending));
    $ledger->row('paid', State::Paid, $paid(1000));
    $ledger->row('paid, nothing is said of the rest', State::Paid, $says(Fact::Paid, paid: lira(1000)));
    $ledger->row('paid, with interest', State::Paid, $paid(1050), ceiling: 1100, paid: null, amount_left: null);
    $ledger->row('paid, as a person decided', State::Paid, $paid(700), paid: 700, amount_left: 700);
    $ledger->row('part', State::Part, $says(Fact::Part, left: lira(600)));
    $ledger->row('back', State::Back, $says(Fact::Back));
    $ledger->row('refused, declined', State::Refused, $says(Fact::Declined));
    $ledger->row('refused, not found', State::Refused, $says(Fact::NotFound));
    $ledger->row('lapsed, open', State::Lapsed, $says(Fact::Open));
    $ledger->row('lapsed, given back', State::Lapsed, $says(Fact::Back));
    $ledger->row('look, not found', State::Look, $says(Fact::NotFound));
    $ledger->row('look, unclear', State::Look, $says(Fact::Unclear));
};

/** One of each defect, and what is to be said of it. */
$defects = function (Ledger $ledger) use ($paid, $says): array {
    $ledger->row('paid there, waiting', State::Waiting, $paid(1000));
    $ledger->row('paid there, starting', State::Starting, $paid(1000));
    $ledger->row('paid there, lapsed', State::Lapsed, $paid(1000));
    $ledger->row('paid there, refused', State::Refused, $paid(1000));
    $ledger->row('paid there, look', State::Look, $paid(1000));
    $ledger->row('paid there otherwise, waiting', State::Waiting, $paid(900));
    $ledger->row('unknown there', State::Paid, $says(Fact::NotFound));
    $ledger->row('unknown there, part', State::Part, $says(Fact::NotFound));
    $ledger->row('more there', State::Paid, $paid(1200));
    $ledger->row('less there', State::Paid, $paid(900));
    $ledger->row('more than was known', State::Paid, fn (Attempt $a) => $a->paid === null ? $paid(1200) : $says(Fact::Unclear, reason: 'more was taken than was known'));
    $ledger->row('dollars', State::Paid, $says(Fact::Paid, paid: lira(1000, Currency::USD)));
    $ledger->row('more is left there', State::Part, $paid(1000));
    $ledger->row('declined there, paid', State::Paid, $says(Fact::Declined));
    $ledger->row('declined there, waiting', State::Waiting, $says(Fact::Declined));
    $ledger->row('open there, paid', State::Paid, $says(Fact::Open));
    $ledger->row('refunded here alone', State::Back, $paid(1000));
    $ledger->row('a part given back', State::Paid, $says(Fact::Part, left: lira(250)));
    $ledger->row('more given back', State::Part, $says(Fact::Part, left: lira(250)));
    $ledger->row('all given back', State::Paid, $says(Fact::Back, left: lira(0)));
    $ledger->row('less is left, as is said beside paid', State::Paid, $paid(1000, 250));
    $ledger->row('twice, delivers', State::Paid, $paid(1000), order_number: 'twice', won_key: 'order:twice');
    $ledger->row('twice, lapsed here', State::Lapsed, $paid(1000), order_number: 'twice', won_key: null);
    $ledger->row('known twice, delivers', State::Paid, $paid(1000), order_number: 'known', won_key: 'order:known');
    $ledger->row('known twice, second', State::Paid, $paid(1000), order_number: 'known', won_key: null);
    $ledger->row('twice, both lapsed 1', State::Lapsed, $paid(1000), order_number: 'lapsed');
    $ledger->row('twice, both lapsed 2', State::Lapsed, $paid(1000), order_number: 'lapsed');

    return [
        'paid there, waiting' => 'paid-there settle', 'paid there, starting' => 'paid-there settle', 'paid there, lapsed' => 'paid-there settle', 'paid there, refused' => 'paid-there look',
        'paid there, look' => 'paid-there settle', 'paid there otherwise, waiting' => 'paid-there look',
        'unknown there' => 'unknown-there look', 'unknown there, part' => 'unknown-there look',
        'more there' => 'other-amount look', 'less there' => 'other-amount look', 'more than was known' => 'other-amount look', 'dollars' => 'other-amount look', 'more is left there' => 'other-amount look',
        'declined there, paid' => 'other-state look', 'declined there, waiting' => 'other-state settle', 'open there, paid' => 'other-state look', 'refunded here alone' => 'other-state look',
        'a part given back' => 'refunded-there settle', 'more given back' => 'refunded-there settle', 'all given back' => 'refunded-there settle', 'less is left, as is said beside paid' => 'refunded-there look',
        'twice, lapsed here' => 'paid-twice give-back besides twice, delivers', 'known twice, second' => 'paid-twice give-back besides known twice, delivers',
        'twice, both lapsed 1' => 'paid-there settle', 'twice, both lapsed 2' => 'paid-twice give-back besides twice, both lapsed 1',
    ];
};

// Nothing is invented.
$ledger = new Ledger();
$agreeing($ledger);
$before = serialize(array_map(fn ($reference) => $ledger->store->find($reference)->toArray(), array_keys($ledger->names)));
same([], $ledger->compare(apply: true), 'what agrees');
same([15, 15, 0, 0, 0, 0], [$ledger->summary->attempts, $ledger->summary->compared, $ledger->summary->defects, $ledger->summary->unanswered, $ledger->summary->notAsked, $ledger->summary->applied], 'its figures');
same($before, serialize(array_map(fn ($reference) => $ledger->store->find($reference)->toArray(), array_keys($ledger->names))), 'and nothing is stored');

// Everything is found, in the order of the attempts, whatever runs at once, and nothing is stored.
foreach ([1, 3, 50] as $concurrency) {
    $ledger = new Ledger();
    $agreeing($ledger);
    $expected = $defects($ledger);
    same($expected, $ledger->compare(concurrency: $concurrency), "every defect, $concurrency at once");
    same(count($expected), $ledger->summary->defects, 'and none more');
    same(count($expected), array_sum($ledger->summary->kinds), 'by kind');
    same($ledger->summary->attempts, $ledger->summary->compared, 'all were compared');
    same([], $ledger->told, 'no handler is called');
    same(1, array_unique(array_map(fn ($row) => $row->version, array_map($ledger->store->find(...), array_map(strval(...), array_keys($ledger->names)))))[0], 'nothing is stored');
}

// Settled through Checkout, with its handlers; what a person must decide stays as it is.
$applied = fn (string $what) => str_contains($what, 'settle') || in_array($what, ['paid-there look'], true) ? "$what applied" : $what;
$expected = array_map($applied, $expected);
$expected['twice, lapsed here'] = 'paid-twice give-back applied besides twice, delivers';
$expected['twice, both lapsed 2'] = 'paid-twice give-back applied besides twice, both lapsed 1';
ksort($expected);
$told = $ledger->compare(apply: true);
ksort($told);
same($expected, $told, 'what is applied');
same(count(array_filter($expected, fn ($what) => str_contains($what, 'applied'))), $ledger->summary->applied, 'as is counted');
$states = $ledger->states();
same(['paid', 'paid', 'paid', 'look', 'paid', 'look'], [$states['paid there, waiting'], $states['paid there, starting'], $states['paid there, lapsed'], $states['paid there, refused'], $states['paid there, look'], $states['paid there otherwise, waiting']], 'paid there');
same(['part', 'part', 'back'], [$states['a part given back'], $states['more given back'], $states['all given back']], 'given back there');
same(['paid', 'paid', 'paid', 'paid', 'paid', 'back', 'refused'], [$states['unknown there'], $states['more there'], $states['dollars'], $states['declined there, paid'], $states['open there, paid'], $states['refunded here alone'], $states['declined there, waiting']], 'what a person decides');
same(['order:lapsed', null], [$ledger->store->find(array_flip($ledger->names)['twice, both lapsed 1'])->wonKey, $ledger->store->find(array_flip($ledger->names)['twice, both lapsed 2'])->wonKey], 'one of two delivers');
holds(in_array('paid there, waiting paid', $ledger->told, true) && in_array('paid there, refused look', $ledger->told, true), 'handlers were called');
same(count($ledger->told), count(array_unique($ledger->told)), 'each once');
// Again: what was settled is no defect any more, and what a person decides is told again.
$again = array_diff_key($expected, array_flip(['paid there, waiting', 'paid there, starting', 'paid there, lapsed', 'paid there, look', 'declined there, waiting', 'a part given back', 'more given back', 'all given back', 'twice, both lapsed 1']));
$again['paid there, refused'] = 'paid-there settle';
$again['twice, lapsed here'] = 'paid-twice give-back besides twice, delivers';
$again['twice, both lapsed 2'] = 'paid-twice give-back besides twice, both lapsed 1';
unset($again['paid there otherwise, waiting']); // a person has it already
$told = $ledger->compare();
ksort($told);
ksort($again);
same($again, $told, 'compared again');

done();
?>
--EXPECT--
done
