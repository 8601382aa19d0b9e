<?php

declare(strict_types=1);

namespace Payments\WooCommerce\Methods;

use Payments\Gateway;
use Payments\Hepsipay\FrameGateway;
use Payments\Hepsipay\Merchant;
use Payments\Money;
use Payments\WooCommerce\Method;

/** Hepsipay: the customer pays in a frame of the provider's. */
final class HepsipayFrame extends Method
{
    public const NAME = 'hepsipay.frame';
    public const REFUNDS = true;

    protected function provider(): string
    {
        return 'Hepsipay';
    }

    protected function fields(): array
    {
        return [
            'merchant' => self::text('merchant-no'),
            'terminal' => self::text('terminal-no'),
            'secret_key' => self::secret(__('Secret key', 'payments-woocommerce')),
            'callback_key' => self::secret(__('Callback key', 'payments-woocommerce')),
            'category' => self::text(__('Category', 'payments-woocommerce')),
            'installments' => self::text(__('Installments', 'payments-woocommerce'), __('What customers may choose from, with commas: 1,2,3. Empty: a single payment.', 'payments-woocommerce')),
            'interest' => self::text(__('Highest interest, in percent', 'payments-woocommerce'), __('What the provider may add for installments at most. A payment above it is checked by a person.', 'payments-woocommerce')),
        ];
    }

    protected function account(): Merchant
    {
        $callbackKey = $this->setting('callback_key');

        return new Merchant(
            $this->required('merchant'),
            $this->required('terminal'),
            $this->required('secret_key'),
            $this->environment(),
            callbackKey: $callbackKey === '' ? null : $callbackKey,
            options: $this->shop->options(),
        );
    }

    protected function make(): Gateway
    {
        $merchant = $this->account();
        $this->interest();

        return new FrameGateway($merchant, categoryId: $this->required('category'), allowedInstallments: $this->installments());
    }

    protected function ceiling(Money $amount): ?Money
    {
        $interest = $this->interest();

        return $interest === '0' ? null : $amount->add($amount->percent($interest));
    }

    /** @throws \ValueError */
    private function interest(): string
    {
        $interest = str_replace(',', '.', $this->setting('interest'));
        if (preg_match('/^(\d{1,3}(\.\d{1,4})?)?$/D', $interest) !== 1) {
            throw new \ValueError(__('Highest interest: a number between 0 and 999', 'payments-woocommerce'));
        }

        return $interest === '' ? '0' : $interest;
    }

    /**
     * @return list<int>|null
     * @throws \ValueError
     */
    private function installments(): ?array
    {
        $text = str_replace(' ', '', $this->setting('installments'));
        if (preg_match('/^(\d{1,2}(,\d{1,2})*)?$/D', $text) !== 1) {
            throw new \ValueError(__('Installments: numbers with commas between them', 'payments-woocommerce'));
        }

        return $text === '' ? null : array_map(intval(...), explode(',', $text));
    }
}
