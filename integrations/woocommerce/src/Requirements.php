<?php

declare(strict_types=1);

namespace Payments\WooCommerce;

/** What the plugin needs of the machine. The plugin is active without it, and says what is missing. */
final class Requirements
{
    /** @return list<string> what is missing and how to get it, in words; empty: nothing */
    public static function missing(): array
    {
        $missing = [];
        if (!extension_loaded('payments')) {
            $missing[] = __('The PHP extension "payments" is not loaded. Install it with "pie install payments/payments", or from its source with "phpize && ./configure && make install". Add "extension=payments" to php.ini of the web server and of the command line, and restart PHP.', 'payments-woocommerce');
        }
        if (!class_exists('WooCommerce', false)) {
            $missing[] = __('WooCommerce is not active.', 'payments-woocommerce');
        }

        return $missing;
    }

    /** For the administration. */
    public static function notice(): void
    {
        if (!current_user_can('activate_plugins')) {
            return;
        }
        foreach (self::missing() as $text) {
            printf('<div class="notice notice-error"><p><strong>%s</strong> %s</p></div>', esc_html__('Payments for WooCommerce takes no payments:', 'payments-woocommerce'), esc_html($text));
        }
    }
}
