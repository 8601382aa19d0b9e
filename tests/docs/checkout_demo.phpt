--TEST--
Demo: a whole checkout through hosted pages and cards, state after state
--EXTENSIONS--
payments
pdo
pdo_sqlite
--FILE--
<?php
$extension = getenv('PAYMENTS_TEST_EXTENSION') ?: __DIR__ . '/../../modules/payments.so';
$shared = array_filter(['pdo', 'pdo_sqlite'], static fn (string $name): bool => is_file(ini_get('extension_dir') . "/$name.so"));
$options = array_merge(...array_map(static fn (string $name): array => ['-d', "extension=$name"], [...$shared, $extension]));
$process = proc_open([PHP_BINARY, '-n', ...$options, __DIR__ . '/../../examples/checkout.php'], [['file', '/dev/null', 'r'], ['pipe', 'w'], ['redirect', 1]], $pipes);
echo stream_get_contents($pipes[1]), 'code ', proc_close($process), "\n";
?>
--EXPECT--
hepsipay.frame
  pay(): shows an iframe                       waiting, the order is open
  the customer paid; notified()                paid, the order is paid
  pay() once more: shows the order             paid, the order is paid
  refund()                                     done, the order is paid
  the payment                                  back, the order is paid
finrota.hpm
  pay(): shows the page                        waiting, the order is open
  the customer paid; notified()                paid, the order is paid
  pay() once more: shows the order             paid, the order is paid
finrota.pws
  pay(): shows the page                        waiting, the order is open
  the customer paid; returned()                paid, the order is paid
  pay() once more: shows the order             paid, the order is paid
  refund()                                     done, the order is paid
  the payment                                  back, the order is paid
hstmobil.webpos
  pay(): shows the page                        waiting, the order is open
  the customer paid; returned()                paid, the order is paid
  pay() once more: shows the order             paid, the order is paid
finrota.pws, the answer is lost
  pay(): shows the order                       starting, the order is open
  ask()                                        paid, the order is paid
  the customer has paid, once

5 orders, 5 payments at the providers: all as expected
code 0
