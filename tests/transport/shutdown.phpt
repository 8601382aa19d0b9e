--TEST--
Calls from a shutdown function, a destructor and an output buffer's end
--EXTENSIONS--
payments
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
$status = $shop->status();
$call = function () use ($shop, $status, $token): string {
    return outcome(fn () => $status->get($token)) . ", {$shop->arrived()} arrived, {$shop->connections()} connection";
};
ob_start(fn (string $buffer): string => $buffer . 'output buffer: ' . $call() . "\n");
register_shutdown_function(fn () => print('shutdown function: ' . $call() . "\n"));
$late = new Late($call, 'destructor');
$cycle = [new Late($call, 'destructor of a cycle')];
$cycle[] = &$cycle;
unset($cycle);
echo 'the script: ', $call(), "\n";
?>
--EXPECT--
