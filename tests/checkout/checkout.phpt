--TEST--
Checkout: an order is paid once, refunded once, and nothing unknown is taken for a failure
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Attempt;
use Payments\Checkout;
use Payments\Currency;
use Payments\Exception\StoreException;
use Payments\Fact;
use Payments\Money;
use Payments\Repeat;
use Payments\Step;
use Payments\Testing\MemoryAttemptStore;

require __DIR__ . '/../support/shop.php';
require __DIR__ . '/support/bank.php';

/** A shop with one bank, and what its handlers were told. */
final class Scene
{
    public readonly BankGateway $bank;
    public readonly MemoryAttemptStore $store;
    public Checkout $checkout;
    /** @var list<string> */
    public array $told = [];

    public function __construct(mixed ...$bank)
    {
        $this->bank = new BankGateway(...$bank);
        $this->store = new MemoryAttemptStore();
        $this->checkout = (new Checkout($this->store, $this->bank))->with(
            onPayment: function (Attempt $a): void {
                $this->told[] = "{$a->state->value} {$a->verdict()->value}";
            },
            onReversal: function (Attempt $a): void {
                $this->told[] = "{$a->kind->value} {$a->state->value}";
            },
        );
    }

    public function pay(string $number = '42', int $minor = 1000, mixed ...$parts): Step
    {
        return $this->checkout->pay('bank', order($number, $minor, ...$parts));
    }

    public function later(int $seconds): static
    {
        $this->store->setNow($this->store->now() + $seconds);

        return $this;
    }

    /** A day of a cron line that runs each minute. */
    public function day(int $seconds = 2 * 86400): static
    {
        for ($end = $this->store->now() + $seconds; $this->store->now() < $end;) {
            $this->later(600)->checkout->settle();
        }

        return $this;
    }

    public function starts(): int
    {
        return count(array_keys($this->bank->calls, 'start', true));
    }

    public function attempt(string $number = '42'): Attempt
    {
        return $this->checkout->order($number);
    }
}

function state(Attempt $attempt): string
{
    return "{$attempt->state->value} {$attempt->verdict()->value}" . ($attempt->openKey === null ? '' : ' open') . ($attempt->wonKey === null ? '' : ' won');
}

function step(Step $step): string
{
    return $step->kind->value . ': ' . state($step->attempt);
}

echo "-- the first step\n";
foreach (['page', 'html', 'paid', 'declined', 'pending', 'lost', 'lost-unpaid', 'not-sent'] as $start) {
    $scene = new Scene();
    $scene->bank->start = $start;
    $step = $scene->pay();
    echo "$start -> ", step($step), '; told ', implode(', ', $scene->told) ?: 'nothing', '; ';
    // Whatever the customer does now: the bank is called once more at most where nothing is held.
    $scene->bank->start = 'page';
    echo 'again -> ', step($scene->later(1)->pay()), '; ', $scene->starts(), ' started; ';
    echo 'two days later: ', implode(', ', array_map(state(...), $scene->day()->store->ofOrder('42'))), '; told ', implode(', ', $scene->told) ?: 'nothing', "\n";
}

echo "-- the addresses of the attempt\n";
$scene = new Scene();
$attempt = $scene->pay()->attempt;
echo str_replace($attempt->reference, 'REFERENCE', $scene->bank->order->returnUrl), ' ', preg_replace('/s=[0-9a-f]{32}$/', 's=SECRET', str_replace($attempt->reference, 'REFERENCE', $scene->bank->order->notifyUrl)), "\n";
$secret = substr($scene->bank->order->notifyUrl, -32);
check('the hash alone is stored', hash('sha256', $secret), $attempt->secretHash);
check('the secret is not stored', false, str_contains(serialize($attempt->toArray()), $secret));

