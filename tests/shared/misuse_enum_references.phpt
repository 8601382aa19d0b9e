--TEST--
Misuse: an enum case whose properties array_walk() made references of
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\{Currency, Environment, Money, PaymentStatus};
use Payments\Hepsipay\{Merchant, SignatureScheme};

require __DIR__ . '/../support/checks.php';

error_reporting(E_ALL & ~E_DEPRECATED); // newer PHPs deprecate array_walk() of an object

// PHP itself then shows such a case with a wrong name; what matters is that nothing is read that is not there.
function walked(\BackedEnum $case): mixed
{
    try {
        array_walk($case, fn () => null);
    } catch (\Error) {
    }

    return $case;
}

$lira = walked(Currency::TRY);
holds(in_array(result(fn () => Money::of('1', $lira)->decimal()), ["'1.00'"], true), 'money');
same(949, $lira->numericCode(), 'numericCode()');
same(2, $lira->minorUnits(), 'minorUnits()');
same([true, true], [walked(PaymentStatus::Succeeded)->isPaid(), walked(PaymentStatus::Refunded)->isFinal()], 'a status');
same(Merchant::class, get_debug_type(new Merchant('1', '2', 'secret', walked(Environment::Sandbox), signatureScheme: walked(SignatureScheme::Hmac))), 'a merchant');

done();
?>
--EXPECT--
done
