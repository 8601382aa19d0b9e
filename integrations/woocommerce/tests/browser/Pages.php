<?php

declare(strict_types=1);

namespace Payments\WooCommerce\Tests\Browser;

use Payments\WooCommerce\Method;
use Payments\WooCommerce\Tests\World;

/**
 * The pages of WooCommerce that the plugin is on, as plain as can be: the checkout, "Pay for order", the page of thanks; in the
 * administration the settings of a way to pay, and an order with its notes and the refund.
 */
final class Pages
{
    public function answer(string $page): void
    {
        $this->clearCart();
        match ($page) {
            'checkout' => $this->checkout(),
            'order-received' => $this->received(),
            'order-pay' => $this->payForOrder(),
            default => $this->shop(),
        };
    }

    /** wc_clear_cart_after_payment(): when an order was received, and when that of the cart went through. */
    private function clearCart(): void
    {
        $received = wc_get_order((int) get_query_var('order-received'));
        $placed = wc_get_order((int) ($_COOKIE['order'] ?? 0));
        $isReceived = $received instanceof \WC_Order && hash_equals($received->get_order_key(), (string) ($_GET['key'] ?? ''));
        if ($placed instanceof \WC_Order ? !$placed->has_status(['failed', 'pending', 'cancelled']) : $isReceived) {
            World::$cart === '0.00' || self::cart('0.00');
        }
    }

    private function shop(): void
    {
        if (isset($_POST['add'])) {
            self::cart('100.00');
            $this->go('/checkout/');
        }
        $who = is_user_logged_in() ? wp_get_current_user()->user_login : 'nobody';
        $this->page('Shop', '<p id="who">' . esc_html($who) . '</p><p id="cart">' . esc_html(World::$cart) . '</p><form method="post"><button name="add" value="1">Add to cart</button></form>');
    }

    /** As WooCommerce: the order of this cart is paid again while it may be; a second click finds the same one. */
    private function checkout(): void
    {
        if (World::$cart === '0.00') {
            $this->page('Checkout', '<p>Your cart is currently empty.</p>');

            return;
        }
        if (!isset($_POST['payment_method'])) {
            $this->page('Checkout', $this->form());

            return;
        }
        $method = World::method((string) $_POST['payment_method']);
        $known = wc_get_order((int) ($_COOKIE['order'] ?? 0));
        $order = $known instanceof \WC_Order && $known->has_status(['pending', 'failed']) ? $known : World::order($method->id, World::$cart);
        setcookie('order', (string) $order->get_id(), ['path' => '/', 'samesite' => 'Lax']);
        $this->process($method, $order);
    }

    private function payForOrder(): void
    {
        $order = $this->asked('order-pay');
        if (!$order->has_status(['pending', 'failed'])) {     // WC_Order::needs_payment()
            $this->page('Pay for order', '<p>This order cannot be paid for.</p>');
        } elseif (isset($_POST['payment_method'])) {
            $this->process(World::method((string) $_POST['payment_method']), $order);
        } else {
            $this->page('Pay for order', $this->form());
        }
    }

    private function process(Method $method, \WC_Order $order): void
    {
        $result = $method->validate_fields() ? $method->process_payment($order->get_id()) : ['result' => 'failure'];
        self::cart(World::$cart);
        foreach (World::$cookies as $name => [$value, $secure, $httpOnly]) {
            setcookie($name, $value, ['path' => '/', 'secure' => $secure, 'httponly' => $httpOnly, 'samesite' => 'Lax']);
        }
        if ($result['result'] === 'success') {
            wp_redirect($result['redirect'] ?? '');
            exit;
        }
        $notices = array_map(static fn (array $notice): string => '<li>' . esc_html($notice[1]) . '</li>', World::$notices);
        $this->page('Checkout', '<ul role="alert">' . implode('', $notices) . '</ul>' . $this->form());
    }

    /** The classic checkout. */
    private function form(): string
    {
        ob_start();
        echo '<form method="post" class="checkout">';
        foreach (World::$methods as $method) {
            if ($method->is_available()) {
                printf('<p><input type="radio" name="payment_method" id="%1$s" value="%1$s"><label for="%1$s">%2$s</label></p><div class="payment_box">', esc_attr($method->id), esc_html($method->get_title()));
                $method->payment_fields();
                echo '</div>';
            }
        }
        echo '<input type="hidden" name="billing_email" value="zuleyha@example.com"><button id="place_order" formnovalidate>Place order</button></form>';

        return (string) ob_get_clean();
    }

