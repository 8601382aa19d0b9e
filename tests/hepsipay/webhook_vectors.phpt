--TEST--
Hepsipay webhook: the messages printed on the provider's page, and every published hash
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

require __DIR__ . '/../support/frame.php';

const NON_3D = <<<'JSON'
{
    "Status": "",
    "CompleteStatus": "",
    "PaymentId": 24112596,
    "ConversationData": null,
    "ConversationId": "a54cb527-718b-4431-8c39-546d38e340c5",
    "CallbackStatus": null,
    "MdStatus": 0,
    "Hash": "",
    "MerchantOrderNumber": "1234-5679",
    "IsPaymentSuccessful": true,
    "PaymentType": "1",
    "PaymentTypeDescription": "Cüzdan"
}
JSON;
const WITH_3D = <<<'JSON'
{
    "Status": "SUCCESS",
    "CompleteStatus": "WAITING",
    "PaymentId": 24112596,
    "ConversationData": null,
    "ConversationId": "a54cb527-718b-4431-8c39-546d38e340c5",
    "CallbackStatus": null,
    "MdStatus": 1,
    "Hash":"8fad8547fcf9d5ad0b426eead9f0e94afaa2f08f925d777047e2f9f70eab0117",
    "MerchantOrderNumber": "1234-5678",
    "IsPaymentSuccessful": true,
    "PaymentType": "1",
    "PaymentTypeDescription": "Cüzdan"
}
JSON;

dump($event = webhook()->parse(NON_3D));
check('the JSON of it has the same members', array_keys(get_object_vars($event)), array_keys($event->jsonSerialize()));
dump(webhook()->parse(WITH_3D));
foreach (['without 3-D Secure' => NON_3D, 'with it, of a key that is not published' => WITH_3D] as $title => $body) {
    echo "$title: ", told(fn () => webhook()->verify($body)), "\n";
}

/** [key, Status, CompleteStatus, PaymentId, ConversationData, ConversationId, CallbackStatus, hash] */
$vectors = [
    ['merchantThreeDsCallbackKeySndbox', 'SUCCESS', 'WAITING', 5, 'conversation-data', 'conversation-id', null, '1d3fa1e51fe7c350185c5a7f8c3ff513a991367b08c16a56f4ab9abeb738a1e1'],
    ['merchantThreeDsCallbackKeySndbox', 'SUCCESS', 'WAITING', 5, null, 'conversation-id', null, 'a097f0231031a88f2d687b510afca2505ccd2977d6421be4c3784666703f6f25'],
    ['6UkASNuafM2TdannfMacixxjMaN5ycTJ', 'SUCCESS', 'WAITING', 415449, null, 'd1811bb0-25a2-40c7-ba71-c8b605259611', null, '768d4e056a9720e7355294b359fe597929dbb363315b543325f1c52612d55edc'],
    ['6UkASNuafM2TdannfMacixxjMaN5ycTJ', 'FAILURE', '', 417145, '', 'd1811bb0-25a2-40c7-ba71-c8b605259611', 'ALREADY_RETURNED', '8f97746284f91a4295f99ae1e50dd70ccd3c932fd58437855e91a3a2fe86b293'],
    [CALLBACK_KEY, 'SUCCESS', 'WAITING', 24112596, null, CONVERSATION, null, '90eb710393b27c17884c2b1f8098029e8eaebdaafbdb63da577825bff370bde2'],
    [CALLBACK_KEY, 'FAILURE', '', 24112596, null, CONVERSATION, 'ALREADY_RETURNED', 'f760e96ac61a68f9cd0c6b8c420c225d5faba62cbd2856a082a80f58bbc4d5a4'],
];
$wrong = [
    'another hash' => [$vectors[0], '39427942bcaasjaduqabzhdancaASasdhbcxjancakjscace82'],
    'nulls as the text null' => [$vectors[4], '1aca9c851ba52c9c725e013405d17fceefda9e0cc12a1354b1e38f8c2f0df6ea'],
];
$names = ['Status', 'CompleteStatus', 'PaymentId', 'ConversationData', 'ConversationId', 'CallbackStatus'];
$table = new Table();

