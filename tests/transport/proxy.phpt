--TEST--
A proxy of the shop's: a tunnel, whose keeper sees neither credentials nor requests
--EXTENSIONS--
payments
--SKIPIF--
<?php
if (!function_exists('pcntl_fork')) die('skip pcntl is needed');
?>
--FILE--
<?php
namespace Payments\Tests;

require __DIR__ . '/../support/shop.php';

$shop = new Shop();
$payment = $shop->payment(amount: 1000);
$server = stream_socket_server('tcp://127.0.0.1:0');
$address = stream_socket_get_name($server, false);
$log = tempnam(sys_get_temp_dir(), 'payments-test-proxy');

/** Ends a child at once, with nothing of its parent's touched. */
function vanish(): never
{
    exec('kill -9 ' . getmypid());
    exit;
}

/** Carries bytes between the two until one of them ends. */
function join_($client, $target): never
{
    while (true) {
        $read = [$client, $target];
        $none = null;
        stream_select($read, $none, $none, null);
        foreach ($read as $from) {
            $bytes = fread($from, 65536);
            if ($bytes === '' || $bytes === false) {
                vanish();
            }
            fwrite($from === $client ? $target : $client, $bytes);
        }
    }
}

// The proxy writes down what it is asked. A user named "wrong" is turned away.
$pid = pcntl_fork();
if ($pid === 0) {
    $shop->disown();
    while ($client = @stream_socket_accept($server, 120)) {
        $head = '';
        while (!str_ends_with($head, "\r\n\r\n") && ($line = fgets($client)) !== false) {
            $head .= $line;
        }
        file_put_contents($log, $head, FILE_APPEND);
        if (str_starts_with($head, 'GET /end')) {
            vanish();
        }
        if (str_contains($head, base64_encode('wrong:p'))) {
            fwrite($client, "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        } elseif (pcntl_fork() === 0) {
            fclose($server);
            $target = stream_socket_client('tcp://127.0.0.1:' . parse_url($shop->simulator->url(), PHP_URL_PORT));
            fwrite($client, "HTTP/1.1 200 Connection established\r\nX-Proxy: 1\r\n\r\n");
            join_($client, $target);
        }
        fclose($client);
    }
    vanish();
}
fclose($server);

$options = ['proxy' => "http://user:p%40ss@$address"];
echo outcome(fn () => $shop->status(...$options)->get($payment['token'])), ', ', outcome(fn () => $shop->refund(...$options)->byPaymentId($payment['paymentId'], kurus(1))), "\n";
check('one connection', 1, $shop->connections());
echo str_replace((string) parse_url($shop->simulator->url(), PHP_URL_PORT), 'PORT', file_get_contents($log));
file_put_contents($log, '');

// Another proxy user, and none: connections are not shared between them.
$shop->status(keepAlive: false, proxy: "http://other:p@$address")->get($payment['token']);
check('the credentials are those that were given', 'other:p', base64_decode(preg_replace('/.*Basic (\S+).*/s', '$1', file_get_contents($log))));
echo 'no proxy: ', outcome(fn () => $shop->status()->get($payment['token'])), "\n";

// A proxy that does not want us: nothing was sent.
$thrown = thrown(fn () => $shop->refund(proxy: "http://wrong:p@$address")->byPaymentId($payment['paymentId'], kurus(1)));
echo failure($thrown), "\n";
check('no password in it', false, str_contains($thrown->getMessage() . print_r($thrown->exchange(), true), 'wrong:p'));
echo 'shown as ', str_replace($address, 'ADDRESS', $shop->options(...$options)->proxy), "\n";
check('refunded once', 1, $shop->booked('refund'));

// A proxy that is not there: it is named, not the provider; and so is one that does not answer, beside the provider.
$nobody = stream_socket_server('tcp://127.0.0.1:0');
$dead = stream_socket_get_name($nobody, false);
fclose($nobody);
foreach (["http://user:hush@$dead" => $dead, 'http://user:hush@proxy.invalid:3128' => 'proxy.invalid:3128'] as $proxy => $shown) {
    foreach (['read' => fn () => $shop->status(proxy: $proxy)->get('T'), 'refund' => fn () => $shop->refund(proxy: $proxy)->byPaymentId('1', kurus(1))] as $call) {
        $thrown = thrown($call);
        check('the proxy is named', true, str_contains($thrown->getMessage(), "cannot connect to the proxy $shown: "));
        check('the provider is not, nor the password', false, str_contains($thrown->getMessage(), 'to localhost') || str_contains($thrown->getMessage(), 'hush'));
    }
}
$deaf = stream_socket_server('tcp://127.0.0.1:0');
$name = stream_socket_get_name($deaf, false);
$thrown = thrown(fn () => $shop->refund(proxy: "http://user:hush@$name", timeoutMs: 200)->byPaymentId('1', kurus(1)));
check('both are named', 1, preg_match('/timed out after \d+ ms while connecting \(localhost\) through the proxy ' . preg_quote($name) . '/', $thrown->getMessage()));

$end = stream_socket_client("tcp://$address");
fwrite($end, "GET /end HTTP/1.1\r\n\r\n");
pcntl_waitpid($pid, $status);
unlink($log);
?>
--EXPECT--
PaymentState, RefundResult
ok: one connection
CONNECT localhost:PORT HTTP/1.1
Host: localhost:PORT
Proxy-Authorization: Basic dXNlcjpwQHNz
Proxy-Connection: Keep-Alive

ok: the credentials are those that were given
no proxy: PaymentState
ConnectException not-sent - retryable
ok: no password in it
shown as http://***@ADDRESS
ok: refunded once
ok: the proxy is named
ok: the provider is not, nor the password
ok: the proxy is named
ok: the provider is not, nor the password
ok: the proxy is named
ok: the provider is not, nor the password
ok: the proxy is named
ok: the provider is not, nor the password
ok: both are named
