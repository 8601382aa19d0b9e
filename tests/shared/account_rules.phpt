--TEST--
Accounts: what they take, and what they refuse by name
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\{Environment, Options, Outcome};
use Payments\Exception\ConfigurationException;
use Payments\Finrota\Account;
use Payments\Hepsipay\{Merchant, SignatureScheme};
use Payments\HstMobil;

require __DIR__ . '/../support/checks.php';

$accounts = [
    Account::class => ['apiKey' => 'key', 'secretKey' => 'secret', 'environment' => Environment::Sandbox],
    Merchant::class => [
        'merchantNo' => '10019', 'terminalNo' => '1019', 'secretKey' => 'secret', 'environment' => Environment::Sandbox, 'callbackKey' => 'callback',
        'previousCallbackKey' => 'previous',
    ],
    'by key' => ['environment' => Environment::Sandbox, 'apiKey' => 'key'],
    'by password' => ['environment' => Environment::Sandbox, 'userName' => 'user', 'password' => 'password'],
];
/** Which become headers: nothing but visible ASCII, see account_header_injection.phpt. */
$visible = ['merchantNo', 'terminalNo', 'apiKey of ' . HstMobil\Account::class];

// rule => text
$broken = [
    'must not be empty' => ['', ' ', "\t", "   \n"],
    'must have at most 1024 characters' => [str_repeat('x', 1025), str_repeat('ş', 1025), str_repeat('x', 1000000)],
    'must not contain a NUL byte' => ["a\0b", "\0a", "a\0", "\0"],
    'must be valid UTF-8' => ["a\xFE", "\xC5", "\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80"],
];
foreach ($accounts as $class => $good) {
    $class = class_exists($class) ? $class : HstMobil\Account::class;
    foreach (array_filter($good, 'is_string') as $name => $value) {
        foreach ($broken as $rule => $texts) {
            foreach ($texts as $text) {
                $case = "$class: $name " . substr(json_encode($text, JSON_INVALID_UTF8_SUBSTITUTE), 0, 20);
                $refusal = throws(ConfigurationException::class, "$class: $name $rule", fn () => new $class(...[$name => $text] + $good), $case);
                same("$class: $name $rule", $refusal?->getMessage(), "$case: that alone, and not the value");
                same(Outcome::NotSent, $refusal?->outcome(), "$case: outcome");
                same(false, $refusal?->isRetryable(), "$case: not retryable");
                same(null, $refusal?->exchange(), "$case: nothing was sent");
            }
        }
        foreach (['x', str_repeat('x', 1024), 'x' . str_repeat('ş', 1023), 'şifre-ğüİı', '"quoted" \\ {json}'] as $text) {
            if (in_array($name, $visible, true) || in_array("$name of $class", $visible, true)) {
                $text = preg_replace('/[^!-~]/', '', $text);
            }
            same($class, (new $class(...[$name => $text] + $good))::class, "$class: $name " . substr($text, 0, 20));
        }
    }

    // All at once, in the order of the arguments.
    $empty = array_map(fn ($value) => is_string($value) ? '' : $value, $good);
    $names = array_keys(array_filter($empty, 'is_string'));
    $message = "$class: " . implode('; ', array_map(fn ($name) => "$name must not be empty", $names));
    throws(ConfigurationException::class, $message, fn () => new $class(...$empty), "$class: all empty");

    // Settings.
    foreach (Environment::cases() as $environment) {
        $options = new Options(baseUrl: 'https://gateway.example');
        same($environment, (new $class(...['environment' => $environment, 'options' => $options] + $good))->environment, "$class: $environment->name");
    }
    same($class, (new $class(...$good, options: new Options(retries: 0)))::class, "$class: options");
    same($class, (new $class(...$good, options: null))::class, "$class: no options");
}
// Who is calling HstMobil: exactly one of two ways.
$ways = [
    'nobody' => [[], 'apiKey is missing: give one of apiKey, userName'],
    'both' => [['apiKey' => 'k', 'userName' => 'u', 'password' => 'p'], 'apiKey must be given alone: give only one of apiKey, userName'],
    'a user without password' => [['userName' => 'u'], 'password is required'],
];
foreach ($ways as $case => [$arguments, $message]) {
    throws(ConfigurationException::class, HstMobil\Account::class . ": $message", fn () => new HstMobil\Account(Environment::Live, ...$arguments), $case);
}
// A host that is handed out is given, whoever sends the requests.
foreach ([null, new Options(), new Options(transport: new \Payments\Testing\FakeTransport())] as $options) {
    $refusal = throws(ConfigurationException::class, '', fn () => new Merchant('1', '2', 'secret', Environment::Live, options: $options), 'no host');
    same('Payments\Hepsipay\Merchant: environment Live has no public host: give options whose baseUrl is the host that the provider gave to you', $refusal?->getMessage(), 'no host');
    same(Outcome::NotSent, $refusal?->outcome(), 'no host: outcome');
}
foreach (SignatureScheme::cases() as $scheme) {
    same(Merchant::class, (new Merchant('1', '2', 'secret', Environment::Sandbox, signatureScheme: $scheme, sendSignatureNo: true))::class, $scheme->name);
}

done();
?>
--EXPECT--
done
