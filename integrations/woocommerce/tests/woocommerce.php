<?php

/**
 * One request to a WordPress with WooCommerce for real: php woocommerce.php FOLDER STEP. The folder has config.json, and becomes
 * wp-content. WooCommerceTest says the steps. Prints JSON.
 */

declare(strict_types=1);

use Payments\Options;
use Simulator\Client;

[, $folder, $step] = $argv;
$config = json_decode((string) file_get_contents("$folder/config.json"), true, 8, JSON_THROW_ON_ERROR);
define('ABSPATH', $config['wordpress'] . '/');
define('WP_CONTENT_DIR', $folder);
foreach (['DB_NAME' => 'test', 'DB_USER' => 'root', 'DB_PASSWORD' => '', 'DB_HOST' => $config['host'], 'DB_CHARSET' => 'utf8mb4', 'DB_COLLATE' => ''] as $name => $value) {
    define($name, $value);
}
foreach (['AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT'] as $name) {
    define($name, str_repeat($name, 8));
}
define('WP_DEBUG', false);
define('DISABLE_WP_CRON', true);
define('WP_HTTP_BLOCK_EXTERNAL', true);
$step === 'install' && define('WP_INSTALLING', true);
$table_prefix = 'shop_';
$_SERVER += ['HTTP_HOST' => 'shop.example', 'SERVER_NAME' => 'shop.example', 'HTTPS' => 'on', 'REMOTE_ADDR' => '203.0.113.7'];
[$_SERVER['SERVER_PROTOCOL'], $_SERVER['REQUEST_URI'], $_SERVER['REQUEST_METHOD']] = ['HTTP/1.1', '/', 'GET'];
parse_str($config['query'] ?? '', $_GET);
$_POST = $config['form'] ?? [];
$_COOKIE = $config['cookies'] ?? [];

// Before WordPress: WooCommerce makes the methods when it starts.
require_once $config['root'] . '/simulator/Client.php';
$simulator = Client::attach($config['simulator']);
$options = static fn (): Options => new Options(timeoutMs: 5000, deadlineMs: 8000, caFile: $simulator->caFile(), baseUrl: $simulator->url());
$wp_filter = ['payments_woocommerce_options' => [10 => [['function' => $options, 'accepted_args' => 1]]]];

require ABSPATH . 'wp-settings.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
add_filter('pre_wp_mail', '__return_true');

if ($step === 'install') {
    wp_install('Shop', 'admin', 'admin@shop.example', true, '', 'password');
    update_option('siteurl', 'https://shop.example');
    update_option('home', 'https://shop.example');
    update_option('active_plugins', ['payments-woocommerce/payments-woocommerce.php', 'woocommerce/woocommerce.php']);
    echo json_encode('installed');
    exit;
}
if ($step === 'activate') {
    WC_Install::install();
    update_option('woocommerce_currency', 'TRY');
    update_option('woocommerce_custom_orders_table_enabled', $config['hpos'] ? 'yes' : 'no');
    foreach ($config['settings'] as $id => $settings) {
        update_option("woocommerce_{$id}_settings", $settings);
    }
    echo json_encode(WC()->version);
    exit;
}

wp_set_current_user(1);

/** @return array<string, mixed> */
function seen(int $id): array
{
    $order = wc_get_order($id);

    return [
        'id' => $id, 'class' => $order::class, 'status' => $order->get_status(), 'total' => $order->get_total(), 'paid' => $order->get_date_paid() !== null, 'method' => $order->get_payment_method(),
        'fees' => array_values(array_map(static fn (WC_Order_Item_Fee $fee): string => $fee->get_total(), $order->get_items('fee'))),
        'refunds' => array_map(static fn (WC_Order_Refund $refund): string => $refund->get_amount(), $order->get_refunds()),
        'received' => $order->get_checkout_order_received_url(),
        'notes' => array_map(static fn (object $note): string => $note->content, wc_get_order_notes(['order_id' => $id])),
        'transaction' => $order->get_transaction_id(),
        'data_store' => WC_Data_Store::load('order')->get_current_class_name(),
    ];
}

if ($step === 'place') {
    $gateway = WC()->payment_gateways()->payment_gateways()[$config['method']];
    $order = isset($config['order']) ? wc_get_order($config['order']) : wc_create_order();
    if (!isset($config['order'])) {
        $product = new WC_Product_Simple();
        $product->set_name('Book');
        $product->set_regular_price('100.00');
        $product->save();
        $order->add_product($product, 1);
        $order->set_address(['first_name' => 'Züleyha', 'last_name' => 'Işık', 'email' => 'zuleyha@example.com', 'phone' => '0532 123 45 67'], 'billing');
        $order->set_payment_method($gateway);
        $order->calculate_totals();
        $order->save();
    }
    WC()->initialize_session();
    WC()->initialize_cart();
    foreach ($config['card'] as $name => $value) {
        $_POST["{$gateway->id}_$name"] = $value;
    }
    $result = $gateway->validate_fields() ? $gateway->process_payment($order->get_id()) : ['result' => 'failure'];
    echo json_encode(['result' => $result, 'available' => $gateway->is_available(), 'notices' => array_column(wc_get_notices('error'), 'notice')] + seen($order->get_id()));
    exit;
}
if ($step === 'refund') {
    $refund = wc_create_refund(['order_id' => $config['order'], 'amount' => $config['amount'], 'reason' => 'returned', 'refund_payment' => true]);
    echo json_encode(['error' => is_wp_error($refund) ? $refund->get_error_message() : null] + seen($config['order']));
    exit;
}
if ($step === 'seen') {
    echo json_encode(seen($config['order']));
    exit;
}
if ($step === 'settle') {
    do_action('payments_woocommerce_settle');
    echo json_encode(['scheduled' => as_has_scheduled_action('payments_woocommerce_settle')] + seen($config['order']));
    exit;
}
if ($step === 'thanks') {
    set_query_var('order-received', $config['order']);
    $order = wc_get_order($config['order']);
    $_GET['key'] = $order->get_order_key();
    ob_start();
    wc_get_template('checkout/thankyou.php', ['order' => $order]);
    echo json_encode((string) ob_get_clean());
    exit;
}
$_SERVER['HTTP_SEC_FETCH_DEST'] = 'document';
register_shutdown_function(static function (): void {
    echo json_encode(['status' => http_response_code(), 'body' => '']);
});
do_action($step);
