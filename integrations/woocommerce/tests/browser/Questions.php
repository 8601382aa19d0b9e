<?php

declare(strict_types=1);

namespace Payments\WooCommerce\Tests\Browser;

use Payments\Options;
use Payments\WooCommerce\Tests\Scene;
use Simulator\Client;

/** What the tests ask a shop besides its pages, at /?question=...: its settings, time that goes by, and what is booked. */
final class Questions
{
    /**
     * @param \Closure(): void $settle the scheduled job
     * @param \Closure(int): list<string> $notes of an order
     */
    public function __construct(private readonly \Closure $settle, private readonly \Closure $notes)
    {
    }

    /** Calls of the plugin go to the simulator. */
    public static function options(): Options
    {
        $simulator = Client::attach(SHOP_SIMULATOR);

        return new Options(connectTimeoutMs: 3000, timeoutMs: 6000, deadlineMs: 12000, retries: 0, caFile: $simulator->caFile(), baseUrl: $simulator->url());
    }

    public function answer(string $question): void
    {
        if ($question === 'set-up') {
            foreach (Scene::settings() as $id => $settings) {
                update_option("woocommerce_{$id}_settings", ['enabled' => 'yes', 'environment' => 'sandbox', 'title' => $id] + $settings);
            }
        } elseif ($question === 'later') {
            $this->later();
        } else {
            wp_send_json($this->books((int) $question));
        }
        echo 'done';
    }

    /** Six hours go by for every attempt, and the scheduled job runs. */
    private function later(): void
    {
        global $wpdb;

        foreach (['created_at', 'asked_at', 'ends_at', 'due_at'] as $column) {
            $wpdb->query("UPDATE {$wpdb->prefix}payments_attempts SET $column = $column - 21600 WHERE $column > 21600 AND $column < " . PHP_INT_MAX);
        }
        ($this->settle)();
    }

    /** @return array<string, mixed> */
    private function books(int $number): array
    {
        global $wpdb;

        $order = wc_get_order($number);
        $columns = 'reference, kind, state, won_key IS NOT NULL AS wins, paid';

        return [
            'state' => $order->get_status(), 'total' => (string) $order->get_total(), 'paid' => $order->get_date_paid() !== null,
            'fees' => array_values(array_map(static fn (\WC_Order_Item_Fee $fee): string => (string) $fee->get_total(), $order->get_items('fee'))),
            'refunds' => array_map(static fn (\WC_Order_Refund $refund): string => (string) $refund->get_amount(), $order->get_refunds()),
            'attempts' => $wpdb->get_results($wpdb->prepare("SELECT $columns FROM {$wpdb->prefix}payments_attempts WHERE order_number = %s", $number), ARRAY_A),
            'notes' => ($this->notes)($number),
        ];
    }
}
