<?php

declare(strict_types=1);

namespace Payments\WooCommerce;

use Payments\Attempt;
use Payments\AttemptHistory;
use Payments\Exception\StoreException;
use Payments\Outcome;

/** Keeps attempts in WordPress' database (MySQL, MariaDB with InnoDB), on a connection of its own. */
final class WpdbAttemptStore implements AttemptHistory
{
    private const TABLE = <<<'SQL'
        CREATE TABLE IF NOT EXISTS `%s` (
            reference VARCHAR(96) NOT NULL PRIMARY KEY,
            kind VARCHAR(8) NOT NULL,
            order_number VARCHAR(64) NOT NULL,
            gateway VARCHAR(32) NOT NULL,
            state VARCHAR(8) NOT NULL,
            amount BIGINT NOT NULL,
            ceiling BIGINT NOT NULL,
            currency CHAR(3) NOT NULL,
            paid BIGINT NULL,
            amount_left BIGINT NULL,
            amount_before BIGINT NULL,
            state_before VARCHAR(32) CHARACTER SET utf8mb4 NULL,
            version BIGINT NOT NULL,
            due_at BIGINT NOT NULL,
            created_at BIGINT NOT NULL,
            ends_at BIGINT NULL,
            asks INTEGER NOT NULL,
            asked_at BIGINT NOT NULL,
            parent VARCHAR(96) NULL,
            open_key VARCHAR(96) NULL UNIQUE,
            won_key VARCHAR(96) NULL UNIQUE,
            superseded SMALLINT NOT NULL,
            three_d SMALLINT NOT NULL,
            handled VARCHAR(16) NOT NULL,
            secret_hash CHAR(64) NULL,
            handles TEXT CHARACTER SET utf8mb4 NOT NULL,
            reason TEXT CHARACTER SET utf8mb4 NULL,
            schema_version SMALLINT NOT NULL,
            INDEX (due_at), INDEX (order_number), INDEX (parent), INDEX (created_at)
        ) ENGINE=InnoDB CHARACTER SET ascii COLLATE ascii_bin
        SQL;

    /** Another transaction was there first: a taken key, a deadlock, a lock wait. Nothing was written. */
    private const LOST_RACES = [1062, 1205, 1213];
    private const NO_TABLE = 1146;
    /** The connection broke. */
    private const BROKEN = [2006, 2013, 2055];

    private ?Connection $connection = null;

    /**
     * Nothing is sent to the database yet.
     *
     * @param \Closure(): Connection $open makes a connection that nobody else uses
     */
    public function __construct(private readonly \Closure $open, private readonly string $table)
    {
    }

    public function insert(Attempt $attempt): bool
    {
        $row = $attempt->toArray();
        $columns = implode(', ', array_keys($row));
        $places = implode(', ', array_fill(0, count($row), '?'));

        return $this->write(function (Connection $connection) use ($row, $columns, $places): bool {
            $connection->run("INSERT INTO `$this->table` ($columns) VALUES ($places)", array_values($row));

            return true;
        });
    }

    public function replace(Attempt ...$attempts): bool
    {
        return $this->write(function (Connection $connection) use ($attempts): bool {
            foreach ($attempts as $attempt) {
                $row = $attempt->toArray();
                $columns = implode(', ', array_map(static fn (string $name): string => "$name = ?", array_keys($row)));
                $connection->run("UPDATE `$this->table` SET $columns WHERE reference = ? AND version = ?", [...array_values($row), $attempt->reference, $attempt->version - 1]);
                if ($connection->changed() !== 1) {          // the version always changes, so changed is found
                    return false;
                }
            }

            return true;
        });
    }

    public function find(string $reference): ?Attempt
    {
        return $this->named('reference', $reference, static fn (Attempt $attempt): bool => $attempt->reference === $reference)[0] ?? null;
    }

    /** @return list<Attempt> */
    public function ofOrder(string $number): array
    {
        return $this->named('parent IS NULL AND order_number', $number, static fn (Attempt $attempt): bool => $attempt->order === $number);
    }

    /** @return list<Attempt> */
    public function ofPayment(string $reference): array
    {
        return $this->named('parent', $reference, static fn (Attempt $attempt): bool => $attempt->parent === $reference);
    }

    /**
     * The columns are ASCII, and MySQL ignores blanks at the end: what is found is compared once more.
     *
     * @param \Closure(Attempt): bool $isSame
     * @return list<Attempt>
     */
    private function named(string $column, string $name, \Closure $isSame): array
    {
        $isAscii = preg_match('/^[\x21-\x7E]{1,96}$/D', $name) === 1;

        return $isAscii ? array_values(array_filter($this->read("$column = ? ORDER BY created_at, reference", [$name]), $isSame)) : [];
    }

    /** @return list<Attempt> */
    public function due(int $now, int $limit): array
    {
        return $this->read('due_at <= ? ORDER BY due_at, reference LIMIT ' . max(0, $limit), [$now], true);
    }

