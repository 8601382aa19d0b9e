--TEST--
php-fpm: accounts, hosts and options of different tenants in one worker do not mix
--EXTENSIONS--
payments
--SKIPIF--
<?php
if (!getenv('PAYMENTS_TEST_FPM')) die('skip PAYMENTS_TEST_FPM names no php-fpm');
?>
--FILE--
<?php
namespace Payments\Tests;

require __DIR__ . '/../support/shop.php';
require __DIR__ . '/../support/fastcgi.php';

$one = new Shop();
$two = new Shop();
$two->simulator->settings(['finrotaApiKey' => 'second-api-key', 'finrotaSecretKey' => 'second-secret-key', 'merchantNo' => '20020', 'terminalNo' => '2020', 'secretKey' => 'SecondKey']);
$token = $one->payment(token: 'T', merchantOrderNumber: 'one')['token'];
$two->payment(token: 'T', merchantOrderNumber: 'two');
$fpm = new Fpm();

/** A request of a tenant at a simulator. */
function request(Shop $shop, array $job = [], array $options = []): string
{
    global $fpm;

    $job += ['options' => $options + ['baseUrl' => $shop->simulator->url(), 'caFile' => $shop->simulator->caFile()], 'token' => 'T', 'calls' => ['status', 'link']];
    $answers = json_decode($fpm->run(__DIR__ . '/request.php', json_encode($job)), true);
    array_shift($answers);

    return implode(', ', $answers);
}

$second = ['keys' => ['second-api-key', 'second-secret-key'], 'merchant' => ['merchantNo' => '20020', 'terminalNo' => '2020', 'secretKey' => 'SecondKey']];
for ($i = 0; $i < 2; $i++) {
    echo 'tenant one at host one: ', request($one), "\n";
    echo 'tenant two at host two: ', request($two, $second), "\n";
    echo 'tenant two at host one: ', request($one, $second), "\n";
    echo 'tenant one at host two: ', request($two), "\n";
    echo 'a dealer at host one: ', request($one, ['keys' => ['dealer-one-api-key', 'dealer-one-secret-key']]), "\n";
    echo 'one with another secret: ', request($one, ['keys' => ['demo-api-key', 'x'], 'merchant' => ['secretKey' => 'x']]), "\n";
}
foreach ([$one, $two] as $i => $shop) {
    $tokens = array_unique(array_map(fn (array $request): string => array_column($request['headers'], 1, 0)['Authorization'], $shop->simulator->requests('/hpm')));
    $merchants = array_unique(array_map(fn (array $request): string => array_column($request['headers'], 1, 0)['merchant-no'], $shop->simulator->requests('/payment/')));
    echo 'host ', $i + 1, ": {$shop->connections()} connection, ", count($tokens), ' tokens used, merchants ', implode(' and ', $merchants), "\n";
    check('no request but with its own credentials', [], array_filter($shop->simulator->requests('/payment/'), fn (array $request): bool => str_contains(json_encode($request), 'Bearer')));
}

// Options that stand for trust are not overruled by a connection that somebody else opened.
echo 'trusting the other CA: ', request($one, options: ['caFile' => $two->simulator->caFile()]), "\n";
echo 'trusting nobody of them: ', request($one, options: ['caFile' => null]), "\n";
echo 'by a proxy that is not there: ', request($one, options: ['proxy' => 'http://127.0.0.1:1']), "\n";
echo 'and as before: ', request($one), "\n";
check('on the connection that was there', 1, count(array_unique(array_column($one->simulator->requests(), 'connection'))));
check('a quiet end', '', $fpm->stop());
?>
--EXPECT--
tenant one at host one: PaymentState, PaymentLink
tenant two at host two: PaymentState, PaymentLink
tenant two at host one: AuthenticationException unanswered 401, AuthenticationException not-sent 401
tenant one at host two: AuthenticationException unanswered 401, AuthenticationException not-sent 401
a dealer at host one: PaymentState, PermissionException rejected 403
one with another secret: AuthenticationException unanswered 401, AuthenticationException not-sent 401
tenant one at host one: PaymentState, PaymentLink
tenant two at host two: PaymentState, PaymentLink
tenant two at host one: AuthenticationException unanswered 401, AuthenticationException not-sent 401
tenant one at host two: AuthenticationException unanswered 401, AuthenticationException not-sent 401
a dealer at host one: PaymentState, PermissionException rejected 403
one with another secret: AuthenticationException unanswered 401, AuthenticationException not-sent 401
host 1: 1 connection, 2 tokens used, merchants 10019 and 20020
ok: no request but with its own credentials
host 2: 1 connection, 1 tokens used, merchants 20020 and 10019
ok: no request but with its own credentials
trusting the other CA: ConnectException unanswered -, ConnectException not-sent -
trusting nobody of them: ConnectException unanswered -, ConnectException not-sent -
by a proxy that is not there: ConnectException unanswered - retryable, ConnectException not-sent - retryable
and as before: PaymentState, PaymentLink
ok: on the connection that was there
ok: a quiet end
