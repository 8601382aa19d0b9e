<?php

declare(strict_types=1);

namespace Payments\WooCommerce\Tests;

use Payments\Tests\MariadbServer;
use PHPUnit\Framework\TestCase;

/** Loads the doubles, and WordPress' own wpdb, with a MariaDB. */
abstract class PluginTestCase extends TestCase
{
    private static ?MariadbServer $database = null;

    public static function database(): MariadbServer
    {
        require_once dirname(__DIR__, 3) . '/tests/support/databases.php';

        return self::$database ??= new MariadbServer();
    }

    public static function setUpBeforeClass(): void
    {
        defined('DB_HOST') || define('DB_HOST', 'localhost:' . self::database()->folder . '/socket');
        foreach (['constants', 'wordpress', 'woocommerce', 'features', 'WP_CLI'] as $file) {
            require_once __DIR__ . "/double/$file.php";
        }
        if (!class_exists('wpdb', false)) {
            define('WPINC', 'wp-includes');
            define('WP_DEBUG', false);
            define('WP_DEBUG_DISPLAY', false);
            define('WP_CONTENT_DIR', sys_get_temp_dir() . '/no-content');
            $folder = getenv('PAYMENTS_TEST_WORDPRESS') . '/wp-includes';
            require_once is_file("$folder/class-wpdb.php") ? "$folder/class-wpdb.php" : "$folder/wp-db.php";
        }
    }

    protected function setUp(): void
    {
        World::reset();
    }
}
