<?php

declare(strict_types=1);

spl_autoload_register(static function (string $class): void {
    $file = __DIR__ . '/' . substr(strtr($class, '\\', '/'), 5) . '.php';
    if (str_starts_with($class, 'Shop\\') && is_file($file)) {
        require $file;
    }
});
