--TEST--
php-fpm: with payments.persistent=0 nothing outlives a request
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

$shop = new Shop();
$token = $shop->payment()['token'];
$fpm = new Fpm(['payments.persistent' => '0']);

function request(string ...$calls): array
{
    global $fpm, $shop, $token;

    $job = ['options' => ['baseUrl' => $shop->simulator->url(), 'caFile' => $shop->simulator->caFile()], 'token' => $token, 'calls' => $calls];

    return json_decode($fpm->run(__DIR__ . '/request.php', json_encode($job)), true);
}

$workers = [];
for ($i = 1; $i <= 2; $i++) {
    $answers = request('status', 'link', 'status', 'link');
    $workers[] = array_shift($answers);
    echo implode(', ', $answers), "\n";
    waitUntil(fn () => $shop->simulator->connections()['open'] === 0, 'the connection is closed after the request');
    echo "{$shop->connections()} connections, {$shop->arrived('/auth/')} tokens\n";
}
check('one worker', 1, count(array_unique($workers)));
check('within a request they are shared', [1, 2, 3, 4, 5, 1, 2, 3, 4, 5], array_column($shop->simulator->requests(), 'number'));
echo 'a script cannot change it: ', request('ini_set')[0], "\n";
check('a quiet end', '', $fpm->stop());
?>
--EXPECT--
PaymentState, PaymentLink, PaymentState, PaymentLink
1 connections, 1 tokens
PaymentState, PaymentLink, PaymentState, PaymentLink
2 connections, 2 tokens
ok: one worker
ok: within a request they are shared
a script cannot change it: false
ok: a quiet end
