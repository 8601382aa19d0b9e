--TEST--
Finrota PWS: the examples printed on the provider's pages: what is written byte for byte, what is read field for field
--EXTENSIONS--
payments
--FILE--
<?php
declare(strict_types=1);

namespace Payments\Tests;

use Payments\Currency;
use Payments\Finrota\Pws;
use Payments\Environment;
use Payments\Finrota\Account;
use Payments\Options;

require __DIR__ . '/../support/finrota.php';

// The token, once for all of it.
$transport = new FakeTransport('[]');
$transport->token = '{"expiry":"2025-09-18T09:07:17.6884225Z","token":"header.payload.signature","type":"Bearer"}';
(new Pws(new Account('demo-api-key', 'demo-secret-key', Environment::Live, new Options(transport: $transport))))->paymentSets();
$token = $transport->requests[0];
echo "== token\n{$token->method()} {$token->url()}\n{$token->body()}\n";
check('headers', [false, 'application/json'], [isset($token->headers()['Authorization']), $token->headers()['Content-Type']]);
echo $transport->requests[1]->url(), "\n";

$card = card(number: '4155650100416111', holderName: 'Test Test', expiryMonth: 1, expiryYear: 2050, cvv: '715');
example(Pws::class, 'payment with 3-D Secure', fn (Pws $pws) => $pws->pay(
    contact: contact(name: 'John', surname: 'Doe', email: 'test@example.com', tckn: '00000000000', description: 'test', phone: '5000000000'),
    card: $card, agentCode: 'NT53240185', amount: lira('52'), installment: 1, tenantPosId: '384badef-11ec-ee11-98f2-005056b0d2e5',
    paymentSetDefinitionId: '504978bf-bebd-40c5-89aa-b76f3a20341c', use3D: true, returnUrl: 'https://google.com', clientOrderReferenceCode: '11001122010',
), <<<'JSON'
{
"message": null,
"statusCode": 200,
"exceptions": null,
"data": {
"redirectUrl": "https://test_pgwapi.e-cozum.com/ThreeDForm/Pg3ds?token=b80fbf89-9264-49c2-bf85-38ad89dc1c6d",
"referenceNumber": "NTH2P00000002248",
"transactionStatusId": 4,
"errorMessage": null,
"errorCode": null,
"isMembershipCompleted": false,
"currentAccountId": null,
"bonusText": null,
"memberId": "00000000-0000-0000-0000-000000000000",
"transactionId": "f9f0d542-e5e7-433e-be73-84a5aa0d2c56",
"remainingErrorCount": null
},
"oldData": null,
"errors": null
}
JSON);

example(Pws::class, 'payment without 3-D Secure', fn (Pws $pws) => $pws->pay(
    contact: contact(), card: $card, agentCode: 'NT53240185', amount: lira('53'), installment: 1, tenantPosId: '384badef-11ec-ee11-98f2-005056b0d2e5',
    paymentSetDefinitionId: '504978bf-bebd-40c5-89aa-b76f3a20341c', use3D: false, returnUrl: 'https://google.com', clientOrderReferenceCode: '11001122011',
), <<<'JSON'
{
"message": null,
"statusCode": 200,
"exceptions": null,
"data": {
"redirectUrl": null,
"referenceNumber": "NTH2P00000002249",
"transactionStatusId": 1,
"errorMessage": null,
"errorCode": null,
"isMembershipCompleted": false,
"currentAccountId": null,
"bonusText": null,
"memberId": "00000000-0000-0000-0000-000000000000",
"transactionId": "99248acb-3dbe-4654-9f3f-49f02111ee3e",
"remainingErrorCount": null
},
"oldData": null,
"errors": null
}
JSON);

example(Pws::class, 'payment sets', fn (Pws $pws) => $pws->paymentSets(), <<<'JSON'
[{"id":"18d971fc-97da-4962-88af-02e4f67c94fb","name":"Set A","isDefault":false,"description":"","isActive":true,
  "isShowNetAmount":false,"canUserChangeCommApplyType":false,"erpCode":"SetAErp"}]
JSON);

