--TEST--
HstMobil Web POS: commission rates come as they are
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Http\Response;

require __DIR__ . '/../support/hstmobil.php';

$provider = new HstMobil(GOOD_INSTALLMENTS);
$rates = $provider->webPos()->installments();
echo show($rates), "\n";
$request = $provider->last();
check('the request', ['POST', 'https://virtualapitest.hstmobil.com.tr/api/Payments/Get-All-Installment', '', false, 'hstmobil.webpos.installments'],
    [$request->method(), $request->url(), $request->body(), $request->isWrite(), $request->operation()]);
check('no content, so no type of it', false, isset($request->headers()['Content-Type']));
check('the token', 'Bearer header.payload.signature', $request->headers()['Authorization']);

$ask = fn (string $json): mixed => (new HstMobil($json))->webPos(apiKey: 'k')->installments();
$table = new Table();
foreach ([
    '[]' => [], '{}' => [], '[[]]' => [[]], '{"a":{}}' => ['a' => []],
    'true' => true, 'false' => false, '"x"' => 'x', '""' => '', '0' => 0, '-1' => -1,
    '1.59' => '1.59', '1.50' => '1.50', '0.1' => '0.1', '1.5e-3' => '1.5e-3', '2.0' => '2.0', '1e2' => '1e2',
    '9223372036854775807' => PHP_INT_MAX, '9223372036854775808' => '9223372036854775808', '-9223372036854775808' => PHP_INT_MIN, '123456789012345678901234567890' => '123456789012345678901234567890',
    '0.12345678901234567890123456789' => '0.12345678901234567890123456789',
    '"\u0131\ud83c\udf7c\/\n"' => "\u{131}\u{1f37c}/\n", '[null,"null"]' => [null, 'null'],
    '{"1":"a","x":"b","01":"c","":"d"}' => [1 => 'a', 'x' => 'b', '01' => 'c', '' => 'd'],
    '[1,[2,[3,[4,[5]]]]]' => [1, [2, [3, [4, [5]]]]],
    ' [ 1 , 2 ] ' => [1, 2],
    '{"data":null,"success":false,"message":"no","resultCode":"9003"}' => ['data' => null, 'success' => false, 'message' => 'no', 'resultCode' => '9003'],
] as $json => $value) {
    $table->row((string) $json, $value, $ask((string) $json));
}
$deep = $ask(str_repeat('[', 32) . str_repeat(']', 32));
for ($depth = 1; $deep !== []; $depth++) {
    $deep = $deep[0];
}
$table->row('as deep as may be', 32, $depth);
$table->row('many', 20000, count($ask('[' . str_repeat('1.59,', 19999) . '1.59]')));

// What is no JSON, is nothing. A read: it was not carried out, whatever came.
foreach ([
    '', ' ', 'null', '"null"', 'OK', '<html></html>', '[1,]', '[1]x', '[1][2]', '{"a":1,}', "{'a':1}", '[01]', '[1.]', '[NaN]', "[1]\0",
    str_repeat('[', 33) . str_repeat(']', 33), str_repeat('[', 100000), '[' . str_repeat(' ', 1048576) . ']', substr(GOOD_INSTALLMENTS, 0, -1),
] as $json) {
    $table->row(show($json), 'ResponseException unanswered 200', outcome(fn () => $ask($json)));
}
$table->row('an argument', \ArgumentCountError::class, thrown(fn () => (new HstMobil('[]'))->webPos()->installments(1))::class);
$table->end();

// Asked again where the provider was down: nothing is charged by asking.
$provider = new HstMobil(new Response(503), new Response(500), '[1]');
$pos = webPos(new \Payments\Options(transport: $provider, retries: 2), apiKey: 'k');
echo show($pos->installments()), '; ', $provider->asked(), "\n";
?>
--EXPECT--
[data: [[cardProgram: "Bonus", rates: [[installment: 2, commissionRate: "1.59"]]]], success: true, message: NULL, resultCode: "0000"]
ok: the request
ok: no content, so no type of it
ok: the token
49 rows checked
[1]; installments, installments, installments
