<?php

declare(strict_types=1);

namespace Payments\WooCommerce;

use Payments\Attempt;
use Payments\Exception\AttemptNotFoundException;
use Payments\Page;
use Payments\PageKind;
use Payments\Verdict;

/**
 * What browsers and providers come to from other sites: no session, no cookie and no nonce comes with them. WooCommerce's wc-api
 * answers before the theme; it is told to set no cookie.
 */
final class Routes
{
    /** @param (\Closure(): string)|null $body of the request, as it came */
    public function __construct(private readonly Shop $shop, private readonly ?\Closure $body = null)
    {
    }

    public function register(): void
    {
        foreach (['payments_return' => $this->back(...), 'payments_notice' => $this->notice(...), 'payments_page' => $this->payPage(...)] as $name => $route) {
            add_action("woocommerce_api_$name", static fn () => $route()->send());
        }
        add_action('wc_ajax_payments_plans', $this->plans(...));
        $asked = self::asked('wc-api');
        if (in_array($asked, ['payments_return', 'payments_notice'], true)) {
            add_filter('woocommerce_set_cookie_enabled', '__return_false');
        }
    }

    /** Ends within the query, so that more can be added. */
    public static function url(string $route): string
    {
        $home = home_url('/');

        return $home . (str_contains($home, '?') ? '&' : '?') . "wc-api=$route";
    }

    /** Where the browser goes on with an open payment. */
    public static function page(\WC_Order $order): string
    {
        return self::url('payments_page') . '&o=' . $order->get_id() . '&k=' . rawurlencode($order->get_order_key());
    }

    /** The browser comes back, in its window or in a frame of the bank's. What it brings proves nothing: the provider is asked. */
    public function back(): Response
    {
        $reference = self::asked('r');
        try {
            $form = wp_unslash($_POST);
            $attempt = $this->shop->checkout()?->returned($reference, is_array($form) ? $form : []);
        } catch (AttemptNotFoundException) {
            $attempt = null;
        } catch (\Throwable $thrown) {                       // the store is down, or the handler failed: settle() comes again
            Shop::log($thrown);
            $attempt = $this->stored($reference);
        }
        $order = $attempt === null ? null : wc_get_order((int) $attempt->order);
        if ($attempt === null || !$order instanceof \WC_Order) {
            return $this->leave(home_url('/'));
        }
        $this->hold($attempt);

        return $this->leave($order->get_checkout_order_received_url());
    }

    public function notice(): Response
    {
        $secret = self::asked('s');
        try {
            $headers = function_exists('getallheaders') ? getallheaders() : [];
            $body = $this->body === null ? (string) file_get_contents('php://input') : ($this->body)();
            $receipt = $this->shop->checkout()?->notified(self::asked('g'), $body, $headers, $secret === '' ? null : $secret);
        } catch (\Throwable $thrown) {                       // the sender comes again
            Shop::log($thrown);

            return new Response(503);
        }

        return new Response($receipt === null ? 503 : $receipt->status);
    }

    /** The bank's page, the provider's frame, or the page of the order when neither is open. */
    public function payPage(): Response
    {
        $order = wc_get_order((int) self::asked('o'));
        if (!$order instanceof \WC_Order || !hash_equals($order->get_order_key(), self::asked('k'))) {
            return Response::go(home_url('/'));
        }
        $html = self::asked('s') === '' ? null : SealedPage::open(self::asked('s'));
        if ($html !== null) {
            $page = new Page(PageKind::Html, $html);

            return new Response($page->status(), $page->headers(), $page->body());
        }
        try {
            $attempt = $this->shop->checkout()?->order((string) $order->get_id());
        } catch (\Throwable $thrown) {
            Shop::log($thrown);
            $attempt = null;
        }
        $open = $attempt?->verdict() === Verdict::Wait ? $attempt->handles : [];

        return match (true) {
            isset($open['frameUrl']) => $this->frame($order, $open['frameUrl']),
            isset($open['link']) => Response::go($open['link']),
            default => Response::go($order->get_checkout_order_received_url()),
        };
    }

    /** Whether payPage() has a page to go on with. */
    public static function isOpen(Attempt $attempt): bool
    {
        return $attempt->verdict() === Verdict::Wait && (isset($attempt->handles['frameUrl']) || isset($attempt->handles['link']));
    }

