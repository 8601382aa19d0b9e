<?php

declare(strict_types=1);

/*
 * A Finrota payment link: POST /hpm. The customer pays on the page that the link opens; Finrota then posts the result to webhookUrl.
 *
 *     php examples/finrota-hpm.php ORDER_REFERENCE AMOUNT [BASE_URL CA_FILE]
 *
 * Without BASE_URL it goes to Finrota's demo host. BASE_URL and CA_FILE are for `./dev simulator`, which prints both.
 */

use Payments\Currency;
use Payments\Environment;
use Payments\Exception\PaymentsException;
use Payments\Exception\ValidationException;
use Payments\Finrota\Account;
use Payments\Finrota\Customer;
use Payments\Finrota\Hpm;
use Payments\Finrota\UserVerificationBy;
use Payments\Money;
use Payments\Options;

[, $reference, $amount, $baseUrl, $caFile] = $argv + [1 => null, null, null, null];
if ($reference === null || $amount === null) {
    echo "usage: php finrota-hpm.php ORDER_REFERENCE AMOUNT [BASE_URL CA_FILE]\n";
    exit(2);
}

$hpm = new Hpm(new Account(
    apiKey: 'demo-api-key',        // both are handed out by Finrota
    secretKey: 'demo-secret-key',
    environment: Environment::Sandbox,
    options: new Options(caFile: $caFile, baseUrl: $baseUrl),
));

try {
    $link = $hpm->createLink(
        amount: Money::of($amount, Currency::TRY),
        clientOrderReference: $reference,
        paymentSetId: '504978bf-bebd-40c5-89aa-b76f3a20341c',
        customer: new Customer(email: 'test@example.com', gsm: '5000000000', name: 'Test', surname: 'User'),
        userVerificationBy: UserVerificationBy::Email,
        userVerificationFailBehavior: Hpm::FAIL_BEHAVIOR_CREATE,
        description: 'test',
        successUrl: 'https://shop.example/ok',
        failUrl: 'https://shop.example/fail',
        webhookUrl: 'https://shop.example/hook',
        additionalData: ['1606_Dinamik_Alan_tr' => '4'],
    );
} catch (ValidationException $e) {
    foreach ($e->violations as $violation) {
        echo "$violation->message\n";
    }
    exit(1);
} catch (PaymentsException $e) {
    echo "no link: {$e->getMessage()}\n";
    exit(1);
}
echo "send the customer to $link->link before {$link->expiryUtc->format(DATE_ATOM)}\n";

// The page at webhookUrl reads what Finrota posts:
//
//     $message = $hpm->parseWebhook(file_get_contents('php://input'));
//     $message->clientOrderReference, $message->status, $message->pureAmount
//
// It is a hint: nothing in it proves who sent it.
