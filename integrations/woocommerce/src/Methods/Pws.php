<?php

declare(strict_types=1);

namespace Payments\WooCommerce\Methods;

use Payments\Finrota\PwsGateway;
use Payments\Gateway;

/** Finrota PWS: the card is typed in the shop of a company. */
final class Pws extends Finrota
{
    public const NAME = 'finrota.pws';
    public const REFUNDS = true;
    public const CARD = true;
    public const PLANS = true;

    protected function provider(): string
    {
        return 'Finrota PWS';
    }

    protected function fields(): array
    {
        return parent::fields() + [
            'pos' => self::text(__('POS (GUID)', 'payments-woocommerce')),
            'payment_set' => self::text(__('Payment set (GUID)', 'payments-woocommerce')),
            'agent' => self::text(__('Agent code', 'payments-woocommerce')),
            'adds_commission' => self::commission(),
        ];
    }

    protected function make(): Gateway
    {
        return new PwsGateway($this->account(), $this->required('pos'), $this->required('payment_set'), $this->required('agent'), addsCommission: $this->setting('adds_commission') === 'yes');
    }
}
