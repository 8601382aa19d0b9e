--TEST--
Finrota VPWS: the examples printed on the provider's pages: what is written byte for byte, what is read field for field
--EXTENSIONS--
payments
--FILE--
<?php
declare(strict_types=1);

namespace Payments\Tests;

use Payments\Currency;
use Payments\Environment;
use Payments\Finrota\Account;
use Payments\Finrota\Vpws;
use Payments\Options;

require __DIR__ . '/../support/finrota.php';

example(Vpws::class, 'payment with 3-D Secure', fn (Vpws $vpws) => $vpws->pay(
    contact: contact(name: 'test', surname: 'surname', description: 'est'),
    card: card(number: '4155650100416111', holderName: 'TEST HOLDER ÇĞ', expiryMonth: 12, expiryYear: 2030, cvv: '000'),
    amount: lira('250'), installment: 1, tenantPosId: '03cbbf3e-ff9e-ee11-98ef-005056b0d2e5', use3D: true, returnUrl: 'https://google.com', clientOrderReferenceCode: '46548545646565',
), <<<'JSON'
{
"message": null,
"statusCode": 200,
"exceptions": null,
"data": {
"redirectUrl": "https://...",
"referenceNumber": "NTH2V00000000001",
"transactionStatusId": 4,
"errorMessage": null,
"errorCode": null,
"transactionId": "guid"
},
"oldData": null,
"errors": null
}
JSON);

// With a whole address in the place of the placeholder:
example(Vpws::class, 'payment with 3-D Secure, and an address', fn (Vpws $vpws) => $vpws->pay(...vpwsArguments(use3D: true, returnUrl: 'https://google.com')),
    envelope(str_replace(['"redirectUrl":null', '"transactionStatusId":1'], ['"redirectUrl":"https://bank.example/3d?token=1&x=%20"', '"transactionStatusId":4'], VPWS_PAYMENT)));
example(Vpws::class, 'payment without 3-D Secure', fn (Vpws $vpws) => $vpws->pay(...vpwsArguments()), envelope(VPWS_PAYMENT));

example(Vpws::class, 'POS list', fn (Vpws $vpws) => $vpws->paymentOptions(Currency::TRY), <<<'JSON'
[{"name":"POS A","colorCode":"#701f7e","logo":{"id":"f394c327-4425-ed11-98e1-005056b0d2e5","colorCode":"#ffffff","isDefault":true,"logoSmall":"~/x.png","logoMedium":"m","logoBig":"b",
"installmentCellColor":"#f5ecfe"},"commRates":[{"installment":1,"commApplyTypeId":10,"processCommRate":0.0000,"plusInstallment":0}],"isVisibleCommRate":true,"isDefaultPos":true,
"posTypeId":1,"partnerId":2,"tenantPosId":"03cbbf3e-ff9e-ee11-98ef-005056b0d2e5"}]
JSON);
example(Vpws::class, 'POS list for a BIN', fn (Vpws $vpws) => $vpws->paymentOptionsForBin('012345', Currency::TRY, lira('1500')), '[{"name":"POS A","posTypeId":1,"partnerId":0}]');

foreach ([['referenceNumber', 'NTH2P00000003086'], ['transactionId', 'f9f0d542-e5e7-433e-be73-84a5aa0d2c56'], ['clientOrderReferenceCode', '46548545646565']] as [$name, $value]) {
    $transport = new FakeTransport(transactionOf(...[$name => $value]));
    fakeVpws($transport)->transaction(...[$name => $value]);
    echo $transport->last()->method(), ' ', $transport->last()->url(), "\n";
}
example(Vpws::class, 'transaction query', fn (Vpws $vpws) => $vpws->transaction(referenceNumber: 'NTH2P00000003086'), <<<'JSON'
{"clientReferenceNumber":null,"referenceNumber":"NTH2P00000003086","tenantId":"3a2b8b4d-ff9e-ee11-98ef-005056b0d2e5","tenantPosId":"03cbbf3e-ff9e-ee11-98ef-005056b0d2e5",
"commRate":0,"currencyType":"TRY","transactionDate":"2025-10-24T17:23:51","installment":1,"lastAmount":235.00,"lastNetAmount":235.0,"transactionStatusId":6,
"id":"f9f0d542-e5e7-433e-be73-84a5aa0d2c56","cardNumber":"415565******6111"}
JSON);

