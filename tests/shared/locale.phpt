--TEST--
A shop's Turkish locale, with its decimal comma and dotless i, changes nothing
--EXTENSIONS--
payments
--SKIPIF--
<?php
if (setlocale(LC_ALL, getenv('PAYMENTS_TEST_LOCALE') ?: 'tr_TR.UTF-8', 'tr_TR.utf8') === false) {
    die('skip the locale tr_TR.UTF-8 is not installed');
}
?>
--FILE--
<?php
namespace Payments\Tests;

use Payments\{Card, Currency, Environment, Money, Options};
use Payments\Finrota\{Account, Hpm};
use Payments\Hepsipay\{Merchant, Refund, Status};
use Payments\Http\{Request, Response};

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/answers.php';

/** Everything that reads or writes numbers or letters, as one list. */
function everything(): array
{
    $seen = [];
    foreach ([1, 5, 12345, -98765, PHP_INT_MAX, PHP_INT_MIN] as $minor) {
        foreach ([Currency::TRY, Currency::JPY, Currency::KWD, Currency::INR, Currency::IDR, Currency::ISK] as $currency) {
            $money = Money::ofMinor($minor, $currency);
            $seen[] = [$money->decimal(), json_encode($money), Money::of($money->decimal(), $currency)->minor, $currency->numericCode()];
        }
    }
    foreach (['1,50', '1.50', '1.000,00', "1\u{A0}000"] as $text) {
        $seen[] = result(fn () => Money::of($text, Currency::TRY)->minor);
    }
    foreach (['INR', 'inr', "\u{130}NR", "\u{131}nr"] as $code) {
        $seen[] = Currency::tryFrom($code);
    }
    foreach (['HTTPS://ISTANBUL.EXAMPLE', 'HTTP://LOCALHOST', 'https://xn--stanbul-q9a.example', 'HTTP://ISTANBUL.EXAMPLE', "https://\u{130}stanbul.example", 'FILE:///x'] as $url) {
        $seen[] = result(fn () => (new Options(baseUrl: $url))->baseUrl);
    }
    $card = new Card('4111 1111 1111 1111', "\u{130}NC\u{130} ÇAĞRI", 12, 2030, '123');
    $seen[] = [$card->masked(), $card->brand(), $card->isLuhnValid(), $card->isExpired()];
    $seen[] = result(fn () => new Card('1', '', 13, 30, ''));

    $transport = new Answers(fn (Request $request) => $request->isWrite()
        ? new Response(429, '', ['RETRY-AFTER' => '7', 'CONTENT-TYPE' => 'APPLICATION/JSON'])
        : new Response(200, '{"Status":4,"StatusDescription":"ÖDEND\u0130","Amount":1234567,"MerchantOrderNumber":"I","InstallmentCount":3,'
            . '"CreateDate":"2025-12-01T15:15:13.8152720","Success":true,"MessageCode":"0000"}'));
    $merchant = new Merchant('I1', 'i2', 'secret', Environment::Sandbox, options: new Options(retries: 0, transport: $transport));
    try {
        (new Refund($merchant))->byPaymentId('1', Money::of('1234.56', Currency::TRY));
    } catch (\Payments\Exception\RateLimitException $limited) {
        $seen[] = [$limited->getMessage(), $limited->retryAfterMs];
    }
    $seen[] = json_encode((new Status($merchant))->get('token'));
    $seen[] = array_map(fn (Request $request) => [$request->url(), $request->body(), $request->headers()], $transport->requests);

    $hpm = new Hpm(new Account('key', 'secret', Environment::Sandbox));
    foreach (['Id', 'ID', 'id'] as $name) {                                 // names of this message are read in any case
        $seen[] = result(fn () => json_encode($hpm->parseWebhook("{\"$name\":\"I\",\"TRANSACTIONSTATUSID\":1,\"orderreference\":\"i\",\"ClientOrderReference\":\"c\",\"PureAmount\":1234.5,\"CurrencyId\":\"TRY\"}")));
    }

    return $seen;
}

setlocale(LC_ALL, 'C');
$before = everything();

holds(setlocale(LC_ALL, getenv('PAYMENTS_TEST_LOCALE') ?: 'tr_TR.UTF-8', 'tr_TR.utf8') !== false, 'the locale is set');
same(',', localeconv()['decimal_point'], 'with a decimal comma');
$after = everything();

same(count($before), count($after), 'as many');
foreach ($before as $index => $value) {
    same($value, $after[$index], "number $index");
}
holds(count($before) > 50, 'not too little was looked at');

done();
?>
--EXPECT--
done