/** The vector's members, in every form in which a webhook may carry them. */
function forms(array $members): array
{
    $absent = array_filter($members, fn (mixed $value): bool => $value !== null);
    $empty = array_map(fn (mixed $value): mixed => $value ?? '', $members);
    $rest = ['MdStatus' => 1, 'MerchantOrderNumber' => 'o', 'IsPaymentSuccessful' => true];

    return [
        'nulls' => $members + $rest,
        'nulls absent' => $absent + $rest,
        'nulls empty' => $empty + $rest,
        'the id as text' => ['PaymentId' => (string) $members['PaymentId']] + $members + $rest,
        'backwards' => array_reverse($members + $rest),
        'camelCase' => array_combine(array_map(lcfirst(...), array_keys($members + $rest)), $members + $rest),
        'lower case' => array_change_key_case($members + $rest),
        'upper case' => array_change_key_case($members + $rest, CASE_UPPER),
        'with unknown members' => $members + $rest + ['New' => [1, ['x' => null]]],
    ];
}
foreach ($vectors as $number => $vector) {
    $key = array_shift($vector);
    $hash = array_pop($vector);
    $table->row("vector $number is made here", $hash, callbackHash($key, ...$vector));
    foreach (forms(array_combine($names, $vector)) as $form => $members) {
        $body = json_encode($members + ['Hash' => $hash], JSON_UNESCAPED_SLASHES);
        $table->row("vector $number, $form", 'signed', verified(fn () => webhook($key)->parse($body)));
        $table->row("vector $number, $form, another key", 'not signed', verified(fn () => webhook("{$key}x")->parse($body)));
    }
    $table->row("vector $number, verified", 'signed', verified(fn () => webhook($key)->verify($body)));
}
foreach ($wrong as $title => [$vector, $hash]) {
    $key = array_shift($vector);
    array_pop($vector);
    foreach (forms(array_combine($names, $vector)) as $form => $members) {
        $body = json_encode($members + ['Hash' => $hash]);
        $table->row("$title, $form", 'not signed', verified(fn () => webhook($key)->parse($body)));
        $table->row("$title, $form, verified", 'SignatureException unanswered -', verified(fn () => webhook($key)->verify($body)));
    }
}
$table->end();
?>
--EXPECT--
WebhookEvent
  threeDSecureStatus: ""
  completeStatus: ""
  paymentId: "24112596"
  conversationData: NULL
  conversationId: "a54cb527-718b-4431-8c39-546d38e340c5"
  callbackStatus: NULL
  mdStatus: 0
  hash: ""
  merchantOrderNumber: "1234-5679"
  isPaymentSuccessful: true
  paymentType: 1
  paymentTypeDescription: "Cüzdan"
  isSigned: false
ok: the JSON of it has the same members
WebhookEvent
  threeDSecureStatus: "SUCCESS"
  completeStatus: "WAITING"
  paymentId: "24112596"
  conversationData: NULL
  conversationId: "a54cb527-718b-4431-8c39-546d38e340c5"
  callbackStatus: NULL
  mdStatus: 1
  hash: "8fad8547fcf9d5ad0b426eead9f0e94afaa2f08f925d777047e2f9f70eab0117"
  merchantOrderNumber: "1234-5678"
  isPaymentSuccessful: true
  paymentType: 1
  paymentTypeDescription: "Cüzdan"
  isSigned: false
without 3-D Secure: SignatureException unanswered -; hepsipay.webhook: the message has no hash, as without 3-D Secure: use parse() and confirm()
with it, of a key that is not published: SignatureException unanswered -; hepsipay.webhook: the hash does not match the message and the callbackKey
156 rows checked
