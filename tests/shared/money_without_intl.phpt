--TEST--
Money: parse() and format() say that ext/intl is missing
--EXTENSIONS--
payments
--SKIPIF--
<?php
if (extension_loaded('intl')) die('skip intl is loaded');
?>
--FILE--
<?php
namespace Payments\Tests;

use Payments\{Currency, Money};
use Payments\Exception\ConfigurationException;

require __DIR__ . '/../support/checks.php';

$message = 'Payments\Money: parse() and format() need PHP\'s extension intl, which is not loaded; of() and decimal() do not';
$refusal = throws(ConfigurationException::class, $message, fn () => Money::parse('1', Currency::TRY, 'tr_TR'), 'parse()');
same($message, $refusal?->getMessage(), 'that alone');
throws(ConfigurationException::class, $message, fn () => Money::of('1', Currency::TRY)->format('tr_TR'), 'format()');

done();
?>
--EXPECT--
done
