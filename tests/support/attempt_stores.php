<?php

/** What every AttemptStore promises, as one list of checks; and what those in a database promise beside it. */

declare(strict_types=1);

namespace Payments\Tests;

use Payments\Attempt;
use Payments\AttemptHistory;
use Payments\AttemptStore;
use Payments\Exception\StoreException;
use Payments\PdoAttemptStore;
use Payments\State;

/** A row of a payment, with these columns instead. */
function attemptRow(array $columns = []): array
{
    return array_replace([
        'reference' => str_repeat('a', 32), 'kind' => 'payment', 'order_number' => 'A-1', 'gateway' => 'finrota.pws', 'state' => 'starting',
        'amount' => 1000, 'ceiling' => 1248, 'currency' => 'TRY', 'paid' => null, 'amount_left' => null, 'amount_before' => null, 'state_before' => null,
        'version' => 1, 'due_at' => 1000, 'created_at' => 900, 'ends_at' => null, 'asks' => 0, 'asked_at' => 0, 'parent' => null,
        'open_key' => null, 'won_key' => null, 'superseded' => 0, 'three_d' => 1, 'handled' => '', 'secret_hash' => null,
        'handles' => '{}', 'reason' => null, 'schema_version' => 1,
    ], $columns);
}

function attempt(array $columns = []): Attempt
{
    return Attempt::fromArray(attemptRow($columns));
}

/** A reference of 32 hex digits. */
function reference(int $number): string
{
    return sprintf('%032x', $number);
}

/** @return list<string> */
function referencesOf(array $attempts): array
{
    return array_map(fn (Attempt $attempt) => $attempt->reference, $attempts);
}

/**
 * @param \Closure(): AttemptStore $fresh a store without attempts
 */
