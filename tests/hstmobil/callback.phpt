--TEST--
HstMobil Web POS: the form that the browser brings back, as $_POST and as it came
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Environment;
use Payments\Exception\ResponseException;
use Payments\HstMobil\Account;
use Payments\HstMobil\Callback;
use Payments\HstMobil\WebPos;

require __DIR__ . '/../support/hstmobil.php';
require_once __DIR__ . '/../support/checks.php';

$pos = new WebPos(new Account(Environment::Sandbox, apiKey: 'k'));

const FORM = [
    'orderId' => ORDER_ID, 'paymentId' => '49902664', 'random' => '0f1e2d3c', 'status' => 'SUCCESS', 'amount' => '10.00',
    'hash' => 'Zm9v+/bar==', 'operationDate' => '2024-05-22T10:10:26', 'errorCode' => '', 'errorMessage' => '', 'bankAuthCode' => '123456',
];
dump($callback = $pos->parseCallback(FORM));
check('the JSON of it has the same members', array_keys(get_object_vars($callback)), array_keys($callback->jsonSerialize()));
check('as it came', json_encode($callback), json_encode($pos->parseCallback(http_build_query(FORM))));
dump($pos->parseCallback('orderId=1&paymentId=2'));

/** The two ids, or the exception. */
function read(array|string $form): string
{
    global $pos;

    try {
        $callback = $pos->parseCallback($form);

        return "$callback->orderId, $callback->paymentId";
    } catch (ResponseException $refused) {
        return $refused->outcome()->value . ($refused->exchange() === null ? '' : ', with an exchange');
    }
}

$table = new Table();
foreach ([
    // names in any case; the page itself writes them in two
    'orderId=1&paymentId=2' => '1, 2',
    'OrderId=1&PaymentId=2' => '1, 2',
    'ORDERID=1&paymentid=2' => '1, 2',
    'orderid=1&PAYMENTID=2' => '1, 2',
    'order%49d=1&payment%49d=2' => '1, 2',
    "order\u{131}d=1&paymentId=2" => 'unanswered',
    "order\u{130}d=1&paymentId=2" => 'unanswered',
    'order_id=1&paymentId=2' => 'unanswered',
    // values
    'paymentId=2&x=y&orderId=1' => '1, 2',
    'orderId=1+2&paymentId=a%20b' => '1 2, a b',
    'orderId=%2B&paymentId=%26%3D%25' => '+, &=%',
    'orderId=a=b&paymentId==' => 'a=b, =',
    'orderId=%c4%b1&paymentId=%C4%B0' => "\u{131}, \u{130}",
    'orderId=ı&paymentId=%f0%9f%8d%bc' => "ı, \u{1f37c}",
    'orderId=1&paymentId=2&' => '1, 2',
    '&&orderId=1&&&paymentId=2&&' => '1, 2',
    'orderId=1&paymentId=2&=x&=' => '1, 2',
    'orderId=1&paymentId=2&flag' => '1, 2',
    'orderId=1&paymentId=2#fragment' => '1, 2#fragment',
    "orderId=1&paymentId=2\r\n" => "1, 2\r\n",
    "orderId=a\\\"b&paymentId=\u{2028}" => "a\\\"b, \u{2028}",
    'orderId="1"&paymentId={2}' => '"1", {2}',
    'orderId=1&paymentId=2&errorMessage=x{y' => '1, 2',
    'orderId=true&paymentId=0' => 'true, 0',
    // not a form, or not such a one
    '' => 'unanswered', ' ' => 'unanswered', '&' => 'unanswered', '=' => 'unanswered', '?orderId=1&paymentId=2' => 'unanswered', 'orderId' => 'unanswered', 'orderId=1' => 'unanswered', 'paymentId=2' => 'unanswered',
    'orderId=1;paymentId=2' => 'unanswered',
    'orderId[]=1&paymentId=2' => 'unanswered',
    'orderId%00=1&paymentId=2' => 'unanswered',
    // percent signs that mean nothing
    'orderId=%GG&paymentId=2' => 'unanswered', 'orderId=1&paymentId=%' => 'unanswered', 'orderId=1&paymentId=%4' => 'unanswered', 'orderId=1&paymentId=2&x=%zz' => '1, 2', 'orderId=1&paymentId=2&%=x' => '1, 2', 'orderId=%-1&paymentId=2' => 'unanswered',
    'orderId=% 41&paymentId=2' => 'unanswered', 'orderId=%u0131&paymentId=2' => 'unanswered',
    // bytes that are no text
    'orderId=%00&paymentId=2' => 'unanswered', 'orderId=1%00&paymentId=2' => 'unanswered', "orderId=1\0&paymentId=2" => 'unanswered', 'orderId=1&paymentId=2&x=%00' => '1, 2',
    'orderId=%FF&paymentId=2' => 'unanswered', "orderId=\xfd&paymentId=2" => 'unanswered', 'orderId=%C0%80&paymentId=2' => 'unanswered', 'orderId=%ED%A0%80&paymentId=2' => 'unanswered', 'orderId=1&paymentId=2&errorMessage=%FE' => '1, 2',
    // twice: nobody knows which one is meant
    'orderId=1&orderId=1&paymentId=2' => 'unanswered', 'orderId=1&orderId=3&paymentId=2' => 'unanswered', 'orderId=1&OrderId=3&paymentId=2' => 'unanswered', 'orderId=1&paymentId=2&PAYMENTID=2' => 'unanswered', 'orderId=1&paymentId=2&status=a&STATUS=b' => 'unanswered',
    'orderId=1&paymentId=2&x=1&x=2' => '1, 2',
    // what some write for nothing
    'orderId=null&paymentId=2' => 'unanswered',
] as $form => $expected) {
    $table->row((string) $form, $expected, read((string) $form));
}

