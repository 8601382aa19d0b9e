<?php

declare(strict_types=1);

namespace Payments\WooCommerce;

use Payments\Attempt;
use Payments\Verdict;

/** What the customer sees of an order whose payment is not known yet. */
final class OrderPage
{
    private const SECONDS = 10;

    public function __construct(private readonly Shop $shop)
    {
    }

    public function register(): void
    {
        add_action('template_redirect', $this->ask(...));
        add_filter('woocommerce_thankyou_order_received_text', $this->text(...), 10, 2);
        add_action('woocommerce_before_thankyou', $this->above(...));
        add_filter('woocommerce_cancel_unpaid_order', $this->mayCancel(...), 10, 2);
        add_filter('woocommerce_cart_needs_payment', $this->needsPayment(...), 10, 2);
    }

    /** Before the page loads its order: the answer may book it. */
    public function ask(): void
    {
        $number = get_query_var('order-received');
        $order = is_scalar($number) && (int) $number > 0 ? wc_get_order((int) $number) : null;
        $key = is_string($_GET['key'] ?? null) ? $_GET['key'] : '';
        if ($order instanceof \WC_Order && hash_equals($order->get_order_key(), $key) && $order->has_status(['pending', 'on-hold'])) {
            try {
                $this->shop->method($order->get_payment_method())?->of($order);
            } catch (\Throwable $thrown) {
                Shop::log($thrown);
            }
        }
    }

    /**
     * In the place of "Thank you. Your order has been received."
     *
     * @param mixed $text
     * @param mixed $order
     */
    public function text($text, $order): mixed
    {
        if (!$order instanceof \WC_Order || $order->get_date_paid() !== null || !$order->has_status(['pending', 'on-hold'])) {
            return $text;
        }
        $attempt = $this->known($order);

        return $attempt === null ? $text : esc_html(Words::ofAttempt($attempt) ?? (is_string($text) ? $text : ''));
    }

    /**
     * What comes before WooCommerce's text. It does not ask for another text when an order failed.
     *
     * @param mixed $number
     */
    public function above($number): void
    {
        $order = is_numeric($number) ? wc_get_order((int) $number) : null;
        $attempt = $order instanceof \WC_Order && $order->has_status(['pending', 'on-hold', 'failed']) ? $this->known($order) : null;
        if ($attempt === null || !$order instanceof \WC_Order) {
            return;
        }
        if ($order->has_status('failed')) {
            $words = Words::ofAttempt($attempt);
            $words === null || printf('<p class="woocommerce-info">%s</p>', esc_html($words));
        } elseif ($attempt->verdict() === Verdict::Wait) {
            $this->goOn($order, $attempt);
        }
    }

    private function goOn(\WC_Order $order, Attempt $attempt): void
    {
        if (Routes::isOpen($attempt)) {
            printf('<p><a class="button" href="%s">%s</a></p>', esc_url(Routes::page($order)), esc_html__('Go on with this payment', 'payments-woocommerce'));
        }
        wp_print_inline_script_tag('setTimeout(() => location.reload(), ' . self::SECONDS * 1000 . ');');
    }

    /**
     * WooCommerce cancels orders that were not paid in time: not those whose payment is open.
     *
     * @param mixed $cancel
     * @param mixed $order
     */
    public function mayCancel($cancel, $order): mixed
    {
        if (!$order instanceof \WC_Order || $this->shop->method($order->get_payment_method()) === null) {
            return $cancel;
        }
        try {
            $attempt = $this->shop->checkout()?->order((string) $order->get_id());
        } catch (\Throwable $thrown) {
            Shop::log($thrown);

            return false;
        }

        return $attempt === null || $attempt->verdict() === Verdict::NotPaid ? $cancel : false;
    }

    /**
     * A second click may find the order on hold already. WooCommerce would then take it for one that costs nothing, and complete
     * it without a payment. What costs something needs one.
     *
     * @param mixed $needs
     * @param mixed $cart
     */
    public function needsPayment($needs, $cart): mixed
    {
        if ($needs || !$cart instanceof \WC_Cart) {
            return $needs;
        }
        try {
            return Amount::of($cart->get_total('edit'), get_woocommerce_currency())->isPositive();
        } catch (\ValueError) {
            return $needs;
        }
    }

    private function known(\WC_Order $order): ?Attempt
    {
        if ($this->shop->method($order->get_payment_method()) === null) {
            return null;
        }
        try {
            return $this->shop->checkout()?->order((string) $order->get_id());
        } catch (\Throwable $thrown) {
            Shop::log($thrown);

            return null;
        }
    }
}
