--TEST--
Proxies, credentials and certificates of the environment are ignored; cookies are not kept
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

require __DIR__ . '/../support/shop.php';

$shop = new Shop();
$payment = $shop->payment(amount: 1000);

/** One of each, with kept connections and with new ones. */
function calls(bool $keepAlive): string
{
    global $shop, $payment;

    return implode(', ', [
        outcome(fn () => $shop->status(keepAlive: $keepAlive)->get($payment['token'])),
        outcome(fn () => $shop->refund(keepAlive: $keepAlive)->byPaymentId($payment['paymentId'], kurus(1))),
        outcome(fn () => $shop->hpm(keepAlive: $keepAlive)->createLink(...linkArguments())),
    ]);
}

/** The names of all headers that arrived. */
function names(): string
{
    global $shop;

    $names = [];
    foreach ($shop->simulator->requests() as $request) {
        $names = array_merge($names, array_map(strtolower(...), array_column($request['headers'], 0)));
    }
    $names = array_unique($names);
    sort($names);

    return implode(' ', $names);
}

// A proxy that nobody answers at: whoever goes there fails.
foreach (['http_proxy', 'https_proxy', 'HTTPS_PROXY', 'HTTP_PROXY', 'all_proxy', 'ALL_PROXY'] as $name) {
    putenv("$name=http://127.0.0.1:1");
    $_SERVER[$name] = $_ENV[$name] = 'http://127.0.0.1:1';
    echo "$name: ", calls(false), "\n";
}
echo 'plain http: ', outcome(fn () => $shop->status(baseUrl: $shop->simulator->httpUrl())->get($payment['token'])), "\n";

// The shop's own proxy is not switched off by the environment either.
foreach (['no_proxy', 'NO_PROXY'] as $name) {
    putenv("$name=*");
}
echo 'no_proxy: ', outcome(fn () => $shop->status(proxy: 'http://127.0.0.1:1')->get($payment['token'])), "\n";

// Credentials for this host.
$home = sys_get_temp_dir() . '/payments-test-' . bin2hex(random_bytes(6));
mkdir($home, 0700);
file_put_contents("$home/.netrc", "machine localhost login intruder password secret\ndefault login intruder password secret\n");
file_put_contents("$home/.curlrc", "user = intruder:secret\n");
foreach (['HOME', 'CURL_HOME', 'XDG_CONFIG_HOME'] as $name) {
    putenv("$name=$home");
}
putenv("NETRC=$home/.netrc");
echo 'netrc: ', calls(false), "\n";

// Certificates that the environment trusts.
putenv('SSL_CERT_FILE=' . $shop->simulator->caFile());
putenv('CURL_CA_BUNDLE=' . $shop->simulator->caFile());
putenv('SSL_CERT_DIR=' . dirname($shop->simulator->caFile()));
echo 'SSL_CERT_FILE: ', outcome(fn () => $shop->status(caFile: null, keepAlive: false)->get($payment['token'])), "\n";

// Cookies, and an authentication that the server would like.
for ($i = 0; $i < 2; $i++) {
    foreach (['/payment/', '/hpm', '/auth/'] as $path) {
        $shop->simulator->fault('replace-body', $path, ['body' => '{}', 'headers' => ['Set-Cookie' => "session=$i; Path=/", 'WWW-Authenticate' => 'Basic realm="x"']]);
    }
    calls(true);
}
echo 'cookies: ', calls(true), "\n";

echo names(), "\n";
$values = json_encode($shop->simulator->requests());
check('no stranger\'s credentials', false, str_contains($values, 'intruder') || str_contains($values, base64_encode('intruder:secret')));
array_map(unlink(...), ["$home/.netrc", "$home/.curlrc"]);
rmdir($home);
?>
--EXPECT--
http_proxy: PaymentState, RefundResult, PaymentLink
https_proxy: PaymentState, RefundResult, PaymentLink
HTTPS_PROXY: PaymentState, RefundResult, PaymentLink
HTTP_PROXY: PaymentState, RefundResult, PaymentLink
all_proxy: PaymentState, RefundResult, PaymentLink
ALL_PROXY: PaymentState, RefundResult, PaymentLink
plain http: PaymentState
no_proxy: ConnectException unanswered - retryable
netrc: PaymentState, RefundResult, PaymentLink
SSL_CERT_FILE: ConnectException unanswered -
cookies: PaymentState, RefundResult, PaymentLink
accept accept-encoding authorization connection content-length content-type host merchant-no signature terminal-no user-agent
ok: no stranger's credentials
