<?php

declare(strict_types=1);

namespace Shop;

use Payments\Exchange;
use Payments\Observer;

/** Keeps each exchange as it masks itself. */
final class Log implements Observer
{
    public function __construct(private readonly Orders $orders)
    {
    }

    public function exchanged(Exchange $exchange): void
    {
        $this->orders->log(json_encode($exchange, JSON_THROW_ON_ERROR | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE));
    }
}
