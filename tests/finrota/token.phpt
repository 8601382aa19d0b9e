--TEST--
Finrota token: fetched once for many calls, renewed once when it is refused, and not twice
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Environment;
use Payments\Finrota\Account;
use Payments\Finrota\Hpm;

require __DIR__ . '/../support/shop.php';

$shop = new Shop();

/** What arrived since the last time: tokens and links, and how many links were made. */
function arrived(): string
{
    global $shop;

    $counts = "{$shop->arrived('/auth/')} token, {$shop->arrived('/hpm')} /hpm, {$shop->booked('link')} made";
    $shop->simulator->reset();

    return $counts;
}

for ($i = 0; $i < 5; $i++) {
    $shop->hpm()->createLink(...linkArguments()); // another service, account and options each time
}
echo 'five links: ', arrived(), "\n";

$shop->simulator->revokeTokens();
echo 'revoked: ', outcome(fn () => $shop->hpm()->createLink(...linkArguments())), ', ', arrived(), "\n";
echo 'the new one is kept: ', outcome(fn () => $shop->hpm()->createLink(...linkArguments())), ', ', arrived(), "\n";

$shop->simulator->fault('expired-token', '/hpm');
echo 'refused once: ', outcome(fn () => $shop->hpm()->createLink(...linkArguments())), ', ', arrived(), "\n";

$shop->simulator->fault('expired-token', '/hpm', ['times' => 5]);
echo 'refused always: ', outcome(fn () => $shop->hpm(retries: 5)->createLink(...linkArguments())), ', ', arrived(), "\n";

$shop->simulator->fault('json-patch', '/hpm', ['set' => ['statusCode' => 401, 'data' => null], 'commit' => false]);
echo 'refused by the body\'s statusCode: ', outcome(fn () => $shop->hpm()->createLink(...linkArguments())), ', ', arrived(), "\n";

$shop->simulator->fault('expired-token', '/hpm');
$shop->simulator->fault('status', '/auth/', ['status' => 500]);
echo 'refused, and no new one to be had: ', outcome(fn () => $shop->hpm()->createLink(...linkArguments())), ', ', arrived(), "\n";

// The life of a token is what its answer says, less some time for the way.
foreach ([30 => 'about to expire when it comes', 3600 => 'an hour'] as $lifetime => $title) {
    $shop->simulator->revokeTokens();
    $shop->simulator->settings(['tokenLifetimeSeconds' => $lifetime]);
    $shop->hpm()->createLink(...linkArguments()); // also uses up the old one
    $shop->simulator->settings(['tokenLifetimeSeconds' => $lifetime]);
    arrived();
    $shop->simulator->settings(['tokenLifetimeSeconds' => $lifetime]);
    $shop->hpm()->createLink(...linkArguments());
    $shop->hpm()->createLink(...linkArguments());
    echo "$title: ", arrived(), "\n";
}

// In the usual envelope, too.
$shop->simulator->revokeTokens();
$shop->simulator->settings(['tokenInEnvelope' => true]);
echo 'in an envelope: ', outcome(fn () => $shop->hpm()->createLink(...linkArguments())), ', ', arrived(), "\n";
echo 'kept: ', outcome(fn () => $shop->hpm()->createLink(...linkArguments())), ', ', arrived(), "\n";

// A token without a date is used, and kept for a while.
$shop->simulator->revokeTokens();
$shop->simulator->fault('json-patch', '/auth/', ['remove' => ['expiry']]);
echo 'no expiry: ', outcome(fn () => $shop->hpm()->createLink(...linkArguments())), ', ', arrived(), "\n";
echo 'kept: ', outcome(fn () => $shop->hpm()->createLink(...linkArguments())), ', ', arrived(), "\n";

// A wrong key pair: nothing was sent, and nothing is tried again.
$wrong = new Hpm(new Account('demo-api-key', 'demo-secret-kez', Environment::Sandbox, $shop->options(retries: 5)));
echo 'wrong keys: ', told(fn () => $wrong->createLink(...linkArguments())), ', ', arrived(), "\n";

// Somebody else's token: no permission for this product, which no new token changes.
$dealer = new Hpm(new Account('dealer-one-api-key', 'dealer-one-secret-key', Environment::Sandbox, $shop->options(retries: 5)));
echo 'a dealer: ', outcome(fn () => $dealer->createLink(...linkArguments())), ', ', arrived(), "\n";
?>
--EXPECT--
five links: 1 token, 5 /hpm, 5 made
revoked: PaymentLink, 1 token, 2 /hpm, 1 made
the new one is kept: PaymentLink, 0 token, 1 /hpm, 1 made
refused once: PaymentLink, 1 token, 2 /hpm, 1 made
refused always: AuthenticationException rejected 401, 1 token, 2 /hpm, 0 made
refused by the body's statusCode: PaymentLink, 1 token, 2 /hpm, 1 made
refused, and no new one to be had: ServerErrorException not-sent 500 retryable, 1 token, 1 /hpm, 0 made
about to expire when it comes: 2 token, 2 /hpm, 2 made
an hour: 0 token, 2 /hpm, 2 made
in an envelope: PaymentLink, 1 token, 2 /hpm, 1 made
kept: PaymentLink, 0 token, 1 /hpm, 1 made
no expiry: PaymentLink, 1 token, 2 /hpm, 1 made
kept: PaymentLink, 0 token, 1 /hpm, 1 made
wrong keys: AuthenticationException not-sent 401; finrota.token.connect: the provider answered HTTP 401: apiKey, secretKey: no such pair (the call itself was not sent), 1 token, 0 /hpm, 0 made
a dealer: PermissionException rejected 403, 1 token, 1 /hpm, 0 made
