--TEST--
SSLKEYLOGFILE of the environment gets no keys
--EXTENSIONS--
payments
--ENV--
SSLKEYLOGFILE={PWD}/key_log.keys
--FILE--
<?php
namespace Payments\Tests;

require __DIR__ . '/../support/shop.php';

$file = getenv('SSLKEYLOGFILE');
check('libcurl was started with it', __DIR__ . '/key_log.keys', $file);
$shop = new Shop();
$payment = $shop->payment();
foreach ([true, false] as $keepAlive) {
    echo outcome(fn () => $shop->status(keepAlive: $keepAlive)->get($payment['token'])), ', ',
        outcome(fn () => $shop->refund(keepAlive: $keepAlive)->byPaymentId($payment['paymentId'], kurus(1))), ', ',
        outcome(fn () => $shop->hpm(keepAlive: $keepAlive)->createLink(...linkArguments())), "\n";
}
check('what is in it', '', (string) @file_get_contents($file));
?>
--CLEAN--
<?php
@unlink(__DIR__ . '/key_log.keys');
?>
--EXPECT--
ok: libcurl was started with it
PaymentState, RefundResult, PaymentLink
PaymentState, RefundResult, PaymentLink
ok: what is in it