example(Vpws::class, 'cancel', fn (Vpws $vpws) => $vpws->cancel('NTH2P00000003000', 'test cancel'),
    envelope('{"lastAmount":0.0,"transactionStatusId":1,"errorCode":null,"isSuccess":true,"errorMessage":null}', message: ''));
example(Vpws::class, 'refund', fn (Vpws $vpws) => $vpws->refund('NTH2P00000002974', lira('15'), 'test refund', lira('250')),
    envelope('{"lastAmount":235.00,"transactionStatusId":6,"errorCode":null,"errorMessage":null,"isSuccess":true}'));
example(Vpws::class, 'refund of all', fn (Vpws $vpws) => $vpws->refund('NTH2P00000002974'),
    envelope('{"lastAmount":0,"transactionStatusId":6,"errorCode":null,"errorMessage":null,"isSuccess":true}'));

// Every value of every field.
$transport = new FakeTransport(envelope(VPWS_PAYMENT));
$vpws = fakeVpws($transport);
$table = new Table();
foreach ([
    ['amount', lira('0.01'), '"amount":0.01,'],
    ['amount', lira('250.50'), '"amount":250.50,'],
    ['amount', \Payments\Money::of('12', Currency::USD), '"currencyCode":"USD",'],
    ['amount', \Payments\Money::of('1.5', Currency::KWD), '"amount":1.500,'],
    ['installment', 12, '"installment":12,'],
    ['returnUrl', 'https://shop.example/back?order=1', '"use3D":false,"returnUrl":"https://shop.example/back?order=1"}'],
    ['clientOrderReferenceCode', "\"\\\n\u{1f37c}", '"clientOrderReferenceCode":"\"\\\\\n' . "\u{1f37c}" . '"}'],
    ['contact', new \Payments\Finrota\Contact('Ayşe', 'Işık', 'a@b'), '{"contact":{"name":"Ayşe","surname":"Işık","email":"a@b"},'],
] as [$name, $value, $json]) {
    $vpws->pay(...vpwsArguments(...[$name => $value]));
    $body = $transport->last()->body();
    $table->row("$name: $json in $body", true, str_contains($body, $json));
    $table->row('a JSON document', true, json_decode($body) instanceof \stdClass);
}
$vpws->pay(...vpwsArguments(contact: new \Payments\Finrota\Contact('John', 'Doe', 'a@b')));
$table->row('only what is required', '{"contact":{"name":"John","surname":"Doe","email":"a@b"},"card":{"cardNumber":"4155650100416111","cardHolderName":"Test Test","cvv":"715",'
    . '"expMonth":1,"expYear":2050},"amount":250,"installment":1,"tenantPosId":"03cbbf3e-ff9e-ee11-98ef-005056b0d2e5","currencyCode":"TRY","use3D":false}', $transport->last()->body());
