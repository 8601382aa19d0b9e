--TEST--
Exceptions with arguments in their traces: no number, code, key, token or password, on the screen, in dumps or in the log
--INI--
zend.exception_ignore_args=0
zend.exception_string_param_max_len=100
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\{Card, Environment, Options};
use Payments\Exception\ConnectException;
use Payments\Finrota\{Account, Customer};
use Payments\Hepsipay\{Merchant, Status};
use Payments\Http\Response;
use Payments\HstMobil;

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/leaks.php';

// Each ends in an exception that the call itself throws. First: what was given in the clear. The closures, which are the
// shop's own frames, mark their own parameter.
$calls = [
    'card: number' => ['4155650012346111x', fn (#[\SensitiveParameter] $x) => new Card($x, 'A', 12, 2030, '123')],
    'card: too few' => ['4155650012346111', fn (#[\SensitiveParameter] $x) => new Card($x)],
    'card: a number beside a wrong month' => ['4155650012346111', fn (#[\SensitiveParameter] $x) => new Card($x, 'A', 13, 2030, '123')],
    'card: security code' => ['93719371', fn (#[\SensitiveParameter] $x) => new Card('4155650012346111', 'A', 12, 2030, $x)],
    'card: holder' => ["Ayşe Gizli\0", fn (#[\SensitiveParameter] $x) => new Card('4155650012346111', $x, 12, 2030, '123')],
    'card: expiry' => ['24672467', fn (#[\SensitiveParameter] $x) => new Card('4155650012346111', 'A', 12, (int) $x, '123')],
    'card: a type error' => ['4155650012346111', fn (#[\SensitiveParameter] $x) => new Card([$x], 'A', 12, 2030, '123')],
    'card: a type error elsewhere' => ['4155650012346111', fn (#[\SensitiveParameter] $x) => new Card($x, 'A', 'May', 2030, '123')],
    'account: key' => ["k-8f3d2c51\0", fn (#[\SensitiveParameter] $x) => new Account($x, 's', Environment::Sandbox)],
    'account: secret' => ["s-a97b66e0\xFF", fn (#[\SensitiveParameter] $x) => new Account('k', $x, Environment::Sandbox)],
    'account: no environment' => ['s-a97b66e0', fn (#[\SensitiveParameter] $x) => new Account('k', $x)],
    'account: a wrong environment' => ['s-a97b66e0', fn (#[\SensitiveParameter] $x) => new Account('k', $x, 'live')],
    'merchant: secret' => ["m-77d0c4aa\0", fn (#[\SensitiveParameter] $x) => new Merchant('1', '2', $x, Environment::Sandbox)],
    'merchant: callback key' => ["c-e41bb920\0", fn (#[\SensitiveParameter] $x) => new Merchant('1', '2', 's', Environment::Sandbox, $x)],
    'merchant: by name' => ['m-77d0c4aa', fn (#[\SensitiveParameter] $x) => new Merchant(secretKey: $x, merchantNo: '', terminalNo: '', environment: Environment::Live)],
    'merchant: too many' => ['m-77d0c4aa', fn (#[\SensitiveParameter] $x) => new Merchant('1', '2', $x, Environment::Live, null, \Payments\Hepsipay\SignatureScheme::None, false, null, null, 10)],
    'merchant: previous callback key' => ["p-90f1c2d3\0", fn (#[\SensitiveParameter] $x) => new Merchant('1', '2', 's', Environment::Sandbox, previousCallbackKey: $x)],
    'hstmobil: key' => ['h-5ab6e700 ', fn (#[\SensitiveParameter] $x) => new HstMobil\Account(Environment::Live, $x)],
    'hstmobil: password' => ["Test1234!\0", fn (#[\SensitiveParameter] $x) => new HstMobil\Account(Environment::Live, userName: 'u', password: $x)],
    'hstmobil: key and password' => ['h-5ab6e700', fn (#[\SensitiveParameter] $x) => new HstMobil\Account(Environment::Live, $x, 'u', $x)],
    'options: proxy' => ['http://jdoe:hunter2@', fn (#[\SensitiveParameter] $x) => new Options(proxy: $x)],
    'options: proxy, by position' => ['http://jdoe:hunter2@', fn (#[\SensitiveParameter] $x) => new Options(1, 1, 1, 1, null, $x)],
    'customer: national id' => ['10000000146', fn (#[\SensitiveParameter] $x) => new Customer([], tckn: $x)],
    'status: token' => ["f-92eb5ffee6ae\0", fn (#[\SensitiveParameter] $x) => (new Status(new Merchant('1', '2', 's', Environment::Sandbox)))->get($x)],
    'status: too many' => ['f-92eb5ffee6ae', fn (#[\SensitiveParameter] $x) => (new Status(new Merchant('1', '2', 's', Environment::Sandbox)))->get($x, 2)],
    'response: body' => ['t-0cc175b9c0f1b6a8', fn (#[\SensitiveParameter] $x) => new Response(1000, $x)],
];

$log = __DIR__ . '/traces.tmp';
ini_set('error_log', $log);
$logged = [];
foreach ($calls as $case => [$given, $call]) {
    $secret = rtrim($given, "x \0\xFF");
    $thrown = null;
    try {
        $call($given);
    } catch (\Throwable $thrown) {
    }
    $frame = $thrown->getTrace()[0];
    holds(in_array($frame['function'], ['__construct', 'get'], true), "$case: thrown by the call itself");
    holds(array_filter($frame['args'], fn ($argument) => $argument instanceof \SensitiveParameterValue) !== [], "$case: its secret arguments are marked");
    same([], leaks(views($thrown), ['secret' => $secret]), $case);

    error_log((string) $thrown);
    error_log(print_r($thrown->getTrace(), true));
    $wrapped = new \RuntimeException('checkout failed', 0, $thrown);
    error_log((string) $wrapped);
    same([], leaks(['wrapped' => (string) $wrapped], ['secret' => $secret]), "$case: as the cause of another");
    $logged[$case] = $secret;
}
holds(filesize($log) > 10000, 'the log was written');
same([], leaks(['the log' => file_get_contents($log)], $logged), 'the log');

// With arguments in traces, PHP would show them: this one is not marked.
try {
    (function (string $plain) {
        throw new ConnectException('down');
    })('shown-in-the-clear');
} catch (ConnectException $thrown) {
    holds(str_contains((string) $thrown, 'shown-in-the-clear'), 'the traces of this test do have arguments');
}

done();
?>
--CLEAN--
<?php
@unlink(__DIR__ . '/traces.tmp');
?>
--EXPECT--
done
