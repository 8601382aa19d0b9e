--TEST--
Payments\Testing: the answers are those of the providers' pages, member by member
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Currency;
use Payments\Environment;
use Payments\Finrota\Hpm;
use Payments\Hepsipay\BasketItem;
use Payments\Hepsipay\Frame;
use Payments\Hepsipay\Refund;
use Payments\Hepsipay\Status;
use Payments\HstMobil\Account;
use Payments\HstMobil\WebPos;
use Payments\Options;
use Payments\Testing\Answer;
use Payments\Testing\FakeTransport;
use Payments\Testing\FinrotaAnswers as Finrota;
use Payments\Testing\HepsipayAnswers as Hepsipay;
use Payments\Testing\HstMobilAnswers as HstMobil;

require __DIR__ . '/../support/finrota.php';

/** The body of an answer to the call; of the token that it needs, where the operation is that of a token. */
function body(Answer $answer, callable $call, ?string $token = null): string
{
    $fake = new FakeTransport($answer, $answer);
    if ($token !== null) {
        $fake->answerTokens($answer)->otherwise(Answer::status(503));
    }
    try {
        $call($fake);
    } catch (\Payments\Exception\PaymentsException | \Payments\Testing\AssertionFailed) {
    }

    return $fake->send($fake->requests($token)[0])->body();
}

$pws = fn (string $method, mixed ...$arguments) => fn ($fake) => fakePws($fake)->$method(...$arguments);
$vpws = fn (string $method, mixed ...$arguments) => fn ($fake) => fakeVpws($fake)->$method(...$arguments);
$webPos = fn (string $method, mixed ...$arguments) => fn ($fake) => (new WebPos(new Account(Environment::Sandbox, 'key', options: new Options(transport: $fake))))->$method(...$arguments);
$loggingIn = fn (string $method) => fn ($fake) => (new WebPos(new Account(Environment::Sandbox, userName: '5000000000', password: 'Test1234', options: new Options(transport: $fake))))->$method();
$hepsipay = fn (string $class, string $method, mixed ...$arguments) => fn ($fake) => (new $class(merchant(new Options(transport: $fake))))->$method(...$arguments);

