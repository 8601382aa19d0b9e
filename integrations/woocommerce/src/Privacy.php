<?php

declare(strict_types=1);

namespace Payments\WooCommerce;

use Payments\Attempt;

/** What is kept of a customer's payments, for WordPress' export of personal data. Nothing of it is erased: it is bookkeeping, without a name. */
final class Privacy
{
    private const PAGE = 10;

    public function __construct(private readonly Shop $shop)
    {
    }

    public function register(): void
    {
        add_filter('wp_privacy_personal_data_exporters', fn (array $exporters): array => $exporters + ['payments-woocommerce' => [
            'exporter_friendly_name' => __('Card payments', 'payments-woocommerce'), 'callback' => $this->export(...),
        ]]);
        add_action('admin_init', static function (): void {
            wp_add_privacy_policy_content(__('Payments for WooCommerce', 'payments-woocommerce'), wpautop(esc_html__('For a card payment we send your name, e-mail address, phone number, IP address and card to the payment provider. We store the reference, amount and result of each payment. We never store the card.', 'payments-woocommerce')));
        });
    }

    /**
     * @param string $email
     * @param int $page
     * @return array{data: list<array<string, mixed>>, done: bool}
     */
    public function export($email, $page = 1): array
    {
        $orders = wc_get_orders(['billing_email' => $email, 'limit' => self::PAGE, 'page' => max(1, (int) $page), 'orderby' => 'ID', 'order' => 'ASC']);
        $orders = is_array($orders) ? $orders : [];
        $data = [];
        foreach ($orders as $order) {
            foreach ($order instanceof \WC_Order ? $this->shop->store()->ofOrder((string) $order->get_id()) : [] as $payment) {
                foreach ([$payment, ...$this->shop->store()->ofPayment($payment->reference)] as $attempt) {
                    $data[] = self::item($attempt);
                }
            }
        }

        return ['data' => $data, 'done' => count($orders) < self::PAGE];
    }

    /** @return array<string, mixed> */
    private static function item(Attempt $attempt): array
    {
        return [
            'group_id' => 'payments', 'group_label' => __('Card payments', 'payments-woocommerce'), 'item_id' => $attempt->reference,
            'data' => [
                ['name' => __('Order', 'payments-woocommerce'), 'value' => $attempt->order],
                ['name' => __('Reference', 'payments-woocommerce'), 'value' => $attempt->reference],
                ['name' => __('Amount', 'payments-woocommerce'), 'value' => Amount::words($attempt->paid ?? $attempt->amount)],
                ['name' => __('Kind', 'payments-woocommerce'), 'value' => $attempt->kind->value],
                ['name' => __('State', 'payments-woocommerce'), 'value' => $attempt->state->value],
                ['name' => __('Date', 'payments-woocommerce'), 'value' => gmdate('c', $attempt->createdAt)],
            ],
        ];
    }
}
