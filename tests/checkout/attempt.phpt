--TEST--
Attempt: to an array and back, whatever a database makes of the row; verdicts; rows that cannot be read
--EXTENSIONS--
payments
pdo
--FILE--
<?php
namespace Payments\Tests;

use Payments\{Attempt, AttemptKind, Currency, Money, Outcome, State, Verdict};
use Payments\Exception\StoreException;

require __DIR__ . '/../support/checks.php';
require __DIR__ . '/../support/attempt_stores.php';

// --- there and back ---
$row = attemptRow([
    'kind' => 'refund', 'state' => 'look', 'paid' => 5, 'amount_left' => 0, 'amount_before' => 7, 'state_before' => '8', 'version' => PHP_INT_MAX, 'due_at' => PHP_INT_MAX,
    'ends_at' => 0, 'asks' => 3, 'asked_at' => 4, 'parent' => 'p', 'open_key' => 'back:p', 'won_key' => 'order:1', 'superseded' => 1, 'three_d' => 0, 'handled' => 'look',
    'secret_hash' => str_repeat('0', 64), 'handles' => '{"token":"T","a":"ş/\""}', 'reason' => 'R',
]);
$attempt = Attempt::fromArray($row);
same($row, $attempt->toArray(), 'there and back');
same($row, Attempt::fromArray(array_reverse($row) + ['more' => 1])->toArray(), 'in any order, with more');
same([AttemptKind::Refund, State::Look, 'A-1', true, false, ['token' => 'T', 'a' => 'ş/"'], 0], [$attempt->kind, $attempt->state, $attempt->order, $attempt->superseded, $attempt->threeDSecure, $attempt->handles, $attempt->endsAt], 'its properties');
foreach (['amount' => 1000, 'ceiling' => 1248, 'paid' => 5, 'left' => 0, 'before' => 7] as $name => $minor) {
    same(true, $attempt->$name->equals(Money::ofMinor($minor, Currency::TRY)), $name);
}
$texts = array_map(fn ($value) => is_int($value) ? (string) $value : $value, $row);
same($row, Attempt::fromArray($texts)->toArray(), 'numbers as digits');
foreach ([[1, 1], ['1', 1], [true, 1], ['t', 1], [0, 0], ['0', 0], [false, 0], ['f', 0]] as [$given, $read]) {
    same($read, attempt(['superseded' => $given])->toArray()['superseded'], 'a boolean of ' . shown($given));
}
same(null, attempt(['paid' => '', 'open_key' => '', 'reason' => ''])->openKey, 'some connections make empty texts of null');
same('', attempt(['handled' => null])->handled, 'and null of empty texts');
same([], attempt(['handles' => '[]'])->handles, 'an empty list is no handle');
same('{}', attempt(['handles' => '{}'])->toArray()['handles'], 'no handles');
$reference = 'R';
$references = ['reason' => &$reference] + attemptRow();
same('R', Attempt::fromArray($references)->reason, 'a row of references');

// --- what cannot be read ---
foreach (array_keys($row) as $column) {
    throws(StoreException::class, "column $column is missing", fn () => Attempt::fromArray(array_diff_key($row, [$column => 1])), "without $column");
    throws(StoreException::class, "column $column ", fn () => attempt([$column => []]), "$column of an array");
    throws(StoreException::class, "column $column ", fn () => attempt([$column => 1.5]), "$column of a float");
}
$wrong = [
    'state' => ['unheard', 'Paid', '', null, 1], 'kind' => ['chargeback', null], 'currency' => ['XXL', 'try', ''],
    'amount' => [-1, '-1', '1.0', '', null, ' 1', '9223372036854775808', true, '1e3'], 'version' => ['x', null], 'paid' => [-1, 'x'], 'ends_at' => [-1],
    'superseded' => [2, '2', 'true', null, ''], 'reference' => ['', null, str_repeat('a', 97), 'a b', 'ş'], 'order_number' => ['', str_repeat('1', 65)], 'gateway' => [str_repeat('x', 33)],
    'open_key' => [str_repeat('x', 97)], 'handled' => [str_repeat('x', 17)], 'secret_hash' => [str_repeat('x', 65)],
    'handles' => ['', null, 'x', '"x"', '["x"]', '{"a":1}', '{"a":{}}', '{"a b":"x"}', '{"a":""}', '{"a":"' . str_repeat('x', 2049) . '"}', '{"a":"1","b":"1","c":"1","d":"1","e":"1","f":"1","g":"1","h":"1","i":"1"}'],
    'schema_version' => [0, '0', null, 'x'],
];
foreach ($wrong as $column => $values) {
    foreach ($values as $value) {
        $thrown = throws(StoreException::class, "the stored attempt cannot be read: column $column ", fn () => attempt([$column => $value]), "$column of " . substr(shown($value), 0, 60));
        same([false, Outcome::Unanswered], [$thrown?->mayBeWritten, $thrown?->outcome()], "$column: says nothing of the provider");
    }
}
throws(StoreException::class, 'column schema_version is of a newer version of payments: update the extension', fn () => attempt(['schema_version' => 2, 'state' => 'newer']), 'a newer row says so first');

// --- words of others ---
same("a?b", attempt(['reason' => "a\0b"])->reason, 'no NUL, which PostgreSQL refuses');
same('??', attempt(['reason' => "\xFF\xC5"])->reason, 'no bytes that are no UTF-8');
same(str_repeat('ş', 2048), attempt(['reason' => str_repeat('ş', 3000)])->reason, 'a long reason is cut at a character');
same(str_repeat('ş', 16), attempt(['state_before' => str_repeat('ş', 20)])->stateBefore, 'so is the state before');

// --- verdicts ---
$verdicts = [
    'starting' => [Verdict::Wait, Verdict::Wait], 'waiting' => [Verdict::Wait, Verdict::Wait], 'paid' => [Verdict::Look, Verdict::Paid], 'refused' => [Verdict::NotPaid, Verdict::Look],
    'lapsed' => [Verdict::NotPaid, Verdict::Look], 'look' => [Verdict::Look, Verdict::Look], 'part' => [Verdict::Look, Verdict::Look], 'back' => [Verdict::NotPaid, Verdict::Look],
];
foreach ($verdicts as $state => [$other, $won]) {
    same($other, attempt(['state' => $state])->verdict(), $state);
    same($won, attempt(['state' => $state, 'won_key' => 'order:1'])->verdict(), "$state, delivers");
    same($state === 'look' || $state === 'paid', attempt(['state' => $state])->needsPerson(), "$state: a person");
    same($state === 'look', attempt(['state' => $state, 'won_key' => 'order:1'])->needsPerson(), "$state, delivers: a person");
}
foreach (['refund', 'cancel'] as $kind) {
    throws(\LogicException::class, 'a refund or cancel has no verdict', fn () => attempt(['kind' => $kind])->verdict(), $kind);
}

// --- immutable; nobody else makes one ---
throws(\Error::class, 'Call to private Payments\Attempt::__construct()', fn () => new Attempt(), 'new Attempt');
throws(\Error::class, 'Cannot modify readonly property', fn () => $attempt->state = State::Paid, 'write');
same(true, $attempt == unserialize(serialize($attempt)), 'serialised and back');
same($attempt->toArray(), unserialize(serialize($attempt))->toArray(), 'serialised and back: the row');
same(['token' => '***', 'a' => 'ş/"'], json_decode(json_encode($attempt), true)['handles'], 'JSON masks the token');

done();
?>
--EXPECT--
done
