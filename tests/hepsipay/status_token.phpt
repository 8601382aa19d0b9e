--TEST--
Hepsipay status: any token arrives as it is, and is shown nowhere
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

require __DIR__ . '/../support/shop.php';

$exchanges = new Exchanges();
$shop = new Shop(['observer' => $exchanges]);
$status = $shop->status();

$tokens = [
    '2A51693AAD7847AFA0E91E0A0D1AB94F884FB78C5837FBF525AE0F1021F13C799778BE79555931057F74352E5A1E4613',
    'a b', 'a/b', '../../payment', 'a%2Fb', 'a?b=c&d#e', 'a+b', "\u{131}\u{15f}\u{1f37c}", 'a;b:c@d', '"quoted"', '{x}', '...', '.a', str_repeat('x', 1000),
];
$table = new Table();
foreach ($tokens as $token) {
    $order = 'order of ' . bin2hex(substr($token, 0, 8));
    $shop->payment(token: $token, merchantOrderNumber: $order);
    $table->row("the payment of $token", $order, $status->get($token)->merchantOrderNumber);
}
foreach ($shop->simulator->requests() as $i => $request) {
    $table->row('path', '/payment/' . rawurlencode($tokens[$i]) . '/status', $request['target']);
    $table->row('no body', ['GET', '', null], [$request['method'], $request['body'], array_column($request['headers'], 1, 0)['Content-Type'] ?? null]);
}
foreach ($exchanges->all as $exchange) {
    $table->row('as observed', $shop->simulator->url() . '/payment/{token}/status', $exchange->url);
}
$table->end();

// A token that is unknown: shown in no message either.
$thrown = thrown(fn () => $status->get('SECRET-TOKEN-1'));
echo failure($thrown), "\n";
check('not in the exception', false, str_contains($thrown . print_r($thrown, true), 'SECRET-TOKEN-1'));

// Segments that a server would resolve are refused.
foreach (['.', '..'] as $token) {
    echo "$token: ", violations(fn () => $status->get($token)), "\n";
}
?>
--EXPECT--
56 rows checked
NotFoundException unanswered 404 9404
ok: not in the exception
.: token path
..: token path
