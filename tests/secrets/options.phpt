--TEST--
Options: no way to look at them shows the proxy's user and password
--INI--
zend.exception_ignore_args=0
zend.exception_string_param_max_len=100
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\{Environment, Options};
use Payments\Exception\{ConfigurationException, PaymentsException};
use Payments\Hepsipay\{Merchant, Status};

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/leaks.php';

$secrets = ['user' => 'jdoe-1', 'password' => 'hunter2'];
foreach (['http://jdoe-1:hunter2@proxy.example:3128', 'https://jdoe-1:hunter2@proxy.example', 'http://jdoe-1:hunt@hunter2@proxy.example:3128', 'http://jdoe-1:hunter2@[2001:db8::1]:3128'] as $proxy) {
    $options = new Options(proxy: $proxy);
    opaque($options, $secrets, "options with $proxy");
    holds(str_contains(views($options)['var_dump'], '***@'), 'that there is a user is shown');
}

// Refused: neither the message, nor the trace, nor the object that was not made.
$refused = [
    'jdoe-1:hunter2@proxy.example:3128', 'ftp://jdoe-1:hunter2@proxy.example', "http://jdoe-1:hunter2@proxy.example\n", 'http://jdoe-1:hunter2@', 'jdoe-1:hunter2',
    'http//jdoe-1:hunter2@proxy.example', 'http:jdoe-1:hunter2@proxy.example', 'http:/jdoe-1:hunter2@proxy.example',
];
foreach ($refused as $proxy) {
    try {
        new Options(proxy: $proxy);
        echo "taken: $proxy\n";
    } catch (ConfigurationException $refusal) {
        opaque($refusal, $secrets, "refusal of $proxy");
    }
    $caught = null;
    $late = new Late(function () use (&$caught) {
        $caught = underConstruction(Options::class);

        return 'ftp://relay.example';
    });
    result(fn () => new Options(proxy: $proxy, baseUrl: $late));
    opaque($caught, $secrets, "options that were refused $proxy");
}

// In use: a proxy that is not there, one that cannot be found, and one of a kind that is not spoken.
$proxies = [
    'http://jdoe-1:hunter2@127.0.0.1:1', 'https://jdoe-1:hunter2@127.0.0.1:1', 'http://jdoe-1:hunter2@proxy.invalid:3128', 'HTTP://jdoe-1:hunter2@127.0.0.1:1',
    'http://jdoe-1:hunter2@127.0.0.1:1/path', 'http://jdoe-1:%00hunter2@127.0.0.1:1',
];
foreach ($proxies as $proxy) {
    $options = new Options(proxy: $proxy, retries: 0, timeoutMs: 3000, baseUrl: 'https://relay.invalid');
    try {
        (new Status(new Merchant('1', '2', 'secret', Environment::Sandbox, options: $options)))->get('token');
        echo "answered through $proxy\n";
    } catch (PaymentsException $failure) {
        opaque($failure, $secrets, "failure of $proxy");
        opaque($failure->exchange(), $secrets, "exchange through $proxy");
    }
}

done();
?>
--EXPECT--
done
