--TEST--
Finrota ERP: payments and reversals page by page, the code that marks them, representatives; whatever the pages leave open
--EXTENSIONS--
payments
--FILE--
<?php
declare(strict_types=1);

namespace Payments\Tests;

use Payments\Exception\NotFoundException;
use Payments\Finrota\Erp;
use Payments\Finrota\ErpFilter;
use Payments\PaymentStatus;

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/finrota.php';

$shop = new Shop();
$pws = pws($shop);
$erp = new Erp($shop->finrota());
$references = static fn (iterable $rows): array => array_map(static fn (object $row): ?string => $row->referenceNumber, iterator_to_array($rows, false));

// Nothing was paid.
$none = $erp->payments();
same([], iterator_to_array($none), 'nothing');
same([1, 0], [$none->requests(), $none->repeated()], 'one request for nothing');

$paid = [];
for ($i = 0; $i < 25; $i++) {
    $paid[] = $pws->pay(...pwsArguments(clientOrderReferenceCode: "order-$i", amount: lira((string) (10 + $i))))->referenceNumber;
}
$pws->pay(...pwsArguments(card: card(number: DECLINED_CARD)));

// Lazily: a page is asked for when it is needed.
$before = count($shop->simulator->requests('/erp/payments'));
$rows = $erp->payments(pageSize: 10);
same($before, count($shop->simulator->requests('/erp/payments')), 'nothing is sent for the list itself');
$rows->rewind();
same($before + 1, count($shop->simulator->requests('/erp/payments')), 'one page for the first row');
same([0, $paid[24]], [$rows->key(), $rows->current()->referenceNumber], 'the newest first');
for ($i = 0; $i < 9; $i++) {
    $rows->next();
}
same($before + 1, count($shop->simulator->requests('/erp/payments')), 'still one page for ten rows');
same([9, $paid[15]], [$rows->key(), $rows->current()->referenceNumber], 'the tenth row');

foreach (['newest' => array_reverse($paid), 'oldest' => $paid] as $order => $expected) {
    foreach (['empty', 'last'] as $pastEnd) {
        $shop->simulator->settings(['erpOrder' => $order, 'erpPastEnd' => $pastEnd]);
        foreach ([1, 2, 5, 7, 10, 24, 25, 26, 100] as $size) {
            $rows = $erp->payments(pageSize: $size);
            same($expected, $references($rows), "$order, $pastEnd past the end, pages of $size");
            same(0, $rows->repeated(), 'no row twice');
        }
    }
}
$shop->simulator->settings(['erpPastEnd' => 'empty', 'erpOrder' => 'newest']);

// A payment.
$payment = iterator_to_array($erp->payments(new ErpFilter(referenceNumber: $paid[3])))[0];
same([$paid[3], 'order-3', '13.00', 'TRY', null, null, 1, null, []], [
    $payment->referenceNumber, $payment->clientOrderReferenceCode, $payment->lastAmount->decimal(), $payment->currencyType, $payment->status, $payment->rawStatus, $payment->installment,
    $payment->erpTransactionCode, array_filter([$payment->details[0]->erpTransactionCode]),
], 'what the list says');
same([AGENT, 'John Doe', 'PosErp'], [$payment->agent->agentCode, $payment->agent->name, $payment->vPosErpCode], 'of the agent and the POS');
same([true, true], [$payment->transactionDate !== null, str_starts_with($payment->rawTransactionDate, $payment->transactionDate->format('Y-m-d\TH:i:s'))], 'a date without a zone');
same(0, $payment->transactionDate->getOffset(), 'is read as UTC');
$shop->simulator->settings(['erpShowsStatus' => true]);
same([PaymentStatus::Succeeded, '1'], (static fn ($one) => [$one->status, $one->rawStatus])(iterator_to_array($erp->payments(new ErpFilter(referenceNumber: $paid[3])))[0]), 'with a status');

