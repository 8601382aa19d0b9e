--TEST--
Hepsipay webhook: what was changed, cut or made with another key does not verify; what is not hashed proves nothing
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

require __DIR__ . '/../support/frame.php';

$table = new Table();
$is = fn (string $body, ?string $key = CALLBACK_KEY, ?string $previous = null): string => verified(fn () => webhook($key, $previous)->parse($body));
$right = callbackHash(CALLBACK_KEY, 'SUCCESS', 'WAITING', 24112596, null, CONVERSATION, null);
$table->row('as it should be', 'signed', $is(webhookBody()));

// Each hashed member changed, the hash as it was.
$full = ['ConversationData' => 'data', 'CallbackStatus' => 'RETURNED'];
foreach (['Status', 'CompleteStatus', 'PaymentId', 'ConversationData', 'ConversationId', 'CallbackStatus'] as $name) {
    $signed = json_decode(webhookBody($full), true);
    $value = (string) $signed[$name];
    $changes = [
        'one letter more' => "{$value}x", 'a blank more' => "$value ", 'a blank before' => " $value", 'one letter less' => substr($value, 0, -1), 'another case' => strtolower($value) === $value ? strtoupper($value) : strtolower($value),
        'turned around' => strrev($value), 'empty' => '', 'null' => null, 'another text' => 'x', 'separators' => "$value###", 'zero' => 0, 'a number' => 7, 'true' => true, 'false' => false, 'a list' => [$value], 'an empty list' => [], 'an object' => ['x' => $value], 'the text null' => 'null',
    ];
    foreach ($changes as $title => $change) {
        if ($change === $signed[$name] || (string) json_encode($change) === '"' . $value . '"') {
            continue; // 24112596 has no other case
        }
        $told = $is(webhookBody([$name => $change, 'Hash' => $signed['Hash']] + $full));
        $table->row("$name: $title", true, $told === 'not signed' || $told === 'ResponseException unanswered -');
    }
    unset($signed[$name]);
    $table->row("$name: absent", true, in_array($is(json_encode($signed)), ['not signed', 'ResponseException unanswered -'], true));
}
foreach (['24112597', '241125960', '024112596', '24112596.0', '2.4112596e7', '-24112596'] as $id) {
    $told = $is(str_replace('"PaymentId":24112596', "\"PaymentId\":$id", webhookBody()));
    $table->row("PaymentId $id", true, $told === 'not signed' || $told === 'ResponseException unanswered -');
}

// Members that are null: null, absent and empty are one; anything else is another.
foreach (['ConversationData', 'CallbackStatus'] as $name) {
    foreach (['null' => [null, 'signed'], 'empty' => ['', 'signed'], 'the text null' => ['null', 'not signed'], 'the text None' => ['None', 'not signed'], 'zero' => [0, 'not signed'], 'a blank' => [' ', 'not signed']] as $title => [$value, $expected]) {
        $table->row("$name, which was null, is $title", $expected, $is(webhookBody([$name => $value, 'Hash' => $right])));
    }
    foreach (['false' => false, 'an empty list' => [], 'an object' => ['a' => 1]] as $title => $value) {
        $told = $is(webhookBody([$name => $value, 'Hash' => $right]));
        $table->row("$name, which was null, is $title", true, $told === 'not signed' || $told === 'ResponseException unanswered -');
    }
    $table->row("$name: the text null, signed as a text", 'signed', $is(webhookBody([$name => 'null'])));
}

// Separators move nothing from one member to the next unseen... as far as they are joined by the page's rule.
$table->row('two members joined in one', 'not signed', $is(webhookBody(['Status' => 'SUCCESSWAITING', 'CompleteStatus' => '', 'Hash' => $right])));
$table->row('two members changed for each other', 'not signed', $is(webhookBody(['Status' => 'WAITING', 'CompleteStatus' => 'SUCCESS', 'Hash' => $right])));

// The hash itself.
foreach ([
    'upper case' => strtoupper($right), 'one digit less' => substr($right, 0, -1), 'one digit more' => $right . '0', 'its first half' => substr($right, 0, 32), 'one digit changed' => strtr($right, '0', '1'), 'turned around' => strrev($right),
    'a blank at the end' => "$right ", 'a blank before' => " $right", 'a line break at the end' => "$right\n", 'in base64' => base64_encode(hex2bin($right)), 'twice' => $right . $right, 'zeros' => str_repeat('0', 64), 'one digit' => '9', 'a million digits' => str_repeat('9', 1000000),
    'the key' => CALLBACK_KEY, 'of no key' => callbackHash('', 'SUCCESS', 'WAITING', 24112596, null, CONVERSATION, null), 'without a key' => hash('sha256', implode('###', ['SUCCESS', 'WAITING', 24112596, '', CONVERSATION, ''])),
    'HMAC' => hash_hmac('sha256', implode('###', ['SUCCESS', 'WAITING', 24112596, '', CONVERSATION, '']), CALLBACK_KEY), 'SHA-512' => hash('sha512', implode('###', [CALLBACK_KEY, 'SUCCESS', 'WAITING', 24112596, '', CONVERSATION, ''])),
    'of members in another order' => callbackHash(CALLBACK_KEY, 'WAITING', 'SUCCESS', 24112596, null, CONVERSATION, null), 'with mdStatus' => callbackHash(CALLBACK_KEY, 'SUCCESS', 'WAITING', 24112596, null, CONVERSATION, null, 1),
    'of nulls as text' => callbackHash(CALLBACK_KEY, 'SUCCESS', 'WAITING', 24112596, 'null', CONVERSATION, 'null'), 'of nulls left out' => callbackHash(CALLBACK_KEY, 'SUCCESS', 'WAITING', 24112596, CONVERSATION),
    'empty' => '', 'a blank' => ' ', 'null' => null, 'the text null' => 'null', 'a number' => 0, 'true' => true, 'a list' => [$right], 'an object' => ['Hash' => $right],
] as $title => $hash) {
    $table->row("the hash: $title", 'not signed', $is(webhookBody(['Hash' => $hash])));
    $table->row("the hash: $title, verified", 'SignatureException unanswered -', verified(fn () => webhook()->verify(webhookBody(['Hash' => $hash]))));
}
$none = json_decode(webhookBody(), true);
unset($none['Hash']);
$table->row('the hash: absent', 'not signed', $is(json_encode($none)));
$empties = ['Status' => '', 'CompleteStatus' => '', 'ConversationId' => '', 'Hash' => ''];
foreach ([CALLBACK_KEY, null] as $key) {
    $table->row('all empty, and so is the hash, key ' . show($key), 'not signed', $is(webhookBody($empties), $key));
}

