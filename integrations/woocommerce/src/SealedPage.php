<?php

declare(strict_types=1);

namespace Payments\WooCommerce;

/**
 * A bank's page on its way to the browser, which comes for it with its next request. It may hold the card: it is kept sealed, for
 * five minutes and for one reading. The key is in a cookie of that browser alone.
 */
final class SealedPage
{
    private const COOKIE = 'payments_page';
    private const SECONDS = 300;

    /** @return string the address of the page */
    public static function seal(\WC_Order $order, #[\SensitiveParameter] string $html): string
    {
        $id = bin2hex(random_bytes(16));
        $key = random_bytes(SODIUM_CRYPTO_SECRETBOX_KEYBYTES);
        $nonce = random_bytes(SODIUM_CRYPTO_SECRETBOX_NONCEBYTES);
        set_transient("payments_page_$id", base64_encode($nonce . sodium_crypto_secretbox($html, $nonce, $key)), self::SECONDS);
        wc_setcookie(self::COOKIE, bin2hex($key), 0, is_ssl(), true);

        return Routes::page($order) . "&s=$id";
    }

    /** Once. Null: it was read, is too old, or this is another browser. */
    public static function open(string $id): ?string
    {
        $cookie = $_COOKIE[self::COOKIE] ?? '';
        if (preg_match('/^[0-9a-f]{32}$/D', $id) !== 1 || !is_string($cookie) || preg_match('/^[0-9a-f]{64}$/D', $cookie) !== 1) {
            return null;
        }
        $sealed = get_transient("payments_page_$id");
        delete_transient("payments_page_$id");
        $sealed = is_string($sealed) ? (string) base64_decode($sealed, true) : '';
        if (strlen($sealed) <= SODIUM_CRYPTO_SECRETBOX_NONCEBYTES) {
            return null;
        }
        $html = sodium_crypto_secretbox_open(substr($sealed, SODIUM_CRYPTO_SECRETBOX_NONCEBYTES), substr($sealed, 0, SODIUM_CRYPTO_SECRETBOX_NONCEBYTES), (string) hex2bin($cookie));

        return $html === false ? null : $html;
    }
}
