<?php

declare(strict_types=1);

namespace Payments\Laravel;

use Payments\AttemptStore;
use Payments\Checkout;
use Payments\Step;
use Symfony\Component\HttpFoundation\Response;

/** What the facade Payments leads to. */
final class Shop
{
    public function __construct(private readonly Merchants $merchants, private readonly Pages $pages)
    {
    }

    /** @param string|null $merchant null: the default one */
    public function checkout(?string $merchant = null): Checkout
    {
        return $this->merchants->checkout($merchant);
    }

    public function store(?string $merchant = null): AttemptStore
    {
        return $this->merchants->store($merchant);
    }

    /** @return array<string, \Payments\Gateway> those that have keys, by name */
    public function gateways(?string $merchant = null): array
    {
        return $this->merchants->gateways($merchant);
    }

    /** The answer to a form that the browser posted: Pages::response(). */
    public function response(Step $step): Response
    {
        return $this->pages->response($step);
    }

    /** Where a script sends the browser: Pages::url(). */
    public function url(Step $step): string
    {
        return $this->pages->url($step);
    }

    public function orderUrl(string $number): string
    {
        return $this->pages->orderUrl($number);
    }

    /** For Order::$returnUrl. */
    public function returnUrl(?string $merchant = null): string
    {
        return $this->pages->returnUrl($this->merchants->name($merchant));
    }

    /** For Order::$notifyUrl. */
    public function notifyUrl(string $gateway, ?string $merchant = null): string
    {
        return $this->pages->notifyUrl($this->merchants->name($merchant), $gateway);
    }
}
