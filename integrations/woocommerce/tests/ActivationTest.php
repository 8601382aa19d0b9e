<?php

declare(strict_types=1);

namespace Payments\WooCommerce\Tests;

use Automattic\WooCommerce\Utilities\FeaturesUtil;
use Payments\WooCommerce\Plugin;

/** Switched on, with the extension and without. */
final class ActivationTest extends PluginTestCase
{
    private const FILE = __DIR__ . '/../payments-woocommerce.php';

    public function testDeclaresWhatItWorksWith(): void
    {
        FeaturesUtil::$declared = [];
        (new Plugin(self::FILE))->boot();
        do_action('before_woocommerce_init');
        self::assertSame(['custom_order_tables', 'cart_checkout_blocks'], FeaturesUtil::$declared);
    }

    public function testOffersItsMethods(): void
    {
        (new Plugin(self::FILE))->boot();
        do_action('plugins_loaded');
        $methods = apply_filters('woocommerce_payment_gateways', ['WC_Gateway_BACS']);
        self::assertIsArray($methods);
        self::assertSame('WC_Gateway_BACS', array_shift($methods));
        self::assertSame(
            ['payments_finrota_pws', 'payments_finrota_vpws', 'payments_hstmobil_webpos', 'payments_hepsipay_frame', 'payments_finrota_hpm'],
            array_map(static fn (object $method): string => $method->id ?? '', $methods),
        );
        foreach ($methods as $method) {
            self::assertTrue($method->needs_setup(), $method->id);
            self::assertFalse($method->is_available(), $method->id);
        }
    }

    /** In a PHP of its own: it is loaded here. */
    public function testWithoutTheExtensionItSaysHowToInstallIt(): void
    {
        $code = <<<'PHP'
            require $argv[1] . '/World.php';
            foreach (['constants', 'wordpress', 'woocommerce', 'features'] as $file) {
                require "$argv[1]/double/$file.php";
            }
            Payments\WooCommerce\Tests\World::reset();
            require "$argv[1]/../payments-woocommerce.php";
            do_action('before_woocommerce_init');
            do_action('plugins_loaded');
            do_action('init');
            echo count(apply_filters('woocommerce_payment_gateways', [])), "\n";
            do_action('admin_notices');
            PHP;
        $process = proc_open([PHP_BINARY, '-n', '-d', 'display_errors=1', '-r', $code, '--', __DIR__], [['file', '/dev/null', 'r'], ['pipe', 'w'], ['redirect', 1]], $pipes);
        self::assertIsResource($process);
        $output = (string) stream_get_contents($pipes[1]);
        self::assertSame(0, proc_close($process), $output);
        self::assertStringStartsWith("0\n<div class=\"notice notice-error\">", $output);
        self::assertStringContainsString('pie install payments/payments', $output);
    }
}
