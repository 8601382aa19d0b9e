--TEST--
Hepsipay signature: a gateway that checks it takes the right scheme and secret, and nothing else
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Hepsipay\Refund;
use Payments\Hepsipay\SignatureScheme;
use Payments\Hepsipay\Status;

require __DIR__ . '/../support/shop.php';

$shop = new Shop();
$theirs = ['none' => 'P1', 'appended' => 'P2', 'prepended' => 'P3', 'hmac' => 'P4', 'between' => 'P5', 'hmac-prepended' => 'P6'];

foreach ($theirs as $gateway => $name) {
    $shop->simulator->settings(['signatureScheme' => $name]);
    foreach (SignatureScheme::cases() as $scheme) {
        $payment = $shop->payment(token: "a b/c\u{fc}?$gateway$scheme->value");
        $merchant = merchant($shop->options(), signatureScheme: $scheme);
        $calls = [
            outcome(fn () => (new Status($merchant))->get($payment['token'])),
            outcome(fn () => (new Refund($merchant))->byPaymentId($payment['paymentId'], kurus(10), '127.0.0.1')),
        ];
        echo "gateway $gateway, shop $scheme->value: ", implode(', ', $calls), "\n";
    }
}
check('refunds booked: those that were signed right', 6, $shop->booked('refund'));

$shop->simulator->reset();
$payment = $shop->payment();
foreach (['secretKey' => 'testSecretKey', 'merchantNo' => '10018', 'terminalNo' => '1018'] as $name => $wrong) {
    $merchant = merchant($shop->options(), ...[$name => $wrong]);
    echo "wrong $name: ", outcome(fn () => (new Status($merchant))->get($payment['token'])), ', ',
        outcome(fn () => (new Refund($merchant))->byReferenceNo($payment['referenceNo'], kurus(10))), "\n";
}
check('nothing booked', 0, $shop->booked());
check('every call arrived once', 6, $shop->arrived());

// The header's name: "signature"; "signature-no" too when asked for.
$shop->simulator->reset();
$payment = $shop->payment();
$shop->status()->get($payment['token']);
(new Status(merchant($shop->options(), sendSignatureNo: true)))->get($payment['token']);
foreach ($shop->simulator->requests() as $request) {
    $names = array_map(strtolower(...), array_column($request['headers'], 0));
    sort($names);
    echo implode(' ', $names), "\n";
}
?>
--EXPECT--
gateway none, shop none: PaymentState, RefundResult
gateway none, shop appended: AuthenticationException unanswered 401, AuthenticationException rejected 401
gateway none, shop prepended: AuthenticationException unanswered 401, AuthenticationException rejected 401
gateway none, shop hmac: AuthenticationException unanswered 401, AuthenticationException rejected 401
gateway none, shop between: AuthenticationException unanswered 401, AuthenticationException rejected 401
gateway none, shop hmac-prepended: AuthenticationException unanswered 401, AuthenticationException rejected 401
gateway appended, shop none: AuthenticationException unanswered 401, AuthenticationException rejected 401
gateway appended, shop appended: PaymentState, RefundResult
gateway appended, shop prepended: AuthenticationException unanswered 401, AuthenticationException rejected 401
gateway appended, shop hmac: AuthenticationException unanswered 401, AuthenticationException rejected 401
gateway appended, shop between: PaymentState, AuthenticationException rejected 401
gateway appended, shop hmac-prepended: AuthenticationException unanswered 401, AuthenticationException rejected 401
gateway prepended, shop none: AuthenticationException unanswered 401, AuthenticationException rejected 401
gateway prepended, shop appended: AuthenticationException unanswered 401, AuthenticationException rejected 401
gateway prepended, shop prepended: PaymentState, RefundResult
gateway prepended, shop hmac: AuthenticationException unanswered 401, AuthenticationException rejected 401
gateway prepended, shop between: AuthenticationException unanswered 401, AuthenticationException rejected 401
gateway prepended, shop hmac-prepended: AuthenticationException unanswered 401, AuthenticationException rejected 401
gateway hmac, shop none: AuthenticationException unanswered 401, AuthenticationException rejected 401
gateway hmac, shop appended: AuthenticationException unanswered 401, AuthenticationException rejected 401
gateway hmac, shop prepended: AuthenticationException unanswered 401, AuthenticationException rejected 401
gateway hmac, shop hmac: PaymentState, RefundResult
gateway hmac, shop between: AuthenticationException unanswered 401, AuthenticationException rejected 401
gateway hmac, shop hmac-prepended: AuthenticationException unanswered 401, AuthenticationException rejected 401
gateway between, shop none: AuthenticationException unanswered 401, AuthenticationException rejected 401
gateway between, shop appended: PaymentState, AuthenticationException rejected 401
gateway between, shop prepended: AuthenticationException unanswered 401, AuthenticationException rejected 401
gateway between, shop hmac: AuthenticationException unanswered 401, AuthenticationException rejected 401
gateway between, shop between: PaymentState, RefundResult
gateway between, shop hmac-prepended: AuthenticationException unanswered 401, AuthenticationException rejected 401
gateway hmac-prepended, shop none: AuthenticationException unanswered 401, AuthenticationException rejected 401
gateway hmac-prepended, shop appended: AuthenticationException unanswered 401, AuthenticationException rejected 401
gateway hmac-prepended, shop prepended: AuthenticationException unanswered 401, AuthenticationException rejected 401
gateway hmac-prepended, shop hmac: AuthenticationException unanswered 401, AuthenticationException rejected 401
gateway hmac-prepended, shop between: AuthenticationException unanswered 401, AuthenticationException rejected 401
gateway hmac-prepended, shop hmac-prepended: PaymentState, RefundResult
ok: refunds booked: those that were signed right
wrong secretKey: AuthenticationException unanswered 401, AuthenticationException rejected 401
wrong merchantNo: AuthenticationException unanswered 401, AuthenticationException rejected 401
wrong terminalNo: AuthenticationException unanswered 401, AuthenticationException rejected 401
ok: nothing booked
ok: every call arrived once
accept accept-encoding host merchant-no signature terminal-no user-agent
accept accept-encoding host merchant-no signature signature-no terminal-no user-agent