example(Pws::class, 'payment options', fn (Pws $pws) => $pws->paymentOptions(Currency::TRY, '504978bf-bebd-40c5-89aa-b76f3a20341c'), <<<'JSON'
[{"name":"POS A","colorCode":"#701f7e","logo":{"id":"f394c327-4425-ed11-98e1-005056b0d2e5","colorCode":"#ffffff",
"isDefault":true,"logoSmall":"~/x.png","logoMedium":null,"logoBig":null,"installmentCellColor":"#f5ecfe"},
"commRates":[{"installment":1,"commApplyTypeId":10,"processCommRate":0.0000,"plusInstallment":0},
{"installment":2,"commApplyTypeId":10,"processCommRate":1.0600,"plusInstallment":0}],
"isVisibleCommRate":false,"isDefaultPos":false}]
JSON);

// The page shows this one as a table: a value for each of its members.
example(Pws::class, 'payment options for a BIN', fn (Pws $pws) => $pws->paymentOptionsForBin('00123456', Currency::TRY, '504978bf-bebd-40c5-89aa-b76f3a20341c', lira('1')), <<<'JSON'
{"commApplyTypeId":10,"installmentLowerLimit":0.00,"threeDLimit":50000.00,"poses":[{"paymentSetPosId":"984badef-11ec-ee11-98f2-005056b0d2e5",
"tenantPosId":"384badef-11ec-ee11-98f2-005056b0d2e5","vPosApiId":3,"threeDStatus":2,"isCvvUse":true,"isDefaultPos":true,"name":"IyzicoWorld ",
"logo":{"id":"f394c327-4425-ed11-98e1-005056b0d2e5","colorCode":"#ffffff","isDefault":true,"logoSmall":"~/x.png","logoMedium":null,"logoBig":null,"installmentCellColor":"#f5ecfe"},
"commRates":[{"installment":3,"commApplyTypeId":10,"processCommRate":1.5900,"plusInstallment":1}],"posCurrencyDefinitionId":"0c2b1de5-4425-ed11-98e1-005056b0d2e5",
"creditCardTypeId":1,"creditCardProgramId":4,"isBusinessCard":false,"savedCreditCardUseCvv":true,"hasCampaign":false,"partnerApiDefinition":null,"binFilterId":null,
"maxMaturityDayCount":0,"posTypeId":1,"nonBinPos":false,"somethingNew":1}],"generalInstallmentLimit":null}
JSON);

foreach ([['transactionId', '99248acb-3dbe-4654-9f3f-49f02111ee3e'], ['referenceNumber', 'NTH2P00000002249'], ['clientOrderReferenceCode', 'merchant reference']] as [$name, $value]) {
    $transport = new FakeTransport(envelope(transactionOf(...[$name => $value])));
    fakePws($transport)->transaction(...[$name => $value]);
    echo $transport->last()->method(), ' ', $transport->last()->url(), "\n";
}
example(Pws::class, 'payment details', fn (Pws $pws) => $pws->transaction(referenceNumber: 'NTH2P00000002249'), <<<'JSON'
{"clientReferenceNumber":"11001122011","referenceNumber":"NTH2P00000002249","tenantId":"2f1a7a3c-11ec-ee11-98f2-005056b0d2e5","tenantPosId":"384badef-11ec-ee11-98f2-005056b0d2e5",
"commRate":1.0600,"currencyType":"TRY","transactionDate":"2025-10-24T17:23:51.5461093","transactionDetailId":"5b2f4f0e-11ec-ee11-98f2-005056b0d2e5","installment":2,"lastAmount":53,
"lastNetAmount":52.44,"id":"99248acb-3dbe-4654-9f3f-49f02111ee3e","vposCommRate":1.06,"bankPaymentDays":null,"paymentSetErpCode":"SetAErp","vPosERPCode":"x","impersonated":false,
"paidTenantId":null,"rePayPlanCode":null,"agent":{"agentId":"NT53240185","name":"x","email":"test@example.com"},"vposTransactionDetails":{"erpTransactionCode":null},"transactionStatusId":1}
JSON);

