--TEST--
ThreeDSecure: what send() puts on the wire, behind a web server
--EXTENSIONS--
payments
--FILE--
<?php
declare(strict_types=1);

namespace Payments\Tests;

ob_start();
require __DIR__ . '/../support/finrota.php';
require __DIR__ . '/../support/web.php';

$script = tempnam(sys_get_temp_dir(), 'payments-send-');
file_put_contents($script, '<?php namespace Payments\Tests; use function header; require ' . var_export(__DIR__ . '/../support/finrota.php', true) . ';' . <<<'PHP'
parse_str($_SERVER['QUERY_STRING'], $query);
$step = $query['kind'] === 'page'
    ? page('<html><script>go()</script>ışık</html>')
    : redirect('https://bank.example/3d?a=b&c=%20');
header('X-Of-The-Shop: kept');
header('Cache-Control: public');
header('Content-Type: text/plain');
if (isset($query['buffered'])) {
    ob_start(fn (string $page): string => strtoupper($page));
}
try {
    $step->send($query['nonce'] ?? null);
} catch (\ValueError $error) {
    echo $error->getMessage();
}
PHP);
$server = new WebServer($script);

/** The answer to a request, without what every answer has. */
function get(string $target): void
{
    global $server;

    $stream = stream_socket_client("tcp://$server->address", timeout: 60);
    fwrite($stream, "GET /?$target HTTP/1.0\r\nHost: localhost\r\n\r\n");
    [$head, $body] = explode("\r\n\r\n", stream_get_contents($stream), 2);
    $lines = array_filter(explode("\r\n", $head), fn (string $line): bool => !preg_match('/^(Host|Date|Connection|X-Powered-By):/i', $line));
    sort($lines);
    echo "== $target\n", implode("\n", $lines), "\n\n$body\n";
}

get('kind=address');
get('kind=address&nonce=abc');
get('kind=page');
get('kind=page&nonce=YWJj-_%3D');
get('kind=page&buffered=1');
get('kind=page&nonce=a%0D%0AX-Injected:%201');
get('kind=address&nonce=%22');
get('kind=page&nonce=a%00');
get('kind=page&nonce=%00');

$server->stop();
unlink($script);

// Where there is no browser, the body alone is to be seen.
echo "== on the command line\n";
page('<script>go()</script>')->send('abc');
redirect('https://bank.example/')->send();
echo "\n", http_response_code(), "\n";
?>
--EXPECT--
== kind=address
Cache-Control: no-store
Content-type: text/plain;charset=UTF-8
HTTP/1.0 303 See Other
Location: https://bank.example/3d?a=b&c=%20
X-Of-The-Shop: kept


== kind=address&nonce=abc
Cache-Control: no-store
Content-type: text/plain;charset=UTF-8
HTTP/1.0 303 See Other
Location: https://bank.example/3d?a=b&c=%20
X-Of-The-Shop: kept


== kind=page
Cache-Control: no-store
Content-Type: text/html; charset=utf-8
HTTP/1.0 200 OK
X-Of-The-Shop: kept

<html><script>go()</script>ışık</html>
== kind=page&nonce=YWJj-_%3D
Cache-Control: no-store
Content-Security-Policy: script-src 'nonce-YWJj-_='; object-src 'none'; base-uri 'none'
Content-Type: text/html; charset=utf-8
HTTP/1.0 200 OK
X-Of-The-Shop: kept

<html><script nonce="YWJj-_=">go()</script>ışık</html>
== kind=page&buffered=1
Cache-Control: no-store
Content-Type: text/html; charset=utf-8
HTTP/1.0 200 OK
X-Of-The-Shop: kept

<HTML><SCRIPT>GO()</SCRIPT>ışıK</HTML>
== kind=page&nonce=a%0D%0AX-Injected:%201
Cache-Control: public
Content-type: text/plain;charset=UTF-8
HTTP/1.0 200 OK
X-Of-The-Shop: kept

Payments\ThreeDSecure::send(): Argument #1 ($nonce) must be base64 or base64url text
== kind=address&nonce=%22
Cache-Control: public
Content-type: text/plain;charset=UTF-8
HTTP/1.0 200 OK
X-Of-The-Shop: kept

Payments\ThreeDSecure::send(): Argument #1 ($nonce) must be base64 or base64url text
== kind=page&nonce=a%00
Cache-Control: public
Content-type: text/plain;charset=UTF-8
HTTP/1.0 200 OK
X-Of-The-Shop: kept

Payments\ThreeDSecure::send(): Argument #1 ($nonce) must be base64 or base64url text
== kind=page&nonce=%00
Cache-Control: public
Content-type: text/plain;charset=UTF-8
HTTP/1.0 200 OK
X-Of-The-Shop: kept

Payments\ThreeDSecure::send(): Argument #1 ($nonce) must be base64 or base64url text
== on the command line
<script nonce="abc">go()</script>
303
