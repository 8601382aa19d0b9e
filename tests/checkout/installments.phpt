--TEST--
Checkout::installments() of a gateway in PHP: its plans as they are, and what it must not return
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Capability;
use Payments\Checkout;
use Payments\Exception\ConfigurationException;
use Payments\InstallmentPlan;
use Payments\OffersInstallments;
use Payments\Order;
use Payments\Testing\MemoryAttemptStore;

require __DIR__ . '/../support/shop.php';
require __DIR__ . '/support/bank.php';
require __DIR__ . '/../support/checks.php';

$checkout = fn (BankGateway $bank): Checkout => new Checkout(new MemoryAttemptStore(), $bank);
$bank = new class extends BankGateway implements OffersInstallments {
    public mixed $plans = [];

    public function installments(Order $order, #[\SensitiveParameter] string $bin): array
    {
        return $this->plans;
    }
};
$bank->plans = [new InstallmentPlan(lira('10.00'), 1), $three = new InstallmentPlan(lira('10.00'), 3, lira('10.60'))];
$shopOwn = $checkout($bank);
same($bank->plans, $shopOwn->installments('bank', order(), '415565'), 'its plans');
$step = $shopOwn->pay('bank', order(plan: $three));
same(['10.60', $three], [$step->attempt->amount->decimal(), $bank->order?->plan], 'the chosen one');
$bank->plans = [new InstallmentPlan(lira('10.00'), 1), 'x'];
throws(\TypeError::class, 'installments() must return a list of Payments\InstallmentPlan, string found', fn () => $shopOwn->installments('bank', order(), '415565'), 'something else');
$liar = new class extends BankGateway {
    public function supports(Capability $what): bool
    {
        return true;
    }
};
throws(ConfigurationException::class, 'and is no Payments\OffersInstallments: nothing was sent', fn () => $checkout($liar)->installments('bank', order(), '415565'), 'a claim without the method');
done();
?>
--EXPECT--
done
