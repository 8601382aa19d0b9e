--TEST--
Hepsipay webhook: bodies that are no webhook, types that differ from the page's table, and large ones
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Hepsipay\WebhookEvent;

require __DIR__ . '/../support/frame.php';

$service = webhook();
$table = new Table();

/** A webhook whose members are given as JSON; null takes one away. */
function body(?string ...$changes): string
{
    return jsonOf(...$changes + [
        'Status' => '""', 'CompleteStatus' => '""', 'PaymentId' => '24112596', 'ConversationData' => 'null', 'ConversationId' => '"c"', 'CallbackStatus' => 'null', 'MdStatus' => '0', 'Hash' => '""',
        'MerchantOrderNumber' => '"1234-5679"', 'IsPaymentSuccessful' => 'true', 'PaymentType' => '"1"', 'PaymentTypeDescription' => '"Cüzdan"',
    ]);
}

// What is read all the same.
foreach ([
    ['PaymentId', '"24112596"', 'paymentId', '24112596'],
    ['PaymentId', '92233720368547758079', 'paymentId', '92233720368547758079'],
    ['PaymentId', '9007199254740993', 'paymentId', '9007199254740993'],
    ['PaymentType', '1', 'paymentType', 1], ['PaymentType', '"1"', 'paymentType', 1], ['PaymentType', '3', 'paymentType', 3], ['PaymentType', '"9"', 'paymentType', 9], ['PaymentType', 'null', 'paymentType', null], ['PaymentType', null, 'paymentType', null],
    ['PaymentType', '"wallet"', 'paymentType', null], ['PaymentType', '1.5', 'paymentType', null], ['PaymentType', '[]', 'paymentType', null],
    ['MdStatus', '1', 'mdStatus', 1], ['MdStatus', '"1"', 'mdStatus', 1], ['MdStatus', '-1', 'mdStatus', -1], ['MdStatus', 'null', 'mdStatus', null], ['MdStatus', '"x"', 'mdStatus', null],
    ['MerchantOrderNumber', '1234', 'merchantOrderNumber', '1234'], ['MerchantOrderNumber', '"0001"', 'merchantOrderNumber', '0001'], ['MerchantOrderNumber', '"\u015fi\u015fe \ud83c\udf7c"', 'merchantOrderNumber', "şişe \u{1f37c}"],
    ['MerchantOrderNumber', null, 'merchantOrderNumber', null], ['MerchantOrderNumber', 'null', 'merchantOrderNumber', null], ['MerchantOrderNumber', '"null"', 'merchantOrderNumber', null], ['MerchantOrderNumber', '[]', 'merchantOrderNumber', null],
    ['IsPaymentSuccessful', 'false', 'isPaymentSuccessful', false], ['IsPaymentSuccessful', '"true"', 'isPaymentSuccessful', true], ['IsPaymentSuccessful', '"false"', 'isPaymentSuccessful', false],
    ['Status', '"FAILURE"', 'threeDSecureStatus', 'FAILURE'], ['Status', 'null', 'threeDSecureStatus', null], ['Status', null, 'threeDSecureStatus', null],
    ['CompleteStatus', null, 'completeStatus', null], ['ConversationId', null, 'conversationId', null], ['ConversationData', '"x"', 'conversationData', 'x'], ['CallbackStatus', '"ALREADY_RETURNED"', 'callbackStatus', 'ALREADY_RETURNED'],
    ['Hash', null, 'hash', null], ['Hash', 'null', 'hash', null],
    ['PaymentTypeDescription', '"Kart 4155650100416111"', 'paymentTypeDescription', 'Kart 415565******6111'], ['PaymentTypeDescription', 'null', 'paymentTypeDescription', null], ['PaymentTypeDescription', "\"C\xfczdan\"", 'paymentTypeDescription', "C\u{fffd}zdan"], ['New', '"a\u0000b"', 'paymentType', 1], ['MerchantOrderNumber', "\"\xff\"", 'merchantOrderNumber', null], ['PaymentTypeDescription', '5', 'paymentTypeDescription', '5'],
    ['Amount', '5', 'paymentId', '24112596'],
] as [$member, $json, $property, $value]) {
    $table->row("$member " . ($json ?? 'absent'), $value, $service->parse(body(...[$member => $json]))->$property);
}

// Names in any case, members in any order; none of it twice.
$event = json_encode($service->parse(body()));
foreach (['lower' => strtolower(...), 'upper' => strtoupper(...), 'camel' => lcfirst(...), 'swapped' => fn (string $name): string => strtolower($name) ^ str_pad('', strlen($name), ' ')] as $title => $case) {
    $table->row("names in $title case", $event, json_encode($service->parse(preg_replace_callback('/"(\w+)":/', fn (array $match): string => '"' . $case($match[1]) . '":', body()))));
}
$table->row('a dotted i is no i', 'ResponseException unanswered -', outcome(fn () => $service->parse(str_replace('PaymentId', "Payment\u{131}d", body()))));
foreach (array_keys(json_decode(body(), true)) as $name) {
    foreach ([$name, strtolower($name), strtoupper($name)] as $again) {
        foreach (['"1"', 'null', json_encode(json_decode(body(), true)[$name])] as $json) {
            $twice = "{\"$again\":$json," . substr(body(), 1);
            $table->row("$name twice, as $again, $json", 'ResponseException unanswered -', outcome(fn () => $service->parse($twice)));
            $table->row("$name twice, verified", 'ResponseException unanswered -', outcome(fn () => $service->verify($twice)));
        }
    }
}

