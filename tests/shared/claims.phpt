--TEST--
Claims: one worker at a time, done once it is completed, given back when the work throws; a store that throws lets nothing through
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Claims;
use Payments\ClaimState;
use Payments\ClaimStore;

require __DIR__ . '/../support/shop.php';

/** As a database with a unique key would keep them. */
final class Rows implements ClaimStore
{
    /** @var array<string, array{owner: string, ends: int, done: bool}> */
    public array $rows = [];
    public int $now = 1000;

    /** @var list<string> */
    public array $log = [];

    /** The method that throws. */
    public ?string $broken = null;

    public function claim(string $key, string $owner, int $seconds): ClaimState
    {
        $this->told('claim', "claim $key $seconds", $owner);
        $row = $this->rows[$key] ?? null;
        if ($row === null || (!$row['done'] && $row['ends'] <= $this->now)) {
            $this->rows[$key] = ['owner' => $owner, 'ends' => $this->now + $seconds, 'done' => false];

            return ClaimState::Taken;
        }

        return $row['done'] ? ClaimState::Done : ClaimState::Busy;
    }

    public function complete(string $key, string $owner): void
    {
        $this->told('complete', "complete $key", $owner);
        if (($this->rows[$key]['owner'] ?? null) === $owner) {
            $this->rows[$key]['done'] = true;
        }
    }

    public function release(string $key, string $owner): void
    {
        $this->told('release', "release $key", $owner);
        if (($this->rows[$key]['owner'] ?? null) === $owner) {
            unset($this->rows[$key]);
        }
    }

    private function told(string $method, string $line, string $owner): void
    {
        $this->log[] = $line;
        if (preg_match('/^[0-9a-f]{32}$/D', $owner) !== 1) {
            echo "not an owner: $owner\n";
        }
        if ($this->broken === $method) {
            throw new \DomainException("$method is broken");
        }
    }

    /** What was asked since the last time. */
    public function asked(): string
    {
        [$log, $this->log] = [$this->log, []];

        return implode(', ', $log);
    }
}

$store = new Rows();
$claims = new Claims($store);
$work = 0;
$run = function (string $key, ?callable $do = null, ?Claims $by = null) use ($claims, $store, &$work): string {
    $told = outcome(function () use ($claims, $key, $do, $by, &$work, &$state): \UnitEnum {
        return $state = ($by ?? $claims)->run($key, function () use ($do, &$work): mixed {
            $work++;

            return $do === null ? null : $do();
        });
    });
    $told = $state->name ?? $told;

    return "$told; {$store->asked()}; worked $work\n";
};

echo "-- once\n", $run('a'), $run('a'), $run('a');
echo "-- another\n", $run('b');
echo "-- what the work returns is of no account\n", $run('c', fn () => false), $run('c');

echo "-- the work throws: given back\n";
echo $run('d', fn () => throw new \LogicException('no mail server')), $run('d'), $run('d');

echo "-- while another is at it\n";
echo $run('e', function () use ($run): void {
    echo '  meanwhile ', $run('e'), '  and another ', $run('f');
}), $run('e');

echo "-- a worker that died: its claim ends\n";
$store->rows['g'] = ['owner' => str_repeat('0', 32), 'ends' => 1300, 'done' => false];
echo $run('g');
$store->now = 1299;
echo $run('g');
$store->now = 1300;
echo $run('g'), $run('g');

echo "-- slower than its time: another took it, and its claim is not touched\n";
echo $run('h', function () use ($store, $run): void {
    $store->now += 300;
    echo '  meanwhile ', $run('h');
}), $run('h');
echo $run('i', function () use ($store): void {
    $store->rows['i']['owner'] = str_repeat('0', 32);
    throw new \LogicException('too late');
}), $run('i');

echo "-- a store that throws\n";
foreach (['claim', 'complete', 'release'] as $method) {
    $store->broken = $method;
    set_error_handler(function (int $level, string $message): bool {
        echo "warning: $message; ";

        return true;
    });
    echo $run("j $method", $method === 'release' ? fn () => throw new \LogicException('no mail server') : null);
    restore_error_handler();
    $store->broken = null;
}
echo $run('j claim'), $run('j complete');
$store->broken = 'release';
set_error_handler(fn (int $level, string $message) => throw new \ErrorException($message));
echo 'with an error handler that throws: ', $run('k', fn () => throw new \LogicException('no mail server'));
restore_error_handler();
$store->broken = null;

echo "-- other times, and what is refused\n";
echo $run('l', null, new Claims($store, seconds: 86400)), $run('m', null, new Claims($store, 1));
foreach ([0, -1, 86401] as $seconds) {
    echo outcome(fn () => new Claims($store, $seconds)), "\n";
}
echo outcome(fn () => $claims->run('', fn () => null)), '; ', $store->asked(), "\n";
echo outcome(fn () => $claims->run('x', 'no function')), "\n";
echo outcome(fn () => $claims->__construct($store)), "\n";
echo 'an owner for each try: ', count(array_unique(array_column($store->rows, 'owner'))) >= 8 ? 'yes' : 'no', "\n";
?>
--EXPECT--
-- once
Taken; claim a 300, complete a; worked 1
Done; claim a 300; worked 1
Done; claim a 300; worked 1
-- another
Taken; claim b 300, complete b; worked 2
-- what the work returns is of no account
Taken; claim c 300, complete c; worked 3
Done; claim c 300; worked 3
-- the work throws: given back
LogicException: no mail server; claim d 300, release d; worked 4
Taken; claim d 300, complete d; worked 5
Done; claim d 300; worked 5
-- while another is at it
  meanwhile Busy; claim e 300, claim e 300; worked 6
  and another Taken; claim f 300, complete f; worked 7
Taken; complete e; worked 7
Done; claim e 300; worked 7
-- a worker that died: its claim ends
Busy; claim g 300; worked 7
Busy; claim g 300; worked 7
Taken; claim g 300, complete g; worked 8
Done; claim g 300; worked 8
-- slower than its time: another took it, and its claim is not touched
  meanwhile Taken; claim h 300, claim h 300, complete h; worked 10
Taken; complete h; worked 10
Done; claim h 300; worked 10
LogicException: too late; claim i 300, release i; worked 11
Busy; claim i 300; worked 11
-- a store that throws
DomainException: claim is broken; claim j claim 300; worked 11
DomainException: complete is broken; claim j complete 300, complete j complete; worked 12
warning: Payments\Claims::run(): Payments\ClaimStore::release() threw DomainException, which is ignored; LogicException: no mail server; claim j release 300, release j release; worked 13
Taken; claim j claim 300, complete j claim; worked 14
Busy; claim j complete 300; worked 14
with an error handler that throws: LogicException: no mail server; claim k 300, release k; worked 15
-- other times, and what is refused
Taken; claim l 86400, complete l; worked 16
Taken; claim m 1, complete m; worked 17
ValueError: Payments\Claims::__construct(): Argument #2 ($seconds) must be between 1 and 86400
ValueError: Payments\Claims::__construct(): Argument #2 ($seconds) must be between 1 and 86400
ValueError: Payments\Claims::__construct(): Argument #2 ($seconds) must be between 1 and 86400
ValueError: Payments\Claims::run(): Argument #1 ($key) must not be empty; 
TypeError: Payments\Claims::run(): Argument #2 ($work) must be a valid callback, function "no function" not found or invalid function name
Error: Payments\Claims was constructed before
an owner for each try: yes
