--TEST--
Hepsipay frame at the simulator: availability, init, the customer in the frame, browser, webhook, status, refund
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Hepsipay\Frame;
use Payments\Hepsipay\FrameSession;
use Payments\Hepsipay\Refund;
use Payments\Hepsipay\SignatureScheme;
use Payments\Hepsipay\Status;
use Payments\Hepsipay\Webhook;

require __DIR__ . '/../support/frame.php';

$shop = new Shop();
$simulator = $shop->simulator;
$receiver = $simulator->receiver();
$merchant = merchant($shop->options(), callbackKey: CALLBACK_KEY);
$frame = new Frame($merchant);
$status = new Status($merchant);
$webhook = new Webhook($merchant);
$refund = new Refund($merchant);
$heard = 0; // webhooks

echo "-- availability\n";
foreach (['905551112233', 'customer@hepsipay.com', '905551112244', '905559999999', 'nobody@example.com'] as $account) {
    $available = $frame->checkAvailability(...frameArguments(accountKey: $account));
    echo "$account: ", $available->hasStoredCard ? 'a customer' : 'no customer', $available->isAccountAlreadyLinked ? ', linked' : '', ", $available->messageCode\n";
}
echo 'no GSM: ', told(fn () => $frame->checkAvailability(...frameArguments(accountKey: '05551112233'))), "\n";

/** A new session for an order. */
function open(string $order, mixed ...$changes): FrameSession
{
    global $frame;

    return $frame->init(...frameArguments(...$changes + ['merchantOrderNumber' => $order, 'allowedInstallments' => [1, 2, 3]]));
}

/** What the shop hears of a payment: browser, webhook, and what confirms it. */
function hear(FrameSession $session, array $browser, string $order): string
{
    global $simulator, $receiver, $frame, $webhook, $status, $heard;

    $parts = [];
    if ($browser['next'] === null) {
        $parts[] = 'the browser stays there';
    } else {
        $callback = $frame->parseCallback($browser['next']['body']);
        $posted = $frame->parseCallback($browser['next']['fields']);
        $parts[] = 'the browser brings ' . ($callback->token === $session->token && $posted == $callback ? 'the token' : 'ANOTHER TOKEN') . " and $callback->merchantOrderNumber as " . $browser['next']['contentType'];
    }
    if (count($simulator->webhooks()) === $heard) {
        $parts[] = 'no webhook';
    } else {
        $heard++;
        $request = $receiver->next();
        $event = $webhook->parse($request['body']);
        $parts[] = "a webhook for $event->merchantOrderNumber, " . ($event->isSigned ? 'signed' : 'not signed') . ', ' . ($event->isPaymentSuccessful ? 'successful' : 'failed') . ", type $event->paymentType, 3-D step " . show($event->threeDSecureStatus);
        $parts[] = 'verified: ' . verified(fn () => $webhook->verify($request['body'])) . ', again: ' . verified(fn () => $webhook->verify($request['body']));
        if ($event->isPaymentSuccessful) {
            $confirmation = $webhook->confirm($event, $session->token, kurus(1200));
            $parts[] = $confirmation->verdict(kurus(1200), kurus(1300)) === \Payments\Verdict::Paid ? 'confirmed' : 'not confirmed: ' . implode(', ', $confirmation->differences);
        }
    }
    $state = $status->get($session->token);
    $parts[] = "state $state->rawStatus {$state->status->name}, {$state->amount->decimal()}, installments " . show($state->installmentCount) . ", order $state->merchantOrderNumber";
    if ($state->merchantOrderNumber !== $order) {
        $parts[] = 'ANOTHER ORDER';
    }

    return implode('; ', $parts);
}

foreach (['form', 'json', 'none'] as $as) {
    foreach ([false, true] as $force3ds) {
        echo "-- callback as $as, ", $force3ds ? '' : 'not ', "with 3-D Secure demanded\n";
        $simulator->settings(['callbackAs' => $as, 'hepsipayWebhookUrl' => $receiver->url('/hook')]);
        foreach ($as === 'form' ? ['wallet', 'card', 'loan', 'wallet-fail', 'card-fail', 'loan-fail', 'cancel'] : ['card'] as $action) {
            $order = "order $action $as" . ($force3ds ? ' 3-D' : '');
            $session = open($order, force3ds: $force3ds);
            $browser = $simulator->payFrame($session->frameUrl, $action, $action === 'card' ? 3 : null);
            if (($browser['next']['method'] ?? null) === 'GET') {
                $browser = $simulator->threeDSecure($browser['next']['url']);
            }
            echo "$action: ", hear($session, $browser, $order), "\n";
        }
    }
}
$simulator->settings(['callbackAs' => 'form']);

