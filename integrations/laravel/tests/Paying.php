<?php

declare(strict_types=1);

namespace Payments\Laravel\Tests;

use Payments\Attempt;
use Payments\Card;
use Payments\Currency;
use Payments\Customer;
use Payments\Laravel\Facades\Payments;
use Payments\Money;
use Payments\Order;

/** Orders of a shop. */
trait Paying
{
    protected function order(string $number, string $amount = '12.00', bool $threeDSecure = true): Order
    {
        return new Order(
            number: $number,
            amount: Money::of($amount, Currency::TRY),
            customer: new Customer('Züleyha', 'Işık', 'zuleyha@example.com', '+905551112233'),
            returnUrl: Payments::returnUrl(),
            notifyUrl: Payments::notifyUrl('finrota.hpm'),
            threeDSecure: $threeDSecure,
        );
    }

    protected function card(string $number = TestCase::CARD): Card
    {
        return new Card($number, 'Züleyha Işık', 1, 2050, '715');
    }

    /** Without 3-D Secure: it has ended. */
    protected function pay(string $number, string $amount = '12.00', ?string $merchant = null): Attempt
    {
        return $this->merchants()->checkout($merchant)->pay('finrota.pws', $this->order($number, $amount, false), $this->card())->attempt;
    }

    /** Changes config/payments.php, for what is made from now on. */
    protected function set(string $path, mixed $value): void
    {
        $this->app->make('config')->set("payments.$path", $value);
        $this->app->forgetScopedInstances();
    }
}
