--TEST--
Finrota HPM: a webhook is confirmed by the transaction that the provider knows, compared with the order
--EXTENSIONS--
payments
openssl
--FILE--
<?php
declare(strict_types=1);

namespace Payments\Tests;

use Payments\Currency;
use Payments\Finrota\Hpm;
use Payments\Finrota\HpmNotification;
use Payments\Finrota\Pws;
use Payments\Finrota\Transaction;
use Payments\Http\Response;
use Payments\Money;

require __DIR__ . '/../support/finrota.php';

const ID = '99248acb-3dbe-4654-9f3f-49f02111ee3e';

function notification(string ...$changes): HpmNotification
{
    $members = $changes + ['Id' => ID, 'TransactionStatusId' => 1, 'OrderReference' => 'HPM-1', 'ClientOrderReference' => '11001122011', 'PureAmount' => 53.0, 'CurrencyId' => 'TRY'];

    return (new Hpm(fakeAccount(new FakeTransport('{}'))))->parseWebhook(json_encode($members));
}

/** Confirms an order of 53 TRY with the transaction answered so. */
function confirm(string $answer, ?HpmNotification $notification = null, ?Money $amount = null, string $reference = '11001122011', string $service = 'Pws', ?FakeTransport &$transport = null): \Payments\Confirmation
{
    $transport = new FakeTransport($answer);
    $through = $service === 'Pws' ? fakePws($transport) : fakeVpws($transport);

    return (new Hpm(fakeAccount($transport)))->confirm($notification ?? notification(), $amount ?? lira('53'), $reference, $through);
}

function confirmed(\Payments\Confirmation $confirmation, ?Money $amount = null): string
{
    return ($confirmation->isSameOrder ? 'this order' : 'another order') . ', ' . $confirmation->verdict($amount ?? lira('53'))->value . '; ' . implode('; ', $confirmation->differences);
}

$with = fn (mixed ...$members): string => json_encode($members + json_decode(TRANSACTION, true));

foreach (['Pws', 'Vpws'] as $service) {
    $confirmation = confirm(TRANSACTION, service: $service, transport: $transport);
    echo "$service: ", confirmed($confirmation), "\n";
    echo $transport->last()->method(), ' ', $transport->last()->url(), "\n";
    check('the answer', [Transaction::class, ID], [$confirmation->answer::class, $confirmation->answer->transactionId]);
    check('as JSON', ['answer', 'differences', 'isSameOrder'], array_keys($confirmation->jsonSerialize()));
}

echo "-- what the provider says\n";
foreach ([
    'pending' => $with(transactionStatusId: 3), 'failed' => $with(transactionStatusId: 2), 'awaiting' => $with(transactionStatusId: 4), 'cancelled' => $with(transactionStatusId: 5),
    'refunded' => $with(transactionStatusId: 6), 'unknown status' => $with(transactionStatusId: 7),
    'less' => $with(lastAmount: 52.99), 'more' => $with(lastAmount: 53.01), 'nothing left' => $with(lastAmount: 0), 'no amount' => $with(lastAmount: null), 'an amount in words' => $with(lastAmount: 'x'),
    'too many digits' => $with(lastAmount: '53.001'),
    'another currency' => $with(currencyType: 'USD'), 'a currency of another name' => $with(currencyType: 'TL'), 'no currency' => $with(currencyType: null),
    'another order' => $with(clientReferenceNumber: '11001122012'), 'no order' => $with(clientReferenceNumber: null), 'an order with a blank at the end' => $with(clientReferenceNumber: '11001122011 '),
    'all of it' => $with(clientReferenceNumber: 'x', lastAmount: 1, currencyType: 'EUR', transactionStatusId: 2),
] as $title => $answer) {
    echo "$title: ", confirmed(confirm($answer)), "\n";
}

