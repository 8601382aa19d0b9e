<?php

declare(strict_types=1);

namespace Payments\WooCommerce\Tests;

use Payments\WooCommerce\Method;

/** What the doubles of WordPress and WooCommerce keep: as if all requests shared one database. */
final class World
{
    /** Where orders are kept for requests that are processes of their own; null: only here. */
    public static ?Browser\OrderTable $table = null;
    /** @var array<string, array<int, list<array{callable, int}>>> */
    public static array $hooks = [];
    /** @var array<int, array{id: int, class: class-string, data: array<string, mixed>, meta: list<array{string, mixed}>, items: array<int, \WC_Order_Item_Fee>}> */
    public static array $orders = [];
    /** @var array<int, list<string>> */
    public static array $notes = [];
    /** @var array<int, list<string>> */
    public static array $statuses = [];
    /** @var list<int> orders for which payment_complete() was called */
    public static array $completed = [];
    /** @var list<array{string, string}> */
    public static array $notices = [];
    /** @var array<string, array{string, bool, bool}> */
    public static array $cookies = [];
    /** @var array<string, mixed> */
    public static array $options = [];
    /** @var array<string, mixed> */
    public static array $transients = [];
    /** @var array<string, mixed> */
    public static array $query = [];
    /** @var array<string, mixed> */
    public static array $session = [];
    /** @var array<string, int> */
    public static array $cron = [];
    /** @var array<string, string> */
    public static array $scripts = [];
    /** @var list<array{string, string, string}> */
    public static array $mails = [];
    /** @var list<string> */
    public static array $log = [];
    public static mixed $json = null;
    /** Called by payment_complete(). */
    public static ?\Closure $crash = null;
    public static string $home = 'https://shop.example';
    public static string $locale = 'en_US';
    public static string $currency = 'TRY';
    public static string $cart = '52.00';
    /** @var list<Method> */
    public static array $methods = [];
    private static int $last = 0;

    public static function reset(): void
    {
        self::$hooks = self::$orders = self::$notes = self::$statuses = self::$completed = self::$notices = self::$cookies = self::$options = [];
        self::$transients = self::$query = self::$cron = self::$scripts = self::$mails = self::$log = self::$methods = self::$session = [];
        [self::$json, self::$home, self::$locale, self::$currency, self::$cart, self::$last] = [null, 'https://shop.example', 'en_US', 'TRY', '52.00', 100];
        self::$crash = null;
        $_GET = $_POST = $_REQUEST = $_COOKIE = [];
        unset($_SERVER['HTTP_SEC_FETCH_DEST']);
        \WC()->cart = new \WC_Cart();
        \WC()->session = new \WC_Session();
    }

    /** A new order that is not paid. */
    public static function order(string $method, string $total = '52.00'): \WC_Order
    {
        $data = ['status' => 'pending', 'total' => $total, 'currency' => 'TRY', 'payment_method' => $method, 'billing_email' => 'zuleyha@example.com', 'cart_hash' => md5(self::$cart)];

        return self::find(self::store(0, \WC_Order::class, $data, [], [])) ?? throw new \LogicException();
    }

    public static function find(int $id): \WC_Order|null
    {
        $row = self::row($id);

        return $row === null || $row['class'] !== \WC_Order::class ? null : (new \WC_Order())->restore(unserialize(serialize($row)));
    }

    /** @return array{id: int, class: class-string, data: array<string, mixed>, meta: list<array{string, mixed}>, items: array<int, \WC_Order_Item_Fee>}|null */
    public static function row(int $id): ?array
    {
        return self::$table === null ? self::$orders[$id] ?? null : self::$table->find($id);
    }

    /**
     * @param class-string $class
     * @param array<string, mixed> $data
     * @param list<array{string, mixed}> $meta
     * @param array<int, \WC_Order_Item_Fee> $items
     */
    public static function store(int $id, string $class, array $data, array $meta, array $items): int
    {
        if (self::$table !== null) {
            return self::$table->store(compact('id', 'class', 'data', 'meta', 'items'));
        }
        $id = $id === 0 ? ++self::$last : $id;
        self::$orders[$id] = unserialize(serialize(compact('id', 'class', 'data', 'meta', 'items')));

        return $id;
    }

    /** @return array<int, array{id: int, class: class-string, data: array<string, mixed>, meta: list<array{string, mixed}>, items: array<int, \WC_Order_Item_Fee>}> */
    public static function all(): array
    {
        return self::$table === null ? self::$orders : self::$table->all();
    }

    public static function forget(int $id): void
    {
        unset(self::$orders[$id]);
        self::$table?->forget($id);
    }

    public static function note(int $id, string $note): void
    {
        self::$notes[$id][] = $note;
        self::$table?->note($id, $note);
    }

    public static function method(string $id): Method
    {
        foreach (self::$methods as $method) {
            if ($method->id === $id) {
                return $method;
            }
        }
        throw new \LogicException("no method $id");
    }

    public static function translate(string $text): string
    {
        static $texts = [];
        $file = dirname(__DIR__) . '/languages/payments-woocommerce-' . self::$locale . '.l10n.php';
        $texts[self::$locale] ??= is_file($file) ? (require $file)['messages'] : [];

        return $texts[self::$locale][$text] ?? $text;
    }
}