function storeConforms(string $name, \Closure $fresh): void
{
    // insert, find
    $store = $fresh();
    same(null, $store->find(reference(1)), "$name: nothing is there yet");
    $full = attemptRow([
        'reference' => reference(1), 'state' => 'part', 'paid' => 1248, 'amount_left' => 0, 'amount_before' => 7, 'state_before' => 'ş: 8', 'version' => 3,
        'due_at' => PHP_INT_MAX, 'ends_at' => 0, 'asks' => 2, 'asked_at' => 950, 'parent' => reference(9), 'open_key' => 'back:' . reference(9), 'won_key' => 'order:A-1',
        'superseded' => 1, 'three_d' => 0, 'handled' => 'paid', 'secret_hash' => str_repeat('f', 64),
        'handles' => '{"link":"https://a.example/\"ş\"?b=\\\\","token":"T"}', 'reason' => "Yetersiz bakiye\n'; --",
    ]);
    same(true, $store->insert(attempt($full)), "$name: insert");
    same($full, $store->find(reference(1))?->toArray(), "$name: what is found is what was inserted");
    same(true, $store->insert(attempt(['reference' => reference(2)])), "$name: insert with nulls");
    same(attemptRow(['reference' => reference(2)]), $store->find(reference(2))?->toArray(), "$name: nulls stay nulls");
    foreach (['', 'x', "a\0b", "\xFF", 'ş', str_repeat('a', 5000), strtoupper(reference(10)), reference(1) . ' '] as $none) {
        same(null, $store->find($none), "$name: no attempt of " . json_encode($none, JSON_PARTIAL_OUTPUT_ON_ERROR));
        same([], $store->ofPayment($none), "$name: no refund of it");
        same([], $store->ofOrder($none), "$name: no order of it");
    }

    // unique: reference, open key, won key. Null is not equal to null.
    $store = $fresh();
    $first = attempt(['reference' => reference(1), 'open_key' => 'order:A', 'won_key' => 'order:W']);
    same(true, $store->insert($first), "$name: the first");
    same(false, $store->insert(attempt(['reference' => reference(1), 'order_number' => 'B'])), "$name: the reference is taken");
    same('A-1', $store->find(reference(1))->order, "$name: and nothing was written");
    same(false, $store->insert(attempt(['reference' => reference(2), 'open_key' => 'order:A'])), "$name: the open key is taken");
    same(false, $store->insert(attempt(['reference' => reference(2), 'won_key' => 'order:W'])), "$name: the won key is taken");
    same(null, $store->find(reference(2)), "$name: and nothing was written");
    same(true, $store->insert(attempt(['reference' => reference(2), 'open_key' => 'order:a', 'won_key' => 'order:w'])), "$name: keys are compared byte by byte");
    same(true, $store->insert(attempt(['reference' => reference(3)])), "$name: without keys");
    same(true, $store->insert(attempt(['reference' => reference(4)])), "$name: another without keys");

    // replace: only the version before
    $waiting = attemptRow(['reference' => reference(3), 'state' => 'waiting', 'version' => 2, 'handles' => '{"link":"L"}', 'order_number' => 'A-1']);
    same(true, $store->replace(attempt($waiting)), "$name: replace");
    same($waiting, $store->find(reference(3))->toArray(), "$name: what is found is what it was replaced by");
    same(false, $store->replace(attempt($waiting)), "$name: the version before is not stored any more");
    same(false, $store->replace(attempt(['version' => 4, 'state' => 'paid'] + $waiting)), "$name: nor is one that is to come");
    same(false, $store->replace(attempt(['version' => 1, 'state' => 'paid'] + $waiting)), "$name: an insert's version is none to replace");
    same(false, $store->replace(attempt(['reference' => reference(77), 'version' => 2])), "$name: what is not there is not replaced");
    same($waiting, $store->find(reference(3))->toArray(), "$name: nothing of these was written");
    same(null, $store->find(reference(77)), "$name: nor was this");
    same(false, $store->replace(attempt(['version' => 3, 'open_key' => 'order:A'] + $waiting)), "$name: a key that is taken");
    same(false, $store->replace(attempt(['version' => 3, 'won_key' => 'order:W'] + $waiting)), "$name: the other key that is taken");
    same(2, $store->find(reference(3))->version, "$name: and nothing was written");
    same(true, $store->replace(attempt(['version' => 2, 'open_key' => null] + attemptRow(['reference' => reference(1), 'won_key' => 'order:W']))), "$name: a key is given back");
    same(true, $store->replace(attempt(['version' => 3, 'open_key' => 'order:A'] + $waiting)), "$name: and taken by another");
    same(true, $store->replace(attempt(['version' => 4, 'open_key' => 'order:A', 'state' => 'paid'] + $waiting)), "$name: its own key is not in the way");

    // replace of two: both or none
    $store = $fresh();
    foreach ([1, 2, 3] as $number) {
        $store->insert(attempt(['reference' => reference($number), 'open_key' => "order:$number"]));
    }
    $next = fn (int $number, int $version, array $columns = []) => attempt($columns + ['reference' => reference($number), 'version' => $version, 'open_key' => "order:$number"]);
    $versions = fn () => array_map(fn ($number) => $store->find(reference($number))->version, [1, 2, 3]);
    same(true, $store->replace($next(1, 2), $next(2, 2)), "$name: two at once");
    same([2, 2, 1], $versions(), "$name: both were written");
    same(false, $store->replace($next(1, 3), $next(2, 2)), "$name: the second is too old");
    same([2, 2, 1], $versions(), "$name: then the first is not written either");
    same(false, $store->replace($next(1, 2), $next(2, 3)), "$name: the first is too old");
    same(false, $store->replace($next(1, 3), $next(2, 3, ['open_key' => 'order:3'])), "$name: the second's key is taken");
    same(false, $store->replace($next(1, 3), $next(1, 3)), "$name: one twice");
    same([2, 2, 1], $versions(), "$name: none of these was written");
    same(true, $store->replace($next(1, 3, ['open_key' => null]), $next(2, 3, ['open_key' => 'order:1'])), "$name: a key goes over");
    same(true, $store->replace($next(1, 4, ['open_key' => null]), $next(2, 4, ['open_key' => 'order:1']), $next(3, 2)), "$name: three at once");
    same([4, 4, 2], $versions(), "$name: all three");
    same(true, $store->replace(), "$name: none is all of none");
    throws(\TypeError::class, 'must be of type Payments\Attempt, string given', fn () => $store->replace($next(1, 5), 'x'), "$name: replace of a text");
    throws(\TypeError::class, 'must be of type Payments\Attempt, null given', fn () => $store->insert(null), "$name: insert of null");

    // lists
    $store = $fresh();
    $rows = [[4, 'A', 20, null], [2, 'A', 10, null], [3, 'A', 20, null], [1, 'B', 5, null], [5, 'A', 1, reference(2)], [7, 'A', 3, reference(2)], [6, 'A', 3, reference(2)]];
    foreach ($rows as [$number, $order, $created, $parent]) {
        $store->insert(attempt(['reference' => reference($number), 'order_number' => $order, 'created_at' => $created, 'parent' => $parent, 'due_at' => 1000 - $number % 3, 'kind' => $parent ? 'refund' : 'payment']));
    }
    same([reference(2), reference(3), reference(4)], referencesOf($store->ofOrder('A')), "$name: the payments of an order, oldest first");
    same([reference(1)], referencesOf($store->ofOrder('B')), "$name: those of another");
    same([], $store->ofOrder('a'), "$name: an order of a lower-case letter is another one");
    same([reference(5), reference(6), reference(7)], referencesOf($store->ofPayment(reference(2))), "$name: the refunds of a payment, oldest first");
    same([], $store->ofPayment(reference(1)), "$name: none");
    same([2, 5, 1, 4, 7, 3, 6], array_map(hexdec(...), referencesOf($store->due(1000, 100))), "$name: what is due, longest first");
    same([2, 5, 1], array_map(hexdec(...), referencesOf($store->due(1000, 3))), "$name: no more than the limit");
    same([2, 5], array_map(hexdec(...), referencesOf($store->due(998, 100))), "$name: what is due by then");
    same([], $store->due(997, 100), "$name: nothing is due yet");
    foreach ([0, -1, PHP_INT_MIN] as $limit) {
        same([], $store->due(1000, $limit), "$name: a limit of $limit");
    }
    same(7, count($store->due(PHP_INT_MAX, PHP_INT_MAX)), "$name: everything");
    $store instanceof AttemptHistory && historyConforms($name, $store);
    $store->insert(attempt(['reference' => reference(8), 'due_at' => PHP_INT_MAX]));
    same(7, count($store->due(PHP_INT_MAX - 1, 100)), "$name: one that is due never");

    purgeConforms($name, $fresh);
}

