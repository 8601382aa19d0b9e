<?php

declare(strict_types=1);

namespace Payments\WooCommerce\Methods;

use Payments\Finrota\HpmGateway;
use Payments\Finrota\Pws as Service;
use Payments\Gateway;

/** Finrota HPM: the customer pays on a page of the provider's. Money is given back in the provider's panel. */
final class Hpm extends Finrota
{
    public const NAME = 'finrota.hpm';

    protected function provider(): string
    {
        return 'Finrota HPM';
    }

    protected function fields(): array
    {
        return parent::fields() + [
            'payment_set' => self::text(__('Payment set (GUID)', 'payments-woocommerce')),
            'proof' => [
                'title' => __('Proof of a payment', 'payments-woocommerce'), 'type' => 'select', 'default' => 'person',
                'options' => [
                    'person' => __('A person looks at each payment', 'payments-woocommerce'),
                    'pws' => __('Ask Finrota PWS with the same keys', 'payments-woocommerce'),
                    'notice' => __('The message at the secret address is enough', 'payments-woocommerce'),
                ],
            ],
        ];
    }

    protected function make(): Gateway
    {
        $account = $this->account();
        $proof = $this->setting('proof');

        return new HpmGateway($account, $this->required('payment_set'), through: $proof === 'pws' ? new Service($account) : null, trustNotice: $proof === 'notice');
    }
}
