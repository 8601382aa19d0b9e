<?php

/**
 * One request to a WordPress for real, with the double of WooCommerce: php wordpress.php FOLDER STEP. The folder has config.json, and
 * becomes wp-content. WordPressTest says the steps.
 */

declare(strict_types=1);

use Payments\Options;
use Payments\WooCommerce\Tests\World;
use Simulator\Client;

[, $folder, $step] = $argv;
$config = json_decode((string) file_get_contents("$folder/config.json"), true, 8, JSON_THROW_ON_ERROR);
define('ABSPATH', $config['wordpress'] . '/');
define('WP_CONTENT_DIR', $folder);
foreach (['DB_NAME' => 'test', 'DB_USER' => 'root', 'DB_PASSWORD' => '', 'DB_HOST' => $config['host'], 'DB_CHARSET' => 'utf8mb4', 'DB_COLLATE' => ''] as $name => $value) {
    define($name, $value);
}
foreach ($config['constants'] as $name => $value) {
    define($name, $value);
}
foreach (['AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT'] as $name) {
    define($name, str_repeat($name, 8));
}
define('WP_DEBUG', true);
define('WP_DEBUG_DISPLAY', true);
define('DISABLE_WP_CRON', true);
define('WP_HTTP_BLOCK_EXTERNAL', true);
$step === 'install' && define('WP_INSTALLING', true);
$table_prefix = 'shop_';
$_SERVER += ['HTTP_HOST' => 'shop.example', 'SERVER_NAME' => 'shop.example', 'HTTPS' => 'on'];
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
$_SERVER['REQUEST_URI'] = '/';
$_SERVER['REQUEST_METHOD'] = 'GET';
parse_str($config['query'] ?? '', $_GET);

register_shutdown_function(static function (): void {
    $error = error_get_last();
    $error === null || ($error['type'] & (E_ERROR | E_PARSE | E_COMPILE_ERROR)) === 0 || print "\n$error[message]\n";
});
require ABSPATH . 'wp-settings.php';
while (ob_get_level() > 0) {
    ob_end_clean();
}

if ($step === 'install') {
    require_once ABSPATH . 'wp-admin/includes/upgrade.php';
    wp_install('Shop', 'admin', 'admin@shop.example', true, '', 'password');
    update_option('siteurl', 'https://shop.example');
    update_option('home', 'https://shop.example');
    echo 'installed ', get_bloginfo('version'), "\n";
    exit;
}
if ($step === 'notice') {
    wp_set_current_user(1);
    do_action('admin_notices');
    exit;
}

require_once $config['root'] . '/simulator/Client.php';
$simulator = Client::attach($config['simulator']);
add_filter('payments_woocommerce_options', static fn (): Options => new Options(timeoutMs: 5000, deadlineMs: 8000, caFile: $simulator->caFile(), baseUrl: $simulator->url()));
World::reset();
World::$home = 'https://shop.example';
is_file("$folder/world.json") && World::$orders = unserialize((string) file_get_contents("$folder/world.json"));
World::$options['woocommerce_payments_hstmobil_webpos_settings'] = ['enabled' => 'yes', 'environment' => 'sandbox', 'title' => 'Card', 'user' => '5000000000', 'password' => 'Test1234'];
parse_str($config['query'] ?? '', $_GET);
$_COOKIE = $config['cookies'] ?? [];
World::$methods = array_values(array_filter(apply_filters('woocommerce_payment_gateways', []), is_object(...)));

register_shutdown_function(static function () use ($folder): void {
    file_put_contents("$folder/world.json", serialize(World::$orders));
    file_put_contents("$folder/seen.json", json_encode(['status' => http_response_code(), 'orders' => array_column(array_column(World::$orders, 'data'), 'status'), 'notes' => World::$notes, 'cookies' => World::$cookies, 'log' => World::$log]));
});
if ($step === 'place') {
    $order = World::order('payments_hstmobil_webpos');
    $method = World::method('payments_hstmobil_webpos');
    foreach (['number' => '4155650100416111', 'holder' => 'Ada', 'expiry' => '01/50', 'cvv' => '715'] as $name => $value) {
        $_POST["{$method->id}_$name"] = $value;
    }
    $method->validate_fields();
    echo $method->process_payment($order->get_id())['redirect'] ?? 'nothing';
    exit;
}
$_POST = $config['form'] ?? [];
do_action($step);
