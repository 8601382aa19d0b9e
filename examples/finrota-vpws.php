<?php

declare(strict_types=1);

/*
 * A card payment of a dealer at Finrota, without 3-D Secure: POST /vpws/payment. A decline is a result.
 *
 *     php examples/finrota-vpws.php REFERENCE AMOUNT CARD_NUMBER [BASE_URL CA_FILE]
 *
 * Without BASE_URL it goes to Finrota's demo host. BASE_URL and CA_FILE are for `./dev simulator`, which prints both.
 */

use Payments\Card;
use Payments\Currency;
use Payments\Environment;
use Payments\Exception\PaymentsException;
use Payments\Finrota\Account;
use Payments\Finrota\Contact;
use Payments\Finrota\Vpws;
use Payments\Money;
use Payments\Options;
use Payments\Outcome;
use Payments\Verdict;

[, $reference, $amount, $number, $baseUrl, $caFile] = $argv + [1 => null, null, null, null, null];
if ($reference === null || $amount === null || $number === null) {
    echo "usage: php finrota-vpws.php REFERENCE AMOUNT CARD_NUMBER [BASE_URL CA_FILE]\n";
    exit(2);
}

$vpws = new Vpws(new Account(
    apiKey: 'dealer-one-api-key',          // both are handed out by Finrota, for each dealer
    secretKey: 'dealer-one-secret-key',
    environment: Environment::Sandbox,
    options: new Options(caFile: $caFile, baseUrl: $baseUrl),
));

$amount = Money::of($amount, Currency::TRY);
try {
    $payment = $vpws->pay(
        contact: new Contact('Test', 'Surname', 'test@example.com'),
        card: new Card($number, 'Test Test', 12, 2030, '000'),
        amount: $amount,
        installment: 1,
        tenantPosId: '03cbbf3e-ff9e-ee11-98ef-005056b0d2e5',
        use3D: false,
        clientOrderReferenceCode: $reference,      // a shop has stored it before
    );
} catch (PaymentsException $e) {
    echo match ($e->outcome()) {
        Outcome::NotSent, Outcome::Rejected => 'nothing was charged',
        default => 'hold the order, ask resolve(), do not repeat',
    }, ": {$e->getMessage()}\n";
    exit(1);
}
echo match ($payment->verdict($amount)) {
    Verdict::Paid => "paid, reference $payment->referenceNumber",
    Verdict::NotPaid => "declined, code {$payment->decline?->code}: {$payment->decline?->message}",
    Verdict::Wait => "{$payment->status->name}: hold the order, ask transaction() later",
    Verdict::Look => "{$payment->status->name}: look, reference $payment->referenceNumber",
}, "\n";
