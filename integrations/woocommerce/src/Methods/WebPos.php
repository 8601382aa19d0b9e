<?php

declare(strict_types=1);

namespace Payments\WooCommerce\Methods;

use Payments\Gateway;
use Payments\HstMobil\Account;
use Payments\HstMobil\WebPosGateway;
use Payments\WooCommerce\Method;

/** HstMobil Web POS: the card is typed in the shop. Money is given back in the provider's panel. */
final class WebPos extends Method
{
    public const NAME = 'hstmobil.webpos';
    public const CARD = true;

    protected function provider(): string
    {
        return 'HstMobil Web POS';
    }

    protected function fields(): array
    {
        return ['user' => self::text(__('User name', 'payments-woocommerce')), 'password' => self::secret(__('Password', 'payments-woocommerce'))];
    }

    protected function account(): Account
    {
        return new Account($this->environment(), userName: $this->required('user'), password: $this->required('password'), options: $this->shop->options());
    }

    protected function make(): Gateway
    {
        return new WebPosGateway($this->account());
    }
}