echo "-- a notice\n";
$notify = fn (mixed $message, ?string $with = null): string => (string) $scene->checkout->notified('bank', is_string($message) ? $message : json_encode($message), [], $with)->status . ' ' . state($scene->attempt());
$scene->bank->answers = false;
echo 'unreadable: ', $notify('{'), '; of nobody: ', $notify(['reference' => 'nobody', 'paid' => 1000]), '; without a reference: ', $notify(['paid' => 1000]), "\n";
echo 'without the secret: ', $notify(['reference' => $attempt->reference, 'paid' => 1000]), '; with a wrong one: ', $notify(['reference' => $attempt->reference, 'paid' => 1000], str_repeat('0', 32)), "\n";
echo 'with it: ', $notify(['reference' => $attempt->reference, 'paid' => 1000], $secret), '; again: ', $notify(['reference' => $attempt->reference, 'paid' => 1000], $secret), '; told ', implode(', ', $scene->told), "\n";
echo 'a notice alone takes nothing back: ', $notify(['reference' => $attempt->reference, 'fact' => 'unclear'], $secret), "\n";

echo "-- a second click\n";
foreach ([Repeat::AfterAsking, Repeat::Refuse] as $repeat) {
    foreach (['page', 'html'] as $start) {
        $scene = new Scene();
        $scene->checkout = $scene->checkout->with(repeat: $repeat);
        $scene->bank->start = $start;
        $first = $scene->pay();
        $second = $scene->later(10)->pay();
        echo "$repeat->name, $start: ", step($second), $first->attempt->reference === $second->attempt->reference ? ', the same attempt' : ', another attempt';
        if ($start === 'html' && $repeat === Repeat::AfterAsking) { // both are paid: the first that is found wins
            $scene->bank->pay($second->attempt->reference, 1000);
            $scene->checkout->returned($second->attempt->reference);
            $scene->bank->pay($first->attempt->reference, 1000);
            $scene->later(3)->checkout->returned($first->attempt->reference);
            echo '; both paid: ', implode(', ', array_map(state(...), $scene->store->ofOrder('42'))), '; told ', implode(', ', $scene->told);
        }
        echo "\n";
    }
}

echo "-- amounts\n";
foreach ([[1000, 1000], [999, 1000], [1001, 1000], [1050, 1100], [1101, 1100]] as [$paid, $ceiling]) {
    $scene = new Scene();
    $attempt = $scene->pay(ceiling: Money::ofMinor($ceiling, Currency::TRY))->attempt;
    $scene->bank->pay($attempt->reference, $paid);
    echo "$paid of 1000 to $ceiling: ", state($scene->checkout->returned($attempt->reference)), '; told ', implode(', ', $scene->told), "\n";
}

echo "-- refunds\n";
foreach (['done', 'lost', 'lost-undone', 'not-sent'] as $refund) {
    $scene = new Scene();
    $scene->bank->start = 'paid';
    $reference = $scene->pay()->attempt->reference;
    $scene->bank->refund = $refund;
    $one = $scene->checkout->refund($reference, Money::ofMinor(300, Currency::TRY), 'credit-1');
    $same = $scene->checkout->refund($reference, Money::ofMinor(300, Currency::TRY), 'credit-1');
    echo "$refund: {$one->state->value}, again {$same->state->value}, called ", count(array_keys($scene->bank->calls, 'refund', true)), '; ';
    echo 'another amount: ', thrown(fn () => $scene->checkout->refund($reference, Money::ofMinor(301, Currency::TRY), 'credit-1'))->getMessage(), '; ';
    $scene->bank->refund = 'done';
    $second = fn (): string => $scene->checkout->refund($reference, Money::ofMinor(700, Currency::TRY), 'credit-2')->state->value;
    try {
        echo 'another: ', $second();
    } catch (\Payments\Exception\PaymentsException $e) {
        echo 'another: ', shortName($e), ' ', $e->outcome()->name;
    }
    $scene->day();
    $left = $scene->store->find($reference);
    echo '; two days later: ', state($left), ', left ', $left->left?->minor, ', refunds ', implode(', ', array_map(fn (Attempt $a): string => "{$a->amount->minor} {$a->state->value}", $scene->store->ofPayment($reference))), '; the bank has ', $scene->bank->payments[$reference]->left, '; told ', implode(', ', $scene->told), "\n";
}

