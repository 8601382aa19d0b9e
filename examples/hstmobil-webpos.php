<?php

declare(strict_types=1);

/*
 * HstMobil Web POS: POST /api/Payments/Payment prepares 3-D Secure; the browser brings a form back to CALLBACK_URL; with
 * it POST /api/Payments/PaymentResult ends the payment.
 *
 *     php examples/hstmobil-webpos.php pay AMOUNT CALLBACK_URL [BASE_URL CA_FILE]
 *     php examples/hstmobil-webpos.php complete ORDER_ID AMOUNT [BASE_URL CA_FILE] < FORM
 *
 * FORM is the body of what the browser posts. Without BASE_URL it goes to HstMobil's test host. BASE_URL and CA_FILE are
 * for `./dev simulator`, which prints both.
 */

use Payments\Card;
use Payments\Currency;
use Payments\Environment;
use Payments\Exception\PaymentsException;
use Payments\HstMobil\Account;
use Payments\HstMobil\WebPos;
use Payments\Money;
use Payments\Options;
use Payments\Outcome;
use Payments\Verdict;

function start(WebPos $webPos, Money $amount, string $callbackUrl): void
{
    $orderId = WebPos::newOrderId();               // a shop stores it now, before the call
    $payment = $webPos->pay(
        amount: $amount,
        orderId: $orderId,
        installment: 1,
        card: new Card('4155650100416111', 'İsim Soyisim', 12, 2030, '000'),
        callbackUrl: $callbackUrl,
    );
    if ($payment->decline !== null) {
        echo "declined, code {$payment->decline->code}: {$payment->decline->message}\n";
        exit(1);
    }
    if (!$payment->threeDSecure?->isUsable()) {
        echo "hold the order: the bank's page cannot be shown; ask result() later\n";
        exit(1);
    }
    // In a web page $payment->threeDSecure->send() is all of this:
    echo "order $orderId\nsend the customer to ", $payment->threeDSecure->redirectUrl ?? "this page:\n{$payment->threeDSecure->body()}", "\n";
}

function complete(WebPos $webPos, string $orderId, Money $amount): void
{
    // In a web page $_POST is the form.
    $confirmation = $webPos->complete(stream_get_contents(STDIN), $orderId, $amount);
    echo match ($confirmation->verdict($amount)) {
        Verdict::Paid => 'paid',
        Verdict::NotPaid => "not paid: {$confirmation->answer->rawStatus} {$confirmation->answer->message}",
        Verdict::Wait => 'hold the order, ask result() later',
        Verdict::Look => 'look: ' . implode('; ', $confirmation->differences),
    }, "\n";
}

[, $command, $first, $second, $baseUrl, $caFile] = $argv + [1 => null, null, null, null, null];
if (!in_array($command, ['pay', 'complete'], true) || $first === null || $second === null) {
    echo "usage: php hstmobil-webpos.php pay AMOUNT CALLBACK_URL, or complete ORDER_ID AMOUNT < FORM; then [BASE_URL CA_FILE]\n";
    exit(2);
}

$webPos = new WebPos(new Account(
    environment: Environment::Sandbox,
    userName: '5000000000',        // both are handed out by HstMobil
    password: 'Test1234',
    options: new Options(caFile: $caFile, baseUrl: $baseUrl),
));

try {
    if ($command === 'pay') {
        start($webPos, Money::of($first, Currency::TRY), $second);
    } else {
        complete($webPos, $first, Money::of($second, Currency::TRY));
    }
} catch (PaymentsException $e) {
    echo match ($e->outcome()) {
        Outcome::NotSent, Outcome::Rejected => 'nothing was charged',
        default => 'hold the order, ask result(), do not repeat',
    }, ": {$e->getMessage()}\n";
    exit(1);
}