    private function received(): void
    {
        $order = $this->asked('order-received');
        ob_start();
        do_action('woocommerce_before_thankyou', $order->get_id());
        if ($order->has_status('failed')) {                  // without that filter
            $url = World::$home . "/checkout/order-pay/{$order->get_id()}/?key=" . $order->get_order_key();
            printf('<div id="text">%s<p>Unfortunately your order cannot be processed.</p><p><a href="%s">Pay</a></p></div>', ob_get_clean(), esc_url($url));
            ob_start();
        } else {
            printf('<p id="text">%s</p>', apply_filters('woocommerce_thankyou_order_received_text', 'Thank you. Your order has been received.', $order));
        }
        printf('<p>Total: <b id="total">%s</b></p>', esc_html((string) $order->get_total()));
        $this->page('Order received', (string) ob_get_clean());
    }

    private function asked(string $name): \WC_Order
    {
        $order = wc_get_order((int) get_query_var($name));
        if (!$order instanceof \WC_Order || !hash_equals($order->get_order_key(), (string) ($_GET['key'] ?? ''))) {
            wp_die('not found', 404);
        }

        return $order;
    }

    /* --- the administration --------------------------------------------------------------- */

    public function settings(): void
    {
        $method = World::method((string) ($_GET['section'] ?? 'payments_finrota_pws'));
        $problems = [];
        if (isset($_POST['save'])) {
            check_admin_referer('double');
            $method->set_post_data($_POST);
            do_action("woocommerce_update_options_payment_gateways_$method->id");
            update_option($method->get_option_key(), World::$options[$method->get_option_key()]);
            $problems = $method->errors;
        }
        echo '<div class="wrap"><h1>' . esc_html($method->get_method_title()) . '</h1>';
        array_map(static fn (string $problem) => printf('<p class="problem">%s</p>', esc_html($problem)), $problems);
        echo '<form method="post">';
        wp_nonce_field('double');
        $method->admin_options();
        echo '<button name="save" value="1">Save changes</button></form></div>';
    }

    public function order(): void
    {
        $id = (int) ($_GET['id'] ?? 0);
        $order = wc_get_order($id);
        $said = '';
        if (isset($_POST['amount'])) {
            check_admin_referer('double');
            $refund = wc_create_refund(['order_id' => $id, 'amount' => wp_unslash($_POST['amount']), 'reason' => wp_unslash($_POST['reason']), 'refund_payment' => true]);
            $said = is_wp_error($refund) ? $refund->get_error_message() : 'Refunded.';
            $order = wc_get_order($id);
        }
        echo '<div class="wrap"><h1>Order ' . (int) $id . '</h1><p id="state">' . esc_html($order->get_status()) . '</p><p id="said">' . esc_html($said) . '</p><ul id="notes">';
        array_map(static fn (string $note) => printf('<li>%s</li>', wp_kses_post($note)), (World::$table?->notes($id) ?? []));
        echo '</ul><ul id="refunds">';
        array_map(static fn (\WC_Order_Refund $refund) => printf('<li>%s</li>', esc_html((string) $refund->get_amount())), $order->get_refunds());
        echo '</ul><form method="post">';
        wp_nonce_field('double');
        if (World::method($order->get_payment_method())->supports('refunds')) {
            echo '<label>Amount <input name="amount"></label><label>Reason <input name="reason" value=""></label><button>Refund</button>';
        }
        echo '</form></div>';
    }

    /* --- answers --------------------------------------------------------------------------- */

    private static function cart(string $total): void
    {
        World::$cart = $total;
        setcookie('cart', $total, ['path' => '/', 'samesite' => 'Lax']);
    }

    private function go(string $path): never
    {
        wp_redirect(World::$home . $path);
        exit;
    }

    private function page(string $title, string $body): void
    {
        status_header(200);
        nocache_headers();
        echo '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>', esc_html($title), '</title>';
        wp_head();
        echo '</head><body><main><h1>', esc_html($title), '</h1>', $body, '</main>';
        wp_footer();
        echo '</body></html>';
    }
}
