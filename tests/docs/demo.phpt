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

$lines = explode("\n", trim($said));
[$title, , $head, $rule] = $lines;
$foot = array_pop($lines);
echo preg_match('/^payments \S+, PHP \S+, simulator at https:\S+$/', $title) === 1 ? "title\n" : "title: $title\n";
$result = strpos($head, 'result');
foreach (array_slice($lines, 4) as $line) {
    $fits = strlen($line) <= strlen($rule) && ($line === '' || $line[0] !== ' ' || preg_match('/^ +\S.* {2,}$/', substr($line, 0, $result)) === 1);
    echo $fits ? '' : "does not line up: $line\n";
}
echo preg_replace('/\d+/', 'N', $foot), "\ncode $code\n";
if ($code !== 0) {
    echo $said;
}
?>
--EXPECT--
title
N steps, all as expected; N requests over N connections
code 0
