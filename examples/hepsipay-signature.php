<?php

declare(strict_types=1);

/*
 * Finds out which signature Hepsipay's test host takes: tries all six schemes. Nothing is paid, and no money moves: each scheme
 * asks for the state of a session that does not exist, and refunds 0.01 of a payment that does not exist.
 *
 *     HEPSIPAY_MERCHANT_NO=... HEPSIPAY_TERMINAL_NO=... HEPSIPAY_SECRET_KEY=... php examples/hepsipay-signature.php [BASE_URL CA_FILE]
 *
 * The three are handed out by Hepsipay for the test host. Without BASE_URL it asks that host. BASE_URL and CA_FILE are for
 * `./dev simulator`, which prints both. Exit code 0: exactly one scheme was taken.
 */

use Payments\Currency;
use Payments\Environment;
use Payments\Exception\ApiException;
use Payments\Exception\AuthenticationException;
use Payments\Exception\NotFoundException;
use Payments\Exception\PaymentsException;
use Payments\Hepsipay\Merchant;
use Payments\Hepsipay\Refund;
use Payments\Hepsipay\SignatureScheme;
use Payments\Hepsipay\Status;
use Payments\Money;
use Payments\Options;

/** 'taken', 'refused', or why this answer does not tell. */
function answer(callable $call): string
{
    try {
        $call();
    } catch (AuthenticationException) {
        return 'refused';
    } catch (NotFoundException) {
        return 'taken';                                       // HTTP 404: the host looked for it
    } catch (ApiException $e) {
        // An answer with a code of Hepsipay's own is about the payment. Any other, 403 or 429, says nothing about the signature.
        return $e->providerCode !== null ? 'taken' : "unclear, HTTP $e->httpStatus";
    } catch (PaymentsException $e) {
        return "unclear, {$e->getMessage()}";
    }

    return 'taken';
}

[, $baseUrl, $caFile] = $argv + [1 => null, null];
[$merchantNo, $terminalNo, $secretKey] = [getenv('HEPSIPAY_MERCHANT_NO'), getenv('HEPSIPAY_TERMINAL_NO'), getenv('HEPSIPAY_SECRET_KEY')];
if (!$merchantNo || !$terminalNo || !$secretKey) {
    echo "usage: HEPSIPAY_MERCHANT_NO=... HEPSIPAY_TERMINAL_NO=... HEPSIPAY_SECRET_KEY=... php hepsipay-signature.php [BASE_URL CA_FILE]\n";
    exit(2);
}

$token = strtoupper(bin2hex(random_bytes(48)));               // nobody has this session,
$referenceNo = vsprintf('%s%s-%s-%s-%s-%s%s%s', str_split(bin2hex(random_bytes(16)), 4));    // nor this payment
$amount = Money::of('0.01', Currency::TRY);
$taken = [];
foreach (SignatureScheme::cases() as $scheme) {
    $merchant = new Merchant(
        merchantNo: $merchantNo,
        terminalNo: $terminalNo,
        secretKey: $secretKey,
        environment: Environment::Sandbox,
        signatureScheme: $scheme,
        options: new Options(retries: 0, caFile: $caFile, baseUrl: $baseUrl),
    );
    // A query has no body. Without one, Appended and Between are the same: only the refund shows the difference.
    $query = answer(fn () => (new Status($merchant))->get($token));
    $refund = answer(fn () => (new Refund($merchant))->byReferenceNo($referenceNo, $amount, clientIp: '127.0.0.1'));
    echo "$scheme->name: query $query; refund $refund\n";
    if ($query === 'taken' && $refund === 'taken') {
        $taken[] = $scheme->name;
    }
}
if (count($taken) === 1) {
    echo "the host takes SignatureScheme::$taken[0]\n";
    exit(0);
}
echo $taken === [] ? "no scheme was taken: check merchant no, terminal no and secret key, and what the unclear answers say\n"
    : 'the host does not tell ' . implode(', ', $taken) . " apart: ask Hepsipay\n";
exit(1);
