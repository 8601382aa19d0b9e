<?php

declare(strict_types=1);

namespace Payments\WooCommerce\Tests;

use Payments\Currency;
use Payments\Money;
use PHPUnit\Framework\Attributes\DataProvider;
use Simulator\Client;

/**
 * WooCommerce for real, where WOOCOMMERCE_DIR is the folder of its release, and PAYMENTS_TEST_WORDPRESS a WordPress that it runs on. Each
 * request is a process of its own; orders in their own tables (HPOS), and as posts.
 */
final class WooCommerceTest extends PluginTestCase
{
    private string $folder;
    private Client $simulator;
    /** @var array<string, mixed> */
    private array $config;

    protected function setUp(): void
    {
        parent::setUp();
        $woocommerce = getenv('WOOCOMMERCE_DIR');
        if ($woocommerce === false || $woocommerce === '') {
            self::markTestSkipped('WOOCOMMERCE_DIR is not set');
        }
        require_once dirname(__DIR__, 3) . '/simulator/Client.php';
        $this->simulator = Client::start(['state' => $state = sys_get_temp_dir() . '/payments-wc-simulator-' . bin2hex(random_bytes(4))]);
        $this->folder = sys_get_temp_dir() . '/payments-wc-content-' . bin2hex(random_bytes(4));
        mkdir("$this->folder/plugins", 0700, true);
        symlink(dirname(__DIR__), "$this->folder/plugins/payments-woocommerce");
        symlink($woocommerce, "$this->folder/plugins/woocommerce");
        $settings = array_map(static fn (array $one): array => ['enabled' => 'yes', 'environment' => 'sandbox', 'title' => 'Card'] + $one, Scene::settings());
        $this->config = ['wordpress' => getenv('PAYMENTS_TEST_WORDPRESS'), 'host' => DB_HOST, 'root' => dirname(__DIR__, 3), 'simulator' => $state, 'settings' => $settings, 'card' => Scene::CARD];
        self::database()->connect()->exec('DROP DATABASE test; CREATE DATABASE test');
    }

    protected function tearDown(): void
    {
        if (isset($this->folder)) {
            $this->simulator->stop();
            exec('rm -rf ' . escapeshellarg($this->folder));
        }
    }

    /** @param array<string, mixed> $request */
    private function request(string $step, array $request = []): mixed
    {
        file_put_contents("$this->folder/config.json", json_encode($request + $this->config, JSON_THROW_ON_ERROR));
        $php = [PHP_BINARY, '-n', '-d', 'display_errors=stderr', '-d', 'error_reporting=' . (E_ALL & ~E_DEPRECATED), '-d', 'memory_limit=512M'];
        foreach (['ctype', 'curl', 'dom', 'fileinfo', 'iconv', 'mbstring', 'mysqlnd', 'mysqli', 'simplexml', 'tokenizer', 'xml', 'phar', (string) getenv('PAYMENTS_TEST_EXTENSION')] as $extension) {
            array_push($php, '-d', "extension=$extension");
        }
        $process = proc_open([...$php, __DIR__ . '/woocommerce.php', $this->folder, $step], [['file', '/dev/null', 'r'], ['pipe', 'w'], ['file', "$this->folder/errors", 'a']], $pipes);
        self::assertIsResource($process);
        $output = (string) stream_get_contents($pipes[1]);
        self::assertSame(0, proc_close($process), $output . file_get_contents("$this->folder/errors"));

        return json_decode($output, true) ?? self::fail("$step: $output" . file_get_contents("$this->folder/errors"));
    }

    /**
     * @param array<string, mixed> $placed
     * @return array<string, mixed> the order
     */
    private function payAtTheBank(array $placed, string $action = 'submit'): array
    {
        self::assertSame('success', $placed['result']['result'] ?? null, json_encode($placed) . file_get_contents("$this->folder/errors"));
        $bank = $this->simulator->threeDSecure($placed['result']['redirect'], $action);
        self::assertIsArray($bank['next']);
        $this->request('woocommerce_api_payments_return', ['query' => parse_url($bank['next']['url'], PHP_URL_QUERY), 'form' => $bank['next']['fields']]);

        return $this->request('seen', ['order' => $placed['id']]);
    }

