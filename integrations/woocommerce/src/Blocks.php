<?php

declare(strict_types=1);

namespace Payments\WooCommerce;

use Automattic\WooCommerce\Blocks\Payments\Integrations\AbstractPaymentMethodType;

/** A way to pay in the checkout made of blocks. */
final class Blocks extends AbstractPaymentMethodType
{
    public function __construct(private readonly Method $method)
    {
        $this->name = $method->id;
    }

    public function initialize(): void
    {
    }

    public function is_active(): bool
    {
        return $this->method->enabled === 'yes' && $this->method->gateway() !== null;
    }

    /** @return string[] */
    public function get_payment_method_script_handles(): array
    {
        return ['payments-woocommerce-blocks'];
    }

    /** @return array<string, mixed> */
    public function get_payment_method_data(): array
    {
        return [
            'title' => $this->method->get_title(),
            'description' => $this->method->get_description(),
            'card' => $this->method::CARD,
            'plans' => $this->method::PLANS,
            'supports' => array_values($this->method->supports),
        ];
    }
}
