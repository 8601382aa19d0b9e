--TEST--
Finrota token: a store that does not forget does not keep a refused token in use
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\TokenStore;

require __DIR__ . '/../support/shop.php';

/** As a store whose writes go to one machine and whose reads come from another. */
final class Stubborn implements TokenStore
{
    public array $log = [];

    public function get(string $key): ?string
    {
        $this->log[] = 'get';

        return 'old.refused.token';
    }

    public function put(string $key, string $token, int $lifetimeSeconds): void
    {
        $this->log[] = 'put';
    }

    public function forget(string $key): void
    {
        $this->log[] = 'forget';
    }
}

$shop = new Shop();
$store = new Stubborn();
echo outcome(fn () => $shop->hpm(tokenStore: $store)->createLink(...linkArguments())), "\n";
check('a fresh token was fetched', 1, $shop->arrived('/auth/'));
check('refused once, then taken', [401, 200], array_column($shop->simulator->requests('/hpm'), 'status'));
check('and offered to the store', 'put', end($store->log));
?>
--EXPECT--
PaymentLink
ok: a fresh token was fetched
ok: refused once, then taken
ok: and offered to the store
