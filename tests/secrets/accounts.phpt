--TEST--
Accounts, and services that hold them: no way to look at them shows a key
--INI--
zend.exception_ignore_args=0
zend.exception_string_param_max_len=100
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\{Environment, Options};
use Payments\Finrota\{Account, Hpm, Pws, Vpws};
use Payments\Hepsipay\{Frame, Installments, Merchant, Refund, SignatureScheme, Status, Webhook};
use Payments\HstMobil;

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/leaks.php';

$secrets = [
    'API key' => 'k-8f3d2c51', 'secret key' => 's-a97b"quoted"\\/ş', 'merchant secret' => 'm-77d0c4aa', 'callback key' => 'c-e41bb920',
    'proxy password' => 'hunter2', 'proxy user' => 'jdoe', 'previous callback key' => 'p-90f1c2d3', 'other API key' => 'h-5ab6e700', 'login password' => 'Test1234!',
    'hash of the login password' => hash('sha512', 'Test1234!'),
];
$options = new Options(proxy: 'http://jdoe:hunter2@proxy.example:3128', baseUrl: 'https://relay.example');
$account = new Account($secrets['API key'], $secrets['secret key'], Environment::Live, $options);
$merchant = new Merchant('10019', '1019', $secrets['merchant secret'], Environment::Sandbox, $secrets['callback key'], SignatureScheme::Hmac, true, $options, $secrets['previous callback key']);
$byKey = new HstMobil\Account(Environment::Live, $secrets['other API key'], options: $options);
$byPassword = new HstMobil\Account(Environment::Live, userName: '5000000000', password: $secrets['login password'], options: $options);
$objects = [
    'Account' => $account,
    'Merchant' => $merchant,
    'Hpm' => new Hpm($account),
    'Status' => new Status($merchant),
    'Refund' => new Refund($merchant),
    'Pws' => new Pws($account),
    'Vpws' => new Vpws($account),
    'Frame' => new Frame($merchant),
    'Webhook' => new Webhook($merchant),
    'Installments' => new Installments($merchant),
    'HstMobil account by key' => $byKey,
    'HstMobil account by password' => $byPassword,
    'WebPos' => new HstMobil\WebPos($byPassword),
    'all of them' => [$account, $merchant, new Hpm($account), (object) ['service' => new Refund($merchant)]],
];
foreach ($objects as $case => $object) {
    opaque($object, $secrets, $case);
}

// What is shown: the environment, and of the options what is public.
$views = views($account);
holds(str_contains($views['var_dump'], 'Payments\Environment::Live'), 'var_dump shows the environment');
holds(str_contains($views['var_dump'], 'http://***@proxy.example:3128'), 'var_dump shows the proxy without its password');
same('{"environment":"live"}', $views['json_encode'], 'json_encode');
same("Exception: Serialization of 'Payments\Finrota\Account' is not allowed", $views['serialize'], 'serialize');
same("Error: Trying to clone an uncloneable object of class Payments\Finrota\Account", $views['clone'], 'clone');
same('{}', views(new Hpm($account))['json_encode'], 'json_encode of a service');
same("Exception: Serialization of 'Payments\Finrota\Hpm' is not allowed", views(new Hpm($account))['serialize'], 'serialize of a service');

done();
?>
--EXPECT--
done
