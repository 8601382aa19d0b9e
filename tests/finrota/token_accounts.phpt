--TEST--
Finrota token: accounts, key pairs and hosts never share one
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Environment;
use Payments\Finrota\Account;
use Payments\Finrota\Hpm;

require __DIR__ . '/../support/shop.php';

$one = new Shop();
$two = new Shop();

function create(Shop $shop, string $apiKey, string $secretKey, mixed ...$options): string
{
    return outcome(fn () => (new Hpm(new Account($apiKey, $secretKey, Environment::Sandbox, $shop->options(...$options))))->createLink(...linkArguments()));
}

/** The tokens that came to a simulator's /hpm, named in the order of their first use. */
function tokens(Shop $shop): string
{
    static $names = [];

    return implode(' ', array_map(function (array $request) use (&$names): string {
        $token = array_column($request['headers'], 1, 0)['Authorization'];
        $names[$token] ??= chr(ord('A') + count($names));

        return $names[$token] . $request['status'];
    }, $shop->simulator->requests('/hpm')));
}

// Two accounts at one host, in turns: the second has no permission, and never gets the first one's token.
for ($i = 0; $i < 2; $i++) {
    echo create($one, 'demo-api-key', 'demo-secret-key'), ', ', create($one, 'dealer-one-api-key', 'dealer-one-secret-key'), "\n";
}
echo $one->arrived('/auth/'), ' tokens fetched, used: ', tokens($one), "\n";

// The same account at another host.
echo create($two, 'demo-api-key', 'demo-secret-key'), ', ', create($one, 'demo-api-key', 'demo-secret-key'), "\n";
echo $two->arrived('/auth/'), ' token fetched, used: ', tokens($two), "\n";

// The same API key with a wrong secret does not get the token of the right one, nor do key and secret run into each other.
echo create($one, 'demo-api-key', 'demo-secret-kez'), ', ', create($one, 'demo-api-keyd', 'emo-secret-key'), ', ', create($one, "demo-api-key\ndemo-secret-key", 'x'), "\n";

// What leaves account and host as they are: other options, a slash after the URL.
$before = $one->arrived('/auth/');
echo create($one, 'demo-api-key', 'demo-secret-key', timeoutMs: 9000, retries: 1), ', ', create($one, 'demo-api-key', 'demo-secret-key', baseUrl: $one->simulator->url() . '/'), "\n";
echo $one->arrived('/auth/') - $before, " more tokens fetched\n";
?>
--EXPECT--
PaymentLink, PermissionException rejected 403
PaymentLink, PermissionException rejected 403
2 tokens fetched, used: A200 B403 A200 B403
PaymentLink, PaymentLink
1 token fetched, used: C200
AuthenticationException not-sent 401, AuthenticationException not-sent 401, AuthenticationException not-sent 401
PaymentLink, PaymentLink
0 more tokens fetched
