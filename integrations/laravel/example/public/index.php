<?php

declare(strict_types=1);

use Illuminate\Foundation\Application;
use Illuminate\Http\Request;

$path = parse_url(is_string($_SERVER['REQUEST_URI'] ?? null) ? $_SERVER['REQUEST_URI'] : '/', PHP_URL_PATH);
if (PHP_SAPI === 'cli-server' && is_file(__DIR__ . $path)) {
    return false;                                            // of PHP's own web server
}
require (getenv('COMPOSER_VENDOR_DIR') ?: __DIR__ . '/../vendor') . '/autoload.php';
/** @var Application $app */
$app = require __DIR__ . '/../bootstrap/app.php';
$app->handleRequest(Request::capture());
