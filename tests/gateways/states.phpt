--TEST--
The gateways: what start() and ask() say in every state that the simulator can produce
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Attempt;
use Payments\Finding;
use Payments\PageKind;

require __DIR__ . '/support/gateways.php';

$shop = new Shop();
$gateways = array_combine(GATEWAYS, array_map(fn ($name) => gateway($name, $shop->options()), GATEWAYS));

/** One payment on its way: what the steps of a row work on. */
final class Way
{
    public Attempt $attempt;
    public ?Finding $last = null;
    /** @var array<string, string> what the browser brings */
    public array $form = [];

    public function __construct(public readonly Shop $shop, public readonly \Payments\Gateway $gateway, public readonly string $name)
    {
        $this->attempt = attempt($gateway);
    }

    public function start(?string $card, mixed ...$order): Finding
    {
        if (isset($order['amount'])) {
            $this->attempt = attempt($this->gateway, amount: $order['amount']->minor, ceiling: $order['amount']->minor, three_d: (int) ($order['threeDSecure'] ?? true));
        }
        $this->last = $this->gateway->start($this->attempt, order(...$order), $card === null ? null : gatewayCard($card));
        $this->attempt = found($this->attempt, $this->last, $this->last->page === null ? 'starting' : 'waiting');

        return $this->last;
    }

    public function bank(string $action = 'submit', string $code = '123456'): void
    {
        $page = $this->last->page;
        $next = $this->shop->simulator->threeDSecure($page->kind === PageKind::Html ? $page->body() : $page->url(), $action, $code)['next'];
        $this->form = $next['fields'] ?? [];
    }

    public function ask(): ?Finding
    {
        return $this->gateway->ask($this->attempt);
    }

    public function returned(): ?Finding
    {
        return $this->gateway->returned($this->attempt, $this->form);
    }

    /** A question whose answer counts: the attempt is settled by it. */
    public function settle(string $state): void
    {
        $this->attempt = found($this->attempt, $this->ask(), $state);
    }
}

/** Rows of one way: name of a step => [the call, what it says]. A call without an expectation is a step of somebody else's. */
function way(Table $table, Way $way, string $title, array $steps): void
{
    foreach ($steps as $name => [$call, $expected]) {
        $said = $expected === null ? $call($way) : says(fn () => $call($way));
        if ($expected !== null) {
            $table->row("$way->name, $title: $name", $expected, $said);
        }
    }
}

$table = new Table();
$go = fn (string $name, string $title, array $steps) => way($table, new Way($shop, $gateways[$name], $name), $title, $steps);
$ask = fn (Way $way) => $way->ask();
$back = fn (Way $way) => $way->returned();
$start = fn (?string $card, mixed ...$order) => fn (Way $way) => $way->start($card, ...$order);