    private function install(bool $hpos): void
    {
        self::assertSame('installed', $this->request('install'));
        self::assertIsString($this->request('activate', ['hpos' => $hpos]));
    }

    /** @return iterable<string, array{bool, string}> */
    public static function tables(): iterable
    {
        yield 'HPOS' => [true, 'OrdersTableDataStore'];
        yield 'posts' => [false, 'WC_Order_Data_Store_CPT'];
    }

    #[DataProvider('tables')]
    public function testAnOrder(bool $hpos, string $store): void
    {
        $this->install($hpos);
        $placed = $this->request('place', ['method' => 'payments_finrota_pws', 'card' => ['plan' => '3:10159'] + Scene::CARD]);
        self::assertTrue($placed['available']);
        self::assertStringContainsString($store, $placed['data_store']);
        $order = $this->payAtTheBank($placed);
        self::assertSame(['processing', '101.59', true, ['1.59']], [$order['status'], $order['total'], $order['paid'], $order['fees']]);
        self::assertCount(1, $this->simulator->bookings('payment'));

        $part = $this->request('refund', ['order' => $placed['id'], 'amount' => '10.50']);
        self::assertSame([null, ['10.50'], 'processing'], [$part['error'], $part['refunds'], $part['status']]);
        $this->simulator->fault('close-before-answer', '/pws/payment/refund', ['method' => 'POST']);
        $lost = $this->request('refund', ['order' => $placed['id'], 'amount' => '91.09']);
        self::assertStringContainsString('Do not make it again', $lost['error']);
        self::assertSame(['10.50'], $lost['refunds']);
        self::database()->connect()->exec('UPDATE shop_payments_attempts SET due_at = 0 WHERE due_at < 9000000000');
        $settled = $this->request('settle', ['order' => $placed['id']]);
        self::assertTrue($settled['scheduled']);
        self::assertSame([['91.09', '10.50'], 'refunded'], [$settled['refunds'], $settled['status']]);
        $given = array_map(static fn (array $booking): string => Money::of((string) $booking['amount'], Currency::TRY)->decimal(), $this->simulator->bookings('refund'));
        self::assertSame(['10.50', '91.09'], $given);
    }

    #[DataProvider('tables')]
    public function testALostAnswerIsHeldAndSettled(bool $hpos): void
    {
        $this->install($hpos);
        $this->simulator->fault('close-before-answer', '/pws/payment', ['method' => 'POST']);
        $placed = $this->request('place', ['method' => 'payments_finrota_pws']);
        self::assertSame(['success', $placed['received'], 'on-hold'], [$placed['result']['result'], $placed['result']['redirect'], $placed['status']]);
        self::assertStringContainsString('do not pay again', $this->request('thanks', ['order' => $placed['id']]));

        self::database()->connect()->exec('UPDATE shop_payments_attempts SET due_at = 0, created_at = created_at - 90000');
        for ($try = 0; $try < 3; $try++) {
            $order = $this->request('settle', ['order' => $placed['id']]);
            self::database()->connect()->exec('UPDATE shop_payments_attempts SET due_at = 0 WHERE due_at < 9000000000');
        }
        self::assertContains($order['status'], ['failed', 'on-hold']);
        self::assertFalse($order['paid']);
        self::assertSame([], $this->simulator->bookings('payment'));
    }

    #[DataProvider('tables')]
    public function testDeclinedThenPaid(bool $hpos): void
    {
        $this->install($hpos);
        $placed = $this->request('place', ['method' => 'payments_hstmobil_webpos']);
        $order = $this->payAtTheBank($placed, 'cancel');
        self::assertSame(['failed', false], [$order['status'], $order['paid']]);
        $order = $this->payAtTheBank($this->request('place', ['method' => 'payments_hstmobil_webpos', 'order' => $placed['id']]));
        self::assertSame(['processing', true, '100.00'], [$order['status'], $order['paid'], $order['total']]);
        self::assertCount(1, $this->simulator->bookings('payment'));
    }
}
