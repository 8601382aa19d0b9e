--TEST--
Finrota PWS: payment sets, what their POS charge, and what may be paid with a card
--EXTENSIONS--
payments
--FILE--
<?php
declare(strict_types=1);

namespace Payments\Tests;

use Payments\Currency;
use Payments\Finrota\Pos;

require __DIR__ . '/../support/finrota.php';

/** "POS A: 1 0.0000, 2 1.0600": a POS and its rates. */
function rates(Pos $pos): string
{
    return "\"$pos->name\" " . show($pos->tenantPosId) . ': ' . implode(', ', array_map(fn ($rate): string => "$rate->installment $rate->processCommRate", $pos->commRates));
}

$shop = new Shop();
$pws = pws($shop);

foreach ($pws->paymentSets() as $set) {
    echo "$set->id $set->name ", show($set->isDefault), "\n";
}
foreach ([[Currency::TRY, PAYMENT_SET], [Currency::TRY, '18d971fc-97da-4962-88af-02e4f67c94fb'], [Currency::USD, PAYMENT_SET], [Currency::EUR, PAYMENT_SET], [Currency::TRY, strtoupper(PAYMENT_SET)]] as [$currency, $set]) {
    echo "-- $currency->value ", substr($set, 0, 8), "\n";
    foreach ($pws->paymentOptions($currency, $set) as $pos) {
        echo rates($pos), "\n";
    }
}
echo 'an unknown set: ', told(fn () => $pws->paymentOptions(Currency::TRY, '00000000-0000-0000-0000-000000000000')), "\n";

// The id of the POS, where the list shows it.
$shop->simulator->settings(['pwsListTenantPosId' => true]);
check('in the list', COMPANY_POS, $pws->paymentOptions(Currency::TRY, PAYMENT_SET)[0]->tenantPosId);

foreach (['415565', '41556501', '458996', '45899632', '000123', '00012345'] as $bin) {
    $options = $pws->paymentOptionsForBin($bin, Currency::TRY, PAYMENT_SET, lira('150.25'));
    echo "-- $bin, 3-D from $options->threeDLimit, by $options->commApplyTypeId\n";
    foreach ($options->poses as $pos) {
        echo rates($pos), ' ', show($pos->isCvvUse), "\n";
    }
}
echo implode("\n", array_unique(array_column($shop->simulator->requests('/pws/paymentOptions/'), 'target'))), "\n";
check('a card\'s own BIN', 2, count($pws->paymentOptionsForBin(card()->bin(), Currency::TRY, PAYMENT_SET)->poses));
check('of 8 digits, without an amount', '/pws/paymentOptions/41556501?currency=TRY&paymentSetId=' . PAYMENT_SET, (function () use ($pws, $shop): string {
    $pws->paymentOptionsForBin(card()->bin(8), Currency::TRY, PAYMENT_SET);
    $requests = $shop->simulator->requests('/pws/paymentOptions/');

    return end($requests)['target'];
})());

// What the options give is what the payment takes.
$pos = $pws->paymentOptionsForBin(card()->bin(), Currency::USD, $pws->paymentSets()[0]->id)->poses[0];
$payment = $pws->pay(...pwsArguments(amount: \Payments\Money::of('9.99', Currency::USD), tenantPosId: $pos->tenantPosId, paymentSetDefinitionId: $pws->paymentSets()[0]->id, installment: $pos->commRates[0]->installment));
echo known($pws, $payment->referenceNumber), "\n";
?>
--EXPECT--
504978bf-bebd-40c5-89aa-b76f3a20341c Default Set true
18d971fc-97da-4962-88af-02e4f67c94fb Set A false
-- TRY 504978bf
"POS A" NULL: 1 0.0000, 2 1.0600, 3 1.5900, 6 3.1800, 9 4.7700, 12 6.3600
"POS B " NULL: 1 0.5000
-- TRY 18d971fc
"POS A" NULL: 1 0.0000, 2 1.0600, 3 1.5900, 6 3.1800, 9 4.7700, 12 6.3600
-- USD 504978bf
"POS USD" NULL: 1 0.0000
-- EUR 504978bf
-- TRY 504978BF
"POS A" NULL: 1 0.0000, 2 1.0600, 3 1.5900, 6 3.1800, 9 4.7700, 12 6.3600
"POS B " NULL: 1 0.5000
an unknown set: NotFoundException unanswered 404 P004; finrota.pws.paymentOptions: the provider answered HTTP 404, code P004: paymentSetId: is not a known payment set
ok: in the list
-- 415565, 3-D from 50000.00, by 10
"POS A" "384badef-11ec-ee11-98f2-005056b0d2e5": 1 0.0000, 2 1.0600, 3 1.5900, 6 3.1800, 9 4.7700, 12 6.3600 true
"POS B " "5f1c0d52-11ec-ee11-98f2-005056b0d2e5": 1 0.5000 true
-- 41556501, 3-D from 50000.00, by 10
"POS A" "384badef-11ec-ee11-98f2-005056b0d2e5": 1 0.0000, 2 1.0600, 3 1.5900, 6 3.1800, 9 4.7700, 12 6.3600 true
"POS B " "5f1c0d52-11ec-ee11-98f2-005056b0d2e5": 1 0.5000 true
-- 458996, 3-D from 50000.00, by 10
"POS A" "384badef-11ec-ee11-98f2-005056b0d2e5": 1 0.0000 true
"POS B " "5f1c0d52-11ec-ee11-98f2-005056b0d2e5": 1 0.5000 true
-- 45899632, 3-D from 50000.00, by 10
"POS A" "384badef-11ec-ee11-98f2-005056b0d2e5": 1 0.0000 true
"POS B " "5f1c0d52-11ec-ee11-98f2-005056b0d2e5": 1 0.5000 true
-- 000123, 3-D from 50000.00, by 10
"POS A" "384badef-11ec-ee11-98f2-005056b0d2e5": 1 0.0000, 2 1.0600, 3 1.5900, 6 3.1800, 9 4.7700, 12 6.3600 true
"POS B " "5f1c0d52-11ec-ee11-98f2-005056b0d2e5": 1 0.5000 true
-- 00012345, 3-D from 50000.00, by 10
"POS A" "384badef-11ec-ee11-98f2-005056b0d2e5": 1 0.0000, 2 1.0600, 3 1.5900, 6 3.1800, 9 4.7700, 12 6.3600 true
"POS B " "5f1c0d52-11ec-ee11-98f2-005056b0d2e5": 1 0.5000 true
/pws/paymentOptions/415565?currency=TRY&paymentSetId=504978bf-bebd-40c5-89aa-b76f3a20341c&amount=150.25
/pws/paymentOptions/41556501?currency=TRY&paymentSetId=504978bf-bebd-40c5-89aa-b76f3a20341c&amount=150.25
/pws/paymentOptions/458996?currency=TRY&paymentSetId=504978bf-bebd-40c5-89aa-b76f3a20341c&amount=150.25
/pws/paymentOptions/45899632?currency=TRY&paymentSetId=504978bf-bebd-40c5-89aa-b76f3a20341c&amount=150.25
/pws/paymentOptions/000123?currency=TRY&paymentSetId=504978bf-bebd-40c5-89aa-b76f3a20341c&amount=150.25
/pws/paymentOptions/00012345?currency=TRY&paymentSetId=504978bf-bebd-40c5-89aa-b76f3a20341c&amount=150.25
ok: a card's own BIN
ok: of 8 digits, without an amount
Succeeded 9.99 USD
