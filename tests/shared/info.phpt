--TEST--
phpinfo() and --ri: versions, the pool's figures, the setting, and no secret
--EXTENSIONS--
payments
openssl
--SKIPIF--
<?php
if (getenv('SKIP_REPEAT')) die('skip the figures are the process\'s: a second run does not start from 0');
?>
--FILE--
<?php
namespace Payments\Tests;

use Payments\{Currency, Environment, Money, Options};
use Payments\Finrota\{Account, Customer, Hpm, UserVerificationBy};
use Payments\Hepsipay\{Merchant, Status};
use Simulator\Client;

require __DIR__ . '/../../simulator/Client.php';
require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/leaks.php';

function text(callable $print): string
{
    ob_start();
    $print();

    return ob_get_clean();
}

/** @return array<string, string> the rows of the text form of phpinfo() */
function rows(string $text): array
{
    preg_match_all('/^(.+?) => (.*)$/m', $text, $found);

    return array_combine($found[1], $found[2]);
}

$extension = new \ReflectionExtension('payments');
$figures = ['origins kept', 'requests', 'connections made', 'connections reused', 'origins evicted', 'tokens kept', 'tokens fetched'];

// Before the first call.
$rows = rows(text(fn () => $extension->info()));
foreach ($figures as $figure) {
    same('0', $rows[$figure] ?? 'missing', "$figure before the first call");
}
$version = '/^\d+\.\d+\.\d+\S* => \d+\.\d+\.\d+\S*$/';
same(1, preg_match('/^\d+\.\d+\.\d+\S*$/', (string) $extension->getVersion()), 'the extension has a version');
same($extension->getVersion(), phpversion('payments'), 'phpversion()');
same("{$extension->getVersion()} => {$extension->getVersion()}", $rows['extension'] ?? 'missing', 'version of the extension');
same(1, preg_match($version, $rows['libcurl'] ?? 'missing'), 'version of libcurl');
same(1, preg_match('/^OpenSSL .+ => OpenSSL .+$/', $rows['OpenSSL'] ?? 'missing'), 'version of OpenSSL');
same(1, preg_match($version, $rows['cJSON'] ?? 'missing'), 'version of cJSON');
same(1, preg_match('/^(On|Off|1|0|no value) => /', $rows['payments.persistent'] ?? 'missing'), 'the setting');

// After some calls.
$simulator = Client::start();
$options = new Options(baseUrl: $simulator->url(), caFile: $simulator->caFile(), proxy: null, retries: 0);
$merchant = new Merchant('10019', '1019', 'TestSecretKey', Environment::Sandbox, 'TestCallbackKey', options: $options);
$token = $simulator->createHepsipayPayment()['token'];
for ($i = 0; $i < 3; $i++) {
    (new Status($merchant))->get($token);
}
$rows = rows(text(fn () => $extension->info()));
same(array_map(intval(...), array_map(fn ($figure) => $rows[$figure] ?? '', $figures)), array_values(payments_status()), 'payments_status() tells the same');
same([], preg_grep('/^payments_[a-z_]+$/D', array_keys(payments_status()), PREG_GREP_INVERT), 'names of metrics');
same(3, payments_status()['payments_requests_total'], 'by name');
same(['1', '3', '1', '2', '0', '0', '0'], array_map(fn ($figure) => $rows[$figure] ?? 'missing', $figures), 'three calls over one connection');

$account = new Account('demo-api-key', 'demo-secret-key', Environment::Sandbox, $options);
for ($i = 0; $i < 2; $i++) {
    (new Hpm($account))->createLink(
        Money::of('10', Currency::TRY), "order-$i", '504978bf-bebd-40c5-89aa-b76f3a20341c', new Customer('a@b.example'), UserVerificationBy::Email, 'Create',
    );
}
$text = text(fn () => $extension->info());
$rows = rows($text);
same(['1', '6', '1', '5', '0', '1', '1'], array_map(fn ($figure) => $rows[$figure] ?? 'missing', $figures), 'two links and one token more');
same(1, preg_match('/^connections reused => 5$/m', text(fn () => phpinfo(INFO_MODULES))), 'phpinfo() tells the same');

// No secret, in none of the forms.
$bearer = null;
foreach ($simulator->requests('/hpm') as $request) {
    foreach ($request['headers'] as [$name, $value]) {
        $bearer = strcasecmp($name, 'authorization') === 0 ? substr($value, strlen('Bearer ')) : $bearer;
    }
}
$secrets = [
    'API key' => 'demo-api-key', 'secret key' => 'demo-secret-key', 'merchant secret' => 'TestSecretKey', 'callback key' => 'TestCallbackKey',
    'bearer token' => $bearer, 'frame token' => $token, 'merchant' => '10019', 'host' => parse_url($simulator->url(), PHP_URL_HOST) . ':' . parse_url($simulator->url(), PHP_URL_PORT),
];
same([], leaks(['info' => $text, 'reflection' => (string) $extension], $secrets), 'no secret');
$simulator->stop();

// The setting belongs to whoever runs the server.
same(false, @ini_set('payments.persistent', '0'), 'not changed by a script');
same(['payments.persistent'], array_keys(ini_get_all('payments')), 'there is no other');
same(INI_SYSTEM, ini_get_all('payments')['payments.persistent']['access'], 'access');

// The command line.
$file = getenv('PAYMENTS_TEST_EXTENSION');
if ($file !== false && is_file($file)) {
    $process = proc_open([PHP_BINARY, '-n', '-d', "extension=$file", '--ri', 'payments'], [1 => ['pipe', 'w'], 2 => ['pipe', 'w']], $pipes);
    $rows = rows(stream_get_contents($pipes[1]));
    same('', stream_get_contents($pipes[2]), '--ri: no complaint');
    same(0, proc_close($process), '--ri: exit code');
    same("{$extension->getVersion()} => {$extension->getVersion()}", $rows['extension'] ?? 'missing', '--ri: version');
    same('0', $rows['requests'] ?? 'missing', '--ri: no request');
    same(null, $rows['no call can be made'] ?? null, '--ri: libcurl is as it is needed');
}

done();
?>
--EXPECT--
done
