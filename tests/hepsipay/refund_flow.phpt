--TEST--
Hepsipay refund: in parts down to zero, too much, refused by the bank, by item; and what status says then
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Hepsipay\BasketItemRefund;

require __DIR__ . '/../support/shop.php';

const GUID = 'ce7ef08d-9b8d-4f2f-ac14-6516a59c1a87';

$shop = new Shop(['retries' => 3]);
$refund = $shop->refund();
$shop->payment(token: 'T', paymentId: '49902664', referenceNo: GUID, amount: 100000, basket: [['id' => '630436', 'amount' => 5000], ['id' => '630437', 'amount' => 95000]]);

/** What a refund comes to, and the state after it. */
function line(string $title, callable $call): void
{
    global $shop;

    $thrown = null;
    try {
        $outcome = shortName($call());
    } catch (\Payments\Exception\ApiException $thrown) {
        $outcome = failure($thrown) . ": $thrown->providerMessage | $thrown->userMessage";
    }
    $state = $shop->status()->get('T');
    echo "$title: $outcome; then {$state->status->name} ($state->rawStatus)\n";
}

line('a part', fn () => $refund->byPaymentId('49902664', kurus(2000), '114.177.159.157'));
line('another, by reference', fn () => $refund->byReferenceNo(GUID, kurus(2000), '114.177.159.157'));
line('an item', fn () => $refund->basketItem(new BasketItemRefund('630436', kurus(1100)), referenceNo: GUID, clientIp: '114.177.159.157'));
line('more of the item than is left', fn () => $refund->basketItem(new BasketItemRefund('630436', kurus(4000)), paymentId: '49902664'));
line('an item that is not there', fn () => $refund->basketItem(new BasketItemRefund('1', kurus(1)), paymentId: '49902664'));
line('more than is left', fn () => $refund->byPaymentId('49902664', kurus(100000)));
line('refused by the bank', fn () => $refund->byPaymentId('49902664', kurus(66600), '2001:db8::1'));
line('another payment', fn () => $refund->byPaymentId('1', kurus(1)));
line('all that is left', fn () => $refund->byPaymentId('49902664', kurus(94900)));
line('one more', fn () => $refund->byPaymentId('49902664', kurus(1)));

check('what arrived, byte for byte', [
    '{"refundAmount":2000,"clientIp":"114.177.159.157","paymentId":"49902664"}',
    '{"refundAmount":2000,"clientIp":"114.177.159.157","referenceNo":"' . GUID . '"}',
    '{"clientIp":"114.177.159.157","referenceNo":"' . GUID . '","basketItemRefundModel":{"id":"630436","amount":1100}}',
    '{"paymentId":"49902664","basketItemRefundModel":{"id":"630436","amount":4000}}',
    '{"paymentId":"49902664","basketItemRefundModel":{"id":"1","amount":1}}',
    '{"refundAmount":100000,"paymentId":"49902664"}',
    '{"refundAmount":66600,"clientIp":"2001:db8::1","paymentId":"49902664"}',
    '{"refundAmount":1,"paymentId":"1"}',
    '{"refundAmount":94900,"paymentId":"49902664"}',
    '{"refundAmount":1,"paymentId":"49902664"}',
], array_column($shop->simulator->requests('/payment/refund'), 'body'));
check('booked', ['2000', '2000', '1100', '94900'], array_column($shop->simulator->bookings('refund'), 'amount'));
?>
--EXPECT--
a part: RefundResult; then PartiallyRefunded (8)
another, by reference: RefundResult; then PartiallyRefunded (8)
an item: RefundResult; then PartiallyRefunded (8)
more of the item than is left: ApiException rejected 200 9411: basketItemRefundModel.amount: more than the 3900 left of the item | İşlem gerçekleştirilemedi.; then PartiallyRefunded (8)
an item that is not there: NotFoundException rejected 404 9404: basketItemRefundModel.id: the payment has no item 1 | İşlem gerçekleştirilemedi.; then PartiallyRefunded (8)
more than is left: ApiException rejected 200 9411: refundAmount: 100000 is more than the 94900 that can be refunded | İşlem gerçekleştirilemedi.; then PartiallyRefunded (8)
refused by the bank: ApiException rejected 200 9412: the bank turned the refund down | İşlem gerçekleştirilemedi.; then RefundFailed (9)
another payment: NotFoundException rejected 404 9404: paymentId: no such payment | İşlem gerçekleştirilemedi.; then RefundFailed (9)
all that is left: RefundResult; then Refunded (10)
one more: ApiException rejected 200 9410: the payment is in state 10 and cannot be refunded | İşlem gerçekleştirilemedi.; then Refunded (10)
ok: what arrived, byte for byte
ok: booked