echo "-- a refund of a payment that the shop did not hear of\n";
foreach ([['done', 0], ['not-sent', 0], ['done', 200], ['not-sent', 200]] as [$refund, $panel]) {
    $scene = new Scene();
    $reference = $scene->pay()->attempt->reference;
    $scene->bank->pay($reference, 1000);
    $scene->bank->payments[$reference]->left -= $panel;
    $scene->bank->refund = $refund;
    $scene->checkout->refund($reference, Money::ofMinor(300, Currency::TRY), 'credit-1');
    echo "$refund, $panel given back in the panel: told ", implode(', ', $scene->told), '; two days later: ', state($scene->day()->attempt()), '; told ', implode(', ', $scene->told), "\n";
}

echo "-- a store that fails\n";
class FailingStore implements \Payments\AttemptStore
{
    public int $fails = 0; // the call that fails, counted down

    public function __construct(private readonly MemoryAttemptStore $store) {}

    private function call(string $method, mixed ...$arguments): mixed
    {
        if ($this->fails > 0 && --$this->fails === 0) {
            throw new StoreException("$method failed");
        }

        return $this->store->$method(...$arguments);
    }

    public function insert(Attempt $attempt): bool
    {
        return $this->call('insert', $attempt);
    }

    public function replace(Attempt ...$attempts): bool
    {
        return $this->call('replace', ...$attempts);
    }

    public function find(string $reference): ?Attempt
    {
        return $this->call('find', $reference);
    }

    public function ofOrder(string $number): array
    {
        return $this->call('ofOrder', $number);
    }

    public function ofPayment(string $reference): array
    {
        return $this->call('ofPayment', $reference);
    }

    public function due(int $now, int $limit): array
    {
        return $this->call('due', $now, $limit);
    }

    public function now(): int
    {
        return $this->call('now');
    }