echo "-- 3-D Secure\n";
foreach (['a wrong code' => ['submit', '000000'], 'cancelled' => ['cancel', '']] as $title => [$action, $code]) {
    $session = open("order $title", force3ds: true);
    $page = $simulator->payFrame($session->frameUrl, 'card')['next']['url'];
    check('on its way', 'AwaitingThreeDSecure', $status->get($session->token)->status->name);
    echo "$title: ", hear($session, $simulator->threeDSecure($page, $action, $code), "order $title"), "\n";
    echo '  tried again: ', hear($session, $simulator->threeDSecure($simulator->payFrame($session->frameUrl, 'card')['next']['url']), "order $title"), "\n";
}
$session = open('order failed, with a webhook', force3ds: true);
$simulator->settings(['hepsipayWebhookOnFailure' => true]);
echo 'failed, with a webhook: ', hear($session, $simulator->threeDSecure($simulator->payFrame($session->frameUrl, 'card')['next']['url'], 'submit', '000000') + ['next' => null], 'order failed, with a webhook'), "\n";
$simulator->settings(['hepsipayWebhookOnFailure' => false]);

echo "-- hashes\n";
foreach (['wrong', 'none', 'right'] as $hash) {
    $simulator->settings(['hepsipayWebhookHash' => $hash]);
    $session = open("order $hash", force3ds: true);
    $simulator->threeDSecure($simulator->payFrame($session->frameUrl, 'card')['next']['url']);
    $body = $receiver->next()['body'];
    echo "$hash: ", verified(fn () => $webhook->verify($body)), ', with another key: ', verified(fn () => (new Webhook(merchant($shop->options(), callbackKey: 'another')))->parse($body)),
        ', confirmed all the same: ', $webhook->confirm($webhook->parse($body), $session->token, kurus(1200))->verdict(kurus(1200), kurus(1300)) === \Payments\Verdict::Paid ? 'yes' : 'no', "\n";
}
$simulator->settings(['callbackKey' => 'NewCallbackKey']);
$session = open('order rotated', force3ds: true);
$simulator->threeDSecure($simulator->payFrame($session->frameUrl, 'card')['next']['url']);
$body = $receiver->next()['body'];
echo 'another key at the provider: ', verified(fn () => $webhook->verify($body)), ', rotated: ', verified(fn () => (new Webhook(merchant($shop->options(), callbackKey: 'NewCallbackKey', previousCallbackKey: CALLBACK_KEY)))->verify($body)), "\n";
$simulator->settings(['callbackKey' => CALLBACK_KEY]);

echo "-- duplicates of a webhook\n";
$simulator->settings(['webhookDuplicates' => 2]);
$session = open('order duplicates', force3ds: true);
$simulator->threeDSecure($simulator->payFrame($session->frameUrl, 'card')['next']['url']);
for ($i = 0; $i < 3; $i++) {
    $body = $receiver->next()['body'];
    echo verified(fn () => $webhook->verify($body)), "\n";
}
$simulator->settings(['webhookDuplicates' => 0]);

echo "-- refund\n";
$state = $status->get($session->token);
$refund->byPaymentId($state->paymentId, kurus(200), '127.0.0.1');
echo 'a part: ', ($state = $status->get($session->token))->status->name, ' ', $state->rawStatus, "\n";
$refund->byReferenceNo($state->referenceNo, kurus(1000));
echo 'the rest: ', ($state = $status->get($session->token))->status->name, ' ', $state->rawStatus, "\n";
echo 'more: ', outcome(fn () => $refund->byPaymentId($state->paymentId, kurus(1))), "\n";
check('booked', ['payment 1200', 'refund 200', 'refund 1000'], array_slice(array_map(fn (array $row): string => "$row[kind] $row[amount]", $simulator->bookings()), -3));