// Word for word.
$envelope = fn (string $data, string $message = 'null'): string => "{\"message\":$message,\"statusCode\":200,\"exceptions\":null,\"data\":$data,\"oldData\":null,\"errors\":null}";
$pay = $pws('pay', ...pwsArguments());
$pwsTail = '"isMembershipCompleted":false,"currentAccountId":null,"bonusText":null,"memberId":"00000000-0000-0000-0000-000000000000",';
foreach ([
    'Finrota token' => ['{"expiry":"2025-09-18T09:07:17.6884225Z","token":"a.b.c","type":"Bearer"}', Finrota::token('a.b.c', '2025-09-18T09:07:17.6884225Z'), $pay, 'finrota.token.connect'],
    'HPM link' => [$envelope('{"link":"https://testportal.netfinans.com/netahsilat/hpm?id=3e1c720e-baa1-4672-955f-07bad7a23133&timestamp=1764601213815&sign=b5c709a40eeeee308cf2f32a40457a2b8a8e88711352c93a4f91d109d7d23fd3","expiryUtc":"2025-12-01T15:15:13.8152725"}'),
        Finrota::link(expiryUtc: '2025-12-01T15:15:13.8152725'), fn ($fake) => (new Hpm(fakeAccount($fake)))->createLink(...linkArguments())],
    'PWS payment, 3-D' => [$envelope('{"redirectUrl":"https://test_pgwapi.e-cozum.com/ThreeDForm/Pg3ds?token=b80fbf89-9264-49c2-bf85-38ad89dc1c6d","referenceNumber":"NTH2P00000002248","transactionStatusId":4,"errorMessage":null,"errorCode":null,' . $pwsTail
        . '"transactionId":"f9f0d542-e5e7-433e-be73-84a5aa0d2c56","remainingErrorCount":null}'), Finrota::threeDSecure(), $pay],
    'PWS payment' => [$envelope('{"redirectUrl":null,"referenceNumber":"NTH2P00000002249","transactionStatusId":1,"errorMessage":null,"errorCode":null,' . $pwsTail
        . '"transactionId":"99248acb-3dbe-4654-9f3f-49f02111ee3e","remainingErrorCount":null}'), Finrota::paid(), $pay],
    'VPWS payment, 3-D' => [$envelope('{"redirectUrl":"https://...","referenceNumber":"NTH2V00000000001","transactionStatusId":4,"errorMessage":null,"errorCode":null,"transactionId":"guid"}'),
        Finrota::threeDSecure('https://...', 'NTH2V00000000001', 'guid'), $vpws('pay', ...vpwsArguments())],
    'PWS cancel' => [$envelope('{"lastAmount":0.0,"transactionStatusId":1,"errorCode":null,"isSuccess":true,"errorMessage":null}', '""'), Finrota::cancelled(), $pws('cancel', 'R')],
    'VPWS cancel' => [$envelope('{"lastAmount":0.0,"transactionStatusId":1,"errorCode":null,"isSuccess":true,"errorMessage":null}', '""'), Finrota::cancelled(), $vpws('cancel', 'R')],
    'PWS refund' => [$envelope('{"lastAmount":1498.50,"transactionStatusId":1,"errorCode":null,"errorMessage":null,"isSuccess":true}'), Finrota::refunded(lira('1498.50')), $pws('refund', 'R')],
    'VPWS refund' => [$envelope('{"lastAmount":235.00,"transactionStatusId":6,"errorCode":null,"errorMessage":null,"isSuccess":true}'), Finrota::refunded(lira('235')), $vpws('refund', 'R')],
    'PWS payment sets' => ['[{"id":"18d971fc-97da-4962-88af-02e4f67c94fb","name":"Set A","isDefault":false,"description":"","isActive":true,"isShowNetAmount":false,"canUserChangeCommApplyType":false,"erpCode":"SetAErp"}]',
        Finrota::paymentSets(), $pws('paymentSets')],
    'PWS payment options' => ['[{"name":"POS A","colorCode":"#701f7e","logo":{"id":"f394c327-4425-ed11-98e1-005056b0d2e5","colorCode":"#ffffff","isDefault":true,"logoSmall":"~/x.png","logoMedium":null,"logoBig":null,"installmentCellColor":"#f5ecfe"},'
        . '"commRates":[{"installment":1,"commApplyTypeId":10,"processCommRate":0.0000,"plusInstallment":0},{"installment":2,"commApplyTypeId":10,"processCommRate":1.0600,"plusInstallment":0}],"isVisibleCommRate":false,"isDefaultPos":false}]',
        Finrota::paymentOptions(), $pws('paymentOptions', Currency::TRY, PAYMENT_SET)],
    'Finrota refusal' => ['{"message":"no","statusCode":404,"exceptions":null,"data":null,"oldData":null,"errors":["no"]}', Finrota::refused(404, 'no'), $pay],
    'HstMobil login' => ['{"data":{"token":"<token>","expiration":"2030-01-01T12:00:00"},"success":true,"message":null,"resultCode":"0000"}', HstMobil::token('<token>', '2030-01-01T12:00:00'), $loggingIn('installments'), 'hstmobil.auth.login'],
    'HstMobil page' => ['{"data":{"responseMessage":"ok","orderId":"1ae8af2024c811ee8844dd9840dd82ae","returnUrl":null,"errorCode":null,"status":"SUCCESS","paymentId":"1ae8af2024c811ee8844dd9840dd82ae","paymentData":"<html>...</html>","returnType":2},"success":true,"message":null,"resultCode":"0000"}',
        HstMobil::html('<html>...</html>'), $webPos('pay', lira('10'), '1ae8af2024c811ee8844dd9840dd82ae', 1, card(), 'https://shop.example/cb')],
    'HstMobil address' => ['{"data":{"responseMessage":"ok","orderId":"o","returnUrl":"https://b.example/","errorCode":null,"status":"SUCCESS","paymentId":"p","paymentData":null,"returnType":1},"success":true,"message":null,"resultCode":"0000"}',
        HstMobil::redirect('https://b.example/', 'o', 'p'), $webPos('pay', lira('10'), 'x', 1, card(), 'https://shop.example/cb')],
    'HstMobil result' => ['{"data":{"paymentId":null,"orderId":"1ae8af2024c811ee8844dd9840dd82ae","amount":60,"firstInquiryTime":"0001-01-01T00:00:00","inquiryAlreadyCalled":false,"operationDate":null,"status":"SUCCESS","code":null,"message":"SUCCESS","operation":null,"transactionOrderId":"1ae8af2024c811ee8844dd9840dd82ae"},"errorInfo":null,"messages":null,"succeeded":false}',
        HstMobil::result(lira('60')), $webPos('result', '1ae8af2024c811ee8844dd9840dd82ae', 'p')],
    'HstMobil refusal' => ['{"data":null,"success":false,"message":"no","resultCode":"403"}', HstMobil::refused(403, 'no'), $webPos('installments')],
    'Hepsipay session' => ['{"FrameUrl":"https://pf-ui-pwh-qa.hepsipay.com/?token=TOKEN","Token":"TOKEN","Success":true,"MessageCode":"0000","Message":"ok","UserMessageTitle":null,"UserMessage":"ok"}',
        Hepsipay::session('TOKEN'), $hepsipay(Frame::class, 'init', kurus(1), 'a@b', 'https://shop.example/', [new BasketItem('p', kurus(1), '1')])],
    'Hepsipay status' => ['{"StatusDescription":"Non3d ödeme başarıyla tamamlandı.","Status":5,"Amount":1236,"InstallmentCount":3,"CreateDate":"2024-05-22T10:10:26.829888","ReferenceNo":"2c3e3fa7-d8af-4a6f-a8ed-f49d45a935c0","CraftgatePaymentId":632146,"PaymentId":"632146","MerchantOrderNumber":"1234","PaymentType":2,"PaymentTypeDescription":"Saklı Kart","PosAlias":null,"BinNumber":"37442500","Success":true,"MessageCode":"0000","Message":"İşlem Başarıyla Gerçekleştirildi.","UserMessageTitle":null,"UserMessage":"İşlem Başarıyla Gerçekleştirildi."}',
        Hepsipay::state(kurus(1236), '1234', installmentCount: 3, statusDescription: 'Non3d ödeme başarıyla tamamlandı.'), $hepsipay(Status::class, 'get', 'T')],
    'Hepsipay refund' => ['{"Success":true,"MessageCode":"0000","Message":"Islem Basariyla Gerceklestirildi.","UserMessageTitle":null,"UserMessage":"Islem Basariyla Gerceklestirildi."}', Hepsipay::refunded(), $hepsipay(Refund::class, 'byPaymentId', '1', kurus(1))],
] as $title => $case) {
    [$expected, $answer, $call] = $case;
    check($title, $expected, body($answer, $call, $case[3] ?? null));
}