/** Of a store with the attempts of the lists above: 1 created at 5, 2 at 10, 3 and 4 at 20, their refunds 5 at 1, 6 and 7 at 3. */
function historyConforms(string $name, AttemptHistory $store): void
{
    $created = static fn (int $from, int $until, int $limit = 100, ?int $after = null): array => array_map(hexdec(...), referencesOf($store->created($from, $until, $limit, $after === null ? null : $store->find(reference($after)))));
    same([5, 6, 7, 1, 2, 3, 4], $created(0, 100), "$name: what was created, oldest first");
    same([6, 7, 1, 2], $created(3, 20), "$name: from, and until before");
    same([], $created(20, 20), "$name: an empty period");
    same([3, 4], $created(20, 21), "$name: one second");
    same([5, 6], $created(0, 100, 2), "$name: no more than the limit");
    same([7, 1, 2, 3, 4], $created(0, 100, 100, 6), "$name: after one of the same second");
    same([4], $created(0, 100, 100, 3), "$name: after the last but one");
    same([], $created(0, 100, 100, 4), "$name: after the last");
    same([1, 2, 3, 4], $created(4, 100, 100, 5), "$name: after one that is before the period");
    same([], $created(0, 3, 100, 4), "$name: after one that is after the period");
    same([5, 6, 7, 1, 2, 3, 4], $created(PHP_INT_MIN, PHP_INT_MAX, PHP_INT_MAX), "$name: of all times");
    foreach ([0, -1, PHP_INT_MIN] as $limit) {
        same([], $created(0, 100, $limit), "$name: history with a limit of $limit");
    }
    for ($walked = [], $after = null; $page = $store->created(0, 100, 2, $after); $after = end($page)) {
        array_push($walked, ...array_map(hexdec(...), referencesOf($page)));
    }
    same([5, 6, 7, 1, 2, 3, 4], $walked, "$name: page by page");
}