example(Pws::class, 'cancel', fn (Pws $pws) => $pws->cancel('NTH2P00000002250', 'test cancel'), <<<'JSON'
{"message":"","statusCode":200,"exceptions":null,"data":{"lastAmount":0.0,"transactionStatusId":1,"errorCode":null,
    "isSuccess":true,"errorMessage":null},"oldData":null,"errors":null}
JSON);

example(Pws::class, 'refund in part', fn (Pws $pws) => $pws->refund('NTH2P00000002224', lira('1.50'), 'Product return', lira('1500.00')),
    envelope('{"lastAmount":1498.500,"transactionStatusId":1,"errorCode":null,"errorMessage":null,"isSuccess":true}'));
example(Pws::class, 'refund of all, by its amount', fn (Pws $pws) => $pws->refund('NTH2P00000002224', lira('1500.50'), 'Product return', lira('1500.50')),
    envelope('{"lastAmount":0.000,"transactionStatusId":1,"errorCode":null,"errorMessage":null,"isSuccess":true}'));
example(Pws::class, 'refund of all, without', fn (Pws $pws) => $pws->refund('NTH2P00000002224', remainingBefore: lira('1500.50')),
    envelope('{"lastAmount":0.000,"transactionStatusId":1,"errorCode":null,"errorMessage":null,"isSuccess":true}'));

// Every value of every field.
$transport = new FakeTransport(envelope(PWS_PAYMENT));
$pws = fakePws($transport);
$table = new Table();
foreach ([
    ['amount', lira('0.01'), '"amount":0.01,'],
    ['amount', lira('52.50'), '"amount":52.50,'],
    ['amount', lira('100'), '"amount":100,'],
    ['amount', kurus(PHP_INT_MAX), '"amount":92233720368547758.07,'],
    ['amount', \Payments\Money::of('12', Currency::USD), '"currencyCode":"USD",'],
    ['amount', \Payments\Money::of('1500', Currency::JPY), '"amount":1500,'],
    ['amount', \Payments\Money::of('1.5', Currency::KWD), '"amount":1.500,'],
    ['installment', 12, '"installment":12,'],
    ['installment', PHP_INT_MAX, '"installment":9223372036854775807,'],
    ['tenantPosId', '384BADEF-11EC-EE11-98F2-005056B0D2E5', '"tenantPosId":"384BADEF-11EC-EE11-98F2-005056B0D2E5"'],
    ['returnUrl', 'http://shop_1.example:8080/a?b=c&d=%20#e', '"returnUrl":"http://shop_1.example:8080/a?b=c&d=%20#e"'],
    ['clientOrderReferenceCode', "\"\\/\u{8}\u{c}\n\r\t\u{1}\u{7f}", '"clientOrderReferenceCode":"\"\\\\/\b\f\n\r\t\u0001' . "\u{7f}" . '"'],
    ['agentCode', "\u{131}\u{130}\u{15f} \u{1f37c}\u{2028}x", "\"agentCode\":\"\u{131}\u{130}\u{15f} \u{1f37c}\u{2028}x\""],
    ['contact', new \Payments\Finrota\Contact('Ayşe', 'Işık', 'a@b'), '{"contact":{"name":"Ayşe","surname":"Işık","email":"a@b"},'],
    ['contact', contact(description: '', phone: ''), '"description":"","phone":""}'],
    ['card', card(number: '5555 5555-5555 4444', holderName: 'Çağrı ĞÜŞİÖÇ', expiryMonth: 12, expiryYear: 2030, cvv: '0001'),
        '"card":{"cardNumber":"5555555555554444","cardHolderName":"Çağrı ĞÜŞİÖÇ","cvv":"0001","expMonth":12,"expYear":2030}'],
] as [$name, $value, $json]) {
    $pws->pay(...pwsArguments(...[$name => $value]));
    $body = $transport->last()->body();
    $table->row("$name: $json in $body", true, str_contains($body, $json));
    $table->row('a JSON document', true, json_decode($body) instanceof \stdClass);
}
$pws->pay(...pwsArguments(contact: new \Payments\Finrota\Contact('John', 'Doe', 'a@b')));
$table->row('only what is required', '{"contact":{"name":"John","surname":"Doe","email":"a@b"},"card":{"cardNumber":"4155650100416111","cardHolderName":"Test Test","cvv":"715",'
    . '"expMonth":1,"expYear":2050},"agentCode":"NT53240185","amount":52,"installment":1,"tenantPosId":"384badef-11ec-ee11-98f2-005056b0d2e5",'
    . '"paymentSetDefinitionId":"504978bf-bebd-40c5-89aa-b76f3a20341c","currencyCode":"TRY","use3D":false}', $transport->last()->body());
