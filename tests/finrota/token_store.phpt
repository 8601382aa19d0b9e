--TEST--
Finrota token: a token store of the shop's is used, and one that throws only warns
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Environment;
use Payments\Finrota\Account;
use Payments\Finrota\Hpm;
use Payments\TokenStore;

require __DIR__ . '/../support/shop.php';

$shop = new Shop();
$store = new Tokens();

/** What was done with the store since the last time; lifetimes of about a day in words. */
function log(): string
{
    global $store;

    $log = preg_replace('/put 863[34]\d/', 'put a-day-less-a-minute', implode(', ', $store->log));
    $store->log = [];

    return $log;
}

$create = fn (mixed ...$options): string => outcome(fn () => $shop->hpm(...$options + ['tokenStore' => $store])->createLink(...linkArguments()));
echo 'first: ', $create(), '; ', log(), "\n";
echo 'second: ', $create(), '; ', log(), "\n";
check('one token in the store, as it came', [json_decode($shop->simulator->requests('/auth/')[0]['answer'])->token], array_values($store->kept));
$key = array_key_first($store->kept);
check('its key tells nothing', [true, false], [strlen($key) >= 32, (bool) preg_match('/demo|secret|localhost/', $key)]);

// Shared with other workers: what another has put there is used.
$store->kept[$key] .= 'x';
echo 'refused: ', $create(), '; ', log(), "\n";
echo 'after that: ', $create(), '; ', log(), "\n";

// Another worker was faster: its new token is not forgotten.
$shop->simulator->revokeTokens();
$fresh = $shop->simulator->request('POST', $shop->simulator->url() . '/auth/api/token/connect', ['Content-Type' => 'application/json'], '{"apiKey":"demo-api-key","secretKey":"demo-secret-key"}');
$racing = new class($store, json_decode($fresh['body'])->token) implements TokenStore {
    private int $gets = 0;

    public function __construct(private Tokens $store, private string $fresh)
    {
    }

    public function get(string $key): ?string
    {
        $token = $this->store->get($key);
        if (++$this->gets === 1) {
            $this->store->kept[$key] = $this->fresh; // right after the first look
        }

        return $token;
    }

    public function put(string $key, string $token, int $lifetimeSeconds): void
    {
        $this->store->put($key, $token, $lifetimeSeconds);
    }

    public function forget(string $key): void
    {
        $this->store->forget($key);
    }
};
$before = $shop->arrived('/auth/');
echo 'another was faster: ', outcome(fn () => $shop->hpm(tokenStore: $racing)->createLink(...linkArguments())), '; ', log(), "\n";
check('no token fetched for it', $before, $shop->arrived('/auth/'));

// What cannot be a token is not put into a header.
foreach (['empty' => '', 'two lines' => "x\r\nX-Injected: y", 'a blank' => 'a b', 'not ASCII' => "\u{131}"] as $title => $token) {
    $store->kept[$key] = $token;
    echo "$title: ", $create(), '; ', log(), "\n";
}
check('no header got in', false, str_contains(json_encode($shop->simulator->requests()), 'X-Injected'));

// The store and the worker's own memory are two: without it, the worker fetches one of its own.
$before = $shop->arrived('/auth/');
echo 'without the store: ', outcome(fn () => $shop->hpm()->createLink(...linkArguments())), ', ', $shop->arrived('/auth/') - $before, " token fetched\n";

// A token that is about to expire is not kept.
$shop->simulator->settings(['tokenLifetimeSeconds' => 30]);
$store->kept = [];
echo 'short-lived: ', $create(), '; ', log(), "\n";
$shop->simulator->settings(['tokenLifetimeSeconds' => 86400]);

// A store that throws.
final class Broken implements TokenStore
{
    public function get(string $key): ?string
    {
        throw new \DomainException('get');
    }

    public function put(string $key, string $token, int $lifetimeSeconds): void
    {
        throw new \DomainException("put $token");
    }

    public function forget(string $key): void
    {
        throw new \DomainException('forget');
    }
}
tellWarnings();
echo 'broken:', "\n", outcome(fn () => $shop->hpm(tokenStore: new Broken())->createLink(...linkArguments())), "\n";
$shop->simulator->fault('expired-token', '/hpm');
echo 'broken, and refused:', "\n", outcome(fn () => $shop->hpm(tokenStore: new Broken())->createLink(...linkArguments())), "\n";

set_error_handler(function (int $level, string $message): bool {
    throw new \ErrorException($message);
});
$booked = $shop->booked('link');
echo 'with an error handler that throws: ', outcome(fn () => $shop->hpm(tokenStore: new Broken())->createLink(...linkArguments())), ', ', $shop->booked('link') - $booked, " link made\n";
?>
--EXPECT--
first: PaymentLink; get, put a-day-less-a-minute
second: PaymentLink; get
ok: one token in the store, as it came
ok: its key tells nothing
refused: PaymentLink; get, get, forget, get, put a-day-less-a-minute
after that: PaymentLink; get
another was faster: PaymentLink; get, get, get
ok: no token fetched for it
empty: PaymentLink; get, put a-day-less-a-minute
two lines: PaymentLink; get, put a-day-less-a-minute
a blank: PaymentLink; get, put a-day-less-a-minute
not ASCII: PaymentLink; get, put a-day-less-a-minute
ok: no header got in
without the store: PaymentLink, 1 token fetched
short-lived: PaymentLink; get
broken:
warning: Payments\Finrota\Hpm::createLink(): Payments\TokenStore::get() threw DomainException, which is ignored
warning: Payments\Finrota\Hpm::createLink(): Payments\TokenStore::put() threw DomainException, which is ignored
PaymentLink
broken, and refused:
warning: Payments\Finrota\Hpm::createLink(): Payments\TokenStore::get() threw DomainException, which is ignored
warning: Payments\Finrota\Hpm::createLink(): Payments\TokenStore::put() threw DomainException, which is ignored
warning: Payments\Finrota\Hpm::createLink(): Payments\TokenStore::get() threw DomainException, which is ignored
warning: Payments\Finrota\Hpm::createLink(): Payments\TokenStore::get() threw DomainException, which is ignored
warning: Payments\Finrota\Hpm::createLink(): Payments\TokenStore::put() threw DomainException, which is ignored
PaymentLink
with an error handler that throws: PaymentLink, 1 link made
