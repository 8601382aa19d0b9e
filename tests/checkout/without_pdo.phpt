--TEST--
PdoAttemptStore without PHP's extension pdo: the library loads, and the store says what is missing
--EXTENSIONS--
payments
--SKIPIF--
<?php
if (extension_loaded('pdo')) {
    die('skip this PHP has pdo built in');
}
?>
--FILE--
<?php
namespace Payments\Tests;

use Payments\Exception\ConfigurationException;
use Payments\PdoAttemptStore;

require __DIR__ . '/../support/checks.php';

foreach ([[], ['sqlite::memory:'], [new \stdClass()]] as $arguments) {
    throws(ConfigurationException::class, "Payments\PdoAttemptStore needs PHP's extension pdo, which is not loaded", fn () => new PdoAttemptStore(...$arguments), 'of ' . count($arguments));
}
same('PDO', (string) (new \ReflectionMethod(PdoAttemptStore::class, '__construct'))->getParameters()[0]->getType(), 'its type is known all the same');

done();
?>
--EXPECT--
done
