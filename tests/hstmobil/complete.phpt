--TEST--
HstMobil Web POS: complete() asks once, and compares order and amount
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Confirmation;
use Payments\Currency;
use Payments\HstMobil\PaymentResult;
use Payments\HstMobil\WebPos;
use Payments\Http\Response;
use Payments\Money;

require __DIR__ . '/../support/hstmobil.php';

const FORM = 'orderId=' . ORDER_ID . '&paymentId=49902664&status=SUCCESS&amount=60';

$provider = new HstMobil(GOOD_RESULT);
$confirmation = $provider->webPos()->complete(FORM, ORDER_ID, lira('60.00'));
check('asked', 'login, result', $provider->asked());
check('by what the form says', 'https://virtualapitest.hstmobil.com.tr/api/Payments/PaymentResult?paymentId=49902664&orderId=' . ORDER_ID, $provider->last()->url());
check('it matches, and is paid', [true, 'paid', []], [$confirmation->isSameOrder, $confirmation->verdict(lira('60'))->value, $confirmation->differences]);
check('its answer', ['PaymentResult', 'SUCCESS'], [shortName($confirmation->answer), $confirmation->answer->rawStatus]);
check('the JSON of it', ['answer', 'differences', 'isSameOrder'], array_keys($confirmation->jsonSerialize()));

/** What comes of it: the number of questions, whether it matches and is paid, what differs. */
function completed(string $json, array|string $form = FORM, string $orderId = ORDER_ID, ?Money $amount = null): string
{
    $provider = new HstMobil($json);
    $told = function () use ($provider, $form, $orderId, $amount): string {
        $confirmation = $provider->webPos()->complete($form, $orderId, $amount ?? lira('60'));

        return implode(', ', [$confirmation->verdict($amount ?? lira('60'))->value, ...$confirmation->differences]);
    };
    try {
        $outcome = $told();
    } catch (\Payments\Exception\ValidationException $refused) {
        $outcome = implode(', ', array_map(fn ($violation): string => "$violation->field $violation->rule", $refused->violations));
    } catch (\Throwable $thrown) {
        $outcome = outcome(fn () => throw $thrown);
    }

    return $outcome . '; ' . ($provider->asked() === '' ? 'nothing asked' : $provider->asked());
}

$with = fn (mixed ...$changes): string => patched(GOOD_RESULT, ...$changes);
foreach ([
    'the page\'s answer' => [GOOD_RESULT],
    'another case of the order' => [$with(...['data.orderId' => '"' . strtoupper(ORDER_ID) . '"']), FORM, strtoupper(ORDER_ID)],
    'another case in the form' => [GOOD_RESULT, 'ORDERID=' . strtoupper(ORDER_ID) . '&PaymentId=1'],
    'as $_POST' => [GOOD_RESULT, ['OrderId' => ORDER_ID, 'PaymentId' => '49902664', 'status' => 'FAILED', 'amount' => '1']],
    'what the form says of status and amount is nothing' => [GOOD_RESULT, 'orderId=' . ORDER_ID . '&paymentId=1&status=FAILED&amount=0.01&errorCode=05'],
    'pending' => [$with(...['data.status' => '"PENDING"'])],
    'failed' => [$with(...['data.status' => '"FAILED"', 'data.code' => '"05"'])],
    'a state nobody knows' => [$with(...['data.status' => '"SUCCESSFUL"'])],
    'the order of somebody else' => [$with(...['data.orderId' => '"another"', 'data.transactionOrderId' => '"another"'])],
    'an order that begins the same' => [$with(...['data.orderId' => '"' . ORDER_ID . '0"'])],
    'an order that ends sooner' => [$with(...['data.orderId' => '"' . substr(ORDER_ID, 1) . '"'])],
    'an empty order' => [$with(...['data.orderId' => '""'])],
    'more paid' => [$with(...['data.amount' => '60.01'])],
    'less paid' => [$with(...['data.amount' => '59.99'])],
    'a hundredth' => [$with(...['data.amount' => '0.60'])],
    'nothing paid' => [$with(...['data.amount' => '0'])],
    'the same in other digits' => [$with(...['data.amount' => '"60.000"'])],
    'another currency expected' => [GOOD_RESULT, FORM, ORDER_ID, Money::of('60', Currency::USD)],
    'all of it wrong' => [$with(...['data.orderId' => '"x"', 'data.amount' => '1', 'data.status' => '"FAILED"'])],
    'both wrong, and yet a success' => [$with(...['data.orderId' => '"x"', 'data.amount' => '1'])],
    'inquired before' => [$with(...['data.inquiryAlreadyCalled' => 'true'])],
    'the form of another order' => [GOOD_RESULT, 'orderId=other&paymentId=49902664'],
    'the form of an order that begins the same' => [GOOD_RESULT, 'orderId=' . ORDER_ID . '0&paymentId=1'],
    'the form of a dotted case' => [GOOD_RESULT, "orderId=\u{131}&paymentId=1", 'I'],
    'an empty order in the form' => [GOOD_RESULT, 'orderId=&paymentId=1'],
    'nothing at all' => [GOOD_RESULT, 'orderId=&paymentId=', ''],
    'no paymentId' => [GOOD_RESULT, 'orderId=' . ORDER_ID],
    'an empty paymentId' => [GOOD_RESULT, 'orderId=' . ORDER_ID . '&paymentId='],
    'a paymentId that is too long' => [GOOD_RESULT, 'orderId=' . ORDER_ID . '&paymentId=' . str_repeat('x', 1001)],
    'two orders' => [GOOD_RESULT, 'orderId=' . ORDER_ID . '&OrderId=x&paymentId=1'],
    'no form' => [GOOD_RESULT, ''],
    'an empty array' => [GOOD_RESULT, []],
    'arrays in the array' => [GOOD_RESULT, ['orderId' => [ORDER_ID], 'paymentId' => ['1']]],
    'an answer that cannot be read' => ['{}'],
] as $title => $arguments) {
    echo "$title: ", completed(...$arguments), "\n";
}

