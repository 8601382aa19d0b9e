<?php

declare(strict_types=1);

namespace Payments\WooCommerce\Tests;

use PHPUnit\Framework\TestCase;

/** The doubles have the signatures of WordPress and WooCommerce, as their stubs from Packagist say. */
final class SignaturesTest extends TestCase
{
    /** What is the double's own. */
    private const OWN = ['WC_Abstract_Order::restore', 'WC_Logger::error', 'WC_Logger::warning'];

    public function testAreThoseOfTheStubs(): void
    {
        $stubs = getenv('PAYMENTS_TEST_FOLDER') . '/vendor/php-stubs';
        $double = self::dump([__DIR__ . '/double/wordpress.php', __DIR__ . '/double/woocommerce.php', __DIR__ . '/double/features.php'], true);
        $real = self::dump(["$stubs/wordpress-stubs/wordpress-stubs.php", "$stubs/woocommerce-stubs/woocommerce-stubs.php", "$stubs/woocommerce-stubs/woocommerce-packages-stubs.php"], false, array_keys($double));
        self::assertGreaterThan(100, count($double));
        $problems = [];
        foreach ($double as $name => $signature) {
            if (in_array($name, self::OWN, true)) {
                continue;
            }
            if (($real[$name] ?? null) !== $signature) {
                $problems[] = "$name($signature) is $name(" . ($real[$name] ?? 'not there') . ')';
            }
        }
        self::assertSame([], $problems);
    }

    /** A comparison that finds nothing would say nothing. */
    public function testFindsADifference(): void
    {
        $file = tempnam(sys_get_temp_dir(), 'stub');
        self::assertIsString($file);
        file_put_contents($file, '<?php function is_wp_error($thing, $more) {} abstract class WC_Data { public static function get_meta(&$key) {} }');
        $seen = self::dump([$file], false, ['is_wp_error', 'WC_Data::get_meta', 'nothing']);
        unlink($file);
        self::assertSame(['is_wp_error' => '$thing, $more', 'WC_Data::get_meta' => 'static &$key'], $seen);
    }

    /**
     * @param list<string> $files
     * @param list<string>|null $names null: all that the files declare
     * @return array<string, string>
     */
    private static function dump(array $files, bool $all, ?array $names = null): array
    {
        $input = json_encode(['files' => $files, 'all' => $all, 'names' => $names], JSON_THROW_ON_ERROR);
        $command = [PHP_BINARY, '-n', '-d', 'memory_limit=1G', '-d', 'error_reporting=0', __DIR__ . '/signatures.php'];
        $process = proc_open($command, [['pipe', 'r'], ['pipe', 'w'], ['file', '/dev/null', 'w']], $pipes);
        self::assertIsResource($process);
        fwrite($pipes[0], $input);
        fclose($pipes[0]);
        $output = (string) stream_get_contents($pipes[1]);
        self::assertSame(0, proc_close($process), $output);

        return json_decode($output, true, 8, JSON_THROW_ON_ERROR);
    }
}
