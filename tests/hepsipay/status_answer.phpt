--TEST--
Hepsipay status: the answer printed on the provider's page, read field by field
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Hepsipay\Status;
use Payments\Options;

require __DIR__ . '/../support/shop.php';

const ANSWER = <<<'JSON'
{
    "StatusDescription": "Non3d ödeme başarıyla tamamlandı.",
    "Status": 5,
    "Amount": 1236,
    "InstallmentCount": 3,
    "CreateDate": "2024-05-22T10:10:26.829888",
    "ReferenceNo": "2c3e3fa7-d8af-4a6f-a8ed-f49d45a935c0",
    "CraftgatePaymentId": 632146,
    "PaymentId": "632146",
    "MerchantOrderNumber": "1234",
    "PaymentType": 2,
    "PaymentTypeDescription": "Saklı Kart",
    "PosAlias": null,
    "BinNumber": "37442500",
    "Success": true,
    "MessageCode": "0000",
    "Message": "İşlem Başarıyla Gerçekleştirildi.",
    "UserMessageTitle": null,
    "UserMessage": "İşlem Başarıyla Gerçekleştirildi."
}
JSON;

$transport = new FakeTransport(ANSWER);
$status = new Status(merchant(new Options(transport: $transport)));
$token = '61C820BA10FA367AE37052A13C180B5C328FEB0ED5CE30A6D0FBC45903222230B9888A3E2AD6C16B587675D68F9A28F5';
$state = $status->get($token);
dump($state);
check('the JSON of it has the same members', array_keys(get_object_vars($state)), array_keys($state->jsonSerialize()));

$request = $transport->last();
check('method', 'GET', $request->method());
check('URL', "https://merchantpfpayment-gateway-qa.hepsipay.com/payment/$token/status", $request->url());
check('no body', '', $request->body());
check('not a write', false, $request->isWrite());
check('headers', ['Accept', 'Accept-Encoding', 'User-Agent', 'merchant-no', 'terminal-no', 'signature'], array_keys($request->headers()));
check('merchant-no', '10019', $request->headers()['merchant-no']);
check('terminal-no', '1019', $request->headers()['terminal-no']);
?>
--EXPECT--
PaymentState
  statusDescription: "Non3d ödeme başarıyla tamamlandı."
  status: PaymentStatus::Succeeded
  rawStatus: "5"
  amount: 12.36 TRY
  rawAmount: "1236"
  installmentCount: 3
  createDate: 2024-05-22T10:10:26.829888+00:00
  rawCreateDate: "2024-05-22T10:10:26.829888"
  referenceNo: "2c3e3fa7-d8af-4a6f-a8ed-f49d45a935c0"
  craftgatePaymentId: "632146"
  paymentId: "632146"
  merchantOrderNumber: "1234"
  paymentType: 2
  paymentTypeDescription: "Saklı Kart"
  posAlias: NULL
  binNumber: "37442500"
  messageCode: "0000"
  message: "İşlem Başarıyla Gerçekleştirildi."
  userMessageTitle: NULL
  userMessage: "İşlem Başarıyla Gerçekleştirildi."
ok: the JSON of it has the same members
ok: method
ok: URL
ok: no body
ok: not a write
ok: headers
ok: merchant-no
ok: terminal-no
