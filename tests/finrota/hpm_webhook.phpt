--TEST--
Finrota HPM: the webhook printed on the provider's page, and what may differ from it
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Environment;
use Payments\Finrota\Account;
use Payments\Finrota\Hpm;

require __DIR__ . '/../support/shop.php';

const BODY = <<<'JSON'
{

"Id": "d6a1f4b2-1c3e-4a21-9b1e-11aa22bb33cc",

"TransactionStatusId": 1,

"OrderReference": "HPM-20251201-00001",

"ClientOrderReference": "0005",

"PureAmount": 150.00,

"CurrencyId": "TRY",

"VPosErrorCode": null,

"VPosErrorMessage": null

}
JSON;

$hpm = new Hpm(new Account('k', 's', Environment::Live));
$notification = $hpm->parseWebhook(BODY);
dump($notification);
check('the JSON of it has the same members', array_keys(get_object_vars($notification)), array_keys($notification->jsonSerialize()));

/** The sample with members changed, given as JSON; null takes one away. */
function with(?string ...$changes): string
{
    $members = [
        'Id' => '"d6a1f4b2-1c3e-4a21-9b1e-11aa22bb33cc"', 'TransactionStatusId' => '1', 'OrderReference' => '"HPM-20251201-00001"',
        'ClientOrderReference' => '"0005"', 'PureAmount' => '150.00', 'CurrencyId' => '"TRY"', 'VPosErrorCode' => 'null', 'VPosErrorMessage' => 'null',
    ];
    $json = [];
    foreach (array_filter($changes + $members, fn (?string $value): bool => $value !== null) as $name => $value) {
        $json[] = "\"$name\":$value";
    }

    return '{' . implode(',', $json) . '}';
}

$table = new Table();

// Any case of the names.
$camel = preg_replace_callback('/"([A-Z])(\w*)":/', fn (array $m): string => '"' . strtolower($m[1]) . $m[2] . '":', BODY);
$lower = preg_replace_callback('/"(\w+)":/', fn (array $m): string => '"' . strtolower($m[1]) . '":', BODY);
$upper = preg_replace_callback('/"(\w+)":/', fn (array $m): string => '"' . strtoupper($m[1]) . '":', BODY);
foreach ([$camel, $lower, $upper, with(), "\u{20}" . with() . "\r\n"] as $body) {
    $table->row($body, json_encode($notification), json_encode($hpm->parseWebhook($body)));
}

// The table of the sister services gives the codes; the HPM page shows only 1.
foreach (['1' => 'Succeeded', '2' => 'Failed', '3' => 'Pending', '4' => 'AwaitingThreeDSecure', '5' => 'Cancelled', '6' => 'PartiallyRefunded',
    '0' => 'Unrecognised', '7' => 'Unrecognised', '99' => 'Unrecognised', '-1' => 'Unrecognised'] as $code => $name) {
    foreach ([(string) $code, "\"$code\""] as $json) {
        $read = $hpm->parseWebhook(with(TransactionStatusId: $json));
        $table->row("TransactionStatusId $json", [$name, (string) $code], [$read->status->name, $read->rawStatus]);
    }
}
$read = $hpm->parseWebhook(with(TransactionStatusId: '"Successful"'));
$table->row('a status in words', ['Unrecognised', 'Successful', false, false], [$read->status->name, $read->rawStatus, $read->status->isPaid(), $read->status->isFinal()]);

// amount, currency: money or null, and both as they came
foreach ([
    ['150.00', '"TRY"', '150.00 TRY', '150.00', 'TRY'],
    ['150', '"TRY"', '150.00 TRY', '150', 'TRY'],
    ['"150.00"', '"TRY"', '150.00 TRY', '150.00', 'TRY'],
    ['1.5e2', '"TRY"', '150.00 TRY', '1.5e2', 'TRY'],
    ['150.5000', '"TRY"', '150.50 TRY', '150.5000', 'TRY'],
    ['150.1234', '"TRY"', 'NULL', '150.1234', 'TRY'],
    ['150.1234', '"KWD"', 'NULL', '150.1234', 'KWD'],
    ['150.123', '"KWD"', '150.123 KWD', '150.123', 'KWD'],
    // a number may be ISO 4217's or an id of the provider's own: it is kept and not interpreted
    ['150.00', '949', 'NULL', '150.00', '949'],
    ['150.00', '"949"', 'NULL', '150.00', '949'],
    ['150.00', '1', 'NULL', '150.00', '1'],
    ['150.00', '"TL"', 'NULL', '150.00', 'TL'],
    ['150.00', '"try"', 'NULL', '150.00', 'try'],
    ['0', '"TRY"', '0.00 TRY', '0', 'TRY'],
    ['-150.00', '"TRY"', '-150.00 TRY', '-150.00', 'TRY'],
    ['92233720368547758.07', '"TRY"', '92233720368547758.07 TRY', '92233720368547758.07', 'TRY'],
    ['92233720368547758.08', '"TRY"', 'NULL', '92233720368547758.08', 'TRY'],
    ['0.1', '"TRY"', '0.10 TRY', '0.1', 'TRY'],
] as [$amount, $currency, $money, $rawAmount, $rawCurrency]) {
    $read = $hpm->parseWebhook(with(PureAmount: $amount, CurrencyId: $currency));
    $table->row("$amount $currency", [$money, $rawAmount, $rawCurrency], [show($read->pureAmount), $read->rawPureAmount, $read->rawCurrencyId]);
}

