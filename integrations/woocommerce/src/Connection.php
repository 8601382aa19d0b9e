<?php

declare(strict_types=1);

namespace Payments\WooCommerce;

/**
 * A connection of its own to WordPress' database (MySQL, MariaDB). A transaction of another plugin's on the shared connection would take
 * an attempt with it when it is rolled back. It never connects again by itself: that would run one half of a transaction
 * outside of it.
 *
 * Statements go to mysqli: values are bound, and no filter of "query" sees them.
 */
final class Connection extends \wpdb
{
    public static function open(): self
    {
        $connection = new self(DB_USER, DB_PASSWORD, DB_NAME, DB_HOST);
        $connection->run("SET SESSION sql_mode = 'STRICT_ALL_TABLES', autocommit = 1", []);

        return $connection;
    }

    /**
     * @param list<int|string|null> $values
     * @return \mysqli_result|true
     * @throws \mysqli_sql_exception
     */
    public function run(string $sql, #[\SensitiveParameter] array $values): \mysqli_result|bool
    {
        if (!$this->dbh instanceof \mysqli) {
            throw new \mysqli_sql_exception('no connection to the database', 2002);
        }
        try {
            $result = $this->dbh->execute_query($sql, $values);
        } catch (\mysqli_sql_exception $thrown) {            // where a plugin made mysqli throw
            throw new \mysqli_sql_exception("the database failed (error {$thrown->getCode()})", $thrown->getCode());
        }
        if ($result === false) {                             // its text may hold values: the number says it all
            throw new \mysqli_sql_exception("the database failed (error {$this->dbh->errno})", $this->dbh->errno);
        }

        return $result;
    }

    /** Rows that the last statement changed. */
    public function changed(): int
    {
        return $this->dbh instanceof \mysqli ? (int) $this->dbh->affected_rows : 0;
    }

    /** @param bool $allow_bail */
    public function db_connect($allow_bail = true): bool
    {
        return (bool) parent::db_connect(false);
    }

    /** @param bool $allow_bail */
    public function check_connection($allow_bail = true): bool
    {
        return false;
    }
}