echo "-- what the webhook says\n";
echo 'another order: ', confirmed(confirm(TRANSACTION, notification(ClientOrderReference: '1'))), "\n";
echo 'another status: ', confirmed(confirm(TRANSACTION, notification(TransactionStatusId: '2'))), "\n";
echo 'another amount: ', confirmed(confirm(TRANSACTION, notification(PureAmount: '1.00'))), "\n";
echo 'paid, which the provider denies: ', confirmed(confirm($with(transactionStatusId: 2), notification(TransactionStatusId: '1'))), "\n";
check('the query is by its id', 'transactionId=x%26y', (function (): string {
    confirm(transactionOf(transactionId: 'x&y'), notification(Id: 'x&y'), transport: $transport);

    return parse_url($transport->last()->url(), PHP_URL_QUERY);
})());
echo 'an empty id: ', violations(fn () => confirm(TRANSACTION, notification(Id: ''))), "\n";

echo "-- what the shop expects\n";
echo 'another amount: ', confirmed(confirm(TRANSACTION, amount: lira('53.01')), lira('53.01')), "\n";
echo 'another currency: ', confirmed(confirm(TRANSACTION, amount: Money::of('53', Currency::EUR)), Money::of('53', Currency::EUR)), "\n";
echo 'another order: ', confirmed(confirm(TRANSACTION, reference: '1')), "\n";
echo 'an order with letters: ', confirmed(confirm($with(clientReferenceNumber: 'Sipariş-1'), notification(ClientOrderReference: 'Sipariş-1'), reference: 'Sipariş-1')), "\n";

echo "-- no answer\n";
foreach (['404' => new Response(404, ''), '500' => new Response(500, ''), '403' => new Response(403, ''), 'HTML' => new Response(200, '<html>'), 'another object' => new Response(200, '{}')] as $title => $answer) {
    echo "$title: ", outcome(fn () => (new Hpm(fakeAccount(new FakeTransport('{}'))))->confirm(notification(), lira('53'), '11001122011', fakePws(new FakeTransport($answer)))), "\n";
}

echo "-- wrong types\n";
$hpm = new Hpm(fakeAccount(new FakeTransport('{}')));
$arguments = ['notification' => notification(), 'amount' => lira('53'), 'clientOrderReference' => '1', 'through' => fakePws(new FakeTransport(TRANSACTION))];
$table = new Table();
foreach (['notification' => [null, 'x', [], contact()], 'amount' => [null, 53.0, 53, '53.00'], 'clientOrderReference' => [null, 1, 1.5, [], true], 'through' => [null, $hpm, new \stdClass(), 'Pws']] as $name => $values) {
    foreach ($values as $value) {
        $thrown = thrown(fn () => $hpm->confirm(...[$name => $value] + $arguments));
        $table->row("$name " . get_debug_type($value), [\TypeError::class, true], [$thrown::class, str_contains($thrown->getMessage(), "(\$$name)")]);
    }
    $missing = $arguments;
    unset($missing[$name]);
    $table->row("without $name", \ArgumentCountError::class, thrown(fn () => $hpm->confirm(...$missing))::class);
}
$table->end();

// A service of the shop's own, in the place of the provider's.
final class Stub extends Pws
{
    public ?array $asked = null;

    public function __construct(private readonly Transaction|\Throwable $answer)
    {
    }

    public function transaction(?string $transactionId = null, ?string $referenceNumber = null, ?string $clientOrderReferenceCode = null): Transaction
    {
        $this->asked = func_get_args();

        return $this->answer instanceof \Throwable ? throw $this->answer : $this->answer;
    }
}
$stub = new Stub(fakePws(new FakeTransport(TRANSACTION))->transaction('99248acb-3dbe-4654-9f3f-49f02111ee3e'));
echo 'a stub: ', confirmed($hpm->confirm(notification(), lira('53'), '11001122011', $stub)), "\n";
check('is asked by the id alone', [ID], $stub->asked);
check('what it throws', 'RuntimeException: down', outcome(fn () => $hpm->confirm(notification(), lira('53'), '11001122011', new Stub(new \RuntimeException('down')))));

