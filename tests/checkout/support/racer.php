<?php

/**
 * One of several processes that want the same: racer.php DSN USER TABLE FILE. Waits for the file, then starts an attempt of each of
 * 40 orders and moves each on, and prints what it won: "i ORDER" for an insert, "r ORDER" for a replace of one, "t ORDER" for one of two.
 */

declare(strict_types=1);

namespace Payments\Tests;

require __DIR__ . '/../../support/attempt_stores.php';

[, $dsn, $user, $table, $file] = $argv;
$store = new \Payments\PdoAttemptStore(new \PDO($dsn, $user, ''), $table);
while (!file_exists($file)) {
    usleep(500);
}
for ($order = 1; $order <= 40; $order++) {
    $columns = ['open_key' => "order:$order", 'created_at' => $order];
    if ($store->insert(attempt(['reference' => bin2hex(random_bytes(16))] + $columns))) {
        echo "i $order\n";
    }
    $reference = reference($order);
    $store->insert(attempt(['reference' => $reference]));
    if ($store->replace(attempt(['reference' => $reference, 'version' => 2]))) {
        echo "r $order\n";
    }
    // Two rows, by half of the processes in the other order: databases call that a deadlock.
    $other = reference(1000 + $order);
    $store->insert(attempt(['reference' => $other]));
    $two = [attempt(['reference' => $reference, 'version' => 3]), attempt(['reference' => $other, 'version' => 2])];
    if ($store->replace(...(getmypid() % 2 ? $two : array_reverse($two)))) {
        echo "t $order\n";
    }
}
