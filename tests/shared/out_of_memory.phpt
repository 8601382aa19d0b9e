--TEST--
Arguments that memory does not suffice for are refused: nothing of them is dropped, and nothing is sent
--EXTENSIONS--
payments
posix
--INI--
memory_limit=-1
--SKIPIF--
<?php
if (getenv('SKIP_ASAN') || getenv('USE_ZEND_ALLOC') === '0') die('skip a checker of memory has address space of its own');
if (!is_readable('/proc/self/statm')) die('skip the size of the process is unknown');
?>
--FILE--
<?php
namespace Payments\Tests;

use Payments\Exception\ConfigurationException;
use Payments\Finrota\Hpm;
use Payments\Hepsipay\InstallmentOffer;
use Payments\Hepsipay\InstallmentPrice;
use Payments\Hepsipay\Installments;
use Payments\Outcome;
use Payments\Testing\FakeTransport;

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/frame.php';
require __DIR__ . '/../support/finrota.php';

const ITEMS = 2_000_000;

/** Runs the call while the process may grow by so many megabytes and no more. */
function withRoomFor(int $megabytes, callable $call): \Throwable
{
    $size = (int) file_get_contents('/proc/self/statm') * 4096;
    posix_setrlimit(POSIX_RLIMIT_AS, $size + $megabytes * 1024 * 1024, POSIX_RLIMIT_INFINITY);
    try {
        return thrown($call);
    } finally {
        posix_setrlimit(POSIX_RLIMIT_AS, POSIX_RLIMIT_INFINITY, POSIX_RLIMIT_INFINITY);
    }
}

function isRefused(\Throwable $thrown, string $who, string $case): void
{
    same(ConfigurationException::class, $thrown::class, "$case: class");
    same("$who: out of memory (not sent)", $thrown->getMessage(), "$case: message");
    same(Outcome::NotSent, $thrown instanceof ConfigurationException ? $thrown->outcome() : null, "$case: outcome");
}

$price = new InstallmentPrice(1, 1, kurus(1200), kurus(1200));
$offer = new InstallmentOffer(kurus(1200), false, array_fill(0, ITEMS, $price));
$service = new Installments(merchant(null));
isRefused(withRoomFor(8, fn () => $service->respond($offer)), 'hepsipay.installments.respond', 'the list of an offer');     // the list has 16 MB
isRefused(withRoomFor(64, fn () => $service->respond($offer)), 'hepsipay.installments.respond', 'some prices of an offer'); // a price has some 500 bytes

$transport = new FakeTransport();
$hpm = new Hpm(fakeAccount($transport));
$map = array_fill(0, ITEMS, 'value');
isRefused(withRoomFor(8, fn () => $hpm->createLink(...['additionalData' => $map] + linkArguments())), 'finrota.hpm.createLink', 'a map');
same([], $transport->requests(), 'requests');
done();
?>
--EXPECT--
done
