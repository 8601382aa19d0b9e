--TEST--
Payments\Observer: told of every exchange, without a secret in it; what it throws hides nothing
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Exchange;
use Payments\Finrota\Customer;
use Payments\Hepsipay\BasketItemRefund;
use Payments\Hepsipay\Status;
use Payments\Observer;

require __DIR__ . '/../support/shop.php';

$observer = new Exchanges();
$shop = new Shop(['observer' => $observer, 'retries' => 2]);
$payment = $shop->payment(token: 'SECRET/TOKEN', binNumber: '37442500');

/** One exchange in one line, with the host and the times left out. */
function line(Exchange $exchange): string
{
    global $shop;

    return "$exchange->operation #$exchange->attempts $exchange->method " . str_replace($shop->simulator->url(), '', $exchange->url) . ' '
        . ($exchange->httpStatus ?? 'no answer') . ($exchange->reusedConnection ? ' kept' : ' new') . "\n  > " . ($exchange->requestBody ?? 'no body')
        . "\n  < " . preg_replace(['/"(link|expiryUtc|expiry|CreateDate|ReferenceNo)":"[^"]+"/', '/"(CraftgatePaymentId)":\d+/', '/"(PaymentId)":"\d+"/'], '"$1":"..."', $exchange->responseBody ?? 'no body') . "\n";
}

$shop->status()->get($payment['token']);
$shop->refund()->byPaymentId($payment['paymentId'], kurus(1), '127.0.0.1');
$shop->refund()->basketItem(new BasketItemRefund('630436', kurus(1)), referenceNo: $payment['referenceNo']);
$shop->hpm()->createLink(...linkArguments(customer: new Customer('test@example.com', tckn: '10000000146', name: '4155650100416111'), additionalData: ['1606' => 'SECRET DATA', 'b' => 'x']));
foreach ($observer->all as $exchange) {
    echo str_replace([$payment['paymentId'], $payment['referenceNo']], ['(id)', '(guid)'], line($exchange));
}
$all = $observer->all;

// Nothing of it anywhere.
$shown = print_r($all, true) . json_encode($all) . var_export($all, true);
$token = json_decode($shop->simulator->requests('/auth/')[0]['answer'])->token;
foreach (['SECRET', $token, 'demo-secret-key', 'demo-api-key', 'TestSecretKey', '10000000146', '4155650100416111', 'Bearer ey'] as $secret) {
    check('not shown: ' . ($secret === $token ? 'the token' : $secret), false, str_contains($shown, $secret) || str_contains($shown, rawurlencode($secret)));
}
foreach ($shop->simulator->requests('/payment/') as $request) {
    check('nor the signature', false, str_contains($shown, array_column($request['headers'], 1, 0)['signature']));
}

// Times: of a new connection all of them, in order; of a kept one neither TCP nor TLS.
[$new, $kept] = $all;
check('new connection', true, 0 < $new->connectMs && $new->connectMs <= $new->tlsMs && $new->tlsMs <= $new->firstByteMs && $new->firstByteMs <= $new->totalMs);
check('kept connection', [0.0, 0.0, true], [$kept->connectMs, $kept->tlsMs, 0 < $kept->firstByteMs && $kept->firstByteMs <= $kept->totalMs]);
check('the JSON of it has the same members', array_keys(get_object_vars($new)), array_keys($new->jsonSerialize()));

// Each attempt is told, and what failed is in the exception too.
$observer->all = [];
$shop->simulator->fault('status', '/payment/', ['status' => 503, 'body' => 'SECRET/TOKEN TestSecretKey 4155650100416111']);
$shop->simulator->fault('close-before-answer', '/payment/');
$shop->status()->get($payment['token']);
echo "-- a read at its third attempt\n", implode('', array_map(line(...), array_slice($observer->all, 0, 2)));
echo $observer->all[2]->attempts, "\n";

$observer->all = [];
$shop->simulator->fault('expired-token', '/hpm');
$shop->hpm()->createLink(...linkArguments());
echo '-- a token renewed: ', implode(', ', array_map(fn (Exchange $exchange): string => "$exchange->operation #$exchange->attempts $exchange->httpStatus", $observer->all)), "\n";

$observer->all = [];
$shop->simulator->fault('close-before-answer', '/payment/refund');
$thrown = thrown(fn () => $shop->refund()->byPaymentId($payment['paymentId'], kurus(1)));
check('a failure tells the same exchange', json_encode($observer->all), json_encode([$thrown->exchange()]));
$observer->all = [];
thrown(fn () => $shop->refund()->byPaymentId('', kurus(1)));
check('nothing is told of what was not sent', [], $observer->all);

// Long and binary answers are cut and made fit for a log.
foreach (['a long page' => '<html>' . str_repeat('x', 5000), 'JSON, however long' => '{"x":"' . str_repeat('x', 5000) . '"}'] as $title => $body) {
    $shop->simulator->fault('replace-body', '/payment/', ['body' => $body]);
    $thrown = thrown(fn () => $shop->refund()->byPaymentId($payment['paymentId'], kurus(1)));
    echo "$title: ", strlen($thrown->exchange()->responseBody), " bytes\n";
}

