<?php

/**
 * Attempts in a database of SQL.
 *
 * @generate-class-entries
 */

namespace Payments;

/**
 * Keeps attempts in SQLite, MySQL, MariaDB or PostgreSQL. Makes its table on first use, and needs a connection that is in
 * no transaction: its commits are its own. The error mode and the other attributes of the connection may be any.
 *
 * SQLite: one file on a local disk, never on a network. It is set to WAL, synchronous = FULL, and a busy timeout of 20 s.
 * MySQL, MariaDB: InnoDB, autocommit on. PostgreSQL: the primary.
 *
 * @strict-properties
 * @not-serializable
 */
final class PdoAttemptStore implements AttemptHistory
{
    private readonly \PDO $pdo;
    private readonly string $table;

    /**
     * Nothing is sent to the database yet.
     *
     * @param string $table 1 to 48 lower-case letters, digits and "_", not a digit first
     * @throws \ValueError on another name, or a PDO whose constructor was not called
     * @throws Exception\ConfigurationException when PHP's extension pdo is not loaded, or the driver is none of these
     */
    public function __construct(\PDO $pdo, string $table = 'payment_attempts') {}

    public function insert(Attempt $attempt): bool {}

    public function replace(Attempt ...$attempts): bool {}

    public function find(string $reference): ?Attempt {}

    /** @return list<Attempt> */
    public function ofOrder(string $number): array {}

    /** @return list<Attempt> */
    public function ofPayment(string $reference): array {}

    /** @return list<Attempt> */
    public function due(int $now, int $limit): array {}

    /** @return list<Attempt> */
    public function created(int $from, int $until, int $limit, ?Attempt $after = null): array {}

    public function now(): int {}

    public function purge(int $before): int {}
}
