<?php

declare(strict_types=1);

use Simulator\BadControl;
use Simulator\Options;
use Simulator\Server;

// Each of these is a package of its own on Debian and Ubuntu; the rest is part of php-cli.
$packages = ['openssl' => 'php-cli', 'pcntl' => 'php-cli', 'sockets' => 'php-cli', 'pdo_sqlite' => 'php-sqlite3'];
foreach ($packages as $extension => $package) {
    if (!extension_loaded($extension)) {
        fwrite(STDERR, "The simulator needs PHP's $extension extension (Debian/Ubuntu: apt-get install $package).\n");
        exit(2);
    }
}

spl_autoload_register(static function (string $class): void {
    require __DIR__ . '/src/' . strtr(substr($class, strlen('Simulator\\')), '\\', '/') . '.php';
});

set_error_handler(static function (int $level, string $message, string $file, int $line): bool {
    if ((error_reporting() & $level) === 0) {
        return false;                                    // silenced with @
    }
    throw new ErrorException($message, 0, $level, $file, $line);
});
error_reporting(E_ALL);
umask(0077);                                             // what it writes is for its user; the CA file is for all
date_default_timezone_set('UTC');

try {
    $options = new Options(array_slice($argv, 1));
    if ($options->help) {
        echo Options::USAGE;
        exit(0);
    }
    (new Server($options))->run();
} catch (BadControl $error) {
    fwrite(STDERR, $error->getMessage() . "\n" . Options::USAGE);
    exit(2);
} catch (RuntimeException $error) {
    fwrite(STDERR, $error->getMessage() . "\n");
    exit(1);
}
