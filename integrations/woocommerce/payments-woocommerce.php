<?php

/**
 * Plugin Name: Payments for WooCommerce
 * Description: Card payments through Finrota, HstMobil and Hepsipay, by the PHP extension "payments".
 * Version: 1.0.0
 * Requires at least: 6.5
 * Requires PHP: 8.2
 * Requires Plugins: woocommerce
 * WC requires at least: 9.0
 * License: MIT
 * Text Domain: payments-woocommerce
 * Domain Path: /languages
 */

declare(strict_types=1);

defined('ABSPATH') || exit;

spl_autoload_register(static function (string $class): void {
    $prefix = 'Payments\\WooCommerce\\';
    $file = __DIR__ . '/src/' . str_replace('\\', '/', substr($class, strlen($prefix))) . '.php';
    if (str_starts_with($class, $prefix) && is_file($file)) {
        require $file;
    }
});

(new Payments\WooCommerce\Plugin(__FILE__))->boot();
