--TEST--
Payments\Doctor: against simulators with hidden settings it finds every one of them, and claims nothing else; no secret, nothing moved
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Diagnosis;
use Payments\DiagnosisState;
use Payments\Doctor;
use Payments\Environment;
use Payments\Finrota;
use Payments\Hepsipay;
use Payments\HstMobil;
use Payments\Options;
use Payments\Testing\FakeTransport as Fake;
use Payments\Testing\Results;

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/finrota.php';

$shop = new Shop();
$finrota = static fn (string $who = 'demo', mixed ...$options) => new Finrota\Account("$who-api-key", "$who-secret-key", Environment::Sandbox, $shop->options(...$options));
$merchant = static fn (mixed ...$changes) => new Hepsipay\Merchant(...$changes + ['merchantNo' => '10019', 'terminalNo' => '1019', 'secretKey' => 'TestSecretKey', 'environment' => Environment::Sandbox, 'options' => $shop->options()]);
$login = static fn (string $password = 'Test1234') => new HstMobil\Account(Environment::Sandbox, userName: '5000000000', password: $password, options: $shop->options());

/** What the doctor says of the providers, but for what every machine has its own. */
function said(object $account, ?string $hpm = null, string ...$writes): array
{
    $said = [];
    foreach ((new Doctor($account))->examine($hpm, ...$writes) as $one) {
        if ($one->provider !== null && !in_array($one->check, ['environment', 'ca', 'proxy', 'addresses'], true)) {
            $said[$one->check] = $one->state->value . (in_array($one->check, ['host', 'clock'], true) || $one->value === null ? '' : " $one->value");
        }
    }

    return $said;
}

const REACHED = ['host' => 'good', 'clock' => 'good'];
const SHAPE = 'found {data: [{cardProgram: text, rates: [{installment: number, commissionRate: number}]}], success: boolean, message: null, resultCode: text}';
const UNASKED = 'undecided not asked, because it writes';
const EMPTY_LIST = 'undecided the list is empty';

$company = REACHED + [
    'credentials' => 'good', 'pws' => 'found allowed', 'vpws' => 'found 403', 'missingTransaction' => 'found HTTP 404, P004', 'hpmThroughPws' => 'undecided no hpmTransactionId was given', 'erp' => 'found allowed',
    'reversalsPath' => 'found /api/erp/getReversals or /erp/getReversals', 'erpCodePath' => UNASKED, 'erpStatus' => 'found no', 'erpPastEnd' => 'found an empty page',
];
$hepsipay = REACHED + ['credentials' => 'good', 'signature' => 'found hmac', 'signatureNo' => 'found not needed', 'missingTransaction' => 'found HTTP 404, 9404'];

/** Settings of the simulator, an account, and what is to be said. */
$profiles = [
    'Finrota as it is' => [[], $finrota(), $company],
    'the paths below /erp' => [['erpPaths' => 'erp'], $finrota(), ['reversalsPath' => 'found /erp/getReversals'] + $company],
    'the printed paths' => [['erpPaths' => 'printed'], $finrota(), ['reversalsPath' => 'found /api/erp/getReversals'] + $company],
    'a list with states that never ends' => [['erpShowsStatus' => true, 'erpPastEnd' => 'last'], $finrota(), ['erpStatus' => 'found yes', 'erpPastEnd' => 'found rows again'] + $company],
    'without ERP' => [['permissions' => 'pws'], $finrota(), array_diff_key(['erp' => 'found 403'] + $company, array_flip(['reversalsPath', 'erpCodePath', 'erpStatus', 'erpPastEnd']))],
    'a dealer' => [[], $finrota('dealer-one'), REACHED + ['credentials' => 'good', 'pws' => 'found 403', 'vpws' => 'found allowed', 'missingTransaction' => 'found HTTP 404, P004', 'erp' => 'found 403']],
    'wrong keys' => [[], $finrota('nobody'), REACHED + ['credentials' => 'wrong 401']],
    'Hepsipay as it is' => [[], $merchant(), $hepsipay],
    'the other header' => [['signatureHeader' => 'signature-no'], $merchant(), ['signatureNo' => 'found needed'] + $hepsipay],
    'wrong merchant' => [[], $merchant(secretKey: 'another'), REACHED + ['signature' => 'wrong HTTP 401', 'signatureNo' => 'undecided no one reading is accepted']],
    'HstMobil as it is' => [[], $login(), REACHED + ['credentials' => 'good', 'installments' => SHAPE]],
    'HstMobil, wrong password' => [[], $login('wrong'), REACHED + ['credentials' => 'wrong 401', 'installments' => 'undecided HTTP 401, 401']],
    'HstMobil, 401 in the body' => [['hstUnauthorisedStatus' => 200], $login('wrong'), REACHED + ['credentials' => 'wrong 401', 'installments' => 'undecided HTTP 401, 401']],
];
foreach (['P1' => 'none', 'P2' => 'appended', 'P3' => 'prepended', 'P5' => 'between', 'P6' => 'hmac-prepended'] as $setting => $scheme) {
    $profiles["signature $setting"] = [['signatureScheme' => $setting], $merchant(), ['signature' => "found $scheme", 'yourSignature' => 'wrong hmac'] + $hepsipay];
}
pws($shop)->pay(...pwsArguments());
$booked = count($shop->simulator->bookings());
$defaults = array_intersect_key((array) json_decode(file_get_contents($shop->simulator->httpUrl() . '/_simulator/settings'), true), array_merge(...array_column($profiles, 0)));
foreach ($profiles as $title => [$settings, $account, $expected]) {
    $shop->simulator->settings($settings + $defaults);
    $said = said($account);
    ksort($said);
    ksort($expected);
    same($expected, $said, $title);
}
$shop->simulator->settings($defaults);
same($booked, count($shop->simulator->bookings()), 'nothing was booked');
same(0, count($shop->simulator->requests('/api/setPaymentErpCode')) + count($shop->simulator->requests('/erp/setPaymentErpCode')), 'nothing was to be changed');

