<?php

declare(strict_types=1);

/*
 * The cron line of the shop, each minute: php examples/shop/settle.php
 * Needs the environment of the shop: . FOLDER/environment.sh, of the folder that start.php prints.
 */

require __DIR__ . '/src/load.php';

$settings = Shop\Settings::fromEnvironment();
$orders = new Shop\Orders($settings->connect());
$settlement = (new Shop\Payments($settings, $orders, new Shop\Log($orders)))->checkout->settle(200);
echo "asked $settlement->asked, settled $settlement->settled, open $settlement->open\n";
foreach ($settlement->look as $attempt) {
    echo "look at $attempt->order $attempt->gateway $attempt->reference: $attempt->reason\n";
}
foreach ($settlement->errors as $error) {
    fwrite(STDERR, $error->getMessage() . "\n");
}
exit($settlement->errors === [] ? 0 : 1);