    /** @return list<Attempt> */
    public function created(int $from, int $until, int $limit, ?Attempt $after = null): array
    {
        [$since, $reference] = $after === null || $after->createdAt < $from ? [$from, ''] : [$after->createdAt, $after->reference];

        return $this->read('created_at >= ? AND created_at < ? AND (created_at > ? OR reference > ?) ORDER BY created_at, reference LIMIT ' . max(0, $limit), [$since, $until, $since, $reference]);
    }

    public function now(): int
    {
        $row = $this->query('SELECT UNIX_TIMESTAMP() AS now', [])[0] ?? [];

        return is_numeric($row['now'] ?? null) ? (int) $row['now'] : throw self::failure(new \UnexpectedValueException('the database has no clock'));
    }

    public function purge(int $before): int
    {
        $settled = "handled = state AND state NOT IN ('look', 'starting', 'waiting') AND created_at < ? AND asked_at < ?";
        $purged = 0;
        $this->write(function (Connection $connection) use ($settled, $before, &$purged): bool {
            $connection->run("DELETE FROM `$this->table` WHERE $settled AND state IN ('refused', 'lapsed') AND paid IS NULL AND won_key IS NULL", [$before, $before]);
            $purged = $connection->changed();

            return true;
        });
        foreach ($this->read($settled, [$before, $before], true) as $attempt) {
            $erased = ['link' => 1, 'frameUrl' => 1] + (max($attempt->createdAt, $attempt->askedAt) < $before - 370 * 86400 ? ['token' => 1] : []);
            $handles = array_diff_key($attempt->handles, $erased);
            if ($handles !== $attempt->handles || $attempt->reason !== null || $attempt->secretHash !== null) {
                $row = ['handles' => json_encode((object) $handles), 'reason' => null, 'secret_hash' => null, 'version' => $attempt->version + 1];
                $purged += (int) $this->replace(Attempt::fromArray($row + $attempt->toArray()));
            }
        }

        return $purged;
    }

    /**
     * One transaction.
     *
     * @param \Closure(Connection): bool $work false: nothing is to be written
     */
    private function write(\Closure $work): bool
    {
        return $this->guard(function (Connection $connection) use ($work): bool {
            $connection->run('START TRANSACTION', []);
            $done = false;
            try {
                $done = $work($connection);
            } catch (\mysqli_sql_exception $thrown) {
                if (!in_array($thrown->getCode(), self::LOST_RACES, true)) {
                    throw $thrown;
                }
            } finally {
                $done || $this->abandon($connection);
            }
            $done && $connection->run('COMMIT', []);

            return $done;
        });
    }

    /** Ends a transaction without its writes. A connection that cannot is dropped, which does the same. */
    private function abandon(Connection $connection): void
    {
        try {
            $connection->run('ROLLBACK', []);
        } catch (\mysqli_sql_exception) {
            $this->drop();
        }
    }

    /**
     * @param list<int|string|null> $values
     * @param bool $goesOn leaves out rows that cannot be read
     * @return list<Attempt>
     */
    private function read(string $where, array $values, bool $goesOn = false): array
    {
        $attempts = [];
        foreach ($this->query("SELECT * FROM `$this->table` WHERE $where", $values) as $row) {
            try {
                $attempts[] = Attempt::fromArray($row);
            } catch (StoreException $exception) {
                if (!$goesOn) {
                    throw $exception;
                }
                if (($row['schema_version'] ?? '1') === '1') {   // one of a newer version belongs to a newer machine
                    trigger_error('payments: an attempt is left out: ' . $exception->getMessage(), E_USER_WARNING);
                }
            }
        }

        return $attempts;
    }

    /**
     * @param list<int|string|null> $values
     * @return list<array<string, mixed>>
     */
    private function query(string $sql, array $values): array
    {
        return $this->guard(static function (Connection $connection) use ($sql, $values): array {
            $result = $connection->run($sql, $values);
            $rows = [];
            while ($result instanceof \mysqli_result && is_array($row = $result->fetch_assoc())) {
                $rows[] = array_map(static fn (mixed $value): mixed => is_scalar($value) ? (string) $value : $value, $row);
            }

            return $rows;
        });
    }

    /**
     * Does the work, and makes the table when it is not there. A connection that broke is replaced for the next call.
     *
     * @template T
     * @param \Closure(Connection): T $work
     * @return T
     */
    private function guard(\Closure $work): mixed
    {
        try {
            $this->connection ??= ($this->open)();
        } catch (\mysqli_sql_exception $thrown) {
            throw self::failure($thrown);
        }
        try {
            try {
                return $work($this->connection);
            } catch (\mysqli_sql_exception $thrown) {
                if ($thrown->getCode() !== self::NO_TABLE) {
                    throw $thrown;
                }
                $this->connection->run(sprintf(self::TABLE, $this->table), []);

                return $work($this->connection);
            }
        } catch (\mysqli_sql_exception $thrown) {
            in_array($thrown->getCode(), self::BROKEN, true) && $this->drop();
            throw self::failure($thrown);
        }
    }

    private function drop(): void
    {
        $this->connection?->close();
        $this->connection = null;
    }

    private static function failure(\Exception $thrown): StoreException
    {
        return new StoreException($thrown->getMessage(), Outcome::Unanswered, false, $thrown);
    }
}
