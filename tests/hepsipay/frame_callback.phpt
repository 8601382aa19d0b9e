--TEST--
Hepsipay frame: what the browser brings back, as $_POST, as a form and as JSON
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Exception\ResponseException;

require __DIR__ . '/../support/frame.php';

$frame = frame(new FakeTransport(GOOD_INIT));
const TOKEN = '2A51693AAD7847AFA0E91E0A0D1AB94F884FB78C5837FBF525AE0F1021F13C799778BE79555931057F74352E5A1E4613';

$post = ['token' => TOKEN, 'MerchantOrderNumber' => '1234'];
dump($callback = $frame->parseCallback($post));
check('as a form', $callback == $frame->parseCallback(http_build_query($post)), true);
check('as JSON', $callback == $frame->parseCallback(json_encode($post)), true);
check('the JSON of it: no token', '{"token":"***","merchantOrderNumber":"1234"}', json_encode($callback));

/** The token and the order, or the exception. */
function read(array|string $body): string
{
    global $frame;

    try {
        $callback = $frame->parseCallback($body);

        return "$callback->token, $callback->merchantOrderNumber";
    } catch (ResponseException $refused) {
        return $refused->outcome()->value . ($refused->exchange() === null ? '' : ', with an exchange');
    }
}
$table = new Table();
foreach ([
    // forms
    'token=T&MerchantOrderNumber=1' => 'T, 1', 'TOKEN=T&merchantordernumber=1' => 'T, 1', 'Token=T&merchantOrderNumber=1&x=y' => 'T, 1', 'MerchantOrderNumber=1&token=T' => 'T, 1',
    'token=a+b%2Bc&MerchantOrderNumber=%C5%9F%2F%26' => 'a b+c, ş/&', '&token=T&&MerchantOrderNumber=1&' => 'T, 1', 'token=a=b&MerchantOrderNumber=1' => 'a=b, 1',
    'token=T&MerchantOrderNumber={1}' => 'T, {1}', 'token=T&MerchantOrderNumber=1&data={"a":1}' => 'T, 1',
    'token=T' => 'T, ', 'token=T;MerchantOrderNumber=1' => 'T;MerchantOrderNumber=1, ', 'MerchantOrderNumber=1' => 'unanswered', '' => 'unanswered', ' ' => 'unanswered', '&' => 'unanswered', 'token[]=T&MerchantOrderNumber=1' => 'unanswered',
    'token=T&token=T&MerchantOrderNumber=1' => 'unanswered', 'token=T&Token=U&MerchantOrderNumber=1' => 'unanswered', 'token=T&MerchantOrderNumber=1&MERCHANTORDERNUMBER=2' => 'unanswered',
    'token=%00&MerchantOrderNumber=1' => 'unanswered', 'token=%GG&MerchantOrderNumber=1' => 'unanswered', 'token=%4&MerchantOrderNumber=1' => 'unanswered', 'token=%FF&MerchantOrderNumber=1' => 'unanswered', "token=\xff&MerchantOrderNumber=1" => 'unanswered',
    'token=null&MerchantOrderNumber=1' => 'unanswered',
    // JSON
    '{"token":"T","MerchantOrderNumber":"1"}' => 'T, 1', " \r\n\t{ \"token\" : \"T\" , \"MerchantOrderNumber\" : \"1\" } \r\n" => 'T, 1', '{"TOKEN":"T","merchantordernumber":1}' => 'T, 1', '{"token":"\u0131+%41","MerchantOrderNumber":"a&b=c"}' => "\u{131}+%41, a&b=c",
    '{"token":"T","MerchantOrderNumber":"1","x":[{}]}' => 'T, 1', '{"token":"T","MerchantOrderNumber":9223372036854775808}' => 'T, 9223372036854775808',
    '{"token":"T"}' => 'T, ', '{"token":"T","MerchantOrderNumber":null}' => 'T, ', '{"token":"T","MerchantOrderNumber":{}}' => 'T, ', '{}' => 'unanswered', '{"MerchantOrderNumber":"1"}' => 'unanswered', '{"token":null,"MerchantOrderNumber":"1"}' => 'unanswered', '{"token":"null","MerchantOrderNumber":"1"}' => 'unanswered', '{"token":["T"],"MerchantOrderNumber":"1"}' => 'unanswered', '{"token":true,"MerchantOrderNumber":"1"}' => 'unanswered',
    '{"token":"T","token":"T","MerchantOrderNumber":"1"}' => 'unanswered', '{"token":"T","Token":"U","MerchantOrderNumber":"1"}' => 'unanswered', '{"token":"T","MerchantOrderNumber":"1"' => 'unanswered',
    '{"token":"T","MerchantOrderNumber":"1"}x' => 'unanswered', '{"token":"\u0000","MerchantOrderNumber":"1"}' => 'unanswered', "{\"token\":\"\xff\",\"MerchantOrderNumber\":\"1\"}" => 'unanswered', "{'token':'T','MerchantOrderNumber':'1'}" => 'unanswered', '[{"token":"T","MerchantOrderNumber":"1"}]' => 'unanswered',
    '"token=T&MerchantOrderNumber=1"' => 'unanswered', 'null' => 'unanswered', '[]' => 'unanswered', 'true' => 'unanswered', '{' => 'unanswered', '}' => 'unanswered', '<html></html>' => 'unanswered',
] as $body => $expected) {
    $table->row((string) $body, $expected, read((string) $body));
}
foreach ([
    'as it should be' => [['token' => 'T', 'MerchantOrderNumber' => '1'], 'T, 1'],
    'other cases' => [['TOKEN' => 'T', 'merchantOrderNumber' => '1'], 'T, 1'],
    'more' => [['token' => 'T', 'MerchantOrderNumber' => '1', 'x' => ['y'], 7 => 'z'], 'T, 1'],
    'nothing' => [[], 'unanswered'],
    'an array for the token' => [['token' => ['T'], 'MerchantOrderNumber' => '1'], 'unanswered'],
    'an array for the order' => [['token' => 'T', 'MerchantOrderNumber' => [['1']]], 'T, '],
    'a number for the order' => [['token' => 'T', 'MerchantOrderNumber' => 1], 'T, '],
    'both cases' => [['token' => 'T', 'Token' => 'T', 'MerchantOrderNumber' => '1'], 'unanswered'],
    'not UTF-8' => [['token' => "\xff", 'MerchantOrderNumber' => '1'], 'unanswered'],
    'NUL' => [['token' => "T\0", 'MerchantOrderNumber' => '1'], 'unanswered'],
    'JSON in a text' => [['token' => '"T","x":"', 'MerchantOrderNumber' => '1'], '"T","x":", 1'],
] as $title => [$form, $expected]) {
    $table->row($title, $expected, read($form));
}
$large = str_repeat('x', 2000000);
$table->row('two megabytes', $large, $frame->parseCallback("token=$large&MerchantOrderNumber=1")->token);
$table->row('two megabytes of JSON', $large, $frame->parseCallback("{\"token\":\"$large\",\"MerchantOrderNumber\":\"1\"}")->token);
$table->row('two megabytes nobody reads', 'T, 1', read("token=T&x=$large&MerchantOrderNumber=1"));
$table->row('very deep', 'unanswered', read(str_repeat('{"a":', 100000)));
foreach ([null, new \stdClass()] as $body) {
    $table->row('given ' . get_debug_type($body), \TypeError::class, thrown(fn () => $frame->parseCallback($body))::class);
}
$table->end();
echo told(fn () => $frame->parseCallback('MerchantOrderNumber=1')), "\n";
?>
--EXPECT--
FrameCallback
  token: "2A51693AAD7847AFA0E91E0A0D1AB94F884FB78C5837FBF525AE0F1021F13C799778BE79555931057F74352E5A1E4613"
  merchantOrderNumber: "1234"
ok: as a form
ok: as JSON
ok: the JSON of it: no token
72 rows checked
ResponseException unanswered -; hepsipay.frame.callback: token is missing