// What must be there and be readable.
foreach (['PaymentId' => [null, 'null', '[]', '{}', 'true'], 'IsPaymentSuccessful' => [null, 'null', '"null"', '1', '0', '"1"', '"True"', '"yes"', '[]', '{}']] as $member => $values) {
    foreach ($values as $json) {
        $body = body(...[$member => $json]);
        $table->row("$member " . ($json ?? 'absent'), 'ResponseException unanswered -', outcome(fn () => $service->parse($body)));
        $table->row("$member " . ($json ?? 'absent') . ', verified', 'ResponseException unanswered -', outcome(fn () => $service->verify($body)));
    }
}

// No webhook.
foreach ([
    'nothing' => '', 'blank' => " \r\n", 'words' => 'OK', 'a form' => 'Status=&PaymentId=24112596&MerchantOrderNumber=1&IsPaymentSuccessful=true', 'HTML' => '<html></html>', 'XML' => '<Webhook/>',
    'null' => 'null', 'true' => 'true', 'a number' => '5', 'a text' => '"x"', 'a list' => '[' . body() . ']', 'in a text' => json_encode(body()), 'an empty list' => '[]', 'an empty object' => '{}',
    'two of it' => body() . body(), 'text at the end' => body() . 'x', 'NUL at the end' => body() . "\0", 'half of it' => substr(body(), 0, 100), 'single quotes' => str_replace('"', "'", body()), 'a comma too many' => substr(body(), 0, -1) . ',}',
    'UTF-16' => implode("\0", str_split(body())) . "\0", 'NUL in a text' => body(Status: '"\u0000"'), 'a raw NUL' => body(Status: "\"\0\""), 'a raw line break' => body(Status: "\"\n\""),
    'broken UTF-8' => body(Status: "\"\xff\""), 'a lone surrogate' => body(Status: '"\ud800"'),
    'too deep' => body(New: str_repeat('[', 40) . str_repeat(']', 40)), 'very deep' => str_repeat('[', 200000), 'very deep objects' => str_repeat('{"a":', 100000), 'a megabyte of nothing' => str_repeat(' ', 1000000), 'a megabyte of quotes' => str_repeat('"', 1000000),
] as $title => $body) {
    foreach (['parse' => $service->parse(...), 'verify' => $service->verify(...)] as $method => $call) {
        $thrown = thrown(fn () => $call($body));
        $table->row("$title, $method", ['ResponseException unanswered -', null], [failure($thrown), $thrown->exchange()]);
    }
}
foreach ([['x'], null, new \stdClass()] as $body) {
    $table->row('given ' . get_debug_type($body), \TypeError::class, thrown(fn () => $service->parse($body))::class);
    $table->row('verifying ' . get_debug_type($body), \TypeError::class, thrown(fn () => $service->verify($body))::class);
}

// Large ones: read, or refused; never more.
$large = str_repeat('x', 3000000);
$table->row('a text of three megabytes', $large, $service->parse(body(ConversationData: "\"$large\""))->conversationData);
$table->row('three megabytes nobody reads', '24112596', $service->parse(body(New: "\"$large\""))->paymentId);
$table->row('a hundred thousand members', '24112596', $service->parse('{' . implode(',', array_map(fn (int $i): string => "\"n$i\":$i", range(1, 100000))) . ',' . substr(body(), 1))->paymentId);
$table->row('a number of a hundred thousand digits', 100000, strlen($service->parse(body(PaymentId: str_repeat('9', 100000)))->paymentId));
$table->row('three megabytes, signed', 'signed', verified(fn () => $service->verify(webhookBody(['ConversationData' => $large]))));
$table->row('three megabytes, once more', 'signed', verified(fn () => $service->verify(webhookBody(['ConversationData' => $large]))));
$table->end();

// An event is what was sent, and nobody else makes one.
echo outcome(fn () => new WebhookEvent()), "\n";
$event = $service->parse(body());
echo outcome(fn () => $event->isSigned = true), "\n";
check('it goes through a queue', json_encode($event), json_encode(unserialize(serialize($event))));
echo told(fn () => $service->parse(body(IsPaymentSuccessful: '1'))), "\n";
?>
--EXPECT--
368 rows checked
Error: Call to private Payments\Hepsipay\WebhookEvent::__construct() from global scope
Error: Cannot modify readonly property Payments\Hepsipay\WebhookEvent::$isSigned
ok: it goes through a queue
ResponseException unanswered -; hepsipay.webhook: IsPaymentSuccessful is not a boolean
