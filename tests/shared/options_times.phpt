--TEST--
Options: a time is not above the one that contains it; one that is not given makes room
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Exception\ConfigurationException;
use Payments\Options;

require __DIR__ . '/../support/checks.php';

$names = ['connectTimeoutMs', 'timeoutMs', 'deadlineMs'];

// what is given => what holds
$cases = [
    [[null, null, null], [5000, 30000, 60000]],
    [[1000, null, null], [1000, 30000, 60000]],
    [[40000, null, null], [40000, 40000, 60000]],
    [[90000, null, null], [90000, 90000, 90000]],
    [[null, 2000, null], [2000, 2000, 60000]],
    [[null, 5000, null], [5000, 5000, 60000]],
    [[null, 90000, null], [5000, 90000, 90000]],
    [[null, null, 300], [300, 300, 300]],
    [[null, null, 10000], [5000, 10000, 10000]],
    [[null, null, 90000], [5000, 30000, 90000]],
    [[100, null, 300], [100, 300, 300]],
    [[40000, null, 50000], [40000, 40000, 50000]],
    [[null, 2000, 3000], [2000, 2000, 3000]],
    [[7000, 7000, 7000], [7000, 7000, 7000]],
    [[1, 2, 3], [1, 2, 3]],
];
foreach ($cases as [$given, $held]) {
    $options = new Options(...array_combine($names, $given));
    same($held, [$options->connectTimeoutMs, $options->timeoutMs, $options->deadlineMs], json_encode($given));
}

$connect = '$connectTimeoutMs must not be above $timeoutMs: connecting is part of a request';
$early = '$connectTimeoutMs must not be above $deadlineMs: connecting is part of a call';
$request = '$timeoutMs must not be above $deadlineMs: a request is part of a call';
$contradictions = [
    [[5001, 5000, null], $connect],
    [[301, null, 300], $early],
    [[null, 301, 300], $request],
    [[5000, 4000, 3000], "$connect; $request"],
    [[5000, 3000, 4000], $connect],
    [[3000, 5000, 4000], $request],
    [[5000, 30000, 4000], "$early; $request"],
];
foreach ($contradictions as [$given, $message]) {
    $refusal = throws(ConfigurationException::class, '', fn () => new Options(...array_combine($names, $given)), json_encode($given));
    same("Payments\Options: $message", $refusal?->getMessage(), json_encode($given));
}
$refusal = throws(ConfigurationException::class, '', fn () => new Options(timeoutMs: 0, deadlineMs: -1), 'out of range');
same(0, substr_count((string) $refusal?->getMessage(), 'above'), 'numbers out of range are told as that alone');

done();
?>
--EXPECT--
done
