<?php

declare(strict_types=1);

namespace Payments\WooCommerce\Tests;

use Payments\WooCommerce\Cli;
use Payments\WooCommerce\Method;
use Payments\WooCommerce\Privacy;
use Payments\WooCommerce\Schedule;
use Payments\WooCommerce\SelfTest;

/** Settings, their test, and what belongs to a shop beside its checkout. */
final class SettingsTest extends PluginTestCase
{
    private Scene $scene;

    protected function setUp(): void
    {
        parent::setUp();
        $this->scene = new Scene();
        \WP_CLI::$lines = [];
    }

    /** @param array<string, string> $posted */
    private static function save(Method $method, array $posted): void
    {
        $data = [];
        foreach ($posted as $key => $value) {
            $data[$method->get_field_key($key)] = $value;
        }
        $method->set_post_data($data);
        $method->process_admin_options();
    }

    public function testAKeyIsNeverShown(): void
    {
        $html = World::method('payments_finrota_pws')->generate_payments_secret_html('secret_key', ['title' => 'secretKey']);
        self::assertStringNotContainsString('demo-secret-key', $html);
        self::assertStringContainsString('value="" placeholder="••••••••-key"', $html);
        World::$options['woocommerce_payments_hstmobil_webpos_settings']['password'] = 'short';
        $short = new \Payments\WooCommerce\Methods\WebPos($this->scene->shop);
        self::assertStringContainsString('placeholder="••••••••"', $short->generate_payments_secret_html('password', []));
    }

    public function testAnEmptyKeyStaysAndAWrongOneIsRefused(): void
    {
        $method = World::method('payments_finrota_pws');
        $posted = ['enabled' => '1', 'environment' => 'sandbox', 'api_key' => 'new-key', 'secret_key' => '', 'pos' => 'p', 'payment_set' => 's', 'agent' => 'a'];
        self::save($method, $posted);
        self::assertSame(['new-key', 'demo-secret-key'], [$method->get_option('api_key'), $method->get_option('secret_key')]);
        self::assertSame([], $method->errors);

        self::save($method, ['api_key' => 'two words'] + $posted);
        self::assertSame('new-key', $method->get_option('api_key'));
        self::assertSame(['apiKey: a key has visible characters only, without blanks. It was not changed.'], $method->errors);
    }

    public function testWhatIsMissingIsSaid(): void
    {
        $method = World::method('payments_finrota_pws');
        self::save($method, ['enabled' => '1', 'environment' => 'sandbox', 'api_key' => '', 'secret_key' => '', 'pos' => '', 'payment_set' => 's', 'agent' => 'a']);
        self::assertSame(['This way to pay is not offered yet. POS (GUID): please enter it'], $method->errors);
        self::assertSame([true, false], [$method->needs_setup(), $method->is_available()]);
    }

    public function testWrongInterestIsSaid(): void
    {
        $method = World::method('payments_hepsipay_frame');
        $posted = ['enabled' => '1', 'environment' => 'sandbox', 'merchant' => '1', 'terminal' => '2', 'secret_key' => 'k', 'category' => '3'];
        self::save($method, $posted + ['interest' => 'much']);
        self::assertSame(['This way to pay is not offered yet. Highest interest: a number between 0 and 999'], $method->errors);
        self::save($method, $posted + ['interest' => '12,5', 'installments' => '1, 2,3']);
        self::assertCount(1, $method->errors);
    }

    public function testOnlyWhatTheProviderTakesIsOffered(): void
    {
        World::$currency = 'EUR';
        self::assertTrue(World::method('payments_finrota_pws')->is_available());
        self::assertFalse(World::method('payments_hepsipay_frame')->is_available());
    }

    public function testTheSelfTestAsksEachProvider(): void
    {
        (new Schedule($this->scene->shop))->plan();
        $results = (new SelfTest($this->scene->shop))->run();
        self::assertSame([], array_column(array_filter($results, static fn (array $result): bool => !$result[0]), 1));
        self::assertCount(9, $results);
        self::assertSame([], $this->scene->simulator->bookings());
    }

