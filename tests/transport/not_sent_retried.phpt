--TEST--
A write that was provably not sent is tried again, as often as the options say, and is carried out once
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

require __DIR__ . '/../support/shop.php';

$observer = new Exchanges();
$shop = new Shop(['keepAlive' => false, 'observer' => $observer]);
$shop->hpm()->createLink(...linkArguments()); // the token
foreach ([
    'refund' => fn (int $retries) => $shop->refund(retries: $retries)->byPaymentId('4711', kurus(1)),
    'link' => fn (int $retries) => $shop->hpm(retries: $retries)->createLink(...linkArguments()),
    'read' => fn (int $retries) => $shop->status(retries: $retries)->get('T'),
] as $operation => $call) {
    foreach (['reset-before-read' => ['at' => 'accept'], 'garbage' => []] as $fault => $parameters) {
        foreach ([[1, 0], [1, 1], [3, 2], [3, 3]] as [$times, $retries]) {
            $shop->simulator->reset();
            $shop->simulator->clearFaults();
            $observer->all = [];
            $shop->payment(token: 'T', paymentId: '4711');
            $shop->simulator->fault($fault, '*', $parameters + ['times' => $times]);
            echo "$operation, $times x $fault, $retries retries: ", outcome(fn () => $call($retries)), "; {$shop->connections()} connections, {$shop->arrived()} arrived, {$shop->booked()} booked, ",
                count($observer->all), " told\n";
        }
    }
}
?>
--EXPECT--
refund, 1 x reset-before-read, 0 retries: ConnectException not-sent - retryable; 1 connections, 0 arrived, 0 booked, 1 told
refund, 1 x reset-before-read, 1 retries: RefundResult; 2 connections, 1 arrived, 1 booked, 2 told
refund, 3 x reset-before-read, 2 retries: ConnectException not-sent - retryable; 3 connections, 0 arrived, 0 booked, 3 told
refund, 3 x reset-before-read, 3 retries: RefundResult; 4 connections, 1 arrived, 1 booked, 4 told
refund, 1 x garbage, 0 retries: ConnectException not-sent - retryable; 1 connections, 0 arrived, 0 booked, 1 told
refund, 1 x garbage, 1 retries: RefundResult; 2 connections, 1 arrived, 1 booked, 2 told
refund, 3 x garbage, 2 retries: ConnectException not-sent - retryable; 3 connections, 0 arrived, 0 booked, 3 told
refund, 3 x garbage, 3 retries: RefundResult; 4 connections, 1 arrived, 1 booked, 4 told
link, 1 x reset-before-read, 0 retries: ConnectException not-sent - retryable; 1 connections, 0 arrived, 0 booked, 1 told
link, 1 x reset-before-read, 1 retries: PaymentLink; 2 connections, 1 arrived, 1 booked, 2 told
link, 3 x reset-before-read, 2 retries: ConnectException not-sent - retryable; 3 connections, 0 arrived, 0 booked, 3 told
link, 3 x reset-before-read, 3 retries: PaymentLink; 4 connections, 1 arrived, 1 booked, 4 told
link, 1 x garbage, 0 retries: ConnectException not-sent - retryable; 1 connections, 0 arrived, 0 booked, 1 told
link, 1 x garbage, 1 retries: PaymentLink; 2 connections, 1 arrived, 1 booked, 2 told
link, 3 x garbage, 2 retries: ConnectException not-sent - retryable; 3 connections, 0 arrived, 0 booked, 3 told
link, 3 x garbage, 3 retries: PaymentLink; 4 connections, 1 arrived, 1 booked, 4 told
read, 1 x reset-before-read, 0 retries: ConnectException unanswered - retryable; 1 connections, 0 arrived, 0 booked, 1 told
read, 1 x reset-before-read, 1 retries: PaymentState; 2 connections, 1 arrived, 0 booked, 2 told
read, 3 x reset-before-read, 2 retries: ConnectException unanswered - retryable; 3 connections, 0 arrived, 0 booked, 3 told
read, 3 x reset-before-read, 3 retries: PaymentState; 4 connections, 1 arrived, 0 booked, 4 told
read, 1 x garbage, 0 retries: ConnectException unanswered - retryable; 1 connections, 0 arrived, 0 booked, 1 told
read, 1 x garbage, 1 retries: PaymentState; 2 connections, 1 arrived, 0 booked, 2 told
read, 3 x garbage, 2 retries: ConnectException unanswered - retryable; 3 connections, 0 arrived, 0 booked, 3 told
read, 3 x garbage, 3 retries: PaymentState; 4 connections, 1 arrived, 0 booked, 4 told
