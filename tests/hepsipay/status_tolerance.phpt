--TEST--
Hepsipay status: types that differ from the page's table are read all the same, exactly
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Currency;
use Payments\Hepsipay\PaymentState;
use Payments\Hepsipay\Status;
use Payments\Money;
use Payments\Options;

require __DIR__ . '/../support/shop.php';

$members = [
    'Status' => '5', 'Amount' => '1236', 'MerchantOrderNumber' => '"1234"', 'Success' => 'true', 'MessageCode' => '"0000"',
];

/** The state read from an answer with these members, given as JSON; null takes one away. */
function read(?string ...$changes): PaymentState
{
    global $members;

    $json = [];
    foreach (array_filter([...$members, ...$changes], fn (?string $value): bool => $value !== null) as $name => $value) {
        $json[] = "\"$name\":$value";
    }

    return (new Status(merchant(new Options(transport: new FakeTransport('{' . implode(',', $json) . '}'), retries: 0))))->get('T');
}

// member, its JSON, the property, its value
$rows = [
    ['PaymentType', '2', 'paymentType', 2],
    ['PaymentType', '"2"', 'paymentType', 2],
    ['PaymentType', 'null', 'paymentType', null],
    ['PaymentType', '"null"', 'paymentType', null],
    ['PaymentType', '7', 'paymentType', 7],
    ['BinNumber', '37442500', 'binNumber', '37442500'],
    ['BinNumber', '"37442500"', 'binNumber', '37442500'],
    ['BinNumber', '"00442500"', 'binNumber', '00442500'],
    ['BinNumber', '"374425"', 'binNumber', '374425'],
    ['PaymentId', '"632146"', 'paymentId', '632146'],
    ['PaymentId', '632146', 'paymentId', '632146'],
    ['PaymentId', '92233720368547758079', 'paymentId', '92233720368547758079'],
    ['PaymentId', '9007199254740993', 'paymentId', '9007199254740993'],
    ['CraftgatePaymentId', '9007199254740993', 'craftgatePaymentId', '9007199254740993'],
    ['CraftgatePaymentId', '"632146"', 'craftgatePaymentId', '632146'],
    ['CraftgatePaymentId', null, 'craftgatePaymentId', null],
    ['MerchantOrderNumber', '1234', 'merchantOrderNumber', '1234'],
    ['MerchantOrderNumber', null, 'merchantOrderNumber', null],
    ['MerchantOrderNumber', 'null', 'merchantOrderNumber', null],
    ['MerchantOrderNumber', '"0001234"', 'merchantOrderNumber', '0001234'],
    ['MerchantOrderNumber', '"\u015fi\u015fe \ud83c\udf7c"', 'merchantOrderNumber', "şişe \u{1f37c}"],
    ['InstallmentCount', '"3"', 'installmentCount', 3],
    ['InstallmentCount', '3.0', 'installmentCount', 3],
    ['InstallmentCount', 'null', 'installmentCount', null],
    ['InstallmentCount', null, 'installmentCount', null],
    ['Status', '"5"', 'rawStatus', '5'],
    ['MessageCode', '"0000"', 'messageCode', '0000'],
    ['Success', '"true"', 'messageCode', '0000'],
    ['PosAlias', '"67-ykb-4676"', 'posAlias', '67-ykb-4676'],
    ['ReferenceNo', '"2C3E3FA7-D8AF-4A6F-A8ED-F49D45A935C0"', 'referenceNo', '2C3E3FA7-D8AF-4A6F-A8ED-F49D45A935C0'],
    ['CreateDate', 'null', 'createDate', null],
    ['CreateDate', 'null', 'rawCreateDate', null],
    ['CreateDate', '"2024-05-22T10:10:26"', 'rawCreateDate', '2024-05-22T10:10:26'],
    // masked, since it is free text: a number that could be a card's
    ['Message', '"card 4155650100416111 refused"', 'message', 'card 415565******6111 refused'],
    ['SomethingNew', '{"a":[1,2,{"b":null}]}', 'message', null],
];
$table = new Table();
foreach ($rows as [$member, $json, $property, $value]) {
    $table->row("$member $json", $value, read(...[$member => $json])->$property);
}