// Those of which the pages have no sample, by their members.
$members = function (mixed $value, string $indent = '  ') use (&$members): void {
    foreach ((array) $value as $name => $member) {
        echo $indent, is_int($name) ? '-' : $name, is_scalar($member) || $member === null ? ' ' . json_encode($member, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE) : '', "\n";
        if (is_object($member) || is_array($member)) {
            $members($member, "$indent  ");
        }
    }
};
foreach ([
    'PWS transaction' => [Finrota::transaction(lira('53')), $pws('transaction', referenceNumber: 'R')],
    'VPWS transaction' => [Finrota::transaction(lira('53')), $vpws('transaction', clientOrderReferenceCode: 'C')],
    'PWS options by BIN' => [Finrota::binOptions(), $pws('paymentOptionsForBin', '415565', Currency::TRY, PAYMENT_SET)],
    'VPWS options' => [Finrota::paymentOptions('P'), $vpws('paymentOptions', Currency::TRY)],
    'a reversal refused' => [Finrota::notReversed(), $pws('refund', 'R')],
    'HstMobil decline' => [HstMobil::declined(), $webPos('pay', lira('10'), 'o', 1, card(), 'https://shop.example/cb')],
    'Hepsipay availability' => [Hepsipay::available(), $hepsipay(Frame::class, 'checkAvailability', kurus(1), 'a@b', 'https://shop.example/', [new BasketItem('p', kurus(1), '1')])],
    'Hepsipay refusal' => [Hepsipay::refused(), $hepsipay(Status::class, 'get', 'T')],
] as $title => [$answer, $call]) {
    echo "$title\n";
    $members(json_decode(body($answer, $call), false, 512, JSON_THROW_ON_ERROR));
}
?>
--EXPECT--
ok: Finrota token
ok: HPM link
ok: PWS payment, 3-D
ok: PWS payment
ok: VPWS payment, 3-D
ok: PWS cancel
ok: VPWS cancel
ok: PWS refund
ok: VPWS refund
ok: PWS payment sets
ok: PWS payment options
ok: Finrota refusal
ok: HstMobil login
ok: HstMobil page
ok: HstMobil address
ok: HstMobil result
ok: HstMobil refusal
ok: Hepsipay session
ok: Hepsipay status
ok: Hepsipay refund
PWS transaction
  message null
  statusCode 200
  exceptions null
  data
    clientReferenceNumber null
    referenceNumber "R"
    tenantId "0f0a9f6c-5c1f-4f0e-9e0a-6a4b1c2d3e4f"
    tenantPosId "384badef-11ec-ee11-98f2-005056b0d2e5"
    commRate 0
    currencyType "TRY"
    transactionDate "2025-10-24T17:23:51.5461093"
    transactionDetailId "7d1c2b3a-4f5e-4a6b-8c7d-9e0f1a2b3c4d"
    installment 1
    lastAmount 53
    lastNetAmount 53
    id "99248acb-3dbe-4654-9f3f-49f02111ee3e"
    transactionStatusId 1
  oldData null
  errors null