// What it throws.
final class Throwing implements Observer
{
    public function exchanged(Exchange $exchange): void
    {
        throw new \DomainException('secret of the log');
    }
}
tellWarnings();
echo "-- an observer that throws\n";
echo outcome(fn () => $shop->refund(observer: new Throwing())->byPaymentId($payment['paymentId'], kurus(1))), "\n";
$shop->simulator->fault('close-before-answer', '/payment/refund');
echo outcome(fn () => $shop->refund(observer: new Throwing())->byPaymentId($payment['paymentId'], kurus(1))), "\n";
$shop->simulator->fault('status', '/payment/', ['status' => 503]);
echo outcome(fn () => $shop->status(observer: new Throwing())->get($payment['token'])), "\n";
set_error_handler(fn (int $level, string $message) => throw new \ErrorException($message));
echo 'with an error handler that throws: ', outcome(fn () => $shop->refund(observer: new Throwing())->byPaymentId($payment['paymentId'], kurus(1))), "\n";
?>
--EXPECT--
hepsipay.payment.status #1 GET /payment/{token}/status 200 new
  > no body
  < {"StatusDescription":"Non3d ödeme başarıyla tamamlandı.","Status":5,"Amount":1236,"InstallmentCount":3,"CreateDate":"...","ReferenceNo":"...","CraftgatePaymentId":"...","PaymentId":"...","MerchantOrderNumber":"1234","PaymentType":2,"PaymentTypeDescription":"Saklı Kart","PosAlias":null,"BinNumber":"37442500","Success":true,"MessageCode":"0000","Message":"İşlem Başarıyla Gerçekleştirildi.","UserMessageTitle":null,"UserMessage":"İşlem Başarıyla Gerçekleştirildi."}
hepsipay.payment.refund #1 POST /payment/refund 200 kept
  > {"refundAmount":1,"clientIp":"127.0.0.1","paymentId":"(id)"}
  < {"Success":true,"MessageCode":"0000","Message":"Islem Basariyla Gerceklestirildi.","UserMessageTitle":null,"UserMessage":"Islem Basariyla Gerceklestirildi."}
hepsipay.payment.refund #1 POST /payment/refund 200 kept
  > {"referenceNo":"(guid)","basketItemRefundModel":{"id":"630436","amount":1}}
  < {"Success":true,"MessageCode":"0000","Message":"Islem Basariyla Gerceklestirildi.","UserMessageTitle":null,"UserMessage":"Islem Basariyla Gerceklestirildi."}
finrota.token.connect #1 POST /auth/api/token/connect 200 kept
  > {"apiKey":"***","secretKey":"***"}
  < ***
finrota.hpm.createLink #1 POST /hpm 200 kept
  > {"currencyCode":"TRY","clientOrderReference":"0005","amount":150.00,"paymentSetId":"504978bf-bebd-40c5-89aa-b76f3a20341c","customer":{"email":"test@example.com","tckn":"***","name":"415565******6111"},"userVerificationBy":"Email","userVerificationFailBehavior":"Create","additionalData":{"1606":"***","b":"***"}}
  < {"message":null,"statusCode":200,"exceptions":null,"data":{"link":"...","expiryUtc":"..."},"oldData":null,"errors":null}
ok: not shown: SECRET
ok: not shown: the token
ok: not shown: demo-secret-key
ok: not shown: demo-api-key
ok: not shown: TestSecretKey
ok: not shown: 10000000146
ok: not shown: 4155650100416111
ok: not shown: Bearer ey
ok: nor the signature
ok: nor the signature
ok: nor the signature
ok: new connection
ok: kept connection
ok: the JSON of it has the same members
-- a read at its third attempt
hepsipay.payment.status #1 GET /payment/{token}/status 503 kept
  > no body
  < ************ ************* 415565******6111
hepsipay.payment.status #2 GET /payment/{token}/status no answer new
  > no body
  < no body
3
-- a token renewed: finrota.hpm.createLink #1 401, finrota.token.connect #1 200, finrota.hpm.createLink #2 200
ok: a failure tells the same exchange
ok: nothing is told of what was not sent
a long page: 2051 bytes
JSON, however long: 5008 bytes
-- an observer that throws
warning: Payments\Hepsipay\Refund::byPaymentId(): Payments\Observer::exchanged() threw DomainException, which is ignored
RefundResult
warning: Payments\Hepsipay\Refund::byPaymentId(): Payments\Observer::exchanged() threw DomainException, which is ignored
ConnectionLostException unknown -
warning: Payments\Hepsipay\Status::get(): Payments\Observer::exchanged() threw DomainException, which is ignored
warning: Payments\Hepsipay\Status::get(): Payments\Observer::exchanged() threw DomainException, which is ignored
PaymentState
with an error handler that throws: RefundResult
