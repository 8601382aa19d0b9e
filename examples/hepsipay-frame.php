<?php

declare(strict_types=1);

/*
 * The Hepsipay frame: POST /v2/hepsipayframe/init gives a page for an iframe; after success the browser posts to
 * CALLBACK_URL, which is no proof: the state is asked.
 *
 *     php examples/hepsipay-frame.php init ORDER AMOUNT CALLBACK_URL [BASE_URL CA_FILE]
 *     php examples/hepsipay-frame.php callback ORDER AMOUNT [BASE_URL CA_FILE] < BODY
 *
 * BODY is what the browser posts. Without BASE_URL it goes to Hepsipay's test host. BASE_URL and CA_FILE are for
 * `./dev simulator`, which prints both.
 */

use Payments\Currency;
use Payments\Environment;
use Payments\Exception\PaymentsException;
use Payments\Hepsipay\BasketItem;
use Payments\Hepsipay\Frame;
use Payments\Hepsipay\Merchant;
use Payments\Hepsipay\Status;
use Payments\Money;
use Payments\Options;
use Payments\Verdict;

function begin(Merchant $merchant, string $order, Money $amount, string $callbackUrl): void
{
    $session = (new Frame($merchant))->init(
        amount: $amount,
        accountKey: '905551112233',
        merchantCallBackUrl: $callbackUrl,
        basketItems: [new BasketItem(product: 'Item', price: $amount, categoryId: '0002131')],
        merchantOrderNumber: $order,
    );
    // A shop keeps the token with the order: Status and the webhook's confirm() need it.
    echo "token $session->token\nshow $session->frameUrl in an iframe\n";
}

function back(Merchant $merchant, string $order, Money $amount): void
{
    // In a web page: $frame->parseCallback($_POST). A shop takes the token that it kept, and this form as a knock only.
    $callback = (new Frame($merchant))->parseCallback(stream_get_contents(STDIN));
    $state = (new Status($merchant))->get($callback->token);
    echo match ($state->merchantOrderNumber === $order ? $state->verdict($amount) : Verdict::Look) {   // with interest: a ceiling
        Verdict::Paid => 'paid',
        Verdict::NotPaid => 'not paid',
        Verdict::Wait => 'hold the order, ask again later',
        Verdict::Look => 'look',
    }, ": {$state->status->name}, order $state->merchantOrderNumber, ", $state->amount?->decimal() ?? 'an unreadable amount of', " TRY\n";
}

[, $command, $order, $amount] = $argv + [1 => null, null, null];
$rest = array_slice($argv, 4);
$callbackUrl = $command === 'init' ? array_shift($rest) : '';
[$baseUrl, $caFile] = $rest + [null, null];
if (!in_array($command, ['init', 'callback'], true) || $order === null || $amount === null || $callbackUrl === null) {
    echo "usage: php hepsipay-frame.php init ORDER AMOUNT CALLBACK_URL, or callback ORDER AMOUNT < BODY; then [BASE_URL CA_FILE]\n";
    exit(2);
}

$merchant = new Merchant(
    merchantNo: '10019',           // all three are handed out by Hepsipay
    terminalNo: '1019',
    secretKey: 'TestSecretKey',
    environment: Environment::Sandbox,
    options: new Options(caFile: $caFile, baseUrl: $baseUrl),
);

try {
    if ($command === 'init') {
        begin($merchant, $order, Money::of($amount, Currency::TRY), $callbackUrl);
    } else {
        back($merchant, $order, Money::of($amount, Currency::TRY));
    }
} catch (PaymentsException $e) {
    echo "{$e->outcome()->name}: {$e->getMessage()}\n";
    exit(1);
}