foreach (['415565' => '415565', '00123456' => '00123456', '000001' => '000001'] as $bin) {
    $transport = new FakeTransport('[]');
    $table->row('no POS', [], fakeVpws($transport)->paymentOptionsForBin((string) $bin, Currency::USD));
    $table->row("BIN $bin", "https://pgw.netahsilatdemo.com/vpws/paymentOptions/$bin?currency=USD", $transport->last()->url());
}
foreach (['15', '15.5'] as $amount) {
    $transport = new FakeTransport(envelope(REVERSAL));
    fakeVpws($transport)->refund('R', lira($amount));
    $table->row("refund of $amount", '{"referenceCode":"R","amount":' . ($amount === '15' ? '15' : '15.50') . '}', $transport->last()->body());
}
$transport = new FakeTransport('[]');
(new Vpws(new Account('dealer', 'secret', Environment::Live, new Options(transport: $transport))))->paymentOptions(Currency::TRY);
$table->row('the live host', ['https://api.finrota.com/auth/api/token/connect', 'https://api.finrota.com/vpws/paymentOptions?currency=TRY'], array_map(fn ($request) => $request->url(), $transport->requests));
$table->end();
?>
--EXPECT--
== payment with 3-D Secure
POST https://pgw.netahsilatdemo.com/vpws/payment
{"contact":{"name":"test","surname":"surname","email":"test@example.com","tckn":"00000000000","description":"est","phone":"5000000000"},"card":{"cardNumber":"4155650100416111","cardHolderName":"TEST HOLDER ÇĞ","cvv":"000","expMonth":12,"expYear":2030},"amount":250,"installment":1,"tenantPosId":"03cbbf3e-ff9e-ee11-98ef-005056b0d2e5","currencyCode":"TRY","use3D":true,"clientOrderReferenceCode":"46548545646565","returnUrl":"https://google.com"}
ok: headers
ok: moves money
Payment
  threeDSecure: [redirectUrl: "https://...", html: NULL, rawRedirectUrl: "https://..."]
  status: PaymentStatus::AwaitingThreeDSecure
  rawStatus: "4"
  referenceNumber: "NTH2V00000000001"
  transactionId: "guid"
  askedAmount: 250.00 TRY
  decline: NULL
  isMembershipCompleted: NULL
  currentAccountId: NULL
  bonusText: NULL
  memberId: NULL
  remainingErrorCount: NULL
== payment with 3-D Secure, and an address
POST https://pgw.netahsilatdemo.com/vpws/payment
{"contact":{"name":"John","surname":"Doe","email":"test@example.com","tckn":"00000000000","description":"test","phone":"5000000000"},"card":{"cardNumber":"4155650100416111","cardHolderName":"Test Test","cvv":"715","expMonth":1,"expYear":2050},"amount":250,"installment":1,"tenantPosId":"03cbbf3e-ff9e-ee11-98ef-005056b0d2e5","currencyCode":"TRY","use3D":true,"returnUrl":"https://google.com"}
ok: headers
ok: moves money
Payment
  threeDSecure: [redirectUrl: "https://bank.example/3d?token=1&x=%20", html: NULL, rawRedirectUrl: "https://bank.example/3d?token=1&x=%20"]
  status: PaymentStatus::AwaitingThreeDSecure
  rawStatus: "4"
  referenceNumber: "NTH2V00000000001"
  transactionId: "99248acb-3dbe-4654-9f3f-49f02111ee3e"
  askedAmount: 250.00 TRY
  decline: NULL
  isMembershipCompleted: NULL
  currentAccountId: NULL
  bonusText: NULL
  memberId: NULL
  remainingErrorCount: NULL
== payment without 3-D Secure
POST https://pgw.netahsilatdemo.com/vpws/payment
{"contact":{"name":"John","surname":"Doe","email":"test@example.com","tckn":"00000000000","description":"test","phone":"5000000000"},"card":{"cardNumber":"4155650100416111","cardHolderName":"Test Test","cvv":"715","expMonth":1,"expYear":2050},"amount":250,"installment":1,"tenantPosId":"03cbbf3e-ff9e-ee11-98ef-005056b0d2e5","currencyCode":"TRY","use3D":false}
ok: headers
ok: moves money
Payment
  threeDSecure: NULL
  status: PaymentStatus::Succeeded
  rawStatus: "1"
  referenceNumber: "NTH2V00000000001"
  transactionId: "99248acb-3dbe-4654-9f3f-49f02111ee3e"
  askedAmount: 250.00 TRY
  decline: NULL
  isMembershipCompleted: NULL
  currentAccountId: NULL
  bonusText: NULL
  memberId: NULL
  remainingErrorCount: NULL
