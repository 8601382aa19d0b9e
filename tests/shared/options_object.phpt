--TEST--
Options: made once, never copied or changed, and of no use when the constructor refused
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Options;

require __DIR__ . '/../support/checks.php';

$options = new Options(retries: 1, baseUrl: 'https://relay.example', proxy: 'http://user:hunter2@proxy.example:3128');

throws(\Error::class, 'Payments\Options was constructed before', fn () => $options->__construct(retries: 5), 'constructed again');
throws(\Error::class, 'Payments\Options was constructed before', fn () => $options->__construct(retries: -1), 'constructed again, wrongly');
same([1, 'https://relay.example', 'http://***@proxy.example:3128'], [$options->retries, $options->baseUrl, $options->proxy], 'as it was');

throws(\Error::class, 'Trying to clone an uncloneable object of class Payments\Options', fn () => clone $options, 'clone');
throws(\Exception::class, "Serialization of 'Payments\Options' is not allowed", fn () => serialize($options), 'serialize');
throws(\Exception::class, "Unserialization of 'Payments\Options' is not allowed", fn () => unserialize('O:16:"Payments\Options":0:{}'), 'unserialize');
throws(\ReflectionException::class, 'cannot be instantiated without invoking its constructor', fn () => (new \ReflectionClass(Options::class))->newInstanceWithoutConstructor(), 'without constructor');
same(true, (new \ReflectionClass(Options::class))->isFinal(), 'final');

foreach (array_keys(get_object_vars($options)) as $name) {
    throws(\Error::class, "Cannot modify readonly property Payments\Options::\$$name", fn () => $options->$name = null, "write $name");
    throws(\Error::class, 'readonly property', function () use ($options, $name) {
        unset($options->$name);
    }, "unset $name");
    throws(\Error::class, 'Cannot modify readonly property', fn () => (new \ReflectionProperty($options, $name))->setValue($options, null), "reflection writes $name");
}
throws(\Error::class, 'Cannot create dynamic property', fn () => $options->verifyPeer = false, 'another property');
throws(\Error::class, 'Cannot acquire reference to readonly property', function () use ($options) {
    foreach ($options as &$value) {
        $value = null;
    }
}, 'foreach by reference');
same(['http://***@proxy.example:3128', 1], [$options->proxy, $options->retries], 'still as it was');

done();
?>
--EXPECT--
done