/** @param \Closure(): AttemptStore $fresh */
function purgeConforms(string $name, \Closure $fresh): void
{
    $day = 86400;
    $store = $fresh();
    $now = 2_000 * $day;
    $settled = ['created_at' => $now - 31 * $day, 'asked_at' => $now - 31 * $day, 'handles' => '{"link":"L","frameUrl":"F","token":"T","paymentId":"P"}', 'reason' => 'R', 'secret_hash' => str_repeat('a', 64)];
    $cases = [
        1 => ['state' => 'paid', 'handled' => 'paid', 'paid' => 1000],
        2 => ['state' => 'refused', 'handled' => 'refused'],
        3 => ['state' => 'refused', 'handled' => 'refused', 'paid' => 5],
        4 => ['state' => 'lapsed', 'handled' => 'lapsed'],
        5 => ['state' => 'look', 'handled' => 'look'],
        6 => ['state' => 'paid', 'handled' => 'waiting'],
        7 => ['state' => 'paid', 'handled' => ''],
        8 => ['state' => 'waiting', 'handled' => 'waiting'],
        9 => ['state' => 'paid', 'handled' => 'paid', 'asked_at' => $now - 29 * $day],
        10 => ['state' => 'paid', 'handled' => 'paid', 'created_at' => $now - 401 * $day, 'asked_at' => $now - 401 * $day],
        11 => ['state' => 'done', 'handled' => 'done', 'kind' => 'refund', 'parent' => reference(1)],
        12 => ['state' => 'paid', 'handled' => 'paid', 'handles' => '{"paymentId":"P"}', 'reason' => null, 'secret_hash' => null],
    ];
    foreach ($cases as $number => $columns) {
        $store->insert(attempt($columns + ['reference' => reference($number), 'version' => 4] + $settled));
    }
    same(6, $store->purge($now - 30 * $day), "$name: purge");
    same([null, null], [$store->find(reference(2)), $store->find(reference(4))], "$name: what moved no money is deleted");
    $left = fn (int $number) => [$store->find(reference($number))->version, $store->find(reference($number))->handles, $store->find(reference($number))->reason, $store->find(reference($number))->secretHash];
    foreach ([1, 3, 11] as $number) {
        same([5, ['token' => 'T', 'paymentId' => 'P'], null, null], $left($number), "$name: $number was purged");
    }
    same([5, ['paymentId' => 'P'], null, null], $left(10), "$name: an old one, of its token, too");
    foreach ([5, 6, 7, 8, 9] as $number) {
        same([4, ['link' => 'L', 'frameUrl' => 'F', 'token' => 'T', 'paymentId' => 'P'], 'R', str_repeat('a', 64)], $left($number), "$name: $number was not");
    }
    same(0, $store->purge($now - 30 * $day), "$name: a second purge finds nothing");

    $store = $fresh();
    for ($number = 1; $number <= 250; $number++) {
        $store->insert(attempt(['reference' => reference($number), 'state' => $number % 2 ? 'refused' : 'paid', 'handled' => $number % 2 ? 'refused' : 'paid', 'reason' => 'R']));
    }
    same(250, $store->purge(1000), "$name: purge of many");
    same(0, $store->purge(1000), "$name: then of none");
}

/**
 * What holds for a database beside that.
 *
 * @param \Closure(array<int, mixed>): \PDO $connect a new connection to the same database
 */
