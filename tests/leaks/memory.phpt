--TEST--
However a payment ends, nothing of card, keys, password and token stays in the memory of the process but what SECURITY.md names
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

require __DIR__ . '/support/secrets.php';
require __DIR__ . '/../support/fastcgi.php';

/** What SECURITY.md names: where tokens are kept, in memory that no core dump has. */
function isNamed(array $hit, bool $keepsTokens): bool
{
    return str_starts_with($hit['needle'], 'token ') && $keepsTokens && !$hit['dumped'];
}

$modules = explode("\n", (string) shell_exec(escapeshellarg(getenv('PAYMENTS_TEST_FPM')) . ' -n -m'));
$curl = in_array('curl', $modules, true) ? null : 'curl.so'; // where curl is built in it is always first

// PHP's curl uses the same libcurl: not there, started before payments, started after it.
foreach ([['0', null, null], ['1', $curl, null], ['1', null, $curl]] as [$persistent, $before, $after]) {
    $secrets = new Secrets(new Shop());
    $fpm = new Fpm(['payments.persistent' => $persistent, 'error_log' => '/dev/null', 'display_errors' => '0', 'memory_limit' => '64M', 'zend.exception_ignore_args' => '0'], [], $before, $after);
    $tokens = [];
    echo "-- payments.persistent=$persistent\n";
    foreach (SERVICES as $service => $path) {
        foreach (ENDINGS as $ending) {
            $card = $secrets->card($ending);
            $arrived = $secrets->shop->arrived($path);
            $answer = $fpm->run(__DIR__ . '/support/request.php', $secrets->job($service, $ending, $card));
            $secrets->shop->simulator->clearFaults();
            echo "$service, $ending: ", $secrets->shop->arrived($path) - $arrived, ' request, ', substr(strstr($answer, ': '), 2) ?: 'no answer', "\n";
            foreach (findInMemory((int) $answer, $secrets->needles($card)) as $hit) {
                if (!isNamed($hit, $persistent === '1')) {
                    echo "FAILED: $hit[needle] is in$hit[part]: $hit[before]|$hit[after]\n";
                }
                $tokens += str_starts_with($hit['needle'], 'token ') && !$hit['dumped'] ? [$hit['needle'] => true] : [];
            }
        }
    }
    // That the search finds what is there: the token of each account that has one, where tokens are kept.
    check('tokens that were kept', $persistent === '1' ? 2 : 0, count($tokens));
    check('a quiet end', '', $fpm->stop());
    $secrets->shop->simulator->stop();
}
?>
--EXPECT--
-- payments.persistent=0
pws, success: 1 request, Payments\Finrota\Payment Succeeded
pws, decline: 1 request, Payments\Finrota\Payment Failed
pws, time-out: 1 request, Payments\Exception\TimeoutException Unknown
pws, broken connection: 1 request, Payments\Exception\ConnectionLostException Unknown
pws, echo of all that was sent: 1 request, Payments\Exception\ApiException Rejected
pws, exception that nobody catches: 1 request, no answer
pws, exit in an observer: 1 request, ended
pws, fatal error in an observer: 1 request, no answer
pws, memory limit in an observer: 1 request, no answer
webpos, success: 1 request, Payments\HstMobil\Payment AwaitingThreeDSecure
webpos, decline: 1 request, Payments\Exception\ApiException Rejected
webpos, time-out: 1 request, Payments\Exception\TimeoutException Unknown
webpos, broken connection: 1 request, Payments\Exception\ConnectionLostException Unknown
webpos, echo of all that was sent: 1 request, Payments\Exception\ApiException Rejected
webpos, exception that nobody catches: 1 request, no answer
webpos, exit in an observer: 1 request, ended
webpos, fatal error in an observer: 1 request, no answer
webpos, memory limit in an observer: 1 request, no answer
refund, success: 1 request, Payments\Hepsipay\RefundResult
refund, decline: 1 request, Payments\Exception\ApiException Rejected
refund, time-out: 1 request, Payments\Exception\TimeoutException Unknown
refund, broken connection: 1 request, Payments\Exception\ConnectionLostException Unknown
refund, echo of all that was sent: 1 request, Payments\Exception\ApiException Rejected
refund, exception that nobody catches: 1 request, no answer
refund, exit in an observer: 1 request, ended
refund, fatal error in an observer: 1 request, no answer
refund, memory limit in an observer: 1 request, no answer
ok: tokens that were kept
ok: a quiet end
-- payments.persistent=1
pws, success: 1 request, Payments\Finrota\Payment Succeeded
pws, decline: 1 request, Payments\Finrota\Payment Failed
pws, time-out: 1 request, Payments\Exception\TimeoutException Unknown
pws, broken connection: 1 request, Payments\Exception\ConnectionLostException Unknown
pws, echo of all that was sent: 1 request, Payments\Exception\ApiException Rejected
pws, exception that nobody catches: 1 request, no answer
pws, exit in an observer: 1 request, ended
pws, fatal error in an observer: 1 request, no answer
pws, memory limit in an observer: 1 request, no answer
webpos, success: 1 request, Payments\HstMobil\Payment AwaitingThreeDSecure
webpos, decline: 1 request, Payments\Exception\ApiException Rejected
webpos, time-out: 1 request, Payments\Exception\TimeoutException Unknown
webpos, broken connection: 1 request, Payments\Exception\ConnectionLostException Unknown
webpos, echo of all that was sent: 1 request, Payments\Exception\ApiException Rejected
webpos, exception that nobody catches: 1 request, no answer
webpos, exit in an observer: 1 request, ended
webpos, fatal error in an observer: 1 request, no answer
webpos, memory limit in an observer: 1 request, no answer
refund, success: 1 request, Payments\Hepsipay\RefundResult
refund, decline: 1 request, Payments\Exception\ApiException Rejected
refund, time-out: 1 request, Payments\Exception\TimeoutException Unknown
refund, broken connection: 1 request, Payments\Exception\ConnectionLostException Unknown
refund, echo of all that was sent: 1 request, Payments\Exception\ApiException Rejected
refund, exception that nobody catches: 1 request, no answer
refund, exit in an observer: 1 request, ended
refund, fatal error in an observer: 1 request, no answer
refund, memory limit in an observer: 1 request, no answer
ok: tokens that were kept
ok: a quiet end
-- payments.persistent=1
pws, success: 1 request, Payments\Finrota\Payment Succeeded
pws, decline: 1 request, Payments\Finrota\Payment Failed
pws, time-out: 1 request, Payments\Exception\TimeoutException Unknown
pws, broken connection: 1 request, Payments\Exception\ConnectionLostException Unknown
pws, echo of all that was sent: 1 request, Payments\Exception\ApiException Rejected
pws, exception that nobody catches: 1 request, no answer
pws, exit in an observer: 1 request, ended
pws, fatal error in an observer: 1 request, no answer
pws, memory limit in an observer: 1 request, no answer
webpos, success: 1 request, Payments\HstMobil\Payment AwaitingThreeDSecure
webpos, decline: 1 request, Payments\Exception\ApiException Rejected
webpos, time-out: 1 request, Payments\Exception\TimeoutException Unknown
webpos, broken connection: 1 request, Payments\Exception\ConnectionLostException Unknown
webpos, echo of all that was sent: 1 request, Payments\Exception\ApiException Rejected
webpos, exception that nobody catches: 1 request, no answer
webpos, exit in an observer: 1 request, ended
webpos, fatal error in an observer: 1 request, no answer
webpos, memory limit in an observer: 1 request, no answer
refund, success: 1 request, Payments\Hepsipay\RefundResult
refund, decline: 1 request, Payments\Exception\ApiException Rejected
refund, time-out: 1 request, Payments\Exception\TimeoutException Unknown
refund, broken connection: 1 request, Payments\Exception\ConnectionLostException Unknown
refund, echo of all that was sent: 1 request, Payments\Exception\ApiException Rejected
refund, exception that nobody catches: 1 request, no answer
refund, exit in an observer: 1 request, ended
refund, fatal error in an observer: 1 request, no answer
refund, memory limit in an observer: 1 request, no answer
ok: tokens that were kept
ok: a quiet end
