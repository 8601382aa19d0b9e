--TEST--
Hepsipay webhook: verify() is about the signature only: a message that is delivered again verifies again, and nothing is remembered
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Hepsipay\Webhook;

require __DIR__ . '/../support/frame.php';

$body = webhookBody();
check('verify(), again and again', ['signed', 'signed', 'signed'], array_map(fn () => verified(fn () => webhook()->verify($body)), range(1, 3)));
check('parse() after verify()', 'signed', verified(fn () => webhook()->parse($body)));
check('written anew', 'signed', verified(fn () => webhook()->verify(json_encode(json_decode($body), JSON_PRETTY_PRINT))));
check('by another service', 'signed', verified(fn () => (new Webhook(merchant(null, merchantNo: '7', callbackKey: CALLBACK_KEY)))->verify($body)));
check('by the key before this one', ['signed', 'signed'], array_map(fn () => verified(fn () => webhook('new', CALLBACK_KEY)->verify($body)), [1, 2]));

// Neither in the shop's store of tokens.
$store = new Tokens();
$verify = fn () => verified(fn () => webhook(tokenStore: $store)->verify($body));
check('with a store of tokens', ['signed', 'signed'], [$verify(), $verify()]);
check('which is not asked', [[], []], [$store->log, $store->kept]);

// A shop that crashed on the way is not locked out by its first try.
$orders = ['1234-5678' => 'open'];
$handle = function (string $body, bool $crashes) use (&$orders): void {
    $event = webhook()->verify($body);
    if ($crashes) {
        throw new \RuntimeException('the database is gone');
    }
    $orders[$event->merchantOrderNumber] = 'paid';
};
check('the first delivery', \RuntimeException::class, thrown(fn () => $handle($body, true))::class);
$handle($body, false);
check('the second one', ['1234-5678' => 'paid'], $orders);
?>
--EXPECT--
ok: verify(), again and again
ok: parse() after verify()
ok: written anew
ok: by another service
ok: by the key before this one
ok: with a store of tokens
ok: which is not asked
ok: the first delivery
ok: the second one