echo "-- the answer inside another object\n";
$simulator->settings(['initWrapped' => true]);
$session = open('order wrapped');
check('a session', [true, 'Pending'], [str_contains($session->frameUrl, $session->token), $status->get($session->token)->status->name]);
$simulator->settings(['initWrapped' => false]);

echo "-- a session that was lost\n";
$before = $shop->arrived('/v2/hepsipayframe/init');
$simulator->fault('close-before-answer', '/v2/hepsipayframe/init');
$frame3 = new Frame(merchant($shop->options(retries: 3)));
echo outcome(fn () => $frame3->init(...frameArguments())), ', asked ', $shop->arrived('/v2/hepsipayframe/init') - $before, "\n";
$before = $shop->arrived('/v2/hepsipayframe/checkavailability');
$simulator->fault('close-before-answer', '/v2/hepsipayframe/checkavailability');
echo outcome(fn () => $frame3->checkAvailability(...frameArguments())), ', asked ', $shop->arrived('/v2/hepsipayframe/checkavailability') - $before, "\n";

echo "-- signatures\n";
foreach (SignatureScheme::cases() as $scheme) {
    $theirs = ['none' => 'P1', 'appended' => 'P2', 'prepended' => 'P3', 'hmac' => 'P4', 'between' => 'P5', 'hmac-prepended' => 'P6'][$scheme->value];
    $simulator->settings(['signatureScheme' => $theirs]);
    $right = new Frame(merchant($shop->options(), signatureScheme: $scheme));
    echo "$scheme->value: ", outcome(fn () => $right->init(...frameArguments(merchantOrderNumber: "\u{15f} \"/\\"))), ', ', outcome(fn () => $right->checkAvailability(...frameArguments())), '; another secret: ',
        outcome(fn () => (new Frame(merchant($shop->options(), signatureScheme: $scheme, secretKey: 'another')))->init(...frameArguments())), "\n";
}
?>
--EXPECT--
-- availability
905551112233: a customer, linked, 0000
customer@hepsipay.com: a customer, linked, 0000
905551112244: a customer, 0000
905559999999: no customer, 9420
nobody@example.com: no customer, 9420
no GSM: ApiException unanswered 400 9400; hepsipay.frame.checkAvailability: the provider answered HTTP 400, code 9400: AccountKey: must be a GSM number such as 9***********, or an e-mail address
-- callback as form, not with 3-D Secure demanded
wallet: the browser brings the token and order wallet form as application/x-www-form-urlencoded; a webhook for order wallet form, not signed, successful, type 1, 3-D step ""; verified: SignatureException unanswered -, again: SignatureException unanswered -; confirmed; state 12 Succeeded, 12.00, installments 1, order order wallet form
card: the browser brings the token and order card form as application/x-www-form-urlencoded; a webhook for order card form, not signed, successful, type 2, 3-D step ""; verified: SignatureException unanswered -, again: SignatureException unanswered -; confirmed; state 5 Succeeded, 12.00, installments 3, order order card form
loan: the browser brings the token and order loan form as application/x-www-form-urlencoded; a webhook for order loan form, not signed, successful, type 3, 3-D step ""; verified: SignatureException unanswered -, again: SignatureException unanswered -; confirmed; state 14 Succeeded, 12.00, installments 1, order order loan form
wallet-fail: the browser stays there; no webhook; state 13 Failed, 12.00, installments 1, order order wallet-fail form
card-fail: the browser stays there; no webhook; state 6 Failed, 12.00, installments 1, order order card-fail form
loan-fail: the browser stays there; no webhook; state 15 Failed, 12.00, installments 1, order order loan-fail form
cancel: the browser stays there; no webhook; state 1 Pending, 12.00, installments 1, order order cancel form
-- callback as form, with 3-D Secure demanded
wallet: the browser brings the token and order wallet form 3-D as application/x-www-form-urlencoded; a webhook for order wallet form 3-D, signed, successful, type 1, 3-D step "SUCCESS"; verified: signed, again: signed; confirmed; state 12 Succeeded, 12.00, installments 1, order order wallet form 3-D
card: the browser brings the token and order card form 3-D as application/x-www-form-urlencoded; a webhook for order card form 3-D, signed, successful, type 2, 3-D step "SUCCESS"; verified: signed, again: signed; confirmed; state 4 Succeeded, 12.00, installments 3, order order card form 3-D
loan: the browser brings the token and order loan form 3-D as application/x-www-form-urlencoded; a webhook for order loan form 3-D, not signed, successful, type 3, 3-D step ""; verified: SignatureException unanswered -, again: SignatureException unanswered -; confirmed; state 14 Succeeded, 12.00, installments 1, order order loan form 3-D
wallet-fail: the browser stays there; no webhook; state 13 Failed, 12.00, installments 1, order order wallet-fail form 3-D
card-fail: the browser stays there; no webhook; state 7 Failed, 12.00, installments 1, order order card-fail form 3-D
loan-fail: the browser stays there; no webhook; state 15 Failed, 12.00, installments 1, order order loan-fail form 3-D
cancel: the browser stays there; no webhook; state 1 Pending, 12.00, installments 1, order order cancel form 3-D
-- callback as json, not with 3-D Secure demanded
card: the browser brings the token and order card json as application/json; a webhook for order card json, not signed, successful, type 2, 3-D step ""; verified: SignatureException unanswered -, again: SignatureException unanswered -; confirmed; state 5 Succeeded, 12.00, installments 3, order order card json
-- callback as json, with 3-D Secure demanded
card: the browser brings the token and order card json 3-D as application/json; a webhook for order card json 3-D, signed, successful, type 2, 3-D step "SUCCESS"; verified: signed, again: signed; confirmed; state 4 Succeeded, 12.00, installments 3, order order card json 3-D
-- callback as none, not with 3-D Secure demanded
card: the browser stays there; a webhook for order card none, not signed, successful, type 2, 3-D step ""; verified: SignatureException unanswered -, again: SignatureException unanswered -; confirmed; state 5 Succeeded, 12.00, installments 3, order order card none
-- callback as none, with 3-D Secure demanded
card: the browser stays there; a webhook for order card none 3-D, signed, successful, type 2, 3-D step "SUCCESS"; verified: signed, again: signed; confirmed; state 4 Succeeded, 12.00, installments 3, order order card none 3-D
-- 3-D Secure
ok: on its way
a wrong code: the browser stays there; no webhook; state 7 Failed, 12.00, installments 1, order order a wrong code
  tried again: the browser brings the token and order a wrong code as application/x-www-form-urlencoded; a webhook for order a wrong code, signed, successful, type 2, 3-D step "SUCCESS"; verified: signed, again: signed; confirmed; state 4 Succeeded, 12.00, installments 1, order order a wrong code
