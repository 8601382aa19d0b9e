--TEST--
ThreeDSecure::send(): what arrives in the browser
--EXTENSIONS--
payments
--SKIPIF--
<?php
if (!is_file((string) getenv('PAYMENTS_TEST_EXTENSION'))) {
    die('skip PAYMENTS_TEST_EXTENSION does not name the extension for the server');
}
?>
--FILE--
<?php
namespace Payments\Tests;

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/web.php';

// The shop: PHP's own web server, with one script.
$script = __DIR__ . '/three_d_secure_sent.tmp.php';
file_put_contents($script, <<<'PHP'
    <?php
    $make = fn (?string $url, ?string $html) => unserialize(sprintf(
        'O:21:"Payments\ThreeDSecure":2:{s:11:"redirectUrl";%ss:4:"html";%s}',
        $url === null ? 'N;' : 's:' . strlen($url) . ":\"$url\";",
        $html === null ? 'N;' : 's:' . strlen($html) . ":\"$html\";",
    ));
    header('Location: https://elsewhere.example', true, 302);
    header_remove('Location');
    header('Cache-Control: public');
    http_response_code(500);
    match (parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH)) {
        '/redirect' => $make('https://bank.example/acs?x=1', null)->send(),
        '/page' => $make(null, '<script>go()</script>')->send(),
        '/nonce' => $make(null, '<script>go()</script>')->send('n1+/='),
        '/two-lines' => $make("https://bank.example\r\nX-Evil: 1", null)->send(),
    };
    PHP);

$server = new WebServer($script, ['display_errors' => '0']);

/** @return array{int, array<string, string>, string} status, headers, body */
function get(string $path): array
{
    global $server;
    $socket = stream_socket_client("tcp://$server->address", $code, $error, 60);
    fwrite($socket, "GET $path HTTP/1.0\r\nHost: localhost\r\n\r\n");
    [$head, $body] = explode("\r\n\r\n", stream_get_contents($socket), 2) + ['', ''];
    $lines = explode("\r\n", $head);
    $headers = [];
    foreach (array_slice($lines, 1) as $line) {
        [$name, $value] = explode(': ', $line, 2) + ['', ''];
        $headers[strtolower($name)] = isset($headers[strtolower($name)]) ? $headers[strtolower($name)] . ' AND ' . $value : $value;
    }

    return [(int) explode(' ', $lines[0])[1], $headers, $body];
}

[$status, $headers, $body] = get('/redirect');
same([303, 'https://bank.example/acs?x=1', 'no-store', ''], [$status, $headers['location'] ?? null, $headers['cache-control'] ?? null, $body], 'a redirect');

[$status, $headers, $body] = get('/page');
same([200, null, 'no-store', '<script>go()</script>'], [$status, $headers['location'] ?? null, $headers['cache-control'] ?? null, $body], 'a page');
same(['text/html; charset=utf-8', null], [strtolower($headers['content-type'] ?? ''), $headers['content-security-policy'] ?? null], 'a page: type, and no policy');

[$status, $headers, $body] = get('/nonce');
same([200, '<script nonce="n1+/=">go()</script>'], [$status, $body], 'a page with a nonce');
same("script-src 'nonce-n1+/='; object-src 'none'; base-uri 'none'", $headers['content-security-policy'] ?? null, 'a page with a nonce: policy');

[$status, $headers] = get('/two-lines');
same(null, $headers['x-evil'] ?? null, 'an address of two lines makes no header of its own');

$server->stop();
done();
?>
--CLEAN--
<?php
@unlink(__DIR__ . '/three_d_secure_sent.tmp.php');
?>
--EXPECT--
done
