<?php

declare(strict_types=1);

namespace Payments\WooCommerce\Tests;

use Payments\Attempt;
use Payments\Options;
use Payments\Testing\MemoryAttemptStore;
use Payments\WooCommerce\Method;
use Payments\WooCommerce\OrderPage;
use Payments\WooCommerce\PlacedCart;
use Payments\WooCommerce\Refunds;
use Payments\WooCommerce\Response;
use Payments\WooCommerce\Routes;
use Payments\WooCommerce\Schedule;
use Payments\WooCommerce\Shop;
use Simulator\Client;

/** A shop with all methods set up, and the providers' simulator. Each call is a request of its own. */
final class Scene
{
    public const CARD = ['number' => '4155 6501 0041 6111', 'holder' => 'Züleyha Işık', 'expiry' => '01/50', 'cvv' => '715'];
    private static ?Client $client = null;

    public readonly Client $simulator;
    public readonly MemoryAttemptStore $store;
    public readonly Shop $shop;

    public function __construct()
    {
        require_once dirname(__DIR__, 3) . '/simulator/Client.php';
        self::$client ??= Client::start();
        $this->simulator = self::$client;
        $this->simulator->reset();
        $this->store = new MemoryAttemptStore(time());
        add_filter('payments_woocommerce_store', fn (): MemoryAttemptStore => $this->store);
        add_filter('payments_woocommerce_options', fn (): Options => new Options(connectTimeoutMs: 3000, timeoutMs: 3000, deadlineMs: 6000, retries: 0, caFile: $this->simulator->caFile(), baseUrl: $this->simulator->url()));
        foreach (self::settings() as $id => $settings) {
            World::$options["woocommerce_{$id}_settings"] = ['enabled' => 'yes', 'environment' => 'sandbox', 'title' => 'Card'] + $settings;
        }
        $this->shop = new Shop(dirname(__DIR__) . '/payments-woocommerce.php');
        World::$methods = $this->shop->methods();
        add_action('woocommerce_create_refund', Refunds::remember(...));
        (new OrderPage($this->shop))->register();
        PlacedCart::register();
    }

    /** @return array<string, array<string, string>> */
    public static function settings(): array
    {
        [$pos, $set, $dealerPos] = ['384badef-11ec-ee11-98f2-005056b0d2e5', '504978bf-bebd-40c5-89aa-b76f3a20341c', '03cbbf3e-ff9e-ee11-98ef-005056b0d2e5'];
        $company = ['api_key' => 'demo-api-key', 'secret_key' => 'demo-secret-key', 'payment_set' => $set];

        return [
            'payments_finrota_pws' => $company + ['pos' => $pos, 'agent' => 'NT53240185', 'adds_commission' => 'yes'],
            'payments_finrota_vpws' => ['api_key' => 'dealer-one-api-key', 'secret_key' => 'dealer-one-secret-key', 'pos' => $dealerPos],
            'payments_finrota_hpm' => $company + ['proof' => 'pws'],
            'payments_hstmobil_webpos' => ['user' => '5000000000', 'password' => 'Test1234'],
            'payments_hepsipay_frame' => ['merchant' => '10019', 'terminal' => '1019', 'secret_key' => 'TestSecretKey', 'callback_key' => 'TestCallbackKey', 'category' => '0002131', 'installments' => '1,2,3', 'interest' => '20'],
        ];
    }

    /**
     * The button "Place order".
     *
     * @param array<string, string> $card
     * @return array{result: string, redirect?: string}
     */
    public function place(\WC_Order $order, array $card = self::CARD): array
    {
        $method = $this->method($order);
        World::$notices = [];
        $_GET = $_REQUEST = [];
        $_POST = ['billing_email' => 'zuleyha@example.com'];
        foreach ($method::CARD ? $card : [] as $name => $value) {
            $_POST["{$method->id}_$name"] = $value;
        }

        return $method->validate_fields() ? $method->process_payment($order->get_id()) : ['result' => 'failure'];
    }

    public function method(\WC_Order $order): Method
    {
        return World::method($order->get_payment_method());
    }

    /**
     * The browser goes where the checkout sent it: the bank's page, as it is.
     *
     * @param array{result: string, redirect?: string} $result
     */
    public function open(array $result): string
    {
        $url = $result['redirect'] ?? throw new \LogicException('no page');

        return str_starts_with($url, World::$home . '/?') ? $this->get($url)->body : $url;
    }

    /** A GET of one of the plugin's routes. */
    public function get(string $url): Response
    {
        parse_str((string) parse_url($url, PHP_URL_QUERY), $_GET);
        $_COOKIE = array_map(static fn (array $cookie): string => $cookie[0], World::$cookies);
        $_POST = [];
        $routes = new Routes($this->shop);

        return match ($_GET['wc-api'] ?? '') {
            'payments_page' => $routes->payPage(),
            'payments_return' => $routes->back(),
            default => throw new \LogicException("no route: $url"),
        };
    }

    /**
     * The customer pays in the frame, and on the bank's page in it.
     *
     * @return array{next: array{url: string, fields: array<string, string>}|null, ...}
     */
    public function payFrame(string $url, ?int $installment = null): array
    {
        $answer = $this->simulator->payFrame($url, 'card', $installment);

        return $this->simulator->threeDSecure((string) $answer['location']);
    }

    /**
     * The browser comes back from the bank.
     *
     * @param array{next: array{url: string, fields: array<string, string>}|null, ...}|null $answer
     */
    public function back(?array $answer): Response
    {
        $next = $answer['next'] ?? throw new \LogicException('the bank sends the browser nowhere: ' . json_encode($answer));
        parse_str((string) parse_url($next['url'], PHP_URL_QUERY), $_GET);
        $_POST = $next['fields'];
        $_COOKIE = [];                                       // it comes from another site
        $_SERVER['HTTP_SEC_FETCH_DEST'] = 'document';

        return (new Routes($this->shop))->back();
    }

    /** @return int the status */
    public function notice(string $target, string $body): int
    {
        parse_str((string) parse_url($target, PHP_URL_QUERY), $_GET);

        return (new Routes($this->shop, static fn (): string => $body))->notice()->status;
    }

    /** Cron, so many seconds later. */
    public function settle(int $seconds = 120): void
    {
        $this->store->setNow($this->store->now() + $seconds);
        (new Schedule($this->shop))->settle();
    }

    public function order(\WC_Order $order): \WC_Order
    {
        return World::find($order->get_id()) ?? throw new \LogicException();
    }

    public function attempt(\WC_Order $order): ?Attempt
    {
        return $this->shop->checkout()?->order((string) $order->get_id());
    }

    /** What the bank has taken for the order, less what it gave back. In kurus. */
    public function booked(\WC_Order $order): int
    {
        $references = array_map(static fn (Attempt $attempt): string => $attempt->reference, $this->store->ofOrder((string) $order->get_id()));
        $sum = 0;
        foreach ($this->simulator->bookings() as $booking) {
            if (in_array($booking['orderReference'] ?? '', $references, true)) {
                $amount = \Payments\Money::of((string) $booking['amount'], \Payments\Currency::TRY)->minor;
                $sum += ['payment' => $amount, 'refund' => -$amount, 'cancel' => -$amount][$booking['kind']] ?? 0;
            }
        }

        return $sum;
    }
}
