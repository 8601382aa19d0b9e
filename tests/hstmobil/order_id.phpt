--TEST--
HstMobil: newOrderId() gives GUIDs without their dashes, each another one
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\HstMobil\WebPos;

require __DIR__ . '/../support/hstmobil.php';

$ids = [];
$table = new Table();
for ($i = 0; $i < 2000; $i++) {
    $id = WebPos::newOrderId();
    $table->row("the form of $id", 1, preg_match('/^[0-9a-f]{12}4[0-9a-f]{3}[89ab][0-9a-f]{15}$/D', $id));
    $ids[$id] = true;
}
$table->row('no two are the same', 2000, count($ids));

// Random in every place but version and variant.
for ($place = 0; $place < 32; $place++) {
    $digits = count(array_unique(array_map(fn (string|int $id): string => ((string) $id)[$place], array_keys($ids))));
    $table->row("digits in place $place", match ($place) {
        12 => 1, 16 => 4, default => 16,
    }, $digits);
}

// The same for a class of the shop's own; and it needs no account.
class Pos extends WebPos
{
}
$table->row('of a subclass', 32, strlen(Pos::newOrderId()));
$table->row('no arguments', \ArgumentCountError::class, thrown(fn () => WebPos::newOrderId(1))::class);

// A child process does not repeat its parent's.
$pid = function_exists('pcntl_fork') ? pcntl_fork() : -1;
if ($pid !== -1) {
    $file = sys_get_temp_dir() . '/payments-order-ids-' . ($pid === 0 ? getmypid() : $pid);
    if ($pid === 0) {
        file_put_contents($file, WebPos::newOrderId());
        exit;
    }
    $own = WebPos::newOrderId();
    pcntl_waitpid($pid, $status);
    $table->row('not the same as a child has', false, $own === file_get_contents($file));
    unlink($file);
} else {
    $table->row('nothing forks here', true, true);
}
$table->end();

// It arrives as it is, and the provider takes it.
$provider = new HstMobil(GOOD_PAY);
$provider->webPos()->pay(...payArguments(orderId: $id = WebPos::newOrderId()));
check('in the request', $id, json_decode($provider->last()->body())->orderId);
?>
--EXPECT--
2036 rows checked
ok: in the request