// Filters.
$now = new \DateTimeImmutable('now', new \DateTimeZone('UTC'));
foreach ([
    [['referenceNumber' => $paid[7]], 1], [['clientOrderReferenceCode' => 'order-7'], 1], [['transactionId' => strtoupper((string) $payment->transactionId)], 1], [['referenceNumber' => 'no such'], 0],
    [['startDate' => $now->modify('-1 hour'), 'endDate' => $now->modify('+1 hour')], 25], [['startDate' => $now->modify('+1 hour')], 0], [['endDate' => $now->modify('-1 hour')], 0],
    [['nonIntegrated' => true], 25], [['nonIntegrated' => false], 0], [['userCode' => 'api-user'], 25], [['userCode' => 'another'], 0], [['vendorErpCode' => 'PosErp'], 25], [['vendorErpCode' => 'x'], 0],
    [['referenceNumber' => $paid[7], 'clientOrderReferenceCode' => 'order-8'], 0], [[], 25],
] as [$filter, $count]) {
    same($count, iterator_count($erp->payments(new ErpFilter(...$filter))), json_encode($filter));
}
$shop->simulator->settings(['erpZoneMinutes' => 180]);
$later = $now->setTimezone(new \DateTimeZone('+03:00'));
same(25, iterator_count($erp->payments(new ErpFilter(startDate: $later->modify('-1 hour'), endDate: $later->modify('+1 hour')))), 'a date is sent as its wall clock');
same(0, iterator_count($erp->payments(new ErpFilter(startDate: $now->modify('-1 hour'), endDate: $now->modify('+1 hour')))), 'which is in the service\'s zone or not');
$sent = $shop->simulator->requests('/erp/payments');
same('StartDate=' . rawurlencode($now->modify('-1 hour')->format('Y-m-d\TH:i:s')), explode('&', explode('?', end($sent)['target'])[1])[2], 'on the wire');
$shop->simulator->settings(['erpZoneMinutes' => 0]);

// The names of the page, and no other.
same('page=1&pageSize=100&clientReferenceCode=c&referenceCode=r&transactionId=t&NonIntegrated=true&StartDate=2025-09-11T00%3A00%3A00&EndDate=2025-09-12T23%3A59%3A59&userCode=u&vendorErpCode=v', (static function () use ($erp, $shop): string {
    iterator_to_array($erp->reversals(new ErpFilter(new \DateTimeImmutable('2025-09-11'), new \DateTimeImmutable('2025-09-12 23:59:59.9'), 'r', 'c', 't', true, 'u', 'v')));
    $sent = $shop->simulator->requests('/api/erp/getReversals');

    return explode('?', end($sent)['target'])[1];
})(), 'every filter');

// Reversals.
$pws->refund($paid[1], lira('4'), 'test refund');
$pws->refund($paid[1], lira('2'), 'the rest');
$pws->cancel($paid[2], 'kart 4155650100416111');
$reversals = iterator_to_array($erp->reversals());
same([['50', '12.00', $paid[2]], ['60', '2.00', $paid[1]], ['60', '4.00', $paid[1]]], array_map(static fn ($one): array => [$one->rawReversalType, $one->amount->decimal(), $one->payment->referenceNumber], $reversals), 'reversals');
same(['kart 415565******6111', 'the rest', 'test refund'], array_map(static fn ($one): ?string => $one->reversalDescription, $reversals), 'why');
same([PaymentStatus::Cancelled, PaymentStatus::PartiallyRefunded, '5.00'], [$reversals[0]->payment->status, $reversals[1]->payment->status, $reversals[1]->payment->lastAmount->decimal()], 'what is left');
same(2, iterator_count($erp->reversals(new ErpFilter(referenceNumber: $paid[1]))), 'of one payment');
same([2, 1], [count(array_unique(array_map(static fn ($one): string => $one->reversalId, iterator_to_array($erp->reversals(new ErpFilter(referenceNumber: $paid[1])))))), iterator_count($erp->reversals(new ErpFilter(referenceNumber: $paid[2])))], 'each with its id');