function databaseConforms(string $name, \Closure $connect): void
{
    $driver = $connect([])->getAttribute(\PDO::ATTR_DRIVER_NAME);

    // Whatever a shop sets, the list above holds, and what it set is left alone.
    $attributes = [
        'silent' => [\PDO::ATTR_ERRMODE => \PDO::ERRMODE_SILENT],
        'warning' => [\PDO::ATTR_ERRMODE => \PDO::ERRMODE_WARNING],
        'strange fetches' => [\PDO::ATTR_STRINGIFY_FETCHES => true, \PDO::ATTR_CASE => \PDO::CASE_UPPER, \PDO::ATTR_DEFAULT_FETCH_MODE => \PDO::FETCH_COLUMN],
        'empty texts are null' => [\PDO::ATTR_ORACLE_NULLS => \PDO::NULL_EMPTY_STRING],
        'null is an empty text' => [\PDO::ATTR_ORACLE_NULLS => \PDO::NULL_TO_STRING],
        ...($driver === 'sqlite' ? [] : ['emulated' => [\PDO::ATTR_EMULATE_PREPARES => true], 'prepared' => [\PDO::ATTR_EMULATE_PREPARES => false]]),
        ...($driver === 'mysql' ? ['unbuffered' => [\PDO::MYSQL_ATTR_USE_BUFFERED_QUERY => false, \PDO::ATTR_EMULATE_PREPARES => false]] : []),
    ];
    foreach ($attributes as $what => $options) {
        $pdo = $connect($options);
        $fresh = function () use ($pdo, $connect) {
            $table = 'attempts_' . bin2hex(random_bytes(4));

            return new PdoAttemptStore($pdo, $table);
        };
        storeConforms("$name, $what", $fresh);
        $asked = array_intersect_key($options, [\PDO::ATTR_ERRMODE => 1, \PDO::ATTR_CASE => 1, \PDO::ATTR_ORACLE_NULLS => 1]);
        same($asked, array_combine(array_keys($asked), array_map($pdo->getAttribute(...), array_keys($asked))), "$name, $what: as the shop set it");
    }

    // Transactions of the shop's.
    $pdo = $connect([]);
    $store = new PdoAttemptStore($pdo);
    same(true, $store->insert(attempt(['reference' => reference(1)])), "$name: the table is made by the first use");
    $calls = [
        'insert' => fn () => $store->insert(attempt(['reference' => reference(2)])),
        'replace' => fn () => $store->replace(attempt(['reference' => reference(1), 'version' => 2])),
        'replace of two' => fn () => $store->replace(attempt(['reference' => reference(1), 'version' => 2]), attempt(['reference' => reference(1), 'version' => 3])),
    ];
    $reads = ['find' => fn () => $store->find(reference(1)), 'due' => fn () => $store->due(1, 1), 'now' => fn () => $store->now(), 'purge' => fn () => $store->purge(0)];
    foreach (['beginTransaction()' => [$pdo->beginTransaction(...), $pdo->rollBack(...)], 'BEGIN' => [fn () => $pdo->exec('BEGIN'), fn () => $pdo->exec('ROLLBACK')]] as $how => [$begin, $end]) {
        $begin();
        foreach ($calls + ($how === 'BEGIN' ? [] : $reads) as $call => $do) {
            $thrown = throws(StoreException::class, 'a transaction is open on the connection', $do, "$name: $call within $how");
            same(false, $thrown?->mayBeWritten, "$name: $call within $how: nothing was written");
            same(\Payments\Outcome::Unanswered, $thrown?->outcome(), "$name: $call within $how: says nothing of the provider");
        }
        $end();
    }
    same([1, null], [$store->find(reference(1))->version, $store->find(reference(2))], "$name: nothing was written");
    holds(abs($store->now() - time()) < 60, "$name: the clock of this machine");

    // Two connections.
    $other = new PdoAttemptStore($connect([]));
    $open = fn (int $number) => attempt(['reference' => reference($number), 'open_key' => 'order:A']);
    same([true, false], [$store->insert($open(10)), $other->insert($open(11))], "$name: one open attempt for an order");
    same([true, false], [$other->replace(attempt(['version' => 2, 'reference' => reference(10)])), $store->replace(attempt(['version' => 2, 'reference' => reference(10)]))], "$name: a version is replaced once");
    same(2, $store->find(reference(10))->version, "$name: a connection sees the other's commit");
    same(true, $store->insert($open(12)), "$name: the key is free again");
    $third = new PdoAttemptStore($connect([]));
    same([false, true], [$third->insert($open(13)), $third->insert(attempt(['reference' => reference(13)]))], "$name: a store whose first insert is refused");
    $third = new PdoAttemptStore($connect([]));
    same([false, true], [$third->replace(attempt(['reference' => reference(13), 'version' => 2, 'open_key' => 'order:A'])), $third->replace(attempt(['reference' => reference(13), 'version' => 2]))], "$name: or whose first replace is");

    // A table that somebody else made.
    $pdo->exec('CREATE TABLE strange (reference VARCHAR(96))');
    $strange = new PdoAttemptStore($pdo, 'strange');
    $thrown = throws(StoreException::class, 'strange could not be written (SQLSTATE ', fn () => $strange->insert(attempt(['handles' => '{"token":"SECRET-TOKEN"}'])), "$name: a table without the columns");
    same(false, $thrown?->mayBeWritten, "$name: nothing was written");
    holds($thrown?->getPrevious() instanceof \PDOException, "$name: the previous exception says why");

    // What a newer version wrote.
    $pdo->exec("UPDATE payment_attempts SET schema_version = 2, state = 'newstate' WHERE reference = '" . reference(1) . "'");
    throws(StoreException::class, 'column schema_version is of a newer version of payments', fn () => $store->find(reference(1)), "$name: a newer row");

    // What is due goes on without what cannot be read.
    $store->insert(attempt(['reference' => reference(40), 'due_at' => 5]));
    $store->insert(attempt(['reference' => reference(41), 'due_at' => 6]));
    $store->insert(attempt(['reference' => reference(42), 'due_at' => 7]));
    $pdo->exec("UPDATE payment_attempts SET schema_version = 2 WHERE reference = '" . reference(40) . "'");
    $pdo->exec("UPDATE payment_attempts SET state = 'broken' WHERE reference = '" . reference(41) . "'");
    $warnings = [];
    set_error_handler(function (int $level, string $text) use (&$warnings): bool {
        $warnings[] = $text;

        return true;
    });
    same([reference(42)], array_map(fn ($attempt) => $attempt->reference, array_values(array_filter($store->due(7, 10), fn ($attempt) => in_array($attempt->reference, [reference(40), reference(41), reference(42)], true)))), "$name: due goes on without a newer row and a broken one");
    same(1, count($warnings), "$name: one warning");
    holds(str_contains($warnings[0] ?? '', 'PdoAttemptStore::due(): attempt ' . reference(41) . ' is left out: ') && str_contains($warnings[0], 'column state'), "$name: the warning says which column: " . ($warnings[0] ?? ''));
    throws(StoreException::class, 'column', fn () => $store->created(0, PHP_INT_MAX, 1000), "$name: a history leaves none out");
    $pdo->exec("UPDATE payment_attempts SET handled = state, due_at = 9000000000 WHERE reference IN ('" . reference(40) . "', '" . reference(41) . "')");
    $store->replace(attempt(['reference' => reference(42), 'version' => 2, 'state' => 'lapsed', 'handled' => 'lapsed']));
    $store->purge(1000);
    restore_error_handler();
    same(null, $store->find(reference(42)), "$name: purge goes on, too");
    same(2, count($warnings), "$name: one more warning");
    same('2', (string) $pdo->query("SELECT COUNT(*) FROM payment_attempts WHERE reference IN ('" . reference(40) . "', '" . reference(41) . "')")->fetchColumn(), "$name: and leaves them alone");
    $pdo->exec("DELETE FROM payment_attempts WHERE reference IN ('" . reference(40) . "', '" . reference(41) . "')");

    // A failure that names no value, neither in its text nor in its trace.
    $pdo->exec('ALTER TABLE payment_attempts RENAME TO gone_attempts');
    $thrown = throws(StoreException::class, 'payment_attempts could not be written (SQLSTATE ', fn () => $store->insert(attempt(['reference' => reference(30), 'handles' => '{"token":"SECRET-TOKEN"}'])), "$name: the table is gone");
    same(false, $thrown?->mayBeWritten, "$name: nothing was written");
    holds(!str_contains(print_r($thrown, true), 'SECRET-TOKEN'), "$name: the exception has no token");
    $pdo->exec('ALTER TABLE gone_attempts RENAME TO payment_attempts');
    same(true, $store->insert(attempt(['reference' => reference(30)])), "$name: the same store goes on");
}

