<?php

declare(strict_types=1);

/* Each request comes here: php -S ADDRESS -t public public/index.php */

$file = __DIR__ . parse_url(is_string($_SERVER['REQUEST_URI'] ?? null) ? $_SERVER['REQUEST_URI'] : '/', PHP_URL_PATH);
if (is_file($file) && !str_ends_with($file, '.php')) {
    return false;
}
require __DIR__ . '/../src/load.php';
(new Shop\App(Shop\Settings::fromEnvironment()))->answer();
