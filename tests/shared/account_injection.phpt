--TEST--
Accounts: no string that a shop gives one adds a header, ends one, or changes the URL
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Environment;
use Payments\Exception\ConfigurationException;
use Payments\Exception\PaymentsException;
use Payments\Finrota;
use Payments\Hepsipay;
use Payments\Http\Request;
use Payments\HstMobil;
use Payments\Options;

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/answers.php';
require __DIR__ . '/../support/values.php';

// A class, good strings for its constructor, and a call in the account's name.
$accounts = [
    [Finrota\Account::class, ['apiKey' => 'key', 'secretKey' => 'secret'], fn ($account) => (new Finrota\Pws($account))->transaction(transactionId: 'x')],
    [HstMobil\Account::class, ['apiKey' => 'key'], fn ($account) => (new HstMobil\WebPos($account))->result('x', 'y')],
    [HstMobil\Account::class, ['userName' => 'user', 'password' => 'secret'], fn ($account) => (new HstMobil\WebPos($account))->result('x', 'y')],
    [Hepsipay\Merchant::class, ['merchantNo' => '10019', 'terminalNo' => '1019', 'secretKey' => 'secret', 'callbackKey' => 'key', 'previousCallbackKey' => 'old'], fn ($account) => (new Hepsipay\Status($account))->get('x')],
];
$hostile = [
    'a header' => "x\r\nX-Evil: 1", 'a header after a line feed' => "x\nX-Evil: 1", 'a header after a carriage return' => "x\rX-Evil: 1", 'the end of the headers' => "x\r\n\r\n{}",
    'a folded line' => "x\r\n X-Evil: 1", 'NUL' => "x\0X-Evil: 1", 'blanks' => ' X-Evil ', 'a fragment' => 'X-Evil#x', 'a query' => '?X-Evil=1&x', 'a path' => '/../../X-Evil', 'an authority' => '@X-Evil/',
    'a percent code' => '%0d%0aX-Evil:%201', 'NEL' => "x\u{85}X-Evil: 1", 'a line separator' => "x\u{2028}X-Evil: 1", 'DEL' => "x\x7FX-Evil",
];

/** What of the requests is not the body: URLs, names and values of headers. */
function heads(Answers $transport): array
{
    return array_map(fn (Request $request) => [$request->url(), $request->headers()], $transport->requests);
}

$tried = [];
$refused = $sent = 0;
foreach ($accounts as [$class, $needed, $call]) {
    $make = function (array $changes) use ($class, $needed, $call, &$transport): void {
        $transport = Answers::with(200, '{}');
        $account = new $class(...$changes + $needed + ['environment' => Environment::Sandbox, 'options' => new Options(transport: $transport, retries: 0)]);
        try {
            $call($account);
        } catch (PaymentsException) {
            // the answer says nothing
        }
    };
    $make([]);
    $good = heads($transport);
    holds($good !== [], "$class: something is sent");
    foreach (array_keys($needed) as $name) {
        $tried[] = "$class::$name";
        foreach ($hostile as $case => $value) {
            try {
                $make([$name => $value]);
            } catch (ConfigurationException $refusal) {
                $refused++;
                same(false, str_contains($refusal->getMessage(), 'X-Evil'), "$class, $name, $case: the value is not told");
                continue;
            }
            $sent++;
            foreach (heads($transport) as $i => [$url, $headers]) {
                same($good[$i][0], $url, "$class, $name, $case: the URL");
                same(array_keys($good[$i][1]), array_keys($headers), "$class, $name, $case: the headers' names");
                same(0, preg_match('/[^\x21-\x7E ]/', implode($headers)), "$class, $name, $case: the headers' values");
            }
        }
    }
}

// All strings that there are.
$strings = [];
foreach (array_unique(array_column($accounts, 0)) as $class) {
    foreach ((new \ReflectionMethod($class, '__construct'))->getParameters() as $parameter) {
        if (in_array('string', typesOf($parameter), true)) {
            $strings[] = "$class::$parameter->name";
        }
    }
}
same([], array_diff($strings, $tried), 'not tried');
echo "$refused refused, $sent sent\n";

done();
?>
--EXPECT--
44 refused, 106 sent
done