/** Processes that make the table at the same time, and start and move on the same attempts: each is won once. */
function raceIsWonOnce(string $name, string $dsn, string $user): void
{
    $file = tempnam(sys_get_temp_dir(), 'payments-race-');
    unlink($file);
    $shared = array_filter(['pdo', 'mysqlnd', 'pdo_sqlite', 'pdo_mysql', 'pdo_pgsql'], fn ($one) => is_file(ini_get('extension_dir') . "/$one.so"));
    $extensions = [...$shared, getenv('PAYMENTS_TEST_EXTENSION') ?: dirname(__DIR__, 2) . '/modules/payments.so'];
    $command = [PHP_BINARY, '-n', ...array_merge(...array_map(fn ($one) => ['-d', "extension=$one"], $extensions)), __DIR__ . '/../checkout/support/racer.php', $dsn, $user, 'raced_attempts', $file];
    $processes = $outputs = [];
    for ($i = 0; $i < 4; $i++) {
        $processes[] = proc_open($command, [['file', '/dev/null', 'r'], ['pipe', 'w'], ['redirect', 1]], $pipes);
        $outputs[] = $pipes[1];
    }
    touch($file);
    $won = [];
    foreach ($processes as $i => $process) {
        $won = [...$won, ...explode("\n", trim(stream_get_contents($outputs[$i])))];
        same(0, proc_close($process), "$name: racer $i");
    }
    unlink($file);
    $won = array_count_values(array_filter($won));
    $expected = fn (string $what) => array_fill_keys(array_map(fn ($order) => "$what $order", range(1, 40)), 1);
    $of = fn (string $what) => array_filter($won, fn ($line) => $line[0] === $what, ARRAY_FILTER_USE_KEY);
    foreach (['i' => 'each order has one open attempt', 'r' => 'each version is replaced once'] as $what => $promise) {
        $lines = $of($what);
        ksort($lines, SORT_NATURAL);
        same($expected($what), $lines, "$name: $promise");
    }
    same([], array_diff_key($won, $expected('i') + $expected('r') + $expected('t')), "$name: nothing else was said");
    same([], array_filter($of('t'), fn ($count) => $count !== 1), "$name: two at once are replaced once");
}
