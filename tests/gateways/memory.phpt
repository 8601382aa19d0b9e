--TEST--
However a payment through a gateway ends, nothing of card, keys, password and token stays in the memory of the process but what SECURITY.md names
--EXTENSIONS--
payments
--SKIPIF--
<?php
if (!getenv('PAYMENTS_TEST_FPM')) die('skip PAYMENTS_TEST_FPM names no php-fpm');
if (getenv('SKIP_ASAN') || getenv('USE_ZEND_ALLOC') === '0') die('skip a checker of memory keeps what was freed');
if (!is_readable('/proc/self/mem')) die('skip the memory of a process cannot be read');
?>
--FILE--
<?php
namespace Payments\Tests;

require __DIR__ . '/../leaks/support/secrets.php';
require __DIR__ . '/../support/fastcgi.php';

$secrets = new Secrets(new Shop());
$fpm = new Fpm(['payments.persistent' => '0', 'error_log' => '/dev/null', 'display_errors' => '0', 'memory_limit' => '64M', 'zend.exception_ignore_args' => '0'], [], null, null);
foreach (['pws', 'webpos'] as $service) {
    foreach (array_diff(ENDINGS, ['exception that nobody catches']) as $ending) { // a gateway throws none
        $card = $secrets->card($ending);
        $arrived = $secrets->shop->arrived(SERVICES[$service]);
        $answer = $fpm->run(dirname(__DIR__) . '/leaks/support/request.php', $secrets->job($service, $ending, $card, ['gateway' => true]));
        $secrets->shop->simulator->clearFaults();
        echo "$service, $ending: ", $secrets->shop->arrived(SERVICES[$service]) - $arrived, ' request, ', substr(strstr($answer, ': '), 2) ?: 'no answer', "\n";
        foreach (findInMemory((int) $answer, $secrets->needles($card)) as $hit) {
            echo "FAILED: $hit[needle] is in$hit[part]: $hit[before]|$hit[after]\n";
        }
    }
}
check('a quiet end', '', $fpm->stop());
?>
--EXPECT--
pws, success: 1 request, Payments\Finding Paid
pws, decline: 1 request, Payments\Finding Declined
pws, time-out: 1 request, Payments\Finding Lost
pws, broken connection: 1 request, Payments\Finding Lost
pws, echo of all that was sent: 1 request, Payments\Finding NotSent
pws, exit in an observer: 1 request, ended
pws, fatal error in an observer: 1 request, no answer
pws, memory limit in an observer: 1 request, no answer
webpos, success: 1 request, Payments\Finding Shown
webpos, decline: 1 request, Payments\Finding NotSent
webpos, time-out: 1 request, Payments\Finding Lost
webpos, broken connection: 1 request, Payments\Finding Lost
webpos, echo of all that was sent: 1 request, Payments\Finding NotSent
webpos, exit in an observer: 1 request, ended
webpos, fatal error in an observer: 1 request, no answer
webpos, memory limit in an observer: 1 request, no answer
ok: a quiet end