echo "-- whatever goes wrong, it is asked once\n";
foreach ([400, 401, 403, 404, 409, 429, 500, 503] as $status) {
    $provider = new HstMobil(new Response($status));
    $pos = webPos(new \Payments\Options(transport: $provider, retries: 3), apiKey: 'k');
    echo "HTTP $status: ", outcome(fn () => $pos->complete(FORM, ORDER_ID, lira('60'))), '; ', $provider->asked(), "\n";
}
$provider = new HstMobil(new \RuntimeException('broken'));
echo 'the transport throws: ', outcome(fn () => $provider->webPos(apiKey: 'k')->complete(FORM, ORDER_ID, lira('60'))), '; ', $provider->asked(), "\n";

// The same call again is the shop's to make, and is made.
$provider = new HstMobil(GOOD_RESULT);
$pos = $provider->webPos(apiKey: 'k');
$pos->complete(FORM, ORDER_ID, lira('60'));
$pos->complete(FORM, ORDER_ID, lira('60'));
check('twice', 'result, result', $provider->asked());

// It asks result() of the object: a shop's own class may stand in its way, or stand in for it.
final class Counting extends WebPos
{
    public array $asked = [];
    public ?\Closure $answer = null;

    public function result(string $orderId, string $paymentId): PaymentResult
    {
        $this->asked[] = [$orderId, $paymentId];

        return $this->answer === null ? parent::result($orderId, $paymentId) : ($this->answer)();
    }
}
$account = new \Payments\HstMobil\Account(\Payments\Environment::Sandbox, apiKey: 'k', options: new \Payments\Options(transport: new HstMobil(GOOD_RESULT)));
$pos = new Counting($account);
check('asked of a subclass', 'paid', $pos->complete(FORM, ORDER_ID, lira('60'))->verdict(lira('60'))->value);
check('with', [[ORDER_ID, '49902664']], $pos->asked);
$pos->answer = fn () => throw new \DomainException('of the shop');
echo outcome(fn () => $pos->complete(FORM, ORDER_ID, lira('60'))), "\n";
$pos->answer = fn () => unserialize('O:31:"Payments\HstMobil\PaymentResult":0:{}');
$hollow = $pos->complete(FORM, ORDER_ID, lira('60'));
check('an answer that is hollow', false, $hollow->isSameOrder);
echo 'its verdict: ', outcome(fn () => $hollow->verdict(lira('60'))), "\n";

