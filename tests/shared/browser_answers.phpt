--TEST--
ThreeDSecure::send() and ReturnPage::send(): what arrives in the browser
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/web.php';

// The shop: PHP's own web server, with one script.
$script = __DIR__ . '/browser_answers.tmp.php';
file_put_contents($script, <<<'PHP'
    <?php
    $make = fn (?string $url, ?string $html) => unserialize(sprintf(
        'O:21:"Payments\ThreeDSecure":2:{s:11:"redirectUrl";%ss:4:"html";%s}',
        $url === null ? 'N;' : 's:' . strlen($url) . ":\"$url\";",
        $html === null ? 'N;' : 's:' . strlen($html) . ":\"$html\";",
    ));
    $page = $make(null, '<script>go()</script>');
    $path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
    header('Location: https://elsewhere.example', true, 302);
    header_remove('Location');
    header('Cache-Control: public');
    header("content-security-policy: script-src 'self'");
    header("Content-Security-Policy: form-action 'self'", false);
    header('X-Of-The-Shop: kept');
    header('HTTP/1.1 500 Of the shop');                     // as WordPress and others do: http_response_code() would not change this line
    match ($path) {
        '/redirect' => $make('https://bank.example/acs?x=1', null)->send(),
        '/page' => $page->send(),
        '/two-lines' => $make("https://bank.example\r\nX-Evil: 1", null)->send(),
        '/return' => (new Payments\ReturnPage('/orders/5?paid=1'))->send(),
        '/buffered', '/buffered-return', '/buffered-twice', '/handled', '/throwing', '/compressed' => null,
        '/output', '/output-return', '/never-made' => null,
    };
    if ($path === '/never-made') {
        try {
            $make(null, null)->send();
        } catch (Error $e) {
            echo $e->getMessage();
        }
    } elseif (str_starts_with($path, '/output')) {
        echo 'of the shop. ';
        flush();
        try {
            $path === '/output' ? $page->send() : (new Payments\ReturnPage('/orders/5'))->send();
        } catch (LogicException $e) {
            echo str_replace(__FILE__, 'FILE', $e->getMessage());
        }
    } elseif (!headers_sent() && !str_starts_with($path, '/page')) {
        match ($path) {
            '/handled' => ob_start(fn (string $text): string => strtoupper($text)),
            '/throwing' => ob_start(fn ($text, $phase) => $phase & PHP_OUTPUT_HANDLER_CLEAN ? throw new DomainException('the handler') : $text),
            '/compressed' => ob_start('ob_gzhandler'),
            '/buffered-twice' => ob_start() && print('outer') && ob_start(),
            '/buffered', '/buffered-return' => ob_start(),
            default => exit,
        };
        echo '<html><!-- of the shop';
        try {
            $path === '/buffered-return' ? (new Payments\ReturnPage('/orders/5'))->send() : $page->send();
        } catch (DomainException $e) {
            ob_get_level() && ob_end_clean();
            echo $e->getMessage();
        }
    }
    PHP);

$server = new WebServer($script, ['display_errors' => '0']);

/** @return array{int, array<string, string>, string} status, headers, body */
function get(string $path): array
{
    global $server;
    $socket = stream_socket_client("tcp://$server->address", $code, $error, 60);
    fwrite($socket, "GET $path HTTP/1.0\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n");
    [$head, $body] = explode("\r\n\r\n", stream_get_contents($socket), 2) + ['', ''];
    $lines = explode("\r\n", $head);
    $headers = [];
    foreach (array_slice($lines, 1) as $line) {
        [$name, $value] = explode(': ', $line, 2) + ['', ''];
        $headers[strtolower($name)] = isset($headers[strtolower($name)]) ? $headers[strtolower($name)] . ' AND ' . $value : $value;
    }
    if (isset($headers['content-encoding'])) {
        $body = gzdecode($body);
    }

    return [(int) explode(' ', $lines[0])[1], $headers, $body];
}

/** The bank's page, alone. */
function pageArrives(string $path): void
{
    [$status, $headers, $body] = get($path);
    same([200, '<script>go()</script>'], [$status, $body], "$path: status and body");
    same('text/html; charset=utf-8', strtolower($headers['content-type'] ?? ''), "$path: type");
    same(['no-store', null, null, 'kept'], [$headers['cache-control'] ?? null, $headers['location'] ?? null, $headers['content-security-policy'] ?? null, $headers['x-of-the-shop'] ?? null], "$path: headers");
}

function redirectArrives(string $path, string $url): void
{
    [$status, $headers, $body] = get($path);
    same([303, $url, 'no-store', ''], [$status, $headers['location'] ?? null, $headers['cache-control'] ?? null, $body], $path);
}

redirectArrives('/redirect', 'https://bank.example/acs?x=1');
redirectArrives('/return', '/orders/5?paid=1');
redirectArrives('/buffered-return', '/orders/5');
foreach (['/page', '/buffered', '/buffered-twice', '/compressed'] as $path) {
    pageArrives($path);
}
same('<SCRIPT>GO()</SCRIPT>', get('/handled')[2], "a handler of the shop's still runs");
same('gzip', get('/compressed')[1]['content-encoding'] ?? null, 'compressed');
same('the handler', get('/throwing')[2], 'a handler that throws: nothing is sent');

[, $headers] = get('/two-lines');
same(null, $headers['x-evil'] ?? null, 'an address of two lines makes no header of its own');

foreach (['/output' => 'ThreeDSecure', '/output-return' => 'ReturnPage'] as $path => $class) {
    [$status, $headers, $body] = get($path);
    holds(preg_match("/^of the shop\\. Payments\\\\$class::send\\(\\): output was sent before, by FILE on line \\d+; nothing may be sent before this call$/", $body) === 1, "$path: $body");
    same([500, null], [$status, $headers['location'] ?? null], "$path: nothing of the answer");
}
[$status, , $body] = get('/never-made');
same(500, $status, 'never made: nothing is sent');
holds($body === 'Payments\ThreeDSecure was not constructed', "never made: $body");

$server->stop();
done();
?>
--CLEAN--
<?php
@unlink(__DIR__ . '/browser_answers.tmp.php');
?>
--EXPECT--
done
