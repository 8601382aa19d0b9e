<?php

declare(strict_types=1);

namespace Payments\WooCommerce;

use Payments\Currency;
use Payments\Money;

/** WooCommerce's totals as money. They are texts, and stay texts. */
final class Amount
{
    /**
     * @param mixed $total WC_Order::get_total(), WC_Order_Refund::get_amount()
     * @throws \ValueError when it is no amount of the currency
     */
    public static function of(mixed $total, string $currency): Money
    {
        $known = Currency::tryFrom($currency) ?? throw new \ValueError("unknown currency: $currency");
        if (is_float($total)) {                              // a filter of another plugin's; WooCommerce itself gives texts
            $total = wc_format_decimal((string) $total, wc_get_price_decimals());
        }

        return Money::of(is_int($total) || is_string($total) ? $total : throw new \ValueError('no amount'), $known);
    }

    public static function ofOrder(\WC_Abstract_Order $order): Money
    {
        return self::of($order->get_total('edit'), $order->get_currency('edit'));
    }

    /** For people, as the shop writes prices: "1.500,50 ₺". No HTML. */
    public static function words(Money $money): string
    {
        $negative = $money->isNegative();
        [$whole, $part] = explode('.', ($negative ? $money->negate() : $money)->decimal()) + [1 => ''];
        $whole = (string) preg_replace('/\B(?=(\d{3})+$)/', wc_get_price_thousand_separator(), $whole);
        $number = ($negative ? '-' : '') . $whole . ($part === '' ? '' : wc_get_price_decimal_separator() . $part);
        $symbol = html_entity_decode(get_woocommerce_currency_symbol($money->currency->value), ENT_QUOTES | ENT_HTML5, 'UTF-8');

        return sprintf(str_replace('&nbsp;', "\u{A0}", get_woocommerce_price_format()), $symbol, $number);
    }
}
