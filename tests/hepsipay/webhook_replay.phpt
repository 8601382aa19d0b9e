--TEST--
Hepsipay webhook: a copy is refused, in this worker and in all that share a store
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\TokenStore;

require __DIR__ . '/../support/frame.php';

/** Another event each time. */
function another(mixed ...$changes): string
{
    static $payment = 1000;

    return webhookBody($changes + ['PaymentId' => ++$payment]);
}

echo "-- this worker\n";
$body = another();
check('parse() remembers nothing', ['signed', 'signed'], [verified(fn () => webhook()->parse($body)), verified(fn () => webhook()->parse($body))]);
check('the first time', 'signed', verified(fn () => webhook()->verify($body)));
echo 'a copy: ', told(fn () => webhook()->verify($body)), "\n";
check('parse() says so', 'not signed', verified(fn () => webhook()->parse($body)));
check('and of a copy with another order', 'not signed', verified(fn () => webhook()->parse(str_replace('1234-5678', 'another', $body))));
foreach ([
    'another order' => str_replace('1234-5678', 'another', $body),
    'the success turned' => str_replace('"IsPaymentSuccessful":true', '"IsPaymentSuccessful":false', $body),
    'written anew' => json_encode(json_decode($body), JSON_PRETTY_PRINT),
    'names in lower case' => json_encode(array_change_key_case(json_decode($body, true))),
    'nulls absent' => json_encode(array_filter(json_decode($body, true), fn (mixed $value): bool => $value !== null)),
    'nulls empty' => json_encode(array_map(fn (mixed $value): mixed => $value ?? '', json_decode($body, true))),
    'the id as text' => preg_replace('/"PaymentId":(\d+)/', '"PaymentId":"$1"', $body),
    'with more in it' => '{"x":1,' . substr($body, 1),
] as $title => $copy) {
    echo "a copy, $title: ", verified(fn () => webhook()->verify($copy)), "\n";
}
check('of another merchant\'s service', 'SignatureException unanswered -', verified(fn () => (new \Payments\Hepsipay\Webhook(merchant(null, merchantNo: '7', callbackKey: CALLBACK_KEY)))->verify($body)));
check('another event of the order', 'signed', verified(fn () => webhook()->verify(another())));
$refused = another(Hash: str_repeat('0', 64));
check('what does not hold is not remembered', ['SignatureException unanswered -', 'SignatureException unanswered -'], [verified(fn () => webhook()->verify($refused)), verified(fn () => webhook()->verify($refused))]);
$old = another();
check('by the key before this one, too', ['signed', 'SignatureException unanswered -'], [verified(fn () => webhook('new', CALLBACK_KEY)->verify($old)), verified(fn () => webhook(CALLBACK_KEY)->verify($old))]);

// Many events later: those that came last are remembered, and a worker's memory has an end.
$last = [];
for ($i = 0; $i < 300; $i++) {
    $last[] = $event = another();
    webhook()->verify($event);
}
$copies = array_count_values(array_map(fn (string $event): string => verified(fn () => webhook()->parse($event)), array_slice($last, -200)));
check('the last two hundred', ['not signed' => 200], $copies);

