--TEST--
Finrota token: exit() in a token store ends the call there and then; nothing is sent after it
--EXTENSIONS--
payments
--SKIPIF--
<?php
if (!function_exists('pcntl_fork')) die('skip pcntl is needed');
?>
--FILE--
<?php
namespace Payments\Tests;

use Payments\TokenStore;

require __DIR__ . '/../support/shop.php';

final class EndingStore implements TokenStore
{
    public function __construct(private string $at, private ?string $token = null)
    {
    }

    public function get(string $key): ?string
    {
        return $this->at === 'get' ? exit(0) : $this->token;
    }

    public function put(string $key, string $token, int $lifetimeSeconds): void
    {
        $this->at === 'put' && exit(0);
    }

    public function forget(string $key): void
    {
        $this->at === 'forget' && exit(0);
    }
}

$shop = new Shop(['retries' => 3]);
foreach (['get' => null, 'put' => null, 'forget' => 'a.refused.token'] as $at => $token) {
    $shop->simulator->reset();
    $pid = pcntl_fork();
    if ($pid === 0) {
        $shop->disown();
        $shop->hpm(tokenStore: new EndingStore($at, $token))->createLink(...linkArguments());
        echo "FAILED: it went on\n";
        exit(1);
    }
    pcntl_waitpid($pid, $status);
    check("exit in $at(): the child ended well", true, pcntl_wifexited($status) && pcntl_wexitstatus($status) === 0);
    echo "{$shop->arrived('/auth/')} token fetched, {$shop->arrived('/hpm')} /hpm, {$shop->booked()} made\n";
}
?>
--EXPECT--
ok: exit in get(): the child ended well
0 token fetched, 0 /hpm, 0 made
ok: exit in put(): the child ended well
1 token fetched, 0 /hpm, 0 made
ok: exit in forget(): the child ended well
0 token fetched, 1 /hpm, 0 made
