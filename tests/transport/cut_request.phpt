--TEST--
A write that was cut off while it was being sent is NotSent, and was carried out nowhere
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

require __DIR__ . '/../support/shop.php';

$shop = new Shop(['retries' => 0, 'maxTextCharacters' => 65536, 'timeoutMs' => 20000]);
$shop->hpm()->createLink(...linkArguments());
$shop->simulator->reset();

// More than any socket's buffers hold: the library cannot have taken all of it when the connection dies.
$data = [];
for ($i = 0; $i < 400; $i++) {
    $data["field $i"] = str_repeat('x', 65000);
}
$call = fn (mixed ...$options) => $shop->hpm(...$options)->createLink(...linkArguments(additionalData: $data));

foreach ([1, 40, 1000, 100000] as $bytes) {
    $shop->simulator->fault('cut-request', '/hpm', ['bytes' => $bytes]);
    echo "cut after $bytes bytes: ", outcome($call), ', booked ', $shop->booked(), "\n";
}
$shop->simulator->fault('reset-before-read', '/hpm');
echo 'reset before it was read: ', outcome($call), ', booked ', $shop->booked(), "\n";

// What was not sent may be tried again, and is.
$arrived = $shop->arrived('/hpm');
$shop->simulator->fault('cut-request', '/hpm', ['bytes' => 1000]);
echo 'with a retry: ', outcome(fn () => $shop->hpm(retries: 1)->createLink(...linkArguments(additionalData: array_slice($data, 0, 200)))), "\n";
$complete = array_column(array_slice($shop->simulator->requests('/hpm'), $arrived), 'complete');
check('a part of it, then all of it', [false, true], $complete);
check('booked once', 1, $shop->booked());
?>
--EXPECT--
cut after 1 bytes: ConnectionLostException not-sent - retryable, booked 0
cut after 40 bytes: ConnectionLostException not-sent - retryable, booked 0
cut after 1000 bytes: ConnectionLostException not-sent - retryable, booked 0
cut after 100000 bytes: ConnectionLostException not-sent - retryable, booked 0
reset before it was read: ConnectionLostException not-sent - retryable, booked 0
with a retry: PaymentLink
ok: a part of it, then all of it
ok: booked once