$post = fn (mixed ...$changes): array => $changes + ['orderId' => '1', 'paymentId' => '2'];
foreach ([
    'as it should be' => [$post(), '1, 2'],
    'other cases' => [['OrderId' => '1', 'PAYMENTID' => '2'], '1, 2'],
    'nothing' => [[], 'unanswered'],
    'a list' => [['1', '2'], 'unanswered'],
    'numbers for names' => [$post() + [7 => 'x', -1 => 'y'], '1, 2'],
    'an array for an id' => [$post(orderId: ['1']), 'unanswered'],
    'an array of arrays for an id' => [$post(paymentId: ['2' => ['x' => 'y']]), 'unanswered'],
    'an array for another field' => [$post(status: ['x']), '1, 2'],
    'an array for a field nobody reads' => [$post(x: [[[]]]), '1, 2'],
    'both cases' => [['orderId' => '1', 'OrderId' => '1', 'paymentId' => '2'], 'unanswered'],
    'one case an array' => [['orderId' => '1', 'OrderId' => ['1'], 'paymentId' => '2'], '1, 2'],
    'an int for an id' => [$post(orderId: 1), 'unanswered'],
    'a float for an id' => [$post(orderId: 1.5), 'unanswered'],
    'true for an id' => [$post(orderId: true), 'unanswered'],
    'null for an id' => [$post(orderId: null), 'unanswered'],
    'an object for an id' => [$post(orderId: new Late(fn () => '1')), 'unanswered'],
    'NUL' => [$post(orderId: "1\0"), 'unanswered'],
    'NUL in a name' => [$post() + ["a\0b" => 'x'], '1, 2'],
    'not UTF-8' => [$post(orderId: "\xff"), 'unanswered'],
    'not UTF-8 in another field' => [$post(errorMessage: "\xfe"), '1, 2'],
    'not UTF-8 in a name' => [$post() + ["\xff" => 'x'], '1, 2'],
    'an empty name' => [$post() + ['' => 'x'], '1, 2'],
    'quotes' => [$post(orderId: '"1","orderId":"9"'), '"1","orderId":"9", 2'],
    'a backslash' => [$post(orderId: '\\'), '\\, 2'],
] as $title => [$form, $expected]) {
    $table->row($title, $expected, read($form));
}
$id = '1';
$table->row('references', '1, 2', read(['orderId' => &$id, 'paymentId' => '2']));

// In an error's words a card's number is masked.
$table->row('an error', ['05', '415565******6111 onaylanmadı', null], (fn (Callback $read): array => [$read->errorCode, $read->errorMessage, $read->bankAuthCode])($pos->parseCallback($post(errorCode: '05', errorMessage: '4155650100416111 onaylanmadı'))));
$table->row('an error in a form', '415565******6111 onaylanmadı', $pos->parseCallback('orderId=1&paymentId=2&errorMessage=4155650100416111+onaylanmad%C4%B1')->errorMessage);

// Large ones are read, or refused; many names, too.
$large = str_repeat('x', 2000000);
$table->row('two megabytes that matter', $large, $pos->parseCallback("orderId=$large&paymentId=2")->orderId);
$table->row('two megabytes, escaped', $large, $pos->parseCallback('orderId=' . str_repeat('%78', 2000000) . '&paymentId=2')->orderId);
$table->row('two megabytes that nobody reads', '1, 2', read("orderId=1&x=$large&paymentId=2"));
$table->row('five thousand fields', '1, 2', read('orderId=1&' . str_repeat('x=y&', 5000) . 'paymentId=2'));
$table->row('five thousand fields of $_POST', '1, 2', read($post() + array_fill_keys(array_map(fn (int $i): string => "x$i", range(1, 5000)), 'y')));
$table->row('a megabyte of percent signs', 'unanswered', read(str_repeat('%', 1000000)));
$table->row('a megabyte of ampersands', 'unanswered', read(str_repeat('&', 1000000)));

foreach ([null, new \stdClass()] as $form) {
    $table->row('given ' . get_debug_type($form), \TypeError::class, thrown(fn () => $pos->parseCallback($form))::class);
}
$table->row('given nothing', \ArgumentCountError::class, thrown(fn () => $pos->parseCallback())::class);
$table->end();
echo told(fn () => $pos->parseCallback('orderId=1')), "\n";
echo told(fn () => $pos->parseCallback('orderId=1&orderId=2&paymentId=3')), "\n";
?>
--EXPECT--
Callback
  orderId: "1ae8af2024c811ee8844dd9840dd82ae"
  paymentId: "49902664"
  rawStatus: "SUCCESS"
  amount: "10.00"
  random: "0f1e2d3c"
  hash: "Zm9v+/bar=="
  operationDate: "2024-05-22T10:10:26"
  errorCode: ""
  errorMessage: ""
  bankAuthCode: "123456"
ok: the JSON of it has the same members
ok: as it came
Callback
  orderId: "1"
  paymentId: "2"
  rawStatus: NULL
  amount: NULL
  random: NULL
  hash: NULL
  operationDate: NULL
  errorCode: NULL
  errorMessage: NULL
  bankAuthCode: NULL
96 rows checked
ResponseException unanswered -; hstmobil.webpos.callback: paymentId is missing
ResponseException unanswered -; hstmobil.webpos.callback: orderId is given more than once
