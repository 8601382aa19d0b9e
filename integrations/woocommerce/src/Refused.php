<?php

declare(strict_types=1);

namespace Payments\WooCommerce;

/** A payment that was not started. Its messages are for the customer, and nothing was sent. */
final class Refused extends \RuntimeException
{
    /** @param non-empty-list<string> $texts */
    public function __construct(public readonly array $texts)
    {
        parent::__construct(implode(' ', $texts));
    }
}