// What is asked by its name.
same('found /api/setPaymentErpCode or /erp/setPaymentErpCode', said($finrota(), null, 'finrota.erpCodePath')['erpCodePath'], 'a probe that writes');
$shop->simulator->settings(['erpPaths' => 'erp']);
same('found /erp/setPaymentErpCode', said($finrota(), null, 'finrota.erpCodePath')['erpCodePath'], 'below /erp');
$shop->simulator->settings(['erpPaths' => 'both']);
same($booked, count($shop->simulator->bookings()), 'marks nothing');
throws(\ValueError::class, 'must be the name of a probe that writes', fn () => (new Doctor())->examine(null, 'pay'), 'no such probe');
throws(\TypeError::class, 'must be of type string', fn () => (new Doctor())->examine(null, []), 'no name');

// A payment of a link.
$link = $shop->hpm()->createLink(...linkArguments())->link;
file_get_contents(str_replace($shop->simulator->url(), $shop->simulator->httpUrl(), $link), false, stream_context_create(['http' => ['method' => 'POST', 'header' => 'Content-Type: application/x-www-form-urlencoded', 'content' => 'action=pay', 'follow_location' => 0, 'ignore_errors' => true]]));
$rows = json_decode(file_get_contents($shop->simulator->httpUrl() . '/_simulator/transactions'), true)['transactions'];
$id = array_values(array_filter($rows, fn (array $row): bool => $row['family'] === 'hpm'))[0]['guid'];
same('found yes', said($finrota(), $id)['hpmThroughPws'], 'PWS finds it');
$shop->simulator->settings(['hpmThroughPws' => false]);
same('found no', said($finrota(), $id)['hpmThroughPws'], 'PWS does not');
$shop->simulator->reset();
same([EMPTY_LIST, EMPTY_LIST], array_values(array_intersect_key(said($finrota()), ['erpStatus' => 1, 'erpPastEnd' => 1])), 'an empty list tells nothing');

// Answers that do not tell.
$of = static fn (\Payments\Transport $transport) => ['transport' => $transport, 'retries' => 0, 'tokenStoreKey' => TOKEN_STORE_KEY];
foreach ([500, 429, 403] as $status) {
    $said = said($merchant(options: new Options(...$of(new FakeTransport(new \Payments\Http\Response($status))))));
    same(["undecided HTTP $status", null], [$said['signature'], $said['credentials'] ?? null], "Hepsipay answers $status to everything");
}
same('undecided more than one is accepted', said($merchant(options: new Options(...$of(new FakeTransport('{"Success":true,"MessageCode":"0000"}')))))['signature'], 'who accepts everything');
$said = said($finrota('demo', ...$of(new FakeTransport(new \Payments\Http\Response(503)))));
same(['undecided HTTP 503', 'undecided HTTP 503', 'undecided HTTP 503'], [$said['pws'], $said['vpws'], $said['erp']], 'Finrota is down');
$said = said($finrota('demo', ...$of(new FakeTransport('{"data":[]}'))));
same([false, false], [isset($said['erpStatus']) && str_starts_with($said['erpStatus'], 'found'), isset($said['hpmThroughPws']) && str_starts_with($said['hpmThroughPws'], 'found')], 'nonsense claims nothing');
$thrower = new FakeTransport(new \RuntimeException('card 4155650100416111'));
$thrower->token = new \RuntimeException('the key demo-secret-key');
$said = said($finrota('demo', ...$of($thrower)));
same(['undecided', 'undecided'], [$said['host'], explode(' ', $said['credentials'])[0]], 'a transport that throws');
same(['host' => 'wrong', 'credentials' => 'undecided'], array_map(static fn (string $text): string => explode(' ', $text)[0], said($finrota('demo', baseUrl: 'http://127.0.0.1:1'))), 'nobody there');