class Unbuilt extends WebPos
{
    public function __construct()
    {
    }
}
echo 'a class that was not constructed: ', outcome(fn () => (new Unbuilt())->complete(FORM, ORDER_ID, lira('60'))), "\n";

// Arguments.
$pos = (new HstMobil(GOOD_RESULT))->webPos();
$table = new Table();
$good = ['form' => FORM, 'orderId' => ORDER_ID, 'amount' => lira('60')];
foreach ($good as $name => $value) {
    $table->row("without $name", \ArgumentCountError::class, thrown(fn () => $pos->complete(...array_diff_key($good, [$name => 1])))::class);
    foreach ([null, new \stdClass()] as $wrong) {
        $table->row("$name " . get_debug_type($wrong), \TypeError::class, thrown(fn () => $pos->complete(...[$name => $wrong] + $good))::class);
    }
}
foreach ([60, '60', 60.0] as $amount) {
    $table->row('amount ' . get_debug_type($amount), \TypeError::class, thrown(fn () => $pos->complete(...['amount' => $amount] + $good))::class);
}
$table->end();
echo told(fn () => $pos->complete('orderId=other&paymentId=1', ORDER_ID, lira('60'))), "\n";
?>
--EXPECT--
ok: asked
ok: by what the form says
ok: it matches, and is paid
ok: its answer
ok: the JSON of it
the page's answer: paid; login, result
another case of the order: paid; login, result
another case in the form: paid; login, result
as $_POST: paid; login, result
what the form says of status and amount is nothing: paid; login, result
pending: wait; login, result
failed: not-paid; login, result
a state nobody knows: wait; login, result
the order of somebody else: ResponseException unknown 200; login, result
an order that begins the same: ResponseException unknown 200; login, result
an order that ends sooner: ResponseException unknown 200; login, result
an empty order: ResponseException unknown 200; login, result
more paid: look, amount: expected "60.00 TRY", found "60.01 TRY"; login, result
less paid: look, amount: expected "60.00 TRY", found "59.99 TRY"; login, result
a hundredth: look, amount: expected "60.00 TRY", found "0.60 TRY"; login, result
nothing paid: look, amount: expected "60.00 TRY", found "0.00 TRY"; login, result
the same in other digits: paid; login, result
another currency expected: look, amount: expected "60.00 USD", found "60.00 TRY"; login, result
all of it wrong: ResponseException unknown 200; login, result
both wrong, and yet a success: ResponseException unknown 200; login, result
inquired before: paid; login, result
the form of another order: form.orderId mismatch; nothing asked
the form of an order that begins the same: form.orderId mismatch; nothing asked
the form of a dotted case: form.orderId mismatch; nothing asked
an empty order in the form: form.orderId mismatch; nothing asked
nothing at all: paymentId empty, orderId empty; nothing asked
no paymentId: ResponseException unanswered -; nothing asked
an empty paymentId: paymentId empty; nothing asked
a paymentId that is too long: paymentId too_long; nothing asked
two orders: ResponseException unanswered -; nothing asked
no form: ResponseException unanswered -; nothing asked
an empty array: ResponseException unanswered -; nothing asked
arrays in the array: ResponseException unanswered -; nothing asked
an answer that cannot be read: ResponseException unknown 200; login, result
-- whatever goes wrong, it is asked once
HTTP 400: ApiException unanswered 400; result
HTTP 401: AuthenticationException unanswered 401; result
HTTP 403: PermissionException unanswered 403; result
HTTP 404: NotFoundException unanswered 404; result
HTTP 409: ApiException unanswered 409; result
HTTP 429: RateLimitException unanswered 429 retryable; result
HTTP 500: ServerErrorException unknown 500; result
HTTP 503: ServerErrorException unknown 503; result
the transport throws: TransportException unknown -; result
ok: twice
ok: asked of a subclass
ok: with
DomainException: of the shop
ok: an answer that is hollow
its verdict: Error: Payments\HstMobil\PaymentResult was not made by a call
a class that was not constructed: Error: Payments\Tests\Unbuilt was not constructed
12 rows checked
ValidationException unanswered -; hstmobil.webpos.complete: form.orderId is not the id of this order