    public function testTheSelfTestFindsAWrongKey(): void
    {
        World::$options['woocommerce_payments_finrota_pws_settings']['secret_key'] = 'wrong';
        $method = new \Payments\WooCommerce\Methods\Pws($this->scene->shop);
        $results = (new SelfTest($this->scene->shop))->run($method);
        self::assertContains([false, 'Finrota PWS: the provider refuses the keys'], $results);
    }

    public function testTheCommands(): void
    {
        $cli = new Cli($this->scene->shop);
        $order = World::order('payments_finrota_pws');
        $this->scene->place($order);
        $this->scene->store->setNow($this->scene->store->now() + 120);
        $cli->settle([], ['limit' => '10']);
        self::assertSame(['1 asked, 0 settled, 1 open'], \WP_CLI::$lines);

        try {
            $cli->check([], []);
            self::fail('nothing is scheduled here');
        } catch (\RuntimeException $exit) {
            self::assertSame('exit 1', $exit->getMessage());
        }
        self::assertContains('WRONG Open payments are asked about each minute', \WP_CLI::$lines);
    }

    public function testTheDoctor(): void
    {
        $this->scene->simulator->settings(['signatureHeader' => 'signature-no']);
        $cli = new Cli($this->scene->shop);
        $cli->doctor([], []);
        self::assertContains('found      Hepsipay: The header signature-no is needed: sendSignatureNo', \WP_CLI::$lines);
        self::assertContains('good       Finrota PWS: The credentials are accepted', \WP_CLI::$lines);
        self::assertSame([], $this->scene->simulator->bookings());

        World::$options['woocommerce_payments_finrota_pws_settings']['secret_key'] = 'wrong';
        $shop = new \Payments\WooCommerce\Shop(__FILE__);
        \WP_CLI::$lines = [];
        try {
            (new Cli($shop))->doctor([], ['json' => '1']);
            self::fail('a key is wrong');
        } catch (\RuntimeException $exit) {
            self::assertSame('exit 1', $exit->getMessage());
        }
        self::assertCount(1, \WP_CLI::$lines);
        $found = json_decode(\WP_CLI::$lines[0], true);
        self::assertIsArray($found);
        self::assertIsArray($found['Finrota PWS']);
        self::assertContains(['provider' => 'finrota', 'check' => 'credentials', 'state' => 'wrong', 'value' => '401'], $found['Finrota PWS']);
        self::assertStringNotContainsString('TestSecretKey', \WP_CLI::$lines[0]);
    }

    public function testTheDoctorBelowTheSettings(): void
    {
        $method = World::method('payments_finrota_pws');
        $examination = new \Payments\WooCommerce\Examination($this->scene->shop);
        $shown = static function () use ($examination, $method): string {
            ob_start();
            $examination->show($method);

            return (string) ob_get_clean();
        };
        self::assertMatchesRegularExpression('~^<p><a class="button" href="[^"]*">Examine the set-up and the provider</a></p>$~', $shown());
        $_GET['payments_doctor'] = 'nonce-of-somebody';
        self::assertStringNotContainsString('<li>', $shown());
        $_GET['payments_doctor'] = 'nonce-payments_doctor';
        $html = $shown();
        self::assertStringContainsString('<li>✓ The credentials are accepted</li>', $html);
        self::assertStringContainsString('<li>? ', $html);
        self::assertStringNotContainsString('demo-secret-key', $html);
        World::$locale = 'tr_TR';
        self::assertStringContainsString('<li>✓ Anahtarlar kabul ediliyor</li>', $shown());
        $_GET = [];
        World::$options['woocommerce_payments_finrota_pws_settings']['pos'] = '';
        self::assertSame(['-'], array_keys($examination->run(new \Payments\WooCommerce\Methods\Pws($this->scene->shop))));
    }

