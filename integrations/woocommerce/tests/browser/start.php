<?php

/*
 * A shop for ./dev browser: WordPress for real on a MariaDB of its own, with the plugin and the double of WooCommerce, served by PHP's own
 * web server; and the simulator.
 *
 *     php start.php WORDPRESS [--woocommerce=FOLDER] [--php-option=NAME=VALUE]...
 *
 * WORDPRESS is the folder of a WordPress, FOLDER that of a release of WooCommerce, in the place of the double. Prints addresses as JSON, and ends when its standard input does.
 */

declare(strict_types=1);

use Payments\Tests\MariadbServer;
use Simulator\Client;

const ROOT = __DIR__ . '/../../../..';

require ROOT . '/simulator/Client.php';
require ROOT . '/tests/support/databases.php';

$given = [...(array) preg_filter('/^--php-option=/', '', array_slice($argv, 2)), 'payments.persistent=0'];     // a new connection for each call: faults of connections are played
$woocommerce = current((array) preg_filter('/^--woocommerce=/', '', $argv));
$database = new MariadbServer();
$database->connect()->exec('CREATE TABLE test.double_orders (id INT PRIMARY KEY AUTO_INCREMENT, data LONGBLOB, notes LONGBLOB)');

// A WordPress with a wp-config.php and a wp-content of this shop. Its other files are those of WordPress, linked.
$folder = sys_get_temp_dir() . '/payments-wordpress-' . bin2hex(random_bytes(6));
$site = "$folder/site";
mkdir("$site/wp-content/plugins", 0700, true);
foreach (array_diff((array) scandir($argv[1]), ['.', '..', 'wp-content', 'wp-config.php']) as $name) {
    // PHP would find __DIR__ of a link elsewhere: copies.
    exec('cp -rL ' . escapeshellarg("$argv[1]/$name") . ' ' . escapeshellarg("$site/$name") . ' 2>/dev/null');
}
symlink(dirname(__DIR__, 2), "$site/wp-content/plugins/payments-woocommerce");
if ($woocommerce === false) {
    mkdir("$site/wp-content/plugins/woocommerce");
    mkdir("$site/wp-content/themes");
    file_put_contents("$site/wp-content/plugins/woocommerce/woocommerce.php", "<?php\n/* Plugin Name: WooCommerce */\nrequire '" . __DIR__ . "/plugin.php';\n");
} else {
    symlink($woocommerce, "$site/wp-content/plugins/woocommerce");
    symlink(__DIR__ . '/themes', "$site/wp-content/themes");
    mkdir("$site/wp-content/mu-plugins");
    file_put_contents("$site/wp-content/mu-plugins/shop.php", "<?php\nrequire '" . __DIR__ . "/itself.php';\n");
}

$listener = stream_socket_server('tcp://127.0.0.1:0') ?: exit(1);
$address = (string) stream_socket_get_name($listener, false);
fclose($listener);
$home = 'http://localhost:' . substr($address, 10);          // the bank's pages are on 127.0.0.1: to a browser that is another site
mkdir("$folder/simulator", 0700);
$simulator = Client::start(['state' => "$folder/simulator", 'settings' => [
    'plainPages' => true, 'hepsipayWebhookUrl' => "$home/?wc-api=payments_notice&g=hepsipay.frame", 'otpTries' => 2,
]]);
$constants = [
    'DB_NAME' => 'test', 'DB_USER' => 'root', 'DB_PASSWORD' => '', 'DB_HOST' => "localhost:$database->folder/socket", 'DB_CHARSET' => 'utf8mb4', 'DB_COLLATE' => '',
    'WP_DEBUG' => true, 'WP_DEBUG_DISPLAY' => false, 'WP_DEBUG_LOG' => "$folder/debug.log", 'DISABLE_WP_CRON' => true, 'WP_HTTP_BLOCK_EXTERNAL' => true,
    'AUTOMATIC_UPDATER_DISABLED' => true, 'WP_HOME' => $home, 'WP_SITEURL' => $home, 'SHOP_SIMULATOR' => "$folder/simulator",
];
$lines = array_map(static fn (string $name, mixed $value): string => "define('$name', " . var_export($value, true) . ');', array_keys($constants), $constants);
$keys = array_map(static fn (string $name): string => "define('$name', '" . bin2hex(random_bytes(32)) . "');", ['AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT']);
file_put_contents("$site/wp-config.php", implode("\n", ['<?php', ...$lines, ...$keys, "\$table_prefix = 'shop_';", "defined('ABSPATH') || define('ABSPATH', __DIR__ . '/');", "require_once ABSPATH . 'wp-settings.php';"]) . "\n");

$php = [PHP_BINARY, '-d', 'display_errors=0', '-d', 'error_reporting=' . (E_ALL & ~E_DEPRECATED), '-d', 'memory_limit=256M'];
foreach ($given as $option) {
    array_push($php, '-d', $option);
}
foreach ($woocommerce === false ? ['install.php'] : ['install.php', 'install-itself.php'] as $script) {
    exec(implode(' ', array_map(escapeshellarg(...), [...$php, __DIR__ . "/$script", $site])) . ' 2>&1', $said, $code);
    $code === 0 || exit(implode("\n", $said) . "\n");
}

// A group of its own, which ends with the pipe: also when this process is killed. Its workers would outlive the server otherwise.
$untilPipeEnds = 'exec 3<&0 </dev/null; "$@" 3<&- & server=$!; (cat <&3 >/dev/null; kill -- -$$) & exec 3<&-; wait $server';
$server = proc_open(
    ['setsid', 'sh', '-c', $untilPipeEnds, 'sh', ...$php, '-S', $address, '-t', $site, __DIR__ . '/router.php'],
    [['pipe', 'r'], ['file', "$folder/server.log", 'a'], ['file', "$folder/server.log", 'a']],
    $pipes,
    null,
    getenv() + ['PHP_CLI_SERVER_WORKERS' => '6'],
);
is_resource($server) || exit(1);
while (@stream_socket_client("tcp://$address") === false) {
    usleep(20000);
}
$control = json_decode((string) file_get_contents("$folder/simulator/ready.json"), true)['controlUrl'];
echo json_encode(['origin' => $home, 'folder' => $folder, 'control' => $control]), "\n";
while (!feof(STDIN)) {
    fgets(STDIN);                                            // a pipe of Node's is a socket: false after default_socket_timeout
}
fclose($pipes[0]);
proc_close($server);
$simulator->stop();
$database->stop();
exec('rm -rf ' . escapeshellarg($folder));
