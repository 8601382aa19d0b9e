--TEST--
Finrota VPWS: the dealer's own POS, what they charge, and what may be paid with a card
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
foreach (['dealer-one', 'dealer-two'] as $dealer) {
    $vpws = vpws($shop, $dealer);
    foreach ([Currency::TRY, Currency::USD] as $currency) {
        echo "-- $dealer $currency->value\n", implode("\n", array_map(rates(...), $vpws->paymentOptions($currency))), "\n";
    }
    foreach (['415565', '458996', '00012345'] as $bin) {
        echo "-- $dealer $bin\n", implode("\n", array_map(rates(...), $vpws->paymentOptionsForBin($bin, Currency::TRY, lira('1500')))), "\n";
    }
}
echo implode("\n", array_unique(array_column($shop->simulator->requests('/vpws/paymentOptions'), 'target'))), "\n";
$shop->simulator->settings(['vpwsListTenantPosId' => false]);
check('a list without ids', null, vpws($shop)->paymentOptions(Currency::TRY)[0]->tenantPosId);
$shop->simulator->settings(['vpwsListTenantPosId' => true]);

// What the options give is what the payment takes.
$pos = vpws($shop, 'dealer-two')->paymentOptionsForBin(card()->bin(8), Currency::TRY)[0];
$payment = vpws($shop, 'dealer-two')->pay(...vpwsArguments(tenantPosId: $pos->tenantPosId, installment: $pos->commRates[0]->installment));
echo known(vpws($shop, 'dealer-two'), $payment->referenceNumber), "\n";
?>
--EXPECT--
-- dealer-one TRY
"Dealer one POS" "03cbbf3e-ff9e-ee11-98ef-005056b0d2e5": 1 0.0000, 2 1.0600, 3 1.5900
-- dealer-one USD

-- dealer-one 415565
"Dealer one POS" "03cbbf3e-ff9e-ee11-98ef-005056b0d2e5": 1 0.0000, 2 1.0600, 3 1.5900
-- dealer-one 458996
"Dealer one POS" "03cbbf3e-ff9e-ee11-98ef-005056b0d2e5": 1 0.0000
-- dealer-one 00012345
"Dealer one POS" "03cbbf3e-ff9e-ee11-98ef-005056b0d2e5": 1 0.0000, 2 1.0600, 3 1.5900
-- dealer-two TRY
"Dealer two POS" "14dcc04f-ff9e-ee11-98ef-005056b0d2e5": 1 0.0000
-- dealer-two USD

-- dealer-two 415565
"Dealer two POS" "14dcc04f-ff9e-ee11-98ef-005056b0d2e5": 1 0.0000
-- dealer-two 458996
"Dealer two POS" "14dcc04f-ff9e-ee11-98ef-005056b0d2e5": 1 0.0000
-- dealer-two 00012345
"Dealer two POS" "14dcc04f-ff9e-ee11-98ef-005056b0d2e5": 1 0.0000
/vpws/paymentOptions?currency=TRY
/vpws/paymentOptions?currency=USD
/vpws/paymentOptions/415565?currency=TRY&amount=1500
/vpws/paymentOptions/458996?currency=TRY&amount=1500
/vpws/paymentOptions/00012345?currency=TRY&amount=1500
ok: a list without ids
Succeeded 250.00 TRY
