--TEST--
Hepsipay\Merchant: numbers that would break out of their header are refused by name
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Environment;
use Payments\Exception\ConfigurationException;
use Payments\Hepsipay\Merchant;

require __DIR__ . '/../support/checks.php';

$good = ['merchantNo' => '10019', 'terminalNo' => '1019', 'secretKey' => 'secret', 'environment' => Environment::Sandbox];
$injections = [
    'another header' => "10019\r\nX-Evil: 1",
    'another header after a bare line feed' => "10019\nX-Evil: 1",
    'another header after a bare carriage return' => "10019\rX-Evil: 1",
    'the end of the headers' => "10019\r\n\r\n{}",
    'a folded line' => "10019\r\n folded",
    'a trailing line end' => "10019\r\n",
    'a line feed before' => "\n10019",
    'escape' => "10019\x1B[2J",
    'backspace' => "10019\x08",
    'unit separator' => "10019\x1F",
    'DEL' => "10019\x7F",
];
foreach (['merchantNo', 'terminalNo'] as $name) {
    foreach ($injections as $case => $value) {
        $refusal = throws(ConfigurationException::class, "Payments\Hepsipay\Merchant: $name ", fn () => new Merchant(...[$name => $value] + $good), "$name: $case");
        same(false, str_contains((string) $refusal?->getMessage(), '10019'), "$name: $case: the value is not told");
    }
}

done();
?>
--EXPECT--
done