== POS list
GET https://pgw.netahsilatdemo.com/vpws/paymentOptions?currency=TRY
ok: headers
ok: moves money
Pos
  paymentSetPosId: NULL
  tenantPosId: "03cbbf3e-ff9e-ee11-98ef-005056b0d2e5"
  vPosApiId: NULL
  threeDStatus: NULL
  isCvvUse: NULL
  isDefaultPos: true
  name: "POS A"
  colorCode: "#701f7e"
  logo:
    PosLogo
      id: "f394c327-4425-ed11-98e1-005056b0d2e5"
      colorCode: "#ffffff"
      isDefault: true
      logoSmall: "~/x.png"
      logoMedium: "m"
      logoBig: "b"
      installmentCellColor: "#f5ecfe"
  commRates[0]:
    CommissionRate
      installment: 1
      commApplyTypeId: 10
      processCommRate: "0.0000"
      plusInstallment: 0
  isVisibleCommRate: true
  posCurrencyDefinitionId: NULL
  creditCardTypeId: NULL
  creditCardProgramId: NULL
  isBusinessCard: NULL
  savedCreditCardUseCvv: NULL
  hasCampaign: NULL
  partnerApiDefinition: NULL
  binFilterId: NULL
  maxMaturityDayCount: NULL
  posTypeId: 1
  nonBinPos: NULL
  partnerId: 2
== POS list for a BIN
GET https://pgw.netahsilatdemo.com/vpws/paymentOptions/012345?currency=TRY&amount=1500
ok: headers
ok: moves money
Pos
  paymentSetPosId: NULL
  tenantPosId: NULL
  vPosApiId: NULL
  threeDStatus: NULL
  isCvvUse: NULL
  isDefaultPos: NULL
  name: "POS A"
  colorCode: NULL
  logo: NULL
  commRates: NULL
  isVisibleCommRate: NULL
  posCurrencyDefinitionId: NULL
  creditCardTypeId: NULL
  creditCardProgramId: NULL
  isBusinessCard: NULL
  savedCreditCardUseCvv: NULL
  hasCampaign: NULL
  partnerApiDefinition: NULL
  binFilterId: NULL
  maxMaturityDayCount: NULL
  posTypeId: 1
  nonBinPos: NULL
  partnerId: 0
GET https://pgw.netahsilatdemo.com/vpws/transaction?referenceCode=NTH2P00000003086
GET https://pgw.netahsilatdemo.com/vpws/transaction?transactionId=f9f0d542-e5e7-433e-be73-84a5aa0d2c56
GET https://pgw.netahsilatdemo.com/vpws/transaction?clientReferenceNumber=46548545646565
== transaction query
GET https://pgw.netahsilatdemo.com/vpws/transaction?referenceCode=NTH2P00000003086
ok: headers
ok: moves money
Transaction
  transactionId: "f9f0d542-e5e7-433e-be73-84a5aa0d2c56"
  referenceNumber: "NTH2P00000003086"
  clientOrderReferenceCode: NULL
  status: PaymentStatus::PartiallyRefunded
  rawStatus: "6"
  lastAmount: 235.00 TRY
  rawLastAmount: "235.00"
  lastNetAmount: 235.00 TRY
  currencyType: "TRY"
  installment: 1
  commRate: "0"
  transactionDate: 2025-10-24T17:23:51.000000+00:00
  rawTransactionDate: "2025-10-24T17:23:51"
  transactionDetailId: NULL
  tenantId: "3a2b8b4d-ff9e-ee11-98ef-005056b0d2e5"
  tenantPosId: "03cbbf3e-ff9e-ee11-98ef-005056b0d2e5"
== cancel
POST https://pgw.netahsilatdemo.com/vpws/payment/cancel
{"referenceCode":"NTH2P00000003000","reason":"test cancel"}
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
== refund
POST https://pgw.netahsilatdemo.com/vpws/payment/refund
{"referenceCode":"NTH2P00000002974","amount":15,"reason":"test refund"}
ok: headers
ok: moves money
Reversal
  rawRemaining: "235.00"
  remaining: 235.00 TRY
  expectedRemaining: 235.00 TRY
  isRemainingAsExpected: true
  rawStatus: "6"
  errorCode: NULL
  errorMessage: NULL
== refund of all
POST https://pgw.netahsilatdemo.com/vpws/payment/refund
{"referenceCode":"NTH2P00000002974"}
ok: headers
ok: moves money
Reversal
  rawRemaining: "0"
  remaining: NULL
  expectedRemaining: NULL
  isRemainingAsExpected: NULL
  rawStatus: "6"
  errorCode: NULL
  errorMessage: NULL
26 rows checked
