--TEST--
A forked child neither uses nor ends its parent's connection, and both go on
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

$shop = new Shop();

/** Forks a child that does something and ends as any script does; what it prints comes first. */
function inChild(callable $do): void
{
    global $shop;

    $pid = pcntl_fork();
    if ($pid === 0) {
        $shop->disown();
        $do();
        exit(0);
    }
    pcntl_waitpid($pid, $status);
    if (!pcntl_wifexited($status) || pcntl_wexitstatus($status) !== 0) {
        echo "FAILED: the child ended badly\n";
    }
}

$status = $shop->status();
$refund = $shop->refund();
$hpm = $shop->hpm();
$payment = $shop->payment(amount: 1000);
$status->get($payment['token']);
$hpm->createLink(...linkArguments());
$parents = $shop->simulator->requests()[0]['connection'];

/** The connections of what arrived since the last time, by whose they are; P is the parent's. */
function connections(): string
{
    global $shop, $parents;
    static $seen = 3;

    $requests = array_slice($shop->simulator->requests(), $seen);
    $seen += count($requests);
    $names = [$parents => 'P'];

    return implode(' ', array_map(function (array $request) use (&$names): string {
        $names[$request['connection']] ??= 'child' . count($names);

        return $names[$request['connection']];
    }, $requests));
}

inChild(function (): void {
});
echo 'a child that does nothing, then the parent: ', outcome(fn () => $status->get($payment['token'])), ', ', connections(), "\n";

inChild(function () use ($status, $refund, $hpm, $payment): void {
    echo 'child: ', outcome(fn () => $status->get($payment['token'])), ', ', outcome(fn () => $refund->byPaymentId($payment['paymentId'], kurus(1))), ', ',
        outcome(fn () => $hpm->createLink(...linkArguments())), "\n";
});
echo 'parent: ', outcome(fn () => $refund->byPaymentId($payment['paymentId'], kurus(1))), ', ', outcome(fn () => $hpm->createLink(...linkArguments())), "\n";
echo connections(), "\n";

// Three at once, parent and children in turns.
$children = [];
for ($i = 0; $i < 3; $i++) {
    $pid = pcntl_fork();
    if ($pid === 0) {
        $shop->disown();
        for ($j = 0; $j < 3; $j++) {
            $refund->byPaymentId($payment['paymentId'], kurus(1));
        }
        exit(0);
    }
    $children[] = $pid;
    $refund->byPaymentId($payment['paymentId'], kurus(1));
}
foreach ($children as $pid) {
    pcntl_waitpid($pid, $status_);
    check('a child ended well', 0, pcntl_wexitstatus($status_));
}
$names = explode(' ', connections());
$counts = array_count_values($names);
ksort($counts);
echo json_encode($counts), "\n";
check('every refund was booked once', 1 + 1 + 12, $shop->booked('refund'));

// A grandchild, too; and the child goes on.
inChild(function () use ($refund, $payment): void {
    $refund->byPaymentId($payment['paymentId'], kurus(1));
    $pid = pcntl_fork();
    if ($pid === 0) {
        $refund->byPaymentId($payment['paymentId'], kurus(1));
        exit(0);
    }
    pcntl_waitpid($pid, $status);
    echo 'child after its own child: ', outcome(fn () => $refund->byPaymentId($payment['paymentId'], kurus(1))), "\n";
});
$refund->byPaymentId($payment['paymentId'], kurus(1));
echo connections(), "\n";

// A child that is killed.
$pid = pcntl_fork();
if ($pid === 0) {
    $refund->byPaymentId($payment['paymentId'], kurus(1));
    exec("kill -9 " . getmypid());
}
pcntl_waitpid($pid, $status_);
$refund->byPaymentId($payment['paymentId'], kurus(1));
echo connections(), "\n";

check('the token was fetched once: memory is the child\'s as well', 1, $shop->arrived('/auth/'));
$row = array_values(array_filter($shop->simulator->connections()['connections'], fn (array $row): bool => $row['id'] === $parents))[0];
check('the parent\'s connection is still open', [true, null], [$row['open'], $row['closedBy']]);
?>
--EXPECT--
a child that does nothing, then the parent: PaymentState, P
child: PaymentState, RefundResult, PaymentLink
parent: RefundResult, PaymentLink
child1 child1 child1 P P
ok: a child ended well
ok: a child ended well
ok: a child ended well
{"P":3,"child1":3,"child2":3,"child3":3}
ok: every refund was booked once
child after its own child: RefundResult
child1 child2 child1 P
child1 P
ok: the token was fetched once: memory is the child's as well
ok: the parent's connection is still open
