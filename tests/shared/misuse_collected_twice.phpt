--TEST--
Misuse: the cycle collector counts what options and accounts hold once, also after somebody looked at their properties
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\{Currency, Environment, Exchange, Money, Observer, Options};
use Payments\Finrota;
use Payments\Hepsipay\{Merchant, Refund};
use Payments\HstMobil;

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/answers.php';

error_reporting(E_ALL & ~E_DEPRECATED); // newer PHPs deprecate an ArrayObject of an object

final class Holding implements Observer
{
    public array $holds = [];
    public int $exchanges = 0;

    public function exchanged(Exchange $exchange): void
    {
        $this->exchanges++;
    }
}

// Each of these builds the table of properties, which stays with the object.
$looks = [
    'array cast' => fn (object $object) => (array) $object,
    'foreach' => function (object $object): void {
        foreach ($object as $value) {
        }
    },
    'get_mangled_object_vars' => fn (object $object) => get_mangled_object_vars($object),
    'ArrayObject' => fn (object $object) => (new \ArrayObject($object))->getArrayCopy(),
];
$lira = Money::of('10', Currency::TRY);
foreach ($looks as $case => $look) {
    $observer = new Holding();
    $options = new Options(transport: Answers::with(200, Answers::REFUNDED), observer: $observer);
    $merchant = new Merchant('1', '2', 'secret', Environment::Sandbox, options: $options);
    $accounts = [new Finrota\Account('key', 'secret', Environment::Sandbox, $options), new HstMobil\Account(Environment::Sandbox, 'key', options: $options)];
    $observer->holds = [$options, $merchant, $accounts];
    array_map($look, [$options, $merchant, ...$accounts]);
    gc_collect_cycles();
    gc_collect_cycles();
    same('0000', (new Refund($merchant))->byPaymentId('1', $lira)->messageCode, "$case: it still works");
    same(1, $observer->exchanges, "$case: and is observed");

    $gone = \WeakReference::create($observer);
    unset($observer, $options, $merchant, $accounts);
    gc_collect_cycles();
    same(null, $gone->get(), "$case: all of it is gone");
}

done();
?>
--EXPECT--
done