    private function frame(\WC_Order $order, string $url): Response
    {
        $origin = preg_match('~^https?://[^/?#\s;,\']+~', $url, $found) === 1 ? $found[0] : '';
        $body = sprintf(
            '<iframe src="%s" title="%s" allow="payment" style="border:0;width:100%%;height:calc(100vh - 5rem)"></iframe><p><a href="%s">%s</a></p>',
            esc_url($url),
            esc_attr__('Payment', 'payments-woocommerce'),
            esc_url($order->get_checkout_order_received_url()),
            esc_html__('To the order', 'payments-woocommerce'),
        );

        return self::html($body, "frame-src 'self' https: $origin; frame-ancestors 'none'");
    }

    /** To a page of the shop. In a frame no cookie is sent: a page without a session leaves it first. */
    private function leave(string $url): Response
    {
        if (($_SERVER['HTTP_SEC_FETCH_DEST'] ?? '') === 'document') {
            return Response::go($url);
        }
        $nonce = bin2hex(random_bytes(16));
        $body = sprintf(
            '<p><a href="%s" target="_top">%s</a></p><script nonce="%s">window.top.location.replace(%s)</script>',
            esc_url($url),
            esc_html__('To the order', 'payments-woocommerce'),
            $nonce,
            wp_json_encode($url, JSON_HEX_TAG | JSON_HEX_AMP | JSON_HEX_APOS | JSON_HEX_QUOT),
        );

        return self::html($body, "script-src 'nonce-$nonce'; frame-ancestors 'self'");
    }

    private static function html(string $body, string $policy): Response
    {
        $title = esc_html__('Payment', 'payments-woocommerce');
        $language = esc_attr(str_replace('_', '-', determine_locale()));

        return new Response(200, [
            'Content-Type' => 'text/html; charset=utf-8',
            'Content-Security-Policy' => "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; $policy",
        ], "<!DOCTYPE html><html lang=\"$language\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>$title</title></head><body>$body</body></html>");
    }

    /** The customer is back, and the result is not known: the order is not to be paid again. */
    private function hold(Attempt $attempt): void
    {
        try {
            $current = $this->shop->checkout()?->order($attempt->order);
            if ($current !== null && in_array($current->verdict(), [Verdict::Wait, Verdict::Look], true)) {
                $this->shop->book()->hold($attempt->order);
            }
        } catch (\Throwable $thrown) {
            Shop::log($thrown);
        }
    }

    private function stored(string $reference): ?Attempt
    {
        try {
            return $this->shop->store()->find($reference);
        } catch (\Throwable) {
            return null;
        }
    }

    /** The installments of a card, by its first digits: for the form. */
    public function plans(): void
    {
        check_ajax_referer('payments_plans', 'nonce');
        $method = $this->shop->method(self::posted('method'));
        $bin = self::posted('bin');
        $plans = [];
        if ($method !== null && preg_match('/^\d{6}$/D', $bin) === 1) {
            try {
                foreach ($method->plans($this->due(), $bin) as $plan) {
                    $plans[] = ['value' => "$plan->count:{$plan->total->minor}", 'text' => self::planText($plan)];
                }
            } catch (\ValueError) {
                $plans = [];
            }
        }
        wp_send_json(['plans' => $plans]);
    }

    /** What is to be paid: the cart, or an order that the customer has the key of. */
    private function due(): \Payments\Money
    {
        $order = self::posted('order') === '' ? null : wc_get_order((int) self::posted('order'));
        if ($order instanceof \WC_Order && hash_equals($order->get_order_key(), self::posted('key'))) {
            return Amount::ofOrder($order);
        }

        return Amount::of(WC()->cart?->get_total('edit') ?? '', get_woocommerce_currency());
    }

    private static function planText(\Payments\InstallmentPlan $plan): string
    {
        if ($plan->count === 1) {
            /* translators: %s: amount */
            return sprintf(__('Single payment: %s', 'payments-woocommerce'), Amount::words($plan->total));
        }

        /* translators: 1: number of installments 2: amount of one 3: total */
        return sprintf(__('%1$d installments of %2$s: %3$s', 'payments-woocommerce'), $plan->count, Amount::words($plan->payments[0]), Amount::words($plan->total));
    }

    private static function asked(string $name): string
    {
        return is_string($_GET[$name] ?? null) ? wp_unslash($_GET[$name]) : '';
    }

    private static function posted(string $name): string
    {
        return is_string($_POST[$name] ?? null) ? wp_unslash($_POST[$name]) : '';
    }
}