// Marks.
$set = $erp->setErpCode($paid[0], '120.01.1020');
same([true, $paid[0], 'order-0', '120.01.1020', '00', 'Successful'], [$set->isSet, $set->referenceNumber, $set->clientOrderReferenceCode, $set->erpTransactionCode, $set->messageCode, $set->providerMessage], 'marked');
$again = $erp->setErpCode($paid[0], '120.01.1020');
same([true, '100'], [$again->isSet, $again->messageCode], 'again: the code that is stored is ours');
$other = $erp->setErpCode($paid[0], 'another');
same([false, '120.01.1020', '100'], [$other->isSet, $other->erpTransactionCode, $other->messageCode], 'another code is not set');
$unknown = $erp->setErpCode('no such', 'x');
same([false, null, '100'], [$unknown->isSet, $unknown->erpTransactionCode, $unknown->messageCode], 'no such payment');
$shop->simulator->settings(['erpSecondMarkStatus' => 409]);
same('ApiException unknown 409 Conflict', explode(';', told(fn () => $erp->setErpCode($paid[0], 'y')))[0], 'a conflict: look at the payment');
same(1, count($shop->simulator->bookings('mark')), 'marked once');
foreach (['object', 'list'] as $form) {
    $shop->simulator->settings(['erpDetailsAs' => $form]);
    $marked = iterator_to_array($erp->payments(new ErpFilter(nonIntegrated: false)));
    same([1, $paid[0], '120.01.1020', 1, '120.01.1020', true], [
        count($marked), $marked[0]->referenceNumber, $marked[0]->erpTransactionCode, count($marked[0]->details), $marked[0]->details[0]->erpTransactionCode, $marked[0]->details[0]->erpTransactionCodeUpdateDate !== null,
    ], "the mark, as $form");
}

// Marking while the list of what is not marked is read: it shrinks below the reader.
$marked = [];
foreach ($erp->payments(new ErpFilter(nonIntegrated: true), pageSize: 5) as $row) {
    same(true, $erp->setErpCode($row->referenceNumber, "erp-$row->clientOrderReferenceCode")->isSet, 'marked');
    $marked[] = $row->referenceNumber;
}
sort($marked);
$expected = array_slice($paid, 1);
sort($expected);
same($expected, $marked, 'each was seen once');

// New payments while the list is read.
$seen = [];
foreach ($erp->payments(pageSize: 4) as $key => $row) {
    $seen[] = $row->referenceNumber;
    if (in_array($key, [1, 5, 6, 13], true)) {
        $paid[] = $pws->pay(...pwsArguments(clientOrderReferenceCode: "late-$key"))->referenceNumber;
    }
}
sort($seen);
sort($paid);
same($paid, $seen, 'those too, and none twice');

// Representatives.
same(['6a97fdef-0b22-469f-ed1c-08dc3f2f0a70', false, 'John', 'Doe', 'test@example.com', '5000000000'], array_values(get_object_vars($erp->representatives('NT52247291')[0])), 'a representative');
same([], $erp->representatives(AGENT, dealerCode: 'd', customerCode: 'c'), 'none');
throws(NotFoundException::class, 'Not Found', fn () => $erp->representatives('a/b?c'), 'an unknown agent');
$sent = $shop->simulator->requests('/erp/agent/');
same(['/erp/agent/NT52247291/representatives', '/erp/agent/' . AGENT . '/representatives?dealerCode=d&customerCode=c', '/erp/agent/a%2Fb%3Fc/representatives'], array_column($sent, 'target'), 'its address');

// Paths.
$shop->simulator->settings(['erpPaths' => 'erp']);
$thrown = throws(NotFoundException::class, '', fn () => iterator_to_array($erp->reversals()), 'another prefix');
same([false, 404], [isset(json_decode((string) $thrown->exchange()->responseBody)->statusCode), $thrown->httpStatus], 'is not the service\'s own word');
$below = new Erp($shop->finrota(), reversalsPath: '/erp/getReversals', erpCodePath: '/erp/setPaymentErpCode');
same([3, false], [iterator_count($below->reversals()), $below->setErpCode('no such', 'x')->isSet], 'the other paths');
$shop->simulator->settings(['erpPaths' => 'both']);

// Forms of nothing.
foreach (['data', 'list', 'null'] as $form) {
    $shop->simulator->settings(['erpEmptyAs' => $form]);
    same([], iterator_to_array($erp->payments(new ErpFilter(referenceNumber: 'no such'))), "nothing as $form");
}

// Permission.
$shop->simulator->settings(['permissions' => 'hpm,pws,vpws']);
throws(\Payments\Exception\PermissionException::class, 'no permission', fn () => $erp->payments()->rewind(), 'no permission');

done();
?>
--EXPECT--
done
