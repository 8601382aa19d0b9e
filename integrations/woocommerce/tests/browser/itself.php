<?php

/*
 * A must-use plugin of a shop with WooCommerce itself: the payments go to the simulator, no mail is sent, and what the tests ask is
 * answered: also /?question=mode-hpos-blocks (where orders are kept, and which checkout there is), last (the newest order that somebody
 * tried to pay) and find-TEXT (the tables that have it).
 */

declare(strict_types=1);

use Payments\WooCommerce\Schedule;
use Payments\WooCommerce\Tests\Browser\Questions;

require dirname(__DIR__) . '/Scene.php';
require __DIR__ . '/Questions.php';
require dirname(__DIR__, 4) . '/simulator/Client.php';

add_filter('payments_woocommerce_options', Questions::options(...));
add_filter('pre_wp_mail', '__return_true');

/** Past WooCommerce's check that all orders were copied: each test has an order of its own. */
function shop_set_option(string $name, string $value): void
{
    global $wpdb;

    $wpdb->query($wpdb->prepare("INSERT INTO $wpdb->options (option_name, option_value) VALUES (%s, %s) ON DUPLICATE KEY UPDATE option_value = VALUES(option_value)", $name, $value));
    wp_cache_flush();
}

/** A theme made of blocks has other pages of WooCommerce than one made of templates. */
function shop_mode(string $orders, string $checkout): void
{
    shop_set_option('woocommerce_custom_orders_table_enabled', $orders === 'hpos' ? 'yes' : 'no');
    shop_set_option('template', "shop-$checkout");
    shop_set_option('stylesheet', "shop-$checkout");
    shop_set_option('woocommerce_checkout_page_id', (string) get_option("shop_page_$checkout"));
}

/** By Action Scheduler, as when the time of the action has come. */
function shop_settle(): void
{
    $found = as_get_scheduled_actions(['hook' => Schedule::SETTLE, 'status' => ActionScheduler_Store::STATUS_PENDING], 'ids');
    count($found) === 1 || wp_die('not scheduled: ' . count($found));
    ActionScheduler::runner()->process_action(current($found));
}

/** @return list<string> the tables that have the text */
function shop_find(string $text): array
{
    global $wpdb;

    $has = static fn (string $table): bool => str_contains(serialize($wpdb->get_results("SELECT * FROM `$table`", ARRAY_N)), $text);

    return array_values(array_filter($wpdb->get_col('SHOW TABLES'), $has));
}

add_action('parse_request', static function (): void {
    $question = $_GET['question'] ?? null;
    if (!is_string($question)) {
        return;
    }
    if (preg_match('/^mode-(hpos|posts)-(blocks|classic)$/D', $question, $found) === 1) {
        shop_mode($found[1], $found[2]);
        echo get_option('shop_product');
    } elseif ($question === 'last') {
        echo $GLOBALS['wpdb']->get_var("SELECT MAX(CAST(order_number AS UNSIGNED)) FROM {$GLOBALS['wpdb']->prefix}payments_attempts");
    } elseif (str_starts_with($question, 'find-')) {
        echo implode(' ', shop_find(substr($question, 5))) ?: 'nothing';
    } else {
        $notes = static fn (int $order): array => array_map(static fn (object $note): string => (string) $note->content, wc_get_order_notes(['order_id' => $order]));
        (new Questions(shop_settle(...), $notes))->answer($question);
    }
    exit;
}, 0);
