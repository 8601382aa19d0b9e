--TEST--
Options: defaults, the limits of every number, types, and all complaints at once
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Exception\ConfigurationException;
use Payments\Options;
use Payments\Outcome;

require __DIR__ . '/../support/checks.php';

$defaults = [
    'connectTimeoutMs' => 5000, 'timeoutMs' => 30000, 'deadlineMs' => 60000, 'retries' => 2, 'caFile' => null, 'proxy' => null,
    'keepAlive' => true, 'maxResponseBytes' => 1048576, 'maxTextCharacters' => 1000, 'transport' => null, 'tokenStore' => null,
    'observer' => null, 'baseUrl' => null, 'tokenStoreKey' => null, 'scheduler' => null,
];
same($defaults, get_object_vars(new Options()), 'defaults');

// name, least, most
$limits = [
    ['connectTimeoutMs', 1, 3600000],
    ['timeoutMs', 1, 3600000],
    ['deadlineMs', 1, 3600000],
    ['retries', 0, 10],
    ['maxResponseBytes', 1, 67108864],
    ['maxTextCharacters', 1, 65536],
];
foreach ($limits as [$name, $least, $most]) {
    foreach ([$least, $least + 1, $most - 1, $most] as $value) {
        same($value, (new Options(...[$name => $value]))->$name, "$name of $value");
        $others = array_flip(['connectTimeoutMs', 'timeoutMs', 'deadlineMs']);   // these make room for each other
        same(array_diff_key(array_replace($defaults, [$name => $value]), $others), array_diff_key(get_object_vars(new Options(...[$name => $value])), $others), "$name alone is $value");
    }
    foreach ([$least - 1, $most + 1, -1, PHP_INT_MAX, PHP_INT_MIN] as $value) {
        $message = "Payments\Options: \$$name must be between $least and $most";
        $refusal = throws(ConfigurationException::class, $message, fn () => new Options(...[$name => $value]), "$name of $value");
        same($message, $refusal->getMessage(), "$name of $value: that alone");
    }
}
same(false, (new Options(keepAlive: false))->keepAlive, 'keepAlive');

// Everything that is wrong, at once.
$refusal = throws(
    ConfigurationException::class,
    '',
    fn () => new Options(0, 0, 0, -1, "a\0b", 'nonsense', true, 0, 0, baseUrl: 'ftp://shop.example', tokenStoreKey: 'short'),
    'everything wrong',
);
same(Outcome::NotSent, $refusal->outcome(), 'outcome');
same(false, $refusal->isRetryable(), 'not retryable');
same(null, $refusal->exchange(), 'nothing was sent');
foreach (['connectTimeoutMs', 'timeoutMs', 'deadlineMs', 'retries', 'caFile', 'proxy', 'maxResponseBytes', 'maxTextCharacters', 'baseUrl', 'tokenStoreKey'] as $name) {
    same(1, substr_count($refusal->getMessage(), "\$$name must"), "named once: $name");
}
same(1, substr_count($refusal->getMessage(), 'Payments\Options'), 'said once');

// Types.
['weak' => $weak, 'strict' => $strict] = inBothModes('fn (mixed ...$arguments) => new \Payments\Options(...$arguments)');
$mistyped = [
    'retries' => [[], null, 'many', new \stdClass(), '', 1e30, NAN],
    'timeoutMs' => [[], 'long', new \stdClass(), '10s'],
    'keepAlive' => [[], null, new \stdClass()],
    'caFile' => [[], new \stdClass()],
    'proxy' => [[], new \stdClass()],
    'baseUrl' => [[], new \stdClass()],
    'transport' => ['curl', 1, true, [], new \stdClass(), fn () => null],
    'tokenStore' => ['apcu', 1, [], new \ArrayObject()],
    'tokenStoreKey' => [[], new \stdClass()],
    'observer' => ['log', 1, [], fn () => null],
];
foreach ($mistyped as $name => $values) {
    foreach ($values as $value) {
        foreach (['weak' => $weak, 'strict' => $strict] as $mode => $make) {
            throws(\TypeError::class, "(\$$name) must be of type ", fn () => $make(...[$name => $value]), "$mode: $name " . shown($value));
        }
    }
}
foreach (['retries' => '3', 'timeoutMs' => 5.0, 'keepAlive' => 1, 'baseUrl' => new Late(fn () => 'https://shop.example')] as $name => $value) {
    throws(\TypeError::class, "(\$$name) must be of type ", fn () => $strict(...[$name => $value]), "strict: $name");
}
same(3, $weak(retries: '3')->retries, 'weak: a number as text');
same(5, $weak(timeoutMs: 5.0)->timeoutMs, 'weak: a whole float');
same(false, $weak(keepAlive: 0)->keepAlive, 'weak: an int as bool');
same('https://shop.example', $weak(baseUrl: new Late(fn () => 'https://shop.example'))->baseUrl, 'weak: an object as text');
throws(\ArgumentCountError::class, 'expects at most 15 arguments, 16 given', fn () => $weak(...[...array_values($defaults), 1]), 'too many');
throws(\Error::class, 'Unknown named parameter $verifyPeer', fn () => new Options(verifyPeer: false), 'there is no switch against verification');
throws(\Error::class, 'Unknown named parameter $followRedirects', fn () => new Options(followRedirects: true), 'there are no redirects');

done();
?>
--EXPECT--
done