    public function testReconcile(): void
    {
        $scene = $this->scene;
        $order = World::order('payments_finrota_pws');
        $scene->back($scene->simulator->threeDSecure($scene->open($scene->place($order))));
        $cli = new Cli($scene->shop);
        $period = ['from' => '-1 hour', 'until' => '+1 hour'];
        $cli->reconcile([], $period);
        self::assertSame(['1 of 1 compared, 0 wrong, 0 settled, 0 without an answer, 0 not asked'], \WP_CLI::$lines);

        // The customer paid, and neither the browser nor a question came back.
        $late = World::order('payments_finrota_pws');
        $scene->simulator->threeDSecure($scene->open($scene->place($late)));
        $reference = $scene->shop->checkout()?->order((string) $late->get_id())->reference ?? '';
        \WP_CLI::$lines = [];
        try {
            $cli->reconcile([], $period);
            self::fail('something is left');
        } catch (\RuntimeException $exit) {
            self::assertSame('exit 1', $exit->getMessage());
        }
        self::assertSame("paid-there      settle    order {$late->get_id()}, finrota.pws $reference: Paid at the provider, and not here", \WP_CLI::$lines[0]);
        self::assertNotSame('processing', $scene->order($late)->get_status());
        \WP_CLI::$lines = [];
        $cli->reconcile([], $period + ['apply' => '1', 'json' => '1']);
        self::assertSame('processing', $scene->order($late)->get_status());
        self::assertStringContainsString('"kind":"paid-there","remedy":"settle"', \WP_CLI::$lines[0]);
        self::assertStringContainsString('"defects":1,"unanswered":0,"notAsked":0,"applied":1', \WP_CLI::$lines[1]);
        foreach ([['from' => 'yesterdax'], ['from' => 'now', 'until' => '-1 day']] as $wrong) {
            try {
                $cli->reconcile([], $wrong);
                self::fail('a mistake');
            } catch (\RuntimeException $error) {
                self::assertStringStartsNotWith('exit', $error->getMessage());
            }
        }
        self::assertCount(2, $scene->simulator->bookings('payment'));
    }

    public function testAPersonDecides(): void
    {
        World::$options['woocommerce_payments_finrota_hpm_settings']['proof'] = 'person';
        $scene = $this->scene;
        $receiver = $scene->simulator->receiver();
        World::$home = rtrim($receiver->url(), '/');
        $order = World::order('payments_finrota_hpm');
        // The methods read their settings when they are made.
        $shop = new \Payments\WooCommerce\Shop(__FILE__);
        World::$methods = $shop->methods();
        $scene->simulator->payLink($scene->open($scene->place($order)));
        $message = $receiver->next();
        self::assertIsArray($message);
        parse_str((string) parse_url($message['target'], PHP_URL_QUERY), $_GET);
        (new \Payments\WooCommerce\Routes($shop, static fn (): string => $message['body']))->notice();
        self::assertSame('on-hold', $scene->order($order)->get_status());
        $reference = $shop->checkout()?->order((string) $order->get_id())->reference ?? '';
        self::assertStringContainsString($reference, implode(World::$notes[$order->get_id()]));

        (new Cli($shop))->decide([$reference, 'paid'], ['by' => 'Ada', 'note' => 'seen in the panel', 'amount' => '52.00']);
        self::assertSame(["order {$order->get_id()}: paid"], \WP_CLI::$lines);
        self::assertSame('processing', $scene->order($order)->get_status());
    }

    public function testWhatIsOpenIsAskedEachMinute(): void
    {
        $schedule = new Schedule($this->scene->shop);
        $schedule->plan();
        $schedule->plan();
        self::assertSame([Schedule::SETTLE, Schedule::PURGE], array_keys(World::$cron));
        Schedule::stop();
        self::assertSame([], World::$cron);
    }

