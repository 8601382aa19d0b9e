--TEST--
Hepsipay webhook: SignatureException says why: no key, no hash, a mismatch, a member that holds the separator
--EXTENSIONS--
payments
--FILE--
<?php
namespace Payments\Tests;

use Payments\Exception\SignatureException;
use Payments\Exception\SignatureProblem;
use Payments\Outcome;

require __DIR__ . '/../support/frame.php';

/** Why the message is refused; it must not count as signed either. */
function problem(string $body, ?string $key = CALLBACK_KEY, ?string $previous = null): ?SignatureProblem
{
    check('not signed', false, webhook($key, $previous)->parse($body)->isSigned);
    $thrown = thrown(fn () => webhook($key, $previous)->verify($body));
    check('nothing was sent', [SignatureException::class, Outcome::NotSent, false, null], [$thrown::class, $thrown->outcome(), $thrown->isRetryable(), $thrown->exchange()]);
    echo $thrown->problem?->name, ": {$thrown->getMessage()}\n";

    return $thrown->problem;
}

echo "-- no key\n";
problem(webhookBody(), null);
problem(webhookBody(['Hash' => '']), null);
problem(webhookBody(key: ''), null);
echo "-- no hash\n";
problem(webhookBody(['Hash' => '']));
problem(webhookBody(['Hash' => null]));
problem(webhookBody(['Hash' => '', 'ConversationId' => 'x###y']), null, 'old');
echo "-- a mismatch\n";
problem(webhookBody(['Hash' => str_repeat('0', 64)]));
problem(webhookBody(key: 'another'));
problem(webhookBody(key: 'another'), 'new', 'old');

echo "-- two events, one hash\n";
$events = [
    'genuine' => ['Status' => 'SUCCESS', 'CompleteStatus' => 'WAITING', 'PaymentId' => '111', 'ConversationData' => '222', 'ConversationId' => 'x###y', 'CallbackStatus' => ''],
    'shifted' => ['Status' => 'SUCCESS###WAITING', 'CompleteStatus' => '111', 'PaymentId' => '222', 'ConversationData' => 'x', 'ConversationId' => 'y', 'CallbackStatus' => ''],
];
$hashes = array_map(fn (array $members): string => callbackHash(CALLBACK_KEY, ...array_values($members)), $events);
check('the same hash', $hashes['genuine'], $hashes['shifted']);
foreach ($events as $members) {
    problem(webhookBody($members + ['Hash' => $hashes['genuine']]));
}

echo "-- the edges of a separator\n";
foreach (['#', 'a#', '#a', '##', '###', 'a###', 'a####b', 'a###b'] as $text) {
    foreach (['Status', 'CompleteStatus', 'PaymentId', 'ConversationData', 'ConversationId', 'CallbackStatus'] as $name) {
        $thrown = thrown(fn () => webhook()->verify(webhookBody([$name => $text])));
        if ($thrown?->problem !== SignatureProblem::Ambiguous || !str_contains($thrown->getMessage(), " $name holds")) {
            echo "$name $text: ", $thrown?->getMessage(), "\n";
        }
    }
}
foreach (['a#b', 'a##b', 'order #5', 'a#b##c'] as $text) {
    check("no separator: $text", 'signed', verified(fn () => webhook()->verify(webhookBody(['ConversationData' => $text]))));
}
check('what the hash does not cover', 'signed', verified(fn () => webhook()->verify(webhookBody(['MerchantOrderNumber' => 'a###b#']))));

echo "-- an exception of the shop's own\n";
check('nothing is known', null, (new SignatureException('x'))->problem);
check('it cannot be changed', \Error::class, thrown(function (): void {
    $exception = new SignatureException('x');
    $exception->problem = SignatureProblem::NoKey;
})::class);
check('values', ['no-key', 'no-hash', 'mismatch', 'ambiguous'], array_column(SignatureProblem::cases(), 'value'));
?>
--EXPECT--
-- no key
ok: not signed
ok: nothing was sent
NoKey: hepsipay.webhook: the merchant has no callbackKey to check the hash with
ok: not signed
ok: nothing was sent
NoKey: hepsipay.webhook: the merchant has no callbackKey to check the hash with
ok: not signed
ok: nothing was sent
NoKey: hepsipay.webhook: the merchant has no callbackKey to check the hash with
-- no hash
ok: not signed
ok: nothing was sent
NoHash: hepsipay.webhook: the message has no hash, as without 3-D Secure: use parse() and confirm()
ok: not signed
ok: nothing was sent
NoHash: hepsipay.webhook: the message has no hash, as without 3-D Secure: use parse() and confirm()
ok: not signed
ok: nothing was sent
NoHash: hepsipay.webhook: the message has no hash, as without 3-D Secure: use parse() and confirm()
-- a mismatch
ok: not signed
ok: nothing was sent
Mismatch: hepsipay.webhook: the hash does not match the message and the callbackKey
ok: not signed
ok: nothing was sent
Mismatch: hepsipay.webhook: the hash does not match the message and the callbackKey
ok: not signed
ok: nothing was sent
Mismatch: hepsipay.webhook: the hash does not match the message and the callbackKey
-- two events, one hash
ok: the same hash
ok: not signed
ok: nothing was sent
Ambiguous: hepsipay.webhook: ConversationId holds "###", or begins or ends with "#": the hash fits other events too
ok: not signed
ok: nothing was sent
Ambiguous: hepsipay.webhook: Status holds "###", or begins or ends with "#": the hash fits other events too
-- the edges of a separator
ok: no separator: a#b
ok: no separator: a##b
ok: no separator: order #5
ok: no separator: a#b##c
ok: what the hash does not cover
-- an exception of the shop's own
ok: nothing is known
ok: it cannot be changed
ok: values