    public function purge(int $before): int
    {
        return $this->call('purge', $before);
    }
}
$ends = [];
for ($at = 1; $at < 40; $at++) {
    $memory = new MemoryAttemptStore();
    $store = new FailingStore($memory);
    $bank = new BankGateway();
    $bank->start = 'paid';
    $checkout = (new Checkout($store, $bank))->with(onPayment: fn () => null);
    $store->fails = $at;
    $warnings = [];
    set_error_handler(function (int $level, string $message) use (&$warnings): bool {
        $warnings[] = $message;

        return true;
    });
    try {
        $said = step($checkout->pay('bank', order()));
    } catch (StoreException $e) {
        $said = 'StoreException, ' . (in_array('start', $bank->calls, true) ? 'called' : 'nothing was sent');
    }
    restore_error_handler();
    $said .= $warnings === [] ? '' : ' (' . implode(', ', $warnings) . ')';
    $failed = $store->fails === 0;
    $store->fails = 0;
    for ($i = 0; $i < 300; $i++) {
        $memory->setNow($memory->now() + 600);
        $checkout->settle();
    }
    $attempts = $memory->ofOrder('42');
    $end = $attempts === [] ? 'no attempt' : implode(', ', array_map(state(...), $attempts));
    check("call $at: charged as is stored", count($bank->payments), count(array_filter($attempts, fn (Attempt $a): bool => $a->state->value === 'paid')));
    $ends["$said; later $end"][] = $at;
    if (!$failed) {
        break;
    }
}
foreach ($ends as $end => $calls) {
    echo "$end\n";
}
echo "-- a part was given back in the panel, and a refund that is not made asks about it\n";
$withoutRefunds = fn (Scene $scene): Checkout => (new Checkout(new class($scene->store) extends FailingStore {
    public function insert(Attempt $attempt): bool
    {
        throw new StoreException('insert failed');
    }
}, $scene->bank))->with(onPayment: fn (): never => throw new \LogicException('called')); // this process ends here
$refund = fn (int $minor, string $own): \Closure => fn (Scene $scene, string $reference): Attempt => $scene->checkout->refund($reference, Money::ofMinor($minor, Currency::TRY), $own);
foreach ([
    'too much' => [false, $refund(900, 'credit-1')],
    'another is open' => [true, $refund(300, 'credit-1')],
    'the store fails' => [false, fn (Scene $scene, string $reference): Attempt => $withoutRefunds($scene)->refund($reference, Money::ofMinor(300, Currency::TRY), 'credit-1')],
] as $case => [$isOpen, $call]) {
    $scene = new Scene();
    $scene->bank->start = 'paid';
    $reference = $scene->pay()->attempt->reference;
    $scene->bank->refund = 'lost-undone';
    $isOpen && $refund(300, 'credit-0')($scene, $reference);
    $scene->bank->payments[$reference]->left -= 200;
    echo "$case: ", shortName(thrown(fn () => $call($scene, $reference))), '; ', state($scene->attempt()), ', told ', implode(', ', $scene->told);
    echo '; a quarter of an hour later: told ', implode(', ', $scene->day(900)->told), '; two days later: told ', implode(', ', $scene->day()->told), ', left ', $scene->attempt()->left->minor, "\n";
}
echo "-- a process of the shop that has no handler\n";
foreach (['another has one, and settles first' => [true, false], 'another has one, and settles later' => [false, true], 'nobody has one' => [false, false]] as $case => $settles) {
    $scene = new Scene();
    $scene->bank->start = 'paid';
    $without = new Checkout($scene->store, $scene->bank);
    $without->pay('bank', order());
    $looks = 0;
    foreach ($settles as $hasHandler) {
        ($hasHandler ? $scene->checkout : $without)->settle();
        for ($hour = 0; $hour < 48; $hour++) {
            $looks += count($scene->store->due($scene->later(3600)->store->now(), 10));
            ($hasHandler ? $scene->checkout : $without)->settle();
        }
    }
    echo "$case: told ", implode(', ', $scene->told) ?: 'nothing', "; looked at $looks times in four days; ";
    $without->settle();
    $scene->later(31 * 86400);
    $without->settle();
    $scene->later(60);
    $without->settle();
    echo 'handled ', $scene->attempt()->toArray()['handled'] ?? 'not', ', due again ', count($scene->store->due($scene->store->now() + 40 * 86400, 10)), "\n";
}
?>
--EXPECT--
-- the first step
page -> redirect: waiting wait open; told nothing; again -> redirect: waiting wait open; 1 started; two days later: lapsed not-paid; told lapsed not-paid
html -> html: waiting wait open; told nothing; again -> redirect: waiting wait open; 2 started; two days later: lapsed not-paid, lapsed not-paid; told lapsed not-paid, lapsed not-paid
paid -> done: paid paid won; told paid paid; again -> done: paid paid won; 1 started; two days later: paid paid won; told paid paid
declined -> done: refused not-paid; told refused not-paid; again -> redirect: waiting wait open; 2 started; two days later: refused not-paid, lapsed not-paid; told refused not-paid, lapsed not-paid
pending -> wait: waiting wait open; told nothing; again -> wait: waiting wait open; 1 started; two days later: look look open; told look look
lost -> wait: starting wait open; told nothing; again -> wait: starting wait open; 1 started; two days later: paid paid won; told paid paid
lost-unpaid -> wait: starting wait open; told nothing; again -> wait: starting wait open; 1 started; two days later: refused not-paid; told refused not-paid
not-sent -> done: refused not-paid; told refused not-paid; again -> redirect: waiting wait open; 2 started; two days later: refused not-paid, lapsed not-paid; told refused not-paid, lapsed not-paid
-- the addresses of the attempt
https://shop.example/back?r=REFERENCE https://shop.example/notice?r=REFERENCE&s=SECRET
ok: the hash alone is stored
ok: the secret is not stored
-- a notice
unreadable: 400 waiting wait open; of nobody: 200 waiting wait open; without a reference: 200 waiting wait open
without the secret: 200 waiting wait open; with a wrong one: 200 waiting wait open
with it: 200 paid paid won; again: 200 paid paid won; told paid paid
a notice alone takes nothing back: 200 paid paid won
-- a second click
AfterAsking, page: redirect: waiting wait open, the same attempt
AfterAsking, html: html: waiting wait open, another attempt; both paid: paid look, paid paid won; told paid paid, paid look
Refuse, page: redirect: waiting wait open, the same attempt
Refuse, html: wait: waiting wait open, the same attempt
-- amounts
1000 of 1000 to 1000: paid paid won; told paid paid
999 of 1000 to 1000: look look open; told look look
1001 of 1000 to 1000: look look open; told look look
1050 of 1000 to 1100: paid paid won; told paid paid
1101 of 1000 to 1100: look look open; told look look
-- refunds
done: done, again done, called 1; another amount: Payments\Checkout: refundReference is that of another refund or cancel of this payment; another: done; two days later: back look won, left 0, refunds 300 done, 700 done; the bank has 0; told paid paid, refund done, refund done
lost: starting, again starting, called 1; another amount: Payments\Checkout: refundReference is that of another refund or cancel of this payment; another: another: RefundOpenException NotSent; two days later: part look won, left 700, refunds 300 done; the bank has 700; told paid paid, refund done
lost-undone: starting, again starting, called 1; another amount: Payments\Checkout: refundReference is that of another refund or cancel of this payment; another: another: RefundOpenException NotSent; two days later: paid paid won, left 1000, refunds 300 look; the bank has 1000; told paid paid, refund look
not-sent: refused, again refused, called 1; another amount: Payments\Checkout: refundReference is that of another refund or cancel of this payment; another: done; two days later: part look won, left 300, refunds 300 refused, 700 done; the bank has 300; told paid paid, refund refused, refund done
-- a refund of a payment that the shop did not hear of
done, 0 given back in the panel: told paid paid, refund done; two days later: part look won; told paid paid, refund done
not-sent, 0 given back in the panel: told paid paid, refund refused; two days later: paid paid won; told paid paid, refund refused
done, 200 given back in the panel: told refund done; two days later: part look open; told refund done, part look
not-sent, 200 given back in the panel: told refund refused; two days later: part look open; told refund refused, part look
-- a store that fails
ok: call 1: charged as is stored
ok: call 2: charged as is stored
ok: call 3: charged as is stored
ok: call 4: charged as is stored
ok: call 5: charged as is stored
ok: call 6: charged as is stored
ok: call 7: charged as is stored
ok: call 8: charged as is stored
ok: call 9: charged as is stored
ok: call 10: charged as is stored
StoreException, nothing was sent; later no attempt
StoreException, nothing was sent; later refused not-paid
wait: starting wait open (Payments\Checkout::pay(): Payments\AttemptStore threw Payments\Exception\StoreException, which is ignored); later paid paid won
done: paid paid won (Payments\Checkout::pay(): Payments\AttemptStore threw Payments\Exception\StoreException, which is ignored); later paid paid won
done: paid paid won; later paid paid won
-- a part was given back in the panel, and a refund that is not made asks about it
too much: ValidationException; part look won, told paid paid; a quarter of an hour later: told paid paid, part look; two days later: told paid paid, part look, left 800
another is open: RefundOpenException; part look won, told paid paid; a quarter of an hour later: told paid paid, refund look, part look; two days later: told paid paid, refund look, part look, left 800
the store fails: StoreException; part look won, told paid paid; a quarter of an hour later: told paid paid, part look; two days later: told paid paid, part look, left 800
-- a process of the shop that has no handler
another has one, and settles first: told paid paid; looked at 1 times in four days; handled paid, due again 0
another has one, and settles later: told paid paid; looked at 7 times in four days; handled paid, due again 0
nobody has one: told nothing; looked at 8 times in four days; handled paid, due again 0
