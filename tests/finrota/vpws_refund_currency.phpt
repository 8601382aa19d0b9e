--TEST--
Finrota VPWS: a refund and what was left before it are of one currency
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
check('nothing was sent', $before, count($transport->requests));
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
ok: nothing was sent
