--TEST--
Batch: a reconciliation asks as many questions at once as it is told to, and no more; in a Batch of the shop's, too
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Batch;
use Payments\Checkout;
use Payments\Reconciliation;
use Payments\Testing\MemoryAttemptStore;

require __DIR__ . '/../gateways/support/gateways.php';
require __DIR__ . '/support/gate.php';

$store = new MemoryAttemptStore(2000000);
$frame = gateway('frame', new \Payments\Options(baseUrl: 'http://127.0.0.1:1'));
foreach (range(1, 24) as $n) {
    $store->insert(attempt($frame, order_number: "o$n", state: 'waiting', created_at: 1000000 + $n, handles: '{"token":"T"}'));
}

/** How many questions were answered by a server that answers nobody until so many are there. */
function asked(int $atOnce, int $walks = 1): string
{
    global $store;

    $gate = new Gate($atOnce * $walks);
    $checkout = new Checkout($store, gateway('frame', new \Payments\Options(baseUrl: $gate->url, retries: 0, timeoutMs: 20000, deadlineMs: 20000)));
    $walk = function () use ($checkout, $atOnce): int {
        $found = (new Reconciliation($checkout))->compare(new \DateTimeImmutable('@1000000'), new \DateTimeImmutable('@1500000'), concurrency: $atOnce);

        return iterator_count($found) - $found->summary()->unanswered;
    };
    $told = $walks === 1 ? $walk() : array_sum(Batch::run(array_fill(0, $walks, $walk), $walks));

    return "$told told; " . json_encode($gate->close());
}

check('one after the other', '24 told; {"requests":24,"at once":1}', asked(1));
check('eight at once', '24 told; {"requests":24,"at once":8}', asked(8));
check('all at once', '24 told; {"requests":24,"at once":24}', asked(24));
check('two walks at once', '48 told; {"requests":48,"at once":12}', asked(6, 2));
?>
--EXPECT--
ok: one after the other
ok: eight at once
ok: all at once
ok: two walks at once
