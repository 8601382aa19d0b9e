<?php

/**
 * simulator.php COMMAND ARGUMENT...: runs COMMAND with a simulator at its side.
 *
 * SIMULATOR_URL and SIMULATOR_CA are where it is, PAYMENT_ID and PAYMENT_TOKEN name a payment there. The exit code is
 * the command's, or 3 if what arrived is not what the command's SIMULATOR_CALLS calls of each kind must have sent.
 */

declare(strict_types=1);

require __DIR__ . '/../../simulator/Client.php';

$simulator = Simulator\Client::start();
$payment = $simulator->createHepsipayPayment(['amount' => 1000000]);
putenv('SIMULATOR_URL=' . $simulator->url());
putenv('SIMULATOR_CA=' . $simulator->caFile());
putenv("PAYMENT_ID=$payment[paymentId]");
putenv("PAYMENT_TOKEN=$payment[token]");

$process = proc_open(array_slice($argv, 1), [['file', '/dev/null', 'r'], STDOUT, STDERR], $pipes);
$code = $process === false ? 2 : proc_close($process);

$calls = (int) getenv('SIMULATOR_CALLS');
$booked = ['refund' => count($simulator->bookings('refund')), 'link' => count($simulator->bookings('link'))];
if ($code === 0 && $booked !== ['refund' => $calls, 'link' => $calls]) {
    fwrite(STDERR, "$calls refunds and links were asked for; booked: " . json_encode($booked) . "\n");
    $code = 3;
}
exit($code);
