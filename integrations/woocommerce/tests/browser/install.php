<?php

/* Installs the WordPress of start.php: php install.php SITE. A shop manager "admin" and a customer "ada", both with the password "password". */

declare(strict_types=1);

define('WP_INSTALLING', true);
$_SERVER += ['HTTP_HOST' => 'localhost', 'SERVER_NAME' => 'localhost', 'SERVER_PROTOCOL' => 'HTTP/1.1', 'REQUEST_URI' => '/', 'REQUEST_METHOD' => 'GET'];
require "$argv[1]/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Shop', 'admin', 'admin@shop.example', true, '', 'password');
wp_insert_user(['user_login' => 'ada', 'user_pass' => 'password', 'user_email' => 'ada@example.com', 'first_name' => 'Ada', 'role' => 'subscriber']);
update_option('active_plugins', ['payments-woocommerce/payments-woocommerce.php', 'woocommerce/woocommerce.php']);
