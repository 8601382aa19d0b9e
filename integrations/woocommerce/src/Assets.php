<?php

declare(strict_types=1);

namespace Payments\WooCommerce;

use Automattic\WooCommerce\Blocks\Payments\PaymentMethodRegistry;

/** Scripts of the two checkouts. They are plain: nothing is built. */
final class Assets
{
    private const VERSION = '1.0.0';

    public function __construct(private readonly Shop $shop)
    {
    }

    public function register(): void
    {
        add_action('wp_enqueue_scripts', $this->classic(...));
        add_action('woocommerce_blocks_loaded', fn () => add_action('woocommerce_blocks_payment_method_type_registration', $this->blocks(...)));
    }

    private function classic(): void
    {
        if (!is_checkout()) {
            return;
        }
        wp_enqueue_style('payments-woocommerce', $this->shop->url('assets/checkout.css'), [], self::VERSION);
        wp_enqueue_script('payments-woocommerce', $this->shop->url('assets/checkout.js'), ['jquery'], self::VERSION, true);
        wp_add_inline_script('payments-woocommerce', 'window.paymentsWooCommerce = ' . wp_json_encode($this->data()) . ';', 'before');
    }

    private function blocks(PaymentMethodRegistry $registry): void
    {
        wp_register_script('payments-woocommerce-blocks', $this->shop->url('assets/blocks.js'), ['wc-blocks-registry', 'wc-settings', 'wp-element', 'wp-html-entities'], self::VERSION, true);
        wp_add_inline_script('payments-woocommerce-blocks', 'window.paymentsWooCommerceBlocks = ' . wp_json_encode($this->data() + ['methods' => array_map(static fn (Method $method): string => $method->id, $this->shop->methods())]) . ';', 'before');
        foreach ($this->shop->methods() as $method) {
            $registry->register(new Blocks($method));
        }
    }

    /** @return array<string, mixed> */
    private function data(): array
    {
        $number = get_query_var('order-pay');
        $order = is_scalar($number) && (int) $number > 0 ? (string) (int) $number : '';

        return [
            'url' => \WC_AJAX::get_endpoint('payments_plans'),
            'nonce' => wp_create_nonce('payments_plans'),
            'order' => $order,
            'key' => $order !== '' && is_string($_GET['key'] ?? null) ? $_GET['key'] : '',
            'texts' => [
                'number' => __('Card number', 'payments-woocommerce'),
                'holder' => __('Name on the card', 'payments-woocommerce'),
                'expiry' => __('Expiry date (MM/YY)', 'payments-woocommerce'),
                'cvv' => __('Security code', 'payments-woocommerce'),
                'plans' => __('Installments', 'payments-woocommerce'),
                'missing' => __('Please fill in all fields of the card.', 'payments-woocommerce'),
            ],
        ];
    }
}