ok: on its way
cancelled: the browser stays there; no webhook; state 7 Failed, 12.00, installments 1, order order cancelled
  tried again: the browser brings the token and order cancelled as application/x-www-form-urlencoded; a webhook for order cancelled, signed, successful, type 2, 3-D step "SUCCESS"; verified: signed, again: signed; confirmed; state 4 Succeeded, 12.00, installments 1, order order cancelled
failed, with a webhook: the browser stays there; a webhook for order failed, with a webhook, signed, failed, type 2, 3-D step "FAILURE"; verified: signed, again: signed; state 7 Failed, 12.00, installments 1, order order failed, with a webhook
-- hashes
wrong: SignatureException unanswered -, with another key: not signed, confirmed all the same: yes
none: SignatureException unanswered -, with another key: not signed, confirmed all the same: yes
right: signed, with another key: not signed, confirmed all the same: yes
another key at the provider: SignatureException unanswered -, rotated: signed
-- duplicates of a webhook
signed
signed
signed
-- refund
a part: PartiallyRefunded 8
the rest: Refunded 10
more: ApiException rejected 200 9410
ok: booked
-- the answer inside another object
ok: a session
-- a session that was lost
ConnectionLostException unknown -, asked 1
Availability, asked 2
-- signatures
none: FrameSession, Availability; another secret: FrameSession
appended: FrameSession, Availability; another secret: AuthenticationException rejected 401
prepended: FrameSession, Availability; another secret: AuthenticationException rejected 401
hmac: FrameSession, Availability; another secret: AuthenticationException rejected 401
between: FrameSession, Availability; another secret: AuthenticationException rejected 401
hmac-prepended: FrameSession, Availability; another secret: AuthenticationException rejected 401
