<?php

/* WooCommerce itself in the WordPress of start.php: php install-itself.php SITE. A shop in Türkiye with one book of 100.00, two checkouts, and a coupon of 10.00. */

declare(strict_types=1);

$_SERVER += ['HTTP_HOST' => 'localhost', 'SERVER_NAME' => 'localhost', 'SERVER_PROTOCOL' => 'HTTP/1.1', 'REQUEST_URI' => '/', 'REQUEST_METHOD' => 'GET'];
require "$argv[1]/wp-load.php";
wp_set_current_user(1);

$options = [
    'permalink_structure' => '/%postname%/', 'woocommerce_currency' => 'TRY', 'woocommerce_default_country' => 'TR:TR34',
    'woocommerce_default_customer_address' => 'base', 'woocommerce_enable_guest_checkout' => 'yes', 'woocommerce_coming_soon' => 'no',
    'woocommerce_price_thousand_sep' => '.', 'woocommerce_price_decimal_sep' => ',', 'woocommerce_onboarding_profile' => ['skipped' => true],
    'woocommerce_task_list_hidden' => 'yes', 'woocommerce_custom_orders_table_enabled' => 'yes', 'woocommerce_show_marketplace_suggestions' => 'no',
    'woocommerce_allow_tracking' => 'no',
];
array_map(update_option(...), array_keys($options), $options);
WC_Install::install();
WC_Install::create_pages();
array_map(update_option(...), array_keys($options), $options);
update_option('shop_page_blocks', wc_get_page_id('checkout'));
$classic = ['post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'Checkout', 'post_name' => 'classic-checkout', 'post_content' => '[woocommerce_checkout]'];
update_option('shop_page_classic', wp_insert_post($classic));

$product = new WC_Product_Simple();
$product->set_name('Book');
$product->set_regular_price('100.00');
$product->set_virtual(true);
$product->save();
update_option('shop_product', $product->get_id());
$coupon = new WC_Coupon();
$coupon->set_code('ten');
$coupon->set_discount_type('fixed_cart');
$coupon->set_amount('10.00');
$coupon->save();
flush_rewrite_rules();
echo WC()->version, "\n";
