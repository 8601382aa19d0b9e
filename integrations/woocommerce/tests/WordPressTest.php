<?php

declare(strict_types=1);

namespace Payments\WooCommerce\Tests;

use Simulator\Client;

/**
 * The plugin in a WordPress for real, on MariaDB, each request a process of its own; only WooCommerce is the double. With
 * PAYMENTS_TEST_SQLITE, the folder of WordPress' SQLite plugin, once more on SQLite.
 */
final class WordPressTest extends PluginTestCase
{
    private string $folder;
    private Client $simulator;
    /** @var array<string, mixed> */
    private array $config;

    protected function setUp(): void
    {
        parent::setUp();
        require_once dirname(__DIR__, 3) . '/simulator/Client.php';
        $this->simulator = Client::start(['state' => $state = sys_get_temp_dir() . '/payments-wp-simulator-' . bin2hex(random_bytes(4))]);
        $this->folder = sys_get_temp_dir() . '/payments-wp-content-' . bin2hex(random_bytes(4));
        mkdir("$this->folder/plugins/woocommerce", 0700, true);
        mkdir("$this->folder/database");
        mkdir("$this->folder/themes");                       // WordPress 6.8 warns when there is none
        symlink(dirname(__DIR__), "$this->folder/plugins/payments-woocommerce");
        file_put_contents("$this->folder/plugins/woocommerce/woocommerce.php", "<?php\n/* Plugin Name: WooCommerce */\nrequire_once '" . __DIR__ . "/World.php';\nrequire_once '" . __DIR__ . "/double/woocommerce.php';\nrequire_once '" . __DIR__ . "/double/features.php';\n");
        $this->config = ['wordpress' => getenv('PAYMENTS_TEST_WORDPRESS'), 'host' => DB_HOST, 'root' => dirname(__DIR__, 3), 'simulator' => $state, 'constants' => new \stdClass()];
        self::database()->connect()->exec('DROP DATABASE test; CREATE DATABASE test');
    }

    protected function tearDown(): void
    {
        $this->simulator->stop();
        exec('rm -rf ' . escapeshellarg($this->folder));
    }

    /** @param array<string, mixed> $request query, form, cookies */
    private function request(string $step, array $request = [], bool $withExtension = true): string
    {
        file_put_contents("$this->folder/config.json", json_encode($request + $this->config, JSON_THROW_ON_ERROR));
        $php = [PHP_BINARY, '-n', '-d', 'display_errors=1', '-d', 'error_reporting=' . (E_ALL & ~E_DEPRECATED), '-d', 'memory_limit=256M'];
        $loaded = ['ctype', 'curl', 'dom', 'fileinfo', 'iconv', 'mbstring', 'mysqlnd', 'mysqli', 'pdo', 'pdo_sqlite', 'simplexml', 'tokenizer', 'xml'];
        foreach ([...$loaded, ...($withExtension ? [(string) getenv('PAYMENTS_TEST_EXTENSION')] : [])] as $extension) {
            array_push($php, '-d', "extension=$extension");
        }
        $process = proc_open([...$php, __DIR__ . '/wordpress.php', $this->folder, $step], [['file', '/dev/null', 'r'], ['pipe', 'w'], ['redirect', 1]], $pipes);
        self::assertIsResource($process);
        $output = (string) stream_get_contents($pipes[1]);
        self::assertSame(0, proc_close($process), $output);

        return $output;
    }

    /** @return array<string, mixed> */
    private function seen(): array
    {
        return json_decode((string) file_get_contents("$this->folder/seen.json"), true, 16, JSON_THROW_ON_ERROR);
    }

    private function activate(string ...$plugins): void
    {
        $list = serialize(array_values($plugins));
        $sql = 'UPDATE shop_options SET option_value = ? WHERE option_name = ?';
        $this->options()->prepare($sql)->execute([$list, 'active_plugins']);
    }

    private function options(): \PDO
    {
        $file = "$this->folder/database/.ht.sqlite";

        return is_file($file) ? new \PDO("sqlite:$file") : self::database()->connect();
    }

    public function testOnMariaDb(): void
    {
        $this->walk();
        $rows = self::database()->connect()->query('SELECT state, amount, paid FROM shop_payments_attempts')->fetchAll(\PDO::FETCH_NUM);
        self::assertSame([['paid', 5200, 5200]], array_map(static fn (array $row): array => [$row[0], (int) $row[1], (int) $row[2]], $rows));
    }

    public function testOnSqlite(): void
    {
        $plugin = getenv('PAYMENTS_TEST_SQLITE');
        if ($plugin === false || $plugin === '') {
            self::markTestSkipped('PAYMENTS_TEST_SQLITE is not set');
        }
        $path = "$this->folder/plugins/sqlite-database-integration";
        symlink($plugin, $path);
        $code = (string) file_get_contents("$plugin/db.copy");
        file_put_contents("$this->folder/db.php", str_replace(['{SQLITE_IMPLEMENTATION_FOLDER_PATH}', '{SQLITE_PLUGIN}'], [$path, 'sqlite-database-integration/load.php'], $code));
        $this->config['constants'] = ['DB_DIR' => "$this->folder/database/", 'DB_FILE' => '.ht.sqlite'];
        $this->walk();
        $attempts = new \PDO("sqlite:$this->folder/database/.ht.payments.sqlite");
        self::assertSame('paid', $attempts->query('SELECT state FROM payment_attempts')->fetchColumn());
        self::assertSame([], self::database()->connect()->query('SHOW TABLES')->fetchAll(), 'nothing is in MariaDB');
    }

    private function walk(): void
    {
        $installed = $this->request('install');
        self::assertStringContainsString('installed ', $installed);
        $this->activate('payments-woocommerce/payments-woocommerce.php');
        $notice = $this->request('notice', [], false);
        self::assertStringContainsString('pie install payments/payments', $notice);
        self::assertStringContainsString('WooCommerce is not active.', $notice);
        if (version_compare(trim(str_replace('installed', '', $installed)), '6.5', '>=')) {      // older ones read no .l10n.php
            $turkish = $this->request('notice', ['constants' => ['WPLANG' => 'tr_TR'] + (array) $this->config['constants']], false);
            self::assertStringContainsString('WooCommerce etkin değil.', $turkish);
        }
        $this->activate('payments-woocommerce/payments-woocommerce.php', 'woocommerce/woocommerce.php');
        self::assertSame('', trim($this->request('notice')));

        $this->simulator->settings(['hstReturnType' => 2]);
        $url = $this->request('place');
        self::assertStringStartsWith('https://shop.example/?wc-api=payments_page&o=', $url);
        $cookies = array_map(static fn (array $cookie): string => $cookie[0], $this->seen()['cookies']);
        $page = ['query' => parse_url($url, PHP_URL_QUERY), 'cookies' => $cookies];
        $html = $this->request('woocommerce_api_payments_page', $page);
        $bank = $this->simulator->threeDSecure($html);
        self::assertIsArray($bank['next']);
        self::assertSame('', $this->request('woocommerce_api_payments_page', $page), 'read once');

        $back = ['query' => parse_url($bank['next']['url'], PHP_URL_QUERY), 'form' => $bank['next']['fields']];
        $answer = $this->request('woocommerce_api_payments_return', $back);
        self::assertStringContainsString('order-received', $answer);
        self::assertSame([['processing'], []], [$this->seen()['orders'], $this->seen()['log']]);
        $this->request('woocommerce_api_payments_return', $back);
        self::assertSame([['processing'], []], [$this->seen()['orders'], $this->seen()['log']]);
        self::assertCount(1, $this->simulator->bookings('payment'));
    }
}
