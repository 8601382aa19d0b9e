<?php

declare(strict_types=1);

namespace Payments\WooCommerce\Methods;

use Payments\Finrota\VpwsGateway;
use Payments\Gateway;

/** Finrota VPWS: the card is typed in the shop of a dealer. */
final class Vpws extends Finrota
{
    public const NAME = 'finrota.vpws';
    public const REFUNDS = true;
    public const CARD = true;
    public const PLANS = true;

    protected function provider(): string
    {
        return 'Finrota VPWS';
    }

    protected function fields(): array
    {
        return parent::fields() + ['pos' => self::text(__('POS (GUID)', 'payments-woocommerce')), 'adds_commission' => self::commission()];
    }

    protected function make(): Gateway
    {
        return new VpwsGateway($this->account(), $this->required('pos'), addsCommission: $this->setting('adds_commission') === 'yes');
    }
}
