--TEST--
Demo: every step is as expected, in a table whose columns line up
--EXTENSIONS--
payments
--FILE--
<?php
$extension = getenv('PAYMENTS_TEST_EXTENSION') ?: __DIR__ . '/../../modules/payments.so';
$command = [PHP_BINARY, '-n', '-d', "extension=$extension", __DIR__ . '/../../examples/demo.php'];
$process = proc_open($command, [['file', '/dev/null', 'r'], ['pipe', 'w'], ['redirect', 1]], $pipes);
$said = stream_get_contents($pipes[1]);
$code = proc_close($process);

[$title, , $head, $rule, $rows, $foot] = array_pad(explode("\n", trim($said), 5), 6, '');
[$rows, $foot] = array_pad(explode("\n\n", $rows, 2), 2, '');
echo preg_match('/^payments \S+, PHP \S+, simulator at https:\S+$/', $title) === 1 ? "title\n" : "title: $title\n";
echo preg_replace('/ {2,}/', '|', $head), "\n";
$providers = [];
foreach (explode("\n", $rows) as $row) {
    $fits = preg_match('/^(\S+(?: \S+)*) {2,}(\S+(?: \S+)*) {2,}(\S+(?: \S+)*) {2,}([\d.]+|-)  (yes|no|-)$/', $row, $cells) === 1
        && strlen(utf8_decoded($row)) <= strlen($rule) && strpos(utf8_decoded($row), $cells[3] ?? '') === strpos($head, 'outcome');
    echo $fits ? '' : "does not line up: $row\n";
    $providers[$cells[1] ?? '?'] = true;
}
echo implode(', ', array_keys($providers)), "\n", preg_replace('/\d+/', 'N', $foot), "\ncode $code\n";
if ($code !== 0) {
    echo $said;
}

/** One byte for a letter. */
function utf8_decoded(string $text): string
{
    return preg_replace('/[^\x00-\x7f]/u', '?', $text);
}
?>
--EXPECT--
title
provider|operation|outcome|ms|connection reused
Finrota HPM, Finrota PWS, Finrota VPWS, HstMobil, Hepsipay
N steps, all as expected; N requests over N connections
code 0