    public function testTheAdministratorIsToldWhatAPersonMustLookAt(): void
    {
        World::$options['admin_email'] = 'desk@shop.example';
        $order = World::order('payments_finrota_pws');
        $this->scene->simulator->fault('no-answer', '/pws/payment', ['method' => 'POST', 'commit' => false]);
        $this->scene->place($order);
        $this->scene->simulator->fault('status', '/pws/payment', ['method' => 'GET', 'status' => 502, 'times' => 200]);
        for ($hour = 0; $hour < 30 && World::$mails === []; $hour++) {
            $this->scene->settle(3600);
        }
        self::assertSame('desk@shop.example', World::$mails[0][0]);
        self::assertStringContainsString("{$order->get_id()}  finrota.pws", World::$mails[0][2]);
        self::assertSame('on-hold', $this->scene->order($order)->get_status());
    }

    public function testTheExportOfPersonalData(): void
    {
        $order = World::order('payments_finrota_pws');
        $this->scene->back($this->scene->simulator->threeDSecure($this->scene->open($this->scene->place($order))));
        wc_create_refund(['order_id' => $order->get_id(), 'amount' => '10.00', 'refund_payment' => true]);
        $export = (new Privacy($this->scene->shop))->export('zuleyha@example.com');
        self::assertTrue($export['done']);
        self::assertCount(2, $export['data']);
        self::assertStringNotContainsString('4155', json_encode($export, JSON_THROW_ON_ERROR));
        self::assertSame(['data' => [], 'done' => true], (new Privacy($this->scene->shop))->export('nobody@example.com'));
    }

    public function testTheInstallmentsForTheForm(): void
    {
        $_POST = ['nonce' => 'nonce-payments_plans', 'method' => 'payments_finrota_pws', 'bin' => '415565'];
        World::$cart = '100.00';
        (new \Payments\WooCommerce\Routes($this->scene->shop))->plans();
        self::assertIsArray(World::$json);
        self::assertSame(['value' => '1:10000', 'text' => 'Single payment: ₺100,00'], World::$json['plans'][0]);
        self::assertSame('3:10159', World::$json['plans'][2]['value']);
        $_POST['bin'] = '41556x';
        (new \Payments\WooCommerce\Routes($this->scene->shop))->plans();
        self::assertSame(['plans' => []], World::$json);
    }

    public function testTheBlocks(): void
    {
        (new \Payments\WooCommerce\Assets($this->scene->shop))->register();
        do_action('woocommerce_blocks_loaded');
        $registry = new \Automattic\WooCommerce\Blocks\Payments\PaymentMethodRegistry();
        do_action('woocommerce_blocks_payment_method_type_registration', $registry);
        self::assertCount(5, $registry->registered);
        $pws = $registry->registered['payments_finrota_pws'];
        self::assertInstanceOf(\Payments\WooCommerce\Blocks::class, $pws);
        self::assertTrue($pws->is_active());
        self::assertSame(['title' => 'Card', 'description' => '', 'card' => true, 'plans' => true, 'supports' => ['products', 'refunds']], $pws->get_payment_method_data());
        self::assertStringContainsString('assets/blocks.js', World::$scripts['payments-woocommerce-blocks']);
    }

    public function testTheKeysGoWithThePlugin(): void
    {
        World::$options['blogname'] = 'Shop';
        self::assertCount(6, World::$options);
        define('WP_UNINSTALL_PLUGIN', 'payments-woocommerce/payments-woocommerce.php');
        require dirname(__DIR__) . '/uninstall.php';
        self::assertSame(['blogname' => 'Shop'], World::$options);
    }

    public function testTheCardFields(): void
    {
        ob_start();
        World::method('payments_finrota_pws')->payment_fields();
        $html = (string) ob_get_clean();
        foreach (['number', 'holder', 'expiry', 'cvv'] as $name) {
            self::assertStringContainsString("name=\"payments_finrota_pws_$name\"", $html);
        }
        self::assertStringContainsString('name="payments_finrota_pws_plan"', $html);
    }
}
