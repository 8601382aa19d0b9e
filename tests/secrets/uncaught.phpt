--TEST--
An uncaught exception, on the screen and in the log, with arguments in its trace: no number, code, key, token or password
--INI--
zend.exception_ignore_args=0
zend.exception_string_param_max_len=100
display_errors=1
html_errors=0
log_errors=1
error_reporting=E_ALL
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\{Card, Environment, Options};
use Payments\Finrota\{Account, Customer};
use Payments\Hepsipay\{Merchant, Status};
use Payments\Http\{Request, Response};

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/answers.php';
require __DIR__ . '/../support/leaks.php';

// Each of these ends in an exception whose trace has the arguments of the call. The first is what was given, in the clear.
$calls = [
    'card: number' => ['4155650012346111x', fn ($secret) => new Card($secret, 'A', 12, 2030, '123')],
    'card: too few' => ['4155650012346111', fn ($secret) => new Card($secret)],
    'card: security code' => ['93719371', fn ($secret) => new Card('4155650012346111', 'A', 12, 2030, $secret)],
    'card: holder' => ["Ayşe\0Gizli", fn ($secret) => new Card('4155650012346111', $secret, 12, 2030, '123')],
    'card: expiry' => ['24672467', fn ($secret) => new Card('4155650012346111', 'A', 12, (int) $secret, '123')],
    'card: a type error' => ['4155650012346111', fn ($secret) => new Card([$secret], 'A', 12, 2030, '123')],
    'account: key' => ["k-8f3d2c51\0", fn ($secret) => new Account($secret, 's', Environment::Sandbox)],
    'account: secret' => ["s-a97b66e0\xFF", fn ($secret) => new Account('k', $secret, Environment::Sandbox)],
    'account: no environment' => ['s-a97b66e0', fn ($secret) => new Account('k', $secret)],
    'account: a wrong environment' => ['s-a97b66e0', fn ($secret) => new Account('k', $secret, 'live')],
    'merchant: secret' => ["m-77d0c4aa\0", fn ($secret) => new Merchant('1', '2', $secret, Environment::Sandbox)],
    'merchant: callback key' => ["c-e41bb920\0", fn ($secret) => new Merchant('1', '2', 's', Environment::Sandbox, $secret)],
    'merchant: by name' => ['m-77d0c4aa', fn ($secret) => new Merchant(secretKey: $secret, merchantNo: '', terminalNo: '', environment: Environment::Live)],
    'options: proxy' => ['http://jdoe:hunter2@', fn ($secret) => new Options(proxy: $secret)],
    'options: proxy, by position' => ['http://jdoe:hunter2@', fn ($secret) => new Options(1, 1, 1, 1, null, $secret)],
    'customer: national id' => ['10000000146', fn ($secret) => new Customer([], tckn: $secret)],
    'status: token' => ["f-92eb5ffee6ae\0", fn ($secret) => (new Status(new Merchant('1', '2', 's', Environment::Sandbox)))->get($secret)],
    'response: body' => ['t-0cc175b9c0f1b6a8', fn ($secret) => new Response(1000, $secret)],
];

$log = __DIR__ . '/uncaught.tmp';
ini_set('error_log', $log);
$secrets = [];
foreach ($calls as $case => [$secret, $call]) {
    $secrets[$case] = trim(preg_replace('/[\0\xFF]/', '', $secret));
    $thrown = null;
    try {
        (function () use ($call, $secret) {
            (new \ReflectionFunction($call))->getClosure();
            throwing($call, $secret);
        })();
    } catch (\Throwable $thrown) {
    }
    $first = $thrown->getTrace()[0];
    holds(in_array($first['function'], ['__construct', 'get'], true), "$case: it was thrown by the call itself");
    holds(isset($first['args']) && array_filter($first['args'], fn ($argument) => $argument instanceof \SensitiveParameterValue) !== [], "$case: the trace has the arguments, and marks the secret");
    same([], leaks(views($thrown), [$case => $secrets[$case]]), $case);
    error_log((string) $thrown);
    error_log(print_r($thrown->getTrace(), true));
}

/** A frame of the shop's own would show its own arguments: this one marks its own. */
function throwing(callable $call, #[\SensitiveParameter] string $secret): void
{
    $call(new \SensitiveParameterValue($secret));
}

done();
?>
--EXPECT--
done