VPWS transaction
  clientReferenceNumber "C"
  referenceNumber "NTH2P00000002249"
  tenantId "0f0a9f6c-5c1f-4f0e-9e0a-6a4b1c2d3e4f"
  tenantPosId "384badef-11ec-ee11-98f2-005056b0d2e5"
  commRate 0
  currencyType "TRY"
  transactionDate "2025-10-24T17:23:51.5461093"
  transactionDetailId "7d1c2b3a-4f5e-4a6b-8c7d-9e0f1a2b3c4d"
  installment 1
  lastAmount 53
  lastNetAmount 53
  id "99248acb-3dbe-4654-9f3f-49f02111ee3e"
  transactionStatusId 1
PWS options by BIN
  commApplyTypeId 10
  installmentLowerLimit 0
  threeDLimit null
  poses
    -
      paymentSetPosId "5b0f4a0e-1f0e-4c59-9f6e-2f7a1b3c4d5e"
      tenantPosId "384badef-11ec-ee11-98f2-005056b0d2e5"
      vPosApiId 1
      threeDStatus 1
      isCvvUse true
      isDefaultPos false
      name "POS A"
      logo
        id "f394c327-4425-ed11-98e1-005056b0d2e5"
        colorCode "#ffffff"
        isDefault true
        logoSmall "~/x.png"
        logoMedium null
        logoBig null
        installmentCellColor "#f5ecfe"
      commRates
        -
          installment 1
          commApplyTypeId 10
          processCommRate 0
          plusInstallment 0
        -
          installment 2
          commApplyTypeId 10
          processCommRate 1.06
          plusInstallment 0
      posCurrencyDefinitionId "2a3b4c5d-6e7f-4a8b-9c0d-1e2f3a4b5c6d"
      creditCardTypeId 1
      creditCardProgramId 1
      isBusinessCard false
      savedCreditCardUseCvv false
      hasCampaign false
      partnerApiDefinition null
      binFilterId null
      maxMaturityDayCount 0
      posTypeId 1
      nonBinPos false
  generalInstallmentLimit null
VPWS options
  -
    tenantPosId "P"
    name "POS A"
    colorCode "#701f7e"
    logo
      id "f394c327-4425-ed11-98e1-005056b0d2e5"
      colorCode "#ffffff"
      isDefault true
      logoSmall "~/x.png"
      logoMedium null
      logoBig null
      installmentCellColor "#f5ecfe"
    commRates
      -
        installment 1
        commApplyTypeId 10
        processCommRate 0
        plusInstallment 0
      -
        installment 2
        commApplyTypeId 10
        processCommRate 1.06
        plusInstallment 0
    isVisibleCommRate false
    isDefaultPos false
    posTypeId 1
    partnerId 0
a reversal refused
  message null
  statusCode 200
  exceptions null
  data
    lastAmount null
    transactionStatusId 1
    errorCode "R02"
    errorMessage "The amount is more than what is left"
    isSuccess false
  oldData null
  errors null
HstMobil decline
  data
    responseMessage "Yetersiz bakiye"
    orderId "o"
    returnUrl null
    errorCode "51"
    status "FAILED"
    paymentId "o"
    paymentData null
    returnType 1
  success false
  message "Yetersiz bakiye"
  resultCode "9999"
Hepsipay availability
  Success true
  IsAccountAlreadyLinked false
  MessageCode "0000"
  Message "ok"
  UserMessageTitle null
  UserMessage "ok"
Hepsipay refusal
  Success false
  MessageCode "9999"
  Message "The request was refused"
  UserMessageTitle null
  UserMessage "İşlem gerçekleştirilemedi."
