--TEST--
Reconciliation over the simulator: every seeded defect of every service is found and none invented, by so many questions, whatever faults come between
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Checkout;
use Payments\DiscrepancyKind;
use Payments\Finrota\Erp;
use Payments\Reconciliation;
use Payments\Testing\MemoryAttemptStore;

require __DIR__ . '/support/books.php';

const ORDERS = 240;
$shop = new Shop();
$from = time() - 86400;
$at = fn (int $seconds) => new \DateTimeImmutable("@$seconds");
$books = new Books($shop->simulator, $shop->options(), $from);
$books->seed(ORDERS, 60);
$store = new MemoryAttemptStore($from + 40000);
foreach ($books->rows as $row) {
    $store->insert($row) || check('inserted', true, false);
}
$checkout = new Checkout($store, ...$books->gateways());
$erp = new Erp($shop->finrota());

$told = function (bool $withErp, int $until = 30000, mixed ...$more) use ($checkout, $erp, $from, $at): array {
    $walk = (new Reconciliation($checkout, $withErp ? $erp : null))->compare($at($from), $at($from + $until), ...$more);
    $told = [];
    foreach ($walk as $one) {
        $told[] = Books::told($one);
    }
    sort($told);

    return [$told, $walk->summary()];
};

check('seeded defects', 16 * ORDERS / 60, count($books->expected));
$before = $shop->arrived();
[$found, $summary] = $told(true, concurrency: 20);
check('everything is found, and nothing else', [[], []], $books->wrong($found));
check('every kind', [], array_keys(array_filter($summary->kinds, fn ($count) => $count === 0)));
check('each attempt was compared', count($books->rows) - $summary->notAsked - $summary->unanswered - count(array_filter($books->rows, fn ($row) => $row->state->value === 'done')), $summary->compared);
check('at most two questions for each', true, $shop->arrived() - $before <= 2 * count($books->rows));
[$found] = $told(false);
check('without the lists all but money without an attempt', [[], []], $books->wrong($found, 'without-attempt'));
check('nothing was stored', $books->rows, array_map(fn ($row) => $store->find($row->reference), $books->rows));
$booked = $shop->booked();

// Settled: what is certain is certain afterwards.
[$found, $summary] = $told(true, apply: true);
check('settled is told the same', [[], []], $books->wrong($found));
check('so many were settled', true, $summary->applied > 4 * ORDERS / 60);
[$found] = $told(true);
$kinds = array_count_values(array_map(fn ($line) => strtok($line, ' '), $found));
ksort($kinds);
check('what is left is for a person', ['not-asked' => 4, 'other-amount' => 8, 'other-state' => 8, 'paid-there' => 4, 'paid-twice' => 4, 'refunded-there' => 4, 'unanswered' => 4, 'unknown-there' => 4, 'without-attempt' => 4], $kinds);
check('no money moved', $booked, $shop->booked());

// Faults: a defect may be missed for an answer that is missing, which is told; nothing is invented, and least of all that a payment is unknown.
$paths = ['/pws/payment/transaction', '/payment/', '/api/Payments/PaymentResult', '/erp/', '/api/erp/'];
$faults = [
    ['reset-before-read', []], ['close-before-answer', []], ['cut-answer', ['bytes' => 20]], ['status', ['status' => 503]], ['status', ['status' => 404]], ['status', ['status' => 200]], ['not-json', []], ['truncated-json', []], ['html', []],
    ['replace-body', ['body' => '{}']], ['replace-body', ['body' => '[]']], ['replace-body', ['body' => 'null']], ['not-http', []], ['redirect', []], ['refusal', ['status' => 403]], ['refusal', ['status' => 429]], ['refusal', ['status' => 401]],
];
$few = new Books($shop->simulator, $shop->options(retries: 0), $from);
$few->seed(30, 30, 10);
$store = new MemoryAttemptStore($from + 40000);
foreach ($few->rows as $row) {
    $store->insert($row);
}
$checkout = new Checkout($store, ...$few->gateways());
foreach ($faults as [$fault, $parameters]) {
    foreach ($paths as $path) {
        $shop->simulator->fault($fault, $path, $parameters + ['times' => 1000, 'method' => 'GET']);
        $shop->simulator->fault($fault, $path, $parameters + ['times' => 1000, 'method' => 'POST']);
    }
    [$found, $summary] = $told(true, 30000, apply: true);
    $shop->simulator->clearFaults();
    $invented = array_diff(array_filter($found, fn ($line) => !str_starts_with($line, 'unanswered') && !str_starts_with($line, 'not-asked')), []);
    check("$fault " . json_encode($parameters) . ': nothing is claimed', [], array_values($invented));
    check("$fault: each attempt is told", true, $summary->unanswered >= 20);
}
check('and nothing was stored', $few->rows, array_map(fn ($row) => $store->find($row->reference), $few->rows));
?>
--EXPECT--
ok: seeded defects
ok: everything is found, and nothing else
ok: every kind
ok: each attempt was compared
ok: at most two questions for each
ok: without the lists all but money without an attempt
ok: nothing was stored
ok: settled is told the same
ok: so many were settled
ok: what is left is for a person
ok: no money moved
ok: reset-before-read []: nothing is claimed
ok: reset-before-read: each attempt is told
ok: close-before-answer []: nothing is claimed
ok: close-before-answer: each attempt is told
ok: cut-answer {"bytes":20}: nothing is claimed
ok: cut-answer: each attempt is told
ok: status {"status":503}: nothing is claimed
ok: status: each attempt is told
ok: status {"status":404}: nothing is claimed
ok: status: each attempt is told
ok: status {"status":200}: nothing is claimed
ok: status: each attempt is told
ok: not-json []: nothing is claimed
ok: not-json: each attempt is told
ok: truncated-json []: nothing is claimed
ok: truncated-json: each attempt is told
ok: html []: nothing is claimed
ok: html: each attempt is told
ok: replace-body {"body":"{}"}: nothing is claimed
ok: replace-body: each attempt is told
ok: replace-body {"body":"[]"}: nothing is claimed
ok: replace-body: each attempt is told
ok: replace-body {"body":"null"}: nothing is claimed
ok: replace-body: each attempt is told
ok: not-http []: nothing is claimed
ok: not-http: each attempt is told
ok: redirect []: nothing is claimed
ok: redirect: each attempt is told
ok: refusal {"status":403}: nothing is claimed
ok: refusal: each attempt is told
ok: refusal {"status":429}: nothing is claimed
ok: refusal: each attempt is told
ok: refusal {"status":401}: nothing is claimed
ok: refusal: each attempt is told
ok: and nothing was stored