// Live: nothing but the credentials.
$live = new Finrota\Account('demo-api-key', 'demo-secret-key', Environment::Live, $shop->options());
same(REACHED + ['credentials' => 'good'], said($live), 'live Finrota');
same(REACHED + ['credentials' => 'good'], said($merchant(environment: Environment::Live)), 'live Hepsipay');
same(REACHED + ['credentials' => 'good'], said(new HstMobil\Account(Environment::Live, userName: '5000000000', password: 'Test1234', options: $shop->options())), 'live HstMobil');

// The set-up, words, and no secret.
$all = (new Doctor($finrota(), $merchant(), $login()))->examine();
same(['php', 'extension', 'libcurl', 'openssl', 'sapi', 'persistent', 'opcache', 'iniFiles', 'fpmTimeout'], array_column(array_filter($all, static fn (Diagnosis $one): bool => $one->provider === null), 'check'), 'the set-up');
same([PHP_VERSION, phpversion('payments'), PHP_SAPI], [$all[0]->value, $all[1]->value, $all[4]->value], 'versions');
foreach ($all as $one) {
    foreach (['en', 'tr'] as $language) {
        $words = $one->words($language);
        holds($words !== '' && !str_contains($words, '%') && ($one->value === null || $one->words('xx') === $one->words()), "$one->check in $language: $words");
        foreach (['demo-api-key', 'demo-secret-key', 'TestSecretKey', 'Test1234', '5000000000'] as $secret) {
            same(false, str_contains($words . json_encode($one), $secret), "$one->check does not show $secret");
        }
    }
    holds(in_array($one->check, ['php', 'libcurl', 'openssl'], true) || $one->words() !== $one->words('tr'), "$one->check is translated");
}
same('The credentials are refused (401): check the keys', Results::make(Diagnosis::class, check: 'credentials', state: DiagnosisState::Wrong, value: '401')->words(), 'in words');
same('Anahtarlar reddediliyor (401): anahtarları kontrol edin', Results::make(Diagnosis::class, check: 'credentials', state: DiagnosisState::Wrong, value: '401')->words('tr'), 'in Turkish');
same('x', Results::make(Diagnosis::class, check: 'no such', state: DiagnosisState::Found, value: 'x')->words(), 'a check that nobody knows');
same('{"provider":null,"check":"c","state":"found","value":null}', json_encode(Results::make(Diagnosis::class, check: 'c', state: DiagnosisState::Found)), 'JSON');

// The class.
throws(\TypeError::class, 'must be of type Payments\Finrota\Account|Payments\HstMobil\Account|Payments\Hepsipay\Merchant', fn () => new Doctor('x'), 'no account');
throws(\TypeError::class, 'must be of type Payments\Finrota\Account|', fn () => new Doctor(new \stdClass()), 'another object');
throws(\Error::class, 'was constructed before', fn () => (new Doctor())->__construct(), 'twice');
throws(\Error::class, 'was not constructed', fn () => (new \ReflectionClass(Doctor::class))->newInstanceWithoutConstructor()->examine(), 'never');

// The script, where the extension is a file of its own.
$file = getenv('PAYMENTS_TEST_EXTENSION');
$script = static function (array $arguments, array $environment = []) use ($shop, $file): array {
    $command = [PHP_BINARY, '-n', '-d', "extension=$file", __DIR__ . '/../../bin/payments-doctor', "--base-url={$shop->simulator->url()}", "--ca-file={$shop->simulator->caFile()}", ...$arguments];
    $process = proc_open($command, [1 => ['pipe', 'w'], 2 => ['redirect', 1]], $pipes, null, $environment + ['PATH' => (string) getenv('PATH')]);
    $text = (string) stream_get_contents($pipes[1]);

    return [proc_close($process), $text];
};
if ($file !== false && is_file($file) && is_file(__DIR__ . '/../../bin/payments-doctor')) {
    $keys = ['FINROTA_API_KEY' => 'demo-api-key', 'FINROTA_SECRET_KEY' => 'demo-secret-key'];
    [$code, $text] = $script(['--lang=tr'], $keys);
    same([0, true, false], [$code, str_contains($text, 'finrota   iyi        Anahtarlar kabul ediliyor'), str_contains($text, 'demo-secret-key')], "the script in Turkish: $text");
    [$code, $text] = $script(['--json'], ['FINROTA_SECRET_KEY' => 'wrong'] + $keys);
    same([1, '401'], [$code, array_column((array) json_decode($text, true), 'value', 'check')['credentials'] ?? $text], 'the script finds what is wrong');
    same(2, $script(['--nonsense'])[0], 'an argument that is none');
    same(2, $script(['--probe=pay'])[0], 'a probe that is none');
    same(0, $script([])[0], 'no account');
}

done();
?>
--EXPECT--
done
