--TEST--
Hepsipay installments: the query printed on the provider's page, and what may differ from it
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Hepsipay\Installments;

require __DIR__ . '/../support/frame.php';

/** The page's sample, as its curl sends it. */
const PRINTED = <<<'JSON'
{
"binNumber" : "123456",
"orderNumber" : "123456-45698",
"customerEmail" : "test@hepsipay.com",
"customerGsm" : "05000000000"
}
JSON;

$service = new Installments(merchant(null));
dump($query = $service->parseQuery(PRINTED));
check('the JSON of it has the same members', array_keys(get_object_vars($query)), array_keys($query->jsonSerialize()));

function query(?string ...$changes): string
{
    return jsonOf(...$changes + ['binNumber' => '"123456"', 'orderNumber' => '"123456-45698"', 'customerEmail' => '"test@hepsipay.com"', 'customerGsm' => '"05000000000"', 'RewardAmount' => '100']);
}

$table = new Table();
foreach ([
    ['binNumber', '123456', 'binNumber', '123456'], ['binNumber', '"01234567"', 'binNumber', '01234567'], ['binNumber', '"x"', 'binNumber', 'x'],
    ['orderNumber', '45698', 'orderNumber', '45698'], ['orderNumber', '"\u015fi\u015fe \ud83c\udf7c"', 'orderNumber', "şişe \u{1f37c}"], ['orderNumber', '9007199254740993', 'orderNumber', '9007199254740993'],
    ['customerEmail', '"a@b"', 'customerEmail', 'a@b'], ['customerGsm', '905551112233', 'customerGsm', '905551112233'], ['customerGsm', '"+90 (555) 111"', 'customerGsm', '+90 (555) 111'],
] as [$member, $json, $property, $value]) {
    $table->row("$member $json", $value, $service->parseQuery(query(...[$member => $json]))->$property);
}
foreach (['100' => 100, '"100"' => 100, '0' => 0, '-5' => -5, '100.00' => 100, '1e2' => 100, '9223372036854775807' => PHP_INT_MAX] as $json => $minor) {
    $reward = $service->parseQuery(query(RewardAmount: (string) $json))->rewardAmount;
    $table->row("RewardAmount $json", [$minor, 'TRY'], [$reward->minor, $reward->currency->value]);
}
foreach ([null, 'null', '"null"', '1.5', '"x"', '9223372036854775808', '{}', '[1]', 'true'] as $json) {
    $table->row('RewardAmount ' . ($json ?? 'absent'), null, $service->parseQuery(query(RewardAmount: $json))->rewardAmount);
}

// Names in any case: the page itself writes RewardAmount among names that begin small.
$read = json_encode($service->parseQuery(query()));
foreach (['lower' => strtolower(...), 'upper' => strtoupper(...), 'large' => ucfirst(...), 'small' => lcfirst(...)] as $title => $case) {
    $table->row("names in $title case", $read, json_encode($service->parseQuery(preg_replace_callback('/"(\w+)":/', fn (array $match): string => '"' . $case($match[1]) . '":', query()))));
}
foreach (['binNumber', 'orderNumber', 'customerEmail', 'customerGsm', 'RewardAmount'] as $name) {
    foreach ([$name, strtoupper($name)] as $again) {
        $table->row("$name twice, as $again", 'ResponseException unanswered -', outcome(fn () => $service->parseQuery("{\"$again\":\"1\"," . substr(query(), 1))));
    }
    if ($name !== 'RewardAmount') {
        foreach ([null, 'null', '"null"', '[]', '{}', 'true', '["x"]'] as $json) {
            $table->row("$name " . ($json ?? 'absent'), 'ResponseException unanswered -', outcome(fn () => $service->parseQuery(query(...[$name => $json]))));
        }
    }
}
$table->row('unknown members', $read, json_encode($service->parseQuery(query(New: '[{"x":null}]'))));

foreach ([
    'nothing' => '', 'blank' => " \n", 'words' => 'OK', 'a form' => 'binNumber=1&orderNumber=2&customerEmail=3&customerGsm=4', 'null' => 'null', 'a list' => '[' . query() . ']', 'a text' => '"x"', 'an empty object' => '{}', 'half of it' => substr(query(), 0, 40), 'two of it' => query() . query(),
    'text at the end' => query() . 'x', 'a comma too many' => substr(query(), 0, -1) . ',}', 'NUL' => query(orderNumber: '"\u0000"'), 'a raw NUL' => query() . "\0", 'not UTF-8' => query(orderNumber: "\"\xff\""), 'a lone surrogate' => query(orderNumber: '"\ud800"'),
    'too deep' => query(New: str_repeat('[', 40) . str_repeat(']', 40)), 'very deep' => str_repeat('{"a":', 100000),
] as $title => $body) {
    $table->row($title, 'ResponseException unanswered -', outcome(fn () => $service->parseQuery($body)));
}
$large = str_repeat('x', 2000000);
$table->row('two megabytes', $large, $service->parseQuery(query(orderNumber: "\"$large\""))->orderNumber);
foreach ([null, ['x'], new \stdClass()] as $body) {
    $table->row('given ' . get_debug_type($body), \TypeError::class, thrown(fn () => $service->parseQuery($body))::class);
}
$table->end();
echo told(fn () => $service->parseQuery('{}')), "\n";
?>
--EXPECT--
InstallmentQuery
  binNumber: "123456"
  orderNumber: "123456-45698"
  customerEmail: "test@hepsipay.com"
  customerGsm: "05000000000"
  rewardAmount: NULL
ok: the JSON of it has the same members
90 rows checked
ResponseException unanswered -; hepsipay.installments.query: binNumber is missing