$transport = new FakeTransport(envelope(transactionOf(clientOrderReferenceCode: "a b&c=d/e?f#g%+ş\n")));
fakePws($transport)->transaction(clientOrderReferenceCode: "a b&c=d/e?f#g%+ş\n");
$table->row('a reference in a URL', 'https://pgw.netahsilatdemo.com/pws/payment/transaction?clientReferenceNumber=a%20b%26c%3Dd%2Fe%3Ff%23g%25%2B%C5%9F%0A', $transport->last()->url());
foreach ([['1.5', '1.500'], ['1', '1.000'], ['0.01', '0.010']] as [$amount, $json]) {
    $transport = new FakeTransport(envelope(REVERSAL));
    fakePws($transport)->refund('R', lira($amount));
    $table->row("refund of $amount", "{\"amount\":$json,\"referenceCode\":\"R\"}", $transport->last()->body());
}
foreach (['415565' => '415565', '00123456' => '00123456', '000001' => '000001'] as $bin) {
    $transport = new FakeTransport('{"poses":[]}');
    $table->row('no POS', [], fakePws($transport)->paymentOptionsForBin((string) $bin, Currency::USD, PAYMENT_SET)->poses);
    $table->row("BIN $bin", "https://pgw.netahsilatdemo.com/pws/paymentOptions/$bin?currency=USD&paymentSetId=504978bf-bebd-40c5-89aa-b76f3a20341c", $transport->last()->url());
}
$table->end();
?>
--EXPECT--
== token
POST https://api.finrota.com/auth/api/token/connect
{"apiKey":"demo-api-key","secretKey":"demo-secret-key"}
ok: headers
https://api.finrota.com/pws/paymentSet
== payment with 3-D Secure
POST https://pgw.netahsilatdemo.com/pws/payment
{"contact":{"name":"John","surname":"Doe","email":"test@example.com","tckn":"00000000000","description":"test","phone":"5000000000"},"card":{"cardNumber":"4155650100416111","cardHolderName":"Test Test","cvv":"715","expMonth":1,"expYear":2050},"agentCode":"NT53240185","amount":52,"installment":1,"tenantPosId":"384badef-11ec-ee11-98f2-005056b0d2e5","paymentSetDefinitionId":"504978bf-bebd-40c5-89aa-b76f3a20341c","currencyCode":"TRY","use3D":true,"returnUrl":"https://google.com","clientOrderReferenceCode":"11001122010"}
ok: headers
ok: moves money
Payment
  threeDSecure: [redirectUrl: "https://test_pgwapi.e-cozum.com/ThreeDForm/Pg3ds?token=b80fbf89-9264-49c2-bf85-38ad89dc1c6d", html: NULL, rawRedirectUrl: "https://test_pgwapi.e-cozum.com/ThreeDForm/Pg3ds?token=b80fbf89-9264-49c2-bf85-38ad89dc1c6d"]
  status: PaymentStatus::AwaitingThreeDSecure
  rawStatus: "4"
  referenceNumber: "NTH2P00000002248"
  transactionId: "f9f0d542-e5e7-433e-be73-84a5aa0d2c56"
  askedAmount: 52.00 TRY
  decline: NULL
  isMembershipCompleted: false
  currentAccountId: NULL
  bonusText: NULL
  memberId: "00000000-0000-0000-0000-000000000000"
  remainingErrorCount: NULL