// Whether a payment page's transaction is to be seen through PWS, the account decides.
$shop = new Shop();
$receiver = $shop->simulator->receiver();
$link = $shop->hpm()->createLink(...linkArguments(webhookUrl: $receiver->url('/hook')));
$shop->simulator->payLink($link->link);
$arrived = $shop->hpm()->parseWebhook($receiver->next()['body']);
$inTheSimulator = fn () => $shop->hpm()->confirm($arrived, lira('150.00'), '0005', pws($shop));
echo 'in the simulator: ', confirmed($inTheSimulator(), lira('150.00')), "\n";
$shop->simulator->settings(['hpmThroughPws' => false]);
echo 'of another account: ', told($inTheSimulator), "\n";
?>
--EXPECT--
Pws: this order, paid; 
GET https://pgw.netahsilatdemo.com/pws/payment/transaction?transactionId=99248acb-3dbe-4654-9f3f-49f02111ee3e
ok: the answer
ok: as JSON
Vpws: this order, paid; 
GET https://pgw.netahsilatdemo.com/vpws/transaction?transactionId=99248acb-3dbe-4654-9f3f-49f02111ee3e
ok: the answer
ok: as JSON
-- what the provider says
pending: this order, wait; 
failed: this order, not-paid; 
awaiting: this order, wait; 
cancelled: this order, look; 
refunded: this order, look; 
unknown status: this order, wait; 
less: this order, look; lastAmount: expected "53.00 TRY", found "52.99 TRY"
more: this order, look; lastAmount: expected "53.00 TRY", found "53.01 TRY"
nothing left: this order, not-paid; lastAmount: expected "53.00 TRY", found "0.00 TRY"
no amount: this order, look; lastAmount: expected "53.00 TRY", found "nothing"
an amount in words: this order, look; lastAmount: expected "53.00 TRY", found "nothing"
too many digits: this order, look; lastAmount: expected "53.00 TRY", found "nothing"
another currency: this order, look; lastAmount: expected "53.00 TRY", found "53.00 USD"
a currency of another name: this order, look; lastAmount: expected "53.00 TRY", found "nothing"
no currency: this order, look; lastAmount: expected "53.00 TRY", found "nothing"
another order: another order, look; clientOrderReferenceCode: expected "11001122011", found "11001122012"
no order: another order, look; clientOrderReferenceCode: expected "11001122011", found ""
an order with a blank at the end: another order, look; clientOrderReferenceCode: expected "11001122011", found "11001122011 "
all of it: another order, look; clientOrderReferenceCode: expected "11001122011", found "x"; lastAmount: expected "53.00 TRY", found "1.00 EUR"
-- what the webhook says
another order: another order, look; clientOrderReference: expected "11001122011", found "1"
another status: this order, paid; 
another amount: this order, paid; 
paid, which the provider denies: this order, not-paid; 
ok: the query is by its id
an empty id: transactionId empty
-- what the shop expects
another amount: this order, look; lastAmount: expected "53.01 TRY", found "53.00 TRY"
another currency: this order, look; lastAmount: expected "53.00 EUR", found "53.00 TRY"
another order: another order, look; clientOrderReference: expected "1", found "11001122011"; clientOrderReferenceCode: expected "1", found "11001122011"
an order with letters: this order, paid; 
-- no answer
404: NotFoundException unanswered 404
500: ServerErrorException unanswered 500 retryable
403: PermissionException unanswered 403
HTML: ResponseException unanswered 200
another object: ResponseException unanswered 200
-- wrong types
21 rows checked
a stub: this order, paid; 
ok: is asked by the id alone
ok: what it throws
in the simulator: this order, paid; 
of another account: NotFoundException unanswered 404 P004; finrota.pws.transaction: the provider answered HTTP 404, code P004: transactionId: no such transaction