// Keys.
foreach (['another' => 'TestCallbackKez', 'in another case' => 'testcallbackkey', 'a blank within' => 'Test CallbackKey', 'its beginning' => 'TestCallback', 'the secret of the signature' => 'TestSecretKey', 'with separators' => 'TestCallbackKey###'] as $title => $key) {
    $table->row("a key: $title", 'not signed', $is(webhookBody(), $key));
}
$table->row('no key, hash of an empty one', 'not signed', $is(webhookBody(key: ''), null));
$table->row('no key, hash of a right one', 'not signed', $is(webhookBody(), null));
$table->row('no key, verified', 'SignatureException unanswered -', verified(fn () => webhook(null)->verify(webhookBody(key: ''))));
foreach (['callbackKey', 'previousCallbackKey'] as $name) {
    $table->row("an empty $name", \Payments\Exception\ConfigurationException::class, thrown(fn () => merchant(null, ...[$name => '']))::class);
}
foreach (["ke\"y\\", "\u{15f}ifre \u{1f37c}", 'a', str_repeat('k', 1000), '###'] as $key) {
    $table->row("the key $key", 'signed', $is(webhookBody(key: $key), $key));
}

// The key before this one is still taken while it is there; the third is not.
foreach (['new' => 'signed', 'old' => 'signed', 'older' => 'not signed'] as $key => $expected) {
    $table->row("rotation: $key", $expected, $is(webhookBody(key: $key), 'new', 'old'));
    $table->row("rotation, only the old one: $key", $key === 'old' ? 'signed' : 'not signed', $is(webhookBody(key: $key), null, 'old'));
}
$table->row('rotation is over', 'not signed', $is(webhookBody(key: 'old'), 'new'));

// Letters beyond ASCII, quotes, controls: hashed as the bytes that they are, however JSON writes them.
foreach (["\u{131}\u{15f}\u{1f37c}", '"\\/', "a\tb\n", 'a##b', 'a#b', str_repeat('d', 100000), '0', ' '] as $data) {
    $body = webhookBody(['ConversationData' => $data]);
    $table->row('ConversationData ' . show(substr($data, 0, 20)), 'signed', $is($body));
    $table->row('escaped: ' . show(substr($data, 0, 20)), 'signed', $is(json_encode(json_decode($body))));
    $table->row('kept', $data, webhook()->parse($body)->conversationData);
}
foreach ([5, 0, PHP_INT_MAX, '92233720368547758079', '007', 'abc'] as $id) {
    $table->row("PaymentId $id", ['signed', (string) $id], [$is(webhookBody(['PaymentId' => $id])), webhook()->parse(webhookBody(['PaymentId' => $id]))->paymentId]);
}
$table->row('PaymentId of twenty digits', 'signed', $is(str_replace('"92233720368547758079"', '92233720368547758079', webhookBody(['PaymentId' => '92233720368547758079']))));

// Written anew, it is the same: what counts are the values.
foreach (['pretty' => JSON_PRETTY_PRINT, 'escaped' => 0, 'hex' => JSON_HEX_TAG | JSON_HEX_AMP | JSON_HEX_APOS | JSON_HEX_QUOT] as $title => $flags) {
    $table->row("re-encoded: $title", 'signed', $is(json_encode(json_decode(webhookBody()), $flags)));
}

// What is not hashed may be changed by whoever sends a copy: it is read, and proves nothing.
foreach (['MerchantOrderNumber' => 'another', 'IsPaymentSuccessful' => false, 'MdStatus' => 0, 'PaymentType' => 3, 'PaymentTypeDescription' => 'x'] as $name => $value) {
    $table->row("not hashed: $name", 'signed', $is(webhookBody([$name => $value, 'Hash' => $right])));
}

// However it is cut, or whichever bit is turned, it is no signed event, or the same one.
$body = webhookBody();
for ($length = 0; $length < strlen($body); $length++) {
    $table->row("cut at $length", 'ResponseException unanswered -', $is(substr($body, 0, $length)));
}
$event = json_encode(webhook()->parse($body));
for ($at = 0; $at < strlen($body); $at++) {
    foreach ([1, 0x20] as $bit) {
        $flipped = substr_replace($body, chr(ord($body[$at]) ^ $bit), $at, 1);
        try {
            $read = webhook()->parse($flipped);
        } catch (\Payments\Exception\ResponseException) {
            continue;
        }
        $hashed = ['threeDSecureStatus' => 1, 'completeStatus' => 1, 'paymentId' => 1, 'conversationData' => 1, 'conversationId' => 1, 'callbackStatus' => 1, 'hash' => 1];
        if ($read->isSigned) {
            $table->row("bit $bit of byte $at: what was signed is the same", array_intersect_key(json_decode($event, true), $hashed), array_intersect_key($read->jsonSerialize(), $hashed));
        }
    }
}
$table->end();
?>
--EXPECTF--
%d rows checked
