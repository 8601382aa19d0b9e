<?php

declare(strict_types=1);

/*
 * Starts the simulator and the shop, and ends both with Ctrl-C: ./dev shop
 *
 *     php -d extension=payments examples/shop/start.php [--port=8080] [--dsn=DSN] [--laravel] [--php-option=NAME=VALUE]...
 *
 * --laravel    the shop in integrations/laravel/example, in the place of this one
 * --dsn        a database of PDO; SQLite in a temporary folder without it. SHOP_DB_USER and SHOP_DB_PASSWORD are its user
 * --php-option for the PHP that serves the shop, as -d
 */

require __DIR__ . '/../../simulator/Client.php';
require __DIR__ . '/src/load.php';

$options = getopt('', ['port:', 'dsn:', 'laravel', 'php-option:']);
$text = static fn (string $name, string $default): string => is_string($options[$name] ?? null) ? $options[$name] : $default;
$address = '127.0.0.1:' . $text('port', '8080');
$listener = @stream_socket_server("tcp://$address", $code, $message);
if ($listener === false) {
    fwrite(STDERR, "$address: $message. Another one: --port=8081\n");
    exit(1);
}
$address = (string) stream_socket_get_name($listener, false);
fclose($listener);

$laravel = isset($options['laravel']) ? __DIR__ . '/../../integrations/laravel/example' : null;
$folder = sys_get_temp_dir() . '/payments-shop-' . bin2hex(random_bytes(6));
mkdir("$folder/sessions", 0700, true);
mkdir("$folder/simulator", 0700);
$site = 'http://localhost:' . substr($address, 10);          // the bank's pages are on 127.0.0.1: to a browser that is another site
$simulator = Simulator\Client::start(['state' => "$folder/simulator", 'settings' => [
    'plainPages' => true,                                    // a browser does not know the simulator's certificate
    'hepsipayWebhookUrl' => $site . ($laravel === null ? '' : '/payments/default') . '/notice/hepsipay.frame',
    'otpTries' => 2,
]]);
$environment = [
    'SHOP_ADDRESS' => $site,
    'SHOP_DSN' => $text('dsn', "sqlite:$folder/shop.db"),
    'SHOP_SIMULATOR' => "$folder/simulator",
    'SHOP_PROVIDER_URL' => $simulator->url(),
    'SHOP_PROVIDER_CA' => $simulator->caFile(),
    'FINROTA_API_KEY' => 'demo-api-key', 'FINROTA_SECRET_KEY' => 'demo-secret-key',
    'DEALER_API_KEY' => 'dealer-one-api-key', 'DEALER_SECRET_KEY' => 'dealer-one-secret-key',
    'HSTMOBIL_USER' => '5000000000', 'HSTMOBIL_PASSWORD' => 'Test1234',
    'HEPSIPAY_MERCHANT_NO' => '10019', 'HEPSIPAY_TERMINAL_NO' => '1019', 'HEPSIPAY_SECRET_KEY' => 'TestSecretKey', 'HEPSIPAY_CALLBACK_KEY' => 'TestCallbackKey',
];
if ($laravel !== null) {
    /** @var Closure(string, string, string, string, string): array<string, string> $more */
    $more = require "$laravel/environment.php";
    $environment += $more($folder, $site, $environment['SHOP_DSN'], $simulator->url(), $simulator->caFile());
}
foreach ($environment as $name => $value) {
    putenv("$name=$value");
}
$lines = array_map(static fn (string $name, string $value): string => "export $name=" . escapeshellarg($value), array_keys($environment), $environment);
file_put_contents("$folder/environment.sh", implode("\n", $lines) . "\n");

$given = (array) ($options['php-option'] ?? []);
$php = [PHP_BINARY];
foreach (['session.save_path' => "$folder/sessions", 'display_errors' => '0', 'zend.exception_ignore_args' => '1'] as $name => $value) {
    array_push($php, '-d', "$name=$value");
}
foreach ($given as $option) {
    array_push($php, '-d', is_string($option) ? $option : '');
}
if ($laravel === null) {
    (new Shop\Orders(Shop\Settings::fromEnvironment()->connect()))->createTables();
    (new Payments\PdoAttemptStore(Shop\Settings::fromEnvironment()->connect()))->now();   // makes its table before there are several workers
} else {
    $migrate = proc_open([...$php, "$laravel/artisan", 'migrate', '--force', '--quiet'], [['file', '/dev/null', 'r']], $pipes);
    if ($migrate === false || proc_close($migrate) !== 0) {
        exit(1);
    }
}
$public = ($laravel ?? __DIR__) . '/public';
// A group of its own, which ends with the pipe: also when this process is killed. Its workers would outlive the server otherwise.
$untilPipeEnds = 'exec 3<&0 </dev/null; "$@" 3<&- & server=$!; (cat <&3 >/dev/null; kill -- -$$) & exec 3<&-; wait $server';
$server = proc_open(
    ['setsid', 'sh', '-c', $untilPipeEnds, 'sh', ...$php, '-S', $address, '-t', $public, "$public/index.php"],
    [['pipe', 'r'], ['file', "$folder/server.log", 'a'], ['file', "$folder/server.log", 'a']],
    $pipes,
    null,
    getenv() + ['PHP_CLI_SERVER_WORKERS' => '6'],
);
if ($server === false) {
    exit(1);
}
$isEnding = false;
pcntl_async_signals(true);
foreach ([SIGINT, SIGTERM] as $signal) {
    pcntl_signal($signal, static function () use (&$isEnding): void {
        $isEnding = true;
    });
}
while (proc_get_status($server)['running'] && @stream_socket_client("tcp://$address") === false) {
    usleep(20000);
}
echo "The shop: $site/\n", "Ctrl-C ends it. Log, database and environment.sh for settle.php are in $folder\n";
while (!$isEnding && proc_get_status($server)['running']) {
    sleep(1);
}
fclose($pipes[0]);
proc_close($server);
$simulator->stop();
$files = new RecursiveIteratorIterator(new RecursiveDirectoryIterator($folder, FilesystemIterator::SKIP_DOTS), RecursiveIteratorIterator::CHILD_FIRST);
foreach ($files as $file) {
    /** @var SplFileInfo $file */
    $file->isDir() ? rmdir($file->getPathname()) : unlink($file->getPathname());
}
rmdir($folder);
echo "Ended.\n";
