--TEST--
Options: baseUrl is https, or http to a loopback address, and nothing but scheme, host, port and path
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Exception\ConfigurationException;
use Payments\Options;

require __DIR__ . '/../support/checks.php';

$taken = [
    'https://relay.example',
    'https://relay.example/',
    'https://relay.example:8443',
    'https://relay.example:65535/payments/v1',
    'https://relay.example/a%20b/~c',
    'HTTPS://RELAY.EXAMPLE',
    'https://192.0.2.1',
    'https://[2001:db8::1]:8443/x',
    'https://localhost',
    'https://xn--deme-1ra.example',
    'https://a_b.example',
    'http://127.0.0.1',
    'http://127.0.0.1:8080/path',
    'http://127.255.255.254',
    'http://localhost:8080',
    'http://LOCALHOST',
    'HTTP://127.0.0.1',
    'http://[::1]',
    'http://[::1]:8080',
    'http://[0:0:0:0:0:0:0:1]',
];
foreach ($taken as $url) {
    same($url, (new Options(baseUrl: $url))->baseUrl, $url);
}

// Where plain text would leave the machine.
$remote = [
    'http://relay.example', 'http://192.0.2.1', 'http://10.0.0.1', 'http://192.168.1.1:8080', 'http://[2001:db8::1]', 'http://0.0.0.0',
    'http://[::]', 'http://[::ffff:127.0.0.1]', 'http://128.0.0.1', 'http://126.255.255.255',
    'http://localhost.example', 'http://127.0.0.1.example', 'http://notlocalhost', 'http://localhost-x', 'HTTP://relay.example',
];
foreach ($remote as $url) {
    throws(ConfigurationException::class, 'Payments\Options: $baseUrl must be https, or http to a loopback address', fn () => new Options(baseUrl: $url), $url);
}

$query = ['https://relay.example?a=b', 'https://relay.example/?', 'https://relay.example/#', 'https://relay.example/x#y', 'http://127.0.0.1/?a#b'];
foreach ($query as $url) {
    throws(ConfigurationException::class, 'Payments\Options: $baseUrl must have no query and no fragment', fn () => new Options(baseUrl: $url), $url);
}

$malformed = [
    'empty' => '',
    'a blank' => ' ',
    'no scheme' => 'relay.example',
    'scheme-relative' => '//relay.example',
    'path' => '/payments',
    'no host' => 'https://',
    'no host but a path' => 'https:///payments',
    'one slash' => 'https:/relay.example',
    'no slashes' => 'https:relay.example',
    'another scheme' => 'ftp://relay.example',
    'file' => 'file:///etc/passwd',
    'gopher' => 'gopher://127.0.0.1',
    'unix' => 'unix:///run/relay.sock',
    'javascript' => 'javascript:alert(1)',
    'httpss' => 'httpss://relay.example',
    'user' => 'https://user@relay.example',
    'user and password' => 'https://user:password@relay.example',
    'empty user' => 'https://@relay.example',
    'a loopback address as user' => 'http://127.0.0.1@relay.example',
    'a loopback address as user and password' => 'http://127.0.0.1:80@relay.example',
    'port 0' => 'https://relay.example:0',
    'port above all' => 'https://relay.example:65536',
    'a long port' => 'https://relay.example:000080',
    'an empty port' => 'https://relay.example:',
    'a word as port' => 'https://relay.example:https',
    'a negative port' => 'https://relay.example:-1',
    'two ports' => 'https://relay.example:80:80',
    'blank before' => ' https://relay.example',
    'blank at the end' => 'https://relay.example ',
    'blank within' => 'https://relay.example/a b',
    'line end' => "https://relay.example\n",
    'header injection' => "https://relay.example/\r\nX-Evil: 1",
    'tab' => "https://relay.example/\t",
    'NUL' => "https://relay.example\0",
    'NUL before a host' => "https://relay.example\0.evil.example",
    'DEL' => "https://relay.example/\x7F",
    'backslash' => 'https://relay.example\\@evil.example',
    'backslashes for slashes' => 'https:\\\\relay.example',
    'letters beyond ASCII in the host' => 'https://ödeme.example',
    'letters beyond ASCII in the path' => 'https://relay.example/ödeme',
    'dotless i' => "https://\u{131}stanbul.example",
    'a point at the end' => 'https://relay.example.',
    'a point at the end of localhost' => 'http://localhost.',
    'two points' => 'https://relay..example',
    'a point first' => 'https://.relay.example',
    'only a point' => 'https://.',
    'short loopback' => 'http://127.1',
    'loopback as one number' => 'http://2130706433',
    'hexadecimal loopback' => 'http://0x7f000001',
    'hexadecimal loopback by parts' => 'http://0x7f.0.0.1',
    'octal loopback' => 'http://0177.0.0.1',
    'five parts' => 'http://127.0.0.1.1',
    'a part above 255' => 'https://256.0.0.1',
    'brackets around IPv4' => 'http://[127.0.0.1]',
    'an open bracket' => 'http://[::1',
    'a zone' => 'http://[::1%25lo]',
    'text after the bracket' => 'http://[::1]x',
    'IPv6 without brackets' => 'http://::1',
    'percent-encoded host' => 'http://127.0.0.%31',
    'wildcard' => 'https://*.example',
    'a label that is too long' => 'https://' . str_repeat('a', 64) . '.example',
    'a host that is too long' => 'https://' . str_repeat('aaaaaaa.', 40) . 'example',
];
foreach ($malformed as $case => $url) {
    throws(
        ConfigurationException::class,
        'Payments\Options: $baseUrl must be an absolute URL in ASCII, without user information',
        fn () => new Options(baseUrl: $url),
        $case,
    );
}

done();
?>
--EXPECT--
done
