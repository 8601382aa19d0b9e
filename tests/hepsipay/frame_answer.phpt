--TEST--
Hepsipay frame: the answers of availability and init, and what may differ in them
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Hepsipay\Availability;
use Payments\Hepsipay\FrameSession;

require __DIR__ . '/../support/frame.php';

const SESSION = [
    'FrameUrl' => '"https://pf-ui-pwh-qa.hepsipay.com/?token=TOKEN"', 'Token' => '"TOKEN"', 'Success' => 'true', 'MessageCode' => '"0000"', 'Message' => '"ok"', 'UserMessageTitle' => 'null', 'UserMessage' => '"ok"',
];
const CUSTOMER = ['IsAccountAlreadyLinked' => 'true', 'Success' => 'true', 'MessageCode' => '"0000"', 'Message' => '"ok"', 'UserMessageTitle' => 'null', 'UserMessage' => '"ok"'];

function opened(string $json): FrameSession
{
    return frame(new FakeTransport($json))->init(...frameArguments());
}

function available(?string ...$changes): Availability
{
    return frame(new FakeTransport(jsonOf(...$changes + CUSTOMER)))->checkAvailability(...frameArguments());
}

dump($session = opened(jsonOf(...SESSION)));
check('the JSON of it: no token', '{"frameUrl":"***","token":"***","messageCode":"0000","message":"ok","userMessageTitle":null,"userMessage":"ok"}', json_encode($session));
dump($availability = available());
check('the JSON of it has the same members', array_keys(get_object_vars($availability)), array_keys($availability->jsonSerialize()));

$table = new Table();

// Inside a Response, as one page shows it.
foreach (['{"RequestUrl":"https://x/init","Response":%s}', '{"Response":%s}', '{"Response":%s,"Success":false,"Token":"another"}'] as $wrapper) {
    $table->row($wrapper, json_encode(get_object_vars($session)), json_encode(get_object_vars(opened(sprintf($wrapper, jsonOf(...SESSION))))));
}
$inner = fn (?string ...$changes): string => '{"RequestUrl":"x","Response":' . jsonOf(...$changes + SESSION) . '}';
$table->row('a refusal inside', 'ApiException rejected 200 9400', outcome(fn () => opened($inner(Success: 'false', MessageCode: '"9400"'))));
foreach (['no token' => ['Token' => null], 'no URL' => ['FrameUrl' => null], 'no Success' => ['Success' => null], 'another code' => ['MessageCode' => '"9400"'], 'a refusal with 0000' => ['Success' => 'false']] as $title => $changes) {
    $outcome = outcome(fn () => opened($inner(...$changes)));
    $table->row("inside: $title", 'ResponseException unknown 200', substr($outcome, 0, 29));
}
foreach (['null' => '{"Response":null}', 'a list' => '{"Response":[]}', 'a text' => '{"Response":"x"}', 'in another case' => '{"response":' . jsonOf(...SESSION) . '}', 'twice' => '{"Response":{},"Response":' . jsonOf(...SESSION) . '}', 'two deep' => '{"Response":{"Response":' . jsonOf(...SESSION) . '}}'] as $title => $json) {
    $table->row("a Response that is $title", 'ResponseException unknown 200', outcome(fn () => opened($json)));
}

