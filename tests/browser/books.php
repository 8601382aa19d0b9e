<?php

/*
 * What the shop has booked, for the tests: php books.php ORDER, in the shop's environment. Prints the order and its attempts as JSON.
 * php books.php due: makes every attempt due, as if its time had come. php books.php later: six hours go by for every attempt.
 */

declare(strict_types=1);

require __DIR__ . '/../../examples/shop/src/load.php';

$pdo = Shop\Settings::fromEnvironment()->connect();
if ($argv[1] === 'due') {
    $pdo->exec("UPDATE payment_attempts SET due_at = 0 WHERE state IN ('starting', 'waiting', 'lapsed')");
    exit;
}
if ($argv[1] === 'later') {
    foreach (['created_at', 'asked_at', 'ends_at', 'due_at'] as $column) {
        $pdo->exec("UPDATE payment_attempts SET $column = $column - 21600 WHERE $column > 21600 AND $column < " . PHP_INT_MAX);
    }
    exit;
}
$order = (new Shop\Orders($pdo))->find($argv[1]);
$store = new Payments\PdoAttemptStore($pdo);
$attempts = $store->ofOrder($argv[1]);
foreach ($attempts as $payment) {
    array_push($attempts, ...$store->ofPayment($payment->reference));
}
echo json_encode([
    'state' => $order?->state, 'look' => $order?->look, 'total' => $order?->total, 'paid' => $order?->paid,
    'attempts' => array_map(static fn (Payments\Attempt $attempt): array => [
        'reference' => $attempt->reference, 'kind' => $attempt->kind->value, 'state' => $attempt->state->value, 'wins' => $attempt->wonKey !== null,
        'gateway' => $attempt->gateway, 'paid' => $attempt->paid?->minor, 'left' => $attempt->left?->minor,
    ], $attempts),
]);
