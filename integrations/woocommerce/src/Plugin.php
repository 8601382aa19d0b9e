<?php

declare(strict_types=1);

namespace Payments\WooCommerce;

use Automattic\WooCommerce\Utilities\FeaturesUtil;

/** Joins the plugin with WordPress. Without the extension it only says how to install it. */
final class Plugin
{
    public function __construct(private readonly string $file)
    {
    }

    public function boot(): void
    {
        add_action('before_woocommerce_init', $this->declare(...));
        add_action('plugins_loaded', $this->start(...));
        register_deactivation_hook($this->file, Schedule::stop(...));
    }

    private function declare(): void
    {
        if (class_exists(FeaturesUtil::class)) {
            FeaturesUtil::declare_compatibility('custom_order_tables', $this->file, true);
            FeaturesUtil::declare_compatibility('cart_checkout_blocks', $this->file, true);
        }
    }

    private function start(): void
    {
        add_action('init', fn () => load_plugin_textdomain('payments-woocommerce', false, dirname(plugin_basename($this->file)) . '/languages'));
        if (Requirements::missing() !== []) {
            add_action('admin_notices', Requirements::notice(...));

            return;
        }
        $shop = new Shop($this->file);
        add_filter('woocommerce_payment_gateways', static fn (array $methods): array => [...$methods, ...$shop->methods()]);
        add_action('woocommerce_create_refund', Refunds::remember(...));
        (new Routes($shop))->register();
        (new OrderPage($shop))->register();
        PlacedCart::register();
        (new Schedule($shop))->register();
        (new Privacy($shop))->register();
        (new Assets($shop))->register();
        if (defined('WP_CLI') && WP_CLI) {
            \WP_CLI::add_command('payments', new Cli($shop));
        }
    }
}
