--TEST--
Finrota VPWS: what belongs to another dealer: transactions, POS and tokens
--EXTENSIONS--
payments
--FILE--
<?php
declare(strict_types=1);

namespace Payments\Tests;

use Payments\Currency;

require __DIR__ . '/../support/finrota.php';

$shop = new Shop();
$one = vpws($shop);
$two = vpws($shop, 'dealer-two');
$payment = $one->pay(...vpwsArguments(clientOrderReferenceCode: 'one-1'));

foreach ([404, 403] as $status) {
    $shop->simulator->settings(['foreignTransactionStatus' => $status]);
    echo "-- $status\n";
    echo 'by reference: ', told(fn () => $two->transaction(referenceNumber: $payment->referenceNumber)), "\n";
    echo 'by id: ', outcome(fn () => $two->transaction(transactionId: $payment->transactionId)), "\n";
    echo 'by the shop\'s reference: ', outcome(fn () => $two->transaction(clientOrderReferenceCode: 'one-1')), "\n";
    echo 'cancel: ', told(fn () => $two->cancel($payment->referenceNumber)), "\n";
    echo 'refund: ', outcome(fn () => $two->refund($payment->referenceNumber, lira('1'))), "\n";
}
check('nothing was given back', 'payment 250.00', ledger($shop));
echo known($one, $payment->referenceNumber), "\n";

echo "-- a POS that is not the dealer's\n";
foreach (['of dealer one' => DEALER_POS, 'of the company' => COMPANY_POS] as $title => $pos) {
    echo "$title: ", told(fn () => $two->pay(...vpwsArguments(tenantPosId: $pos))), "\n";
}
check('nothing was paid', 'payment 250.00', ledger($shop));

echo "-- tokens of another product\n";
$company = new \Payments\Finrota\Vpws($shop->finrota());
echo 'the company pays as a dealer: ', told(fn () => $company->pay(...vpwsArguments())), "\n";
echo 'the company asks as a dealer: ', outcome(fn () => $company->paymentOptions(Currency::TRY)), "\n";
$dealer = new \Payments\Finrota\Pws(new \Payments\Finrota\Account('dealer-one-api-key', 'dealer-one-secret-key', \Payments\Environment::Sandbox, $shop->options()));
echo 'a dealer pays as the company: ', told(fn () => $dealer->pay(...pwsArguments())), "\n";
echo 'a dealer cancels as the company: ', outcome(fn () => $dealer->cancel($payment->referenceNumber)), "\n";
echo 'a dealer asks as the company: ', outcome(fn () => $dealer->paymentSets()), "\n";
check('nothing was paid', 'payment 250.00', ledger($shop));

echo "-- three accounts, three tokens\n";
$tokens = array_unique(array_map(fn (array $request): string => array_column($request['headers'], 1, 0)['Authorization'], [...$shop->simulator->requests('/vpws'), ...$shop->simulator->requests('/pws')]));
check('tokens', [3, 3], [count($tokens), $shop->arrived('/auth/')]);
?>
--EXPECT--
-- 404
by reference: NotFoundException unanswered 404 P004; finrota.vpws.transaction: the provider answered HTTP 404, code P004: the transaction belongs to another dealer
by id: NotFoundException unanswered 404 P004
by the shop's reference: NotFoundException unanswered 404 P004
cancel: NotFoundException rejected 404 P004; finrota.vpws.cancel: the provider answered HTTP 404, code P004: the transaction belongs to another dealer
refund: NotFoundException rejected 404 P004
-- 403
by reference: PermissionException unanswered 403 P003; finrota.vpws.transaction: the provider answered HTTP 403, code P003: the transaction belongs to another dealer
by id: PermissionException unanswered 403 P003
by the shop's reference: PermissionException unanswered 403 P003
cancel: PermissionException rejected 403 P003; finrota.vpws.cancel: the provider answered HTTP 403, code P003: the transaction belongs to another dealer
refund: PermissionException rejected 403 P003
ok: nothing was given back
Succeeded 250.00 TRY
-- a POS that is not the dealer's
of dealer one: ApiException rejected 400 P001; finrota.vpws.pay: the provider answered HTTP 400, code P001: tenantPosId: is not among the payment options of the caller
of the company: ApiException rejected 400 P001; finrota.vpws.pay: the provider answered HTTP 400, code P001: tenantPosId: is not among the payment options of the caller
ok: nothing was paid
-- tokens of another product
the company pays as a dealer: PermissionException rejected 403 P003; finrota.vpws.pay: the provider answered HTTP 403, code P003: this token has no permission for vpws
the company asks as a dealer: PermissionException unanswered 403 P003
a dealer pays as the company: PermissionException rejected 403 P003; finrota.pws.pay: the provider answered HTTP 403, code P003: this token has no permission for pws
a dealer cancels as the company: PermissionException rejected 403 P003
a dealer asks as the company: PermissionException unanswered 403 P003
ok: nothing was paid
-- three accounts, three tokens
ok: tokens
