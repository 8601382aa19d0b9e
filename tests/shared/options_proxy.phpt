--TEST--
Options: the proxy's rules, and its property without user and password
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Exception\ConfigurationException;
use Payments\Options;

require __DIR__ . '/../support/checks.php';

// given, shown
$taken = [
    ['http://proxy.example:3128', 'http://proxy.example:3128'],
    ['http://proxy.example', 'http://proxy.example'],
    ['https://proxy.example:3128', 'https://proxy.example:3128'],
    ['http://192.0.2.1:3128', 'http://192.0.2.1:3128'],
    ['http://[2001:db8::1]:3128', 'http://[2001:db8::1]:3128'],
    ['http://user:password@proxy.example:3128', 'http://***@proxy.example:3128'],
    ['http://user@proxy.example:3128', 'http://***@proxy.example:3128'],
    ['http://:password@proxy.example:3128', 'http://***@proxy.example:3128'],
    ['http://user:p@ss@word@proxy.example:3128', 'http://***@proxy.example:3128'],
    ['http://user:p%40ss@proxy.example:3128', 'http://***@proxy.example:3128'],
    ['http://user:p:a:s:s@proxy.example:3128', 'http://***@proxy.example:3128'],
    ['http://@proxy.example:3128', 'http://***@proxy.example:3128'],
];
foreach ($taken as [$given, $shown]) {
    $proxy = $given;
    same($shown, (new Options(proxy: $proxy))->proxy, $given);
    same($given, $proxy, "$given: the caller's own string stays as it was");
}
same(null, (new Options(proxy: null))->proxy, 'none');

$refused = [
    'empty' => '',
    'no scheme' => 'proxy.example:3128',
    'no scheme, with password' => 'user:hunter2@proxy.example:3128',
    'another scheme' => 'ftp://user:hunter2@proxy.example',
    'no host' => 'http://',
    'no host, with password' => 'http://user:hunter2@',
    'no host but a port' => 'http://user:hunter2@:3128',
    'port 0' => 'http://user:hunter2@proxy.example:0',
    'port above all' => 'http://user:hunter2@proxy.example:65536',
    'blank' => 'http://user:hunter 2@proxy.example:3128',
    'line end' => "http://user:hunter2@proxy.example:3128\r\n",
    'header injection' => "http://user:hunter2\r\nX-Evil: 1@proxy.example:3128",
    'NUL' => "http://user:hunter2\0@proxy.example:3128",
    'tab' => "http://user:hunter2\t@proxy.example:3128",
    'DEL' => "http://user:hunter2\x7F@proxy.example:3128",
    'letters beyond ASCII' => 'http://user:hunter2ş@proxy.example:3128',
    'host beyond ASCII' => 'http://user:hunter2@vekil-ş.example:3128',
];
foreach ($refused as $case => $proxy) {
    $refusal = throws(ConfigurationException::class, 'Payments\Options: $proxy must be "http://[user:password@]host:port"', fn () => new Options(proxy: $proxy), $case);
    same('Payments\Options: $proxy must be "http://[user:password@]host:port"', $refusal?->getMessage(), "$case: the value is not told");
}

// No environment variable makes a proxy.
putenv('HTTPS_PROXY=http://proxy.example:3128');
putenv('http_proxy=http://proxy.example:3128');
same(null, (new Options())->proxy, 'not from the environment');

done();
?>
--EXPECT--
done