// a refusal; card numbers in the bank's words are masked
$read = $hpm->parseWebhook(with(TransactionStatusId: '2', VPosErrorCode: '"05"', VPosErrorMessage: '"4155650100416111 onaylanmad\u0131"', Extra: '{"x":[1]}'));
$table->row('a refusal', ['Failed', '05', "415565******6111 onaylanmad\u{131}"], [$read->status->name, $read->vPosErrorCode, $read->vPosErrorMessage]);
$table->row('a code that is a number', '5', $hpm->parseWebhook(with(VPosErrorCode: '5'))->vPosErrorCode);
$table->row('no error members', [null, null], [($read = $hpm->parseWebhook(with(VPosErrorCode: null, VPosErrorMessage: null)))->vPosErrorCode, $read->vPosErrorMessage]);
$table->end();

foreach ([
    'nothing' => '', 'blank' => ' ', 'not JSON' => 'Id=1', 'HTML' => '<html></html>', 'half of it' => substr(BODY, 0, 100), 'two of it' => with() . with(),
    'text at the end' => with() . 'x', 'a list' => '[' . with() . ']', 'a text' => '"x"', 'null' => 'null',
    'NUL' => with(ClientOrderReference: '"00\u00005"'), 'a real NUL' => with() . "\0", 'broken UTF-8' => with(ClientOrderReference: "\"\xc3\x28\""),
    'a lone surrogate' => with(ClientOrderReference: '"\ud800"'),
    'twice the same' => str_replace('{', '{"TransactionStatusId":2,', with()), 'twice, in another case' => str_replace('{', '{"transactionstatusid":2,', with()),
    'too deep' => with(Extra: str_repeat('[', 40) . str_repeat(']', 40)),
    'no Id' => with(Id: null), 'no status' => with(TransactionStatusId: null), 'null status' => with(TransactionStatusId: 'null'), 'status true' => with(TransactionStatusId: 'true'),
    'no order' => with(OrderReference: null), 'no reference' => with(ClientOrderReference: null), 'reference is a list' => with(ClientOrderReference: '["0005"]'),
    'no amount' => with(PureAmount: null), 'amount in words' => with(PureAmount: '"150,00"'), 'amount true' => with(PureAmount: 'true'),
    'no currency' => with(CurrencyId: null), 'currency is an object' => with(CurrencyId: '{"code":"TRY"}'),
] as $title => $body) {
    echo "$title: ", told(fn () => $hpm->parseWebhook($body)), "\n";
}
?>
--EXPECT--
HpmNotification
  id: "d6a1f4b2-1c3e-4a21-9b1e-11aa22bb33cc"
  status: PaymentStatus::Succeeded
  rawStatus: "1"
  orderReference: "HPM-20251201-00001"
  clientOrderReference: "0005"
  pureAmount: 150.00 TRY
  rawPureAmount: "150.00"
  rawCurrencyId: "TRY"
  vPosErrorCode: NULL
  vPosErrorMessage: NULL
ok: the JSON of it has the same members
47 rows checked
nothing: ResponseException unanswered -; finrota.hpm.webhook: the message is empty
blank: ResponseException unanswered -; finrota.hpm.webhook: the message is empty
not JSON: ResponseException unanswered -; finrota.hpm.webhook: the message is not valid JSON
HTML: ResponseException unanswered -; finrota.hpm.webhook: the message is not valid JSON
half of it: ResponseException unanswered -; finrota.hpm.webhook: the message is not valid JSON
two of it: ResponseException unanswered -; finrota.hpm.webhook: the message is not valid JSON
text at the end: ResponseException unanswered -; finrota.hpm.webhook: the message is not valid JSON
a list: ResponseException unanswered -; finrota.hpm.webhook: the document is not an object
a text: ResponseException unanswered -; finrota.hpm.webhook: the document is not an object
null: ResponseException unanswered -; finrota.hpm.webhook: the document is not an object
NUL: ResponseException unanswered -; finrota.hpm.webhook: ClientOrderReference is not valid text: it has invalid UTF-8 or control characters
a real NUL: ResponseException unanswered -; finrota.hpm.webhook: the message is not valid JSON
broken UTF-8: ResponseException unanswered -; finrota.hpm.webhook: ClientOrderReference is not valid text: it has invalid UTF-8 or control characters
a lone surrogate: ResponseException unanswered -; finrota.hpm.webhook: ClientOrderReference is not valid text: it has invalid UTF-8 or control characters
twice the same: ResponseException unanswered -; finrota.hpm.webhook: TransactionStatusId is given more than once
twice, in another case: ResponseException unanswered -; finrota.hpm.webhook: TransactionStatusId is given more than once
too deep: ResponseException unanswered -; finrota.hpm.webhook: the message is nested deeper than 32 levels
no Id: ResponseException unanswered -; finrota.hpm.webhook: Id is missing
no status: ResponseException unanswered -; finrota.hpm.webhook: TransactionStatusId is missing
null status: ResponseException unanswered -; finrota.hpm.webhook: TransactionStatusId is missing
status true: ResponseException unanswered -; finrota.hpm.webhook: TransactionStatusId is not a text
no order: ResponseException unanswered -; finrota.hpm.webhook: OrderReference is missing
no reference: ResponseException unanswered -; finrota.hpm.webhook: ClientOrderReference is missing
reference is a list: ResponseException unanswered -; finrota.hpm.webhook: ClientOrderReference is not a text
no amount: ResponseException unanswered -; finrota.hpm.webhook: PureAmount is missing
amount in words: ResponseException unanswered -; finrota.hpm.webhook: PureAmount is not a decimal number
amount true: ResponseException unanswered -; finrota.hpm.webhook: PureAmount is not a decimal number
no currency: ResponseException unanswered -; finrota.hpm.webhook: CurrencyId is missing
currency is an object: ResponseException unanswered -; finrota.hpm.webhook: CurrencyId is not a text
