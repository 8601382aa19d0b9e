--TEST--
Hepsipay status: the fifteen states of the page, and codes that nobody knows
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

require __DIR__ . '/../support/shop.php';

$shop = new Shop();
$status = $shop->status();

function line(string $code, \Payments\Hepsipay\PaymentState $state): void
{
    printf("%4s  %-21s %-9s %-9s %s\n", $code, $state->status->name, $state->status->isPaid() ? 'paid' : '', $state->status->isFinal() ? 'final' : '', $state->statusDescription);
    if ($state->rawStatus !== $code) {
        echo "FAILED: rawStatus is $state->rawStatus\n";
    }
}

foreach (range(1, 15) as $code) {
    line((string) $code, $status->get($shop->payment(status: $code)['token']));
}

$token = $shop->payment()['token'];
foreach (['0', '16', '99', '-5', '5.0', '05', '1e1', '"abc"', '" 5"', '"SUCCESS"', '""', '"5"', '9223372036854775808'] as $json) {
    $shop->simulator->fault('replace-body', '/payment/', ['body' => '{"Status":' . $json . ',"Amount":1,"MerchantOrderNumber":"1","Success":true,"MessageCode":"0000"}']);
    $call = fn () => $status->get($token);
    $outcome = outcome($call);
    if ($outcome === 'PaymentState') {
        $shop->simulator->fault('replace-body', '/payment/', ['body' => '{"Status":' . $json . ',"Amount":1,"MerchantOrderNumber":"1","Success":true,"MessageCode":"0000"}']);
        line(trim($json, '"'), $call());
    } else {
        echo "$json: $outcome\n";
    }
}
?>
--EXPECT--
1  Pending                                   İşlem başlatıldı.
   2  AwaitingThreeDSecure                      3d akış başlatıldı.
   3  Failed                          final     3d akış başlatılamadı!
   4  Succeeded             paid      final     3d ödeme başarıyla tamamlandı.
   5  Succeeded             paid      final     Non3d ödeme başarıyla tamamlandı.
   6  Failed                          final     Non3d ödeme hata alındı.
   7  Failed                          final     3d ödeme hata alındı.
   8  PartiallyRefunded     paid      final     Parçalı iade tamamlandı.
   9  RefundFailed          paid      final     Parçalı iade hatası.
  10  Refunded                        final     İade tamamlandı.
  11  RefundFailed          paid      final     İade hatası.
  12  Succeeded             paid      final     Cüzdan ile ödeme başarıyla tamamlandı.
  13  Failed                          final     Cüzdan ile ödeme yapılamadı.
  14  Succeeded             paid      final     Alışveriş kredisi ile ödeme başarıyla tamamlandı.
  15  Failed                          final     Alışveriş kredisi ile ödeme yapılamadı.
   0  Unrecognised                              
  16  Unrecognised                              
  99  Unrecognised                              
  -5  Unrecognised                              
 5.0  Succeeded             paid      final     
05: ResponseException unanswered 200
 1e1  Refunded                        final     
 abc  Unrecognised                              
   5  Succeeded             paid      final     
SUCCESS  Unrecognised                              
      Unrecognised                              
   5  Succeeded             paid      final     
9223372036854775808  Unrecognised
