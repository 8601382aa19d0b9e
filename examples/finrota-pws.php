<?php

declare(strict_types=1);

/*
 * A card payment of a company at Finrota, with 3-D Secure: POST /pws/payment. VPWS, for a dealer, is the same without
 * agentCode, payment set and paymentSets().
 *
 *     php examples/finrota-pws.php pay REFERENCE AMOUNT [BASE_URL CA_FILE]
 *     php examples/finrota-pws.php state REFERENCE AMOUNT [BASE_URL CA_FILE]
 *     php examples/finrota-pws.php refund REFERENCE AMOUNT [BASE_URL CA_FILE]
 *
 * Without BASE_URL it goes to Finrota's demo host. BASE_URL and CA_FILE are for `./dev simulator`, which prints both.
 */

use Payments\Card;
use Payments\Currency;
use Payments\Environment;
use Payments\Exception\PaymentsException;
use Payments\Finrota\Account;
use Payments\Finrota\Contact;
use Payments\Finrota\Payment;
use Payments\Finrota\Pws;
use Payments\Finrota\Transaction;
use Payments\Money;
use Payments\Options;
use Payments\Outcome;
use Payments\Verdict;

/** Stands for the payment, or for what is known of it when its answer was lost. */
function pay(Pws $pws, string $reference, Money $amount): Payment|Transaction|null
{
    $card = new Card('4155650100416111', 'Test Test', 1, 2050, '715');
    $set = $pws->paymentSets()[0];
    $pos = $pws->paymentOptionsForBin($card->bin(), $amount->currency, $set->id, $amount)->poses[0];
    try {
        return $pws->pay(
            contact: new Contact('John', 'Doe', 'test@example.com', phone: '5000000000'),
            card: $card,
            agentCode: 'NT53240185',               // handed out by Finrota
            amount: $amount,
            installment: 1,
            tenantPosId: (string) $pos->tenantPosId,
            paymentSetDefinitionId: $set->id,
            use3D: true,
            returnUrl: 'https://shop.example/back',
            clientOrderReferenceCode: $reference,  // a shop has stored it before
        );
    } catch (PaymentsException $e) {
        if ($e->outcome() !== Outcome::Unknown) {
            throw $e;                              // nothing happened
        }

        return $pws->resolve($reference);          // asks; never pays again
    }
}

/** What a shop does with the order. */
function tell(Payment|Transaction|null $payment, Money $amount): void
{
    if ($payment instanceof Payment && $payment->threeDSecure?->isUsable()) {
        echo "send the customer to {$payment->threeDSecure->redirectUrl}\n";

        return;
    }
    $left = $payment instanceof Transaction ? ", $payment->rawLastAmount $payment->currencyType is left" : '';
    echo match ($payment?->verdict($amount)) {
        Verdict::Paid => 'paid',
        Verdict::NotPaid => 'not paid',
        Verdict::Wait, null => 'hold the order, ask again later',
        Verdict::Look => 'look',
    }, $payment === null ? ': not known to the provider' : ": {$payment->status->name}$left", "\n";
}

[, $command, $reference, $amount] = $argv + [1 => null, null, null];
[$baseUrl, $caFile] = array_slice($argv, 4) + [null, null];
if (!in_array($command, ['pay', 'state', 'refund'], true) || $reference === null || $amount === null) {
    echo "usage: php finrota-pws.php pay|state|refund REFERENCE AMOUNT [BASE_URL CA_FILE]\n";
    exit(2);
}
$amount = Money::of($amount, Currency::TRY);

$pws = new Pws(new Account(
    apiKey: 'demo-api-key',        // both are handed out by Finrota
    secretKey: 'demo-secret-key',
    environment: Environment::Sandbox,
    options: new Options(caFile: $caFile, baseUrl: $baseUrl),
));

try {
    if ($command === 'pay') {
        tell(pay($pws, $reference, $amount), $amount);
        exit(0);
    }
    $transaction = $pws->transaction(clientOrderReferenceCode: $reference);
    if ($command === 'state') {
        tell($transaction, $amount);
        exit(0);
    }
    $refund = $pws->refund($transaction->referenceNumber, $amount, remainingBefore: $transaction->lastAmount);
    echo "refunded, {$refund->remaining?->decimal()} is left", $refund->isRemainingAsExpected ? '' : ', which should be otherwise: stop here', "\n";
} catch (PaymentsException $e) {
    echo "{$e->outcome()->name}: {$e->getMessage()}\n";
    exit(1);
}