foreach (['pws', 'vpws'] as $name) {
    $direct = fn (string $card, string $amount = '12.00') => $start($card, threeDSecure: false, amount: lira($amount));
    $set = fn (int $status) => fn (Way $way) => $shop->simulator->setTransaction($way->attempt->handles['referenceNumber'], $status);
    $go($name, 'direct', ['start' => [$direct(GATEWAY_CARD), 'Paid Answer 12.00'], 'ask' => [$ask, 'Paid Asked 12.00 left 12.00'], 'back' => [$back, 'Paid Asked 12.00 left 12.00']]);
    $go($name, 'declined', ['start' => [$direct(DECLINED), 'Declined Answer (51: Yetersiz bakiye)'], 'ask' => [$ask, 'Declined Asked']]);
    $go($name, 'no 3-D above the limit', ['start' => [$direct(GATEWAY_CARD, '50000.00'), 'Declined Answer (3D0: Bu tutar için 3D zorunludur)']]);
    $go($name, 'pending', ['start' => [$direct(PENDING_AT_FIRST), 'Pending Answer'], 'ask' => [$ask, 'Pending Asked'], 'later' => [$ask, 'Paid Asked 12.00 left 12.00']]);
    $go($name, 'pending for good', ['start' => [$direct(PENDING_FOR_GOOD), 'Pending Answer'], 'ask' => [$ask, 'Pending Asked'], 'later' => [$ask, 'Pending Asked']]);
    foreach ([2 => 'Declined Asked', 4 => 'Open Asked', 77 => 'Pending Asked', 0 => 'Pending Asked'] as $status => $says) {
        $go($name, "status $status", ['start' => [$direct(PENDING_FOR_GOOD), 'Pending Answer'], 'bank' => [$set($status), null], 'ask' => [$ask, $says]]);
    }
    $go($name, 'a status that is another one', ['start' => [$direct(GATEWAY_CARD), 'Paid Answer 12.00'], 'bank' => [$set(5), null],
        'ask' => [$ask, 'Unclear Asked (it was given back, and something is left)']]);
    $go($name, 'a part without a refund', ['start' => [$direct(GATEWAY_CARD), 'Paid Answer 12.00'], 'bank' => [$set(6), null],
        'ask' => [$ask, 'Unclear Asked (a part was given back, and the amounts do not fit)']]);
    $go($name, '3-D', ['start' => [$start(GATEWAY_CARD), 'Shown Answer Redirect'], 'ask' => [$ask, 'Open Asked'], 'bank' => [fn (Way $way) => $way->bank(), null], 'back' => [$back, 'Paid Asked 12.00 left 12.00']]);
    $go($name, '3-D, wrong code', ['start' => [$start(GATEWAY_CARD), 'Shown Answer Redirect'], 'bank' => [fn (Way $way) => $way->bank(code: '000000'), null], 'back' => [$back, 'Declined Asked']]);
    $go($name, '3-D, cancelled', ['start' => [$start(GATEWAY_CARD), 'Shown Answer Redirect'], 'bank' => [fn (Way $way) => $way->bank('cancel'), null], 'back' => [$back, 'Declined Asked']]);
    $go($name, '3-D, declined', ['start' => [$start(DECLINED), 'Shown Answer Redirect'], 'bank' => [fn (Way $way) => $way->bank(), null], 'ask' => [$ask, 'Declined Asked']]);
    $go($name, '3-D, pending', ['start' => [$start(PENDING_FOR_GOOD), 'Shown Answer Redirect'], 'bank' => [fn (Way $way) => $way->bank(), null], 'ask' => [$ask, 'Pending Asked']]);
    $go($name, '3-D cannot start', ['start' => [$start(NO_THREE_D), 'Declined Answer (03: 3D doğrulama başlatılamadı)']]);
    $go($name, 'never heard of', ['ask' => [$ask, 'NotFound Asked']]);
}

foreach ([1 => 'Redirect', 2 => 'Html'] as $type => $kind) {
    $shop->simulator->settings(['hstReturnType' => $type]);
    $go('webpos', "paid by $kind", ['start' => [$start(GATEWAY_CARD), "Shown Answer $kind"], 'bank' => [fn (Way $way) => $way->bank(), null], 'back' => [$back, 'Paid Asked 12.00 left 12.00'], 'ask' => [$ask, 'Paid Asked 12.00 left 12.00']]);
}
$shop->simulator->settings(['hstOwnPaymentId' => true]);
$go('webpos', 'an id of its own', ['start' => [$start(GATEWAY_CARD), 'Shown Answer Html'], 'open' => [$ask, 'Open Asked'], 'bank' => [fn (Way $way) => $way->bank(), null], 'back' => [$back, 'Paid Asked 12.00 left 12.00']]);
$go('webpos', 'wrong code', ['start' => [$start(GATEWAY_CARD), 'Shown Answer Html'], 'bank' => [fn (Way $way) => $way->bank(code: '1'), null], 'back' => [$back, 'Declined Asked (3D doğrulama başarısız)']]);
$go('webpos', 'declined', ['start' => [$start(DECLINED), 'Shown Answer Html'], 'bank' => [fn (Way $way) => $way->bank(), null], 'back' => [$back, 'Declined Asked (Yetersiz bakiye)']]);
$go('webpos', 'pending', ['start' => [$start(PENDING_FOR_GOOD), 'Shown Answer Html'], 'bank' => [fn (Way $way) => $way->bank(), null], 'back' => [$back, 'Pending Asked']]);
$go('webpos', '3-D cannot start', ['start' => [$start(NO_THREE_D), 'Declined Answer (03: 3D doğrulama başlatılamadı)']]);
$go('webpos', 'a form of another order', ['start' => [$start(GATEWAY_CARD), 'Shown Answer Html'], 'bank' => [fn (Way $way) => $way->bank(), null],
    'stranger' => [fn (Way $way) => $way->form = ['orderId' => 'another'] + $way->form, null], 'back' => [$back, 'nothing'], 'no form' => [fn (Way $way) => $way->gateway->returned($way->attempt, []), 'nothing']]);
