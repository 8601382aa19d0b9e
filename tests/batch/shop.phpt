--TEST--
Batch: writes are carried out once each, failures tell their outcome, one token is fetched for all, and no more connections than calls at once
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Batch;

require __DIR__ . '/../support/shop.php';

$shop = new Shop();
$payments = array_map(fn ($i) => $shop->payment(paymentId: (string) $i, amount: 1000), range(1, 30));
$refunds = [];
foreach ($payments as $i => $payment) {
    $refunds[] = fn () => outcome(fn () => $shop->refund()->byPaymentId($payment['paymentId'], kurus(100 + $i)));
}
check('30 refunds, 6 at once', array_fill(0, 30, 'RefundResult'), Batch::run($refunds, 6));
$amounts = array_map(intval(...), array_column($shop->simulator->bookings('refund'), 'amount'));
sort($amounts);
check('each is booked once', range(100, 129), $amounts);
check('no more connections than calls at once', true, $shop->connections() <= 6);

// The first of them has to fetch the token, the others wait for it.
$links = array_fill(0, 8, fn () => outcome(fn () => $shop->hpm()->createLink(...linkArguments())));
check('8 links', array_fill(0, 8, 'PaymentLink'), Batch::run($links, 8));
check('one token', 1, $shop->arrived('/auth/'));
check('8 booked', 8, $shop->booked('link'));

// A token is refused: one more is fetched for all that were refused.
$shop->simulator->revokeTokens();
check('8 links with a refused token', array_fill(0, 8, 'PaymentLink'), Batch::run($links, 8));
check('one more token', 2, $shop->arrived('/auth/'));

// Token stores of the shop's are asked again, too.
$store = new Tokens();
$links = array_fill(0, 4, fn () => outcome(fn () => $shop->hpm(tokenStore: $store)->createLink(...linkArguments())));
check('4 links with a store', array_fill(0, 4, 'PaymentLink'), Batch::run($links, 4));
check('one token for the store', 3, $shop->arrived('/auth/'));

// Nobody can have a token: each call tells that it was not sent.
$shop->simulator->fault('status', '/auth/', ['status' => 503, 'times' => 4]);
$shop->simulator->revokeTokens();
$store->kept = [];
check('no token', array_fill(0, 4, 'ServerErrorException not-sent 503 retryable'), Batch::run($links, 4));

// Some are cut after they were carried out.
$shop->simulator->clearFaults();
$shop->simulator->fault('close-before-answer', '/payment/refund', ['times' => 2]);
$results = array_count_values(Batch::run(array_map(fn ($payment) => fn () => outcome(fn () => $shop->refund()->byPaymentId($payment['paymentId'], kurus(1))), array_slice($payments, 0, 10)), 5));
ksort($results);
check('two are not known', ['ConnectionLostException unknown -' => 2, 'RefundResult' => 8], $results);
check('carried out at most once each', 40, $shop->booked('refund'));
?>
--EXPECT--
ok: 30 refunds, 6 at once
ok: each is booked once
ok: no more connections than calls at once
ok: 8 links
ok: one token
ok: 8 booked
ok: 8 links with a refused token
ok: one more token
ok: 4 links with a store
ok: one token for the store
ok: no token
ok: two are not known
ok: carried out at most once each
