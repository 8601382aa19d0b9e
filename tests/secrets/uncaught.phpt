--TEST--
An uncaught exception: what PHP itself prints and logs shows no number and no security code
--INI--
zend.exception_ignore_args=0
zend.exception_string_param_max_len=100
display_errors=1
html_errors=0
log_errors=1
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Card;

require __DIR__ . '/../support/leaks.php';

$log = __DIR__ . '/uncaught.tmp';
@unlink($log);
ini_set('error_log', $log);

function verdict(string $place, string $text): string
{
    $found = leaks([$place => $text], ['number' => '4155650012346111', 'security code' => '93719', 'holder' => 'Gizli']);

    return str_contains($text, 'Uncaught Payments\Exception\ValidationException: Payments\Card: cvv must have 3 or 4 digits')
        && str_contains($text, '#0 ') && $found === [] ? "$place: told, and nothing more\n" : "$place: " . implode(', ', $found) . "\n$text\n";
}

ob_start(fn (string $text) => verdict('screen', $text));
register_shutdown_function(function () use ($log) {
    ob_end_flush();
    echo verdict('log', file_get_contents($log));
});

new Card('4155650012346111', 'Ayşe Gizli', 12, 2030, '93719');
?>
--CLEAN--
<?php
@unlink(__DIR__ . '/uncaught.tmp');
?>
--EXPECT--
screen: told, and nothing more
log: told, and nothing more