== payment without 3-D Secure
POST https://pgw.netahsilatdemo.com/pws/payment
{"contact":{"name":"John","surname":"Doe","email":"test@example.com","tckn":"00000000000","description":"test","phone":"5000000000"},"card":{"cardNumber":"4155650100416111","cardHolderName":"Test Test","cvv":"715","expMonth":1,"expYear":2050},"agentCode":"NT53240185","amount":53,"installment":1,"tenantPosId":"384badef-11ec-ee11-98f2-005056b0d2e5","paymentSetDefinitionId":"504978bf-bebd-40c5-89aa-b76f3a20341c","currencyCode":"TRY","use3D":false,"returnUrl":"https://google.com","clientOrderReferenceCode":"11001122011"}
ok: headers
ok: moves money
Payment
  threeDSecure: NULL
  status: PaymentStatus::Succeeded
  rawStatus: "1"
  referenceNumber: "NTH2P00000002249"
  transactionId: "99248acb-3dbe-4654-9f3f-49f02111ee3e"
  askedAmount: 53.00 TRY
  decline: NULL
  isMembershipCompleted: false
  currentAccountId: NULL
  bonusText: NULL
  memberId: "00000000-0000-0000-0000-000000000000"
  remainingErrorCount: NULL
== payment sets
GET https://pgw.netahsilatdemo.com/pws/paymentSet
ok: headers
ok: moves money
PaymentSet
  id: "18d971fc-97da-4962-88af-02e4f67c94fb"
  name: "Set A"
  isDefault: false
  description: ""
  isActive: true
  isShowNetAmount: false
  canUserChangeCommApplyType: false
  erpCode: "SetAErp"
== payment options
GET https://pgw.netahsilatdemo.com/pws/paymentOptions?currency=TRY&paymentSetId=504978bf-bebd-40c5-89aa-b76f3a20341c
ok: headers
ok: moves money
Pos
  paymentSetPosId: NULL
  tenantPosId: NULL
  vPosApiId: NULL
  threeDStatus: NULL
  isCvvUse: NULL
  isDefaultPos: false
  name: "POS A"
  colorCode: "#701f7e"
  logo:
    PosLogo
      id: "f394c327-4425-ed11-98e1-005056b0d2e5"
      colorCode: "#ffffff"
      isDefault: true
      logoSmall: "~/x.png"
      logoMedium: NULL
      logoBig: NULL
      installmentCellColor: "#f5ecfe"
  commRates[0]:
    CommissionRate
      installment: 1
      commApplyTypeId: 10
      processCommRate: "0.0000"
      plusInstallment: 0
  commRates[1]:
    CommissionRate
      installment: 2
      commApplyTypeId: 10
      processCommRate: "1.0600"
      plusInstallment: 0
  isVisibleCommRate: false
  posCurrencyDefinitionId: NULL
  creditCardTypeId: NULL
  creditCardProgramId: NULL
  isBusinessCard: NULL
  savedCreditCardUseCvv: NULL
  hasCampaign: NULL
  partnerApiDefinition: NULL
  binFilterId: NULL
  maxMaturityDayCount: NULL
  posTypeId: NULL
  nonBinPos: NULL
  partnerId: NULL
== payment options for a BIN
GET https://pgw.netahsilatdemo.com/pws/paymentOptions/00123456?currency=TRY&paymentSetId=504978bf-bebd-40c5-89aa-b76f3a20341c&amount=1
ok: headers
ok: moves money
BinOptions
  commApplyTypeId: 10
  installmentLowerLimit: "0.00"
  threeDLimit: "50000.00"
  poses[0]:
    Pos
      paymentSetPosId: "984badef-11ec-ee11-98f2-005056b0d2e5"
      tenantPosId: "384badef-11ec-ee11-98f2-005056b0d2e5"
      vPosApiId: 3
      threeDStatus: 2
      isCvvUse: true
      isDefaultPos: true
      name: "IyzicoWorld "
      colorCode: NULL
      logo:
        PosLogo
          id: "f394c327-4425-ed11-98e1-005056b0d2e5"
          colorCode: "#ffffff"
          isDefault: true
          logoSmall: "~/x.png"
          logoMedium: NULL
          logoBig: NULL
          installmentCellColor: "#f5ecfe"
      commRates[0]:
        CommissionRate
          installment: 3
          commApplyTypeId: 10
          processCommRate: "1.5900"
          plusInstallment: 1
      isVisibleCommRate: NULL
      posCurrencyDefinitionId: "0c2b1de5-4425-ed11-98e1-005056b0d2e5"
      creditCardTypeId: 1
      creditCardProgramId: 4
      isBusinessCard: false
      savedCreditCardUseCvv: true
      hasCampaign: false
      partnerApiDefinition: NULL
      binFilterId: NULL
      maxMaturityDayCount: 0
      posTypeId: 1
      nonBinPos: false
      partnerId: NULL
  generalInstallmentLimit: NULL