// member, its JSON, the property, its value
foreach ([
    ['Token', '"' . str_repeat('AB', 48) . '"', 'token', str_repeat('AB', 48)],
    ['Token', '"a/b c\u0131"', 'token', "a/b c\u{131}"],
    ['Token', '12345678901234567890', 'token', '12345678901234567890'],
    ['FrameUrl', '"https://pf-ui-pwh.hepsipay.com/?token=a%2Fb#x"', 'frameUrl', 'https://pf-ui-pwh.hepsipay.com/?token=a%2Fb#x'],
    ['Success', '"true"', 'messageCode', '0000'],
    ['Message', 'null', 'message', null], ['Message', '"null"', 'message', null], ['Message', '{}', 'message', null], ['Message', null, 'message', null],
    ['Message', '"4155650100416111 olmaz"', 'message', '415565******6111 olmaz'],
    ['UserMessageTitle', '"Hepsipay"', 'userMessageTitle', 'Hepsipay'], ['UserMessage', '"\u0130\u015flem"', 'userMessage', 'İşlem'],
    ['New', '[{"x":null}]', 'token', 'TOKEN'],
] as [$member, $json, $property, $value]) {
    $table->row("$member " . ($json ?? 'absent'), $value, opened(jsonOf(...[$member => $json] + SESSION))->$property);
}
foreach ([
    'no token' => ['Token' => null], 'token null' => ['Token' => 'null'], 'token "null"' => ['Token' => '"null"'], 'token an object' => ['Token' => '{}'], 'token true' => ['Token' => 'true'],
    'no URL' => ['FrameUrl' => null], 'URL null' => ['FrameUrl' => 'null'], 'URL empty' => ['FrameUrl' => '""'], 'URL for scripts' => ['FrameUrl' => '"javascript:alert(1)"'], 'URL for data' => ['FrameUrl' => '"data:text/html,x"'],
    'URL a path' => ['FrameUrl' => '"/frame"'], 'URL with a line break' => ['FrameUrl' => '"https://x.example/\r\nX: y"'], 'URL with a user' => ['FrameUrl' => '"https://hepsipay.com@evil.example/"'],
    'no Success' => ['Success' => null], 'Success 1' => ['Success' => '1'], 'no code' => ['MessageCode' => null], 'another code' => ['MessageCode' => '"0001"'], 'a refusal with 0000' => ['Success' => 'false'], 'token twice' => ['Token' => '"a","Token":"b"'],
] as $title => $changes) {
    $table->row($title, 'ResponseException unknown 200', substr(outcome(fn () => opened(jsonOf(...$changes + SESSION))), 0, 29));
}
$table->row('URL without scheme: https', 'https://pf-ui.example/', opened(jsonOf(...['FrameUrl' => '"//pf-ui.example/"'] + SESSION))->frameUrl);
$table->row('a refusal', 'ApiException rejected 200 9420', outcome(fn () => opened(jsonOf(...['Success' => 'false', 'MessageCode' => '"9420"'] + SESSION))));

// Availability: `Success` is the answer itself.
foreach (['true' => true, 'false' => false, '"true"' => true, '"false"' => false] as $json => $value) {
    $table->row("Success $json", $value, available(Success: (string) $json)->hasStoredCard);
}
$table->row('no customer', [false, false, '9420', 'not a customer'], (fn (Availability $read): array => [$read->hasStoredCard, $read->isAccountAlreadyLinked, $read->messageCode, $read->message])(available(Success: 'false', IsAccountAlreadyLinked: 'false', MessageCode: '"9420"', Message: '"not a customer"')));
foreach (['IsAccountAlreadyLinked', 'AccountAlreadyLinked', 'AlreadyLinked'] as $name) {
    foreach (['true' => true, 'false' => false, '"true"' => true, 'null' => null, '1' => null, '{}' => null] as $json => $value) {
        $table->row("$name $json", $value, available(...[$name => (string) $json] + ['IsAccountAlreadyLinked' => null])->isAccountAlreadyLinked);
    }
}
$table->row('linked or not, nobody says', null, available(IsAccountAlreadyLinked: null)->isAccountAlreadyLinked);
$table->row('only what is needed', [true, null], (fn (Availability $read): array => [$read->hasStoredCard, $read->messageCode])(frame(new FakeTransport('{"Success":true}'))->checkAvailability(...frameArguments())));
foreach ([null, 'null', '1', '0', '"yes"', '{}', '[true]'] as $json) {
    $table->row('Success ' . ($json ?? 'absent'), 'ResponseException unanswered 200', outcome(fn () => available(Success: $json)));
}
$table->row('Success twice', 'ResponseException unanswered 200', outcome(fn () => available(Success: 'true,"Success":false')));
$table->end();
?>
--EXPECT--
FrameSession
  frameUrl: "https://pf-ui-pwh-qa.hepsipay.com/?token=TOKEN"
  token: "TOKEN"
  messageCode: "0000"
  message: "ok"
  userMessageTitle: NULL
  userMessage: "ok"
ok: the JSON of it: no token
Availability
  hasStoredCard: true
  isAccountAlreadyLinked: true
  messageCode: "0000"
  message: "ok"
  userMessageTitle: NULL
  userMessage: "ok"
ok: the JSON of it has the same members
82 rows checked
