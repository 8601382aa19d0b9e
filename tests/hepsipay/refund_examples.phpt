--TEST--
Hepsipay refund: every body and the answer printed on the provider's page, byte for byte
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Hepsipay\BasketItemRefund;
use Payments\Hepsipay\Refund;
use Payments\Options;

require __DIR__ . '/../support/shop.php';

const ANSWER = <<<'JSON'
{
    "Success": true,
    "MessageCode": "0000",
    "Message": "Islem Basariyla Gerceklestirildi.",
    "UserMessageTitle": null,
    "UserMessage": "Islem Basariyla Gerceklestirildi."
}
JSON;

$transport = new FakeTransport(ANSWER);
$refund = new Refund(merchant(new Options(transport: $transport)));

$examples = [
    'by payment id' => [
        fn () => $refund->byPaymentId(paymentId: '49902664', refundAmount: kurus(2000), clientIp: '114.177.159.157'),
        '{"refundAmount":2000,"clientIp":"114.177.159.157","paymentId":"49902664"}',
    ],
    'by reference number' => [
        fn () => $refund->byReferenceNo(referenceNo: 'ce7ef08d-9b8d-4f2f-ac14-6516a59c1a87', refundAmount: kurus(2000), clientIp: '114.177.159.157'),
        '{"refundAmount":2000,"clientIp":"114.177.159.157","referenceNo":"ce7ef08d-9b8d-4f2f-ac14-6516a59c1a87"}',
    ],
    'a basket item' => [
        fn () => $refund->basketItem(new BasketItemRefund('630436', kurus(1100)), referenceNo: 'ce7ef08d-9b8d-4f2f-ac14-6516a59c1a87', clientIp: '114.177.159.157'),
        '{"clientIp":"114.177.159.157","referenceNo":"ce7ef08d-9b8d-4f2f-ac14-6516a59c1a87","basketItemRefundModel":{"id":"630436","amount":1100}}',
    ],
    'the PHP sample' => [
        fn () => $refund->byPaymentId('709840', lira('1.00'), '127.0.0.1'),
        '{"refundAmount":100,"clientIp":"127.0.0.1","paymentId":"709840"}',
    ],
    'without the optional address' => [
        fn () => $refund->byPaymentId('709840', lira('1.00')),
        '{"refundAmount":100,"paymentId":"709840"}',
    ],
    'an item by payment id' => [
        fn () => $refund->basketItem(new BasketItemRefund('630436', kurus(1)), paymentId: '709840'),
        '{"paymentId":"709840","basketItemRefundModel":{"id":"630436","amount":1}}',
    ],
];
foreach ($examples as $title => [$call, $body]) {
    $call();
    check($title, $body, $transport->last()->body());
}

$request = $transport->last();
check('method', 'POST', $request->method());
check('URL', 'https://merchantpfpayment-gateway-qa.hepsipay.com/payment/refund', $request->url());
check('a write', true, $request->isWrite());
check('operation', 'hepsipay.payment.refund', $request->operation());
check('headers', ['Accept', 'Accept-Encoding', 'User-Agent', 'Content-Type', 'merchant-no', 'terminal-no', 'signature'], array_keys($request->headers()));
check('content type', 'application/json', $request->headers()['Content-Type']);
dump($refund->byPaymentId('709840', lira('1.00')));
?>
--EXPECT--
ok: by payment id
ok: by reference number
ok: a basket item
ok: the PHP sample
ok: without the optional address
ok: an item by payment id
ok: method
ok: URL
ok: a write
ok: operation
ok: headers
ok: content type
RefundResult
  messageCode: "0000"
  message: "Islem Basariyla Gerceklestirildi."
  userMessageTitle: NULL
  userMessage: "Islem Basariyla Gerceklestirildi."