GET https://pgw.netahsilatdemo.com/pws/payment/transaction?transactionId=99248acb-3dbe-4654-9f3f-49f02111ee3e
GET https://pgw.netahsilatdemo.com/pws/payment/transaction?referenceNumber=NTH2P00000002249
GET https://pgw.netahsilatdemo.com/pws/payment/transaction?clientReferenceNumber=merchant%20reference
== payment details
GET https://pgw.netahsilatdemo.com/pws/payment/transaction?referenceNumber=NTH2P00000002249
ok: headers
ok: moves money
Transaction
  transactionId: "99248acb-3dbe-4654-9f3f-49f02111ee3e"
  referenceNumber: "NTH2P00000002249"
  clientOrderReferenceCode: "11001122011"
  status: PaymentStatus::Succeeded
  rawStatus: "1"
  lastAmount: 53.00 TRY
  rawLastAmount: "53"
  lastNetAmount: 52.44 TRY
  currencyType: "TRY"
  installment: 2
  commRate: "1.0600"
  transactionDate: 2025-10-24T17:23:51.546109+00:00
  rawTransactionDate: "2025-10-24T17:23:51.5461093"
  transactionDetailId: "5b2f4f0e-11ec-ee11-98f2-005056b0d2e5"
  tenantId: "2f1a7a3c-11ec-ee11-98f2-005056b0d2e5"
  tenantPosId: "384badef-11ec-ee11-98f2-005056b0d2e5"
== cancel
POST https://pgw.netahsilatdemo.com/pws/payment/cancel
{"referenceCode":"NTH2P00000002250","reason":"test cancel"}
ok: headers
ok: moves money
Reversal
  rawRemaining: "0.0"
  remaining: NULL
  expectedRemaining: NULL
  isRemainingAsExpected: NULL
  rawStatus: "1"
  errorCode: NULL
  errorMessage: NULL
== refund in part
POST https://pgw.netahsilatdemo.com/pws/payment/refund
{"amount":1.500,"referenceCode":"NTH2P00000002224","reason":"Product return"}
ok: headers
ok: moves money
Reversal
  rawRemaining: "1498.500"
  remaining: 1498.50 TRY
  expectedRemaining: 1498.50 TRY
  isRemainingAsExpected: true
  rawStatus: "1"
  errorCode: NULL
  errorMessage: NULL
== refund of all, by its amount
POST https://pgw.netahsilatdemo.com/pws/payment/refund
{"amount":1500.500,"referenceCode":"NTH2P00000002224","reason":"Product return"}
ok: headers
ok: moves money
Reversal
  rawRemaining: "0.000"
  remaining: 0.00 TRY
  expectedRemaining: 0.00 TRY
  isRemainingAsExpected: true
  rawStatus: "1"
  errorCode: NULL
  errorMessage: NULL
== refund of all, without
POST https://pgw.netahsilatdemo.com/pws/payment/refund
{"referenceCode":"NTH2P00000002224"}
ok: headers
ok: moves money
Reversal
  rawRemaining: "0.000"
  remaining: 0.00 TRY
  expectedRemaining: 0.00 TRY
  isRemainingAsExpected: true
  rawStatus: "1"
  errorCode: NULL
  errorMessage: NULL
43 rows checked