$go('webpos', 'nothing to ask by', ['ask' => [$ask, 'nothing']]);

$page = function (string $action) use ($shop): callable {
    return function (Way $way) use ($shop, $action): void {
        $answer = $shop->simulator->payFrame($way->last->page->url(), $action);
        if (!str_starts_with($action, 'loan')) { // the bank's page
            $shop->simulator->threeDSecure($answer['next']['url']);
        }
    };
};
$state = fn (int $status, mixed ...$values) => fn (Way $way) => $shop->simulator->changeHepsipayPayment($way->attempt->handles['token'], ['status' => $status] + $values);
$failed = [
    3 => 'FailedTry Asked (3d akış başlatılamadı!)', 6 => 'FailedTry Asked (Non3d ödeme hata alındı.)', 7 => 'FailedTry Asked (3d ödeme hata alındı.)',
    13 => 'FailedTry Asked (Cüzdan ile ödeme yapılamadı.)', 15 => 'FailedTry Asked (Alışveriş kredisi ile ödeme yapılamadı.)',
];
$paid = 'Paid Asked 12.00 left 12.00';
foreach (['wallet' => $paid, 'card' => $paid, 'loan' => $paid, 'wallet-fail' => $failed[13], 'card-fail' => $failed[7], 'loan-fail' => $failed[15]] as $action => $says) {
    $go('frame', $action, ['start' => [$start(null), 'Shown Answer Frame'], 'customer' => [$page($action), null], 'ask' => [$ask, $says], 'back' => [$back, $says]]);
}
$states = [
    1 => 'Open Asked', 2 => 'Open Asked', 3 => $failed[3], 4 => 'Paid Asked 12.00 left 12.00', 5 => 'Paid Asked 12.00 left 12.00', 6 => $failed[6], 7 => $failed[7],
    8 => 'Unclear Asked (a part was given back; the provider does not say how much is left)', 9 => 'Unclear Asked (paid; a refund failed, and an earlier one may have succeeded)',
    10 => 'Back Asked left 0.00', 11 => 'Unclear Asked (paid; a refund failed, and an earlier one may have succeeded)', 12 => 'Paid Asked 12.00 left 12.00', 13 => $failed[13],
    14 => 'Paid Asked 12.00 left 12.00', 15 => $failed[15], 99 => 'Pending Asked',
];
foreach ($states as $status => $says) {
    $go('frame', "state $status", ['start' => [$start(null), 'Shown Answer Frame'], 'customer' => [$state($status), null], 'ask' => [$ask, $says]]);
}
$go('frame', 'interest', ['start' => [$start(null), 'Shown Answer Frame'], 'customer' => [$state(4, amount: 1248), null], 'ask' => [$ask, 'Paid Asked 12.48 left 12.48']]);
$go('frame', 'another order', ['start' => [$start(null), 'Shown Answer Frame'], 'customer' => [$state(4, merchantOrderNumber: 'another'), null], 'ask' => [$ask, 'Unclear Asked (the provider\'s answer is about another order)']]);
$go('frame', 'nothing to ask by', ['ask' => [$ask, 'nothing']]);

$go('hpm', 'a link', ['start' => [$start(null), 'Shown Answer Redirect'], 'nobody can be asked' => [$ask, 'nothing'], 'back' => [$back, 'nothing']]);
$table->end();
?>
--EXPECTF--
%d rows checked
