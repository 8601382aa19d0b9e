--TEST--
Payments\Testing\Webhooks: each message is what its reader takes
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Currency;
use Payments\Finrota\Hpm;
use Payments\Hepsipay\Frame;
use Payments\Hepsipay\Installments;
use Payments\Hepsipay\Webhook;
use Payments\HstMobil\WebPos;
use Payments\Money;
use Payments\Options;
use Payments\Testing\FakeTransport;
use Payments\Testing\FinrotaAnswers as Finrota;
use Payments\Testing\Webhooks;

require __DIR__ . '/../support/finrota.php';

echo "-- Hepsipay\n";
const GUID = 'a54cb527-718b-4431-8c39-546d38e340c5';
echo Webhooks::hepsipay('TestCallbackKey', '1234-5678', conversationId: GUID), "\n";
echo Webhooks::hepsipayNon3ds('1234-5679', conversationId: GUID), "\n";
$hash = fn (string $body): string => json_decode($body)->Hash;
check('a vector', '90eb710393b27c17884c2b1f8098029e8eaebdaafbdb63da577825bff370bde2', $hash(Webhooks::hepsipay('TestCallbackKey', '1', conversationId: GUID)));
check('of a failure', 'f760e96ac61a68f9cd0c6b8c420c225d5faba62cbd2856a082a80f58bbc4d5a4',
    $hash(Webhooks::hepsipay('TestCallbackKey', '1', conversationId: GUID, status: 'FAILURE', completeStatus: '', callbackStatus: 'ALREADY_RETURNED')));
check('with data', '1d3fa1e51fe7c350185c5a7f8c3ff513a991367b08c16a56f4ab9abeb738a1e1',
    $hash(Webhooks::hepsipay('merchantThreeDsCallbackKeySndbox', '1', '5', 'conversation-id', conversationData: 'conversation-data')));
check('the hash covers neither order nor amount', true, $hash(Webhooks::hepsipay('k', '1', conversationId: GUID)) === $hash(Webhooks::hepsipay('k', '2', conversationId: GUID, isPaymentSuccessful: false)));

$webhook = new Webhook(merchant(null, callbackKey: 'TestCallbackKey'));
foreach ([Webhooks::hepsipay('TestCallbackKey', "ğ \"1\"\\/\n"), Webhooks::hepsipay('TestCallbackKey', '1', '99', null, 'FAILURE', '', 'ğ "data"', 'ALREADY_RETURNED', 0, false, '3', 'Alışveriş kredisi')] as $body) {
    $event = $webhook->verify($body);
    echo show([$event->isSigned, $event->merchantOrderNumber, $event->paymentId, $event->threeDSecureStatus, $event->completeStatus, $event->conversationData, $event->callbackStatus, $event->mdStatus,
        $event->isPaymentSuccessful, $event->paymentType, $event->paymentTypeDescription]), "\n";
    echo outcome(fn () => $webhook->verify($body)), ' the second time', "\n";
}
check('two of the same order are two', ['WebhookEvent', 'WebhookEvent'], array_map(fn () => outcome(fn () => $webhook->verify(Webhooks::hepsipay('TestCallbackKey', '1'))), [1, 2]));
check('a GUID', 1, preg_match('/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/', json_decode(Webhooks::hepsipayNon3ds('1'))->ConversationId));
echo 'another key: ', outcome(fn () => $webhook->verify(Webhooks::hepsipay('OtherKey', '1'))), "\n";
echo 'no hash: ', outcome(fn () => $webhook->verify(Webhooks::hepsipayNon3ds('1'))), "\n";
$event = $webhook->parse(Webhooks::hepsipayNon3ds('1', '7', 'c', false, '2', 'Saklı Kart'));
check('parsed', [false, '1', '7', 'c', false, 2, 'Saklı Kart', ''], [$event->isSigned, $event->merchantOrderNumber, $event->paymentId, $event->conversationId, $event->isPaymentSuccessful, $event->paymentType, $event->paymentTypeDescription, (string) $event->hash]);

