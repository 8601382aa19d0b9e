<?php

declare(strict_types=1);

namespace App\Models;

use Illuminate\Database\Eloquent\Model;
use Payments\Customer;
use Payments\InstallmentPlan;
use Payments\Laravel\Casts\AsMoney;
use Payments\Laravel\Facades\Payments;
use Payments\Money;
use Shop\Purchase;

/**
 * @property string $number
 * @property string $state open, paid
 * @property string $look why a person looks; "" when nobody has to
 * @property Money $total
 * @property Money|null $paid
 * @property array<string, int> $items how many of each product
 * @property string $name
 * @property string $surname
 * @property string $email
 * @property string $phone
 * @property int $created UTC seconds
 */
final class Order extends Model
{
    public $incrementing = false;
    public $timestamps = false;
    protected $primaryKey = 'number';
    protected $keyType = 'string';
    protected $guarded = [];
    protected $attributes = ['state' => 'open', 'look' => ''];
    protected $casts = ['total' => AsMoney::class . ':TRY', 'paid' => AsMoney::class . ':TRY', 'items' => 'array', 'created' => 'integer'];

    /** A number that cannot be guessed: who has the address of its page may see it. */
    public static function newNumber(): string
    {
        $letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
        $number = implode('', array_map(static fn (): string => $letters[random_int(0, 31)], range(1, 16)));

        return implode('-', str_split($number, 4));
    }

    /** What the checkout is asked to charge. */
    public function request(?InstallmentPlan $plan = null, bool $threeDSecure = true): \Payments\Order
    {
        return new \Payments\Order(
            number: $this->number,
            amount: $this->total,
            customer: new Customer($this->name, $this->surname, $this->email, $this->phone),
            returnUrl: Payments::returnUrl(),
            notifyUrl: Payments::notifyUrl('finrota.hpm'),
            threeDSecure: $threeDSecure,
            plan: $plan,
        );
    }

    /** For the pages of examples/shop. */
    public function purchase(): Purchase
    {
        return new Purchase(
            $this->number,
            $this->state,
            $this->look,
            $this->total->minor,
            $this->paid?->minor,
            $this->items,
            $this->name,
            $this->surname,
            $this->email,
            $this->phone,
            $this->created,
        );
    }
}
