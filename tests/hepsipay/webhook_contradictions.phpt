--TEST--
Hepsipay webhook: where the pages contradict each other, their samples and the processor's clients, row by row
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Options;
use Payments\PaymentStatus;

require __DIR__ . '/../support/frame.php';

$read = fn (array $changes = []) => webhook()->parse(webhookBody($changes));
$non3d = ['Status' => '', 'CompleteStatus' => '', 'MdStatus' => 0, 'Hash' => '', 'MerchantOrderNumber' => '1234-5679'];
$state = fn (string $status, string $amount = '1200'): string => '{"Status":' . $status . ',"Amount":' . $amount . ',"PaymentId":"24112596","MerchantOrderNumber":"1234-5678","Success":true,"MessageCode":"0000"}';
$confirm = fn (string $answer, array $changes = []) => webhook(transport: new FakeTransport($answer))->confirm($read($changes), 'T', kurus(1200));
$verdict = fn (string $answer, array $changes = []): string => $confirm($answer, $changes)->verdict(kurus(1200))->value;
$table = new Table();

// Each row has the name of what contradicts. First the provider's pages.
foreach (['1' => 1, 1 => 1, '2' => 2, '3' => 3] as $type => $expected) {
    $table->row("PaymentType: $type as text and as a number", [$expected, $expected], [$read(['PaymentType' => (string) $type])->paymentType, $read(['PaymentType' => (int) $type])->paymentType]);
}
$table->row('PaymentId: text, from a number and from text', ['24112596', '24112596'], [$read()->paymentId, $read(['PaymentId' => '24112596'])->paymentId]);
$table->row('ConversationData, CallbackStatus "always full" vs null: null', [null, null, true], [$read()->conversationData, $read()->callbackStatus, $read()->isSigned]);
$table->row('Status, two things: a text here, a state there', ['SUCCESS', PaymentStatus::Succeeded, '4'], [$read()->threeDSecureStatus, $confirm($state('4'))->answer->status, $confirm($state('4'))->answer->rawStatus]);
$table->row('Status, two things: SUCCESS here is no payment', 'not-paid', $verdict($state('7')));
$table->row('webhook "called when successful": the flag is read', [true, false], [$read()->isPaymentSuccessful, $read(['IsPaymentSuccessful' => false])->isPaymentSuccessful]);
$table->row('webhook "called when successful": the state decides', ['not-paid', 'paid'], [$verdict($state('15')), $verdict($state('14'), ['IsPaymentSuccessful' => false])]);
foreach (['Saklı kart', 'Saklı Kart', 'SAKLI KART', '', 'x'] as $label) {
    $table->row("case of labels: never compared, $label", [$label, true], [$read(['PaymentTypeDescription' => $label])->paymentTypeDescription, $read(['PaymentTypeDescription' => $label])->isSigned]);
}

// Then the hash.
$body = webhookBody();
foreach (['PascalCase' => ucfirst(...), 'camelCase' => lcfirst(...), 'lower case' => strtolower(...), 'upper case' => strtoupper(...)] as $title => $case) {
    $table->row("key casing: $title", 'signed', verified(fn () => webhook()->parse(preg_replace_callback('/"(\w+)":/', fn (array $match): string => '"' . $case($match[1]) . '":', $body))));
}
$right = callbackHash(CALLBACK_KEY, 'SUCCESS', 'WAITING', 24112596, '', CONVERSATION, '');
foreach (['null' => ['ConversationData' => null, 'CallbackStatus' => null], 'empty' => ['ConversationData' => '', 'CallbackStatus' => '']] as $title => $members) {
    $table->row("null handling: $title is empty", true, $read($members + ['Hash' => $right])->isSigned);
}
foreach (['null', 'None', 'nil', 'undefined'] as $word) {
    $table->row("null handling: not the word $word", false, $read(['Hash' => callbackHash(CALLBACK_KEY, 'SUCCESS', 'WAITING', 24112596, $word, CONVERSATION, $word)])->isSigned);
}
$table->row('null handling: absent is empty', 'signed', verified(fn () => webhook()->parse(str_replace(['"ConversationData":null,', '"CallbackStatus":null,'], '', webhookBody(['Hash' => $right])))));
$table->row('non-3D webhook has Hash empty: never verified', [false, 'SignatureException unanswered -'], [$read($non3d)->isSigned, verified(fn () => webhook()->verify(webhookBody($non3d)))]);
$table->row('non-3D webhook has Hash empty: nor without a key', [false, 'SignatureException unanswered -'], [webhook(null)->parse(webhookBody($non3d))->isSigned, verified(fn () => webhook(null)->verify(webhookBody($non3d)))]);
$table->row('non-3D webhook has Hash empty: the state confirms it', 'paid', $verdict(str_replace('1234-5678', '1234-5679', $state('5')), $non3d));
foreach (['MerchantOrderNumber' => 'another', 'IsPaymentSuccessful' => false, 'PaymentType' => '3', 'MdStatus' => 0] as $name => $value) {
    $table->row("hash covers no order number, amount or success flag: $name may be changed", true, $read([$name => $value, 'Hash' => $right])->isSigned);
}
$table->row('hash covers no order number...: the state tells another order', [true, 'look'], [$read(['MerchantOrderNumber' => 'another', 'Hash' => $right])->isSigned, $verdict($state('4'), ['MerchantOrderNumber' => 'another', 'Hash' => $right])]);
$table->row('hash covers no ... amount: the state tells another amount', 'look', $verdict($state('4', '1199')));
$table->row('completeStatus WAITING while IsPaymentSuccessful true: not "not paid"', ['WAITING', true, 'paid'], [$read()->completeStatus, $read()->isPaymentSuccessful, $verdict($state('4'))]);
$table->row('completeStatus empty: no more paid for it', 'wait', $verdict($state('2'), ['CompleteStatus' => '']));
$table->row('mdStatus is not part of the hash', [true, true], [$read(['MdStatus' => 1])->isSigned, $read(['MdStatus' => 7])->isSigned]);
$table->row('the key is not the secret of the signature', false, webhook('TestSecretKey')->parse(webhookBody())->isSigned);
$table->end();
?>
--EXPECT--
38 rows checked