$form = Webhooks::hepsipayFrameCallback('TOKEN', 'ğ & "1"');
$frame = new Frame(merchant(null));
foreach ([$form, http_build_query($form), json_encode($form)] as $posted) {
    $callback = $frame->parseCallback($posted);
    check('the frame\'s callback', ['TOKEN', 'ğ & "1"'], [$callback->token, $callback->merchantOrderNumber]);
}

echo Webhooks::hepsipayInstallmentQuery('123456-45698'), "\n";
$query = (new Installments(merchant(null)))->parseQuery(Webhooks::hepsipayInstallmentQuery('1', '65432100', 'ğ@x', '0', kurus(150)));
check('installments', ['1', '65432100', 'ğ@x', '0', '1.50 TRY'], [$query->orderNumber, $query->binNumber, $query->customerEmail, $query->customerGsm, show($query->rewardAmount)]);

echo "-- Finrota\n";
echo Webhooks::finrotaHpm('0005', lira('150.00')), "\n";
$fake = new FakeTransport(Finrota::transaction(lira('150')));
$hpm = new Hpm(fakeAccount($fake));
$told = $hpm->parseWebhook(Webhooks::finrotaHpm('ğ "5"', Money::of('1.5', Currency::USD), 2, 'T-1', 'HPM-1', '51', 'Yetersiz bakiye'));
check('parsed', ['ğ "5"', 'Failed', 'T-1', 'HPM-1', '1.50 USD', '51', 'Yetersiz bakiye'],
    [$told->clientOrderReference, $told->status->name, $told->id, $told->orderReference, show($told->pureAmount), $told->vPosErrorCode, $told->vPosErrorMessage]);
$confirmation = $hpm->confirm($hpm->parseWebhook(Webhooks::finrotaHpm('0005', lira('150'))), lira('150'), '0005', fakePws($fake = new FakeTransport(Finrota::transaction(lira('150'), clientOrderReferenceCode: '0005'))));
check('confirmed', ['paid', []], [$confirmation->verdict(lira('150'))->value, $confirmation->differences]);
$fake->assertSent('finrota.pws.transaction', fn ($request) => str_contains($request->url(), 'transactionId=d6a1f4b2-1c3e-4a21-9b1e-11aa22bb33cc'));

echo "-- HstMobil\n";
$webPos = (new \ReflectionClass(WebPos::class))->newInstanceWithoutConstructor();
$form = Webhooks::hstMobilCallback('1ae8af2024c811ee8844dd9840dd82ae', lira('60.50'));
echo json_encode($form), "\n";
foreach ([$form, http_build_query($form)] as $posted) {
    $callback = $webPos->parseCallback($posted);
    check('the bank\'s callback', ['1ae8af2024c811ee8844dd9840dd82ae', '1ae8af2024c811ee8844dd9840dd82ae', 'SUCCESS', '60.50', '123456'],
        [$callback->orderId, $callback->paymentId, $callback->rawStatus, $callback->amount, $callback->bankAuthCode]);
}
$callback = $webPos->parseCallback(Webhooks::hstMobilCallback('o', lira('60'), 'p', 'FAILED', '51', 'Yetersiz & bakiye', '2030-01-01T00:00:00', ''));
check('of a failure', ['o', 'p', 'FAILED', '60', '51', 'Yetersiz & bakiye', '2030-01-01T00:00:00'], [$callback->orderId, $callback->paymentId, $callback->rawStatus, $callback->amount, $callback->errorCode, $callback->errorMessage, $callback->operationDate]);

