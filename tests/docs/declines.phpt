--TEST--
Decline::$class: the table of src/declines.c is the one of the docs, each row has its source, and only the code decides
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Decline;
use Payments\DeclineClass;
use Payments\Testing\Results;

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/finrota.php';

chdir(__DIR__ . '/../..');

/** The class that the extension gives a code. */
function classOf(?string $code, ?string $message = null): string
{
    return Results::make(Decline::class, code: $code, message: $message)->class->name;
}

/** @return array<string, array{string, string}> class and source of each code */
function table(string $page): array
{
    preg_match_all('/^\| `(\w{2,4})` \| `(\w+)` \| [^|]+ \| ([^|]+) \|$/m', (string) file_get_contents($page), $rows, PREG_SET_ORDER);

    return array_column(array_map(static fn (array $row): array => [$row[1], [$row[2], $row[3]]], $rows), 1, 0);
}

$source = (string) file_get_contents('src/declines.c');
preg_match_all('/^#define (\w+) +"([^"]+)"/m', $source, $macros);
$macros = array_combine($macros[1], $macros[2]);
preg_match_all('/\{"(\w+)", PAY_DECLINE_(\w+), "[^"]+", ([^}]+)\}/', $source, $rows, PREG_SET_ORDER);
$table = [];
foreach ($rows as [, $code, $class, $sources]) {
    $table[$code] = [ucfirst(strtolower($class)), implode('', array_map(static fn (string $word): string => $macros[$word] ?? trim($word, '"'), preg_split('/(?<=") (?=\w)|(?<=\w) (?=")/', $sources)))];
}
same(count($rows), count($table), 'no code occurs twice');
holds(count($table) >= 50, count($table) . ' codes');
same($table, table('docs/errors-and-outcomes.md'), 'the page has the same table');
same($table, table('docs/tr/errors-and-outcomes.md'), 'and so has the Turkish one');
foreach ($table as $code => [$class, $from]) {
    $code = (string) $code;
    same($class, classOf($code), $code);
    same($class, classOf(strtolower(" $code\t")), "$code in small letters, with blanks");
    holds(trim($from) !== '' && !preg_match('/\b[A-Z]+_[A-Z]+\b/', $from), "$code: $from");
    str_starts_with($code, '0') && same($class, classOf($code[1]), "$code as a JSON number");
    same('Other', classOf("0$code"), "0$code is another code");
    same('Other', classOf("10$code"), "10$code");
}

// After these a charge may have been made: nobody is told to pay again.
foreach (['09', '68', '94', 'P005', 'P008', 'P009', 'P010', 'P017'] as $code) {
    same('Other', classOf($code), "$code leaves it open");
}
foreach ([null, '', ' ', '00', '0', '5 1', '5', "51\0", '³', 'P1', 'Yetersiz bakiye', str_repeat('5', 1000)] as $code) {
    same('Other', classOf($code), var_export($code, true));
}
foreach (['Yetersiz bakiye', '51', 'lost card', '41'] as $message) {
    same('Other', classOf(null, $message), "never from a text: $message");
    same('Other', classOf('XX', $message), "never from a text beside a code: $message");
}

// Through the services.
$class = static fn (object $payment): ?string => $payment->decline?->class->name;
$finrota = static fn (string $members): object => fakePws(new FakeTransport(envelope("{\"redirectUrl\":null,\"referenceNumber\":\"R\",\"transactionId\":\"T\",$members}")))->pay(...pwsArguments());
same('Soft', $class($finrota('"transactionStatusId":2,"errorCode":"51","errorMessage":"Kayıp kart"')), 'PWS');
same('Hard', $class($finrota('"transactionStatusId":2,"errorCode":4,"errorMessage":null')), 'PWS, a number');
same('Other', $class($finrota('"transactionStatusId":2,"errorCode":null,"errorMessage":"51"')), 'PWS, a text alone');
same('Other', $class($finrota('"transactionStatusId":2,"errorCode":"P010"')), 'PWS, in doubt');
same(null, $class($finrota('"transactionStatusId":2,"errorCode":null')), 'PWS, nothing');
same(null, $class($finrota('"transactionStatusId":1,"errorCode":"51"')), 'PWS, paid');
$payment = $finrota('"transactionStatusId":2,"errorCode":"43"');
same(DeclineClass::Fraud, unserialize(serialize($payment))->decline->class, 'serialised and back');
same('{"code":"43","message":null,"class":"fraud"}', json_encode($payment->decline), 'JSON');

done();
?>
--EXPECT--
done
