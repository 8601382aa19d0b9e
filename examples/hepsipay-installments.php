<?php

declare(strict_types=1);

/*
 * The installment service that a shop may offer to Hepsipay: reads the query, and answers with ways to pay the order.
 *
 *     php examples/hepsipay-installments.php AMOUNT < BODY
 *
 * BODY is what Hepsipay posts; AMOUNT is that of the order. Nothing in the query proves who asks.
 */

use Payments\Currency;
use Payments\Environment;
use Payments\Exception\ResponseException;
use Payments\Hepsipay\InstallmentOffer;
use Payments\Hepsipay\InstallmentPrice;
use Payments\Hepsipay\Installments;
use Payments\Hepsipay\Merchant;
use Payments\Money;

/**
 * A single payment at the price; two and three installments at two percent more each.
 *
 * @return list<InstallmentPrice>
 */
function prices(Money $price): array
{
    $prices = [];
    foreach ([1, 2, 3] as $count) {
        $interest = $price->allocate(2 * ($count - 1), 100 - 2 * ($count - 1))[0];
        $total = $price->add($interest);
        $prices[] = new InstallmentPrice(
            actualInstallmentNumber: $count,
            displayInstallmentNumber: $count,
            installmentPrice: $total->allocate(...array_fill(0, $count, 1))[0],
            totalPrice: $total,
            interestAmount: $count === 1 ? null : $interest,
        );
    }

    return $prices;
}

if (!isset($argv[1])) {
    echo "usage: php hepsipay-installments.php AMOUNT < BODY\n";
    exit(2);
}

$installments = new Installments(new Merchant(
    merchantNo: '10019',           // all three are handed out by Hepsipay
    terminalNo: '1019',
    secretKey: 'TestSecretKey',
    environment: Environment::Sandbox,
));

try {
    $query = $installments->parseQuery(stream_get_contents(STDIN));    // in a web page: file_get_contents('php://input')
} catch (ResponseException $e) {
    echo "no query: {$e->getMessage()}\n";                             // in a web page: HTTP 400
    exit(1);
}
// A shop looks $query->orderNumber up, and what it offers for cards that begin with $query->binNumber.
$price = Money::of($argv[1], Currency::TRY);
echo $installments->respond(new InstallmentOffer($price, force3ds: true, installmentsPriceDetails: prices($price))), "\n";
