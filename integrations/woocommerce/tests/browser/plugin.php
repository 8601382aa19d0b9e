<?php

/*
 * WooCommerce's double as a plugin: a shop that a browser can use. Orders and settings are kept in WordPress' database, the cart in a
 * cookie. Pages of the customer, of the administration, and what the tests ask.
 */

declare(strict_types=1);

use Payments\WooCommerce\Method;
use Payments\WooCommerce\Schedule;
use Payments\WooCommerce\Tests\Browser\OrderTable;
use Payments\WooCommerce\Tests\Browser\Pages;
use Payments\WooCommerce\Tests\Browser\Questions;
use Payments\WooCommerce\Tests\World;

require __DIR__ . '/../World.php';
require __DIR__ . '/../Scene.php';
require __DIR__ . '/../double/woocommerce.php';
require __DIR__ . '/../double/features.php';
require __DIR__ . '/OrderTable.php';
require __DIR__ . '/Pages.php';
require __DIR__ . '/Questions.php';
require dirname(__DIR__, 4) . '/simulator/Client.php';

/** The options of WordPress that hold the settings of the ways to pay. */
function double_settings(): array
{
    global $wpdb;

    $found = [];
    foreach ($wpdb->get_col("SELECT option_name FROM $wpdb->options WHERE option_name LIKE 'woocommerce\\_payments\\_%\\_settings'") as $name) {
        $found[$name] = get_option($name);
    }

    return $found;
}

add_action('plugins_loaded', static function (): void {
    World::$home = home_url();
    World::$options = double_settings();
    World::$cart = is_string($_COOKIE['cart'] ?? null) ? $_COOKIE['cart'] : '0.00';
    WC()->cart = new WC_Cart();
    World::$table = new OrderTable();
    add_filter('payments_woocommerce_options', Questions::options(...));
}, 1);

add_action('init', static function (): void {
    World::$methods = array_values(array_filter(apply_filters('woocommerce_payment_gateways', []), static fn (mixed $one): bool => $one instanceof Method));
});

/** WooCommerce answers these before the theme, and before WordPress looks for a page. */
add_action('parse_request', static function (WP $wp): void {
    if (is_string($_GET['wc-api'] ?? null)) {
        ob_start();
        nocache_headers();
        status_header(200);
        do_action('woocommerce_api_' . sanitize_key($_GET['wc-api']));
        exit;
    }
    if (is_string($_GET['wc-ajax'] ?? null)) {
        do_action('wc_ajax_' . sanitize_key($_GET['wc-ajax']));
        exit;
    }
    if (is_string($_GET['question'] ?? null)) {
        (new Questions(static fn () => do_action(Schedule::SETTLE), World::$table->notes(...)))->answer($_GET['question']);
        exit;
    }
    $path = (string) parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
    if (preg_match('~^/checkout/(order-received|order-pay)/(\d+)/$~', $path, $found) === 1) {
        $wp->query_vars = [$found[1] => $found[2]];
    }
    $wp->query_vars['double-page'] = $found[1] ?? ($path === '/checkout/' ? 'checkout' : 'shop');
});
add_action('template_redirect', static function (): void {
    (new Pages())->answer((string) get_query_var('double-page'));
    exit;
}, 100);
add_action('admin_menu', static function (): void {
    $pages = new Pages();
    add_menu_page('WooCommerce settings', 'WooCommerce settings', 'manage_options', 'wc-settings', $pages->settings(...));
    add_menu_page('Orders', 'Orders', 'manage_options', 'wc-orders', $pages->order(...));
});
