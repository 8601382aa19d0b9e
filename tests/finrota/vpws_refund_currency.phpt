--TEST--
Finrota VPWS: a refund fits what was left before it, the options ask for an amount in their currency, a reference is not blank
--EXTENSIONS--
payments
--FILE--
<?php
declare(strict_types=1);

namespace Payments\Tests;

use Payments\Currency;
use Payments\Money;

require __DIR__ . '/../support/finrota.php';

$transport = new FakeTransport(envelope('{"lastAmount":85.00,"transactionStatusId":1,"isSuccess":true}'));
$vpws = fakeVpws($transport);
check('lira and lira', true, $vpws->refund('R', lira('15'), remainingBefore: lira('100'))->isRemainingAsExpected);
$before = count($transport->requests);
foreach (['USD', 'EUR', 'JPY', 'KWD'] as $code) {
    $other = Money::of('15', Currency::from($code));
    check("lira of $code", 'ValidationException not-sent -', outcome(fn () => $vpws->refund('R', lira('15'), remainingBefore: $other)));
    check("$code of lira", 'ValidationException not-sent -', outcome(fn () => $vpws->refund('R', $other, remainingBefore: lira('100'))));
}
$told = fn (callable $call): string => thrown($call)->getMessage();
check('more than was left', 'finrota.vpws.refund: amount must not be above remainingBefore (not sent)', $told(fn () => $vpws->refund('R', lira('100.01'), remainingBefore: lira('100'))));
check('its rule', 'amount range', violations(fn () => $vpws->refund('R', lira('100.01'), remainingBefore: lira('100'))));
check('options for an amount in another currency', 'finrota.vpws.paymentOptionsForBin: amount must be in TRY (not sent)', $told(fn () => $vpws->paymentOptionsForBin(...['binNumber' => '415565', 'currency' => Currency::TRY, 'amount' => Money::of('15', Currency::USD)])));
check('a blank reference', 'finrota.vpws.pay: clientOrderReferenceCode must not be empty (not sent)', $told(fn () => $vpws->pay(...vpwsArguments(clientOrderReferenceCode: " \t"))));
check('nothing was sent', $before, count($transport->requests));
check('all that was left', false, $vpws->refund('R', lira('100'), remainingBefore: lira('100'))->isRemainingAsExpected);
?>
--EXPECT--
ok: lira and lira
ok: lira of USD
ok: USD of lira
ok: lira of EUR
ok: EUR of lira
ok: lira of JPY
ok: JPY of lira
ok: lira of KWD
ok: KWD of lira
ok: more than was left
ok: its rule
ok: options for an amount in another currency
ok: a blank reference
ok: nothing was sent
ok: all that was left
