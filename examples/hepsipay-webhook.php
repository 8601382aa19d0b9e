<?php

declare(strict_types=1);

/*
 * The page at the webhook URL that a shop gives to Hepsipay: reads the message, and asks for the state, which decides.
 *
 *     php examples/hepsipay-webhook.php TOKEN AMOUNT [BASE_URL CA_FILE] < BODY
 *
 * BODY is what Hepsipay posts; TOKEN and AMOUNT are what the shop keeps with the order. Without BASE_URL it asks Hepsipay's
 * test host. BASE_URL and CA_FILE are for `./dev simulator`, which prints both.
 */

use Payments\Currency;
use Payments\Environment;
use Payments\Exception\PaymentsException;
use Payments\Exception\ResponseException;
use Payments\Hepsipay\Merchant;
use Payments\Hepsipay\Webhook;
use Payments\Money;
use Payments\Options;
use Payments\Verdict;

[, $token, $amount, $baseUrl, $caFile] = $argv + [1 => null, null, null, null];
if ($token === null || $amount === null) {
    echo "usage: php hepsipay-webhook.php TOKEN AMOUNT [BASE_URL CA_FILE] < BODY\n";
    exit(2);
}

$webhook = new Webhook(new Merchant(
    merchantNo: '10019',           // all four are handed out by Hepsipay
    terminalNo: '1019',
    secretKey: 'TestSecretKey',
    environment: Environment::Sandbox,
    callbackKey: 'TestCallbackKey',
    options: new Options(caFile: $caFile, baseUrl: $baseUrl),
));

try {
    $event = $webhook->parse(stream_get_contents(STDIN));     // in a web page: file_get_contents('php://input')
} catch (ResponseException $e) {
    echo "no webhook: {$e->getMessage()}\n";                  // in a web page: HTTP 400
    exit(1);
}
// From here on a web page answers HTTP 200, however often the same message comes: docs/webhooks.md.
echo "order $event->merchantOrderNumber, ", $event->isSigned ? 'signed' : 'not signed', "\n";
$amount = Money::of($amount, Currency::TRY);
try {
    $confirmation = $webhook->confirm($event, $token, $amount);
} catch (PaymentsException $e) {
    echo "not confirmed, ask again later: {$e->getMessage()}\n";
    exit(1);
}
echo match ($confirmation->verdict($amount)) {                 // with interest: a ceiling
    Verdict::Paid => 'paid',
    Verdict::NotPaid => "not paid: {$confirmation->answer->status->name}",
    Verdict::Wait => 'hold the order, ask again later',
    Verdict::Look => 'look: ' . implode('; ', $confirmation->differences ?: [$confirmation->answer->status->name]),
}, "\n";
