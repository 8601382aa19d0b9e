--TEST--
Calls from a shutdown function, a destructor and the end of an output buffer
--EXTENSIONS--
payments
--SKIPIF--
<?php
if (!function_exists('pcntl_fork')) die('skip pcntl is needed');
?>
--FILE--
<?php
namespace Payments\Tests;

require __DIR__ . '/../support/shop.php';

final class Late
{
    public function __construct(private \Closure $call, private string $title)
    {
    }

    public function __destruct()
    {
        echo "$this->title: ", ($this->call)(), "\n";
    }
}

$shop = new Shop();
$token = $shop->payment()['token'];

$pid = pcntl_fork();
if ($pid === 0) {
    $shop->disown();
    $status = $shop->status();
    $hpm = $shop->hpm();
    $call = fn (): string => outcome(fn () => $status->get($token)) . ', ' . outcome(fn () => $hpm->createLink(...linkArguments()));
    ob_start(fn (string $buffer): string => $buffer . 'output buffer: ' . $call() . "\n");
    register_shutdown_function(fn () => print('shutdown function: ' . $call() . "\n"));
    $late = new Late($call, 'destructor');
    $cycle = [new Late($call, 'destructor of a cycle')];
    $cycle[] = &$cycle;
    unset($cycle);
    echo 'the script: ', $call(), "\n";
    exit(0);
}
pcntl_waitpid($pid, $ended);
check('it ended well', 0, $ended);
echo "{$shop->connections()} connection, {$shop->arrived('/auth/')} token, {$shop->arrived()} requests\n";
?>
--EXPECT--
the script: PaymentState, PaymentLink
shutdown function: PaymentState, PaymentLink
destructor: PaymentState, PaymentLink
destructor of a cycle: PaymentState, PaymentLink
output buffer: PaymentState, PaymentLink
ok: it ended well
1 connection, 1 token, 11 requests