foreach (['1236' => 1236, '"1236"' => 1236, '1236.00' => 1236, '1.236e3' => 1236, '0' => 0, '9223372036854775807' => PHP_INT_MAX] as $json => $minor) {
    $amount = read(Amount: (string) $json)->amount;
    $table->row("Amount $json", [$minor, 'TRY'], [$amount->minor, $amount->currency->value]);
}

// An amount that is not there or cannot be read hides no state: one that is paid is for a person.
foreach (['' => null, '12.36' => '12.36', '"12,36"' => '12,36', '9223372036854775808' => '9223372036854775808', 'null' => null, '{}' => '{}', 'true' => 'true'] as $json => $raw) {
    foreach (['5' => 'Look', '1' => 'Wait', '6' => 'NotPaid'] as $status => $verdict) {
        $state = read(Amount: $json === '' ? null : (string) $json, Status: (string) $status);
        $table->row("Amount $json, $status", [null, $raw, $verdict], [$state->amount, $state->rawAmount, $state->verdict(Money::of('12.36', Currency::TRY))->name]);
    }
}

foreach ([
    '"2024-05-22T10:10:26.829888"' => '2024-05-22T10:10:26.829888+00:00',
    '"2024-05-22T10:10:26.8298887"' => '2024-05-22T10:10:26.829888+00:00',
    '"2024-05-22T10:10:26"' => '2024-05-22T10:10:26.000000+00:00',
    '"2024-05-22T10:10:26.1Z"' => '2024-05-22T10:10:26.100000+00:00',
    '"2024-05-22T10:10:26+03:00"' => '2024-05-22T07:10:26.000000+00:00',
] as $json => $date) {
    $table->row("CreateDate $json", $date, show(read(CreateDate: $json)->createDate));
}
// What the page does not promise and cannot be read is absent; it takes nothing else along.
foreach ([
    ['PaymentType', '"wallet"', 'paymentType'], ['PaymentType', '2.5', 'paymentType'], ['PaymentType', '99999999999999999999', 'paymentType'], ['InstallmentCount', '"three"', 'installmentCount'],
    ['PaymentId', '{"id":1}', 'paymentId'], ['BinNumber', 'false', 'binNumber'], ['CreateDate', '"22.05.2024 10:10"', 'createDate'], ['CreateDate', '"2024-02-30T10:10:26"', 'createDate'],
    ['CreateDate', '1716372626', 'createDate'], ['ReferenceNo', '[]', 'referenceNo'], ['Message', '{}', 'message'],
] as [$member, $json, $property]) {
    $state = read(...[$member => $json]);
    $table->row("$member $json", [null, 'Succeeded', 1236, '1234'], [$state->$property, $state->status->name, $state->amount->minor, $state->merchantOrderNumber]);
}
$table->row('the date as it came', '22.05.2024 10:10', read(CreateDate: '"22.05.2024 10:10"')->rawCreateDate);
$table->end();

// What the page promises and cannot be read is not guessed at.
foreach ([
    ['Status', 'null'], ['Status', 'true'], ['Status', '[5]'], ['Status', null],
] as [$member, $json]) {
    printf("%s %s: %s\n", $member, $json ?? 'absent', told(fn () => read(...[$member => $json])));
}
?>
--EXPECT--
79 rows checked
Status null: ResponseException unanswered 200; hepsipay.payment.status: the answer does not match the provider's page: Status is missing
Status true: ResponseException unanswered 200; hepsipay.payment.status: the answer does not match the provider's page: Status is not a text
Status [5]: ResponseException unanswered 200; hepsipay.payment.status: the answer does not match the provider's page: Status is not a code
Status absent: ResponseException unanswered 200; hepsipay.payment.status: the answer does not match the provider's page: Status is missing