echo "-- a store\n";
$store = new Tokens();
$body = another();
check('the first time', 'signed', verified(fn () => webhook(tokenStore: $store)->verify($body)));
check('what the store was asked', ['get', 'put 2592000'], $store->log);
check('its key tells nothing, nor does its text', [1, ['seen']], [preg_match('/^[0-9a-f]{64}$/D', array_key_first($store->kept)), array_values($store->kept)]);
check('it is not the hash', false, str_contains($body, array_key_first($store->kept)));
echo 'a copy: ', verified(fn () => webhook(tokenStore: $store)->verify($body)), "\n";
$other = new Tokens();
$other->kept = $store->kept;
echo 'a copy for another worker: ', verified(fn () => webhook(tokenStore: $other)->verify($body)), "\n";
$store->log = [];
check('parse() says so, and puts nothing', ['not signed', ['get']], [verified(fn () => webhook(tokenStore: $store)->parse($body)), $store->log]);
$store->kept = [];
$store->log = [];
check('parse() alone puts nothing', ['signed', ['get'], []], [verified(fn () => webhook(tokenStore: $store)->parse($body)), $store->log, $store->kept]);
check('forgotten by the store, it is new', 'signed', verified(fn () => webhook(tokenStore: $store)->verify($body)));
$store->log = [];
foreach (['a hash that does not hold' => another(Hash: str_repeat('0', 64)), 'an empty hash' => another(Hash: ''), 'no webhook' => 'x'] as $title => $bad) {
    echo "$title: ", verified(fn () => webhook(tokenStore: $store)->verify($bad)), ', ', verified(fn () => webhook(tokenStore: $store)->parse($bad)), "\n";
}
check('the store is not asked for them', [], $store->log);
$body = another();
check('with a store, this worker keeps nothing of its own', ['signed', 'signed'], [verified(fn () => webhook(tokenStore: new Tokens())->verify($body)), verified(fn () => webhook(tokenStore: new Tokens())->verify($body))]);

echo "-- a store that fails\n";
final class Broken implements TokenStore
{
    public function get(string $key): ?string
    {
        throw new \DomainException('get');
    }

    public function put(string $key, string $token, int $lifetimeSeconds): void
    {
        throw new \DomainException('put');
    }

    public function forget(string $key): void
    {
        throw new \DomainException('forget');
    }
}
tellWarnings();
$body = another();
echo 'verified:', "\n", verified(fn () => webhook(tokenStore: new Broken())->verify($body)), "\n";
echo 'parsed:', "\n", verified(fn () => webhook(tokenStore: new Broken())->parse($body)), "\n";
set_error_handler(fn (int $level, string $message) => throw new \ErrorException($message));
echo 'with an error handler that throws: ', verified(fn () => webhook(tokenStore: new Broken())->verify($body)), "\n";
?>
--EXPECT--
-- this worker
ok: parse() remembers nothing
ok: the first time
a copy: SignatureException unanswered -; hepsipay.webhook: a copy of an event that was verified before
ok: parse() says so
ok: and of a copy with another order
a copy, another order: SignatureException unanswered -
a copy, the success turned: SignatureException unanswered -
a copy, written anew: SignatureException unanswered -
a copy, names in lower case: SignatureException unanswered -
a copy, nulls absent: SignatureException unanswered -
a copy, nulls empty: SignatureException unanswered -
a copy, the id as text: SignatureException unanswered -
a copy, with more in it: SignatureException unanswered -
ok: of another merchant's service
ok: another event of the order
ok: what does not hold is not remembered
ok: by the key before this one, too
ok: the last two hundred
-- a store
ok: the first time
ok: what the store was asked
ok: its key tells nothing, nor does its text
ok: it is not the hash
a copy: SignatureException unanswered -
a copy for another worker: SignatureException unanswered -
ok: parse() says so, and puts nothing
ok: parse() alone puts nothing
ok: forgotten by the store, it is new
a hash that does not hold: SignatureException unanswered -, not signed
an empty hash: SignatureException unanswered -, not signed
no webhook: ResponseException unanswered -, ResponseException unanswered -
ok: the store is not asked for them
ok: with a store, this worker keeps nothing of its own
-- a store that fails
verified:
warning: Payments\Hepsipay\Webhook::verify(): Payments\TokenStore::get() threw DomainException, which is ignored
warning: Payments\Hepsipay\Webhook::verify(): Payments\TokenStore::put() threw DomainException, which is ignored
signed
parsed:
warning: Payments\Hepsipay\Webhook::parse(): Payments\TokenStore::get() threw DomainException, which is ignored
signed
with an error handler that throws: signed
