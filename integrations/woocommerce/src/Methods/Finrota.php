<?php

declare(strict_types=1);

namespace Payments\WooCommerce\Methods;

use Payments\Finrota\Account;
use Payments\WooCommerce\Method;

/** What the services of Finrota share. */
abstract class Finrota extends Method
{
    protected const CURRENCIES = [];

    protected function fields(): array
    {
        return ['api_key' => self::secret('apiKey'), 'secret_key' => self::secret('secretKey')];
    }

    /** @throws \Payments\Exception\ConfigurationException */
    protected function account(): Account
    {
        return new Account($this->setting('api_key'), $this->setting('secret_key'), $this->environment(), $this->shop->options());
    }

    /** @return array<string, mixed> */
    protected static function commission(): array
    {
        return ['title' => __('Commission', 'payments-woocommerce'), 'type' => 'checkbox', 'label' => __('The customer pays the commission on installments', 'payments-woocommerce'), 'default' => 'no'];
    }
}
