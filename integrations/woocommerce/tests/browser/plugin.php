<?php

/*
 * WooCommerce's double as a plugin: a shop that a browser can use. Orders and settings are kept in WordPress' database, the cart in a
 * cookie. Pages of the customer, of the administration, and what the tests ask.
 */

declare(strict_types=1);

use Payments\Options;
use Payments\WooCommerce\Method;
use Payments\WooCommerce\Schedule;
use Payments\WooCommerce\Tests\Browser\OrderTable;
use Payments\WooCommerce\Tests\Browser\Pages;
use Payments\WooCommerce\Tests\Scene;
use Payments\WooCommerce\Tests\World;
use Simulator\Client;

require __DIR__ . '/../World.php';
require __DIR__ . '/../Scene.php';
require __DIR__ . '/../double/woocommerce.php';
require __DIR__ . '/../double/features.php';
require __DIR__ . '/OrderTable.php';
require __DIR__ . '/Pages.php';
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
    add_filter('payments_woocommerce_options', static function (): Options {
        $simulator = Client::attach(DOUBLE_SIMULATOR);

        return new Options(connectTimeoutMs: 3000, timeoutMs: 6000, deadlineMs: 12000, retries: 0, caFile: $simulator->caFile(), baseUrl: $simulator->url());
    });
}, 1);

add_action('init', static function (): void {
    World::$methods = array_values(array_filter(apply_filters('woocommerce_payment_gateways', []), static fn (mixed $one): bool => $one instanceof Method));
});

/** WooCommerce answers these before the theme, and before WordPress looks for a page. */
add_action('parse_request', static function (WP $wp): void {
    if (is_string($_GET['wc-api'] ?? null)) {
        do_action('woocommerce_api_' . sanitize_key($_GET['wc-api']));
        exit;
    }
    if (is_string($_GET['wc-ajax'] ?? null)) {
        do_action('wc_ajax_' . sanitize_key($_GET['wc-ajax']));
        exit;
    }
    if (is_string($_GET['double'] ?? null)) {
        double_answer($_GET['double']);
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

/** For the tests: what is booked, and time that goes by. */
function double_answer(string $question): void
{
    global $wpdb;

    $table = $wpdb->prefix . 'payments_attempts';
    if ($question === 'set-up') {
        foreach (Scene::settings() as $id => $settings) {
            update_option("woocommerce_{$id}_settings", ['enabled' => 'yes', 'environment' => 'sandbox', 'title' => $id] + $settings);
        }
    } elseif ($question === 'later') {
        foreach (['created_at', 'asked_at', 'ends_at', 'due_at'] as $column) {
            $wpdb->query("UPDATE $table SET $column = $column - 21600 WHERE $column > 21600 AND $column < " . PHP_INT_MAX);
        }
        do_action(Schedule::SETTLE);
    } else {
        $order = wc_get_order((int) $question);
        $attempts = $wpdb->get_results($wpdb->prepare("SELECT reference, kind, state, won_key IS NOT NULL AS wins, paid FROM $table WHERE order_number = %s", $question), ARRAY_A);
        wp_send_json([
            'state' => $order->get_status(), 'total' => $order->get_total(), 'paid' => $order->get_date_paid() !== null,
            'fees' => array_values(array_map(static fn (WC_Order_Item_Fee $fee): string => (string) $fee->get_total(), $order->get_items())),
            'refunds' => array_map(static fn (WC_Order_Refund $refund): string => (string) $refund->get_amount(), $order->get_refunds()),
            'attempts' => $attempts, 'notes' => World::$table->notes((int) $question),
        ]);
    }
    echo 'done';
}
