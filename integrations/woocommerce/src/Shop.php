<?php

declare(strict_types=1);

namespace Payments\WooCommerce;

use Payments\Attempt;
use Payments\AttemptStore;
use Payments\Checkout;
use Payments\Options;
use Payments\PdoAttemptStore;
use Payments\Repeat;

/** The checkout of the shop, made of the settings of its methods. */
final class Shop
{
    private ?Checkout $checkout = null;
    private ?AttemptStore $store = null;
    private ?Lock $lock = null;
    /** @var list<Method>|null */
    private ?array $methods = null;

    public function __construct(private readonly string $file)
    {
    }

    /** @return list<Method> */
    public function methods(): array
    {
        return $this->methods ??= [
            new Methods\Pws($this), new Methods\Vpws($this), new Methods\WebPos($this), new Methods\HepsipayFrame($this), new Methods\Hpm($this),
        ];
    }

    public function method(string $id): ?Method
    {
        foreach ($this->methods() as $method) {
            if ($method->id === $id) {
                return $method;
            }
        }

        return null;
    }

    /** Null: no method is set up. Methods that are switched off belong to it: their open payments are settled. */
    public function checkout(): ?Checkout
    {
        if ($this->checkout === null) {
            $gateways = array_values(array_filter(array_map(static fn (Method $method): ?\Payments\Gateway => $method->gateway(), $this->methods())));
            if ($gateways === []) {
                return null;
            }
            $book = $this->book();
            $this->checkout = (new Checkout($this->store(), ...$gateways))->with($book->payment(...), $book->reversal(...), Repeat::AfterAsking);
        }

        return $this->checkout;
    }

    public function book(): Book
    {
        return new Book($this->lock(), fn (string $number): ?Attempt => $this->checkout()?->order($number));
    }

    public function store(): AttemptStore
    {
        return $this->store ??= $this->makeStore();
    }

    private function makeStore(): AttemptStore
    {
        $store = apply_filters('payments_woocommerce_store', null);     // a shop's own
        if ($store instanceof AttemptStore) {
            return $store;
        }
        if (self::isSqlite()) {                              // a file of its own: WordPress' may be in a transaction
            return new PdoAttemptStore(new \PDO('sqlite:' . dirname((string) constant('FQDB')) . '/.ht.payments.sqlite'));
        }
        global $wpdb;

        return new WpdbAttemptStore(Connection::open(...), $wpdb->prefix . 'payments_attempts');
    }

    private function lock(): Lock
    {
        return $this->lock ??= new Lock(self::isSqlite() ? null : Connection::open(...));
    }

    /** WordPress' drop-in for SQLite says so. */
    private static function isSqlite(): bool
    {
        return defined('FQDB') && in_array(defined('DB_ENGINE') ? constant('DB_ENGINE') : null, ['sqlite', null], true);
    }

    /** Limits of calls. A customer waits, so they are short. */
    public function options(): Options
    {
        $options = new Options(connectTimeoutMs: 5000, timeoutMs: 20000, deadlineMs: 25000);
        $changed = apply_filters('payments_woocommerce_options', $options);

        return $changed instanceof Options ? $changed : $options;
    }

    /** Settings were changed. */
    public function reset(): void
    {
        $this->checkout = null;
    }

    /** @return non-empty-string */
    public function url(string $path): string
    {
        return plugins_url($path, $this->file) ?: "/$path";
    }

    public function folder(): string
    {
        return dirname($this->file);
    }

    /** For the shop, never for a customer. The library's texts hold no card and no key. */
    public static function log(\Throwable $thrown): void
    {
        wc_get_logger()->error(get_debug_type($thrown) . ': ' . $thrown->getMessage(), ['source' => 'payments']);
    }
}
