<?php

declare(strict_types=1);

namespace Payments\WooCommerce;

use Payments\Exception\PaymentsException;
use Payments\Exception\RefundOpenException;
use Payments\Exception\ValidationException;
use Payments\State;

/** Refunds from the page of an order. Each has the reference of WooCommerce's refund, so the same one is never made twice. */
final class Refunds
{
    /** The one that WooCommerce makes in this request; it gets its number when it is saved. */
    private static ?\WC_Order_Refund $made = null;
    private static int $atWork = 0;

    /** Action woocommerce_create_refund. */
    public static function remember(\WC_Order_Refund $refund): void
    {
        self::$made = $refund;
    }

    public static function isAtWork(int $refund): bool
    {
        return self::$atWork === $refund;
    }

    public static function make(Shop $shop, int $orderId, mixed $amount): true|\WP_Error
    {
        $order = wc_get_order($orderId);
        $refund = self::$made;
        if (!$order instanceof \WC_Order || $refund === null || $refund->get_id() === 0 || $refund->get_parent_id() !== $orderId) {
            return new \WP_Error('payments', __('Please make the refund on the page of the order.', 'payments-woocommerce'));
        }
        try {
            $money = Amount::of($amount, $order->get_currency('edit'));
            $checkout = $shop->checkout();
            $payment = $checkout?->order((string) $orderId);
            if ($checkout === null || $payment === null) {
                return new \WP_Error('payments', __('No card payment of this order is known.', 'payments-woocommerce'));
            }
            self::$atWork = $refund->get_id();
            $reversal = $checkout->refund($payment->reference, $money, 'wc-' . $refund->get_id());
        } catch (RefundOpenException) {
            return new \WP_Error('payments', __('Another refund of this payment is not finished. Its result is written into a note of this order; please wait for it.', 'payments-woocommerce'));
        } catch (ValidationException | \ValueError $exception) {
            return new \WP_Error('payments', __('The amount is not right: it is more than what is left of the payment, or cannot be read. Nothing was given back.', 'payments-woocommerce'));
        } catch (PaymentsException $exception) {
            Shop::log($exception);

            return new \WP_Error('payments', __('Nothing was given back: this provider makes no such refunds, or cannot be reached. Please use the provider\'s panel, or try again.', 'payments-woocommerce'));
        } finally {
            self::$atWork = 0;
        }

        return match ($reversal->state) {
            State::Done => true,
            State::Refused => new \WP_Error('payments', __('The provider refused the refund. Nothing was given back.', 'payments-woocommerce')),
            default => new \WP_Error('payments', __('Whether the refund was carried out is not known yet. Do not make it again: it is found out by itself, and then stands in this order, with a note.', 'payments-woocommerce')),
        };
    }
}
