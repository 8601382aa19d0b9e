<?php

/** What wp-config.php and WordPress define. */

declare(strict_types=1);

const ABSPATH = '/srv/shop/';
const DAY_IN_SECONDS = 86400;
defined('DB_NAME') || define('DB_NAME', 'test');
defined('DB_USER') || define('DB_USER', 'root');
defined('DB_PASSWORD') || define('DB_PASSWORD', '');
defined('DB_HOST') || define('DB_HOST', 'localhost');