foreach ([
    fn () => Webhooks::hepsipay('', '1'),
    fn () => Webhooks::hepsipay('k', '1', 'P-1'),
    fn () => Webhooks::hepsipay('k', "\xff"),
    fn () => Webhooks::hepsipay('k', '1', conversationData: "a\0b"),
    fn () => Webhooks::hepsipay('k'),
    fn () => Webhooks::hepsipayNon3ds('1', ''),
    fn () => Webhooks::hstMobilCallback('1', Money::of('1', Currency::USD)),
    fn () => Webhooks::hepsipayInstallmentQuery('1', rewardAmount: Money::of('1', Currency::USD)),
    fn () => Webhooks::hepsipayFrameCallback('1', "\xff"),
    fn () => new Webhooks(),
] as $call) {
    $thrown = thrown($call);
    echo shortName($thrown), ': ', $thrown->getMessage(), "\n";
}
?>
--EXPECT--
-- Hepsipay
{"Status":"SUCCESS","CompleteStatus":"WAITING","PaymentId":24112596,"ConversationData":null,"ConversationId":"a54cb527-718b-4431-8c39-546d38e340c5","CallbackStatus":null,"MdStatus":1,"Hash":"90eb710393b27c17884c2b1f8098029e8eaebdaafbdb63da577825bff370bde2","MerchantOrderNumber":"1234-5678","IsPaymentSuccessful":true,"PaymentType":"1","PaymentTypeDescription":"Cüzdan"}
{"Status":"","CompleteStatus":"","PaymentId":24112596,"ConversationData":null,"ConversationId":"a54cb527-718b-4431-8c39-546d38e340c5","CallbackStatus":null,"MdStatus":0,"Hash":"","MerchantOrderNumber":"1234-5679","IsPaymentSuccessful":true,"PaymentType":"1","PaymentTypeDescription":"Cüzdan"}
ok: a vector
ok: of a failure
ok: with data
ok: the hash covers neither order nor amount
[true, "ğ \"1\"\\/\n", "24112596", "SUCCESS", "WAITING", NULL, NULL, 1, true, 1, "Cüzdan"]
WebhookEvent the second time
[true, "1", "99", "FAILURE", "", "ğ \"data\"", "ALREADY_RETURNED", 0, false, 3, "Alışveriş kredisi"]
WebhookEvent the second time
ok: two of the same order are two
ok: a GUID
another key: SignatureException unanswered -
no hash: SignatureException unanswered -
ok: parsed
ok: the frame's callback
ok: the frame's callback
ok: the frame's callback
{"binNumber":"123456","orderNumber":"123456-45698","customerEmail":"test@hepsipay.com","customerGsm":"05000000000"}
ok: installments
-- Finrota
{"Id":"d6a1f4b2-1c3e-4a21-9b1e-11aa22bb33cc","TransactionStatusId":1,"OrderReference":"HPM-20251201-00001","ClientOrderReference":"0005","PureAmount":150.00,"CurrencyId":"TRY","VPosErrorCode":null,"VPosErrorMessage":null}
ok: parsed
ok: confirmed
-- HstMobil
{"orderId":"1ae8af2024c811ee8844dd9840dd82ae","paymentId":"1ae8af2024c811ee8844dd9840dd82ae","random":"5f2b8c1d9e0a7b6c4d3e","status":"SUCCESS","amount":"60.50","hash":"bm90IGEgaGFzaA==","operationDate":"2025-12-01T15:15:13","errorCode":"","errorMessage":"","bankAuthCode":"123456"}
ok: the bank's callback
ok: the bank's callback
ok: of a failure
ValueError: Payments\Testing\Webhooks::hepsipay(): Argument #1 ($callbackKey) cannot be empty
ValueError: Payments\Testing\Webhooks::hepsipay(): $paymentId must be a number in digits
ValueError: Payments\Testing\Webhooks::hepsipay(): $merchantOrderNumber must be UTF-8
ResponseException: hepsipay.webhook: ConversationData is not valid text: it has invalid UTF-8 or control characters
ArgumentCountError: Payments\Testing\Webhooks::hepsipay() expects at least 2 arguments, 1 given
ValueError: Payments\Testing\Webhooks::hepsipayNon3ds(): $paymentId must be a number in digits
ValueError: Payments\Testing\Webhooks::hstMobilCallback(): $amount must be in TRY
ValueError: Payments\Testing\Webhooks::hepsipayInstallmentQuery(): $rewardAmount must be in TRY
ValueError: Payments\Testing\Webhooks::hepsipayFrameCallback(): $merchantOrderNumber must be UTF-8
Error: Call to private Payments\Testing\Webhooks::__construct() from global scope
