<?php

declare(strict_types=1);

error_reporting(E_ALL);
set_error_handler(static function (int $level, string $message, string $file, int $line): bool {
    if ((error_reporting() & $level) === 0) {
        return false;
    }
    throw new ErrorException($message, 0, $level, $file, $line);
});
spl_autoload_register(static function (string $class): void {
    $file = __DIR__ . '/src/' . substr((string) strrchr($class, '\\'), 1) . '.php';
    if (str_starts_with($class, 'Payments\\Crash\\') && is_file($file)) {
        require $file;
    }
});
