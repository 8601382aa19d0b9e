<?php

declare(strict_types=1);

namespace Payments\WooCommerce;

/**
 * The cart of an order that went through is emptied, as on WooCommerce's page of thanks: also when the browser never came back from the
 * bank. WooCommerce does this for the classic checkout, and only when a page is shown; a cart that stays could be ordered and paid again.
 */
final class PlacedCart
{
    /** In WooCommerce's session: the order that was made of the cart. */
    private const KEY = 'payments_placed';

    public static function register(): void
    {
        add_action('woocommerce_cart_loaded_from_session', self::check(...));
        add_action('woocommerce_cart_emptied', self::forget(...));
    }

    /** The order is about to be paid. "Pay for order" pays one that is not of the cart. */
    public static function remember(\WC_Order $order): void
    {
        if (WC()->cart !== null && $order->has_cart_hash(WC()->cart->get_cart_hash())) {
            WC()->session?->set(self::KEY, $order->get_id());
        }
    }

    private static function check(\WC_Cart $cart): void
    {
        $number = WC()->session?->get(self::KEY);
        $order = is_numeric($number) ? wc_get_order((int) $number) : null;
        if ($order instanceof \WC_Order && $order->has_status(['on-hold', 'processing', 'completed'])) {
            $cart->empty_cart();
        }
    }

    private static function forget(): void
    {
        WC()->session?->set(self::KEY, null);
    }
}
