--TEST--
php-fpm: requests of one worker share a TLS connection and a token, however a request ends
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
$fpm = new Fpm(['display_errors' => '0', 'log_errors' => '0']);

/** What a request with these calls answers; the worker's number as "worker A", "worker B". */
function request(string ...$calls): string
{
    global $fpm, $shop, $token;
    static $workers = [];

    $job = ['options' => ['baseUrl' => $shop->simulator->url(), 'caFile' => $shop->simulator->caFile()], 'token' => $token, 'calls' => $calls];
    $answer = $fpm->run(__DIR__ . '/request.php', json_encode($job));

    return preg_replace_callback('/"worker":(\d+)/', function (array $match) use (&$workers): string {
        $workers[$match[1]] ??= chr(ord('A') + count($workers));

        return '"worker":"' . $workers[$match[1]] . '"';
    }, $answer);
}

echo request('status', 'link'), "\n", request('status', 'link'), "\n";
echo "{$shop->connections()} connection, {$shop->arrived('/auth/')} token, {$shop->arrived()} requests\n";
check('all on one connection', [1, 2, 3, 4, 5], array_column($shop->simulator->requests(), 'number'));

foreach (['exit', 'exit in a transport', 'exception', 'fatal error', 'time limit'] as $ending) {
    echo "after a request that ended by $ending: ", request('status', 'link', $ending), ' ', request('status', 'link'), "\n";
}
echo "{$shop->connections()} connection, {$shop->arrived('/auth/')} token, {$shop->arrived()} requests\n";

// A token that is revoked, and a connection that the server ends, are replaced and kept again.
$shop->simulator->revokeTokens();
$shop->simulator->fault('close-idle', '/payment/');
echo request('link', 'status'), "\n";
waitUntil(fn () => $shop->simulator->connections()['open'] === 0, 'the server has closed the connection');
echo request('link', 'status'), "\n", request('link', 'status'), "\n";
echo "{$shop->connections()} connections, {$shop->arrived('/auth/')} tokens\n";

check('a quiet end', '', $fpm->stop());
waitUntil(fn () => $shop->simulator->connections()['open'] === 0, 'the worker has closed its connection');
$closed = array_column($shop->simulator->connections()['connections'], 'closedBy');
check('with the worker', ['server', 'client'], $closed);

// A worker that is recycled after two requests takes its connection along.
$shop->simulator->reset();
$token = $shop->payment()['token'];
$fpm = new Fpm([], ['pm.max_requests' => '2']);
for ($i = 0; $i < 4; $i++) {
    echo request('status', 'link'), "\n";
}
echo "{$shop->connections()} connections, {$shop->arrived('/auth/')} tokens\n";
check('a quiet end', '', $fpm->stop());
?>
--EXPECT--
{"worker":"A","0":"PaymentState","1":"PaymentLink"}
{"worker":"A","0":"PaymentState","1":"PaymentLink"}
1 connection, 1 token, 5 requests
ok: all on one connection
after a request that ended by exit: by itself {"worker":"A","0":"PaymentState","1":"PaymentLink"}
after a request that ended by exit in a transport: in a transport {"worker":"A","0":"PaymentState","1":"PaymentLink"}
after a request that ended by exception:  {"worker":"A","0":"PaymentState","1":"PaymentLink"}
after a request that ended by fatal error:  {"worker":"A","0":"PaymentState","1":"PaymentLink"}
after a request that ended by time limit:  {"worker":"A","0":"PaymentState","1":"PaymentLink"}
1 connection, 1 token, 25 requests
{"worker":"A","0":"PaymentLink","1":"PaymentState"}
{"worker":"A","0":"PaymentLink","1":"PaymentState"}
{"worker":"A","0":"PaymentLink","1":"PaymentState"}
2 connections, 2 tokens
ok: a quiet end
ok: with the worker
{"worker":"B","0":"PaymentState","1":"PaymentLink"}
{"worker":"B","0":"PaymentState","1":"PaymentLink"}
{"worker":"C","0":"PaymentState","1":"PaymentLink"}
{"worker":"C","0":"PaymentState","1":"PaymentLink"}
2 connections, 2 tokens
ok: a quiet end
