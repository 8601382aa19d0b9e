--TEST--
Finrota PWS: a token that has expired or was revoked costs one fresh token and one more try; a payment is made once
--EXTENSIONS--
payments
--FILE--
<?php
declare(strict_types=1);

namespace Payments\Tests;

require __DIR__ . '/../support/finrota.php';

$shop = new Shop();
$pws = pws($shop);

/** What a call came to, how many tokens and requests it took, and what is booked. */
function line(string $title, callable $call, string $path): void
{
    global $shop;

    [$tokens, $requests, $booked] = [$shop->arrived('/auth/'), $shop->arrived($path), $shop->booked()];
    $outcome = outcome($call);
    echo "$title: $outcome; ", $shop->arrived('/auth/') - $tokens, ' tokens, ', $shop->arrived($path) - $requests, ' requests, ', $shop->booked() - $booked, " booked\n";
}

$payment = null;
$pay = function () use ($pws, &$payment): object {
    return $payment = $pws->pay(...pwsArguments());
};
$ask = function () use ($pws, &$payment): object {
    return $pws->transaction(referenceNumber: $payment->referenceNumber);
};
line('the first', $pay, '/pws/payment');
line('the second', $pay, '/pws/payment');
$shop->simulator->revokeTokens();
line('pay with a revoked token', $pay, '/pws/payment');
$shop->simulator->revokeTokens();
line('ask with one', $ask, '/pws/payment/transaction');
$shop->simulator->revokeTokens();
line('cancel with one', fn () => $pws->cancel($payment->referenceNumber), '/pws/payment/cancel');
$pay();
$shop->simulator->revokeTokens();
line('refund with one', fn () => $pws->refund($payment->referenceNumber, lira('1')), '/pws/payment/refund');

// By the provider's clock it is tomorrow.
$shop->simulator->settings(['clockOffsetSeconds' => 86401]);
line('pay with an expired token', $pay, '/pws/payment');
$shop->simulator->settings(['clockOffsetSeconds' => 0]);

// A 401 that stays.
$shop->simulator->fault('expired-token', '/pws/payment', ['times' => 5]);
line('pay, refused twice', $pay, '/pws/payment');
$shop->simulator->clearFaults();
$shop->simulator->fault('replace-body', '/pws/payment', ['body' => '{"message":"no","statusCode":401,"data":null}', 'times' => 5, 'commit' => false]);
line('pay, refused twice in the body', $pay, '/pws/payment');
$shop->simulator->clearFaults();
$shop->simulator->fault('replace-body', '/pws/payment', ['body' => '{"message":"no","statusCode":401,"data":null}', 'commit' => false]);
line('pay, refused once in the body', $pay, '/pws/payment');

// No token at all: nothing was sent.
$shop->simulator->revokeTokens();
$shop->simulator->fault('status', '/auth/', ['status' => 503, 'times' => 5]);
line('the token service is down', $pay, '/pws/payment');
$shop->simulator->clearFaults();
$shop->simulator->settings(['permissions' => 'hpm']);
line('no permission', $pay, '/pws/payment');
?>
--EXPECT--
the first: Payment; 1 tokens, 1 requests, 1 booked
the second: Payment; 0 tokens, 1 requests, 1 booked
pay with a revoked token: Payment; 1 tokens, 2 requests, 1 booked
ask with one: Transaction; 1 tokens, 2 requests, 0 booked
cancel with one: Reversal; 1 tokens, 2 requests, 1 booked
refund with one: Reversal; 1 tokens, 2 requests, 1 booked
pay with an expired token: Payment; 1 tokens, 2 requests, 1 booked
pay, refused twice: AuthenticationException rejected 401 P002; 1 tokens, 2 requests, 0 booked
pay, refused twice in the body: AuthenticationException rejected 401; 1 tokens, 2 requests, 0 booked
pay, refused once in the body: Payment; 1 tokens, 2 requests, 1 booked
the token service is down: ServerErrorException not-sent 503 retryable; 1 tokens, 1 requests, 0 booked
no permission: PermissionException rejected 403 P003; 1 tokens, 1 requests, 0 booked
