<?php

declare(strict_types=1);

namespace Payments\Laravel\Facades;

use Illuminate\Support\Facades\Facade;
use Payments\Laravel\Shop;
use Payments\Laravel\Testing\Fake;

/**
 * @method static \Payments\Checkout checkout(?string $merchant = null)
 * @method static \Payments\AttemptStore store(?string $merchant = null)
 * @method static array<string, \Payments\Gateway> gateways(?string $merchant = null)
 * @method static \Symfony\Component\HttpFoundation\Response response(\Payments\Step $step)
 * @method static string url(\Payments\Step $step)
 * @method static string orderUrl(string $number)
 * @method static string returnUrl(?string $merchant = null)
 * @method static string notifyUrl(string $gateway, ?string $merchant = null)
 *
 * @see Shop
 */
final class Payments extends Facade
{
    /** What it leads to is scoped: a new one for each request. */
    protected static $cached = false;

    /** No call leaves the test, and no attempt its memory. */
    public static function fake(): Fake
    {
        return new Fake(app());
    }

    protected static function getFacadeAccessor(): string
    {
        return Shop::class;
    }
}
